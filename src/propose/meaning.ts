/** Tells what labels may mean, by the words that offices use for it and by what their values look like. */
import { labelKey } from '../text/normalize.js';
import { LABELS, OFFICE_FIELDS, type OfficeField } from '../vocabulary/labels.js';
import { LEVEL_NAMES, LEVELS, type Level } from '../vocabulary/levels.js';
import { HEADER_STEMS, LEVEL_STEMS, STATUS_STEMS, TELLING, VALUE_STEMS } from '../vocabulary/likelyWords.js';
import { STATUSES, type StatusKind } from '../vocabulary/statuses.js';
import type { FoundLabel } from './headerLabels.js';
import { hasStem } from './stems.js';

const knownAs = (place: string, field: string, key: string): boolean =>
  LABELS.some((row) => row.place === place && row.field === field && row.words.some((word) => labelKey(word) === key));

/** Whether a word is known to mean this already. */
export const isKnown = (place: string, field: string, word: string): boolean => knownAs(place, field, labelKey(word));

/** How much speaks for a meaning of a label of the header block. */
function headerWeight(field: OfficeField, { word, values }: FoundLabel): number {
  const key = labelKey(word);
  if (knownAs('header', field, key)) return 20;
  const filled = values.filter(Boolean).map(labelKey);
  const fitting = filled.filter((value) => VALUE_STEMS[field].some((stem) => value.startsWith(stem))).length;
  const byWords =
    (hasStem(key, TELLING[field]) ? 3 : 0) + (HEADER_STEMS[field].some((stem) => key.startsWith(stem)) ? 3 : 0);
  const byValues = filled.length > 0 ? (5 * fitting) / filled.length : 0;
  const looksLikeName = values.filter(isName).length;
  const byName = field === 'responsiblePerson' && filled.length > 0 ? (1.5 * looksLikeName) / filled.length : 0;
  return byWords + byValues + byName;
}

/** Whether a value is two to four words with a capital, as a name is. */
function isName(value: string): boolean {
  const words = value.split(' ');
  return words.length > 1 && words.length < 5 && words.every((word) => /^\p{Lu}[\p{L}'’]+$/u.test(word));
}

/** From which weight on a meaning is sure enough to be written. */
const ENOUGH = 2.5;

/** Gives each header field the label that fits best, no label to two fields; the weight tells how sure that is. */
export function headerMeanings(labels: readonly FoundLabel[]): Map<FoundLabel, { field: OfficeField; sure: boolean }> {
  const pairs = labels.flatMap((label, i) =>
    OFFICE_FIELDS.map((field, k) => ({ label, field, weight: headerWeight(field, label) - Math.abs(i - k) / 20 })),
  );
  const found = new Map<FoundLabel, { field: OfficeField; sure: boolean }>();
  const taken = new Set<OfficeField>();
  for (const { label, field, weight } of pairs.toSorted((a, b) => b.weight - a.weight)) {
    if (weight < 1 || found.has(label) || taken.has(field)) continue;
    found.set(label, { field, sure: weight >= ENOUGH });
    taken.add(field);
  }
  // One label and one field left over go together where the block has three labels in all.
  const [field, ...otherFields] = OFFICE_FIELDS.filter((one) => !taken.has(one));
  const [label, ...otherLabels] = labels.filter((one) => !found.has(one));
  if (field && label && otherFields.length === 0 && otherLabels.length === 0) {
    const best = Math.max(...OFFICE_FIELDS.map((one) => headerWeight(one, label)));
    found.set(label, { field, sure: headerWeight(field, label) >= best });
  }
  return found;
}

/** The level that a label names, if a word tells it. */
export function levelIn(text: string): Level | undefined {
  const key = labelKey(text);
  const known = LEVELS.find(({ words, linked }) => [...words, ...linked].some((word) => labelKey(word) === key));
  if (known) return known.level;
  const named = LEVEL_NAMES.map((level) => ({ level, at: firstStem(key, LEVEL_STEMS[level]) })).filter(
    ({ at }) => at >= 0,
  );
  return named.toSorted((a, b) => a.at - b.at)[0]?.level;
}

const firstStem = (key: string, stems: readonly string[]): number => {
  const places = stems.map((stem) => ` ${key}`.indexOf(` ${stem}`)).filter((at) => at >= 0);
  return places.length > 0 ? Math.min(...places) : -1;
};

/** The level below another one. */
export const levelBelow = (level: Level): Level => LEVEL_NAMES[Math.min(LEVEL_NAMES.indexOf(level) + 1, 2)]!;
export const levelAbove = (level: Level): Level => LEVEL_NAMES[Math.max(LEVEL_NAMES.indexOf(level) - 1, 0)]!;

/** What a status may mean. */
export const statusIn = (text: string): StatusKind | undefined => {
  const key = `${labelKey(text)} `;
  return STATUS_STEMS.find(([, stems]) => hasStem(key, stems))?.[0];
};

const KNOWN_STATUSES = new Set(STATUSES.flatMap(({ words }) => words.map(labelKey)));

export const isKnownStatus = (text: string): boolean => KNOWN_STATUSES.has(labelKey(text));
