/**
 * Renders diagnostics as lines of text; the caller gives the colours.
 *
 * Example: `scheda.pdf:p. 3:12 warning empty-field The cell Responsabile is empty.`
 */
import { beginning, visible } from '../text/characters.js';
import type { Language, Severity } from './catalogue/catalogue.js';
import type { Diagnostic, Place } from './document.js';

/** Colours a part of a line; the role says which part it is. */
export type Paint = (role: Severity | 'place' | 'code', text: string) => string;

const unpainted: Paint = (_role, text) => text;

const STRINGS = {
  it: { error: 'errore', warning: 'avviso', info: 'nota', page: 'pag.' },
  en: { error: 'error', warning: 'warning', info: 'info', page: 'p.' },
} as const satisfies Record<Language, Record<Severity | 'page', string>>;

const SHORT_ESCAPES: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** Escapes what a terminal would act upon or nobody would see, line ends too: `a\u001b[2J` becomes `a\x1b[2J`. */
export function printable(text: string): string {
  return visible(text).replace(/[\t\n\r]/gu, (character) => SHORT_ESCAPES[character]!);
}

/** The longest word, and the longest sentence, that a message for people shows whole. */
const LONGEST_WORD = 1000;
const LONGEST = 4000;

/**
 * Cuts words and sentences that nobody reads, and says how long they were: a name of a file is shown whole. The marks right after
 * a word stay.
 */
export function brief(text: string): string {
  if (text.length <= LONGEST_WORD) return text;
  const cut = (whole: string, most: number) => `${beginning(whole, most)}…(${whole.length})`;
  const words = text.replace(/\S+/gu, (word) => {
    const [marks] = /["”»).,:;?]{0,4}$/u.exec(word)!;
    const own = word.slice(0, word.length - marks.length);
    return own.length > LONGEST_WORD ? `${cut(own, LONGEST_WORD / 5)}${marks}` : word;
  });
  return words.length > LONGEST ? cut(words, LONGEST) : words;
}

/** A place as text: `scheda.pdf:p. 3:12`, `scheda.md:12`; standard input is `<stdin>`. */
export function placeText(file: string, { page, line }: Pick<Place, 'page' | 'line'>, language: Language): string {
  const name = file === '-' ? '<stdin>' : printable(file);
  return [name, page && `${STRINGS[language].page} ${page}`, line].filter((part) => part !== null).join(':');
}

/** The name of a severity. */
export function severityWord(severity: Severity, language: Language): string {
  return STRINGS[language][severity];
}

/** A diagnostic on one line: place (left out if `null`), severity, code, sentence. */
export function renderDiagnostic(
  { severity, code, message }: Pick<Diagnostic, 'severity' | 'code' | 'message'>,
  place: string | null,
  language: Language,
  paint: Paint = unpainted,
): string {
  const parts = [paint(severity, severityWord(severity, language)), paint('code', code), brief(printable(message))];
  return (place === null ? parts : [paint('place', place), ...parts]).join(' ');
}
