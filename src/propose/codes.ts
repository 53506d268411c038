/**
 * Finds what may be codes, and makes patterns of them.
 *
 * In: cells. Out: codes with their places; `OS.01.12.03`, `OS.02.04.01` give `OS.{mandate}.{mission}.{number}`.
 */
import type { Line } from '../model/layout.js';
import { MISSIONS } from '../vocabulary/missions.js';
import { cellBeyond, type Laid, type Spot } from './spots.js';

/** A code where it stands, with the text before and after it in its cell. */
export interface CodeSpot extends Spot {
  readonly code: string;
  readonly before: string;
  readonly after: string;
}

const LONGEST = 40;
const GROUPS = /^[\p{L}\d]+(?:[._\-/][\p{L}\d]+)*$/u;
/** Letters with a number, and no sign between: one capital at least. */
const SHORT = /^\p{Lu}\p{L}{0,5}\d{1,4}$/u;
/** Dates, years, laws, amounts. */
const OTHER_NUMBERS =
  /^(?:\d{1,2}([./-])\d{1,2}\1\d{2,4}|(?:19|20)\d\d[-/](?:\d\d){1,2}|\d+[./,-]\d+|\d{1,3}(?:\.\d{3})+)$/u;

/** Whether a word may be a code: groups of letters and digits, parted by signs. */
export function mayBeCode(word: string): boolean {
  if (word.length > LONGEST || !/\d/u.test(word) || OTHER_NUMBERS.test(word)) return false;
  if (!GROUPS.test(word) || !/\d$/u.test(word)) return false;
  return /[._\-/]/u.test(word)
    ? (word.match(/\p{L}+/gu) ?? []).every((letters) => letters.length <= 8)
    : SHORT.test(word);
}

const SEPARATOR_END = /[._\-/]$/u;

/** Finds the code that a cell begins or ends with. A narrow column may have cut it: its rest stands under it. */
function codeIn(spot: Omit<Spot, 'text'>): CodeSpot | null {
  const { text } = spot.cell;
  const [first = '', ...others] = text.split(' ');
  const whole = restOf(spot, first);
  if (mayBeCode(whole)) return { ...spot, text, code: whole, before: '', after: others.join(' ') };
  const last = others.at(-1) ?? '';
  if (!mayBeCode(last) || others.length > 8) return null;
  return { ...spot, text, code: last, before: text.slice(0, -last.length).trim(), after: '' };
}

/** The first word of a cell with those under it that go on with a code. */
function restOf(spot: Omit<Spot, 'text'>, first: string): string {
  let code = first;
  let at: Omit<Spot, 'text'> | undefined = spot;
  for (let i = 0; i < 3 && at && /\d/u.test(code); i += 1) {
    const below: Spot | undefined = cellBeyond(at, 1, 1);
    const next = below?.text.split(' ', 1)[0] ?? '';
    const goesOn = SEPARATOR_END.test(code) ? /^[\p{Lu}\d][\p{Lu}\d._\-/]*$/u : /^[._\-/][\p{L}\d]/u;
    if (!below || !goesOn.test(next)) break;
    code += next;
    at = below;
  }
  return code;
}

/** Finds all that may be codes in some lines. */
export const codesIn = (layout: Laid, lines: readonly Line[]): CodeSpot[] =>
  lines.flatMap((line) => line.cells.flatMap((cell) => codeIn({ layout, line, cell }) ?? []));

/** The form of a code: its letters and signs, with a place for each number. */
export const formOf = (code: string): string => code.replace(/\d+/gu, '#');

/** A code, and what is known of the sheet that prints it. */
export interface Printed {
  readonly code: string;
  /** The code of the sheet whose table lists it; `null` for the code of a sheet itself. */
  readonly sheet: string | null;
  readonly isMandate: boolean;
}

const numbersOf = (code: string): string[] => code.match(/\d+/gu) ?? [];

/** The number of a sheet: the last one in its code. */
const ownNumber = (code: string): string | undefined => numbersOf(code).at(-1);

const isYear = (text: string): boolean => /^(?:19|20)\d\d$/u.test(text);
const isLaterYear = (from: string, to: string): boolean =>
  /^(?:\d\d){1,2}$/u.test(to) &&
  Number(to.slice(-2)) > Number(from.slice(-2)) &&
  Number(to.slice(-2)) - Number(from.slice(-2)) <= 6;

/** Makes the pattern of codes of one form; `null` if a number in them has no meaning that a pattern knows. */
export function patternOf(printed: readonly Printed[]): string | null {
  const [first] = printed;
  if (!first) return null;
  const columns = numbersOf(first.code).map((_, i) => printed.map(({ code }) => numbersOf(code)[i]!));
  const names = namesOf(columns, printed);
  if (names === null) return null;
  let at = 0;
  return first.code.replace(/\d+/gu, () => names[at++]!);
}

/** Names the numbers of codes, from what is sure to what is left. */
function namesOf(columns: readonly (readonly string[])[], printed: readonly Printed[]): string[] | null {
  const names: (string | undefined)[] = columns.map(() => undefined);
  const free = () => columns.flatMap((_, i) => (names[i] === undefined ? [i] : []));
  const years = columns.findIndex((own) => own.every(isYear));
  if (years >= 0) {
    names[years] = '{from}';
    const next = columns[years + 1];
    if (next?.every((to, k) => isLaterYear(columns[years]![k]!, to))) names[years + 1] = '{to}';
  }
  const last = free().at(-1);
  if (last === undefined) return names as string[];
  if (printed.every(({ sheet, isMandate }) => sheet === null && isMandate)) {
    names[last] = '{mandate}';
  } else {
    const isOfSheet = (i: number) =>
      printed.every(({ sheet }, k) => sheet === null || sameNumber(columns[i]![k]!, ownNumber(sheet)));
    const mandate = printed.some(({ sheet }) => sheet !== null)
      ? free().find((i) => i !== last && isOfSheet(i))
      : undefined;
    if (mandate !== undefined) names[mandate] = '{mandate}';
    const isMission = (own: readonly string[]) => own.every((text) => text.length === 2 && MISSIONS.has(text));
    const joined = columns[last]!.every((text) => text.length === 4 && MISSIONS.has(text.slice(0, 2)));
    names[last] = joined ? '{mission}{number}' : '{number}';
    const mission = joined ? undefined : free().findLast((i) => isMission(columns[i]!));
    if (mission !== undefined && (free().length > 1 || mandate !== undefined || new Set(columns[mission]).size > 1))
      names[mission] = '{mission}';
    const [other, ...more] = free();
    if (other !== undefined && mandate === undefined && more.length === 0) names[other] = '{mandate}';
  }
  for (const i of free()) {
    if (new Set(columns[i]).size > 1) return null;
    names[i] = columns[i]![0]!;
  }
  return names as string[];
}

const sameNumber = (one: string, other: string | undefined): boolean => Number(one) === Number(other);
