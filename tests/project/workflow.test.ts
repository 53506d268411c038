/** The workflow that the guides show: it is whole, and its command runs as it stands. */
import { readFileSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { SEED, WITH_WARNING, workdir } from '../support/workdir.js';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const GUIDES = ['docs/en/ci.md', 'docs/it/ci.md'] as const;

interface Workflow {
  readonly on: Record<string, unknown>;
  readonly jobs: Record<string, { readonly 'runs-on': string; readonly steps: readonly Record<string, string>[] }>;
}

const workflowOf = (guide: string) =>
  load(/^```yaml\n(name:.*?)^```/ms.exec(readFileSync(`${PROJECT}/${guide}`, 'utf8'))![1]!) as Workflow;

const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps }) => steps);
const commandsOf = (workflow: Workflow) =>
  stepsOf(workflow).flatMap(({ run = '' }) => (run.includes('dup-parse.js') ? [run] : []));

/** A repository as the guides have it. */
function repository(sheet: string) {
  const dir = workdir();
  symlinkSync(PROJECT, dir.path('dup-parse'));
  dir.write('exports/2025/a.md', sheet);
  dir.write('codes.txt', '2023_2028_DUP_01 # safety\n');
  return dir;
}

describe.each(GUIDES)('the workflow of %s', (guide) => {
  const workflow = workflowOf(guide);

  it('is whole: when, where, and steps that use or run something', () => {
    expect(Object.keys(workflow.on)).toEqual(['schedule', 'workflow_dispatch']);
    expect(Object.values(workflow.jobs).map((job) => job['runs-on'])).toEqual(['ubuntu-latest']);
    for (const step of stepsOf(workflow)) expect('uses' in step !== 'run' in step).toBe(true);
    expect(commandsOf(workflow)).toHaveLength(1);
  });

  const [convert = ''] = commandsOf(workflow);
  it('runs: it makes the files where all is well, and fails where something is wrong', () => {
    const well = repository(SEED);
    const env = { GITHUB_STEP_SUMMARY: well.path('summary.md') };
    expect(well.shell(convert, { env })).toMatchObject({ code: 0, stdout: '' });
    expect(well.shell('ls out').stdout).toBe('obiettivi.json\nobiettivi.xlsx\n');
    expect(well.read('summary.md')).not.toBe('');

    const wrong = repository(WITH_WARNING);
    expect(wrong.shell(convert, { env: { GITHUB_STEP_SUMMARY: wrong.path('summary.md') } })).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^::warning file=exports\/2025/),
    });
    expect(JSON.parse(wrong.read('out/obiettivi.json')).diagnostics).toMatchObject([{ severity: 'warning' }]);
  });
});

it('is the same in both', () => {
  const [english, italian] = GUIDES.map((guide) => commandsOf(workflowOf(guide)));
  expect(italian).toEqual(english);
});
