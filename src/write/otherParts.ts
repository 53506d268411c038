/**
 * Makes table columns of the other parts of sheets: what stands under labels and titles that records have no field for.
 *
 * Example: two objectives with `{ label: 'Peso', text: '60%' }` and `{ label: 'PESO:', text: '40%' }` give one column,
 * `other: Peso`. Columns stand in order of first appearance. A name that is taken already is followed by the place of
 * the part on the sheet: `other: Missione (section)`.
 */
import { groupBy } from '../model/groupBy.js';
import type { OtherFieldValue } from '../model/objective.js';
import type { Bilingual } from '../report/catalogue/catalogue.js';
import { visible } from '../text/characters.js';
import { labelKey } from '../text/normalize.js';
import { type OTHER_PLACES, otherField } from '../vocabulary/labels.js';

export type OtherPlace = (typeof OTHER_PLACES)[number];

const PLACES: Readonly<Record<OtherPlace, { readonly name: Bilingual; readonly doc: (label: string) => Bilingual }>> = {
  header: {
    name: { it: 'intestazione', en: 'header' },
    doc: (label) => ({
      it: `Testo accanto all’etichetta "${label}" nell’intestazione della scheda, come stampato`,
      en: `Text beside the label "${label}" in the header of the sheet, as printed`,
    }),
  },
  section: {
    name: { it: 'sezione', en: 'section' },
    doc: (label) => ({
      it: `Sezione "${label}" della scheda: paragrafi, voci di elenco e righe di tabella, queste con le celle separate da "; "`,
      en: `Section "${label}" of the sheet: paragraphs, list items and rows of tables, their cells joined by "; "`,
    }),
  },
  column: {
    name: { it: 'tabella', en: 'table' },
    doc: (label) => ({
      it: `Colonna "${label}" nella tabella degli obiettivi collegati, come stampata`,
      en: `Column "${label}" of the table of linked objectives, as printed`,
    }),
  },
};

/** What stands for a label that has no text. */
export const NO_LABEL: Bilingual = { it: '(senza nome)', en: '(no name)' };

/** Returns a label on one line, without the colon at its end, with escapes for what nobody sees. */
export const shownLabel = (label: string): string =>
  visible(label.replace(/\s+/gu, ' ').trim().replace(/:$/u, '').trimEnd());

/** Returns the name that other parts of a label have in data. */
export const dataName = (label: string): string => otherField(shownLabel(label)).trimEnd();

/** Returns a name unlike those that are taken, and takes it: as it is, with its place, or with a number. */
function freeName(name: string, place: string, taken: Set<string>): string {
  const isFree = (one: string) => !taken.has(labelKey(one));
  let free = [name, `${name} (${place})`].find(isFree);
  for (let number = 2; free === undefined; number += 1) free = [`${name} (${place} ${number})`].find(isFree);
  taken.add(labelKey(free));
  return free;
}

/** A column of other parts. */
export interface OtherColumn<Item> {
  readonly place: OtherPlace;
  readonly name: string;
  readonly heading: Bilingual;
  readonly doc: Bilingual;
  readonly cell: (item: Item) => string;
}

/** The names of columns that are there already. */
export interface TakenNames {
  readonly name: Set<string>;
  readonly it: Set<string>;
  readonly en: Set<string>;
}

/** Returns the names of columns as taken. */
export const namesOf = (columns: readonly { readonly name: string; readonly heading: Bilingual }[]): TakenNames => ({
  name: new Set(columns.map(({ name }) => labelKey(name))),
  it: new Set(columns.map(({ heading }) => labelKey(heading.it))),
  en: new Set(columns.map(({ heading }) => labelKey(heading.en))),
});

/** Makes the columns of other parts at one place of the sheet; labels that differ in case and spacing alone share one. */
export function otherColumns<Item>(
  place: OtherPlace,
  items: readonly Item[],
  partsOf: (item: Item) => readonly OtherFieldValue[],
  taken: TakenNames,
): OtherColumn<Item>[] {
  const { name, doc } = PLACES[place];
  const partsByKey = new Map(items.map((item) => [item, groupBy(partsOf(item), ({ label }) => labelKey(label))]));
  return [...groupBy(items.flatMap(partsOf), ({ label }) => labelKey(label))].map(([key, [first]]) => {
    const label = shownLabel(first!.label);
    const heading = (language: 'it' | 'en') => freeName(label || NO_LABEL[language], name[language], taken[language]);
    return {
      place,
      name: freeName(dataName(first!.label), name.en, taken.name),
      heading: { it: heading('it'), en: heading('en') },
      doc: doc(label),
      cell: (item) => (partsByKey.get(item)?.get(key) ?? []).map(({ text }) => text).join(' | '),
    };
  });
}
