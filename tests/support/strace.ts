/**
 * The command under strace: what it asks of the system, and what it does where the system refuses.
 *
 * Example: `tracing(dir).run(['a.md'], ['-e', 'inject=fsync:error=EIO:when=1']).calls` has a call that is `injected`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { skipUnless, succeeds } from './needs.js';
import type { Run, workdir } from './workdir.js';

/** Why tests that need it are skipped, or nothing. */
export const withoutStrace = skipUnless(
  succeeds('strace -f --seccomp-bpf -o /dev/null true'),
  'strace is missing, or may not trace',
);

export interface Call {
  readonly thread: string;
  readonly name: string;
  /** Arguments, and what came back. Descriptors are followed by what they are open on. */
  readonly text: string;
  /** The how-manieth call of this name in its thread: what strace counts by. */
  readonly nth: number;
  readonly injected: boolean;
}

function callsIn(log: string): Call[] {
  const counts = new Map<string, number>();
  const begun = new Map<string, string>();
  return log.split('\n').flatMap((line): Call[] => {
    // Where threads overlap, a call stands on two lines.
    const resumed = /^(\d+)\s+<\.\.\. (\w+) resumed>(.*)$/.exec(line);
    const unfinished = /^(\d+)\s+(.*) <unfinished \.\.\.>$/.exec(line);
    if (unfinished) begun.set(unfinished[1]!, unfinished[2]!);
    if (unfinished) return [];
    const whole = resumed ? `${resumed[1]} ${begun.get(resumed[1]!)}${resumed[3]}` : line;
    const [, thread = '', name = '', text = ''] = /^(\d+)\s+(\w+)\((.*)$/.exec(whole) ?? [];
    if (name === '') return [];
    const nth = (counts.get(`${thread} ${name}`) ?? 0) + 1;
    counts.set(`${thread} ${name}`, nth);
    return [{ thread, name, text, nth, injected: text.includes('(INJECTED)') }];
  });
}

/**
 * Node opens and closes files from several threads, and strace counts in each for itself. One thread is kept for all
 * files, and made busy first, so that no count of another thread comes near.
 */
const BUSY_FIRST = `
  import { open } from 'node:fs/promises';
  for (let i = 0; i < 200; i++) await (await open('/dev/null')).close();`;

export interface Traced extends Run {
  readonly calls: readonly Call[];
}

/** Means to run the command of a folder under strace. */
export function tracing(dir: ReturnType<typeof workdir>) {
  const logs = mkdtempSync(join(tmpdir(), 'dup-parse-strace-'));
  onTestFinished(() => rmSync(logs, { recursive: true, force: true }));
  const log = join(logs, 'log');
  return {
    run(args: string, straceOptions: readonly string[]): Traced {
      const options = straceOptions.map((option) => `'${option}'`).join(' ');
      const line = `strace -f -y -qq --seccomp-bpf -e signal=none -o '${log}' ${options} $DUP_PARSE ${args}`;
      const env = {
        HOME: logs, // without it, the C library asks a service for it, through a socket
        UV_THREADPOOL_SIZE: '1',
        NODE_DISABLE_COMPILE_CACHE: '1', // which Node keeps in the folder for temporary files
        NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(BUSY_FIRST)}`,
      };
      return { ...dir.shell(line, { env }), calls: callsIn(readFileSync(log, 'utf8')) };
    },
  };
}
