/**
 * Diagnostics -> lines for people. Pure: strings in, strings out; whoever prints them brings the colours.
 *
 * Example: `scheda.pdf:p. 3:12 warning empty-field The cell Responsabile is empty.`
 */
import { visible } from '../text/characters.js';
import type { Language, Severity } from './catalogue/catalogue.js';
import type { Diagnostic, Place } from './document.js';

/** Gives a part of a line its colour; the role says which part it is. */
export type Paint = (role: Severity | 'place' | 'code', text: string) => string;

const unpainted: Paint = (_role, text) => text;

const WORDS = {
  it: { error: 'errore', warning: 'avviso', info: 'nota', page: 'pag.' },
  en: { error: 'error', warning: 'warning', info: 'info', page: 'p.' },
} as const satisfies Record<Language, Record<Severity | 'page', string>>;

const SHORT: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** Text that is safe to show on one line: what a terminal would act upon stands as an escape. `a\u001b[2J` is `a\x1b[2J`. */
export function printable(text: string): string {
  return visible(text).replace(/[\t\n\r]/gu, (character) => SHORT[character]!);
}

/** Where something stood: `scheda.pdf:p. 3:12`, `scheda.md:12`; standard input is `<stdin>`. */
export function placeText(file: string, place: Pick<Place, 'page' | 'line'>, language: Language): string {
  const page = place.page === null ? [] : [`${WORDS[language].page} ${place.page}`];
  const line = place.line === null ? [] : [String(place.line)];
  return [file === '-' ? '<stdin>' : printable(file), ...page, ...line].join(':');
}

/** The word for a severity. */
export function severityWord(severity: Severity, language: Language): string {
  return WORDS[language][severity];
}

/** One diagnostic on one line: place, severity, code, sentence. Without a place, the line begins with the severity. */
export function renderDiagnostic(
  diagnostic: Pick<Diagnostic, 'severity' | 'code' | 'message'>,
  place: string | null,
  language: Language,
  paint: Paint = unpainted,
): string {
  const { severity, code, message } = diagnostic;
  const parts = [paint(severity, severityWord(severity, language)), paint('code', code), printable(message)];
  return (place === null ? parts : [paint('place', place), ...parts]).join(' ');
}
