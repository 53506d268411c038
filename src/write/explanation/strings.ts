/** The words of an explanation. */
import type { Bilingual } from '../../report/catalogue/catalogue.js';
import { LINE_CLASSES, type LineClass } from '../../report/ledger.js';
import { labelKey } from '../../text/normalize.js';
import { FIELDS as COMPARED } from '../comparison/strings.js';

export const CLASSES: Readonly<Record<LineClass, Bilingual>> = {
  fields: { en: 'fields', it: 'campi' },
  repeated: { en: 'repeated', it: 'ripetuta' },
  furniture: { en: 'furniture', it: 'contorno' },
  blank: { en: 'blank', it: 'vuota' },
  outside: { en: 'outside', it: 'fuori' },
  unrecognised: { en: 'unrecognised', it: 'non riconosciuta' },
};

const { mandate: _m, number: _n, linkedCode: _c, linkedTitle: _t, ...READ } = COMPARED;

/** The fields that lines feed, with the labels of the sheet; what follows from a code has no line of its own. */
export const FIELDS: Readonly<Record<string, Bilingual>> = {
  parameters: { en: 'Parameters', it: 'Parametri' },
  level: { en: 'Level', it: 'Livello' },
  ...READ,
};

export const PHRASES = {
  title: { en: 'Line by line', it: 'Riga per riga' },
  page: { en: 'Page {number}', it: 'Pagina {number}' },
  legend: { en: 'What the colours mean', it: 'Significato dei colori' },
  hidden: { en: 'Left out: not seen on the page, or struck out', it: 'Escluso: non si vede sulla pagina, o è barrato' },
  hiddenLine: { en: 'left out', it: 'escluso' },
} as const satisfies Record<string, Bilingual>;

const named = <Name extends string>(names: readonly Name[], words: Readonly<Record<Name, Bilingual>>, asked: string) =>
  names.find((name) => [name, words[name].it, words[name].en].some((word) => labelKey(word) === labelKey(asked)));

/** Finds the class of a name in either language. */
export const classNamed = (asked: string): LineClass | undefined => named(LINE_CLASSES, CLASSES, asked);

/** Finds the field of a name in either language, or as it stands in a record. */
export const fieldNamed = (asked: string): string | undefined => named(Object.keys(FIELDS), FIELDS, asked);
