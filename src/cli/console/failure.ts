/** A failure of the run -> what standard error gets: a line for people, an object, or XML. */
import type { Language } from '../../report/catalogue/catalogue.js';
import { brief, printable } from '../../report/render.js';
import type { ErrorForm } from '../options/messageOptions.js';
import { say } from '../strings/say.js';
import { paintStderr } from './colour.js';
import { type FailureCode, failureJson } from './diagnostics.js';
import { createJunit } from './junit.js';

/** Returns a failure alone, as all that standard error gets. */
export function failureText(code: FailureCode, sentence: string, form: ErrorForm, language: Language): string {
  if (form === 'json') return `${failureJson(code, brief(sentence))}\n`;
  if (form === 'text') return failureLine(sentence, language);
  const junit = createJunit(false);
  junit.addError(null, { code, message: sentence });
  return junit.text();
}

/** Returns the line for people. */
export const failureLine = (sentence: string, language: Language): string =>
  `${paintStderr('error', say(language, 'error-prefix'))} ${brief(printable(sentence))}\n`;
