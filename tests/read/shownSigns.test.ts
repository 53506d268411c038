/** Signs, spaced letters, bullets, large first letters, slopes, and what is laid across a page, as the record has them. */
import { describe, expect, it } from 'vitest';
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

  it('a bullet beside a word far larger than it stays on its line', async () => {
    const marks = [0, 1].map((i) => show('\\225', [62, 688 - 14 * i])).join(' ');
    const items = `${show('Case per tutti.', [75, 688])} ${show('Scuole.', [75, 674])}`;
    const second = `${SECOND.replace('(Case per tutti.) Tj', '() Tj')}\n${marks} ${items} q 0.8 g ${show('BOZZA', [75, 677], 60)} Q`;
    const { objective } = await readPages([FIRST, second, THIRD]);
    expect(objective.guidelines).toEqual([{ type: 'list', ordered: false, items: ['Case per tutti.', 'Scuole.'] }]);
  });

  it('an accent that is drawn over a letter is one letter with it', async () => {
    const orders = `${show('La citta', [60, 688])} ${show('\\264', [87.6, 688])} ${show('viva.', [100, 688])}`;
    expect(await guideline(orders)).toEqual(paragraph('La cittá viva.'));
  });

  it('an accent that stands behind a letter is an apostrophe', async () => {
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
