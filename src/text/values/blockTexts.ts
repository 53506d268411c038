/** The texts of blocks, in print order. */
import type { OtherBlock } from '../../model/objective.js';

/** Returns the texts of blocks, each with its meaning as a whole: of a table, those of its cells, row by row. */
export const blockTexts = (blocks: readonly OtherBlock[]): string[] =>
  blocks.flatMap((block) =>
    block.type === 'list' ? block.items : block.type === 'table' ? block.rows.flat() : [block.text],
  );

/** Joins the cells of a row by `; `. An empty cell keeps its place, unless no other follows. */
const rowText = (cells: readonly string[]): string => cells.slice(0, cells.findLastIndex(Boolean) + 1).join('; ');

/** Returns what blocks say, value by value: a paragraph, an item of a list, a row of a table. */
export const blockValues = (blocks: readonly OtherBlock[]): string[] =>
  blocks.flatMap((block) => (block.type === 'table' ? block.rows.map(rowText) : blockTexts([block])));
