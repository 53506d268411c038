/**
 * Text -> a file, whole or not at all: under another name beside it, flushed to the disk, renamed, the folder flushed.
 * Several files that belong together, in the same way: all of them, or none.
 *
 * Example: `await writeWhole('dup.json', data)`. Whatever fails or ends the process, the name holds what it held or all
 * of the text. Only where the process is killed outright does the other file stay, and the next run into that folder
 * takes it away: its name says which process on which machine it belongs to.
 *
 * Our own code, because neither write-file-atomic nor atomically will do: both take a short write for a whole one, open
 * a name that a stranger may have put a link at, and do not flush the folder; the one's temporary names tell nothing,
 * the other tries for seconds what no permission will ever allow.
 */
import { createHash, randomBytes } from 'node:crypto';
import { constants as MODES, readlinkSync, rmSync, type Stats } from 'node:fs';
import { copyFile, type FileHandle, link, open, readdir, realpath, rename, stat, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import type { Written } from '../write/formats.js';
import { OutputError } from './outputError.js';
import { systemCode } from './systemErrors.js';

/** Numbers of processes mean something only within one machine, and there within one container. */
function machine(): string {
  let processes = '';
  try {
    processes = readlinkSync('/proc/self/ns/pid');
  } catch {
    // Not Linux: the machine is all there is.
  }
  return createHash('sha256').update(`${hostname()}\n${processes}`).digest('hex').slice(0, 8);
}

const TEMPORARY = /^\.dup-parse-(?<machine>[0-9a-f]{8})-(?<pid>\d{1,10})-[0-9a-f]{12}\.tmp$/;

/** Not to be guessed: nobody can put a link there beforehand. */
const temporaryName = () => `.dup-parse-${machine()}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`;

/** This process counts as dead: it asks before its first file in a folder, so that its own number stands for another. */
function isDead(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return systemCode(error) === 'ESRCH';
  }
}

const swept = new Set<string>();

/** Takes away what killed runs left in a folder. Only their own files go, and nothing is made of what fails. */
async function sweep(folder: string): Promise<void> {
  if (swept.has(folder)) return;
  swept.add(folder);
  const here = machine();
  for (const name of await readdir(folder).catch(() => [])) {
    const owner = TEMPORARY.exec(name)?.groups;
    if (owner?.machine === here && isDead(Number(owner.pid))) await unlink(join(folder, name)).catch(() => {});
  }
}

/** Runs what may fail for reasons that do no harm here: a disk that knows no owners, a folder that cannot be opened. */
async function unless(harmless: readonly string[], attempt: () => Promise<void>): Promise<void> {
  try {
    await attempt();
  } catch (error) {
    if (!harmless.includes(systemCode(error))) throw error;
  }
}

const NO_SUCH_RIGHTS = ['EPERM', 'EINVAL', 'ENOSYS', 'ENOTSUP'];
const FOLDER_CANNOT_BE_FLUSHED = ['EACCES', 'EPERM', 'EISDIR', 'EINVAL', 'EBADF', 'ENOSYS', 'ENOTSUP'];

/** Owner and rights of the file that is replaced. The owner first: a change of owner takes rights away. */
async function inherit(handle: FileHandle, { uid, gid, mode }: Stats): Promise<void> {
  await unless(NO_SUCH_RIGHTS, () => handle.chown(uid, gid));
  await unless(NO_SUCH_RIGHTS, () => handle.chmod(mode & 0o7777));
}

/** All of it: a system may take less than it is given, and go on so until the disk is full. */
async function writeAll(handle: FileHandle, data: Written): Promise<void> {
  const bytes = Buffer.from(data);
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, at, bytes.length - at, at);
    if (bytesWritten === 0) throw Object.assign(new Error('nothing was written'), { code: 'EIO' });
    at += bytesWritten;
  }
}

async function fill(temporary: string, data: Written, before: Stats | undefined): Promise<void> {
  // Nobody may look into the new file before it has the rights of the old one.
  const handle = await open(temporary, 'wx', before ? 0o600 : 0o666);
  try {
    await writeAll(handle, data);
    if (before) await inherit(handle, before);
    await handle.sync();
  } finally {
    await handle.close(); // what a network disk could not write, it says here
  }
}

