/** Pictures that may hold text which is not read: large ones, on a page that has text elsewhere. */
import { boxOfGlyph, type Drawing } from '../drawing/drawn.js';
import { type Box, shareWithin } from '../drawing/matrix.js';

/** A smaller picture, in shares of the page and of its width, is a sign, a photograph or a chart. */
const LARGE = 0.2;
const WIDE = 0.5;

/** The share of a page that its largest picture without any text on it takes up; 0 where there is no large one. */
export function unreadPicture({ areas, glyphs }: Drawing, page: Box): number {
  const sizeOf = ({ left, right, top, bottom }: Box): number => (right - left) * (bottom - top);
  const large = areas.filter(
    (area) =>
      area.isPicture &&
      sizeOf(area) >= LARGE * sizeOf(page) &&
      area.right - area.left >= WIDE * (page.right - page.left),
  );
  const letters =
    large.length === 0 ? [] : glyphs.filter(({ text }) => text.trim() !== '').map((one) => boxOfGlyph(one));
  const unread = large.filter((area) => !letters.some((letter) => shareWithin(letter, area) > 0.5));
  return unread.reduce((most, area) => Math.max(most, sizeOf(area) / sizeOf(page)), 0);
}
