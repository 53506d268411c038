/**
 * Puts back what a tool that reads column by column wrote into other sections: the column of titles, below its head
 * `Titolo`, or the heads of an empty table.
 */

import { groupsOf } from '../../geometry/spanGroups.js';
import type { TextSpan } from '../../model/element.js';
import type { Layout } from '../../model/layout.js';
import { bulletLength, leadingNumber } from '../../vocabulary/bullets.js';
import type { SectionField } from '../../vocabulary/labels.js';
import type { Sheet, SheetText } from '../sheets.js';

export interface RejoinedTable {
  readonly sheet: Sheet;
  /** Names of columns that stood in other sections. */
  readonly heads: readonly TextSpan[];
  /** How many codes stand without any title, and how many titles were put back to them; `null` if no column was torn off. */
  readonly tear: { readonly codes: number; readonly titles: number } | null;
}

const TABLE: SectionField = 'linkedObjectives';

/** Returns a sheet with its table's columns in the table's own section. */
export function withRejoinedTable(layout: Layout, sheet: Sheet): RejoinedTable {
  const own = sheet.texts.get(TABLE) ?? [];
  const isHead = ({ span }: SheetText) => layout.matcher.isTableHead(span.text);
  const codes = own.filter((text) => !isHead(text));
  if (layout.positioned || own.length === 0) return { sheet, heads: [], tear: null };
  if (codes.length === 0)
    return own.length === 1 ? withoutHeads(sheet, own[0]!, isHead) : { sheet, heads: [], tear: null };
  if (!codes.every(({ span }) => layout.matcher.codes.isCode(span.text))) return { sheet, heads: [], tear: null };
  const others = [...sheet.texts].filter(([field]) => field !== TABLE);
  for (const [field, texts] of others) {
    const head = texts.findIndex(isHead);
    const titles = head < 0 ? [] : titlesBelow(layout, texts.slice(head + 1), codes.length);
    if (titles.length === 0) continue;
    const moved = new Set([texts[head]!, ...titles]);
    const rejoined = new Map(sheet.texts)
      .set(
        field,
        texts.filter((text) => !moved.has(text)),
      )
      .set(TABLE, [...own, ...titles]);
    return {
      sheet: { ...sheet, texts: rejoined },
      heads: [texts[head]!.span],
      tear: { codes: codes.length, titles: codes.length },
    };
  }
  return { sheet, heads: [], tear: { codes: codes.length, titles: 0 } };
}

/** Returns the texts of as many titles as there are codes, each parted from the next by white space; none if there are fewer. */
function titlesBelow(layout: Layout, texts: readonly SheetText[], count: number): readonly SheetText[] {
  const groups = groupsOf(
    layout,
    texts.map(({ span }) => span),
  ).slice(0, count);
  const isMarked = ([first]: readonly TextSpan[]) =>
    bulletLength(first!.text) > 0 || leadingNumber(first!.text) !== null;
  return groups.length < count || groups.some(isMarked) ? [] : texts.slice(0, groups.flat().length);
}

/** Takes the heads of an empty table off a sheet: one stands alone in the table, the other at an end of another section. */
function withoutHeads(sheet: Sheet, own: SheetText, isHead: (text: SheetText) => boolean): RejoinedTable {
  const heads = [...sheet.texts.values()]
    .flatMap((texts) => [...texts.slice(0, 1), ...texts.slice(-1)])
    .filter((text) => isHead(text) && text.span.text !== own.span.text);
  const texts = [...sheet.texts].map(([field, all]) => [field, all.filter((text) => !heads.includes(text))] as const);
  return { sheet: { ...sheet, texts: new Map(texts) }, heads: heads.map(({ span }) => span), tear: null };
}
