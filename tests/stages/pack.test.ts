/** Sheets of a long text as they are kept: what their objective says is not kept twice, and nothing else is left out. */
import { describe, expect, it } from 'vitest';
import { STANDARD_MATCHER } from '../../src/labels/labelMatcher.js';
import { packStretch, sheetsOf, unpackRecords } from '../../src/long/pack.js';

interface Export {
  readonly sheets: readonly { readonly purpose: readonly unknown[] }[];
}
const { exportOf, textOf } = (await import(new URL('../../bench/inputs.mjs', import.meta.url).href)) as {
  exportOf(sheets: number): Export;
  textOf(whole: Export): string;
};

const FIRST = 'La prima stampa dice questo.';
/** As long as the first, so that only the words tell them apart. */
const OTHER = 'La seconda stampa dice altro.';
const facts = { index: 0, file: 'a.txt', format: 'text', sha256: '', pageCount: null, pages: null } as const;

/** One objective that is printed twice, the second time with another purpose. */
function packed() {
  const whole = exportOf(1);
  const [sheet] = whole.sheets;
  const text = textOf({ ...whole, sheets: [FIRST, OTHER].map((words) => ({ ...sheet!, purpose: [words] })) });
  const stretch = { text, start: { line: 0, page: 0, isPaged: false } };
  const { packed } = packStretch({ facts, encoding: 'utf-8', stretch, view: null }, STANDARD_MATCHER);
  const [[, record] = [0, null]] = [...unpackRecords(packed, new Set([0]))];
  return record!;
}

const textOfRecord = (record: Uint8Array): string => new TextDecoder().decode(record);

describe('a record that was packed', () => {
  it('has of each sheet what that one says', () => {
    const record = packed();
    const objective = JSON.parse(textOfRecord(record).split('\n')[0]!);
    const [first, second, ...others] = sheetsOf(record);
    expect(others).toEqual([]);
    expect(first!.purpose.map(({ value }) => value)).toEqual(objective.purpose);
    expect(first!.guidelines.map(({ value }) => value)).toEqual(objective.guidelines);
    expect(second!.purpose.map(({ value }) => value)).toEqual([{ type: 'paragraph', text: OTHER }]);
    for (const { at } of [...first!.purpose, ...second!.purpose]) expect(at).not.toEqual([]);
  });

  it('keeps the prose of its objective once', () => {
    const [objective, sheets] = textOfRecord(packed()).split('\n');
    expect(objective).toContain(FIRST);
    expect(sheets).not.toContain(FIRST);
    expect(sheets).toContain(OTHER);
  });
});
