/**
 * The report of a run: diagnostics for standard error, annotations for standard output, the summary, how the run ended.
 *
 * The report keeps only lines and numbers of a result, so that a thousand files take no more memory than one. With
 * `--errors json`, standard error gets one object a line and nothing else; with `--errors junit`, XML.
 */
import type { ParseResult } from '../../parse.js';
import { CATALOGUE, type DiagnosticCode, type Language } from '../../report/catalogue/catalogue.js';
import { brief, renderDiagnostic } from '../../report/render.js';
import { diagnosticsOf } from '../../report/report.js';
import { EXPORT_ENDINGS, STDIN } from '../options/options.js';
import type { ReadingSettings } from '../options/settings.js';
import { counted, inBothLanguages, say } from '../strings/say.js';
import { annotation } from './annotations.js';
import { paintStderr } from './colour.js';
import { noteStack } from './debug.js';
import {
  diagnosticJson,
  diagnosticLine,
  type FailureCode,
  failureJson,
  isShown,
  type Remark,
  remarkInWords,
  shownDiagnostics,
} from './diagnostics.js';
import type { Outcome } from './exitCode.js';
import { failureLine } from './failure.js';
import { createJobSummary } from './jobSummary.js';
import { createJunit } from './junit.js';
import { listOfNames, NO_COUNTS, summarise, sumOf } from './summary.js';
import type { Told } from './told.js';

type Rejected = ParseResult['rejected'][number];

/** The part of a report that is known only when all inputs are read. */
export interface Remaining {
  /** Inputs that gave no records. */
  readonly rejected: readonly Rejected[];
  /** Expectations of the records that are not met. */
  readonly unmet?: readonly Remark[];
  /** Files of other kinds in the folders that were searched. */
  readonly leftOut?: readonly string[];
}

const nameOfInput = (file: string, language: Language) => (file === STDIN ? say(language, 'stdin-name') : file);

const isUnreadable = (code: DiagnosticCode): boolean => 'unreadable' in CATALOGUE[code];

/** Ends each line, and joins them. */
export const asText = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');

function rejectedRemark({ file, error }: Rejected): Remark {
  const params = file === STDIN ? { ...error.params, file: inBothLanguages('stdin-name') } : error.params;
  return { code: error.code, params, file, page: null, objective: null };
}

function leftOutRemark(leftOut: readonly string[], isVerbose: boolean): Remark {
  const most = isVerbose ? leftOut.length : undefined;
  const names = { en: listOfNames(leftOut, 'en', most), it: listOfNames(leftOut, 'it', most) };
  const params = { endings: EXPORT_ENDINGS.join(', '), count: leftOut.length, names };
  return { code: 'files-left-out', params, file: null, page: null, objective: null };
}

export type RunReport = ReturnType<typeof createRunReport>;

