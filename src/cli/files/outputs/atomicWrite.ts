/**
 * Data -> files, each of them complete or not at all: written to a temporary file beside it, flushed to the disk, renamed,
 * the folder flushed. Several files that belong together are all written, or none.
 *
 * Example: `await writeFiles([['dup.json', data]])`. Whatever fails or ends the process, the file is the old one or the new
 * one. Only a process that is killed outright leaves its temporary file, whose name tells the process and the machine: the
 * next run into that folder removes it.
 *
 * Neither write-file-atomic nor atomically will do: both take a short write for a whole one, open a name that somebody may
 * have made a link, and do not flush the folder. The temporary names of one tell nothing; the other retries for seconds
 * where there is no permission.
 */
import { constants as MODES, rmSync, type Stats } from 'node:fs';
import { copyFile, type FileHandle, link, open, readdir, realpath, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { systemCode } from '../../../platform/files.js';
import type { Written } from '../../../write/formats.js';
import { beforeSignal } from '../../console/signals.js';
import { outputFailed } from '../../strings/errors.js';
import { leftIn, ownName } from './owner.js';

const cleaned = new Set<string>();

/** Removes the temporary files that killed runs left in a folder, without a word where that fails. */
async function removeLeftovers(folder: string): Promise<void> {
  if (cleaned.has(folder)) return;
  cleaned.add(folder);
  const names = await readdir(folder).catch(() => []);
  for (const name of leftIn(names, 'tmp')) await unlink(join(folder, name)).catch(() => {});
}

/** Calls a function whose failure is harmless for some reasons: a disk without owners, a folder that cannot be opened. */
async function ignoring(harmless: readonly string[], attempt: () => Promise<void>): Promise<void> {
  try {
    await attempt();
  } catch (error) {
    if (!harmless.includes(systemCode(error))) throw error;
  }
}

const NO_SUCH_RIGHTS = ['EPERM', 'EINVAL', 'ENOSYS', 'ENOTSUP'];
const FOLDER_CANNOT_BE_FLUSHED = ['EACCES', 'EPERM', 'EISDIR', 'EINVAL', 'EBADF', 'ENOSYS', 'ENOTSUP'];

/** Copies owner and rights of the old file: the owner first, since changing it takes rights away. */
async function copyRights(handle: FileHandle, { uid, gid, mode }: Stats): Promise<void> {
  await ignoring(NO_SUCH_RIGHTS, () => handle.chown(uid, gid));
  await ignoring(NO_SUCH_RIGHTS, () => handle.chmod(mode & 0o7777));
}

/** Writes all bytes from a place on: a system can take fewer than it is given, and go on so until the disk is full. */
async function writeAll(handle: FileHandle, data: Written, from: number): Promise<number> {
  const bytes = typeof data === 'string' ? Buffer.from(data) : data;
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, at, bytes.length - at, from + at);
    if (bytesWritten === 0) throw Object.assign(new Error('nothing was written'), { code: 'EIO' });
    at += bytesWritten;
  }
  return bytes.length;
}

/** A temporary file that is being written. What fails is told as a failure of the file that it will be. */
async function openTemporary({ path, temporary, old }: Replacement) {
  const failing = failed('write-failed', path);
  // Until the new file has the rights of the old one, only its owner can open it.
  const handle = await open(temporary, 'wx', old ? 0o600 : 0o666).catch(failing);
  let size = 0;
  const append = async (data: Written) => {
    size += await writeAll(handle, data, size);
  };
  const finish = async () => {
    if (old) await copyRights(handle, old);
    await handle.sync();
  };
  return {
    write: (data: Written) => append(data).catch(failing),
    finish: () => finish().catch(failing),
    close: () => handle.close().catch(failing), // here a network disk reports what it could not write
  };
}

type Temporary = Awaited<ReturnType<typeof openTemporary>>;

/** A part of one of the files, each of which follows the one before it in its file. */
export type Piece = readonly [file: number, data: Written];

/** Writes the pieces into temporary files, and flushes them. */
async function writeTemporaries(replacements: readonly Replacement[], pieces: Pieces): Promise<void> {
  const files: Temporary[] = [];
  try {
    for (const replacement of replacements) {
      unfinished.add(replacement.temporary);
      files.push(await openTemporary(replacement));
    }
    for await (const [file, data] of pieces) await files[file]!.write(data);
    for (const file of files) await file.finish();
  } catch (error) {
    for (const file of files) await file.close().catch(() => {}); // the first failure is the one to tell
    throw error;
  }
  for (const file of files) await file.close();
}

