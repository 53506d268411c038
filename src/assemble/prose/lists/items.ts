/**
 * Finds where items of lists begin. A line that begins with a bullet or a number begins an item, but for what a wrap brought
 * to the start of a line: `... comitati` / `o gruppi di cittadini`, `... (art.` / `55) è ...`.
 *
 * A wrapped line stands after a full one that ends in mid-sentence, at the edge of its paragraph; no item of the same
 * kind stands beside it, and none right of it above.
 */

import { leftOf } from '../../../geometry/lineFit.js';
import type { Layout } from '../../../model/layout.js';
import { beginsSentence, ended } from '../../../text/sentences.js';
import { gluedNumber, isBareBullet, leadingNumber, leadingSign } from '../../../vocabulary/bullets.js';
import { endsInAbbreviation } from '../../../vocabulary/italian/abbreviations.js';
import type { SheetText } from '../../sheets.js';
import { edgeOf, isParted, type ProseMetrics, room } from '../proseMetrics.js';
import { positionsInSeries } from './series.js';
import { undottedNumbers } from './undottedNumbers.js';

/** The bullet or number that begins an item at the start of a line. */
export interface ItemMark {
  readonly kind: 'bullet' | 'number';
  readonly number: number;
  /** How long it is, with the blanks after it. */
  readonly length: number;
}

/** How a line begins: with an item's mark, with what only looks like one (`rest`: of the line above), or with neither. */
export type LineStart = ItemMark | 'rest' | null;

interface Candidate extends ItemMark {
  /** A bullet's sign, and where it stands. */
  readonly sign: string;
  readonly edge: number;
  /** Equal for the marks of one list; `next` is the key of the item after it. */
  readonly key: string;
  readonly next: string;
  /** Whether it begins an item unless all speaks against it. */
  readonly likely: boolean;
}

/** Tells how each line of a section begins. */
export function startsOf(layout: Layout, metrics: ProseMetrics, texts: readonly SheetText[]): LineStart[] {
  const anew = texts.map((text, i) => i === 0 || beginsAnew(layout, metrics, texts[i - 1]!, text));
  const undotted = undottedNumbers(metrics, texts, anew);
  // An item may fill its line, so that nothing else shows that the next one begins.
  const glued = positionsInSeries(
    texts.map(({ span }) => gluedNumber(span.text)?.number ?? null),
    (i) => anew[i]!,
  );
  const candidates = texts.map(
    ({ span }, i) =>
      candidateOf(span.text, edgeOf(span)) ??
      numberOf(undotted.get(i) ?? null) ??
      (anew[i] || glued.has(i) ? numberOf(gluedNumber(span.text), false) : null),
  );
  const wrapped = texts.map(
    (text, i) =>
      i > 0 &&
      candidates[i] !== null &&
      !undotted.has(i) &&
      !glued.has(i) &&
      isWrapped(layout, metrics, texts[i - 1]!, text),
  );
  const following = followingKeys(candidates, wrapped, anew);
  const starts: LineStart[] = [];
  let open: Candidate | null = null;
  for (const [i, { span }] of texts.entries()) {
    const candidate: Candidate | null = candidates[i] ?? nextGluedNumber(span.text, open);
    const inCompany = candidate && (isNext(metrics, open, candidate) || following[i] === candidate.next);
    const isItem = candidate && (inCompany || (!wrapped[i] && candidate.likely));
    if (isItem) open = candidate;
    else if (!candidate && anew[i]) open = null;
    starts.push(isItem ? candidate : candidate && wrapped[i] ? 'rest' : null);
  }
  return starts;
}

/** For each line, the key of the next sure item, if nothing but the rest of the line's own item stands before that. */
function followingKeys(
  candidates: readonly (Candidate | null)[],
  wrapped: readonly boolean[],
  anew: readonly boolean[],
): (string | null)[] {
  const keys: (string | null)[] = candidates.map(() => null);
  for (let i = candidates.length - 2; i >= 0; i -= 1) {
    const next = candidates[i + 1];
    const isBeside = next && candidates[i]?.next === next.key; // no wraps bring the same sign to two lines in a row
    if (next && (isBeside || !wrapped[i + 1])) keys[i] = next.key;
    else if (next || !anew[i + 1]) keys[i] = keys[i + 1]!;
  }
  return keys;
}

function candidateOf(text: string, edge: number): Candidate | null {
  const sign = leadingSign(text);
  if (!sign) return numberOf(leadingNumber(text));
  const key = `${text[0]} ${edge}`;
  const likely = sign.kind !== 'odd';
  return { kind: 'bullet', number: 0, length: sign.length, sign: text[0]!, edge, key, next: key, likely };
}

const numberOf = (found: ReturnType<typeof leadingNumber>, likely = true): Candidate | null =>
  found && {
    kind: 'number',
    number: found.number,
    length: found.length,
    sign: '',
    edge: 0,
    key: `${found.number}`,
    next: `${found.number + 1}`,
    likely,
  };

/** Whether a mark is the next one of the open item's list, or of the list around it: no rest stands left of its item. */
function isNext(metrics: ProseMetrics, open: Candidate | null, mark: Candidate): boolean {
  if (!open || open.next === mark.key) return open !== null;
  return mark.sign !== '' && mark.sign === open.sign && mark.edge < open.edge && !metrics.firstLines.has(open.edge);
}

const nextGluedNumber = (text: string, open: Candidate | null): Candidate | null => {
  const found = open?.kind === 'number' ? gluedNumber(text) : null;
  return found && found.number === open!.number + 1 ? numberOf(found) : null;
};

/** Whether what a line begins with may well be the rest of the line above. */
function isWrapped(layout: Layout, metrics: ProseMetrics, before: SheetText, { span, part }: SheetText): boolean {
  const above = before.span;
  const sign = leadingSign(span.text);
  if (sign?.kind === 'glyph' || isBareBullet(above.text)) return false;
  if (!sign && endsInAbbreviation(above.text)) return true;
  if (before.part === part && isParted(layout, metrics, above, span)) return false;
  if (!sign && closes(above.text, span.text)) return true;
  if (ended(above.text)) return false;
  const fits = room(metrics, above, span);
  if (fits === 'enough') return false;
  const after = span.text.slice((sign ?? leadingNumber(span.text))?.length);
  if (before.part !== part || beginsSentence(after)) return fits === 'none';
  if (!layout.positioned) return true;
  const inward = leftOf(span) - leftOf(above);
  const hangs = leadingSign(above.text) !== null || leadingNumber(above.text) !== null;
  const returns = metrics.firstLines.has(edgeOf(above));
  return (hangs || inward < metrics.step) && (returns || inward > -metrics.step);
}

/** Whether the sign after a number closes a parenthesis of the line above. */
const closes = (above: string, text: string): boolean =>
  /^\d+\)/u.test(text) && above.lastIndexOf('(') > above.lastIndexOf(')');

/** Whether a line without a mark is surely not the rest of the one above. */
export function beginsAnew(
  layout: Layout,
  metrics: ProseMetrics,
  before: SheetText,
  { span, part }: SheetText,
): boolean {
  const sentence = ended(before.span.text) && beginsSentence(span.text);
  if (sentence || before.part !== part) return sentence;
  return isParted(layout, metrics, before.span, span) || room(metrics, before.span, span) === 'enough';
}
