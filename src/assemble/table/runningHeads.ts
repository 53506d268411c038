/** Takes the heads off a table of running text, where no cells are left. */
import type { LabelMatcher } from '../../model/labelMatcher.js';
import type { Layout } from '../../model/layout.js';
import type { SheetText } from '../sheets.js';
import { fieldOf, type TableParts } from './tableParts.js';

/**
 * Takes heads off running text, where no cells are left: what other columns say stands within the titles, but for shares,
 * which each row has once, at the end of a line.
 */
export function withoutRunningHeads({ matcher }: Layout, texts: readonly SheetText[]): TableParts {
  const nameOf = ({ span }: SheetText) => namesAfter(matcher, span.text);
  const head = texts.find((text) => nameOf(text));
  const isHead = ({ span }: SheetText) => matcher.isTableHead(span.text) || span.text === head?.span.text;
  const heads = texts.filter(isHead);
  const body = texts.filter((text) => !isHead(text));
  const parts = { heads: heads.map(({ span }) => span), columns: [], unclear: [] };
  if (!head) return { ...parts, body };
  const label = nameOf(head)!;
  const name = { ...head.span, text: label };
  const rows = body.filter(({ span }) => matcher.codes.leadingCode(span.text) !== null).length;
  const hasShare = ({ span }: SheetText) => SHARE.test(span.text);
  const shares = body.filter(hasShare);
  if (shares.length !== rows || rows === 0) return { ...parts, body, unclear: [name] };
  const cut = ({ span, part }: SheetText, isShare: boolean): SheetText => {
    const share = SHARE.exec(span.text)![0].trim();
    return { span: { ...span, text: isShare ? share : span.text.slice(0, -share.length).trim() }, part };
  };
  return {
    ...parts,
    body: body.flatMap((text) => {
      const rest = hasShare(text) ? cut(text, false) : text;
      return rest.span.text === '' ? [] : [rest];
    }),
    columns: [{ field: fieldOf(matcher, label), head: [name], cells: shares.map((text) => cut(text, true)) }],
  };
}

/** A share at the end of a line. */
const SHARE = /(?:^| )\d{1,3}(?:[.,]\d{1,2})? ?%$/u;

/** The names of columns after Codice and Titolo in a line that begins with them; `null` if it does not, or has none. */
function namesAfter({ matchLabel, isTableHead, codes }: LabelMatcher, text: string): string | null {
  let rest = text;
  for (
    let known = matchLabel('furniture', [rest]);
    known?.row.field === 'tableHead';
    known = matchLabel('furniture', [rest])
  )
    rest = known.rest;
  const isHead = rest !== text && isTableHead(text.slice(0, text.length - rest.length).trim());
  const isNames =
    /^\p{Lu}[^.]*$/u.test(rest) && rest.split(' ').length <= MOST_NAMES && codes.leadingCode(rest) === null;
  return isHead && isNames ? rest : null;
}

/** How many words name the other columns. */
const MOST_NAMES = 8;
