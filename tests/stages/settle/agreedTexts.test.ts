/** Readings of one printed text that recognition read in several ways. */
import { describe, expect, it } from 'vitest';
import { agreedTexts } from '../../../src/settle/repeated/agreedTexts.js';

const agreed = (readings: readonly string[], elsewhere = '') => {
  const words = new Set(elsewhere.split(' '));
  return agreedTexts(readings, (word) => words.has(word)).texts;
};
const all = (text: string, count: number) => Array.from({ length: count }, () => text);

describe('readings of one text', () => {
  it('are as most of them have each word', () => {
    const readings = ['Aprire i nidl del borgo alto', 'Aprire i nidi del borgo alto', 'Aprile i nidi del borgo alto'];
    expect(agreed(readings)).toEqual(all('Aprire i nidi del borgo alto', 3));
  });

  it('are as most of them have it where words were cut or joined', () => {
    const readings = ['Ampliare i ni di', 'Ampliare i nidi', 'Ampliare i nidi', 'Ampliarei nidi'];
    expect(agreed(readings)).toEqual(all('Ampliare i nidi', 4));
  });

  it('are as the one whose words stand elsewhere, if they are as many', () => {
    expect(agreed(['Curare le fontl', 'Curare le fonti'], 'le fonti')).toEqual(all('Curare le fonti', 2));
    expect(agreed(['Curare le fonti |', 'Curare le fonti'], 'fonti')).toEqual(all('Curare le fonti', 2));
  });

  it('stay as they are where nothing tells', () => {
    for (const readings of [
      ['Curare le fontl', 'Curare le fonti'],
      ['Curare 12 fonti', 'Curare 17 fonti'],
      ['Curare le fonti', 'Curare fonti'],
    ])
      expect(agreed(readings, 'Curare le 12')).toEqual(readings);
    expect(agreed(['Curare le fonte', 'Curare le fonti'], 'fonte fonti')).toEqual([
      'Curare le fonte',
      'Curare le fonti',
    ]);
  });

  it('that are other texts stay, however many there are', () => {
    const readings = ['Curare le fonti', 'Curare le fonti', 'Vuotare cisterne'];
    expect(agreed(readings)).toEqual(readings);
  });

  it('have words of theirs alone: none is put together of letters of two', () => {
    const readings = ['Prima casa de1 borgo', 'Prlma casa del borgo', 'Prima easa del borgo'];
    const words = new Set(readings.flatMap((text) => text.split(' ')));
    for (const text of agreed(readings)) for (const word of text.split(' ')) expect(words).toContain(word);
  });

  it('name what was mended', () => {
    const { mended } = agreedTexts(['Curare le fontl', 'Curare le fonti', 'Curare le fonti'], () => false);
    expect(mended).toEqual([{ printed: 'fontl', word: 'fonti' }]);
  });
});
