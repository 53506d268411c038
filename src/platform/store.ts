/**
 * Keeps a list of values that may be too large for memory: the first few as they are, the others in a file that nobody else
 * sees. It is gone when the process ends, however it ends; where the system cannot make it, all stay in memory.
 *
 * Example: `const list = createStore<Objective>(); list.add(one); list.at(0)`.
 */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** A list of values that are plain data. */
export interface Store<Value> {
  readonly add: (value: Value) => void;
  /** Returns the value at an index; it may be a copy. */
  readonly at: (index: number) => Value;
}

/** So many records take some 200 MB. */
const IN_MEMORY = 10_000;
/** Values are written together. */
const BATCH = 1024 * 1024;

/** Creates an empty list. */
export function createStore<Value>(inMemory = IN_MEMORY): Store<Value> {
  const first: Value[] = [];
  let file: ReturnType<typeof createFile> | null = null;
  return {
    add(value) {
      if (first.length >= inMemory) file ??= createFile();
      if (file) file.add(serialize(value));
      else first.push(value);
    },
    at: (index) => (index < first.length ? first[index]! : deserialize(file!.at(index - first.length))),
  };
}

/** Keeps bytes in a file without a name; those that are not yet written, or cannot be, in memory. */
function createFile() {
  const descriptor = openTemporary();
  const ends: number[] = [0];
  let written = 0; // bytes
  let pending: Uint8Array[] = [];
  let isOpen = descriptor !== null;
  /** Writes what is pending. On a full disk it stays in memory, and so does all that comes after. */
  const flush = () => {
    const bytes = Buffer.concat(pending);
    try {
      for (let done = 0; done < bytes.length; )
        done += writeSync(descriptor!, bytes, done, bytes.length - done, written + done);
    } catch {
      isOpen = false;
      return;
    }
    written += bytes.length;
    pending = [];
  };
  return {
    add(bytes: Uint8Array): void {
      pending.push(bytes);
      ends.push(ends.at(-1)! + bytes.length);
      if (isOpen && ends.at(-1)! - written >= BATCH) flush();
    },
    at(index: number): Uint8Array {
      const [start, end] = [ends[index]!, ends[index + 1]!];
      if (start >= written) return pending[index - ends.length + 1 + pending.length]!;
      const bytes = new Uint8Array(end - start);
      readSync(descriptor!, bytes, 0, bytes.length, start);
      return bytes;
    },
  };
}

/** Opens a file and takes its name away; `null` where there is no place for one. */
function openTemporary(): number | null {
  try {
    const folder = mkdtempSync(join(tmpdir(), 'dup-parse-'));
    const descriptor = openSync(join(folder, 'records'), 'wx+', 0o600);
    const remove = () => rmSync(folder, { recursive: true, force: true });
    const close = () => {
      closeSync(descriptor);
      remove();
    };
    if (process.platform === 'win32') process.once('exit', close);
    else remove();
    return descriptor;
  } catch {
    return null;
  }
}
