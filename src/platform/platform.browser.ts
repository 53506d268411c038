/** The browser's side of `platform.ts`. */
import { sha256 as digest } from '@noble/hashes/sha2.js';
import { Inflate } from 'pako';

/** See `platform.ts`. The browser's own digest is missing on pages that are served without TLS. */
export function sha256(data: Uint8Array | string, encoding: 'hex' | 'base64'): string {
  const bytes = digest(typeof data === 'string' ? new TextEncoder().encode(data) : data);
  return encoding === 'hex'
    ? Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
    : btoa(String.fromCharCode(...bytes));
}

export class InflateLimitError extends Error {}

/** See `platform.ts`. */
export function inflate(bytes: Uint8Array, most: number): Uint8Array {
  const inflating = new Inflate({ windowBits: 15 }); // zlib data only, no gzip
  const chunks: Uint8Array[] = [];
  let size = 0;
  inflating.onData = (chunk) => {
    size += chunk.length;
    if (size > most) throw new InflateLimitError();
    chunks.push(chunk.slice());
  };
  inflating.push(bytes, true);
  if (inflating.err !== 0) throw new Error(inflating.msg);
  const all = new Uint8Array(size);
  chunks.reduce((at, chunk) => {
    all.set(chunk, at);
    return at + chunk.length;
  }, 0);
  return all;
}

/** A call takes only so many arguments. */
const MOST_CODES = 2 ** 15;

/** See `platform.ts`. A browser's decoder of that name reads Windows-1252. */
export function latin1(bytes: Uint8Array): string {
  const chunks = Array.from({ length: Math.ceil(bytes.length / MOST_CODES) }, (_, i) =>
    String.fromCharCode(...bytes.subarray(i * MOST_CODES, (i + 1) * MOST_CODES)),
  );
  return chunks.join('');
}

export const cores = (): number =>
  (globalThis as { navigator?: { readonly hardwareConcurrency: number } }).navigator?.hardwareConcurrency ?? 1;
