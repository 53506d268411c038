/** How the project is built and published elsewhere: GitHub's own reader takes the workflows and the Action, and Docker's syntax holds. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { validate } from 'dockerfile-utils';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { inProject, textOf } from '../support/guides.js';
import { BINARY, SEED, WITH_WARNING, workdir } from '../support/workdir.js';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly unknown[]>> };
  readonly steps: readonly Step[];
}

const WORKFLOWS = readdirSync(inProject('.github/workflows')).map((name) => `.github/workflows/${name}`);
const { scripts, version } = JSON.parse(textOf('package.json'));

const workflowOf = (path: string) => load(textOf(path)) as { readonly jobs: Readonly<Record<string, Job>> };
const stepsOf = (path: string) => Object.values(workflowOf(path).jobs).flatMap(({ steps }) => steps);
const actionSteps = (load(textOf('action.yml')) as { readonly runs: { readonly steps: readonly Step[] } }).runs.steps;

/** What GitHub finds wrong in a file. */
function faultsIn(read: typeof parseWorkflow | typeof parseAction, content: string): readonly string[] {
  const { context } = read({ name: 'a.yml', content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map(({ message }) => message);
}

describe.each(WORKFLOWS)('%s', (path) => {
  it('is one that GitHub takes', () => {
    expect(faultsIn(parseWorkflow, textOf(path))).toEqual([]);
    expect(faultsIn(parseWorkflow, textOf(path).replace('steps:', 'stepz:'))).not.toEqual([]);
  });

  it('takes what others made at one commit only', () => {
    const used = stepsOf(path).flatMap(({ uses = [] }) => uses);
    expect(used.length).toBeGreaterThan(1);
    expect(used.filter((name) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(name))).toEqual([]);
  });

  it('runs scripts that there are', () => {
    const lines = stepsOf(path).flatMap(({ run = '' }) => run.split('\n'));
    const asked = lines.flatMap((line) => /^npm run (\S+)/.exec(line)?.[1] ?? []);
    const files = lines.flatMap((line) => /(?:node|bash) ([\w./]+)/.exec(line)?.[1] ?? []);
    expect([...asked, ...files].length).toBeGreaterThan(2);
    expect(asked.filter((name) => scripts[name] === undefined)).toEqual([]);
    expect(files.filter((name) => !existsSync(inProject(name)))).toEqual([]);
  });
});

it('checks run on three systems with three Nodes', () => {
  expect(workflowOf('.github/workflows/checks.yml').jobs.systems!.strategy!.matrix).toEqual({
    os: ['ubuntu-latest', 'windows-latest', 'macos-latest'],
    node: [20, 22, 24],
  });
});

it('a release looks first whether it may, and publishes with provenance', () => {
  const { permissions, steps } = workflowOf('.github/workflows/release.yml').jobs.release!;
  expect(permissions).toEqual({ contents: 'write', 'id-token': 'write', attestations: 'write' });
  const runs = steps.map(({ run, uses }) => run ?? uses!);
  expect(runs.findIndex((run) => run.startsWith('node scripts/release.mjs'))).toBeLessThan(runs.indexOf('npm ci'));
  expect(runs.at(-1)).toMatch(/^npm publish .* --provenance/);
});

describe('what a release wants', async () => {
  const { missing } = await import(new URL('../../scripts/release.mjs', import.meta.url).href);
  const address = 'https://example.org/dup';
  const ready = {
    manifest: {
      version: '1.2.0',
      repository: { url: `git+${address}.git` },
      bugs: `${address}/issues`,
      homepage: address,
    },
    changelog: '# Changelog\n\n## [1.2.0] - 2027-01-31\n',
    publiccode: `url: "${address}"\nsoftwareVersion: "1.2.0"\n`,
  };
  const { bugs: _, ...withoutBugs } = ready.manifest;

  it.each([
    ['nothing more', ready, 'v1.2.0', []],
    ['what the owner fills in', { ...ready, manifest: withoutBugs }, 'v1.2.0', [/"bugs"/]],
    [
      'the address of the repository',
      { ...ready, publiccode: 'softwareVersion: "1.2.0"' },
      'v1.2.0',
      [/publiccode.*url/],
    ],
    ['the version', { ...ready, publiccode: `url: "${address}"` }, 'v1.2.0', [/publiccode.*1\.2\.0/]],
    ['what has changed', { ...ready, changelog: '## [1.1.0] - 2026-01-31' }, 'v1.2.0', [/CHANGELOG/]],
    ['the tag of its version', ready, 'v1.3.0', [/tag is v1\.3\.0/]],
  ])('is %s', (_name, project, tag, sentences) => {
    expect(missing(project, tag)).toEqual(sentences.map((sentence) => expect.stringMatching(sentence)));
  });

  it('is asked before npm publishes, and marked where the owner fills it in', () => {
    expect(scripts.prepublishOnly).toBe('node scripts/release.mjs');
    const manifest = JSON.parse(textOf('package.json'));
    const unfilled = ['repository', 'bugs', 'homepage'].filter((key) => !(key in manifest));
    for (const key of unfilled) expect(manifest['//']).toContain(`"${key}"`);
    const { status, stderr } = spawnSync(process.execPath, [inProject('scripts/release.mjs')], { encoding: 'utf8' });
    expect([status, stderr.split('\n').length - 2]).toEqual(unfilled.length > 0 ? [1, unfilled.length] : [0, -1]);
  });
});

describe('the Action', () => {
  it('is one that GitHub takes, and names all that it has', () => {
    expect(faultsIn(parseAction, textOf('action.yml'))).toEqual([]);
    expect(faultsIn(parseAction, textOf('action.yml').replace('using:', 'use:'))).not.toEqual([]);
    const { inputs } = load(textOf('action.yml')) as { readonly inputs: Readonly<Record<string, unknown>> };
    expect(Object.keys(inputs)).toEqual(['files', 'output', 'format', 'strict']);
  });

  /** Runs its second step as GitHub does: the inputs in the environment, none in the script. */
  function convert(dir: ReturnType<typeof workdir>, inputs: Readonly<Record<string, string>>) {
    const { run = '', env = {} } = actionSteps[1]!;
    expect(run).not.toContain('${{');
    const given = Object.entries(env).map(([name, value]) => [name, inputs[/inputs\.(\w+)/.exec(value)![1]!] ?? '']);
    return dir.shell(`set -eo pipefail\n${run}`, {
      env: { ...Object.fromEntries(given), DUP_PARSE_COMMAND: BINARY, GITHUB_STEP_SUMMARY: dir.path('summary.md') },
    });
  }

  it('converts files, folders and patterns into the files named', () => {
    const dir = workdir();
    dir.write('exports/2025/a b.md', SEED);
    dir.write('more/c.md', WITH_WARNING);
    const files = '  exports\n\nmore/*.md\r\n';
    expect(convert(dir, { files, output: 'out/a.xlsx\nout/b c.json' })).toMatchObject({ code: 0 });
    expect(JSON.parse(dir.read('out/b c.json')).objectives).toHaveLength(1);
    expect(dir.read('summary.md')).not.toBe('');
  });

  it.each([
    ['a warning where it is strict', { files: 'more', output: 'a.json', strict: 'true' }, 1],
    ['no such file', { files: 'none.pdf', output: 'a.json' }, 3],
    ['no such format', { files: 'more', output: 'a.json', format: '$(touch here)' }, 2],
    ['a word for strict that means nothing', { files: 'more', output: 'a.json', strict: 'maybe' }, 2],
  ])('stops the job at %s', (_name, inputs, code) => {
    const dir = workdir();
    dir.write('more/c.md', WITH_WARNING);
    expect(convert(dir, inputs).code).toBe(code);
    expect(dir.list()).not.toContain('here');
  });

  it('installs what is released by its tag, and builds any other commit', () => {
    const dir = workdir();
    const { run = '' } = actionSteps[0]!;
    dir.write('bin/npm', '#!/bin/sh\necho "$@" >> "$GITHUB_ENV"\n');
    dir.shell('chmod +x bin/npm');
    const install = (ref: string) => {
      dir.write('env', '');
      const env = { HOME_OF_ACTION: inProject('.'), REF: ref, TEMPORARY: '/t', GITHUB_ENV: dir.path('env') };
      expect(dir.shell(`set -e; PATH="$PWD/bin:$PATH"\n${run}`, { env })).toMatchObject({ code: 0, stderr: '' });
      return dir.read('env');
    };
    expect(install(`v${version}`)).toMatch(
      /^install .* dup-parse@\d.*\nDUP_PARSE_COMMAND=\/t\/dup-parse\/node_modules\//,
    );
    expect(install('main')).toMatch(/^ci .*\nDUP_PARSE_COMMAND=.*\/bin\/dup-parse\.js\n$/);
  });
});

it('the Dockerfile is written as Docker wants it, and its image runs without rights', () => {
  const text = textOf('Dockerfile');
  expect(validate(text).map(({ message }) => message)).toEqual([]);
  expect(validate(text.replace('WORKDIR', 'WORKDIRR'))).not.toEqual([]);
  const last = text.slice(text.lastIndexOf('\nFROM '));
  expect(last).toMatch(/^USER (?!root|0)/m);
  expect(last).not.toMatch(/^COPY (?!--from)/m);
  expect(textOf('.dockerignore').split('\n')).toEqual(expect.arrayContaining(['.git', 'node_modules', 'dist']));
});
