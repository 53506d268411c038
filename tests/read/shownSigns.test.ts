/** Signs, spaced letters, bullets, large first letters, slopes, and what is laid across a page, as the record has them. */
import { describe, expect, it } from 'vitest';
import type { Glyph } from '../../src/read/pdf/drawing/drawn.js';
import { withTexSigns } from '../../src/read/pdf/page/signs/texSigns.js';
import { drawing, drawn, SHEET } from '../support/pdfBytes.js';
import { FIRST, GUIDELINE, read, readPages, SECOND, show, THIRD } from '../support/shownPage.js';

describe('signs and letters', () => {
  const guideline = async (orders: string) => {
    const second = `${SECOND.replace('(Case per tutti.) Tj', '() Tj')}\n${orders}`;
    const { objective, told } = await readPages([FIRST, second, THIRD]);
    expect(told).toEqual([]);
    return objective.guidelines;
  };
  const paragraph = (text: string) => [{ type: 'paragraph', text }];

  it('a raised sign belongs to the line that it touches', async () => {
    const orders = `${show('25 m', [60, 688])} ${show('2', [82.4, 691.5], 6)} ${show('di prato', [89, 688])}`;
    expect(await guideline(orders)).toEqual(paragraph('25 m2 di prato'));
  });

  it('the mark of a note is no part of its line, and is told', async () => {
    const orders = `${show('Case per tutti.', GUIDELINE)} ${show('3', [122.2, 691.5], 6)}`;
    const note = `${show('3', [60, 43], 5)} ${show('Vedi il piano.', [64, 40], 7)}`;
    const second = `${SECOND.replace('(Case per tutti.) Tj', '() Tj')}\n${orders}\n${note}`;
    const { objective, told } = await readPages([FIRST, second, THIRD]);
    expect(objective.guidelines).toEqual(paragraph('Case per tutti.'));
    expect(told).toEqual(['unrecognised-line', 'unrecognised-line']);
  });

  /** Letters of Helvetica that are 10 points high, each drawn by an order of its own. */
  const WIDTHS: Readonly<Record<string, number>> = { ' ': 2.8, '.': 2.8, C: 7.2, i: 2.2, l: 2.2, r: 3.3, s: 5, t: 2.8 };
  const letterByLetter = (text: string, [x, y]: typeof GUIDELINE): string[] => {
    let at = x as number;
    return [...text].flatMap((letter) => {
      const left = at;
      at += WIDTHS[letter] ?? 5.6;
      return letter === ' ' ? [] : [show(letter, [left, y] as unknown as typeof GUIDELINE)];
    });
  };
  const drawnLetters = letterByLetter('Case per tutti quanti.', GUIDELINE);
  it.each<[how: string, orders: readonly string[]]>([
    ['from right to left', drawnLetters.toReversed()],
    ['every other one first', drawnLetters.filter((_, i) => i % 2 === 0).concat(drawnLetters.filter((_, i) => i % 2))],
    ['by the alphabet', drawnLetters.toSorted((a, b) => (a.slice(-7) < b.slice(-7) ? -1 : 1))],
  ])('letters that are drawn one by one, %s, are words', async (_, orders) => {
    expect(await guideline(orders.join(' '))).toEqual(paragraph('Case per tutti quanti.'));
  });

  it('letters of two words that lie on one another keep their order', async () => {
    const second = `${SECOND.replace('(Case per tutti.) Tj', '() Tj')}\n${[...drawnLetters, ...letterByLetter('Strade per tutti.', GUIDELINE)].join(' ')}`;
    expect((await readPages([FIRST, second, THIRD])).told).toContain('words-on-top');
  });

  it('letters that are spaced out are words', async () => {
    const spaced = (text: string, spacing: number) =>
      `BT /F1 10 Tf ${spacing} Tc 1 0 0 1 60 688 Tm (${text}) Tj 0 Tc ET`;
    for (const spacing of [0.5, 1, 1.2, 1.5, 1.8, 2.5, 4, 6]) {
      expect(await guideline(spaced('Case per tutti quanti.', spacing))).toEqual(paragraph('Case per tutti quanti.'));
    }
  });

  it('a word that is spaced out beside others is a word', async () => {
    for (const spacing of [1, 2, 4]) {
      const word = `BT /F1 10 Tf 1 0 0 1 60 688 Tm (La ) Tj ${spacing} Tc (prima) Tj 0 Tc ( fase.) Tj ET`;
      expect(await guideline(word)).toEqual(paragraph('La prima fase.'));
    }
  });

  it('words of one letter or two, parted by shifts, are words', async () => {
    const orders = 'BT /F1 10 Tf 1 0 0 1 60 688 Tm (Citta) Tj [(’) -850 (DI) -850 (P)] TJ (ace viva.) Tj ET'.replace(
      '’',
      '\\222',
    );
    expect(await guideline(orders)).toEqual(paragraph('Citta’ DI Pace viva.'));
  });

  it('a title that is spaced out beside its code is one', async () => {
    const second = SECOND.replace('(Vigilare sempre.) Tj', '2 Tc (Vigilare sempre.) Tj 0 Tc');
    const { objective } = await readPages([FIRST, second, THIRD]);
    expect(objective.linkedObjectives.map((linked) => linked.title)).toEqual(['Vigilare sempre.']);
  });

  it('a hyphen with the code of a soft one, at a line end, is gone', async () => {
    const orders = `${show('Case per tutti i cittadini che vivono da soli nei bor\\255', [60, 688])} ${show('ghi.', [60, 674])}`;
    expect(await guideline(orders)).toEqual(paragraph('Case per tutti i cittadini che vivono da soli nei borghi.'));
  });

  it('hyphens that the file calls soft are hyphens within a line', async () => {
    const soft = '/Span <</ActualText <FEFF00AD>>> BDC (-) Tj EMC';
    const orders = `BT /F1 10 Tf 1 0 0 1 60 688 Tm (Case ) Tj ${soft} ( nidi 0) Tj ${soft} (3 anni ) Tj ${soft} ET ${show('Orti.', [60, 676])}`;
    expect(await guideline(orders)).toEqual(paragraph('Case - nidi 0-3 anni - Orti.'));
  });

  it('a bullet beside a word far larger than it stays on its line', async () => {
    const marks = [0, 1].map((i) => show('\\225', [62, 688 - 14 * i])).join(' ');
    const items = `${show('Case per tutti.', [75, 688])} ${show('Scuole.', [75, 674])}`;
    const second = `${SECOND.replace('(Case per tutti.) Tj', '() Tj')}\n${marks} ${items} q 0.8 g ${show('BOZZA', [75, 677], 60)} Q`;
    const { objective } = await readPages([FIRST, second, THIRD]);
    expect(objective.guidelines).toEqual([{ type: 'list', ordered: false, items: ['Case per tutti.', 'Scuole.'] }]);
  });

  it('a box with a letter that is no tick stands as that letter', async () => {
    const boxed = ['a', 'b'].map(
      (letter, i) => `q 0.5 w ${60 + 80 * i} 686 8 8 re S Q ${show(letter, [62 + 80 * i, 688], 8)}`,
    );
    const orders = `${boxed.join(' ')} ${show('Case.', [72, 688])} ${show('Scuole.', [152, 688])}`;
    expect(JSON.stringify(await guideline(orders))).toMatch(/a.*Case.*b.*Scuole/u);
  });

  it('an accent that is drawn over a letter is one letter with it', async () => {
    const orders = `${show('La citta', [60, 688])} ${show('\\264', [87.6, 688])} ${show('viva.', [100, 688])}`;
    expect(await guideline(orders)).toEqual(paragraph('La cittá viva.'));
  });

  it('an accent that stands after a letter is an apostrophe', async () => {
    expect(await guideline(show('La citta` viva.', [60, 688]))).toEqual(paragraph('La citta` viva.'));
  });

  it('a large first letter belongs to its word', async () => {
    const orders = `${show('C', [60, 678], 24)} ${show('ase per tutti, e', [78, 688])} ${show('scuole.', [78, 676])}`;
    expect(await guideline(orders)).toEqual(paragraph('Case per tutti, e scuole.'));
  });

  it.each([
    ['a disc', '62 690 m 62 693 66 693 66 690 c 66 687 62 687 62 690 c f'],
    ['a circle', '62 690 m 62 693 66 693 66 690 c 66 687 62 687 62 690 c S'],
    ['a square', '62 688 4 4 re f'],
    ['a sign of a font of pictures', show('n', [61, 688], 10, 'F3')],
  ])('%s before a line is a bullet', async (_, orders) => {
    expect(await guideline(`${orders} ${show('Case per tutti.', [75, 688])}`)).toEqual([
      { type: 'list', ordered: false, items: ['Case per tutti.'] },
    ]);
  });

  it('a page that slopes is level', async () => {
    const slope = Math.PI / 90;
    const [cos, sin] = [Math.cos(slope), Math.sin(slope)];
    const sloping = [FIRST, SECOND, THIRD].map((page) => `q ${cos} ${sin} ${-sin} ${cos} 20 -10 cm ${page} Q`);
    const { objective, told } = await readPages(sloping);
    expect(told).toEqual([]);
    expect(objective).toMatchObject({ responsiblePerson: 'ANNA ROSSI', status: { label: 'In Corso' } });
  });
});

