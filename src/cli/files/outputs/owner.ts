/**
 * Names of the program's own files in the folders of outputs: they tell the machine and the process that each is of.
 *
 * Example: `.dup-parse-1f2e3d4c-4711-0a1b2c3d4e5f.tmp` is half an output; with `.ndjson`, the manifest of a run. What a process
 * that has ended left there can be told from what another one, here or on another machine, is still writing.
 */
import { createHash, randomBytes } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { systemCode } from '../../../platform/files.js';

type Ending = 'tmp' | 'ndjson';

/** Returns a hash of the machine and, within it, of the container: only there do process numbers mean something. */
function machineHash(): string {
  let processes = '';
  try {
    processes = readlinkSync('/proc/self/ns/pid');
  } catch {
    // Not Linux: there are no containers to tell apart.
  }
  return createHash('sha256').update(`${hostname()}\n${processes}`).digest('hex').slice(0, 8);
}

const NAME = /^\.dup-parse-(?<machine>[0-9a-f]{8})-(?<pid>\d{1,10})-[0-9a-f]{12}\.(?<ending>tmp|ndjson)$/;

const partsOf = (name: string, ending: Ending) => {
  const parts = NAME.exec(name)?.groups;
  return parts?.ending === ending ? parts : undefined;
};

/** Returns a name that nobody can guess, and make a link beforehand. */
export const ownName = (ending: Ending): string =>
  `.dup-parse-${machineHash()}-${process.pid}-${randomBytes(6).toString('hex')}.${ending}`;

/** Tells whether a name is one of the program's own, of any process. */
export const isOwnName = (name: string, ending: Ending): boolean => partsOf(name, ending) !== undefined;

/**
 * Tells whether a process has ended. If it has the number of this one, it was an earlier one: this one has no file in the
 * folder yet.
 */
function hasEnded(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return systemCode(error) === 'ESRCH';
  }
}

/** Returns those names of a folder that are of processes of this machine that have ended. */
export function leftIn(names: readonly string[], ending: Ending): readonly string[] {
  const here = machineHash();
  return names.filter((name) => {
    const parts = partsOf(name, ending);
    return parts?.machine === here && hasEnded(Number(parts.pid));
  });
}
