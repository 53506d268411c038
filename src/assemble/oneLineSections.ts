/** Reads the two sections of one line: VALORE PUBBLICO and Stato. */

import { isApart } from '../geometry/spanGroups.js';
import type { Draft, Observed } from '../model/draft.js';
import type { TextSpan } from '../model/element.js';
import type { Layout } from '../model/layout.js';
import { partsAtGlue } from '../text/glue.js';
import { joinSpans } from '../text/textSpans.js';
import { choicesIn, hasBox } from '../vocabulary/boxes.js';
import { bulletLength, isBareMark } from '../vocabulary/bullets.js';
import type { SheetText } from './sheets.js';

const CODED = /^(\d{1,4}|[A-Z]{1,3}\d{0,3})\s*[-\u2010-\u2015\u2212.:)]\s+(\S.*)$/u;

/** Reads public values. Each `1 - LABEL` begins one; a line without a number continues the value above, if nothing parts them. */
export function readPublicValues(layout: Layout, texts: readonly SheetText[]): Draft['publicValues'] {
  const values: TextSpan[][] = [];
  const isList = bulletLength(texts[0]?.span.text ?? '') > 0;
  for (const { span: printed } of texts) {
    const last = values.at(-1)?.at(-1);
    const span = isList ? withoutBullet(printed) : printed;
    if (!last || span !== printed || CODED.test(span.text) || isApart(layout, last, span)) values.push([span]);
    else values.at(-1)!.push(span);
  }
  return values.map((spans) => {
    const text = joinSpans(spans);
    const coded = CODED.exec(text);
    return { value: { code: coded?.[1] ?? null, label: coded?.[2] ?? text }, spans };
  });
}

/** Converters and people write the sections of one line as lists, too. */
function withoutBullet(span: TextSpan): TextSpan {
  const length = bulletLength(span.text);
  return length > 0 ? { ...span, text: span.text.slice(length) } : span;
}

/** How many lines of choices a status may have. */
const MOST_CHOICES = 12;

/**
 * Reads the first line under Stato; what follows it belongs to no field. Where choices stand there, each with a box, on
 * one line or on several, the ticked one is the status; all of them, as printed, if none is ticked, or more than one.
 */
export function readStatus(texts: readonly SheetText[]): Observed<string> | null {
  const spans = texts.slice(0, MOST_CHOICES).map(({ span }) => span);
  if (spans.length === 0) return null;
  const end = spans.findIndex(({ text }, i) => !hasBox(text) && !(i > 0 && isBox(spans[i - 1]!.text)));
  const boxed = spans.slice(0, end < 0 ? spans.length : end);
  const printed = boxed.map(({ text }) => text).join(' ');
  const choices = choicesIn(printed);
  if (!choices) return { value: withoutBullet(spans[0]!).text, spans: spans.slice(0, 1) };
  const [ticked, ...more] = choices.filter(({ isTicked }) => isTicked);
  return { value: ticked && more.length === 0 ? ticked.text : printed, spans: boxed };
}

/**
 * Parts a known status from marks of lists that a tool wrote after it, at the end of the page, and from what it set right after
 * its last letter: `Concluso` / `1.` / `2.`, `In corso•`, `ConclusoComune di Rocca`.
 */
export function withMarksApart(
  { matcher, unit }: Layout,
  texts: readonly SheetText[],
): { readonly texts: readonly SheetText[]; readonly marks: readonly SheetText[] } {
  const [first, ...others] = texts;
  if (!first || unit !== 'characters' || texts.some(({ span }) => hasBox(span.text))) return { texts, marks: [] };
  const parts = partsAtGlue(first.span.text, (text) => matcher.statusKind(text) !== null);
  if (parts.length === 1 && matcher.statusKind(first.span.text) === null) return { texts, marks: [] };
  const apart = [...parts.map((text) => ({ ...first, span: { ...first.span, text } })), ...others];
  const isMark = ({ span: { text } }: SheetText) => isBareMark(text);
  return { texts: apart.filter((text) => !isMark(text)), marks: apart.filter(isMark) };
}

/** Whether a text is a box and nothing else: its choice stands on the next line. */
const isBox = (text: string): boolean => hasBox(text) && choicesIn(text) === null && text.length <= 5;