describe('boxes and margins', () => {
  it.each([560, 20])('a word whose letters stand one under another at %i is beside the text', async (x) => {
    const tab = [...'CAPITOLO'].map((letter, i) => show(letter, [x, 716 - 17 * i], 11)).join(' ');
    const { objective, told } = await readPages([FIRST, `${SECOND} ${tab}`, THIRD]);
    expect(objective.guidelines).toEqual([{ type: 'paragraph', text: 'Case per tutti.' }]);
    expect(told.length).toBeGreaterThan(0);
  });

  it('letters on the lines of the text, one under another, belong to it', async () => {
    const rows = ['A', 'B', 'C', 'D'].map(
      (letter, i) => `${show(letter, [60, 660 - 14 * i])} ${show('una riga', [80, 660 - 14 * i])}`,
    );
    const { objective } = await readPages([FIRST, `${SECOND} ${rows.join(' ')}`, THIRD]);
    expect(JSON.stringify(objective.guidelines)).toContain('D una riga');
  });

  it('a row of dots on its own leads to the value after it', async () => {
    const { objective, told } = await readPages([`${FIRST} ${show('.'.repeat(30), [305, 674])}`, SECOND, THIRD]);
    expect([objective.responsiblePerson, told]).toEqual(['ANNA ROSSI', []]);
  });

  it.each(['.', '_'])('a row of "%s" leads from a label to its value', async (sign) => {
    const first = FIRST.replace('(ANNA ROSSI) Tj', `(${sign.repeat(8)} ANNA ROSSI) Tj`).replace(
      '(Responsabile) Tj',
      `(Responsabile ${sign.repeat(9)}) Tj`,
    );
    const { objective, told } = await readPages([first, SECOND, THIRD]);
    expect([objective.responsiblePerson, told]).toEqual(['ANNA ROSSI', []]);
  });

  const square = (x: number, tick = '') => `q 0.5 w ${x} 715 8 8 re S ${tick} Q`;
  const choices = (tick: string) =>
    `${square(60)} ${show('Sospeso', [72, 716])} ${square(140, tick)} ${show('In Corso', [152, 716])}`;

  it.each([
    ['lines', '141 716 m 147 722 l S 141 722 m 147 716 l S'],
    ['a fill', '142 717 4 4 re f'],
    ['a letter', show('X', [141, 716], 8)],
  ])('a box that is drawn, with a tick of %s, tells the status', async (_, tick) => {
    const third = `${THIRD.replace('(In Corso) Tj', '() Tj')}\n${choices(tick)}`;
    const { objective } = await readPages([FIRST, SECOND, third]);
    expect(objective.status?.label).toBe('In Corso');
  });

  it.each(['f*', 'B*'])('a box whose frame is drawn by two squares with %s is one box, and empty', async (paint) => {
    const frame = (x: number) => `0.01 w ${x} 715 8 8 re ${x + 0.7} 715.7 6.6 6.6 re ${paint}`;
    const third = `${THIRD.replace('(In Corso) Tj', '() Tj')}\n${frame(60)} ${show('Sospeso', [72, 716])} ${frame(140)} ${show('X', [141, 716], 8)} ${show('In Corso', [152, 716])}`;
    const { objective } = await readPages([FIRST, SECOND, third]);
    expect(objective.status?.label).toBe('In Corso');
  });

  const ring = (x: number, radius: number, end: string) => {
    const [k, y] = [0.55 * radius, 719];
    const curves = [
      [radius, k, k, radius, 0, radius],
      [-k, radius, -radius, k, -radius, 0],
      [-radius, -k, -k, -radius, 0, -radius],
      [k, -radius, radius, -k, radius, 0],
    ].map(([a, b, c, d, e, f]) => `${x + a!} ${y + b!} ${x + c!} ${y + d!} ${x + e!} ${y + f!} c`);
    return `${x + radius} ${y} m ${curves.join(' ')} h ${end}`;
  };
  const sides = (x: number) => [
    `${x} 715 m ${x + 8} 715 l S ${x} 723 m ${x + 8} 723 l S`,
    `${x} 715 m ${x} 723 l S ${x + 8} 715 m ${x + 8} 723 l S`,
  ];
  it.each<[how: string, first: string, second: string]>([
    ['a cross from corner to corner', square(60), square(140, '140 715 m 148 723 l S 140 723 m 148 715 l S')],
    ['a fill of their own', square(60), square(140, '140 715 8 8 re B')],
    ['a dot in a ring', ring(64, 4, 'S'), `${ring(144, 4, 'S')} ${ring(144, 2, 'f')}`],
    ['a letter between four lines', sides(60).join(' '), `${sides(140).join(' ')} ${show('X', [141, 716], 8)}`],
  ])('%s tells the status', async (_, first, second) => {
    const words = `${show('Sospeso', [72, 716])} ${show('In Corso', [152, 716])}`;
    const third = `${THIRD.replace('(In Corso) Tj', '() Tj')}\n${first} ${second} ${words}`;
    const { objective, told } = await readPages([FIRST, SECOND, third]);
    expect([objective.status?.label, told]).toEqual(['In Corso', []]);
  });

  it('rings without a dot are none', async () => {
    const { objective } = await readPages([FIRST, SECOND, `${THIRD}\n${ring(52, 4, 'S')}`]);
    expect(objective.status?.label).toBe('In Corso');
  });

  it('comments in the margin, in smaller letters, are no part of the lines beside them', async () => {
    const lines = Array.from({ length: 9 }, (_, i) =>
      show('Un paragrafo che arriva fino in fondo alla riga del testo ed oltre, fin qui.', [60, 660 - 14 * i]),
    );
    const notes = `${show('Commento [M1]: da', [470, 688], 7)} ${show('verificare.', [470, 660], 7)}`;
    const { objective, told } = await readPages([FIRST, `${SECOND}\n${lines.join(' ')}\n${notes}`, THIRD]);
    expect(JSON.stringify(objective.guidelines)).not.toMatch(/Commento|verificare/u);
    expect(told).toContain('unrecognised-line');
  });
});

