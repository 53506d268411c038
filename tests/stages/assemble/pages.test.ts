/** Sheets begin anywhere on a page, and a page may hold several: the same three sheets, in every form of input. */
import { expect, it } from 'vitest';
import { assemble } from '../../../src/assemble/assemble.js';
import { STANDARD_MATCHER } from '../../../src/labels/labelMatcher.js';
import { layOut } from '../../../src/layout/layout.js';
import type { GlyphRun, Source } from '../../../src/model/source.js';
import { recognise } from '../../../src/recognise/recognise.js';
import { createReport, diagnosticsOf } from '../../../src/report/report.js';
import { settle } from '../../../src/settle/settle.js';

/** A cell: its column, its line from the first one of its block, its text. */
type Cell = readonly [left: number, line: number, text: string];

const header = (number: number): Cell[] => [
  [0, 0, 'OBIETTIVO DI MANDATO'],
  [0, 1, `2023_2028_DUP_0${number}`],
  [0, 3, `TITOLO ${number} - Un bene comune.`],
  [40, 0, 'Assessorato'],
  [70, 0, `ASSESSORA ROSSI - Delega ${number}`],
  [40, 2, 'Centro di Responsabilità'],
  [70, 2, `Ufficio ${number}`],
  [40, 4, 'Responsabile'],
  [70, 4, `ANNA ROSSI ${number}`],
];
const lines = (...texts: readonly string[]): Cell[] => texts.map((text, line) => [0, line, text]);
const begin = (number: number): Cell[][] => [
  header(number),
  lines('OBIETTIVO DI MANDATO', `TITOLO ${number} - Un bene comune.`),
];
const end: Cell[][] = [lines('Stato', 'In Corso')];

/** Blocks of cells, page by page: the second sheet begins after the first, the third in the middle of a page. */
const PAGES: readonly (readonly Cell[][])[] = [
  [
    lines('Parametri selezionati:', 'Vista DUP_2024_2027', 'Livello OBIETTIVO DI MANDATO'),
    ...begin(1),
    lines('Finalità', 'Curare il bene 1.'),
    ...end,
    ...begin(2),
    lines('Finalità', 'Curare il bene 2 che'),
  ],
  [
    header(2),
    lines('non è di nessuno.'),
    ...end,
    ...begin(3),
    lines('INDIRIZZI', 'Aprire le porte.'),
    lines('Finalità', 'Curare il bene 3.'),
    ...end,
  ],
];

/** The cells of a page with the line that each stands on; a blank line parts blocks. */
function placed(blocks: readonly Cell[][]): Cell[] {
  let top = 0;
  return blocks.flatMap((block) => {
    const here = block.map(([left, line, text]): Cell => [left, top + line, text]);
    top += Math.max(...block.map(([, line]) => line)) + 2;
    return here;
  });
}

const inColumns = (blocks: readonly Cell[][]): string => {
  const rows: string[] = [];
  for (const [left, line, text] of placed(blocks).toSorted((a, b) => a[0] - b[0]))
    rows[line] = (rows[line] ?? '').padEnd(left) + text;
  return Array.from(rows, (row) => row ?? '').join('\n');
};
/** All cells one after the other, as converters write them that know no columns. */
const inOrder = (apart: string) => (blocks: readonly Cell[][]) =>
  blocks.map((block) => block.map(([, , text]) => text).join(apart)).join('\n\n');
/** Markdown, each line of a header a row of a table. */
const inTables = (blocks: readonly Cell[][]) =>
  blocks
    .map((block) => {
      const rows = [0, 1, 2, 3, 4].map((line) => block.filter((cell) => cell[1] === line).map(([, , text]) => text));
      const filled = rows.filter((row) => row.length > 0);
      if (!block.some(([left]) => left > 0)) return filled.join('\n\n');
      const table = filled.map(
        (row, i) => `| ${(row.length === 2 && i > 0 ? ['', ...row] : [...row, '', '']).slice(0, 3).join(' | ')} |`,
      );
      return [table[0], '|---|---|---|', ...table.slice(1)].join('\n');
    })
    .join('\n\n');
const drawn = (blocks: readonly Cell[][]): GlyphRun[] =>
  placed(blocks).map(([left, line, text]) => ({
    text,
    left: 50 + left * 5,
    right: 50 + (left + text.length) * 5,
    baseline: 60 + line * 12,
    size: 10,
    font: 'F1',
    angle: 0,
  }));

const whole = { index: 0, file: 'x', container: null, sha256: '', pageCount: null, pages: null };
const asText = (pages: readonly string[], apart: string, format: Source['format'] = 'text'): Source => ({
  ...whole,
  format,
  content: { kind: 'text', text: pages.join(apart) },
});

it.each<[string, Source]>([
  [
    'a PDF',
    {
      ...whole,
      format: 'pdf',
      content: {
        kind: 'runs',
        pages: PAGES.map((blocks, i) => ({ number: i + 1, width: 595, height: 842, runs: drawn(blocks) })),
      },
    },
  ],
  ['text in columns', asText(PAGES.map(inColumns), '\n\f')],
  ['text in columns without form feeds', asText(PAGES.map(inColumns), '\n\n')],
  ['running text', asText(PAGES.map(inOrder('\n')), '\n\f')],
  ['running text without form feeds', asText(PAGES.map(inOrder('\n')), '\n\n')],
  ['running text with page marks', asText(PAGES.map(inOrder('\n')), '\n-- 1 of 2 --\n')],
  ['running text with blank lines between all cells', asText(PAGES.map(inOrder('\n\n')), '\n\n')],
  ['markdown with tables', asText(PAGES.map(inTables), '\n\n', 'markdown')],
])('two sheets on a page, and one from the middle of a page, in %s', (_, source) => {
  const report = createReport();
  const layout = layOut(source, STANDARD_MATCHER, createReport());
  const drafts = assemble(layout, recognise(layout, report), report);
  const { records } = settle({ ...drafts, entity: null }, STANDARD_MATCHER, report);
  const objectives = records.map(({ objective }) => objective);
  // The running text has the form of pdftotext's.
  const codes = diagnosticsOf(report.findings, 'en').filter(
    ({ code, severity }) => severity !== 'info' && code !== 'hyphens-may-lack',
  );
  expect(codes).toEqual([]);
  expect(objectives).toMatchObject(
    [1, 2, 3].map((number) => ({
      code: `2023_2028_DUP_0${number}`,
      title: `TITOLO ${number} - Un bene comune.`,
      portfolio: { delegations: [`Delega ${number}`] },
      responsibilityCentre: `Ufficio ${number}`,
      responsiblePerson: `ANNA ROSSI ${number}`,
      guidelines: number === 3 ? [{ text: 'Aprire le porte.' }] : [],
      purpose: [{ text: `Curare il bene ${number}${number === 2 ? ' che non è di nessuno' : ''}.` }],
      status: { label: 'In Corso' },
    })),
  );
});
