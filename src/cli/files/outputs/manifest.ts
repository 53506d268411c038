/**
 * The manifests in a folder of outputs, for `--skip-existing`: a line of JSON for each output that is there, whole.
 *
 * Example line: `{"file":"in/a.pdf","sha256":"...","version":"0.1.0","options":{"format":"json"},"output":"a.json","size":4711,
 * "outputSha256":"...","records":2,"exit":0,"told":{...}}`. Each process writes its own file, so that several, also on several
 * machines, may share the folder; all that are there are read. A line is appended, and flushed to the disk, after its output has
 * its name: what was being written when a process was killed is a line that is torn, or none.
 */
import { createReadStream } from 'node:fs';
import { type FileHandle, open, readdir, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from '../../../platform/files.js';
import { reasonOf } from '../../../report/errors/systemReasons.js';
import { noteDebug } from '../../console/debug.js';
import type { Told } from '../../console/told.js';
import { folderVanished, outputFailed } from '../../strings/errors.js';
import { flushFolder, writeFiles } from './atomicWrite.js';
import { isOwnName, leftIn, ownName } from './owner.js';

/** An output that was written, and what it was made of. */
export interface Entry {
  /** The input as given: its name stands in the output. */
  readonly file: string;
  readonly sha256: string;
  readonly version: string;
  /** The options that change what is written. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Its path within the folder, with slashes. */
  readonly output: string;
  readonly size: number;
  readonly outputSha256: string;
  readonly records: number;
  /** The exit code of a run over this input alone. */
  readonly exit: number;
  /** What the run had to say of it. */
  readonly told: Told;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Returns the entry of a line; undefined if it is none. */
export function entryIn(line: string): Entry | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (!isObject(value) || !isObject(value.told) || typeof value.output !== 'string') return undefined;
    const { sources, objectives, findings, counts } = value.told;
    return [sources, objectives, findings].every(Array.isArray) && isObject(counts)
      ? (value as unknown as Entry)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the manifests in a folder; none if it is not there. */
async function manifestsIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error))) return [];
    throw error;
  });
  return entries.flatMap((entry) => (entry.isFile() && isOwnName(entry.name, 'ndjson') ? [entry.name] : [])).toSorted();
}

/** Gives the lines of a manifest with their entries, undefined where a line has none. A last one that does not end is torn. */
async function* linesOf(path: string): AsyncGenerator<readonly [line: string, entry: Entry | undefined]> {
  let rest = '';
  for await (const chunk of createReadStream(path, 'utf8')) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop()!;
    for (const line of lines) yield [line, entryIn(line)];
  }
}

/** What the manifests of a folder say. */
export interface Known {
  /** The lines about each output that was asked for, without those of other outputs: they may be very many. */
  readonly lines: ReadonlyMap<string, readonly string[]>;
  /** How many lines have no entry. */
  readonly malformed: number;
  /** The manifests that could not be read, with the reason. */
  readonly unread: readonly { readonly path: string; readonly reason: Readonly<Record<'en' | 'it', string>> }[];
}

/** Reads the manifests of a folder, as far as they are about some outputs. */
export async function readManifests(folder: string, outputs: ReadonlySet<string>): Promise<Known> {
  const lines = new Map<string, string[]>();
  const unread: Known['unread'][number][] = [];
  let malformed = 0;
  const note = (path: string, error: unknown) => {
    unread.push({ path, reason: reasonOf(systemCode(error)) });
    return [];
  };
  for (const name of await manifestsIn(folder).catch((error: unknown) => note(folder, error))) {
    const path = join(folder, name);
    try {
      for await (const [line, entry] of linesOf(path)) {
        if (!entry) malformed += 1;
        else if (outputs.has(entry.output)) lines.set(entry.output, [...(lines.get(entry.output) ?? []), line]);
      }
    } catch (error) {
      // Another process has just put it together with others: its lines are there.
      if (systemCode(error) === 'ENOENT') return await readManifests(folder, outputs);
      note(path, error);
    }
  }
  return { lines, malformed, unread };
}

/** More manifests than this, of processes that have ended, become one. */
const MOST_MANIFESTS = 16;

/**
 * Puts the manifests of processes of this machine that have ended into one, with the last line of each output, when there are
 * many. If that fails, they stay as they are.
 */
export async function joinManifests(folder: string): Promise<void> {
  try {
    const left = leftIn(await manifestsIn(folder), 'ndjson').map((name) => join(folder, name));
    if (left.length <= MOST_MANIFESTS) return;
    const times = new Map(await Promise.all(left.map(async (path) => [path, (await stat(path)).mtimeMs] as const)));
    const last = new Map<string, string>();
    for (const path of left.toSorted((a, b) => times.get(a)! - times.get(b)!))
      for await (const [line, entry] of linesOf(path)) if (entry) last.set(entry.output, line);
    const data = Buffer.concat([...last.values()].map((line) => Buffer.from(`${line}\n`)));
    await writeFiles([[join(folder, ownName('ndjson')), data]]);
    for (const path of left) await unlink(path).catch(() => {});
  } catch (error) {
    noteDebug(`manifests not joined: ${error}`);
  }
}

/** Creates the manifest of this process; there is no file before the first entry. Its functions throw a CommandError. */
export function createManifest(folder: string) {
  const path = join(folder, ownName('ndjson'));
  let handle: FileHandle | undefined;
  let isBroken = false;

  /** Throws if the file is there no more: it went with its folder. */
  const requireThere = async () => {
    if (handle && !isBroken && (await stat(path).catch(systemCode)) === 'ENOENT') {
      isBroken = true;
      throw folderVanished(folder);
    }
  };

  return {
    /** Appends an entry; no further one where that failed, since a line may be torn. */
    async add(entry: Entry): Promise<void> {
      if (isBroken) return;
      try {
        const isFirst = handle === undefined;
        handle ??= await open(path, 'ax');
        await handle.appendFile(`${JSON.stringify(entry)}\n`);
        await handle.sync();
        if (isFirst) await flushFolder(folder);
      } catch (error) {
        isBroken = true;
        throw outputFailed('manifest-failed', folder, error);
      }
      await requireThere();
    },
    async close(): Promise<void> {
      await handle?.close().catch(() => {}); // what it holds was flushed
      await requireThere();
    },
  };
}
