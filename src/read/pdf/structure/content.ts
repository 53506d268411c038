/** What a stream of drawing orders does, without following it order by order. */
import { indexOfWord, latin1 } from './bytes.js';

export interface Drawing {
  /** Whether it draws letters. */
  readonly showsText: boolean;
  /** Whether it asks for letters that leave no trace: invisible ones, or such as only clip. */
  readonly hidesText: boolean;
}

/** Letters come in brackets, and the order to draw them behind: `(Stato) Tj`, `[<0012> -20 <0034>] TJ`. */
const SHOWS_TEXT = /[)\]>]\s*(?:T[jJ]|'|")(?![^\s\0/<([%])/u;
/** `3 Tr`, however the number is written. */
const HIDES_TEXT = /[37]\.?0*[\s\0]*Tr(?![^\s\0/<([%])/u;

/** What draws letters does so within as many bytes, nearly always. */
const BEGINNING = 2 ** 11;

/** Looks a stream of drawing orders over. */
export function lookOver(bytes: Uint8Array): Drawing {
  const isIn = (pattern: RegExp) => pattern.test(latin1(bytes, 0, bytes.length));
  // Behind the beginning the stream goes on, so that an order at its end may be longer.
  const begins = `${latin1(bytes, 0, BEGINNING)}${bytes.length > BEGINNING ? '…' : ''}`;
  const showsText = SHOWS_TEXT.test(begins) || (bytes.length > BEGINNING && isIn(SHOWS_TEXT));
  return { showsText, hidesText: indexOfWord(bytes, 'Tr') !== -1 && isIn(HIDES_TEXT) };
}

/** Whether a stream says which letters the signs of a font stand for. */
export const isLetterTable = (bytes: Uint8Array): boolean =>
  /\bbegincmap\b/u.test(latin1(bytes, 0, Math.min(bytes.length, 2000)));
