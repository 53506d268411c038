/**
 * Patterns of codes that a profile adds, for sheets of another vendor: text with the parts of a code in braces.
 *
 * Example: `OS.{mandate}.{mission}.{number}` fits `OS.1.03.02`, and reads mandate number 1, mission 03, number 02.
 */
import { readerOf } from './brokenCodes.js';
import { type CodeGrammar, type CodeParts, lastYear, PRINTED_CODES } from './codes.js';
import { withLookalikes } from './lookalikes.js';

/** What a part in braces stands for, as a pattern. */
const PARTS: Readonly<Record<string, string>> = {
  from: String.raw`(?<from>(?:19|20)\d{2})`,
  to: String.raw`(?<to>[12]\d{3}|\d{2})`,
  mandate: String.raw`(?<mandate>\d{1,4})`,
  mission: String.raw`(?<mission>\d{2})`,
  number: String.raw`(?<number>\d{1,6})`,
};

/** The names that a pattern may have in braces. */
export const PATTERN_PARTS: readonly string[] = Object.keys(PARTS);

/** The names in braces, in the order of the pattern. */
export const partsOfPattern = (pattern: string): string[] =>
  [...pattern.matchAll(/\{(\w*)\}/gu)].map(([, name]) => name!);

/** What each part of a pattern says of a code. */
const SAYS: Readonly<Record<string, keyof CodeParts>> = { mandate: 'mandateNumber' };

const isPart = (segment: string): boolean => segment.startsWith('{');

/** Every text fits in a bounded number of ways, as each part has a greatest length: no pattern runs away. */
function grammarOf(pattern: string): CodeGrammar {
  const segments = pattern
    .normalize('NFC')
    .split(/(\{\w+\})/u)
    .filter((segment) => segment !== '');
  const literals = segments.filter((segment) => !isPart(segment)).join('');
  const source = segments.map((segment) => (isPart(segment) ? PARTS[segment.slice(1, -1)]! : literal(segment)));
  const whole = new RegExp(`^${source.join('')}$`, 'u');
  const start = new RegExp(`^${source.slice(0, tellingSegments(segments)).join('')}`, 'u');
  const signs = new RegExp(`^(?=.*\\d)[\\d${literals.replace(/[\\\]^-]/gu, String.raw`\$&`)}]+$`, 'u');
  const said = new Set<string>(partsOfPattern(pattern).map((part) => SAYS[part] ?? part));
  const isStart = (text: string) => start.test(text) && signs.test(text);
  return {
    isCode: (text) => whole.test(text),
    startsCode: isStart,
    isFirstYear: () => false,
    isCodeFragment: (text) => signs.test(text) && !isStart(text),
    isCutShort: (text) => isStart(text) && !whole.test(text),
    leadingCode(text) {
      const word = text.split(' ', 1)[0] ?? '';
      return isStart(word) ? word : null;
    },
    mayBegin: () => true,
    isSeparator: (sign) => literals.includes(sign) && !/[\p{L}\d]/u.test(sign),
    readCode(code) {
      const { from, to, mandate, mission, number } = whole.exec(code)?.groups ?? {};
      const first = from === undefined ? null : Number(from);
      return {
        from: first,
        to: first === null || to === undefined ? null : lastYear(first, to),
        mandateNumber: mandate ?? null,
        mission: mission ?? null,
        number: number ?? null,
      };
    },
    meant: () => null,
    isLike: (code, other) => whole.test(code) && whole.test(other),
    expects: (_, part) => said.has(part),
    readings: readerOf(
      segments.map((segment) => (isPart(segment) ? { source: PARTS[segment.slice(1, -1)]! } : { literal: segment })),
    ),
  };
}

/**
 * Counts the segments of a pattern that a text must fit to begin a code. Digits alone do not, as `1.` is a number
 * of a list and `12.000` an amount: it takes letters or years with them, or else all but the last part.
 */
function tellingSegments(segments: readonly string[]): number {
  const first = segments.findIndex(isPart);
  const letters = segments.findIndex((segment) => !isPart(segment) && /\p{L}/u.test(segment));
  if (letters !== -1 && letters < first) return first + 1;
  if (segments[first] === '{from}') return first + 3;
  if (letters !== -1) return letters + 1;
  return Math.max(first + 3, segments.findLastIndex(isPart));
}

/** A text as a pattern that fits it alone. */
const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);

/** The grammar of sheets, with the patterns of a profile before it. */
export function codeGrammar(patterns: readonly string[]): CodeGrammar {
  if (patterns.length === 0) return withLookalikes(PRINTED_CODES);
  const all = [...patterns.map(grammarOf), PRINTED_CODES];
  const formOf = (code: string) => all.find((grammar) => grammar.isCode(code)) ?? PRINTED_CODES;
  return withLookalikes({
    isCode: (text) => all.some((grammar) => grammar.isCode(text)),
    startsCode: (text) => all.some((grammar) => grammar.startsCode(text)),
    isFirstYear: (text) => all.some((grammar) => grammar.isFirstYear(text)),
    isCodeFragment: (text) =>
      all.some((grammar) => grammar.isCodeFragment(text)) && !all.some((grammar) => grammar.startsCode(text)),
    isCutShort(text) {
      const begun = all.filter((grammar) => grammar.startsCode(text));
      return begun.length > 0 && begun.every((grammar) => grammar.isCutShort(text));
    },
    mayBegin: () => true,
    isSeparator: (sign) => all.some((grammar) => grammar.isSeparator(sign)),
    leadingCode(text) {
      for (const grammar of all) {
        const code = grammar.leadingCode(text);
        if (code !== null) return code;
      }
      return null;
    },
    readCode: (code) => formOf(code).readCode(code),
    meant: () => null,
    isLike: (code, other) => formOf(code).isLike(code, other),
    expects: (code, part) => formOf(code).expects(code, part),
    readings: (text) => all.map((grammar) => grammar.readings(text)).find((some) => some.length > 0) ?? [],
  });
}
