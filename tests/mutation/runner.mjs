/**
 * Runs the tests of the stages on mutants, in one process: a mutant costs milliseconds, where vitest starts over for each.
 *
 * A plugin of Stryker. The tests are those of `FILES`, the quick ones first; a mutant that is found costs the tests up to
 * the one that finds it, a survivor costs all that reach it. So properties are tried ten times (`DUP_PARSE_RUNS`), and
 * tests that start another program are left out: it would not see the mutant.
 */
import { readdirSync } from 'node:fs';
import { register } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';

/** These read whole exports. */
const SLOW = ['truncatedText', 'ledger', 'links'].map((name) => `stages/settle/${name}.test.ts`);
/** These start the command, or compare documents. */
const ELSEWHERE = /^(?:compare|labels\/profile)/;
const QUICK = readdirSync('tests/stages', { recursive: true })
  .filter((name) => name.endsWith('.test.ts') && !ELSEWHERE.test(name))
  .map((name) => `stages/${name}`)
  .filter((name) => !SLOW.includes(name));
const FILES = [
  ...QUICK,
  'read/decode.test.ts',
  'read/read.test.ts',
  'write/csv.test.ts',
  'write/write.test.ts',
  ...SLOW,
  'project/fixtures.test.ts',
];
/** What starts another program, what reads the same PDFs again, and what cuts an export at each of its letters. */
const isLeftOut = ({ name }) =>
  /^the command |PyYAML|Python|under the mandate ".*\.pdf"|the same objectives from all|cut at any place/.test(name);

// What a mutant leaves undone is no reason to end: the test that waits for it fails.
process.on('unhandledRejection', () => {});

globalThis.__stryker__ ??= {};
const stryker = globalThis.__stryker__;

let collected;

let prepared;

async function prepare() {
  process.env.DUP_PARSE_RUNS = '10';
  register('./hooks.mjs', import.meta.url);
  const { default: fc } = await import('fast-check');
  fc.configureGlobal({ endOnFailure: true });
}

/** The tests of some files; loading them runs what is done once for all. A `query` has them loaded anew. */
async function collect(files, query = '') {
  prepared ??= prepare();
  await prepared;
  const { tests } = await import('vitest');
  tests.length = 0;
  for (const file of files) await import(pathToFileURL(join(process.cwd(), 'tests', file)).href + query);
  return tests.filter((test) => !isLeftOut(test));
}

const testsOnce = () => {
  collected ??= collect(FILES);
  return collected;
};

/** All tests for one mutant. One of what runs at loading has them loaded anew, file by file: mostly the first finds it. */
async function* testsFor({ activeMutant, mutantActivation }) {
  if (mutantActivation === 'runtime') yield* await testsOnce();
  else for (const file of FILES) yield* await collect([file], `?mutant=${activeMutant.id}`);
}

async function outcomeOf({ name, run }) {
  const start = performance.now();
  const told = { id: name, name };
  try {
    await run();
    return { ...told, status: TestStatus.Success, timeSpentMs: performance.now() - start };
  } catch (error) {
    const failureMessage = String(error?.message ?? error);
    return { ...told, status: TestStatus.Failed, failureMessage, timeSpentMs: performance.now() - start };
  }
}

class InProcessRunner {
  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    const outcomes = [];
    for (const test of await testsOnce()) {
      stryker.currentTestId = test.name;
      outcomes.push(await outcomeOf(test));
      stryker.currentTestId = undefined;
    }
    return { status: DryRunStatus.Complete, tests: outcomes, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit }) {
    if (mutantActivation === 'runtime') await testsOnce();
    Object.assign(stryker, {
      activeMutant: activeMutant.id,
      hitCount: hitLimit === undefined ? undefined : 0,
      hitLimit,
    });
    const outcomes = [];
    try {
      for await (const test of testsFor({ activeMutant, mutantActivation })) {
        if (testFilter && !testFilter.includes(test.name)) continue;
        outcomes.push(await outcomeOf(test));
        if (outcomes.at(-1).status === TestStatus.Failed) break;
      }
    } catch (error) {
      outcomes.push({
        id: 'load',
        name: 'load',
        status: TestStatus.Failed,
        failureMessage: String(error),
        timeSpentMs: 0,
      });
    }
    const late = determineHitLimitReached(stryker.hitCount, hitLimit);
    return toMutantRunResult(late ?? { status: DryRunStatus.Complete, tests: outcomes });
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
