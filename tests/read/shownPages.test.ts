/**
 * A record says what the page shows: letters that nobody sees, that are struck out or drawn twice. Each case changes one page of
 * a sheet, and names what the record says then.
 */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { ORDER } from '../../src/read/pdf/drawing/orders.js';
import type { PdfObject } from '../support/pdfBytes.js';
import {
  box,
  FIRST,
  GUIDELINE,
  PERSON,
  type Place,
  read,
  readPages,
  SECOND,
  STATUS,
  show,
  THIRD,
  withMore,
} from '../support/shownPage.js';

it('numbers of drawing orders are those of the engine', () => {
  expect(ORDER).toEqual(Object.fromEntries(Object.keys(ORDER).map((name) => [name, (OPS as never)[name]])));
});

it('the sheet itself has nothing to tell', async () => {
  const { objective, told } = await readPages([FIRST, SECOND, THIRD]);
  expect(told).toEqual([]);
  expect(objective).toMatchObject({ responsiblePerson: 'ANNA ROSSI', status: { label: 'In Corso' } });
});

describe('a person that is not seen stands beside one that is', () => {
  const other = show('UGO BIANCHI', PERSON);
  const roundBox = '397 671 m 472 671 l 475 671 475 672 475 674 c 475 684 l 397 684 l 395 684 395 683 395 682 c h f';
  const scribble = Array.from({ length: 9 }, (_, i) => `${i % 2 ? 396 : 474} ${672 + 1.5 * i} l`).join(' ');
  it.each<[how: string, orders: string, reason: string]>([
    ['on a layer that is off', `/OC /L0 BDC ${other} EMC`, 'layer'],
    ['on a layer within one that is off', `/OC /L0 BDC /OC /L1 BDC ${other} EMC EMC`, 'layer'],
    ['fully transparent', `q /G0 gs ${other} Q`, 'transparent'],
    ['white on the paper', `q 1 g ${other} Q`, 'colour'],
    ['almost white on the paper', `q 0.99 0.98 1 rg ${other} Q`, 'colour'],
    ['of the colour of its box', `q 0 0 1 rg ${box([300, 300], 90)} ${show('UGO BIANCHI', [300, 300])} Q`, 'colour'],
    ['under a white box', `${other} q 1 g ${box(PERSON, 90)} Q`, 'covered'],
    ['under a black box', `${show('UGO BIANCHI', [300, 300])} q 0 g ${box([300, 300], 90)} Q`, 'covered'],
    [
      'under boxes side by side',
      `${show('UGO BIANCHI', [300, 300])} q 1 g ${Array.from({ length: 24 }, (_, i) => `${299 + 3 * i} 297 3 12 re f`).join(' ')} Q`,
      'covered',
    ],
    ['under a white shape', `${other} q 1 g 398 671 m 470 670 l 473 684 l 397 685 l h f Q`, 'covered'],
    ['under a white box with round corners', `${other} q 1 g ${roundBox} Q`, 'covered'],
    ['under a white scribble', `${other} q 1 g 1 G 3 w 396 671 m ${scribble} S Q`, 'covered'],
    ['too low to be seen', show('UGO BIANCHI', [460, 674], 0.5), 'small'],
    ['clipped away', `q 0 0 10 10 re W n ${other} Q`, 'cut away'],
    [
      'beside a slanting clip',
      `q 300 600 m 390 600 l 300 760 l h W n ${show('UGO BIANCHI', [360, 720])} Q`,
      'cut away',
    ],
    [
      'in the hole of a clip',
      `q 0 0 595 842 re 300 300 200 30 re W* n ${show('UGO BIANCHI', [310, 310])} Q`,
      'cut away',
    ],
    ['between two clips', `q 300 300 20 30 re 480 300 20 30 re W n ${show('UGO BIANCHI', [340, 310])} Q`, 'cut away'],
    ['beside the page', show('UGO BIANCHI', [700, 674]), 'beside'],
  ])('%s', async (_, orders, reason) => {
    const first = orders.includes(' 1 g ') && orders.startsWith('BT') ? `${orders}\n${FIRST}` : `${FIRST}\n${orders}`;
    const { objective, told, messages } = await readPages([first, SECOND, THIRD]);
    expect(objective.responsiblePerson).toBe('ANNA ROSSI');
    expect(told).toEqual(['hidden-text']);
    expect(messages).toContain('UGO BIANCHI');
    expect(messages).toContain(reason);
  });
});

