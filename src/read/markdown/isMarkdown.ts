/** Whether a text is markdown, by the marks that converters leave: headings, bold, escaped underscores, tables. */

const MARKS: readonly RegExp[] = [
  /^#{1,6} \S/mu,
  /\*\*[^*\n]+\*\*/u,
  /<br\s*\/?>|<(b|strong|i|em)>[^<\n]*<\/\1>/iu,
  /[\p{L}\p{N}]\\_[\p{L}\p{N}]/u,
  /^\|.*\|[ \t]*\r?\n\|[ :|-]+\|/mu,
  /<(td|th)(?:\s[^<>\n]*)?>[^<]*<\/?\w/iu,
];

/** Whether a text is markdown: plain text has none of the marks, and quotes no lines, though one may compare (`> 65 anni`). */
export const isMarkdown = (text: string): boolean => MARKS.some((mark) => mark.test(text)) || isQuoted(text);

const QUOTED = /^> ?\S/gmu;

const isQuoted = (text: string): boolean => {
  const quoted = text.match(QUOTED)?.length ?? 0;
  return quoted > 0 && 2 * quoted > text.split(/[\r\n]/u).filter((line) => line.trim() !== '').length;
};

/**
 * Bars, borders and tags that only a table or a list of HTML has, quotes that only pandoc escapes, entities, struck words,
 * comments, headings between stars.
 */
const PARTS = /[|]|~~|<!--|\+[-=]|<(?:table|ul|ol|dl|br)[\s/>]|-- +--|\\['"]|\\\.\.\.|&[\\#a-z]|^\*{2,6} /imu;

/** Whether anything of a text may be blocks, entities or not shown: only then is it looked through for them. */
export const mayHaveParts = (text: string): boolean => text.startsWith('---') || PARTS.test(text);
