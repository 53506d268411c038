/**
 * Elements of BER and DER, the forms in which signed envelopes are written: a tag, a length, and bytes or more elements.
 *
 * Example: `30 03 02 01 05` is a sequence (0x30) of 3 bytes, in which an integer (0x02) of 1 byte stands. Believes no length
 * that leads out of what is around it, keeps nothing of what it passes, and calls nothing within itself: neither a lie nor
 * deep nesting costs more than one walk over the bytes. What cannot be is a RangeError.
 */
export interface Element {
  readonly tag: number;
  /** Where its content begins, and where it ends. */
  readonly start: number;
  readonly end: number;
  /** Where the next element begins. */
  readonly next: number;
}

/** Tag and length of an element. Its end is `null` where a mark says where it is. */
interface Head {
  readonly tag: number;
  readonly start: number;
  readonly end: number | null;
}

/** The first byte of an element that has elements in it. */
const CONSTRUCTED = 0x20;
/** No file is as long as a number of more bytes. */
const MOST_LENGTH_BYTES = 8;

const damaged = (): RangeError => new RangeError('no element');

/** Reads tag and length of an element. */
export function headAt(bytes: Uint8Array, at: number, limit: number): Head {
  let next = at;
  const take = () => {
    if (next >= limit) throw damaged();
    next += 1;
    return bytes[next - 1]!;
  };
  const tag = take();
  if ((tag & 0x1f) === 0x1f) while (take() & 0x80); // its number goes on as long as the first bit is set
  const first = take();
  if (first === 0x80) {
    if (!(tag & CONSTRUCTED)) throw damaged();
    return { tag, start: next, end: null };
  }
  const count = first > 0x80 ? first - 0x80 : 0;
  if (count > MOST_LENGTH_BYTES) throw damaged();
  let length = count === 0 ? first : 0;
  for (let i = 0; i < count; i += 1) length = length * 256 + take();
  if (next + length > limit) throw damaged();
  return { tag, start: next, end: next + length };
}

/** Whether a head is the mark of an end. */
export const isEndMark = ({ tag, start, end }: Head): boolean => tag === 0 && end === start;

/** Reads the element at a place; one whose end is only marked is walked over to its mark. */
export function elementAt(bytes: Uint8Array, at: number, limit: number): Element {
  const { tag, start, end } = headAt(bytes, at, limit);
  if (end !== null) return { tag, start, end, next: end };
  let open = 1;
  let place = start;
  for (;;) {
    const head = headAt(bytes, place, limit);
    if (isEndMark(head)) {
      open -= 1;
      if (open === 0) return { tag, start, end: place, next: place + 2 };
    } else if (head.end === null) open += 1;
    place = head.end ?? head.start;
  }
}

/** The element with an index in another one; `null` if there are fewer. */
export function childAt(bytes: Uint8Array, { start, end }: Element, index: number): Element | null {
  let at = start;
  for (let i = 0; at < end; i += 1) {
    const child = elementAt(bytes, at, end);
    if (i === index) return child;
    at = child.next;
  }
  return null;
}
