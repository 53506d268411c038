/** Words as recognition lays them under a picture: levelled, and without what it saw in rules, bullets and halves of letters. */
import { describe, expect, it } from 'vitest';
import type { GlyphRun } from '../../src/model/source.js';
import { aligned } from '../../src/read/recognised/aligned.js';
import { withFirstLetters } from '../../src/read/recognised/firstLetters.js';
import { levelled } from '../../src/read/recognised/levelled.js';
import { withoutOverlaps } from '../../src/read/recognised/overlaps.js';
import { withBullets, withoutStrokes } from '../../src/read/recognised/signs.js';

const word = (text: string, left: number, baseline: number, size = 10): GlyphRun => ({
  ...{ text: `${text} `, left, right: left + text.length * 5, baseline, size, font: 'F', angle: 0 },
});
/** The words of a line, each where `at` sets it. */
const line = (text: string, left: number, baseline: number, size = 10): GlyphRun[] => {
  let next = left;
  return text.split(' ').map((one) => {
    const run = word(one, next, baseline, size);
    next = run.right + 3;
    return run;
  });
};
type Words = readonly GlyphRun[];
const textsOf = (lines: readonly (readonly GlyphRun[])[]) =>
  lines.map((one) => one.map(({ text }) => text.trim()).join(' '));

describe('words of a line', () => {
  it('stand on one line, though each box ends where its letters do', () => {
    const boxes = [
      word('Ogni', 40, 102.4, 12),
      word('sera', 64, 100, 6),
      word('-', 88, 96.5, 1),
      word('Lago', 96, 102.2, 12),
    ];
    const [own, ...others] = levelled([...boxes, ...line('Un altro posto', 40, 114)]);
    expect(own!.map(({ baseline }) => baseline)).toEqual([100, 100, 100, 100]);
    expect(new Set(own!.map(({ size }) => size)).size).toBe(1);
    expect(others).toHaveLength(1);
  });

  it('drawn as one string are words each, of the same width a letter', () => {
    const [own] = levelled([{ ...word('Ogni sera al lago', 40, 100), right: 130 }, ...line('Un altro posto', 40, 114)]);
    expect(own!.map(({ text, left, right }) => [text.trim(), left, right])).toEqual([
      ['Ogni', 40, 60],
      ['sera', 65, 85],
      ['al', 90, 100],
      ['lago', 105, 130],
    ]);
  });

  it('in capitals are as large as their letters are wide, though recognition took them for small ones', () => {
    const small = [100, 114].map((top) => line('Le case del borgo sono tutte vuote', 40, top, 8));
    const wide = (text: string, top: number, width: number): GlyphRun => ({
      ...word(text, 40, top, 12),
      right: 40 + text.length * width,
    });
    const sizes = levelled([...small.flat(), wide('SINDACO', 128, 6.5), wide('MANDATO', 150, 13)]).map(
      ([first]) => first!.size,
    );
    expect(sizes.slice(0, 3)).toEqual([8, 8, 8]);
    expect(sizes[3]).toBeGreaterThan(12);
  });

  it('are turned back where the page lay askew', () => {
    const slope = Math.tan((0.4 / 180) * Math.PI);
    const askew = [100, 120, 140].flatMap((top) =>
      line('Le case del borgo sono tutte vuote o chiuse da anni', 40, top).map((run) => ({
        ...run,
        left: run.left - slope * top,
        baseline: run.baseline + slope * run.left,
      })),
    );
    const lines = levelled(askew);
    expect(lines).toHaveLength(3);
    for (const own of lines) expect(own[0]!.left).toBeCloseTo(lines[0]![0]!.left, 1);
    expect(lines[1]![0]!.baseline - lines[0]![0]!.baseline).toBeCloseTo(20, 0);
  });

  it('begin at one edge, where their edges are as good as the same', () => {
    const lines = levelled([...line('Tutti', 40, 100), ...line('Altri', 41.2, 114), ...line('Rientro', 60, 128)]);
    expect(lines.map(([first]) => first!.left)).toEqual([40, 40, 60]);
  });
});

describe('a box that reaches over the next word', () => {
  it('ends where that one begins, and both are on one line', () => {
    const boxes = [
      { ...word('2031', 40, 100), right: 130 },
      word('_36', 62, 100),
      ...line('VIA_04 Orti e prati', 80, 100),
    ];
    const [own, ...others] = levelled([...boxes, ...line('Un altro posto ancora', 40, 114)]);
    expect(textsOf([own!])).toEqual(['2031 _36 VIA_04 Orti e prati']);
    expect(own![0]!.right).toBe(62);
    expect(others).toHaveLength(1);
  });
});

