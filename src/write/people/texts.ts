/** Several values in a cell as people read them: paragraphs and items on lines of their own, codes in a row, pages as ranges. */
import type { OtherBlock } from '../../model/objective.js';
import { pageRangesText } from '../../text/pageRanges.js';
import { blockValues } from '../../text/values/blockTexts.js';
import type { CellTexts } from '../tables.js';

/** The lines of a block: items of a list with their bullet or number. */
export const blockLines = (block: OtherBlock): string[] =>
  blockValues([block]).map((text, i) => {
    if (block.type !== 'list') return text;
    return block.ordered ? `${i + 1}. ${text}` : `• ${text}`;
  });

export const READABLE_TEXTS: CellTexts = {
  values: (values) => values.join('\n'),
  codes: (codes) => codes.join(', '),
  blocks: (blocks) => blocks.flatMap(blockLines).join('\n'),
  pages: (pages, file) => [file === null ? pageRangesText(pages) : `${file}: ${pageRangesText(pages)}`],
};
