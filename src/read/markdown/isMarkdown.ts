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

/** Bars, borders and tags that only a table or a list of HTML has, quotes that only pandoc escapes, and entities. */
const PARTS = /[|]|\+[-=]|<(?:table|ul|ol|dl)[\s>]|-- +--|\\['"]|\\\.\.\.|&[\\#a-z]/iu;

/** Whether anything of a text may be blocks or entities: only then is it looked through for them. */
export const mayHaveParts = (text: string): boolean => PARTS.test(text);