/** Flushes a folder: only then is a new name safe from a power cut. */
export async function flushFolder(folder: string): Promise<void> {
  await ignoring(FOLDER_CANNOT_BE_FLUSHED, async () => {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  });
}

/** Temporary files that exist now. */
const unfinished = new Set<string>();

const removeNow = () => {
  for (const temporary of unfinished) rmSync(temporary, { force: true });
};

/** Removes temporary files however the process ends, from the first file to the end of the run: also between two files. */
function removeAtEnd(): void {
  if (process.listeners('exit').includes(removeNow)) return;
  process.on('exit', removeNow);
  beforeSignal(removeNow);
}

/** A file to write. */
interface Replacement {
  /** The path as named. */
  readonly path: string;
  /** The path behind links. */
  readonly target: string;
  /** The file that is there now. */
  readonly old: Stats | undefined;
  readonly temporary: string;
}

const failed = (damage: 'write-failed' | 'write-held' | 'write-unsure', path: string) => (error: unknown) => {
  throw outputFailed(damage, path, error);
};

const statsOf = async (path: string) =>
  await stat(path).catch((error) => {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  });

async function plan(path: string): Promise<Replacement> {
  const old = await statsOf(path).catch(failed('write-failed', path));
  const target = old ? await realpath(path).catch(failed('write-failed', path)) : path;
  await removeLeftovers(dirname(target));
  return { path, target, old, temporary: join(dirname(target), ownName('tmp')) };
}

/** Keeps the old file under a second name, or as a copy if the disk has no links. Returns a function that restores it. */
async function keepOld({ target, old }: Replacement): Promise<() => Promise<void>> {
  if (!old) return () => unlink(target).catch(() => {});
  const kept = join(dirname(target), ownName('tmp'));
  unfinished.add(kept);
  await link(target, kept).catch(() => copyFile(target, kept, MODES.COPYFILE_EXCL));
  return () => rename(kept, target).catch(() => {});
}

/** Codes for a file that another program holds open, as Excel does on Windows; or that may not be replaced at all. */
const HELD = ['EPERM', 'EACCES', 'EBUSY'];
/** Milliseconds to wait before each further try: a virus scanner lets go soon, Excel does not. */
const WAITS = [50, 150, 300];

/** Renames a file over another. Tries again where that one is held for a moment. */
async function renameOver({ temporary, target }: Replacement): Promise<void> {
  for (const wait of WAITS) {
    try {
      return await rename(temporary, target);
    } catch (error) {
      if (!HELD.includes(systemCode(error))) throw error;
      await setTimeout(wait);
    }
  }
  await rename(temporary, target);
}

/** Renames all temporary files, in order. If that fails for one of them, those before it are restored. */
async function renameAll(replacements: readonly Replacement[]): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  for (const [at, replacement] of replacements.entries()) {
    try {
      // After the last one nothing can fail any more: it need not be restored.
      const restore = at < replacements.length - 1 ? await keepOld(replacement) : undefined;
      await renameOver(replacement);
      unfinished.delete(replacement.temporary);
      if (restore) undo.push(restore);
    } catch (error) {
      for (const restore of undo.toReversed()) await restore();
      const isHeld = replacement.old !== undefined && HELD.includes(systemCode(error));
      failed(isHeld ? 'write-held' : 'write-failed', replacement.path)(error);
    }
  }
}

async function removeUnfinished(): Promise<void> {
  for (const temporary of unfinished) await unlink(temporary).catch(() => {});
  unfinished.clear();
}

export type Pieces = Iterable<Piece> | AsyncIterable<Piece>;

/**
 * Writes files that belong together, piece by piece: all are on the disk before the first one is renamed, and the last one is
 * renamed last. Only a process that is killed between two renames leaves some new and some old. Throws a CommandError, or
 * what making the pieces throws.
 */
export async function writePieces(paths: readonly string[], pieces: Pieces): Promise<void> {
  const replacements: Replacement[] = [];
  for (const path of paths) replacements.push(await plan(path));
  removeAtEnd();
  try {
    await writeTemporaries(replacements, pieces);
    await renameAll(replacements);
  } finally {
    await removeUnfinished();
  }
  const folders = new Map(replacements.map(({ path, target }) => [dirname(target), path]));
  for (const [folder, path] of folders) await flushFolder(folder).catch(failed('write-unsure', path));
}

/** Writes files that belong together, of which all is there. */
export const writeFiles = (files: readonly (readonly [path: string, data: Written])[]): Promise<void> =>
  writePieces(
    files.map(([path]) => path),
    files.map(([, data], file) => [file, data] as const),
  );
