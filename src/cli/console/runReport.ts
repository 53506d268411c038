/**
 * The report of a run: diagnostics for standard error, annotations for standard output, the summary, how the run ended.
 *
 * The report keeps only lines and numbers of a result, so that a thousand files take no more memory than one. With
 * `--errors json`, standard error gets one object a line and nothing else; with `--errors junit`, XML.
 */
import type { ParseResult } from '../../parse.js';
import { EXPORT_ENDINGS } from '../../read/endings.js';
import type { Language } from '../../report/catalogue/catalogue.js';
import { STDIN } from '../options/rows/options.js';
import type { ReadingSettings } from '../options/settings.js';
import { counted, inBothLanguages, say } from '../strings/say.js';
import { noteStack } from './debug.js';
import type { Outcome } from './exitCode.js';
import { createAnnotations } from './forms/annotations.js';
import { asText, type FailureCode, nameOfInput, type Remark, remarkInWords } from './forms/form.js';
import { createJobSummary } from './forms/jobSummary.js';
import { createMessages } from './forms/messages.js';
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
  const { errors, language, loudness, strict } = settings;
  const isVerbose = loudness === 'verbose';
  const messages = createMessages(settings);
  const annotations = settings.annotations && createAnnotations(settings);
  const jobSummary = settings.summary === undefined ? undefined : createJobSummary(settings);
  const besides = [annotations, jobSummary].filter((form) => form !== undefined);
  const forms = [messages, ...besides];
  let counts = NO_COUNTS;
  let rejected: readonly Rejected[] = [];
  let leftOut: readonly string[] = [];

  /** Names the inputs that could not be read. One alone was named by its message, the last one before the summary. */
  const unread = () =>
    rejected.length > 1 || annotations ? rejected.map(({ file }) => nameOfInput(file, language)) : [];

  const summary = () => {
    const others = leftOut.length > 0 ? [remarkInWords(leftOutRemark(leftOut, isVerbose), language).message] : [];
    return [...summarise(counts, unread(), language), ...others].join(' ');
  };

  /** Says why a run without a message fails. */
  const reasonToFail = () =>
    strict && loudness === 'quiet' && errors === 'text' && counts.errors === 0 && counts.warnings > 0
      ? asText([say(language, 'strict-fails', { warnings: counted(language, 'warnings', counts.warnings) })])
      : '';

  const messagesSoFar = () => `${messages.text()}${reasonToFail()}`;

  return {
    /** Adds a result. Its diagnostics are not repeated on standard error if they are annotations, or are `isOnStdout`. */
    addResult(told: Told, isOnStdout = false): void {
      counts = sumOf(counts, told.counts);
      for (const form of isOnStdout ? besides : forms) form.result(told);
    },

    /** Completes the report, when all inputs are read. An unmet expectation counts as an error of the records. */
    addRemaining(remaining: Remaining): void {
      const { unmet = [] } = remaining;
      ({ rejected, leftOut = [] } = remaining);
      for (const { file, error } of rejected) noteStack(error, file);
      counts = sumOf(counts, { ...NO_COUNTS, errors: unmet.length });
      const remarks = [...rejected.map(rejectedRemark), ...unmet];
      // The summary says it, where there is one.
      if (errors === 'json' && isVerbose && leftOut.length > 0) remarks.push(leftOutRemark(leftOut, isVerbose));
      for (const form of forms) for (const remark of remarks) form.remark(remark);
    },

    /** Adds a failure of the run: it stands after all that was found until then. */
    addFailure(code: FailureCode, sentence: (language: Language) => string): void {
      for (const form of forms) form.failure(code, sentence);
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
    annotations: () => annotations?.text() ?? '',

    /** Returns the summary of a job in Markdown. */
    jobSummary: (afterword: readonly string[] = []) =>
      jobSummary?.text([summary(), ...afterword].join(' ').trim()) ?? '',

    outcome(): Outcome {
      if (rejected.length > 0) return 'unreadable-input';
      return counts.errors > 0 || (strict && counts.warnings > 0) ? 'records-with-errors' : 'done';
    },
  };
}
