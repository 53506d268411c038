/**
 * Names of files -> parsed results, through the library; the files that gave nothing are set apart.
 *
 * Example: `readAndParse(['a.pdf', 'b.pdf'], settings, 'en', 'together')` gives one result with the records of both.
 */
import type { Input, ParseResult } from '../pipeline.js';
import type { Language } from '../report/catalogue.js';
import { type Rejected, readInputs } from './input.js';
import type { ReadingSettings } from './settings.js';

export interface Reading {
  /** Results that hold at least one source. */
  readonly results: readonly ParseResult[];
  readonly rejected: readonly Rejected[];
}

const batchesOf = (inputs: readonly Input[], how: 'together' | 'apart') =>
  how === 'apart' ? inputs.map((input) => [input]) : [inputs];

/** Reads and parses: all inputs into one result, or each into its own. */
export async function readAndParse(
  files: readonly string[],
  { dataLanguage, password, pages }: ReadingSettings,
  language: Language,
  how: 'together' | 'apart',
): Promise<Reading> {
  const { inputs, rejected } = await readInputs(files, language);
  if (inputs.length === 0) return { results: [], rejected };
  const { parse } = await import('../pipeline.js');
  const results: ParseResult[] = [];
  for (const batch of batchesOf(inputs, how)) {
    results.push(await parse(batch, { language: dataLanguage, password, pages }));
  }
  const all = [...rejected, ...results.flatMap((result) => result.rejected)];
  return {
    results: results.filter(({ document }) => document.sources.length > 0),
    rejected: all.toSorted((a, b) => files.indexOf(a.file) - files.indexOf(b.file)),
  };
}
