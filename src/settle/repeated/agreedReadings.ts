/**
 * What the sheets of recognised text say -> the same, where what a sheet prints several times is read as most of its places have
 * it: titles, the cells of header blocks, public values, titles of linked objectives. Each mended word is reported.
 */
import { countEach, groupBy } from '../../model/groupBy.js';
import type { Layout } from '../../model/layout.js';
import type { Report } from '../../report/report.js';
import { fieldName, OFFICE_FIELDS, type RecordField } from '../../vocabulary/labels.js';
import type { Readings } from '../readings.js';
import { isTruncated, type Reading, startPlace } from '../values.js';
import { agreedTexts } from './agreedTexts.js';

/** What the sheets of a record say, and what that is known by. */
export interface SheetReadings {
  /** `null` where it has none. */
  readonly code: string | null;
  readonly readings: Readings;
}

/** A reading, and what is equal for all readings of one printed text. */
interface Said {
  readonly key: string;
  readonly field: RecordField;
  readonly objective: string | null;
  readonly reading: Reading<unknown>;
}

/** Returns the readings of all sheets of a source with their words as most places have them. */
export function withAgreedReadings(sheets: readonly SheetReadings[], layout: Layout, report: Report): Readings[] {
  const said = sheets.flatMap(saidBy);
  const counts = countWords(layout.lines.flatMap(({ cells }) => cells.map(({ text }) => text)));
  const agreed = new Map<Reading<unknown>, string>();
  for (const group of groupBy(said, ({ key }) => key).values()) {
    const before = group.map(({ reading }) => reading.text);
    const own = countWords(before);
    const isElsewhere = (word: string) => (counts.get(bare(word)) ?? 0) > (own.get(bare(word)) ?? 0);
    const { texts, mended } = agreedTexts(before, isElsewhere);
    group.forEach(({ reading }, i) => {
      if (texts[i] !== before[i]) agreed.set(reading, texts[i]!);
    });
    if (mended.length === 0) continue;
    const [{ field, objective, reading }] = group as [Said, ...Said[]];
    const words = [...new Set(mended.map(({ printed, word }) => `${printed || '–'} > ${word || '–'}`))].join(', ');
    report.add('readings-mended', { field: fieldName(field), words }, startPlace(reading), { objective });
  }
  return agreed.size === 0
    ? sheets.map(({ readings }) => readings)
    : sheets.map(({ readings }) => mend(readings, agreed));
}

const OPENING = '«"(';
const CLOSING = '.,;:!?»")';

/** A word without the signs that a sentence sets beside it. */
function bare(word: string): string {
  let [start, end] = [0, word.length];
  while (start < end && OPENING.includes(word[start]!)) start += 1;
  while (end > start && CLOSING.includes(word[end - 1]!)) end -= 1;
  return word.slice(start, end);
}

const countWords = (texts: readonly string[]): ReadonlyMap<string, number> =>
  countEach(texts.flatMap((text) => text.split(' ').map(bare)));

/** What a sheet says that other places may say as well. A title that its sheet cut is no whole reading. */
function saidBy({ code, readings }: SheetReadings, index: number): Said[] {
  const own = code ?? `sheet ${index}`;
  const all = (field: RecordField, key: string, some: readonly Reading<unknown>[]): Said[] =>
    some.map((reading) => ({ key: `${field} ${key}`, field, objective: code, reading }));
  return [
    ...all('title', own, readings.title),
    ...OFFICE_FIELDS.flatMap((field) => all(field, own, readings.offices[field])),
    ...all('status', own, readings.status),
    ...readings.publicValues.flatMap((one) => all('publicValues', one.value.code ?? own, [one])),
    ...readings.linkedObjectives.flatMap((one) => all('title', one.value.code, [one])),
  ].filter(({ reading: { text } }) => text !== '' && !isTruncated(text));
}

/** The readings with the texts that were agreed on. */
function mend(readings: Readings, agreed: ReadonlyMap<Reading<unknown>, string>): Readings {
  const plain = (some: readonly Reading<string>[]) => some.map((one) => withText(one, (text) => text));
  const withText = <Value, One extends Reading<Value>>(one: One, make: (text: string) => Value): One => {
    const text = agreed.get(one);
    return text === undefined ? one : { ...one, text, value: make(text) };
  };
  const { portfolio, responsibilityCentre, responsiblePerson } = readings.offices;
  return {
    ...readings,
    title: plain(readings.title),
    offices: {
      portfolio: plain(portfolio),
      responsibilityCentre: plain(responsibilityCentre),
      responsiblePerson: plain(responsiblePerson),
    },
    status: plain(readings.status),
    publicValues: readings.publicValues.map((one) => withText(one, (label) => ({ ...one.value, label }))),
    linkedObjectives: readings.linkedObjectives.map((one) => withText(one, (title) => ({ ...one.value, title }))),
  };
}