describe('what is laid across pages', () => {
  it('words that cover them as tiles are apart from their lines', async () => {
    const tiles = [20, 200, 380]
      .flatMap((x) => [674, 702, 716, 744].map((y) => show('COPIA', [x - 8, y], 8)))
      .join(' ');
    const { objective } = await readPages([FIRST, SECOND, THIRD].map((page) => `${page}\nq 0.8 g ${tiles} Q`));
    expect(objective).toMatchObject({ responsiblePerson: 'ANNA ROSSI', status: { label: 'In Corso' } });
  });

  it('a stamp in letters like those of the text, and an ink of its own, is apart from the lines that it lies on', async () => {
    const stamp = `q 0 0 0.8 rg ${show('PERVENUTO', [80, 683], 11)} Q`;
    const { objective, told } = await readPages([FIRST, `${SECOND}\n${stamp}`, THIRD]);
    expect(JSON.stringify(objective)).not.toContain('PERVENUTO');
    expect(told).toEqual(['unrecognised-line']);
  });

  it('such a stamp far beside a line, or a little above it, is no part of it', async () => {
    for (const y of [716, 719.5]) {
      const stamp = `q 0.8 0 0 rg ${show('RICEVUTO 12/03', [400, y])} Q`;
      const { objective, told } = await readPages([FIRST, SECOND, `${THIRD}\n${stamp}`]);
      expect([objective.status?.label, told]).toEqual(['In Corso', ['unrecognised-line']]);
    }
  });

  it('a stamp that touches a word is told', async () => {
    const stamp = `q 0.8 0 0 rg ${show('RICEVUTO', [GUIDELINE[0] + 59, GUIDELINE[1]])} Q`;
    const { told } = await readPages([FIRST, `${stamp}\n${SECOND.replace('tutti.', 'tutti')}`, THIRD]);
    expect(told).toContain('words-on-top');
  });

  it('words between lines, in the ink of the text, are told', async () => {
    const { told } = await readPages([FIRST, `${SECOND}\n${show('PERVENUTO', [80, 683], 11)}`, THIRD]);
    expect(told).toContain('words-on-top');
  });

  it('a word in an ink of its own within a line is of it', async () => {
    const second = `${SECOND}\nq 0 0 1 rg ${show('blu', [300, GUIDELINE[1]])} Q`;
    const { objective } = await readPages([FIRST, second, THIRD]);
    expect(JSON.stringify(objective.guidelines)).not.toContain('blu');
    const beside = `${SECOND}\nq 0 0 1 rg ${show('blu', [GUIDELINE[0] + 72, GUIDELINE[1]])} Q`;
    const { objective: one } = await readPages([FIRST, beside, THIRD]);
    expect(JSON.stringify(one.guidelines)).toContain('blu');
  });

  it('a large word beside a line does not belong to it', async () => {
    const { objective } = await readPages([FIRST, SECOND, `${THIRD}\nq 0.8 g ${show('BOZZA', [150, 716], 80)} Q`]);
    expect(objective.status?.label).toBe('In Corso');
  });

  it.each([
    ['with a foot across them', 0, show('Documento unico di programmazione - pagina 1 di 1', [320, 8], 8)],
    ['with margins', 14, ''],
  ])('two pages on one sheet %s are two', async (_, margin, foot) => {
    const again = SHEET[0]!.slice(5, 11);
    const [left, right] = [
      [...SHEET[0]!.slice(0, 5), ...again, '', '', ...SHEET[0]!.slice(16), ...SHEET[1]!],
      ['', '', '', '', '', ...again, '', '', ...SHEET[2]!],
    ].map((lines) => `q 0.7 0 0 0.7 0 0 cm ${drawing(lines)} Q`);
    const sheet = `q 1 0 0 1 ${margin} 0 cm ${left} Q q 1 0 0 1 ${421 + margin} 0 cm ${right} Q ${foot}`;
    const objects = drawn([sheet]).map((object) => ({
      ...object,
      value: object.value.replace('[0 0 595 842]', `[0 0 ${842 + 2 * margin} 595]`),
    }));
    const { objective } = await read(objects);
    expect(objective).toMatchObject({ responsiblePerson: 'ANNA ROSSI', status: { label: 'In Corso' } });
    expect(objective.guidelines).toEqual([{ type: 'paragraph', text: 'Case per tutti.' }]);
  });
});

