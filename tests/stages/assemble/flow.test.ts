/** What stands apart from the text of its page: it is in no value, and is told as a line of no field. */
import { describe, expect, it } from 'vitest';
import { assemble } from '../../../src/assemble/assemble.js';
import { STANDARD_MATCHER } from '../../../src/labels/labelMatcher.js';
import { layOut } from '../../../src/layout/layout.js';
import type { Draft } from '../../../src/model/draft.js';
import type { Block } from '../../../src/model/objective.js';
import type { Content, Source } from '../../../src/model/source.js';
import { recognise } from '../../../src/recognise/recognise.js';
import { createReport, diagnosticsOf } from '../../../src/report/report.js';
import { settle } from '../../../src/settle/settle.js';

/** A text on a page: how far down, in points, its left edge, what it says, and what is not usual of it. */
type Text = readonly [top: number, left: number, text: string, more?: { size?: number; turned?: true; font?: string }];

const HEADER: Text[] = [
  [60, 50, 'OBIETTIVO DI MANDATO'],
  [60, 200, 'Assessorato'],
  [60, 330, 'ASSESSORA GRETA MONTI'],
  [72, 50, '2024_2029_DUP_01'],
  [72, 200, 'Centro di Responsabilità'],
  [72, 330, 'Settore Acque'],
  [84, 50, 'ACQUA PULITA'],
  [84, 200, 'Responsabile'],
  [84, 330, 'GRETA MONTI'],
];
/** The first page down to the lines that the page's foot cuts, which begin at 218. */
const BEGUN: Text[] = [
  ...HEADER,
  [110, 50, 'OBIETTIVO DI MANDATO'],
  [122, 50, 'ACQUA PULITA'],
  [140, 50, 'VALORE PUBBLICO'],
  [152, 50, '2 - AMBIENTE'],
  [170, 50, 'INDIRIZZI'],
  [182, 50, 'Le acque della città sono di tutti.'],
  [200, 50, 'Finalità'],
];
const CUT: Text[] = [
  [212, 50, 'Curare le rive dei fossi e delle rogge con i cittadini che abitano vicino, misurare ogni mese la'],
];
const END: Text[] = [
  [140, 50, 'Stato'],
  [152, 50, 'In Corso'],
];
const REST: Text[] = [...HEADER, [110, 50, 'qualità delle acque.'], ...END];
const PURPOSE =
  'Curare le rive dei fossi e delle rogge con i cittadini che abitano vicino, misurare ogni mese la qualità delle acque.';

const inPoints = (pages: readonly (readonly Text[])[]): Content => ({
  kind: 'runs',
  pages: pages.map((texts, i) => ({
    number: i + 1,
    width: 595,
    height: 842,
    runs: texts.map(([baseline, left, text, { size = 9, turned, font = 'F1' } = {}]) => {
      const right = turned ? left : left + text.length * size * 0.5;
      return { text, left, right, baseline, size, font, angle: turned ? 90 : 0 };
    }),
  })),
});

/** The same page as text: a column is 4.5 points wide, and a line 12 high; more than four blank lines are four. */
const inColumns = (pages: readonly (readonly Text[])[]): Content => {
  const text = pages.map((texts) => {
    const tops = [...new Set(texts.map(([top]) => top))].toSorted((a, b) => a - b);
    return tops
      .map((top, i) => {
        const own = texts.filter((one) => one[0] === top).toSorted((a, b) => a[1] - b[1]);
        const row = own.reduce((line, [, left, word]) => line.padEnd(Math.round((left - 50) / 4.5)) + word, '');
        const blank = i === 0 ? 0 : Math.min(4, Math.round((top - tops[i - 1]!) / 12) - 1);
        return '\n'.repeat(Math.max(0, blank)) + row;
      })
      .join('\n');
  });
  return { kind: 'text', text: text.join('\n\f') };
};

const wordsOf = (blocks: Draft['purpose']): string =>
  blocks.map(({ value }: { value: Block }) => (value.type === 'list' ? value.items.join(' / ') : value.text)).join(' ');

