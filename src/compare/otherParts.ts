/**
 * Finds what changed under the labels and titles that the sheets alone name: of the header block, of a row of the table, and
 * of other sections. Labels are matched whatever their case, accents and spacing.
 */
import { groupBy } from '../model/groupBy.js';
import type { OtherFieldValue, OtherSection } from '../model/objective.js';
import { labelKey } from '../text/normalize.js';
import type { FieldChange } from './change.js';
import { textKey, textOfBlocks } from './text.js';
import { wordChanges } from './wordDiff.js';

/** Returns each section as a label with a text. */
export const sectionParts = (sections: readonly OtherSection[]): OtherFieldValue[] =>
  sections.map(({ title, blocks }) => ({ label: title, text: textOfBlocks(blocks) }));

/** The parts by the keys of their labels; those of one label are one. */
const byLabel = (parts: readonly OtherFieldValue[]): Map<string, OtherFieldValue> =>
  new Map(
    [...groupBy(parts, ({ label }) => labelKey(label))].map(([key, same]) => [
      key,
      { label: same[0]!.label, text: same.map(({ text }) => text).join('\n') },
    ]),
  );

/** Returns a key of all that other parts say; it does not tell a part without text from none. */
export const partsKey = (parts: readonly OtherFieldValue[]): string[] =>
  [...byLabel(parts)]
    .flatMap(([key, { text }]) => (textKey(text) ? [JSON.stringify([key, textKey(text)])] : []))
    .toSorted();

/** Lists other parts that were added, removed or changed, in the order of their keys. */
export function changedParts(
  field: FieldChange['field'],
  old: readonly OtherFieldValue[],
  now: readonly OtherFieldValue[],
): FieldChange[] {
  const [before, after] = [byLabel(old), byLabel(now)];
  const keys = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  return keys.flatMap((key): FieldChange[] => {
    const [was, is] = [before.get(key)?.text || null, after.get(key)?.text || null];
    if (textKey(was) === textKey(is)) return [];
    const { label } = after.get(key) ?? before.get(key)!;
    if (was === null || is === null)
      return [{ kind: was === null ? 'added' : 'removed', field, label, old: was, new: is }];
    return [{ kind: 'changed', field, label, old: was, new: is, words: wordChanges(was, is) }];
  });
}
