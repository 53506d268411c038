/**
 * Takes the marks of a markdown converter off a cell. In: raw text. Out: the text without them, and the marks as a
 * font, since bold and plain text differ as fonts do.
 */

import { wordKey } from './normalize.js';

const EMPHASES = ['***', '**', '*', '___', '__', '_'];

/** What begins a quotation. */
const QUOTATION = /^(?:>\s?)+/u;

/** Takes the mark of a quotation off the text of an item, or a line of it; what is more than a number is none. */
export const unquoted = (text: string): string => text.trim().replace(/^>(?!\s?(?:€\s?)?\d)\s?/u, '');

/** What begins a heading; and what may end it: more of its sign, and the name that a link finds it by. */
const HEADING = /^#{1,6}\s+/u;
const LINK_NAME = /^\{[#.][^{}]*\}$/u;
const HEADING_END = /(?<!#)#+$/u;
/** Tags within a word or a sentence, and tags that part what stands before and after them. `< 30 giorni` is neither. */
const INLINE_TAG = /<\/?(?:a|b|strong|i|em|u|s|small|span|font|sub|sup|mark)(?:\s[^<>]*)?>/giu;
const BLOCK_TAG =
  /<\/?(?:table|caption|thead|tbody|tfoot|colgroup|col|tr|td|th|div|p|br|hr|h[1-6]|ul|ol|li|details|summary|section|article|blockquote)(?:[\s/][^<>]*)?>/giu;
/** What parts the cells of an HTML table. */
export const CELL_TAG = /<\/?(?:td|th)(?:\s[^<>]*)?>/giu;

/** Emphasis of nothing, as of an empty cell. */
const EMPTY = /(?<![^\s|>])(?:\*{4}|\*{6}|\*\*_ ?_\*\*)(?![^\s|<])/gu;
/** Emphasis around another one, with a blank between their signs. */
const LOOSE = /^(\*{2}) (_[^_]*_\*\*)$/u;

/** Text without any of these has no marks. */
const SIGN = /[\\><#*_&+`~^=[]/;

/** Text without tags. */
const withoutTags = (text: string): string =>
  text.includes('<') ? text.replace(INLINE_TAG, '').replace(BLOCK_TAG, ' ') : text;

/** Returns what an entity such as `&amp;` stands for. */
export type DecodeEntity = (entity: string) => string;

/** Unmarks a cell; `first` says whether it begins its line, where marks of headings and quotations stand. */
export function unmark(raw: string, first: boolean, decode: DecodeEntity): { text: string; font: string } {
  if (!SIGN.test(raw)) return { text: raw.trim(), font: '' };
  const begun = raw
    .trim()
    .replace(/\\$/u, '') // a backslash at the end is a line break
    .replace(first ? QUOTATION : /^$/u, '');
  let text = withoutTags(begun).replace(EMPTY, '').trim().replace(LOOSE, '$1$2');
  let font = '';
  const heading = first ? HEADING.exec(text) : null;
  if (heading) {
    text = headingText(text.slice(heading[0].length));
    font = heading[0].trim();
  }
  const bullet = first ? (/^(?:[-*+•]\s+|\d+\.\s+)/u.exec(text)?.[0] ?? '') : '';
  let body = bullet === '' ? text.trim() : unquoted(text.slice(bullet.length));
  for (let sign = emphasisOf(body); sign; sign = emphasisOf(body)) {
    const within = body.slice(sign.length, -sign.length);
    if (within.includes(sign)) break; // two emphases side by side, not one around both
    font += sign;
    body = within.trim();
  }
  const inner = withoutOpenEmphasis(body);
  if (inner !== body) {
    font += '*';
    body = inner;
  }
  body = body.replace(STARRED, (_, ...within: string[]) => within.slice(0, 3).join(''));
  if (UNDERSCORE.test(body)) {
    body = body.replace(/(?<![\p{L}\p{N}_\\])(_{1,3})(?=\S)([^_]*[^_\s])\1(?![\p{L}\p{N}_])/gu, '$2');
  }
  body = withoutRareMarks(body)
    .replace(UNPAIRED, '$1$2$3$4')
    .replace(CODE, '$1')
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1')
    .replace(ENTITY, (entity) => decode(entity));
  return { text: unescapeBullet(bullet) + body, font };
}

/** The sign of the emphasis that the whole text has. */
function emphasisOf(text: string): string | undefined {
  const isWord = (at: number) => /\S/u.test(text.at(at)!);
  const isAround = (sign: string) => text.startsWith(sign) && text.endsWith(sign) && text.length > 2 * sign.length;
  return EMPHASES.find((sign) => isAround(sign) && isWord(sign.length) && isWord(-sign.length - 1));
}

/** Emphasis within a text, each strength by itself. */
const STARRED = /\*{3}([^*\s](?:[^*]*[^*\s])?)\*{3}|\*{2}([^*\s](?:[^*]*[^*\s])?)\*{2}|\*([^*\s](?:[^*]*[^*\s])?)\*/gu;

/** What may begin an emphasis by underscores, by a look at ASCII: amid a word they are its own. */
const UNDERSCORE = /(?<![A-Za-z\d_\\])_/;

/** The text of a heading without what ends it. */
function headingText(text: string): string {
  const name = text.lastIndexOf('{');
  const label = text.lastIndexOf('[');
  const isLabel = label > 0 && text.endsWith(']') && wordKey(text.slice(label)) === wordKey(text.slice(0, label));
  const unnamed =
    name >= 0 && LINK_NAME.test(text.slice(name))
      ? text.slice(0, name).trimEnd()
      : text.slice(0, isLabel ? label : undefined).trimEnd();
  return unnamed.replace(HEADING_END, '').trimEnd();
}

const OPENING = /^\*{2,3}_?(?=[^\s*])/u;
const CLOSING = /(?<=[^\s*_])_?\*{2,3}$/u;

/** Strong emphasis that goes on over lines begins or ends alone on this one. */
function withoutOpenEmphasis(text: string): string {
  if (OPENING.test(text)) {
    const rest = text.replace(OPENING, '');
    if (!rest.includes('**')) return rest;
  }
  const before = text.replace(CLOSING, '');
  return before.includes('**') ? text : before;
}

/** Strong emphasis that begins or ends on another line, where no other stands on this one. */
const UNPAIRED = /^([^*]*(?<![^\s(«“"]))\*\*(?=[^\s*])([^*]*)$|^([^*]*[^\s*])\*\*(?![^\s.,;:!?)»”"])([^*]*)$/u;

/** Text set as code; a sign after a letter stands for an accent: `CITTA\` E PIU\` VERDE`. */
const CODE = /(?<![\p{L}\p{N}`])`([^`\s](?:[^`]*[^`\s])?)`(?![\p{L}\p{N}`])/gu;

/** A link, of which its text is shown; pictures are page furniture. And what brackets alone may be. */
const LINK = /(?<![!\\])\[([^[\]]+)\]\(([^()\s]*)(?: "[^"]*")?\)/gu;
const ADDRESS = /[/#:.@]/u;
const FOOTNOTE = /(?<=[^\s\\])\[\^[^\]\s]{1,9}\](?!:)/gu;
const CALLOUT = /^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]$/u;
/** Letters set low or high after another: `CO~2~`, `m^2^`; and marked ones. */
const LOW_OR_HIGH = /(?<=[\p{L}\p{N})])([~^])([^\s~^]{1,9})\1(?![~^])/gu;
const MARKED = /(?<![=\\])==(?![=\s])([^=]+)==(?!=)/gu;

/** Takes off marks that only some converters write. */
const withoutRareMarks = (text: string): string =>
  /[[~^=]/.test(text)
    ? text
        .replace(LINK, (whole, shown: string, target: string) => (ADDRESS.test(target) ? shown : whole))
        .replace(FOOTNOTE, '')
        .replace(CALLOUT, '')
        .replace(LOW_OR_HIGH, '$2')
        .replace(MARKED, '$1')
    : text;

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/giu;

/** `*` and `+` bullets become the commonest one, so that no later mark is taken for emphasis. */
const unescapeBullet = (bullet: string): string => (/^[*+]/u.test(bullet) ? '- ' : bullet);