it('letters that are too narrow to be seen are hidden', async () => {
  const first = `${FIRST}\n1 Tz ${show('UGO BIANCHI', [460, 674])} 100 Tz`;
  const { objective, told } = await readPages([first, SECOND, THIRD]);
  expect([objective.responsiblePerson, told]).toEqual(['ANNA ROSSI', ['hidden-text']]);
});

it.each<[how: string, box: string, scale: number]>([
  ['a page as long as a roll of paper', '0 0 595 14400', 1],
  ['a page as small as a stamp', '0 0 59.5 84.2', 0.1],
])('letters are as large as those beside them on %s', async (_, size, scale) => {
  const pages = [FIRST, SECOND, THIRD].map((page) => `${scale} 0 0 ${scale} 0 0 cm ${page}`);
  const { objective, told } = await read(
    withMore(pages).map((object) => ({ ...object, value: object.value.replace('0 0 595 842', size) })),
  );
  expect([objective.responsiblePerson, told]).toEqual(['ANNA ROSSI', []]);
});

describe('a text that is seen stays', () => {
  it.each<[how: string, orders: string]>([
    ['white on a dark box', `q 0 g ${box(STATUS, 50)} 1 g ${show('Sospeso', STATUS)} Q`],
    [
      'white on a dark area with round corners',
      `q 0 g 55 710 m 120 710 l 125 715 125 725 120 728 c 55 728 l f 1 g ${show('Sospeso', STATUS)} Q`,
    ],
    [
      'white on dark strips',
      `q 0 0 1 rg ${Array.from({ length: 14 }, (_, i) => `55 ${712 + i} 60 1 re f`).join(' ')} 1 g ${show('Sospeso', STATUS)} Q`,
    ],
    ['white on a thick dark line', `q 14 w 55 720 m 150 720 l S 1 g ${show('Sospeso', STATUS)} Q`],
    ['on a layer that is on', `/OC /L1 BDC ${show('Sospeso', STATUS)} EMC`],
    ['covered in part', `${show('Sospeso', STATUS)} q 1 g ${box(STATUS, 4, 5)} Q`],
    ['under a box that multiplies', `${show('Sospeso', STATUS)} q /GM gs 1 1 0 rg ${box(STATUS, 60)} Q`],
    ['under a mask that draws a box and a line', `${show('Sospeso', STATUS)} q /GS gs 0.5 g 300 300 9 9 re f Q`],
    ['within a clip', `q 50 700 200 40 re W n ${show('Sospeso', STATUS)} Q`],
    [
      'within a round clip',
      `q 55 700 m 110 700 l 120 705 120 730 110 735 c 55 735 l h W n ${show('Sospeso', STATUS)} Q`,
    ],
    [
      'within two boxes that lie on one another and clip',
      `q 50 700 90 40 re 50 690 90 40 re W n ${show('Sospeso', STATUS)} Q`,
    ],
    [
      'beside a slanting clip, within which a white box is drawn',
      `${show('Sospeso', STATUS)} q 50 600 m 55 760 l 50 760 l h W n 1 g 0 600 595 200 re f Q`,
    ],
    ['in letters of a grey that is pale', `q 0.85 g ${show('Sospeso', STATUS)} Q`],
  ])('%s', async (_, orders) => {
    const { objective, told } = await readPages([
      FIRST,
      SECOND,
      `${THIRD.replace('(In Corso) Tj', '() Tj')}\n${orders}`,
    ]);
    expect(objective.status).toMatchObject({ label: 'Sospeso' });
    expect(told).toEqual([]);
  });
});

it('a letter that is cut off its word is told, though it is a word of the page, too', async () => {
  const cut = `${show('o', [300, 340])} q 300 290 25 30 re W n ${show('Bianco', [300, 300])} Q`;
  const { messages, told } = await readPages([`${FIRST}\n${cut}`, SECOND, THIRD]);
  expect(told).toContain('hidden-text');
  expect(messages).toContain('(cut away): it was left out of the records. Ask who made the PDF what it is for: "o"');
});

