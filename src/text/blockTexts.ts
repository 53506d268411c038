/** The texts of a block, in print order, each with its meaning as a whole: a paragraph, an item of a list, a cell of a table. */
import type { OtherBlock } from '../model/objective.js';

/** Returns the texts of blocks: of a table, those of its cells, row by row. */
export const blockTexts = (blocks: readonly OtherBlock[]): string[] =>
  blocks.flatMap((block) =>
    block.type === 'list' ? block.items : block.type === 'table' ? block.rows.flat() : [block.text],
  );
