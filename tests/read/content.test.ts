/** What a stream of drawing orders does, told without following it: most tell at their beginning, and none may be missed. */
import { describe, expect, it } from 'vitest';
import { showsText } from '../../src/read/pdf/structure/content.js';

const shows = (orders: string) => showsText(new TextEncoder().encode(orders));
/** Orders that draw a line, so many bytes of them. */
const lines = (bytes: number) => '0 0 m 9 9 l S\n'.repeat(Math.ceil(bytes / 14)).slice(0, bytes);

describe('a stream of drawing orders', () => {
  it.each([0, 100, 2040, 2048, 5000])('draws letters after %i bytes of lines', (before) => {
    expect(shows(`${lines(before)} BT (Stato) Tj ET`)).toBe(true);
  });

  it.each([
    ['lines alone', lines(5000)],
    ['a word that only begins as the order does', `(Stato) TjX ${lines(5000)}`],
    ['such a word that the first 2,048 bytes cut', `${lines(2041)} (a) TjX ${lines(100)}`],
    ['nothing', ''],
  ])('draws none where it has %s', (_, orders) => {
    expect(shows(orders)).toBe(false);
  });
});
