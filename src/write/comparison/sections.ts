/**
 * Makes of a comparison what documents for people show: a section for each objective, with rows of short values, excerpts of
 * long texts, and the facts of an objective that is on one side alone.
 *
 * Example: `sectionsOf(groupChanges(comparison), 'it')[0].rows` is `[['Stato', 'modificato', 'In Corso', 'Concluso']]`.
 */
import type { Language } from '../../report/catalogue/catalogue.js';
import type { Change } from '../../report/comparison.js';
import { publicValueText } from '../../text/values/publicValue.js';
import { shownLabel } from '../otherParts.js';
import { excerpts, onOneLine, type Piece } from './excerpts.js';
import type { GroupedChanges } from './groups.js';
import { FIELDS, fieldText, KINDS, LEVELS, PHRASES, whyNot } from './strings.js';

export interface ChangedText {
  readonly name: string;
  readonly lines: readonly (readonly Piece[])[];
}

export interface ChangeSection {
  /** What the section is about: `2023_2028_DUP_01 – PIÙ SICUREZZA`. */
  readonly title: string;
  /** Municipality and level. */
  readonly over: string;
  /** Name, kind, old and new value. */
  readonly rows: readonly (readonly [name: string, kind: string, old: string, now: string])[];
  readonly texts: readonly ChangedText[];
  readonly facts: readonly (readonly [name: string, values: readonly string[]])[];
}

/** Longer values do not stand in a row. */
const LONGEST_VALUES = 240;

const isLong = ({ field, old, new: now }: Change) =>
  field !== 'linkedObjectives' && (old ?? '').length + (now ?? '').length > LONGEST_VALUES;

function nameOf(change: Change, language: Language): string {
  const name = fieldText(change, language);
  return change.linked ? `${name} ${onOneLine(change.linked.code)}` : name;
}

/** The row of short values. What was added had no value before, and what was removed has none now. */
function rowOf(change: Change, language: Language): ChangeSection['rows'][number] {
  const { kind, old, new: now } = change;
  const shown = (text: string | null, isNone: boolean) =>
    text ? onOneLine(text) : isNone ? '' : PHRASES.nothing[language];
  return [
    nameOf(change, language),
    KINDS[kind][language],
    shown(old, kind === 'added'),
    shown(now, kind === 'removed'),
  ];
}

function textOf(change: Change, language: Language): ChangedText {
  const { kind, old, new: now, words } = change;
  const whole = (side: 'removed' | 'added', text: string | null): Piece[][] =>
    text ? [[{ kind: side, text: onOneLine(text), isApart: false }]] : [];
  return {
    name: `${nameOf(change, language)} (${KINDS[kind][language]})`,
    lines: words ? excerpts(words) : [...whole('removed', old), ...whole('added', now)],
  };
}

/** What is known of an objective that is on one side alone, or was not compared. */
export function factsOf({ record }: Change, language: Language): ChangeSection['facts'] {
  const { portfolio, responsibilityCentre, responsiblePerson, publicValues, linkedObjectives, status, otherFields } =
    record!;
  const rows: readonly (readonly [name: string, values: readonly (string | null | undefined)[]])[] = [
    [FIELDS.portfolio[language], [portfolio?.text]],
    [FIELDS.responsibilityCentre[language], [responsibilityCentre]],
    [FIELDS.responsiblePerson[language], [responsiblePerson]],
    [FIELDS.publicValues[language], publicValues.map(publicValueText)],
    [PHRASES.links[language], linkedObjectives.map((link) => `${link.code} ${link.title}`)],
    [FIELDS.status[language], [status?.label]],
    ...otherFields.map(({ label, text }) => [shownLabel(label), [text]] as const),
  ];
  return rows.flatMap(([name, values]) => {
    const known = values.flatMap((value) => (value ? [onOneLine(value)] : []));
    return known.length > 0 ? [[name, known] as const] : [];
  });
}

/** The rows and texts of changes of fields. */
export const fieldsOf = (changes: readonly Change[], language: Language): Pick<ChangeSection, 'rows' | 'texts'> => ({
  rows: changes.filter((change) => !isLong(change)).map((change) => rowOf(change, language)),
  texts: changes.filter(isLong).map((change) => textOf(change, language)),
});

function sectionOf(changes: readonly Change[], isMixed: boolean, language: Language): ChangeSection {
  const [first] = changes;
  const { entity, level, code, title, kind, field } = first!;
  const name = [
    code === null ? PHRASES['no-code'][language] : onOneLine(code),
    title === null ? PHRASES['no-title'][language] : onOneLine(title),
  ].join(' – ');
  const place = isMixed && entity !== null ? `${onOneLine(entity)}, ` : '';
  const isWhole = field === null;
  const said = isWhole ? (kind === 'not-compared' ? whyNot(first!, language) : KINDS[kind][language]) : null;
  return {
    title: name,
    over: [place + LEVELS[level!][language], ...(said ? [said] : [])].join(' – '),
    ...fieldsOf(isWhole ? [] : changes, language),
    facts: isWhole ? factsOf(first!, language) : [],
  };
}

/** A section for each objective that differs, in order. */
export const sectionsOf = ({ groups, isMixed }: GroupedChanges, language: Language): ChangeSection[] =>
  groups.map((changes) => sectionOf(changes, isMixed, language));

/** Headings of the rows. */
export const headingsOf = (language: Language): readonly [string, string, string, string] => [
  PHRASES.field[language],
  PHRASES.difference[language],
  PHRASES['old-file'][language],
  PHRASES['new-file'][language],
];