/** Creates the report of a run, with nothing in it. */
export function createRunReport(settings: ReadingSettings) {
  const { annotations: isAnnotated, dataLanguage = 'en', errors, language, loudness, strict } = settings;
  const isVerbose = loudness === 'verbose';
  const junit = createJunit(strict);
  const summaryOfJob = createJobSummary(settings);
  let messages = '';
  let annotations = '';
  let counts = NO_COUNTS;
  let rejected: readonly Rejected[] = [];
  let leftOut: readonly string[] = [];

  const addRemark = (remark: Remark) => {
    const { file } = remark;
    const inWords = remarkInWords(remark, language);
    summaryOfJob.addRemark(file, inWords);
    if (isAnnotated) annotations += asText([annotation(inWords, file, null, language)]);
    if (errors === 'json') messages += asText([diagnosticJson(remarkInWords(remark, dataLanguage), file)]);
    else if (errors === 'junit') junit.add(file, inWords, isUnreadable(remark.code) ? 'error' : undefined);
    else if (!isAnnotated) messages += asText([renderDiagnostic(inWords, null, language, paintStderr)]);
  };

  /** Names the inputs that could not be read. One alone was named by its message, the last one before the summary. */
  const unread = () =>
    rejected.length > 1 || isAnnotated ? rejected.map(({ file }) => nameOfInput(file, language)) : [];

  const summary = () => {
    const others = leftOut.length > 0 ? [remarkInWords(leftOutRemark(leftOut, isVerbose), language).message] : [];
    return [...summarise(counts, unread(), language), ...others].join(' ');
  };

  /** Says why a run without a message fails. */
  const reasonToFail = () =>
    strict && loudness === 'quiet' && errors === 'text' && counts.errors === 0 && counts.warnings > 0
      ? asText([say(language, 'strict-fails', { warnings: counted(language, 'warnings', counts.warnings) })])
      : '';

  const messagesSoFar = () => (errors === 'junit' ? junit.text() : `${messages}${reasonToFail()}`);

  return {
    /** Adds a result. Its diagnostics are not repeated on standard error if they are annotations, or are `isOnStdout`. */
    addResult(told: Told, isOnStdout = false): void {
      const { sources, findings } = told;
      const shown = shownDiagnostics(told, settings);
      counts = sumOf(counts, told.counts);
      summaryOfJob.addResult(told);
      if (isAnnotated) {
        const sourceOf = ({ source }: { readonly source: number }) => sources[source]!;
        const lines = shown.diagnostics.map((one) =>
          annotation(one, sourceOf(one).file, sourceOf(one).format, language),
        );
        annotations += asText(lines);
      }
      if (isOnStdout) return;
      if (errors === 'junit') {
        for (const { file } of sources) junit.read(file);
        for (const one of diagnosticsOf(findings, language))
          if (isShown(one.severity, settings)) junit.add(sources[one.source]!.file, one);
        return;
      }
      const json = () =>
        diagnosticsOf(findings, dataLanguage)
          .filter(({ severity }) => isShown(severity, settings))
          .map((one) => diagnosticJson(one, sources[one.source]!.file));
      const lines = () => [
        ...(isAnnotated ? [] : shown.diagnostics.map((one) => diagnosticLine(one, told, language, paintStderr))),
        ...shown.more,
      ];
      messages += asText(errors === 'json' ? json() : lines());
    },

    /** Completes the report, when all inputs are read. An unmet expectation counts as an error of the records. */
    addRemaining(remaining: Remaining): void {
      const { unmet = [] } = remaining;
      ({ rejected, leftOut = [] } = remaining);
      for (const { file, error } of rejected) noteStack(error, file);
      counts = sumOf(counts, { ...NO_COUNTS, errors: unmet.length });
      for (const remark of [...rejected.map(rejectedRemark), ...unmet]) addRemark(remark);
      // The summary says it, where there is one.
      if (errors === 'json' && isVerbose && leftOut.length > 0) addRemark(leftOutRemark(leftOut, isVerbose));
    },

    /** Adds a failure of the run: it stands after all that was found until then. */
    addFailure(code: FailureCode, sentence: (language: Language) => string): void {
      summaryOfJob.addRemark(null, { severity: 'error', code, message: sentence(language) });
      if (errors === 'json') messages += asText([failureJson(code, brief(sentence(dataLanguage)))]);
      else if (errors === 'junit') junit.addError(null, { code, message: sentence(language) });
      else messages += failureLine(sentence(language), language);
    },

    /** Returns the lines for standard error without the summary. */
    messages: messagesSoFar,

    summary,

    /** Returns all that goes to standard error; the sentences of `afterword` follow the summary. */
    messagesAndSummary(afterword: readonly string[] = []): string {
      const isQuiet = loudness === 'quiet' || errors !== 'text';
      const end = [summary(), ...afterword].filter((part) => part !== '').join(' ');
      return `${messagesSoFar()}${isQuiet || end === '' ? '' : asText([end])}`;
    },

    /** Returns what a run that was stopped says: its messages, then the sentences of `afterword`. */
    messagesAlone: (afterword: readonly string[]): string =>
      `${messagesSoFar()}${errors === 'text' && loudness !== 'quiet' ? asText(afterword) : ''}`,

    /** Returns the lines for standard output. */
    annotations: () => annotations,

    /** Returns the summary of a job in Markdown. */
    jobSummary: (afterword: readonly string[] = []) => summaryOfJob.text([summary(), ...afterword].join(' ').trim()),

    outcome(): Outcome {
      if (rejected.length > 0) return 'unreadable-input';
      return counts.errors > 0 || (strict && counts.warnings > 0) ? 'records-with-errors' : 'done';
    },
  };
}