describe('a text that is drawn twice is one', () => {
  const bold = (text: string, [x, y]: Place, dx: number) => `${show(text, [x, y])} ${show(text, [x + dx, y])}`;
  it.each([0, 0.2, 0.6, 1])('%f points apart, word by word', async (dx) => {
    const third = `${THIRD.replace('(In Corso) Tj', '() Tj')}\n${bold('Completato', STATUS, dx)}`;
    const { objective, told } = await readPages([FIRST, SECOND, third]);
    expect([objective.status?.label, told]).toEqual(['Completato', []]);
  });

  it.each([1.2, 1.6, 1.9])('%f points apart, narrow letters among them', async (dx) => {
    const second = `${SECOND.replace('(Case per tutti.) Tj', '() Tj')}\n${bold('Ville per i villici.', GUIDELINE, dx)}`;
    const { objective } = await readPages([FIRST, second, THIRD]);
    expect(objective.guidelines).toEqual([{ type: 'paragraph', text: 'Ville per i villici.' }]);
  });

  it('a shadow in the colour of the paper tells nothing', async () => {
    const third = `${THIRD.replace('(In Corso) Tj', '() Tj')}\nq 1 g ${show('Completato', STATUS)} Q ${show('Completato', STATUS)}`;
    const { objective, told } = await readPages([FIRST, SECOND, third]);
    expect([objective.status?.label, told]).toEqual(['Completato', []]);
  });

  it('letter by letter, and narrow letters that follow one another are two', async () => {
    const letters = [...'villa']
      .map((letter, i) => bold(letter, [60 + [0, 5, 7.2, 9.4, 11.6][i]!, 688], 0.4))
      .join(' ');
    const { objective } = await readPages([
      FIRST,
      SECOND.replace('(Case per tutti.) Tj', '() Tj').concat(`\n${letters}`),
      THIRD,
    ]);
    expect(objective.guidelines).toEqual([{ type: 'paragraph', text: 'villa' }]);
  });
});

describe('letters of other words', () => {
  it('of other ink stay, where a watermark has the same letter at their place', async () => {
    const mark = `q 0.8 g ${show('o', [104.5, 716])} ${show('zona', [300, 716])} Q`;
    const third = `${mark}\n${THIRD.replace('(In Corso) Tj', '(Completato) Tj')}`;
    const { objective } = await readPages([FIRST, SECOND, third]);
    expect(objective.status?.label).toContain('Completato');
  });

  it('that stand on top of them are told', async () => {
    const { told, messages } = await readPages([FIRST, SECOND, `${THIRD}\n${show('vedi qui', STATUS)}`]);
    expect(told).toContain('words-on-top');
    expect(messages).toContain('In Corso / vedi qui');
  });

  it.each<[where: string, place: Place]>([
    ['right under a value of the header block', [400, 662]],
    ['beside a value of the header block', [470, 674]],
  ])('words in an ink of their own %s are told', async (_, place) => {
    const { told } = await readPages([`${FIRST}\nq 1 0 0 rg ${show('COPIA', place)} Q`, SECOND, THIRD]);
    expect(told).toEqual(['words-in-other-ink']);
  });

  it('that a slanting line crosses are told, and stay', async () => {
    const { objective, told } = await readPages([FIRST, SECOND, `${THIRD}\nq 1 w 58 714 m 104 726 l S Q`]);
    expect([objective.status?.label, told]).toEqual(['In Corso', ['crossed-text']]);
  });
});

describe('a row of signs', () => {
  const third = `${THIRD.replace('(In Corso) Tj', '() Tj')}\n${show('Sospeso', STATUS)} ${show('Completato', [110, 716])}`;

  it.each(['xxxxxxxx', 'XXXXXX', '-----------', '//////////////', '======='])(
    '%s typed over letters strikes them out',
    async (row) => {
      for (const page of [`${third}\n${show(row, STATUS)}`, `${show(row, [60.5, 716.5])}\n${third}`]) {
        const { objective, told, messages } = await readPages([FIRST, SECOND, page]);
        expect([objective.status?.label, told]).toEqual(['Completato', ['struck-text']]);
        expect(messages).toContain('"Sospeso"');
      }
    },
  );

  it.each([
    ['beside letters', show('xxxxxxxx', [300, 716])],
    ['under them', show('--------', [110, 711])],
    ['of two', show('xx', [110, 716])],
  ])('%s strikes nothing', async (_, row) => {
    const { told } = await readPages([FIRST, SECOND, `${third}\n${row}`]);
    expect(told).not.toContain('struck-text');
  });
});

