/**
 * Codes written with characters that look like those meant: `2023_2028_DUР_01` with a Cyrillic letter, `2O23` with a
 * letter for a zero, `2023-2028-DUP-01` with dashes. They are codes where they stand, and never taken for the one meant.
 */
import type { CodeGrammar } from './codes.js';

/** Letters of other alphabets, each over the Latin letter that is drawn like it. */
const ALIKE = new Map(
  [
    ['АВЕЅІЈКМНОРСТУХЗо', 'ABESIJKMHOPCTYX3o'], // Cyrillic
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο', 'ABEZHIKMNOPTYXo'], // Greek
  ].flatMap(([foreign, latin]) => [...foreign!].map((letter, i): [string, string] => [letter, latin![i]!])),
);

const isDigit = (code: number): boolean => /^\p{Nd}$/u.test(String.fromCodePoint(code));

/** The value of a digit of any script: they stand in tens, from nought to nine. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0)!;
  let nought = code;
  while (code - nought < 9 && isDigit(nought - 1)) nought -= 1;
  return String(code - nought);
}

/** The character of ASCII that it looks like, or itself. */
function plain(character: string): string {
  if (character <= '\u007F') return character;
  const wide = character.normalize('NFKC'); // full-width and mathematical letters and digits
  if (/^[A-Z\d_]$/u.test(wide) && !/\p{No}/u.test(character)) return wide;
  if (/\p{Nd}/u.test(character)) return digitOf(character);
  return /[\p{Pd}\u2212]/u.test(character) ? '-' : (ALIKE.get(character) ?? character);
}

const foreign = (text: string): string => [...text].map(plain).join('');
const dashes = (text: string): string => text.replaceAll('-', '_');

/** Letters that look like digits, in groups that have nothing else. */
const digits = (text: string): string =>
  text.replace(/(?<![^_])[\doOIl]+(?![^_])/gu, (group) => group.replace(/[oO]/gu, '0').replace(/[Il]/gu, '1'));

/** A part of a code that has a digit, and what recognition takes for digits: `060]`, `2O25`. */
const DIGIT_GROUP = /(?<=^|[_. ])[\dIlOoSB\][|!]+(?=$|[_. ])/gu;
const DIGIT_MEANT: Readonly<Record<string, string>> = { O: '0', o: '0', S: '5', B: '8' };
/** A short text of nothing but what recognition takes for digits: `ol`, `_O2`. */
const LIKE_NUMBER = /^_?[\dIlOoSB\][|!]{1,4}$/u;
/** The number that such a text is, with as many characters; any other text as it is. */
export const asNumber = (text: string): string =>
  LIKE_NUMBER.test(text) ? text.replace(/[^\d_]/gu, (sign) => DIGIT_MEANT[sign] ?? '1') : text;

/** How many characters of a text may be of the code that it begins with. */
const LONGEST_BROKEN = 48;

/** A text whose beginning may be a code, with digits for what looks like them; no character more or less. */
export const withDigits = (text: string): string =>
  text
    .slice(0, LONGEST_BROKEN)
    .replace(DIGIT_GROUP, (group) =>
      /\d/u.test(group) ? group.replace(/\D/gu, (sign) => DIGIT_MEANT[sign] ?? '1') : group,
    ) + text.slice(LONGEST_BROKEN);

/** A text in capitals, where letters and digits that recognition takes for one another are one. */
export const misreadKey = (text: string): string =>
  text
    .replace(/[0Q]/gu, 'O')
    .replace(/[1L|!]/gu, 'I')
    .replaceAll('5', 'S')
    .replaceAll('8', 'B')
    .replaceAll('RN', 'M');

/** No code is longer. */
const LONGEST = 64;

/** What nothing stands in that looks like a letter, a digit or a sign of a code: it is what it says. */
const ITSELF = /^[!-,.-HJ-NP-kmnp-~]*$/;

/** What the code is meant to be, if it is not what it says; `null` if it is itself. */
function meantBy(codes: CodeGrammar, code: string): string | null {
  if (ITSELF.test(code) || code.length > LONGEST || !/^(?=.*\p{Nd})\S+$/u.test(code)) return null;
  const tells = (text: string) => {
    if (!codes.isCode(text)) return false;
    const { from, mandateNumber } = codes.readCode(text);
    return from !== null && mandateNumber !== null;
  };
  if (tells(code)) return null;
  const latin = foreign(code);
  // What dashes and digits may stand for is a guess: it takes years and a number to make it.
  const whole = [latin, dashes(latin), digits(latin), digits(dashes(latin))].find(tells);
  const meant = whole ?? (codes.isCode(latin) ? latin : code);
  return meant === code ? null : meant;
}

/** A first word without a digit, or what may look like one: most text begins so, and no code does. */
const NO_DIGIT = /^[!-/:-~]*(?: |$)/;

/** The grammar that takes codes with look-alikes for codes, where they are whole or cut by a narrow column. */
export function withLookalikes(codes: CodeGrammar): CodeGrammar {
  const meant = (code: string) => meantBy(codes, code);
  const asMeant = (code: string) => meant(code) ?? code;
  /** Whether it holds for the text, or for its letters and digits in ASCII. */
  const either = (holds: (text: string) => boolean) => (text: string) => {
    if (holds(text)) return true;
    if (text.length > LONGEST || !/[^\p{ASCII}]/u.test(text)) return false;
    const latin = foreign(text);
    return /^[!-~]+$/u.test(latin) && holds(latin);
  };
  const startsCode = either(codes.startsCode);
  return {
    meant,
    isCode: (text) => codes.isCode(text) || meant(text) !== null,
    startsCode,
    isFirstYear: either(codes.isFirstYear),
    isCodeFragment: either(codes.isCodeFragment),
    leadingCode(text) {
      if (NO_DIGIT.test(text)) return null;
      const word = text.slice(0, LONGEST + 1).split(' ', 1)[0]!;
      if (meant(word) !== null) return word;
      return codes.leadingCode(text) ?? (startsCode(word) ? word : null);
    },
    isCutShort: (text) => codes.isCutShort(asMeant(text)),
    mayBegin: codes.mayBegin,
    isSeparator: (sign) => codes.isSeparator(sign) || (sign > '\u007F' && codes.isSeparator(foreign(sign))),
    readCode: (code) => codes.readCode(asMeant(code)),
    isLike: (code, other) => codes.isLike(asMeant(code), asMeant(other)),
    expects: (code, part) => codes.expects(asMeant(code), part),
    readings: codes.readings,
  };
}