function read(content: Content) {
  const report = createReport();
  const format = content.kind === 'runs' ? 'pdf' : 'text';
  const source: Source = {
    index: 0,
    file: 'x',
    container: null,
    format,
    sha256: '',
    pageCount: null,
    pages: null,
    content,
  };
  const layout = layOut(source, STANDARD_MATCHER, report);
  const drafts = assemble(layout, recognise(layout, report), report);
  settle({ ...drafts, entity: null }, STANDARD_MATCHER, report);
  const [draft, ...others] = drafts.drafts;
  expect(others).toEqual([]);
  const apart = report.findings.filter(({ code }) => code === 'unrecognised-line').map(({ params }) => params);
  const links = draft!.linkedObjectives.map(({ value }) => value.title).join(' / ');
  const values = draft!.publicValues.map(({ value }) => value.label).join(' / ');
  return {
    values: [values, links, wordsOf(draft!.purpose), draft!.status?.value ?? null],
    apart: apart.map((params) => ('text' in params ? params.text : '')),
    severities: new Set(diagnosticsOf(report.findings, 'en').map(({ code, severity }) => `${code} ${severity}`)),
  };
}

const WHOLE = ['AMBIENTE', '', PURPOSE, 'In Corso'];

describe('at the foot of a page whose text is cut', () => {
  type Stranger = [name: string, texts: readonly Text[], forms?: { points?: false; columns?: false }];
  const strangers: readonly Stranger[] = [
    ['a signature', [[782, 380, 'Firmato digitalmente da GRETA MONTI', { size: 6 }]]],
    [
      'a signature of two lines',
      [
        [772, 380, 'Il Segretario'],
        [784, 380, 'dott. Ugo Renzi'],
      ],
    ],
    ['what only its distance tells', [[790, 50, 'Approvato dal Consiglio']]],
    ['what its size tells', [[226, 50, 'Documento del Comune', { size: 7 }]], { columns: false }],
    ['what its edge tells', [[236, 380, 'Il Segretario comunale']]],
    [
      'a note of smaller letters',
      [
        [226, 50, '1', { size: 4.5 }],
        [229, 54, 'Si veda il piano.', { size: 7 }],
      ],
      { columns: false },
    ],
    [
      'a number alone, and its note',
      [
        [224, 50, '1'],
        [236, 68, 'Si veda il piano.'],
      ],
      { points: false },
    ],
    ['what interrupts a sentence', [[236, 50, 'Approvato dal Consiglio']]],
    ['a stamp that is turned', [[600, 22, 'Prot. n. 12 del 2025', { turned: true }]], { columns: false }],
    ['a word that crosses the text', [[186, 120, 'BOZZA', { size: 70 }]], { columns: false }],
  ];
  it.each<Stranger>(strangers)('%s is in no value', (_, texts, forms = {}) => {
    const pages = [[...BEGUN, ...CUT, ...texts], REST];
    for (const content of [
      ...(forms.points === false ? [] : [inPoints(pages)]),
      ...(forms.columns === false ? [] : [inColumns(pages)]),
    ]) {
      const { values, apart, severities } = read(content);
      expect([content.kind, values, apart]).toEqual([content.kind, WHOLE, texts.map(([, , text]) => text)]);
      expect(severities).toContain('unrecognised-line warning');
    }
  });

  it.each<[string, readonly Text[], string]>([
    [
      'a paragraph in the next line',
      [[224, 50, 'pioggia e la']],
      PURPOSE.replace(' la qualità', ' la pioggia e la qualità'),
    ],
    ['an item of an inner list', [[224, 68, '• fossi, e la']], PURPOSE.replace(' qualità', ' / fossi, e la qualità')],
  ])('%s stays', (_, texts, purpose) => {
    for (const content of [
      inPoints([[...BEGUN, ...CUT, ...texts], REST]),
      inColumns([[...BEGUN, ...CUT, ...texts], REST]),
    ]) {
      const { values, apart } = read(content);
      expect([values[2]!.replace(' / ', ' '), apart]).toEqual([purpose.replace(' / ', ' '), []]);
    }
  });

  it('white space that other places have as well parts nothing', () => {
    const spaced = BEGUN.map(([top, left, text, more]): Text => [top > 170 ? top + 60 : top, left, text, more ?? {}]);
    const cut = CUT.map(([, left, text]): Text => [272 + 70, left, text]);
    expect(read(inPoints([[...spaced, ...cut], REST]))).toMatchObject({ values: WHOLE, apart: [] });
  });
});