describe('bitmap fonts of TeX', () => {
  /** What is read of the letters of fonts, one string each. */
  const textOf = (...fonts: readonly string[]) => {
    const glyphs = fonts.flatMap((letters) => {
      const show = { drawings: { name: 'Type3' } };
      return [...letters].map((text) => ({ text, show }) as Glyph);
    });
    return withTexSigns(glyphs)
      .map(({ text }) => text)
      .join('');
  };

  it.each([
    [
      'ligatures, dashes and quotes',
      ['un di\x1betto \x15 \x1cn qui raro, con \x10u\x1eci\x11 e\x1ecienti e altre parole'],
      'un diffetto – fin qui raro, con “uffici” efficienti e altre parole',
    ],
    ['bullets', ['\x88\x88', 'case'], '••case'],
  ])('have %s', (_, fonts, expected) => {
    expect(textOf(...fonts)).toBe(expected);
  });

  it.each([
    ['of an encoding of their own', '\x02\x03\x10\x11 abcdefghijklmnopq'],
    ['with few letters', '\x1c\x1d\x1e\x1f abc'],
    ['of which the signs may be accents', 'citt\x12a e perch\x13e tutto questo'],
    ['of another alphabet', 'abcdefghijklmn\x88'],
  ])('are left as they are, %s', (_, letters) => {
    expect(textOf(letters)).toBe(letters);
  });
});
