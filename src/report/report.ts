/** Collects findings, each a code with its params, while the stages run; makes them diagnostics at the end. */
import { visible } from '../text/characters.js';
import {
  CATALOGUE,
  type DiagnosticCode,
  type Language,
  type Param,
  type Params,
  type Severity,
} from './catalogue/catalogue.js';
import type { Diagnostic, Place } from './document.js';

/** A sheet without a code: its title, and the page that it begins on. */
export interface NamelessSheet {
  readonly title: string | null;
  readonly page: number | null;
}

/** A diagnostic before it has a sentence. */
export interface Finding<Code extends DiagnosticCode = DiagnosticCode> {
  readonly code: Code;
  readonly params: Params<Code>;
  readonly place: Place;
  readonly objective: string | null;
  readonly related: readonly Place[];
  /** The sheet that it is about, where that has no code to name it by. */
  readonly sheet?: NamelessSheet | undefined;
  /** Where it weighs less than others of its code. */
  readonly severity?: Severity | undefined;
  /** Its sentence, where an earlier run has put it into words: it stays as it is. */
  readonly message?: string | undefined;
}

export interface Report {
  /** Adds a finding about a place. */
  add<Code extends DiagnosticCode>(
    code: Code,
    params: Params<Code>,
    place: Place,
    more?: {
      readonly objective?: string | null;
      readonly related?: readonly Place[];
      readonly severity?: Severity;
      readonly sheet?: NamelessSheet;
    },
  ): void;
  /** Adds the findings of another report. */
  take(findings: readonly Finding[]): void;
  readonly findings: readonly Finding[];
}

/** An empty report. */
export function createReport(): Report {
  const findings: Finding[] = [];
  return {
    findings,
    add(code, params, place, { objective = null, related = [], ...more } = {}) {
      findings.push({ code, params, place, objective, related, ...more } as Finding);
    },
    take(more) {
      for (const finding of more) findings.push(finding); // may be too many for the arguments of one `push`
    },
  };
}

/** The sentence of a code in the catalogue, with its placeholders filled. */
export const sentence = <Code extends DiagnosticCode>(code: Code, params: Params<Code>, language: Language): string =>
  filled(CATALOGUE[code][language], params, language);

/** A text with its placeholders filled. */
export function filled(text: string, params: Readonly<Record<string, Param>>, language: Language): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    if (!Object.hasOwn(params, name)) return placeholder;
    const value = params[name]!;
    // A value may come from the input: it is shown in characters that can be seen.
    return typeof value === 'object' ? value[language] : visible(String(value));
  });
}

const NAMELESS = {
  en: { sheet: 'sheet without a code', untitled: 'without a title, too', page: 'p.' },
  it: { sheet: 'scheda senza codice', untitled: 'e senza titolo', page: 'pag.' },
} as const satisfies Record<Language, object>;

/** Adds to a sentence which sheet it is about. */
function naming(sheet: NamelessSheet | undefined, said: string, language: Language): string {
  if (!sheet) return said;
  const words = NAMELESS[language];
  const title = sheet.title === null ? words.untitled : `"${visible(sheet.title)}"`;
  const page = sheet.page === null ? '' : `, ${words.page} ${sheet.page}`;
  return `${said.replace(/\.$/, '')} (${words.sheet}: ${title}${page}).`;
}

const inOrder = (a: Place, b: Place) =>
  a.source - b.source || (a.page ?? 0) - (b.page ?? 0) || (a.line ?? 0) - (b.line ?? 0);

/** The diagnostics of a document, by input, page and line; those without a page or line come first. */
export function diagnosticsOf(
  findings: readonly Finding[],
  language: Language,
  say: typeof sentence = sentence,
): Diagnostic[] {
  return findings
    .toSorted((a, b) => inOrder(a.place, b.place))
    .map(({ code, params, place, objective, related, sheet, message, severity = CATALOGUE[code].severity }) => ({
      severity,
      code,
      message: message ?? naming(sheet, say(code, params, language), language),
      ...place,
      objective,
      related: [...related],
    }));
}
