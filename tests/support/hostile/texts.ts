/** Hostile texts: the real sheet with something in it, or something else that is no sheet. */
import { SEED } from '../workdir.js';
import type { HostileFile } from './files.js';

const PLACE = 'Responsabile';
/** The real sheet, with `more` behind its last line of text. */
const withProse = (more: string) => () => Buffer.from(SEED.replace(/(\n\*{0,2}Stato)/, `\n${more}\n$1`));
const behindLabel = (more: string) => () => Buffer.from(SEED.replaceAll(PLACE, `${PLACE}${more}`));
const only = (text: string) => () => Buffer.from(text);

export const HOSTILE_TEXTS: readonly HostileFile[] = [
  { name: '200,000 blanks behind a label', make: behindLabel(' '.repeat(200_000)), outcome: ['records'] },
  { name: 'a line of 1 MB', make: withProse('parola '.repeat(150_000)), outcome: ['records'] },
  { name: 'a word of 1 MB', make: withProse('a'.repeat(1_000_000)), outcome: ['records'] },
  { name: 'marks nested 100,000 deep', make: withProse('**__'.repeat(100_000)), outcome: ['records'] },
  { name: 'brackets nested 100,000 deep', make: withProse('[('.repeat(100_000)), outcome: ['records'] },
  { name: 'quotes nested 100,000 deep', make: withProse('> '.repeat(100_000)), outcome: ['records'] },
  { name: 'tables nested 100,000 deep', make: withProse('<table><tr><td>'.repeat(100_000)), outcome: ['records'] },
  { name: 'a row of 100,000 cells', make: withProse(`|${' a |'.repeat(100_000)}`), outcome: ['records'] },
  { name: 'a list of 20,000 items', make: withProse('- voce\n'.repeat(20_000)), outcome: ['records'] },
  { name: 'a million line ends', make: only('\n'.repeat(1_000_000)), outcome: ['empty-input'] },
  { name: 'a million form feeds', make: only(`${SEED}${'\f'.repeat(1_000_000)}`), outcome: ['too-many-pages'] },
  {
    name: 'a million NULs',
    make: () => Buffer.alloc(1_000_000),
    outcome: ['empty-input', 'unsupported-format', 'not-an-export'],
  },
  { name: 'noise', make: () => noise(100_000), outcome: ['not-an-export', 'unsupported-format'] },
  {
    name: 'an archive that begins and does not end',
    make: () => Buffer.concat([Buffer.from('504b0304', 'hex'), noise(300_000)]),
    outcome: ['unsupported-format'],
  },
  { name: 'half a byte order mark', make: () => Buffer.from([0xff, 0xfe, 0x41]), outcome: ['empty-input'] },
  {
    name: 'objects of JavaScript as words',
    make: withProse('__proto__ constructor toString\nhasOwnProperty\n'),
    outcome: ['records'],
  },
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
