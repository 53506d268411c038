/** Pages with little room: tables without lines whose columns stand close, and titles that wrap. */
import { expect, it } from 'vitest';
import { drawing, SHEET } from '../support/pdfBytes.js';
import { FIRST, readPages, SECOND, show, THIRD } from '../support/shownPage.js';

/** Widths of letters of Helvetica, by the letters that have them; all others are 0.556 wide. */
const WIDTHS: readonly (readonly [letters: string, width: number])[] = [
  ['il', 0.222],
  ['It.,', 0.278],
  ['r', 0.333],
  ['ckvs', 0.5],
  ['O', 0.778],
  ['m', 0.833],
];
const widthOf = (text: string, size: number): number =>
  [...text].reduce(
    (sum, letter) => sum + size * (WIDTHS.find(([letters]) => letters.includes(letter))?.[1] ?? 0.556),
    0,
  );

/** Lines of strings, each string drawn for itself; the nth of each line begins at one place. */
const columns = (lines: readonly (readonly string[])[], top: number, space = 3.5): string => {
  const widths = lines[0]!.map((_, i) => Math.max(...lines.map((line) => widthOf(line[i]!, 10))) + space);
  const left = (i: number) => 60 + widths.slice(0, i).reduce((sum, width) => sum + width, 0);
  return lines.flatMap((line, k) => line.map((text, i) => show(text, [left(i), top - 14 * k]))).join(' ');
};

const HEAD = ['Indicatore', 'n.', '2026', '2027'];
const ROW = ['Superficie', 'm.', '1,60', '1,80'];
const PROSE = 'il comune cura le strade e le case di tutti e ne cura anche le scuole e i musei e le aule e i corsi e';

it('has a cell for each string', async () => {
  const page = [
    show('INDICATORI', [60, 680]),
    columns([HEAD, ROW], 660),
    show(PROSE, [60, 620]),
    show(PROSE, [60, 608]),
  ].join(' ');
  const { objective, told } = await readPages([FIRST, SECOND, page, THIRD]);
  expect(told).toEqual([]);
  expect(objective.otherSections[0]?.blocks[0]).toEqual({ type: 'table', rows: [HEAD, ROW] });
});

it('is none where a page draws word by word, and no blank', async () => {
  const lines = ['il comune cura', 'le case nuove', 'e le strade'];
  const page = lines.map((line, i) => columns([line.split(' ')], 700 - 14 * i)).join(' ');
  const { objective } = await readPages([FIRST, SECOND, page, THIRD]);
  const text = objective.guidelines.flatMap((block) => (block.type === 'paragraph' ? block.text : [])).join(' ');
  expect(text).toContain('il comune cura le case nuove e le strade');
});

/** Pages of the sheet with its titles in a font of their own, and the title of the linked objectives over two lines. */
const titled = SHEET.map((lines) =>
  drawing(lines.flatMap((line) => line.split(/ (?=COLLEGATI)/))).replace(
    /\((VALORE PUBBLICO|OBIETTIVI STRATEGICI|COLLEGATI|INDIRIZZI|Finalit[^)]*|Stato)\) Tj/g,
    '/F2 12 Tf $& /F1 10 Tf',
  ),
);

it('has no other section for the second line of a title that the page wraps', async () => {
  const { objective, told } = await readPages(titled);
  expect(told).toEqual([]);
  expect(objective.otherSections).toEqual([]);
  expect(objective.linkedObjectives.map(({ code }) => code)).toEqual(['2024_28_DUP_01_0301']);
});
