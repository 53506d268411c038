/**
 * What else dup-parse writes, by how it begins: none of it is read back, and each is told by its name.
 *
 * A page is told by the generator that it names; a Word document and a workbook by their properties, where they are opened.
 */
import type { Bilingual } from '../../report/catalogue/catalogue.js';

const CSV: Bilingual = { en: 'a CSV table', it: 'una tabella CSV' };

/** The headings that tables of ours begin with, in plain CSV and as Excel opens it. */
const HEADINGS = [
  'code,level,view',
  'objectiveCode,objectiveTitle,linkedLevel',
  'severity,code,message',
  'file,format,sha256',
  'objectiveLevel,objectiveCode,objectiveTitle',
  'Codice;Titolo;Stato',
  'Code;Title;Status',
  'Codice obiettivo;Titolo obiettivo',
  'Objective code;Objective title',
  'Gravità;Codice;Messaggio',
  'Severity;Code;Message',
  'File;Formato;SHA-256',
  'File;Format;SHA-256',
  'Livello obiettivo;Codice obiettivo',
  'Objective level;Objective code',
];

const NAMES: readonly (readonly [beginning: RegExp, name: Bilingual])[] = [
  [new RegExp(`^"?(?:${HEADINGS.map((one) => one.replaceAll(/[,;]/gu, '"?[,;\\t]"?')).join('|')})`, 'u'), CSV],
  [/<meta name="generator" content="dup-parse">/u, { en: 'a page', it: 'una pagina' }],
  [/^\s*\{\s*"comparisonVersion"/u, { en: 'a comparison', it: 'un confronto' }],
  [/^\s*\[\s*\{\s*"source":\s*\d+,\s*"page":[^{}]*"class":/u, { en: 'an explanation', it: 'una spiegazione' }],
  [/^\s*\{\s*"\$schema":[^{}]*"\$id":\s*"urn:dup-parse:/u, { en: 'a JSON Schema', it: 'uno schema JSON' }],
  [/^\s*\{"severity":"\w+","code":/u, { en: 'a list of messages', it: 'un elenco di messaggi' }],
  [
    /^\s*\{\s*"\$schema":\s*"https:\/\/datapackage\.org\//u,
    { en: 'the description of a data package', it: 'la descrizione di un data package' },
  ],
];

/** What `check -f json` writes is a document without its objectives. */
export const CHECK_REPORT: Bilingual = { en: 'the report of a check', it: 'il resoconto di un controllo' };

/** What a Word document of ours is called, by its properties. */
export const WORD_DOCUMENT: Bilingual = { en: 'a Word document', it: 'un documento Word' };

/** Names what an input is by its first letters; undefined where it is no such output. */
export const otherOutputName = (text: string): Bilingual | undefined =>
  NAMES.find(([beginning]) => beginning.test(text))?.[1];
