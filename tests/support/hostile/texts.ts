/** Hostile texts: the real sheet with something in it, or something else that is no sheet. */
import { SEED } from '../workdir.js';
import { type HostileFile, hostile } from './files.js';

const PLACE = 'Responsabile';
/** The real sheet, with `more` after its last line of text. */
const withProse = (more: string) => () => Buffer.from(SEED.replace(/(\n\*{0,2}Stato)/, `\n${more}\n$1`));
const afterLabel = (more: string) => () => Buffer.from(SEED.replaceAll(PLACE, `${PLACE}${more}`));
const only = (text: string) => () => Buffer.from(text);

export const HOSTILE_TEXTS: readonly HostileFile[] = [
  hostile('200,000 blanks after a label', ['records'], afterLabel(' '.repeat(200_000))),
  hostile('a line of 1 MB', ['records'], withProse('parola '.repeat(150_000))),
  hostile('a word of 1 MB', ['records'], withProse('a'.repeat(1_000_000))),
  hostile('marks nested 100,000 deep', ['records'], withProse('**__'.repeat(100_000))),
  hostile('brackets nested 100,000 deep', ['records'], withProse('[('.repeat(100_000))),
  hostile('quotes nested 100,000 deep', ['records'], withProse('> '.repeat(100_000))),
  hostile('tables nested 100,000 deep', ['records'], withProse('<table><tr><td>'.repeat(100_000))),
  hostile('a row of 100,000 cells', ['records'], withProse(`|${' a |'.repeat(100_000)}`)),
  hostile('a list of 20,000 items', ['records'], withProse('- voce\n'.repeat(20_000))),
  hostile('a million line ends', ['empty-input'], only('\n'.repeat(1_000_000))),
  hostile('a million form feeds', ['too-many-pages'], only(`${SEED}${'\f'.repeat(1_000_000)}`)),
  hostile('a million NULs', ['empty-input', 'unsupported-format', 'not-an-export'], () => Buffer.alloc(1_000_000)),
  hostile('noise', ['not-an-export', 'unsupported-format'], () => noise(100_000)),
  hostile('an archive that begins and does not end', ['unsupported-format'], () =>
    Buffer.concat([Buffer.from('504b0304', 'hex'), noise(300_000)]),
  ),
  hostile('half a byte order mark', ['empty-input'], () => Buffer.from([0xff, 0xfe, 0x41])),
  hostile('objects of JavaScript as words', ['records'], withProse('__proto__ constructor toString\nhasOwnProperty\n')),
];

/** Bytes without any order, the same at each run. */
function noise(length: number): Buffer {
  let state = 1;
  return Buffer.from(
    Array.from({ length }, () => {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
      return state >> 16;
    }),
  );
}