/** A new name is safe from a power cut only when its folder is on the disk too. */
async function flushFolder(folder: string): Promise<void> {
  await unless(FOLDER_CANNOT_BE_FLUSHED, async () => {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  });
}

const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Temporary files that have not become what they are for. */
const unfinished = new Set<string>();

const clearAway = () => {
  for (const temporary of unfinished) rmSync(temporary, { force: true });
};

function end(signal: NodeJS.Signals): void {
  clearAway();
  for (const one of ENDINGS) process.off(one, end);
  process.kill(process.pid, signal);
}

/** From the first file to the end of the run: a signal that comes between two files must not get lost either. */
function watchForEnd(): void {
  if (process.listeners('exit').includes(clearAway)) return;
  process.on('exit', clearAway);
  for (const signal of ENDINGS) process.on(signal, end);
}

const isThere = async (path: string) =>
  await stat(path).catch((error) => {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  });

/** A file to be written, and what is there before. */
interface Job {
  readonly path: string;
  /** Where a link leads. */
  readonly target: string;
  readonly before: Stats | undefined;
  readonly temporary: string;
}

const failed = (damage: 'write-failed' | 'write-unsure', path: string) => (error: unknown) => {
  throw new OutputError(damage, path, systemCode(error));
};

async function jobFor(path: string): Promise<Job> {
  const before = await isThere(path).catch(failed('write-failed', path));
  const target = before ? await realpath(path).catch(failed('write-failed', path)) : path;
  await sweep(dirname(target));
  return { path, target, before, temporary: join(dirname(target), temporaryName()) };
}

/** A way back to what stands there: a second name for it, or a copy where a disk knows no second names. */
async function keepOld({ target, before }: Job): Promise<() => Promise<void>> {
  if (!before) return () => unlink(target).catch(() => {});
  const kept = join(dirname(target), temporaryName());
  unfinished.add(kept);
  await link(target, kept).catch(() => copyFile(target, kept, MODES.COPYFILE_EXCL));
  return () => rename(kept, target).catch(() => {});
}

/** Gives all of them their names, the last one last; if one cannot have it, those before get back what they held. */
async function putInPlace(jobs: readonly Job[]): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  for (const [at, job] of jobs.entries()) {
    try {
      // Nothing can fail any more after the last one, so that there is nothing to go back to.
      const back = at < jobs.length - 1 ? await keepOld(job) : undefined;
      await rename(job.temporary, job.target);
      unfinished.delete(job.temporary);
      if (back) undo.push(back);
    } catch (error) {
      for (const step of undo.toReversed()) await step();
      failed('write-failed', job.path)(error);
    }
  }
}

async function removeUnfinished(): Promise<void> {
  for (const temporary of unfinished) await unlink(temporary).catch(() => {});
  unfinished.clear();
}

/**
 * Writes files that belong together: all of them are on the disk before the first one gets its name, and the last one
 * gets its name last. Only a process killed between two names leaves some new and some old. Throws an OutputError.
 */
export async function writeTogether(files: readonly (readonly [path: string, data: Written])[]): Promise<void> {
  const jobs: Job[] = [];
  for (const [path] of files) jobs.push(await jobFor(path));
  watchForEnd();
  try {
    for (const [at, { path, temporary, before }] of jobs.entries()) {
      unfinished.add(temporary);
      await fill(temporary, files[at]![1], before).catch(failed('write-failed', path));
    }
    await putInPlace(jobs);
  } finally {
    await removeUnfinished();
  }
  const folders = new Map(jobs.map(({ path, target }) => [dirname(target), path]));
  for (const [folder, path] of folders) await flushFolder(folder).catch(failed('write-unsure', path));
}

/** Writes a file whole, through links to the file that they mean. Throws an OutputError. */
export async function writeWhole(path: string, data: Written): Promise<void> {
  await writeTogether([[path, data]]);
}
