/** The words of an explanation. */
import type { Bilingual, Language } from '../../report/catalogue/catalogue.js';
import { LINE_CLASSES, type LineClass } from '../../report/ledger.js';
import { labelKey } from '../../text/normalize.js';
import { fieldName, isOther } from '../../vocabulary/labels.js';
import { FIELDS as COMPARED } from '../comparison/strings.js';
import { NO_LABEL, shownLabel } from '../otherParts.js';

export const CLASSES: Readonly<Record<LineClass, Bilingual>> = {
  fields: { en: 'fields', it: 'campi' },
  repeated: { en: 'repeated', it: 'ripetuta' },
  furniture: { en: 'furniture', it: 'contorno' },
  blank: { en: 'blank', it: 'vuota' },
  outside: { en: 'outside', it: 'fuori' },
  unrecognised: { en: 'unrecognised', it: 'non riconosciuta' },
};

const { mandate: _m, number: _n, linkedCode: _c, linkedTitle: _t, ...RECORD } = COMPARED;
const { linkedOtherFields: _l, otherFields: _f, otherSections: _s, ...READ } = RECORD;

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
  others: { en: 'Other parts of the sheets', it: 'Altre parti delle schede' },
  hidden: { en: 'Left out: not seen on the page, or struck out', it: 'Escluso: non si vede sulla pagina, o è barrato' },
  hiddenLine: { en: 'left out', it: 'escluso' },
} as const satisfies Record<string, Bilingual>;

const named = <Name extends string>(names: readonly Name[], words: Readonly<Record<Name, Bilingual>>, asked: string) =>
  names.find((name) => [name, words[name].it, words[name].en].some((word) => labelKey(word) === labelKey(asked)));

/** Finds the class of a name in either language. */
export const classNamed = (asked: string): LineClass | undefined => named(LINE_CLASSES, CLASSES, asked);

/** The fields, and the parameters one by one, as a line names them. */
const SHOWN: typeof FIELDS = {
  ...FIELDS,
  'parameters.view': READ.view,
  'parameters.level': { en: 'Level', it: 'Livello' },
  'parameters.publicValue': READ.publicValues,
};

/** Returns what people are shown as the field of a line: a part that the sheet alone names is called as the sheet calls it. */
export const fieldText = (field: string, language: Language): string =>
  isOther(field) ? shownLabel(fieldName(field)) || NO_LABEL[language] : (SHOWN[field]?.[language] ?? field);

/** Finds the field of a name in either language, or as it stands in a record. */
export const fieldNamed = (asked: string): string | undefined => named(Object.keys(FIELDS), FIELDS, asked);

/** Whether a field is another part of the name, which may stand after `other:`, as it does in the ledger. */
export const isOtherNamed = (field: string, asked: string): boolean =>
  isOther(field) && [fieldName(field), field].some((name) => labelKey(name) === labelKey(asked));
