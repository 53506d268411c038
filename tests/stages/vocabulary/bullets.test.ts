/** Signs, numbers and letters that begin a line. */
import { describe, expect, it } from 'vitest';
import {
  bareNumber,
  bulletLength,
  gluedNumber,
  innerItems,
  isBareBullet,
  LETTER_ORDERS,
  leadingLetter,
  leadingNumber,
  leadingSign,
  trailingMark,
} from '../../../src/vocabulary/bullets.js';

describe('bullets and numbers', () => {
  it.each([
    ['- uno', 2],
    ['•uno', 1],
    ['•  uno', 3],
    ['\uF0B7 uno', 2],
    ['– uno', 2],
    ['* uno', 2],
    ['o uno', 2],
    ['-uno', 0],
    ['ora uno', 0],
    ['uno', 0],
    ['-', 0],
  ])('the bullet of %j is %i long', (text, length) => {
    expect(bulletLength(text)).toBe(length);
  });

  it.each([
    ['1. uno', { number: 1, length: 3 }],
    ['12) due', { number: 12, length: 4 }],
    ['(3) tre', { number: 3, length: 4 }],
    ['1.250 euro', null],
    ['2024. anno', null],
    ['3 tre', null],
  ])('the number of %j', (text, expected) => {
    expect(leadingNumber(text)).toEqual(expected);
  });

  it.each([...'•▪▫◦‣●○■□◆◇►▶➢➤✓✔⁃∙·\uF0B7\uF0A7\uF0D8\uF076'])('%j is a bullet wherever it stands', (glyph) => {
    expect([`${glyph}uno`, `${glyph} uno`, glyph, `${glyph} `].map(leadingSign)).toEqual([
      { kind: 'glyph', length: 1 },
      { kind: 'glyph', length: 2 },
      null,
      null,
    ]);
    expect([isBareBullet(glyph), isBareBullet(glyph + glyph), bulletLength(`${glyph}uno`)]).toEqual([true, false, 1]);
  });

  it.each([...'-–—*+o'])('%j is one where a blank follows', (dash) => {
    expect([`${dash} uno`, `${dash}  uno`, `${dash} `, `a ${dash} b`].map(leadingSign)).toEqual([
      { kind: 'dash', length: 2 },
      { kind: 'dash', length: 3 },
      null,
      null,
    ]);
    expect([isBareBullet(dash), isBareBullet(`${dash}${dash}`), bulletLength(`${dash}uno`)]).toEqual([true, false, 0]);
  });

  it.each([
    '\u0007 uno',
    '\uE000 uno',
    '☞ uno',
    '→ uno',
    '¨ uno',
    '§ uno',
    '¶ uno',
    '† uno',
    '‡ uno',
    '# uno',
    '~ uno',
    '» uno',
    '› uno',
    '_ uno',
    'x uno',
  ])('%j may be one in company', (text) => {
    expect([leadingSign(text), bulletLength(text)]).toEqual([{ kind: 'odd', length: 2 }, 0]);
    expect(leadingSign(text.replace(' ', ''))).toBeNull();
  });

  it('a dash that touches a letter may be one in company, and one that touches a number is none', () => {
    expect(['-uno', '–uno', '-3', '--uno', 'a-b'].map(leadingSign)).toEqual([
      { kind: 'odd', length: 1 },
      { kind: 'odd', length: 1 },
      null,
      null,
      null,
    ]);
  });

  it.each<[string, object | null, object | null]>([
    ['3.Tre', null, { number: 3, length: 2 }],
    ['3.000 euro', null, null],
    ['3)Tre', null, null],
    ['1234. Tre', null, null],
    ['3. Tre', { number: 3, length: 3 }, null],
    ['vedi 3. Tre', null, null],
    ['3.', null, null],
  ])('the number of %j', (text, parted, glued) => {
    expect(leadingNumber(text)).toEqual(parted);
    expect(gluedNumber(text)).toEqual(glued);
  });

  it.each<[string, string | null]>([
    ['casa•', '•'],
    ['gara;1.', '1.'],
    ['avvio2)', '2)'],
    ['casa •', null],
    ['dal 2025.', null],
    ['il 30.06.', null],
    ['•', null],
  ])('the mark after %j', (text, mark) => expect(trailingMark(text)).toBe(mark));

  it.each([
    ['3.', 3],
    ['(12)', 12],
    ['123)', 123],
    ['1234.', null],
    ['3. Tre', null],
    ['a 3.', null],
    ['3', null],
  ])('the number alone of %j', (text, number) => {
    expect(bareNumber(text)).toBe(number);
  });

  it.each([
    ['b) due', { letter: 'b', style: 'a)' }],
    ['B. due', { letter: 'b', style: 'A.' }],
    ['(c)  tre', { letter: 'c', style: '(a)' }],
    ['(IV) quattro', { letter: 'iv', style: '(A)' }],
    ['xii. dodici', { letter: 'xii', style: 'a.' }],
    ['b)due', null],
    ['b due', null],
    ['bb) due', null],
    ['viiiii) otto', null],
    ['e b) due', null],
    ['b) ', null],
    ['3) tre', null],
  ])('the letter of %j', (text, expected) => {
    expect(leadingLetter(text)).toEqual(expected);
  });

  it('letters count as the alphabet does, in Italian too, and as Romans did', () => {
    const [all, italian, roman] = LETTER_ORDERS.map((order) => order.join(' '));
    expect(all).toMatch(/^a b c .* i j k l .* v w x y z$/);
    expect(italian).toMatch(/^a b c .* h i l m n .* t u v z$/);
    expect([all!.length, italian!.length]).toEqual([51, 41]);
    expect(roman).toBe('i ii iii iv v vi vii viii ix x xi xii');
    expect(LETTER_ORDERS).toHaveLength(3);
  });

  it('a bullet alone', () => {
    expect(['•', '-', 'o', '\uF0B7', '1.', 'a', ''].map(isBareBullet)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

it.each<[string, readonly string[]]>([
  ['• vie • orti', ['• vie', '• orti']],
  ['▪ vie', ['▪ vie']],
  ['1. vie 2. orti 3. scuole', ['1. vie', '2. orti', '3. scuole']],
  ['1. vie 2. orti', ['1. vie 2. orti']],
  ['1. 1. SCUOLE - per 2. tutti', ['1. 1. SCUOLE - per 2. tutti']],
  ["1. vie di cui all'art. 2. e al comma 3. della legge", ["1. vie di cui all'art. 2. e al comma 3. della legge"]],
  ['vie • orti', ['vie • orti']],
  ['- vie - orti', ['- vie - orti']],
])('the items on the line %j', (text, items) => expect(innerItems(text)).toEqual(items));