describe('a pattern that draws text', () => {
  const pattern = (text: string, step: string): PdfObject => ({
    number: 76,
    value: `<< /Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 100 14] ${step} /Matrix [1 0 0 1 60 712] /Resources << /Font << /F1 3 0 R >> >> >>`,
    stream: `BT /F1 10 Tf 0 4 Td (${text}) Tj ET`,
  });
  const readFilled = (text: string, step: string, area: string) => {
    const third = `${THIRD.replace('(In Corso) Tj', text === '' ? '() Tj' : '(In Corso) Tj')}\nq /Pattern cs /P0 scn ${area} re f Q`;
    const objects = withMore([FIRST, SECOND, third]).map((object) => ({
      ...object,
      value: object.value.replace('/Resources <<', '/Resources << /Pattern << /P0 76 0 R >>'),
    }));
    return read([...objects, pattern(text || 'Sospeso', step)]);
  };

  it.each(['/XStep 100 /YStep 14', '/XStep 5000 /YStep 5000'])('once fills it in (%s)', async (step) => {
    const { objective, told } = await readFilled('', step, '60 712 100 14');
    expect([objective.status?.label, told]).toEqual(['Sospeso', []]);
  });

  it('again and again stands apart from the lines of the page', async () => {
    const { objective, told } = await readFilled('COPIA', '/XStep 100 /YStep 40', '0 0 595 842');
    expect([objective.status?.label, told]).toEqual(['In Corso', []]);
  });
});

