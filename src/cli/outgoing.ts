/** Data on its way out: whole, or piece by piece, so that not all of it need be there at once. */
import type { Written } from '../write/formats.js';

export type Outgoing = Written | Iterable<string>;

/** The pieces of data. */
export const piecesOf = (data: Outgoing): Iterable<Written> =>
  typeof data === 'string' || data instanceof Uint8Array ? [data] : data;
