/**
 * What the forms of a run's messages have in common: each takes results, remarks and failures as they come, keeps only its lines
 * of them, and gives its text at the end.
 *
 * The sentences of a document are data, and can be in another language: messages for people are made from its findings.
 */
import type { ParseResult } from '../../../parse.js';
import {
  CATALOGUE,
  type DiagnosticCode,
  type Language,
  type Param,
  type Params,
  type Severity,
} from '../../../report/catalogue/catalogue.js';
import { brief } from '../../../report/render.js';
import { diagnosticsOf, sentence } from '../../../report/report.js';
import { STDIN } from '../../options/rows/options.js';
import type { Loudness, ReadingSettings } from '../../options/settings.js';
import { say } from '../../strings/say.js';
import type { Told } from '../told.js';

/** Codes of failures that are no diagnostics. */
export type FailureCode = 'wrong-use' | 'unrelated' | 'output-failed' | 'program-failed';

export interface Form {
  readonly result: (told: Told) => void;
  readonly remark: (remark: Remark) => void;
  /** A failure of the run stands after all that was found until then. */
  readonly failure: (code: FailureCode, sentence: (language: Language) => string) => void;
  /** Returns the text; `end` is what the run says at its end. */
  readonly text: (end?: string) => string;
}

/** The settings that messages depend on. */
export type MessageSettings = Pick<
  ReadingSettings,
  'annotations' | 'dataLanguage' | 'errors' | 'language' | 'loudness' | 'strict'
>;

/** Ends each line, and joins them. */
export const asText = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');

const SHOWN: Readonly<Record<Loudness, readonly Severity[]>> = {
  quiet: ['error'],
  normal: ['error', 'warning'],
  verbose: ['error', 'warning', 'info'],
};

/** Unrecognised lines above this number are counted, not listed. */
const UNRECOGNISED_SHOWN = 20;

/** Returns the diagnostics that are to be shown, in a language: under `--strict`, programs get warnings, which make the run fail. */
export const wanted = (
  { findings }: Pick<ParseResult, 'findings'>,
  { errors, loudness, strict }: MessageSettings,
  language: Language,
) =>
  diagnosticsOf(findings, language).filter(
    ({ severity }) => SHOWN[loudness].includes(severity) || (severity === 'warning' && strict && errors !== 'text'),
  );

/** The same for people; and in `more`, if there are very many unrecognised lines, the number of those left out. */
export function shownDiagnostics(result: Pick<ParseResult, 'findings'>, settings: MessageSettings) {
  const { language, loudness } = settings;
  const shown = wanted(result, settings, language);
  const unrecognised = shown.filter(({ code }) => code === 'unrecognised-line');
  const left = new Set(loudness === 'verbose' ? [] : unrecognised.slice(UNRECOGNISED_SHOWN));
  return {
    diagnostics: shown.filter((diagnostic) => !left.has(diagnostic)),
    more: left.size > 0 ? [say(language, 'more-unrecognised', { count: left.size })] : [],
  };
}

/** A diagnostic of no document: about an input that could not be read, or about the run as a whole. */
export interface Remark {
  readonly code: DiagnosticCode;
  readonly params: Readonly<Record<string, Param>>;
  readonly file: string | null;
  readonly page: number | null;
  readonly objective: string | null;
}

/** The place of what is about no line of a document. */
export const NOWHERE = { source: null, page: null, line: null, objective: null, related: [] } as const;

/** Returns a remark in words, with the fields of other diagnostics. */
export function remarkInWords({ code, params, page, objective }: Remark, language: Language) {
  const message = brief(sentence(code, params as Params<DiagnosticCode>, language));
  return { severity: CATALOGUE[code].severity, code, message, ...NOWHERE, page, objective };
}

/** Returns what an input is called in messages. */
export const nameOfInput = (file: string, language: Language) => (file === STDIN ? say(language, 'stdin-name') : file);
