/**
 * Checks for what a machine may lack. Each gives `''`, or the reason that stands in the title of a test that is skipped;
 * `skippedTests.ts` prints all of them after a run.
 *
 * Example: `it.skipIf(withoutProgram('zsh'))(`loads${withoutProgram('zsh')}`, ...)`.
 */
import { spawnSync } from 'node:child_process';

export const skipUnless = (isMet: boolean, reason: string): string => (isMet ? '' : ` (skipped: ${reason})`);

/** Whether a line of shell succeeds here. */
export const succeeds = (line: string) => spawnSync('sh', ['-c', line], { stdio: 'ignore' }).status === 0;

export const withoutProgram = (name: string) => skipUnless(succeeds(`command -v ${name}`), `no ${name}`);

export const withoutPython = (module: string) =>
  skipUnless(succeeds(`python3 -c 'import ${module}'`), `no python3 with its module ${module}`);

export const asSuperuser = skipUnless(process.getuid?.() !== 0, 'the superuser may read and write all');
