/** The workflow that both READMEs show: it is whole, and its commands run as they stand. */
import { readFileSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { SEED, WITH_WARNING, workdir } from '../support/workdir.js';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

interface Workflow {
  readonly on: Record<string, unknown>;
  readonly jobs: Record<string, { readonly 'runs-on': string; readonly steps: readonly Record<string, string>[] }>;
}

const workflowOf = (readme: string) =>
  load(/^```yaml\n(name:.*?)^```/ms.exec(readFileSync(`${PROJECT}/${readme}`, 'utf8'))![1]!) as Workflow;

const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps }) => steps);
const commandsOf = (workflow: Workflow) =>
  stepsOf(workflow).flatMap(({ run = '' }) => (run.includes('dup-parse.js') ? [run] : []));

/** A repository as the README has it. */
function repository(sheet: string) {
  const dir = workdir();
  symlinkSync(PROJECT, dir.path('dup-parse'));
  dir.write('exports/2025/a.md', sheet);
  dir.write('codes.txt', '2023_2028_DUP_01 # safety\n');
  return dir;
}

describe.each(['README.md', 'README.it.md'])('the workflow of %s', (readme) => {
  const workflow = workflowOf(readme);

  it('is whole: when, where, and steps that use or run something', () => {
    expect(Object.keys(workflow.on)).toEqual(['schedule', 'workflow_dispatch']);
    expect(Object.values(workflow.jobs).map((job) => job['runs-on'])).toEqual(['ubuntu-latest']);
    for (const step of stepsOf(workflow)) expect('uses' in step !== 'run' in step).toBe(true);
    expect(commandsOf(workflow)).toHaveLength(2);
  });

  it('runs: it makes the files where all is well, and fails where something is wrong', () => {
    const [convert = '', keep = ''] = commandsOf(workflow);
    const well = repository(SEED);
    expect(well.shell(convert)).toMatchObject({ code: 0, stdout: '' });
    expect(well.shell(keep)).toMatchObject({ code: 0, stdout: '', stderr: '' });
    expect(well.shell('ls out').stdout).toBe('diagnostics.ndjson\nobiettivi.json\nobiettivi.xlsx\n');

    const wrong = repository(WITH_WARNING);
    expect(wrong.shell(convert)).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^::warning file=exports\/2025/),
    });
    expect(wrong.shell(`${keep}; cat out/diagnostics.ndjson`).stdout).toMatch(/^\{"severity":"warning",.*\}\n$/);
  });
});

it('is the same in both', () => {
  expect(commandsOf(workflowOf('README.md'))).toEqual(commandsOf(workflowOf('README.it.md')));
});
