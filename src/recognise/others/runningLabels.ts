/**
 * Finds labels of header blocks in running text, where a label and its value stand on one line: words that lines of all
 * sheets begin with, and go on from in different ways; or words that sheets often call a part by.
 */
import { groupBy } from '../../model/groupBy.js';
import type { Layout, Line } from '../../model/layout.js';
import { identityOf } from '../../text/textSpans.js';
import { isOpen } from '../../vocabulary/openWords.js';
import { endsBlock } from '../header/placedLabels.js';
import type { HeaderStart } from '../header/starts.js';
import type { Candidate } from './candidate.js';

/** How many lines a block may have, and how many words a label. */
const DEEPEST = 40;
const MOST_WORDS = 5;
/** Fewest sheets that prove a label whose words mean nothing to us. */
const FEWEST = 3;

interface BlockLine {
  readonly line: Line;
  readonly words: readonly string[];
  readonly sheet: HeaderStart;
}

/** Returns the labels that the lines of header blocks begin with. */
export function runningLabels(layout: Layout, headerStarts: readonly HeaderStart[]): Candidate[] {
  if (layout.positioned) return [];
  const { isOtherPart, matchLabel } = layout.matcher;
  const lines = headerStarts.flatMap((sheet) => blockLines(layout, sheet));
  const labelled = lines.filter(({ words }) => matchLabel('header', [words.join(' ')]) !== null);
  const withValue = labelled.filter(({ words }) => matchLabel('header', [words.join(' ')])!.rest !== '');
  if (withValue.length * 2 <= labelled.length) return []; // values stand on lines of their own
  const sheets = new Set(headerStarts.map(identityOf)).size;
  const others = lines.filter((one) => !labelled.includes(one) && /^\p{Lu}/u.test(one.words[0]!));
  const candidate = ({ line, words, sheet }: BlockLine, count: number): Candidate => {
    const text = words.slice(0, count).join(' ');
    return { place: 'header', text, spans: [{ line, cells: line.cells, text }], sheet, isSure: false };
  };
  return [...groupBy(others, ({ words }) => words[0]!).values()].flatMap((group): Candidate[] => {
    const usual = [...Array(MOST_WORDS).keys()]
      .reverse()
      .find((i) => isOtherPart(group[0]!.words.slice(0, i + 1).join(' ')));
    if (usual !== undefined) return group.map((one) => candidate(one, usual + 1));
    const count = commonWords(group);
    const own = new Set(group.map(({ sheet }) => identityOf(sheet))).size;
    const isLabel =
      count > 0 && own === sheets && sheets >= FEWEST && !isOpen(group[0]!.words.slice(0, count).join(' '));
    return isLabel ? group.map((one) => candidate(one, count)) : [];
  });
}

/** The lines of a block with one cell: to the heading or the first title of a section. */
function blockLines(layout: Layout, sheet: HeaderStart): BlockLine[] {
  const first = (sheet.code.at(-1) ?? sheet.label.at(-1)!).line.index + 1;
  const lines = layout.lines.slice(first, first + DEEPEST).filter(({ cells }) => cells.length > 0);
  const end = lines.findIndex((line) => endsBlock(layout, line));
  return (end < 0 ? [] : lines.slice(0, end)).flatMap((line) =>
    line.cells.length === 1 ? [{ line, words: line.cells[0]!.text.split(' '), sheet }] : [],
  );
}

/** How many words all lines begin with, if they go on in different ways behind them; 0 if they do not. */
function commonWords(lines: readonly BlockLine[]): number {
  const [first] = lines;
  const differs = first!.words.findIndex((word, i) => lines.some(({ words }) => words[i] !== word));
  return differs > 0 && differs <= MOST_WORDS ? differs : 0;
}
