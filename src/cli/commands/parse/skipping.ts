/**
 * `--skip-existing`: which inputs need not be read, since their outputs are there: made from the same bytes, under the same
 * name, by the same version, with the same options, and as they were written.
 *
 * Inputs that were refused have no output: they are read at each run, so that the exit code is that of a run over all.
 */

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { relative } from 'node:path';
import type { Input } from '../../../parse.js';
import { sha256 } from '../../../platform/platform.js';
import { printable } from '../../../report/render.js';
import { noteDebug } from '../../console/debug.js';
import type { Told } from '../../console/told.js';
import { readAuxiliaryFile } from '../../files/inputs/input.js';
import { foundFiles, type Search } from '../../files/inputs/search.js';
import { slashed } from '../../files/inputs/wildcards.js';
import { createManifest, type Entry, entryIn, joinManifests, readManifests } from '../../files/outputs/manifest.js';
import type { ParseSettings } from '../../options/settings.js';
import { CommandError, wrongUse } from '../../strings/errors.js';
import { counted, say } from '../../strings/say.js';
import { versionNumber } from '../../version.js';
import type { Output } from './output.js';

/** The size and the hash of a file; undefined if there is none. */
async function contentOf(path: string): Promise<Pick<Entry, 'size' | 'outputSha256'> | undefined> {
  const stats = await stat(path).catch(() => undefined);
  if (!stats?.isFile()) return undefined;
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk);
  } catch {
    return undefined;
  }
  return { size: stats.size, outputSha256: hash.digest('hex') };
}

/** Why an input is read again; of several reasons, the last one is told. */
const REASONS = ['otherwise', 'changed', 'lost'] as const;
type Reason = (typeof REASONS)[number];

type Wanted = Pick<Entry, 'file' | 'sha256' | 'version' | 'options'>;

const mannerOf = ({ file, version, options }: Wanted) => JSON.stringify([file, version, options]);

/** Returns the entry that stands for an output as it is wanted, or why none of the lines about it does. */
async function entryFor(lines: readonly string[], wanted: Wanted, path: string): Promise<Entry | readonly Reason[]> {
  const against: Reason[] = [];
  for (const line of lines) {
    const entry = entryIn(line)!;
    if (mannerOf(entry) !== mannerOf(wanted)) against.push('otherwise');
    else if (entry.sha256 !== wanted.sha256) against.push('changed');
    else {
      const there = await contentOf(path);
      if (there?.size === entry.size && there.outputSha256 === entry.outputSha256) return entry;
      against.push('lost');
    }
  }
  return against;
}

/** Requires that no output is that of another file, which is still there: one run over both would be wrong use, too. */
async function requireOwn(file: string, path: string, lines: readonly string[]): Promise<void> {
  const real = await realpath(file).catch(() => undefined);
  for (const { file: first } of lines.map((line) => entryIn(line)!)) {
    const other = first === file ? undefined : await realpath(first).catch(() => undefined);
    if (other !== undefined && other !== real) throw wrongUse('output-twice', { first, second: file, path });
  }
}

export type Skipping = Awaited<ReturnType<typeof createSkipping>>;

/** Reads the manifests of the outputs, all of which are folders. */
export async function createSkipping(outputs: readonly Output[], search: Search, settings: ParseSettings) {
  const { changing, language, limits, profile, targets } = settings;
  const version = versionNumber();
  const profiled =
    profile === undefined
      ? {}
      : { '--profile': sha256(await readAuxiliaryFile(profile, limits.size, 'profile-not-a-file'), 'hex') };
  const nameIn = ({ target }: Output, file: string) => slashed(relative(target.path, target.pathOf(file)!));
  const files = foundFiles(search).map(({ file }) => file);
  const folders = await Promise.all(
    outputs.map(async (output, i) => {
      const { path } = output.target;
      await joinManifests(path);
      const known = await readManifests(path, new Set(files.map((file) => nameIn(output, file))));
      for (const file of files)
        await requireOwn(file, output.target.pathOf(file)!, known.lines.get(nameIn(output, file)) ?? []);
      const options = { format: targets[i]!.format, ...changing, ...profiled };
      return { output, known, options, manifest: createManifest(path) };
    }),
  );
  const hashes = new Map<string, string>();
  const failures = new Set<CommandError>();
  const numbers = { skipped: 0, otherwise: 0, changed: 0, lost: 0 };

  return {
    /** Returns what was told of an input when its outputs were written; undefined if it is to be read. */
    async find({ file, bytes }: Input): Promise<Told | undefined> {
      const hash = sha256(bytes, 'hex');
      const entries = await Promise.all(
        folders.map(({ output, known, options }) => {
          const lines = known.lines.get(nameIn(output, file)) ?? [];
          return entryFor(lines, { file, sha256: hash, version, options }, output.target.pathOf(file)!);
        }),
      );
      const against = entries.flatMap((entry) => ('told' in entry ? [] : [entry]));
      if (against.length === 0) {
        numbers.skipped += 1;
        noteDebug(`skipped: ${file}`);
        return entries.map((entry) => ('told' in entry ? entry.told : undefined))[0];
      }
      hashes.set(file, hash);
      const reason = REASONS.findLast((one) => against.flat().includes(one));
      if (reason) numbers[reason] += 1;
      return undefined;
    },

    /** Notes that outputs of an input were written. The first time that this fails in a folder, it is a failure of the run. */
    async add(file: string, told: Told, written: readonly Output[]): Promise<void> {
      const hash = hashes.get(file)!;
      hashes.delete(file);
      for (const { output, options, manifest } of folders) {
        const content = written.includes(output) ? await contentOf(output.target.pathOf(file)!) : undefined;
        if (!content) continue;
        const records = told.objectives.length;
        const exit = told.counts.errors > 0 ? 1 : 0;
        const made = { file, sha256: hash, version, options, output: nameIn(output, file), ...content };
        await manifest.add({ ...made, records, exit, told }).catch(noteFailure);
      }
    },

    async close(): Promise<void> {
      for (const { manifest } of folders) await manifest.close().catch(noteFailure);
    },

    failures: (): readonly CommandError[] => [...failures],

    /** Says how many inputs were not read again, and why others were. */
    told(): string[] {
      const said = (key: keyof typeof numbers) => counted(language, key, numbers[key]);
      const reasons = REASONS.filter((reason) => numbers[reason] > 0).map(said);
      return [
        ...(numbers.skipped > 0 ? [`${said('skipped')}.`] : []),
        ...(reasons.length > 0 ? [say(language, 'read-again', { reasons: reasons.join('; ') })] : []),
        ...folders.flatMap(({ output: { target }, known: { malformed, unread } }) => [
          ...(malformed > 0
            ? [say(language, 'manifest-malformed', { path: printable(target.path), count: malformed })]
            : []),
          ...unread.map(({ path, reason }) => say(language, 'manifest-unread', { path: printable(path), reason })),
        ]),
      ];
    },
  };

  function noteFailure(error: unknown): void {
    if (!(error instanceof CommandError)) throw error;
    failures.add(error);
  }
}
