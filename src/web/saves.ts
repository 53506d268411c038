/** The files that the page saves: one row a button, the first ones for people. */
import type { Bilingual, Language } from '../report/catalogue/catalogue.js';
import type { ComparisonFormatName } from '../write/comparison/formatRows.js';
import type { FormatName } from '../write/formats.js';

export interface Save<Name extends string> {
  readonly format: Name;
  readonly ending: string;
  readonly label: Bilingual;
  readonly excel?: true;
  /** Whether it is among those that most people want. */
  readonly isMain?: true;
}

const named = (name: string): Bilingual => ({ it: name, en: name });

const EXCEL = { format: 'xlsx', ending: '.xlsx', label: named('Excel'), isMain: true } as const;
const WORD = { format: 'docx', ending: '.docx', label: named('Word'), isMain: true } as const;
const PAGE = { format: 'html', ending: '.html', label: { it: 'Pagina web', en: 'Web page' }, isMain: true } as const;
const CSV_FOR_EXCEL = {
  format: 'csv',
  excel: true,
  ending: '-excel.csv',
  label: { it: 'CSV per Excel', en: 'CSV for Excel' },
} as const;
const CSV = { format: 'csv', ending: '.csv', label: named('CSV') } as const;
const JSON_DATA = { format: 'json', ending: '.json', label: named('JSON') } as const;

export const SAVES: readonly Save<FormatName>[] = [
  EXCEL,
  WORD,
  PAGE,
  CSV_FOR_EXCEL,
  CSV,
  JSON_DATA,
  { format: 'ndjson', ending: '.ndjson', label: named('NDJSON') },
  { format: 'yaml', ending: '.yaml', label: named('YAML') },
];

export const DIFFERENCE_SAVES: readonly Save<ComparisonFormatName>[] = [
  EXCEL,
  WORD,
  PAGE,
  CSV_FOR_EXCEL,
  CSV,
  JSON_DATA,
  { format: 'markdown', ending: '.md', label: named('Markdown') },
  { format: 'text', ending: '.txt', label: { it: 'Testo', en: 'Text' } },
];

const NAMES = {
  records: { it: 'obiettivi', en: 'objectives' },
  differences: { it: 'confronto', en: 'comparison' },
} as const;

export type View = keyof typeof NAMES;

/** The name of a file that is saved: `obiettivi.xlsx`. */
export const fileNameOf = (view: View, { ending }: Save<string>, language: Language): string =>
  NAMES[view][language] + ending;
