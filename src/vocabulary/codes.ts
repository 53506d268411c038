/**
 * The grammar of objective codes.
 *
 * A code is groups of capitals and digits joined by `_`: years, a word, the mandate number and, below the mandate
 * level, four digits of mission and running number. Example: `2024_28_DUP_01_0301` is 2024-2028, mandate objective 01,
 * mission 03, number 01.
 */

/** What is read out of a code; `null` where the code does not say it. */
export interface CodeParts {
  readonly from: number | null;
  readonly to: number | null;
  readonly mandateNumber: string | null;
  /** Two digits. */
  readonly mission: string | null;
  /** Running number within the mission. */
  readonly number: string | null;
}

const CODE = /^[A-Z0-9]+(?:_[A-Z0-9]+)+$/;
const CODE_START = /^(?:19|20)\d{2}_\d{2}/;
/** A whole code with years and mission whose title begins right behind it: the column was just full. */
const GLUED = /^(?:19|20)\d{2}_(?:\d{4}|\d{2})_[A-Z]+_\d+_\d{4}(?:_\d+)*(?=\p{L}|\p{P})/u;
const FRAGMENT = /^[A-Z0-9_]*[0-9_][A-Z0-9_]*$/;

/** Whether the text is a code and nothing else. */
export const isCode = (text: string): boolean => CODE.test(text) && /\d/.test(text);

/** Whether the text begins a code with its years: `2023_27_DUP_0`. A cell may go on with the rest on its next line. */
export const startsCode = (text: string): boolean => CODE_START.test(text) && FRAGMENT.test(text);

/** Whether the text can be the rest of a code that a narrow column cut: `2_0901`. */
export const isCodeFragment = (text: string): boolean => FRAGMENT.test(text) && !CODE_START.test(text);

/** The code, or the beginning of a cut one, that the text begins with, if a blank, a title or the end follows it. */
export function leadingCode(text: string): string | null {
  const word = text.split(' ', 1)[0] ?? '';
  return isCode(word) || startsCode(word) ? word : (GLUED.exec(word)?.[0] ?? null);
}

/** The shape of a code, for comparing: `2024_28_DUP_01_0301` and `2023_27_DUP_09_1201` are of one shape. */
export const codeShape = (code: string): string => code.replace(/[A-Z]+/g, 'A').replace(/\d/g, '9');

/** A last year of two digits is of the first one's century, or of the next where the century turns: `1999_04`. */
function lastYear(first: number, last: string): number {
  if (last.length > 2) return Number(last);
  const century = first - (first % 100);
  return century + Number(last) + (first % 100 > Number(last) + 50 ? 100 : 0);
}

const NO_PARTS: CodeParts = { from: null, to: null, mandateNumber: null, mission: null, number: null };

/** Reads a code into its parts; what is not there is `null`. */
export function readCode(code: string): CodeParts {
  const found = /^(?:(\d{4})_(\d{4}|\d{2})_)?[A-Z][A-Z0-9]*((?:_\d+)*)$/.exec(code);
  if (!found) return NO_PARTS;
  const [, first, last, tail = ''] = found;
  const from = first === undefined ? null : Number(first);
  const to = first === undefined || last === undefined ? null : lastYear(Number(first), last);
  const [mandateNumber = null, place, ...rest] = tail.split('_').slice(1);
  if (place === undefined || place.length < 4) return { ...NO_PARTS, from, to, mandateNumber };
  return { from, to, mandateNumber, mission: place.slice(0, 2), number: rest.at(-1) ?? place.slice(-2) };
}
