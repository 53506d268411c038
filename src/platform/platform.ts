/**
 * What Node and a browser do differently: this is Node's side, `platform.browser.ts` the browser's. Bundles choose by the
 * suffix, as `tsconfig.stages.json` does. Both export the same.
 */
import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { inflateSync } from 'node:zlib';

/** Returns the SHA-256 of bytes, or of text in UTF-8. */
export const sha256 = (data: Uint8Array | string, encoding: 'hex' | 'base64'): string =>
  createHash('sha256').update(data).digest(encoding);

/** Thrown by {@link inflate}: the data unpack to more bytes than allowed. */
export class InflateLimitError extends Error {}

/**
 * Unpacks zlib data (RFC 1950) and verifies its checksum. Data after the end are ignored. Throws an InflateLimitError if
 * the result is larger than `most` bytes, another error if the data are damaged.
 */
export function inflate(bytes: Uint8Array, most: number): Uint8Array {
  // Most streams unpack to a few times their size: a small one asks for little memory.
  const chunkSize = Math.min(Math.max(bytes.length * 8, 2 ** 10), 2 ** 16);
  try {
    return inflateSync(bytes, { maxOutputLength: most, chunkSize });
  } catch (error) {
    throw (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? new InflateLimitError() : error;
  }
}

/** Returns the text whose characters have the bytes as their codes. */
export const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** Returns how many threads can run at once. */
export const cores = (): number => availableParallelism();
