/** Opens files: Node's side. `files.browser.ts` is the browser's, which has none. Both export the same. */
import type { BigIntStats, Stats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

/** What can have the name of a file, and is none. */
export type NoFileKind = 'folder' | 'pipe' | 'socket' | 'device';

/** Why a file was not read: it is none, it is too large, it changed meanwhile. The system's own errors stay as they are. */
export class FileError extends Error {
  override readonly name = 'FileError';

  constructor(readonly kind: NoFileKind | 'too-large' | 'changed') {
    super(kind);
  }
}

/** Returns the system's code of an error: `ENOSPC`. Node names most codes itself, but not that of a used-up quota. */
export function systemCode(error: unknown): string {
  const { code = 'EIO', errno } = error as NodeJS.ErrnoException;
  if (/^E[A-Z0-9]+$/.test(code) || errno === undefined) return code;
  return Object.entries(constants.errno).find(([, number]) => number === -errno)?.[0] ?? code;
}

/** Returns the path of a file, by which messages name it. Throws a TypeError if an address is none of a file. */
export const pathOf = (file: string | URL): string => (typeof file === 'string' ? file : fileURLToPath(file));

/** Names the kind of something that is not a file. */
export function kindOf(stats: Stats | BigIntStats): NoFileKind {
  if (stats.isDirectory()) return 'folder';
  if (stats.isFIFO()) return 'pipe';
  return stats.isSocket() ? 'socket' : 'device';
}

function requireFile(stats: Stats): void {
  if (!stats.isFile()) throw new FileError(kindOf(stats));
}

/** How much of a file is read at a time. */
const CHUNK = 256 * 1024;

/** Reads a stream to its end, but no more than `most` bytes. Throws a FileError. */
export async function readStream(stream: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > most) throw new FileError('too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The bytes of an open file. Its own stream takes a millisecond longer to begin. */
async function* chunksOf(handle: FileHandle): AsyncGenerator<Buffer, void, undefined> {
  for (;;) {
    const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(CHUNK));
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}

async function readOpenFile(handle: FileHandle, most: number): Promise<Uint8Array> {
  const before = await handle.stat();
  requireFile(before);
  if (before.size > most) throw new FileError('too-large');
  const bytes = await readStream(chunksOf(handle), most);
  const after = await handle.stat();
  // A file that the system makes up while it is read, as in /proc, has no size.
  if (before.size !== 0 && (bytes.length !== before.size || after.mtimeMs !== before.mtimeMs))
    throw new FileError('changed');
  return bytes;
}

/**
 * Returns the bytes of a file of at most `most` bytes; devices, pipes and folders are refused. Throws a FileError, or the
 * error of the operating system.
 */
export async function bytesOfFile(file: string | URL, most: number): Promise<Uint8Array> {
  const { open, stat } = process.getBuiltinModule('node:fs/promises');
  const { O_NONBLOCK, O_RDONLY } = process.getBuiltinModule('node:fs').constants;
  // Checked before it is opened, since opening a device can start something; and again when it is open, since another
  // file can have its name by then. That one can be a pipe, which without O_NONBLOCK would make us wait for a writer.
  requireFile(await stat(file));
  const handle = await open(file, O_RDONLY | O_NONBLOCK);
  try {
    return await readOpenFile(handle, most);
  } finally {
    await handle.close();
  }
}