describe('in the other sections', () => {
  const FOOT: Text = [782, 380, 'Firmato da GRETA MONTI', { size: 6 }];

  it('a line at the foot is in no row and no public value', () => {
    const table: Text[] = [
      [200, 50, 'OBIETTIVI STRATEGICI COLLEGATI'],
      [212, 50, 'Codice'],
      [212, 180, 'Titolo'],
      [224, 50, '2025_29_DUP_01_0902'],
      [224, 180, 'Aprire le fontane'],
    ];
    const { values, apart } = read(
      inPoints([
        [...BEGUN.slice(0, -1), ...table, FOOT],
        [...HEADER, ...END],
      ]),
    );
    expect([values[1], apart]).toEqual(['Aprire le fontane', [FOOT[2]]]);
    const cut = read(
      inPoints([
        [...BEGUN.slice(0, 13), FOOT],
        [...HEADER, ...END],
      ]),
    );
    expect([cut.values[0], cut.apart]).toEqual(['AMBIENTE', [FOOT[2]]]);
  });

  it('the foot of a page is not the status that is missing, but a status may stand far below its title', () => {
    const page = (text: string): Text[] => [...BEGUN, [212, 50, 'Curare.'], [230, 50, 'Stato'], [790, 50, text]];
    expect(read(inPoints([page('Comune di Valfonte')]))).toMatchObject({ apart: ['Comune di Valfonte'] });
    expect(read(inPoints([page('Comune di Valfonte')])).values[3]).toBeNull();
    expect(read(inPoints([page('In Corso')])).values[3]).toBe('In Corso');
    expect(read(inPoints([page('[ ] In Corso [X] Sospeso')])).values[3]).toBe('Sospeso');
  });

  it('a row with a code, and a bullet, stay wherever they stand', () => {
    const rows: Text[] = [
      [200, 50, 'OBIETTIVI STRATEGICI COLLEGATI'],
      [212, 50, '2025_29_DUP_01_0902'],
      [212, 180, 'Aprire le fontane'],
      [300, 50, '2025_29_DUP_01_0903'],
      [300, 180, 'Pulire i fossi'],
    ];
    const { values, apart } = read(
      inPoints([
        [...BEGUN.slice(0, -1), ...rows],
        [...HEADER, ...END],
      ]),
    );
    expect([values[1], apart]).toEqual(['Aprire le fontane / Pulire i fossi', []]);
  });

  it('what stands over a header block that goes on its sheet is in no value', () => {
    const head: Text = [30, 420, 'Allegato A - Prot. 123'];
    const { values, apart } = read(
      inPoints([
        [...BEGUN, ...CUT],
        [head, ...REST],
      ]),
    );
    expect([values, apart]).toEqual([WHOLE, [head[2]]]);
  });
});

describe('letters of another family', () => {
  const inOwn = (texts: readonly Text[]): Text[] =>
    texts.map(([top, left, text, more = {}]) => [top, left, text, { font: 'ABCDEF+Garamond-Bold', ...more }]);
  const stamp = { font: 'Helvetica' };
  it.each<[string, Text[], string]>([
    ['far beside a line', [[212, 480, 'PERVENUTO', stamp]], 'PERVENUTO'],
    ['a little below the text', [[228, 50, 'Firmato da ADA RIVA', stamp]], 'Firmato da ADA RIVA'],
  ])('%s belong to no section', (_, more, text) => {
    const cut: Text[] = [[212, 50, 'Curare le rive dei fossi e delle rogge, misurare ogni mese la']];
    const rest = inOwn(REST);
    const { values, apart } = read(inPoints([[...inOwn([...BEGUN, ...cut]), ...more], rest]));
    expect(values[2]).toBe('Curare le rive dei fossi e delle rogge, misurare ogni mese la qualità delle acque.');
    expect(apart.join(' ')).toContain(text);
  });
});

describe('pages that were put in by hand', () => {
  it('a page that is there twice is read once', () => {
    const { values, severities } = read(inPoints([[...BEGUN, ...CUT], REST, REST]));
    expect(values).toEqual(WHOLE);
    expect(severities).toContain('page-read-once info');
  });

  it('a page without header block between two of a sheet is told', () => {
    const other: Text[] = [
      [60, 50, 'Ufficio di segreteria'],
      [72, 50, 'Si trasmettono le schede.'],
    ];
    const { severities } = read(inPoints([[...BEGUN, ...CUT], other, REST]));
    expect(severities).toContain('page-without-header warning');
  });
});
