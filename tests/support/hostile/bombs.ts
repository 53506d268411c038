/** Streams of a few kilobytes that inflate to a gigabyte, made without holding the gigabyte. */
import { constants, deflateRawSync, deflateSync } from 'node:zlib';

/**
 * The zlib stream of `block` repeated `times` over: each repetition ends on a byte, and knows nothing of those before it.
 */
export function repeated(block: Buffer, times: number): Buffer {
  const one = deflateRawSync(block, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  let [a, b] = [1, 0]; // the checksum of zlib, Adler-32, over all of it
  const sums = adlerSums(block);
  for (let i = 0; i < times; i += 1) {
    b = (b + a * (block.length % 65521) + sums.b) % 65521;
    a = (a + sums.a) % 65521;
  }
  const end = Buffer.from([0x01, 0x00, 0x00, 0xff, 0xff, b >> 8, b & 255, a >> 8, a & 255]); // an empty last block
  return Buffer.concat([Buffer.from([0x78, 0xda]), ...new Array<Buffer>(times).fill(one), end]);
}

/** What a block adds to the two sums, where they begin at zero. */
function adlerSums(block: Buffer): { a: number; b: number } {
  let [a, b] = [0, 0];
  for (const byte of block) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return { a, b };
}

/** A stream object of a few kilobytes that inflates, twice over, to `block` repeated. */
export const bomb = (block: string, times: number, more = ''): Buffer => {
  const data = deflateSync(repeated(Buffer.from(block, 'latin1'), times), { level: 9 });
  return Buffer.concat([
    Buffer.from(`<</Length ${data.length}/Filter[/FlateDecode/FlateDecode]${more}>>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ]);
};

export const MEGABYTE = 1024 * 1024;
