/**
 * Whether standard output was closed when the command was started (`dup-parse a.pdf >&-`).
 *
 * Node opens the null device in place of a closed stream, for reading and writing, and what is written there is lost without
 * an error. A shell opens that device for writing alone where it is told to (`> /dev/null`), so that the two can be told
 * apart; but programs that start others without their output (subprocess.DEVNULL, stdio: 'ignore') open it as Node does.
 * So only what a shell started, or a program whose own output is closed, has a closed output. Linux alone tells all this.
 */
import { fstatSync, readFileSync, readlinkSync } from 'node:fs';
import { systemCode } from '../../platform/files.js';

const NULL_DEVICE = '/dev/null';
const SHELLS = /^-?(?:ba|da|a|z|k|mk|fi|tc|c)?sh$/;
/** The bits of the flags of an open file that tell how it was opened, and their value for reading and writing. */
const ACCESS = 0o3;
const READ_AND_WRITE = 0o2;

/** Tells whether standard output is closed. */
export function isStdoutClosed(): boolean {
  if (process.platform !== 'linux' || !fstatSync(1).isCharacterDevice()) return false;
  try {
    const [, flags = '0'] = /^flags:\s*([0-7]+)$/m.exec(readFileSync('/proc/self/fdinfo/1', 'latin1')) ?? [];
    if ((Number.parseInt(flags, 8) & ACCESS) !== READ_AND_WRITE) return false;
    if (readlinkSync('/proc/self/fd/1') !== NULL_DEVICE) return false;
    const outputOfParent = targetOf(`/proc/${process.ppid}/fd/1`);
    if (outputOfParent === undefined) return true;
    const parent = readFileSync(`/proc/${process.ppid}/comm`, 'utf8').trim();
    return outputOfParent !== NULL_DEVICE && SHELLS.test(parent);
  } catch {
    return false; // nothing can be told
  }
}

/** Returns what a link leads to; undefined if there is no such link. */
function targetOf(link: string): string | undefined {
  try {
    return readlinkSync(link);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
