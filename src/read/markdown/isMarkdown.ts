/** Whether a text is markdown, by the marks that converters leave: headings, bold, escaped underscores, tables. */

const MARKS: readonly RegExp[] = [
  /^#{1,6} \S/mu,
  /\*\*[^*\n]+\*\*/u,
  /<br\s*\/?>|<(b|strong|i|em)>[^<\n]*<\/\1>/iu,
  /^> ?\S/mu,
  /[\p{L}\p{N}]\\_[\p{L}\p{N}]/u,
  /^\|.*\|[ \t]*\r?\n\|[ :|-]+\|/mu,
  /<(td|th)(?:\s[^<>\n]*)?>[^<]*<\/?\w/iu,
];

/** True if any mark is there: plain text has none of them. */
export const isMarkdown = (text: string): boolean => MARKS.some((mark) => mark.test(text));

/** Bars, borders and tags that only a table or a list of HTML has, and quotes that only pandoc escapes. */
const PARTS = /[|]|\+[-=]|<(?:table|ul|ol|dl)[\s>]|-- +--|\\['"]|\\\.\.\./iu;

/** Whether anything of a text may be blocks: only then is it looked through for them. */
export const mayHaveBlocks = (text: string): boolean => PARTS.test(text);
