/**
 * How converters and people write a sheet down as text.
 *
 * In: nothing. Out: for each style, how it writes a heading, a header block, a table, a list. A style is the usual one with
 * some of its habits changed.
 */

/**
 * @typedef {object} Style
 * @property {number} letters a page holds; 0 for no page breaks
 * @property {(text: string) => string} text escapes what the format needs escaped
 * @property {(text: string) => string} code escapes a code in the header
 * @property {(text: string) => string} bold
 * @property {(text: string) => string} title the title in a header
 * @property {(depth: number, text: string) => string} heading
 * @property {(text: string, name: string) => string} section its title, and which section it is
 * @property {(first: string, second: string) => string} pair two lines that belong together
 * @property {(text: string, join: string) => string} wrapped a long cell
 * @property {string} lineBreak inside a cell
 * @property {(head: [string, string] | null, rows: string[][]) => string} table
 * @property {(index: number, depth: number) => string} bullet
 * @property {(index: number, depth: number) => string} number
 * @property {string} arrangement of the header block
 * @property {Record<string, string>} [labels] other words for labels
 */

/** Breaks a long cell every `width` letters. @param {string} text @param {string} join @param {number} [width] */
function wrapped(text, join, width = 66) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines[lines.length - 1] ?? '';
    if (line && line.length + word.length + 1 > width) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines.join(join);
}

/** @param {string} text */
const underscores = (text) => text.replaceAll('_', '\\_');

/** As the real export was converted: bold, bold-italic, escaped underscores, tabs in tables. @type {Style} */
const seed = {
  letters: 1300,
  text: (text) => text,
  code: underscores,
  bold: (text) => (text ? `**${text}**` : ''),
  title: (text) => `***${text}***`,
  heading: (depth, text) => `${'#'.repeat(depth)} ${text}`,
  section: (text, name) => (name === 'value' || name === 'status' ? text : `**${text}**`),
  pair: (first, second) => `${first}  \n${second}`,
  wrapped,
  lineBreak: '  \n',
  table: (head, rows) => [...(head ? [head] : []), ...rows].map((row) => row.join('\t')).join('\n'),
  bullet: () => '- ',
  number: (index) => `${index}. `,
  arrangement: 'lines',
};

/** @param {string[][]} rows */
const pipes = (rows) => rows.map((row) => `| ${row.join(' | ')} |`).join('\n');

/** @param {[string, string] | null} head @param {string[][]} rows */
const pipeTable = (head, rows) => pipes([head ?? ['', ''], ['---', '---'], ...rows]);

/** No marks but the bullets. @type {Style} */
const bare = {
  ...seed,
  code: (text) => text,
  bold: (text) => text,
  title: (text) => text,
  heading: (_, text) => text,
  section: (text) => text,
  pair: (first, second) => `${first}\n${second}`,
  lineBreak: '\n',
};

const GLYPHS = ['•', '▪', '–', '*', '‣', '◦', '·', ''];

/** @type {Record<string, Style>} */
export const styles = {
  seed,
  pipes: {
    ...seed,
    arrangement: 'pipes',
    lineBreak: '<br>',
    table: pipeTable,
    wrapped: (text, join) => wrapped(text, join, 34),
  },
  stars: {
    ...seed,
    bullet: () => '* ',
    section: (text) => `### ${text}`,
    number: (index) => `${index}) `,
    letters: 900,
  },
  /** As careful converters write: everything that could be a mark is escaped. */
  escaped: {
    ...seed,
    text: (text) =>
      underscores(text)
        .replace(/[<>*#&]/g, '\\$&')
        .replace(/^(\d+)\. /, '$1\\. '),
    lineBreak: '\\\n',
    pair: (first, second) => `${first}\\\n${second}`,
    section: (text) => `**${text}**`,
    bullet: (_, depth) => `${'    '.repeat(depth)}-   `,
    number: (index) => `${index}.  `,
  },
  bare,
  /** As `bare`, in one go without page breaks. */
  once: { ...bare, letters: 0 },
  dots: { ...bare, bullet: () => '• ' },
  squares: { ...bare, bullet: (_, depth) => (depth ? '\t▫ ' : '▪\t') },
  dashes: { ...bare, bullet: () => '– ', number: (index) => `${index}) ` },
  glyphs: { ...bare, bullet: (index) => `${GLYPHS[index % GLYPHS.length]} ` },
  over: { ...bare, arrangement: 'over' },
  inline: { ...bare, arrangement: 'inline', letters: 2000 },
  four: { ...bare, arrangement: 'four' },
  /** Typewriter accents and capitals in labels. */
  labels: {
    ...bare,
    labels: {
      'Centro di Responsabilità': "CENTRO DI RESPONSABILITA'",
      Assessorato: 'ASSESSORATO',
      Responsabile: 'RESPONSABILE',
      INDIRIZZI: 'Indirizzi',
      Finalità: 'FINALITA’',
      Stato: 'STATO',
      'VALORE PUBBLICO': 'Valore Pubblico',
    },
  },
};
