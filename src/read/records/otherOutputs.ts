/**
 * What else dup-parse writes, by how it begins: none of it is read back, and each is told by its name.
 *
 * A page is told by the generator that it names; a Word document and a workbook by their properties, where they are opened.
 */
import type { Bilingual } from '../../report/catalogue/catalogue.js';

const NAMES: readonly (readonly [beginning: RegExp, name: Bilingual])[] = [
  [
    /^\s*(?:"?code"?,"?level"?,"?view"?,|"?objectiveCode"?,"?objectiveTitle"?,|"?severity"?,"?code"?,"?message"?,)/u,
    { en: 'a CSV table', it: 'una tabella CSV' },
  ],
  [/^\s*\{\s*"comparisonVersion"/u, { en: 'a comparison', it: 'un confronto' }],
  [
    /^\s*\[\s*\{\s*"source":\s*\d+,\s*"page":[^{}]*"class":/u,
    { en: 'an explanation of lines', it: 'una spiegazione delle righe' },
  ],
  [/^\s*\{\s*"\$schema":[^{}]*"\$id":\s*"urn:dup-parse:/u, { en: 'a JSON Schema', it: 'uno schema JSON' }],
];

/** Names what an input is by its first letters; undefined where it is no such output. */
export const otherOutputName = (text: string): Bilingual | undefined =>
  NAMES.find(([beginning]) => beginning.test(text))?.[1];
