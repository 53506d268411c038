/** Node's side and the browser's side of the platform do the same. */
import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import * as browser from '../../../src/platform/platform.browser.js';
import * as node from '../../../src/platform/platform.js';

const TEXT = 'Perché no? '.repeat(20_000);
const packed = new Uint8Array(deflateSync(TEXT));
const changed = (at: number) => packed.map((byte, i) => (i === at ? byte ^ 0x10 : byte));

/** The result of a call, or the kind of error. */
function outcomeOf({ inflate, InflateLimitError }: typeof node, bytes: Uint8Array, most = 2 ** 20) {
  try {
    return new TextDecoder().decode(inflate(bytes, most));
  } catch (error) {
    return error instanceof InflateLimitError ? 'too large' : 'damaged';
  }
}

describe('both sides of the platform', () => {
  it('export the same', () => {
    expect(Object.keys(browser).sort()).toEqual(Object.keys(node).sort());
    vi.stubGlobal('navigator', { hardwareConcurrency: 3 });
    expect(browser.cores()).toBe(3);
    vi.unstubAllGlobals();
    expect(node.cores()).toBeGreaterThan(0);
  });

  it('read bytes as the same text', () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => i % 256);
    expect(browser.latin1(bytes)).toBe(node.latin1(bytes));
    expect(node.latin1(bytes).codePointAt(0x9f)).toBe(0x9f);
  });

  it.each(['', 'Perché no?', 'x'.repeat(100_000)])('give the same checksum', (text) => {
    for (const data of [text, new TextEncoder().encode(text)]) {
      for (const encoding of ['hex', 'base64'] as const) {
        expect(browser.sha256(data, encoding)).toBe(node.sha256(data, encoding));
      }
    }
    expect(node.sha256('', 'hex')).toMatch(/^e3b0c44298fc1c14/);
  });

  it.each<[string, Uint8Array, string, number?]>([
    ['whole data', packed, TEXT],
    ['data with something after them', new Uint8Array([...packed, 13, 10]), TEXT],
    ['data that are cut', packed.slice(0, -20), 'damaged'],
    ['data without their checksum', packed.slice(0, -4), 'damaged'],
    ['data with a wrong checksum', changed(packed.length - 1), 'damaged'],
    ['data with a wrong byte', changed(40), 'damaged'],
    ['another format', new Uint8Array(gzipSync(TEXT)), 'damaged'],
    ['no data', new Uint8Array(), 'damaged'],
    ['data over the limit', packed, 'too large', 1000],
    ['data as large as the limit', packed, TEXT, new TextEncoder().encode(TEXT).length],
  ])('unpack %s alike', (_, bytes, expected, most) => {
    expect(outcomeOf(node, bytes, most)).toBe(expected);
    expect(outcomeOf(browser, bytes, most)).toBe(expected);
  });
});
