/**
 * `--expect` and `--expect-codes` -> the expectations that the records do not meet.
 *
 * Example: three records with `--expect 4` give one remark, `record-count-differs`. Documents come one by one, and only
 * their codes are kept.
 */
import type { Language } from '../../report/catalogue/catalogue.js';
import { nonTextIn } from '../../text/characters.js';
import type { Remark } from '../console/forms/form.js';
import type { Told } from '../console/told.js';
import { readAuxiliaryFile } from '../files/inputs/input.js';
import type { ReadingSettings } from '../options/settings.js';
import { wrongUse } from '../strings/errors.js';
import { say } from '../strings/say.js';

/** Returns the codes of a list, one a line, without blank lines and comments after a `#`. */
function codesOf(text: string): ReadonlySet<string> {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.replace(/(?:^|\s)#.*$/, '').trim());
  return new Set(lines.filter((line) => line !== '').map((line) => line.normalize('NFC')));
}

/** Reads the list of codes. One that is missing, is not text or has no code is wrong use. */
async function codesIn(file: string, limit: number): Promise<ReadonlySet<string>> {
  const [{ decode }, { inputKind }] = await Promise.all([
    import('../../read/decode.js'),
    import('../../read/detectFormat.js'),
  ]);
  const bytes = await readAuxiliaryFile(file, limit, 'codes-not-a-file');
  const { text } = await decode(bytes);
  const isText = (await inputKind(bytes)).kind === 'text' && !text.includes('\uFFFD') && nonTextIn(text).length === 0;
  if (bytes.length > 0 && !isText) throw wrongUse('codes-not-text', { file });
  const codes = codesOf(text);
  if (codes.size === 0) throw wrongUse('codes-empty', { file });
  return codes;
}

/** Names a record without a code: by its title and page. */
const inWords = (title: string | null, page: number | null) => {
  const said = (language: Language) =>
    [
      say(language, 'no-code'),
      `"${title ?? say(language, 'no-title')}"`,
      page && `${say(language, 'page-short')} ${page}`,
    ]
      .filter(Boolean)
      .join(' ');
  return { en: said('en'), it: said('it') };
};

/** What expectations look at of a result. */
type Expected = Pick<Told, 'sources'> & {
  readonly objectives: Iterable<Told['objectives'][number]> & { readonly length: number };
};

/** Reads what is expected. `add` takes what is told of a result, `unmet` returns the expectations that all of them do not meet. */
export async function readExpectations({ expect, expectCodes, limits }: ReadingSettings) {
  const codes = expectCodes === undefined ? undefined : await codesIn(expectCodes, limits.size);
  let count = 0;
  const found = new Set<string>();
  const unexpected = new Map<string | null, Remark>();

  return {
    add({ objectives, sources }: Expected): void {
      count += objectives.length;
      if (codes === undefined) return;
      for (const { code, title, occurrences } of objectives) {
        if (code !== null) found.add(code);
        if (unexpected.has(code) || (code !== null && codes.has(code))) continue;
        const [first] = occurrences;
        const file = sources[first!.source]!.file;
        const page = first!.pages[0] ?? null;
        const params = { code: code ?? inWords(title, page), file };
        unexpected.set(code, { code: 'record-not-expected', params, file, page, objective: code });
      }
    },

    unmet(): readonly Remark[] {
      const nowhere = { file: null, page: null };
      const differs: Remark = {
        code: 'record-count-differs',
        params: { expected: expect ?? 0, found: count },
        ...nowhere,
        objective: null,
      };
      const missing = [...(codes ?? [])]
        .filter((code) => !found.has(code))
        .map((code): Remark => ({ code: 'record-missing', params: { code }, ...nowhere, objective: code }));
      return [...(expect === undefined || expect === count ? [] : [differs]), ...missing, ...unexpected.values()];
    },
  };
}