describe('a first letter on another line', () => {
  it.each([
    ['begins the word after it', [line('R', 40, 100), line('esponsabile', 45.5, 104)], ['', 'Responsabile']],
    ['is no second one', [line('R', 40, 100), line('Responsabile', 45.5, 104)], ['', 'Responsabile']],
    ['begins no word of its own line', [line('A esponsabile', 40, 100)], ['A esponsabile']],
    ['begins no word far below', [line('R', 40, 100), line('esponsabile', 45.5, 114)], ['R', 'esponsabile']],
    ['begins no word apart', [line('R', 40, 100), line('esponsabile', 50, 104)], ['R', 'esponsabile']],
    [
      'ends the text before it',
      [line('lettera R', 40, 100), line('esponsabile', 83.5, 104)],
      ['lettera R', 'esponsabile'],
    ],
  ])('%s', (_, lines, texts) => {
    expect(textsOf(withFirstLetters(lines))).toEqual(texts.filter(Boolean));
  });
});

describe('pages that lay differently on the scanner', () => {
  const page = (aside: number, words = ['INDIRIZZI', 'Finalità', 'Risorse', 'Stato'], column = 0) => [
    [word('Assessorato', 160 + aside + column, 80)],
    ...words.map((text, i) => [word(text, 40 + aside + (i % 2) * 20, 100 + 20 * i)]),
  ];
  const lefts = (pages: readonly (readonly Words[])[]) => pages.map((lines) => lines.map(([first]) => first!.left));

  it('are moved to where the first one lay', () => {
    const [first, second, third] = lefts(aligned([page(0), page(7), page(-5, undefined, 12)]));
    expect(second).toEqual(first);
    expect(third!.slice(1)).toEqual(first!.slice(1));
  });

  it('stay where too few words tell, or these do not agree', () => {
    for (const other of [page(7, ['INDIRIZZI', 'Finalità', 'Altro', 'Ancora']), page(60)])
      expect(lefts(aligned([page(0), other]))[1]).toEqual(lefts([other])[0]);
  });
});

describe('rules that were taken for letters', () => {
  it.each([
    ['at the end of a line', 'boschi e campi, |', 'boschi e campi,'],
    ['at its start', '| Ogni sera', 'Ogni sera'],
    ['as long ones', 'Ogni sera —— ____', 'Ogni sera'],
    ['amid a line, where they are a capital', 'chiuso. | lavori vanno avanti', 'chiuso. I lavori vanno avanti'],
    ['but a dash is one', 'BORGO - Un paese', 'BORGO - Un paese'],
  ])('%s', (_, text, left) => {
    expect(textsOf(withoutStrokes([line(text, 40, 100)]).lines)).toEqual([left]);
  });

  it('before a cell leave its words', () => {
    const row = (text: string) => textsOf(withoutStrokes([[word('0602', 40, 100), ...line(text, 120, 100)]]).lines);
    expect(row('— Ogni sera')).toEqual(['0602 Ogni sera']);
    expect(row('—Ogni sera')).toEqual(['0602 Ogni sera']);
    expect(row('Ogni — sera')).toEqual(['0602 Ogni — sera']);
  });

  it('may be brackets before a cell, which nothing closes', () => {
    const row = (text: string) => withoutStrokes([[word('0602', 40, 100), ...line(text, 120, 100)]]);
    expect(row('[Ogni sera')).toMatchObject({ count: 1 });
    expect(textsOf(row('[Ogni sera').lines)).toEqual(['0602 Ogni sera']);
    expect(textsOf(row('{ Ogni sera').lines)).toEqual(['0602 Ogni sera']);
    expect(textsOf(withoutStrokes([line('[Responsabile: UGO', 40, 100)]).lines)).toEqual(['Responsabile: UGO']);
    for (const text of ['[Ogni] sera', 'Ogni [sera']) expect(textsOf(row(text).lines)).toEqual([`0602 ${text}`]);
    const closed = [line('[Ogni sera', 40, 100), line('al lago]', 40, 114)];
    expect(textsOf(withoutStrokes(closed).lines)).toEqual(['[Ogni sera', 'al lago]']);
  });

  it('are a capital after the end of a sentence whose next line goes on', () => {
    const lines = (text: string, below: string) =>
      textsOf(withoutStrokes([line(text, 40, 100), line(below, 40, 114)]).lines);
    expect(lines('È chiuso. |', 'lavori vanno avanti')).toEqual(['È chiuso. I', 'lavori vanno avanti']);
    expect(lines('È chiuso, |', 'lavori vanno avanti')).toEqual(['È chiuso,', 'lavori vanno avanti']);
    expect(lines('È chiuso. |', 'Lavori vanno avanti')).toEqual(['È chiuso.', 'Lavori vanno avanti']);
  });

  it('are a capital at the left edge of other lines, close before a word', () => {
    const lines = [line('Ogni sera', 40, 100), [word('|', 40, 112), word('cittadini', 48, 112)]];
    expect(textsOf(withoutStrokes(lines).lines)[1]).toBe('I cittadini');
    expect(textsOf(withoutStrokes([lines[0]!, [word('|', 30, 112), word('cittadini', 48, 112)]]).lines)[1]).toBe(
      'cittadini',
    );
  });

  it('and specks far from other words leave none', () => {
    const row = (speck: GlyphRun) =>
      textsOf(withoutStrokes([[word('Vista', 40, 100), speck, word('PIANO', 120, 100)]]).lines);
    expect(row(word('.', 90, 100))).toEqual(['Vista PIANO']);
    expect(row(word('.', 66, 100))).toEqual(['Vista . PIANO']);
    expect(row(word('a', 90, 100))).toEqual(['Vista a PIANO']);
  });

  it('alone on their line leave none, and are counted', () => {
    expect(withoutStrokes([line('| _', 40, 100), line('Ogni', 40, 114)])).toMatchObject({ count: 2, lines: [{}] });
  });
});