describe('a line through letters', () => {
  const line = (from: number, to: number, y: number) => `q 0.6 w ${from} ${y} m ${to} ${y} l S Q`;
  const two = `${show('Sospeso', STATUS)} ${show('In Corso', [104, 716])}`;
  const third = THIRD.replace('(In Corso) Tj', '() Tj');

  it('strikes them out, and that is told', async () => {
    const { objective, told, messages } = await readPages([FIRST, SECOND, `${third}\n${two} ${line(60, 98, 719)}`]);
    expect(objective.status?.label).toBe('In Corso');
    expect(told).toEqual(['struck-text']);
    expect(messages).toContain('"Sospeso"');
  });

  it('strikes them out near the top of small letters, too, which is higher in some fonts', async () => {
    const { objective, told } = await readPages([FIRST, SECOND, `${third}\n${two} ${line(60, 98, 721.2)}`]);
    expect([objective.status?.label, told]).toEqual(['In Corso', ['struck-text']]);
  });

  it('strikes them out as signs of the text', async () => {
    const status = show('S#o#s#p#e#s#o# Completato', STATUS, 10, 'F4');
    const { objective, told, messages } = await readPages([
      FIRST,
      SECOND,
      `${THIRD.replace('(In Corso) Tj', '() Tj')}\n${status}`,
    ]);
    expect([objective.status?.label, told]).toEqual(['Completato', ['struck-text']]);
    expect(messages).toContain('s\u0336o\u0336');
  });

  it('strikes none as one sign alone, which may belong to what follows', async () => {
    const rule = show('Dove a&= b, la quota cresce.', GUIDELINE, 10, 'F4');
    const { objective, told } = await readPages([
      FIRST,
      `${SECOND.replace('(Case per tutti.) Tj', '() Tj')}\n${rule}`,
      THIRD,
    ]);
    expect(told).not.toContain('struck-text');
    expect(objective.guidelines).toMatchObject([{ text: expect.stringMatching(/^Dove a/) }]);
  });

  it('strikes them out as a thin box, too', async () => {
    const { objective } = await readPages([FIRST, SECOND, `${third}\n${two} 60 718.6 38 0.7 re f`]);
    expect(objective.status?.label).toBe('In Corso');
  });

  it('strikes them out as a thin box whose rim is drawn, and with others by one pen', async () => {
    for (const strike of ['q 0.2 w 60 718.6 38 0.7 re S Q', 'q 0.6 w 50 600 m 50 730 l 60 719 m 98 719 l S Q']) {
      const { objective, told } = await readPages([FIRST, SECOND, `${third}\n${two} ${strike}`]);
      expect([objective.status?.label, told]).toEqual(['In Corso', ['struck-text']]);
    }
  });

  it.each([
    ['a bar over them', '60 717.5 38 2.6 re f'],
    [
      'a wave',
      `q 0.6 w 60 719 m ${[0, 1, 2, 3].map((i) => `${64 + 9.5 * i} 721 ${66 + 9.5 * i} 717 ${69.5 + 9.5 * i} 719 c`).join(' ')} S Q`,
    ],
    ['dashes', Array.from({ length: 8 }, (_, i) => `${60 + 5 * i} 718.6 3 0.7 re f`).join(' ')],
  ])('strikes them out as %s', async (_, strike) => {
    const { objective, told } = await readPages([FIRST, SECOND, `${third}\n${two} ${strike}`]);
    expect([objective.status?.label, told]).toEqual(['In Corso', ['struck-text']]);
  });

  it('makes a euro sign of a C beside an amount, two of them', async () => {
    const read = (text: string, ...lines: readonly string[]) =>
      readPages([FIRST, SECOND, `${third}\n${show(text, STATUS)} ${show('C', [118, 716])} ${lines.join(' ')}`]);
    const [upper, lower] = [line(117, 125, 720.5), line(117, 125, 719)];
    const euro = await read('Euro 30 000', upper, lower);
    expect([euro.objective.status?.label, euro.told.includes('struck-text')]).toEqual(['Euro 30 000 €', false]);
    expect((await read('Euro 30 000', upper)).told).toContain('struck-text');
    expect((await read('Lotto', upper, lower)).told).toContain('struck-text');
  });

  it('strikes no accent that stands above it', async () => {
    const { told } = await readPages([FIRST, SECOND, `${THIRD}\n${show('^', [300, 716])} ${line(300, 306, 719)}`]);
    expect(told).not.toContain('struck-text');
  });

  it.each([
    ['of a fraction over a root', `${show('p', [300, 716])} ${line(300, 312, 719)}`],
    ['of a staff, with notes at its ends', `${show('P', [300, 716])} ${show('P', [340, 716])} ${line(298, 348, 719)}`],
    ['of a bracket', `${show('p', [300, 716])} ${line(299, 308, 719)} q 0.6 w 308 719 m 308 714 l S Q`],
  ])('strikes no sign where it is one %s', async (_, orders) => {
    const { told } = await readPages([FIRST, SECOND, `${THIRD}\n${orders}`]);
    expect(told).not.toContain('struck-text');
  });

  it('strikes a lone letter, and a blank after it', async () => {
    const { told } = await readPages([FIRST, SECOND, `${THIRD}\n${show('1', [300, 716])} ${line(299.8, 308.2, 719)}`]);
    expect(told).toContain('struck-text');
  });

  it('strikes them out by a pen that its matrix makes flat, and on a page that slopes', async () => {
    const flat = 'q 38 0 0 1 60 719 cm 0.6 w 0 0 m 1 0 l S Q';
    const [cos, sin] = [Math.cos(Math.PI / 120), Math.sin(Math.PI / 120)];
    const pages = [FIRST, SECOND, `${third}\n${two} ${flat}`];
    for (const turn of ['1 0 0 1 0 0', `${cos} ${sin} ${-sin} ${cos} 20 -10`]) {
      const { objective, told } = await readPages(pages.map((page) => `q ${turn} cm ${page} Q`));
      expect([objective.status?.label, told]).toEqual(['In Corso', ['struck-text']]);
    }
  });

  it.each([
    ['of the paper', `q 1 G 0.6 w 60 719 m 128 719 l S Q ${show('In Corso e oltre', STATUS)}`],
    ['under a box', `${line(60, 128, 719)} q 1 g ${box(STATUS, 90)} Q ${show('In Corso e oltre', STATUS)}`],
    ['that is clipped away', `${show('In Corso e oltre', STATUS)} q 0 0 9 9 re W n ${line(60, 128, 719)} Q`],
    ['that is transparent', `${show('In Corso e oltre', STATUS)} q /G0 gs 60 719 68 0.6 re f Q`],
    [
      'of a fill in shades',
      `q 0.9 g ${[...'abcdefghijkl'].map((_, i) => `60 ${713 + i} 68 1 re f`).join(' ')} Q ${show('In Corso e oltre', STATUS)}`,
    ],
  ])('a line %s strikes nothing', async (_, orders) => {
    const { objective, told } = await readPages([FIRST, SECOND, `${third}\n${orders}`]);
    expect([objective.status?.label, told.includes('struck-text')]).toEqual(['In Corso e oltre', false]);
  });

  it.each([
    ['that runs on beyond them is a rule', line(40, 400, 719)],
    ['under them underlines', line(60, 140, 714.5)],
    ['that begins within a letter is the side of a box', line(75, 146, 719)],
    ['that is the foot of a box is no strike', 'q 0.6 w 60 719 68 22 re S Q'],
    ['that turns at its end is part of a drawing', 'q 0.6 w 60 719 m 128 719 l 136 700 l S Q'],
  ])('%s', async (_, orders) => {
    const { objective, told } = await readPages([
      FIRST,
      SECOND,
      `${third}\n${show('In Corso e oltre', STATUS)} ${orders}`,
    ]);
    expect([objective.status?.label, told.includes('struck-text')]).toEqual(['In Corso e oltre', false]);
  });
});
