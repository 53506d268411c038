/** Tells whether a text ends or begins a sentence. */
import { endsInAbbreviation, endsInInitial } from '../vocabulary/italian/abbreviations.js';

/** Signs that end a sentence or follow such a sign, as the last one of a text; most text ends in none. */
const CLOSING = new Set('.:;!?…"\'”’»)]');

/** Whether a text ends a sentence, or a part of one that a list or a paragraph ends with. */
export const ended = (text: string): boolean =>
  CLOSING.has(text.slice(-1)) &&
  /[.:;!?…]["'”’»)\]]*$/u.test(text) &&
  !endsInAbbreviation(text) &&
  !endsInInitial(text);

/** Whether a text may begin a sentence: with no small letter, and no sign that goes on one. */
export const beginsSentence = (text: string): boolean => !/^[\p{Ll}(,;.]/u.test(text);
