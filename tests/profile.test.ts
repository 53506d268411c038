/** A profile: the sheets of another vendor, read with its words; what a profile may not say; and what is said of it. */
import { describe, expect, it } from 'vitest';
import { casesIn, compare, lossOf, parseFace } from './truth.js';

const FOLDER = 'profile';

describe.each(casesIn(FOLDER))('$name', ({ truth, faces, profile }) => {
  it.each(faces)('every field of %s', async (face) => {
    const { document, ledger, rejected } = await parseFace(FOLDER, face, profile);
    expect(rejected).toEqual([]);
    expect(compare(truth, document.objectives, lossOf(face)).wrong.join('\n')).toBe('');
    const { view, level, publicValue } = document.sources[0]!.parameters;
    expect({ view, level, publicValue }).toEqual({ view: truth.view, level: truth.level, publicValue: null });
    // Some tools set bullets and numbers apart from their items.
    const lost = ledger.filter((line) => line.class === 'unrecognised').map(({ text }) => text);
    expect(lost.filter((text) => !/^(?:[•◦]|\d\.)$/u.test(text))).toEqual([]);
  });
});