describe('a sign that begins lines', () => {
  const items = (signs: readonly string[], gap: number) =>
    signs.map((sign, i) => [word(sign, 50, 100 + 14 * i), ...line('voce di lista', 55 + gap, 100 + 14 * i)]);
  const begins = (lines: GlyphRun[][]) => withBullets([lines])[0]!.map(([first]) => first!.text.trim());

  it.each([
    ['three lines at one indent', items(['e', '*', '©'], 4), ['•', '•', '•']],
    ['two lines, far from their text', items(['°', '°'], 14), ['•', '•']],
    ['signs of several kinds, crosses too', items(['+', '»', '+'], 4), ['•', '•', '•']],
    ['signs of two parts', items(['«', '«+', '«è', 'è'], 4), ['•', '•', '•', '•']],
    ['two lines only', items(['e', 'e'], 4), ['e', 'e']],
    [
      'other signs in the place of bullets, far from their text',
      items(['°', '°', '@', 'dî'], 16),
      ['•', '•', '•', '•'],
    ],
    ['a number in the place of a bullet', items(['°', '°', '1.'], 14), ['•', '•', '1.']],
    ['other signs near their text', items(['°', '°', '°', '@'], 4), ['•', '•', '•', '@']],
    [
      'a few of many wrapped lines',
      [...items(['e', 'e', 'e'], 4), ...[3, 4, 5, 6].map((i) => line('Ogni riga', 50, 100 + 14 * i))],
      ['e', 'e', 'e', 'Ogni', 'Ogni', 'Ogni', 'Ogni'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(begins(lines)).toEqual(expected);
  });

  it('may touch its word, where others stand at its indent', () => {
    const touching = (text: string) => [...items(['°', '°'], 14), line(text, 50, 128)];
    expect(textsOf(withBullets([touching('«voce di lista')])[0]!)[2]).toBe('• voce di lista');
    expect(textsOf(withBullets([touching('«voce» di lista')])[0]!)[2]).toBe('«voce» di lista');
    expect(textsOf(withBullets([[line('«voce di lista', 50, 128)]])[0]!)).toEqual(['«voce di lista']);
  });
});

describe('words in the halves of others', () => {
  const body = [100, 114, 128, 142].map((top) =>
    line('Riqualificazione completa dell’antichissima fontanella', 40, top),
  );

  it('are left out, and given back', () => {
    const [page] = withoutOverlaps([[...body, line('Ra ES', 60, 121)]]);
    expect(textsOf(page!.lines)).toEqual(textsOf(body));
    expect(page!.gone.map(({ text }) => text.trim())).toEqual(['Ra', 'ES']);
  });

  it.each([
    ['digits of a code', '2032_36', 60],
    ['another column', 'Ra ES', 400],
    ['as long a line', 'Ristrutturazione generale delle attrezzature', 40],
  ])('stay where they are %s', (_, text, left) => {
    const [page] = withoutOverlaps([[...body, line(text, left, 121)]]);
    expect(page!.gone).toEqual([]);
  });

  it('are left out where they stand in the space between two words', () => {
    const space = body[0]![0]!.right + 1;
    const [page] = withoutOverlaps([[...body, [{ ...word('i', space, 107), right: space + 2 }]]]);
    expect(page!.gone.map(({ text }) => text.trim())).toEqual(['i']);
  });

  it('are left out between two lines, however short the words above and below', () => {
    const lines = [...body, line('orto sli4à', 40, 121)];
    const [page] = withoutOverlaps([[...lines, line('prato vasto', 40, 127)].map((own) => own)]);
    expect(page!.gone.map(({ text }) => text.trim())).toContain('sli4à');
  });

  it('are left out with their line, which says far less than the words it stands on', () => {
    const scattered = [...line('Rw', 60, 148), ...line('goles', 130, 148), ...line('u', 230, 148)];
    const [page] = withoutOverlaps([[...body, scattered]]);
    expect(page!.gone.map(({ text }) => text.trim())).toEqual(['Rw', 'goles', 'u']);
  });

  it('are left out where they are signs, beside words that stand on others', () => {
    const lines = [...body, line('2032_36_VIA_0', 40, 300), [...line('—.', 90, 306), ...line('Curare', 108, 306)]];
    const [page] = withoutOverlaps([[...lines, line('u', 120, 312)]]);
    expect(page!.gone.map(({ text }) => text.trim())).toEqual(expect.arrayContaining(['—.', 'u']));
    expect(page!.gone.map(({ text }) => text.trim())).not.toContain('Curare');
  });

  it('are left out on the very line of a longer word, clearly within it', () => {
    const [page] = withoutOverlaps([[...body, line('Responsabile', 300, 300), line('il', 340, 301)]]);
    expect(page!.gone.map(({ text }) => text.trim())).toEqual(['il']);
  });

  it('stay at the ends of a word on its line', () => {
    const [page] = withoutOverlaps([[...body, line('Responsabile', 300, 300), line('-', 357, 301)]]);
    expect(page!.gone).toEqual([]);
  });

  it('stay where they go on a code', () => {
    const code = line('2032_36 VIA_04_120', 40, 120);
    const [page] = withoutOverlaps([
      [...body, code, line('1', 40, 126), line('Orti urbani in ogni quartiere', 140, 126)],
    ]);
    expect(page!.gone.map(({ text }) => text.trim())).not.toContain('1');
  });

  it('are left out beside the beginning of a code', () => {
    const row = [...line('2032_36 VIA_0', 40, 120), ...line('Rw', 140, 120), ...line('zen', 190, 120)];
    const [page] = withoutOverlaps([[...body, row]]);
    expect(page!.gone.map(({ text }) => text.trim())).toEqual(['Rw', 'zen']);
  });
});

describe('underscores of a code', () => {
  /** `2031 2036 VIA 04`, six points between its words. */
  const code = [word('2031', 40, 100), word('2036', 66, 100), word('VIA', 92, 100), word('04', 113, 100)];
  const piece = (text: string, left: number, right: number, baseline = 110): GlyphRun => ({
    ...word(text, left, baseline),
    right,
  });
  const goneOf = (...words: GlyphRun[]) => withoutOverlaps([[code, words]])[0]!.gone.map(({ text }) => text.trim());

  it('that fill its gaps, below it, are left out', () => {
    const found = goneOf(piece('a', 60.4, 65.8), piece('=', 86.2, 91.6), piece('Ti', 107, 113.2));
    expect(found).toEqual(['a', '=', 'Ti']);
  });

  it('that end a code where a narrow cell cuts it are left out', () => {
    const cut = [piece('2024_28_DUP', 40, 110, 100)];
    const [page] = withoutOverlaps([[cut, [piece('—', 111, 117)]]]);
    expect(page!.gone.map(({ text }) => text.trim())).toEqual(['—']);
  });

  it.each([
    ['a word that reaches beyond its gap', piece('di', 60.4, 72)],
    ['a digit', piece('1', 60.4, 65.8)],
    ['a word far below', piece('a', 60.4, 65.8, 116)],
    ['a word above', piece('a', 60.4, 65.8, 92)],
    ['a word beside the code', piece('a', 130, 136)],
  ])('are not taken for %s', (_, other) => {
    expect(goneOf(other)).toEqual([]);
  });

  /** Two lines set solid: no third one has room between them, nor so close under a code. */
  const solid = [300, 314].map((top) => line('Le case del borgo sono tutte vuote', 40, top));
  const short = [word('2031', 40, 100), word('36', 66, 100), word('VIA', 82, 100), word('04', 103, 100)];
  const goneNear = (...words: GlyphRun[]) =>
    withoutOverlaps([[short, words, ...solid]])[0]!.gone.map(({ text }) => text.trim());

  it('that reach beyond their gaps, or look like a digit, are left out where no line has room', () => {
    const found = goneNear(piece('CT', 60, 80, 107), piece('7', 97, 101, 107), ...line('Curare le fonti.', 160, 107));
    expect(found.toSorted()).toEqual(['7', 'CT']);
  });

  it('are not taken for the rest of a code, nor for digits that follow it', () => {
    expect(goneNear(piece('01', 40, 50, 107), piece('5', 56, 61, 107))).toEqual([]);
  });
});
