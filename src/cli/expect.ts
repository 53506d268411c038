/**
 * What `--expect` and `--expect-codes` ask for -> what of it the records do not hold.
 *
 * Example: three records where `--expect 4` was given is one remark, `record-count-differs`. Results come one by one, and
 * only codes are kept of them.
 */

import type { Document } from '../report/document.js';
import { strangeIn } from '../text/characters.js';
import type { Remark } from './diagnostics.js';
import { bytesOfFile, inputErrorOf } from './input.js';
import { say } from './messages.js';
import type { ReadingSettings } from './settings.js';
import { UsageError, wrongUse } from './usageError.js';

export interface Expected {
  readonly count: number | undefined;
  readonly codes: ReadonlySet<string> | undefined;
}

/** The codes of a list: one a line; blank lines and what follows a `#` are no codes. */
export function codesOf(text: string): ReadonlySet<string> {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.replace(/(?:^|\s)#.*$/, '').trim());
  return new Set(lines.filter((line) => line !== '').map((line) => line.normalize('NFC')));
}

/** Reads the list. One that is missing, or holds no text and no code, is wrong use. */
async function codesIn(file: string, limit: number): Promise<ReadonlySet<string>> {
  const [{ decode }, { inputKind }] = await Promise.all([import('../read/decode.js'), import('../read/kind.js')]);
  const bytes = await bytesOfFile(file, limit).catch((error: unknown) => {
    const told = inputErrorOf(error, file);
    if (told.code === 'not-a-file' || told.code === 'folder-named') throw wrongUse('codes-not-a-file', { file });
    throw new UsageError((language) => told.sentence(language));
  });
  const { text } = await decode(bytes);
  const isText = (await inputKind(bytes)).kind === 'text' && !text.includes('\uFFFD') && strangeIn(text).length === 0;
  if (bytes.length > 0 && !isText) throw wrongUse('codes-not-text', { file });
  const codes = codesOf(text);
  if (codes.size === 0) throw wrongUse('codes-empty', { file });
  return codes;
}

/** What is expected of a run. Throws a UsageError. */
export async function expectedOf({ expect, expectCodes, limits }: ReadingSettings): Promise<Expected> {
  return { count: expect, codes: expectCodes === undefined ? undefined : await codesIn(expectCodes, limits.size) };
}

/** Takes documents, and in the end says what they do not hold, or hold beside what was expected. */
export function expectation({ count, codes }: Expected) {
  let found = 0;
  const held = new Set<string>();
  const others = new Map<string | null, Remark>();

  const take = ({ objectives, sources }: Document): void => {
    found += objectives.length;
    if (codes === undefined) return;
    for (const { code, occurrences } of objectives) {
      if (code !== null) held.add(code);
      if (others.has(code) || (code !== null && codes.has(code))) continue;
      const [first] = occurrences;
      const file = sources[first!.source]!.file;
      const params = { code: code ?? { en: say('en', 'no-code'), it: say('it', 'no-code') }, file };
      others.set(code, { code: 'record-not-expected', params, file, page: first!.pages[0] ?? null, objective: code });
    }
  };

  const unmet = (): readonly Remark[] => {
    const place = { file: null, page: null };
    const missing = [...(codes ?? [])].filter((code) => !held.has(code));
    return [
      ...(count === undefined || count === found
        ? []
        : [{ code: 'record-count-differs', params: { expected: count, found }, ...place, objective: null } as const]),
      ...missing.map((code): Remark => ({ code: 'record-missing', params: { code }, ...place, objective: code })),
      ...others.values(),
    ];
  };

  return { take, unmet };
}
