/** What a stream of drawing orders does, without following it order by order. */
import { latin1 } from './bytes.js';

/** Letters come in brackets, and the order to draw them after: `(Stato) Tj`, `[<0012> -20 <0034>] TJ`. */
const SHOWS_TEXT = /[)\]>]\s*(?:T[jJ]|'|")(?![^\s\0/<([%])/u;

/** What draws letters does so within as many bytes, nearly always. */
const BEGINNING = 2 ** 11;

/** Whether a stream of drawing orders draws letters. */
export function showsText(bytes: Uint8Array): boolean {
  // After the beginning the stream goes on, so that an order at its end may be longer.
  const begins = `${latin1(bytes, 0, BEGINNING)}${bytes.length > BEGINNING ? '…' : ''}`;
  return SHOWS_TEXT.test(begins) || (bytes.length > BEGINNING && SHOWS_TEXT.test(latin1(bytes, 0, bytes.length)));
}

/** Whether a stream says which letters the signs of a font stand for. */
export const isLetterTable = (bytes: Uint8Array): boolean =>
  /\bbegincmap\b/u.test(latin1(bytes, 0, Math.min(bytes.length, 2000)));
