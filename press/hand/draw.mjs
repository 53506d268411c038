/**
 * Draws pages laid out by hand, with pdfkit, in the ways report engines draw text.
 *
 * In: an export, how it looks, how it is drawn. Out: PDF bytes. The page looks the same whichever way it is drawn; what
 * differs is how much text one drawing operation holds, and their order.
 */
import PDFDocument from 'pdfkit';
import { layOutByHand } from './layout.mjs';

const FONTS = {
  standard: { plain: 'Helvetica', bold: 'Helvetica-Bold', slanted: 'Helvetica-BoldOblique' },
  times: { plain: 'Times-Roman', bold: 'Times-Bold', slanted: 'Times-BoldItalic' },
  /** Embedded, with the ligatures of the font. */
  embedded: Object.fromEntries(
    [
      ['plain', 'Regular'],
      ['bold', 'Bold'],
      ['slanted', 'BoldItalic'],
    ].map(([hand, name]) => [hand, `/usr/share/fonts/truetype/liberation/LiberationSans-${name}.ttf`]),
  ),
};

/** @typedef {import('./layout.mjs').Piece} Piece */

/** Cuts a piece where a pattern says so, each part at its own place. @param {Piece} piece @param {RegExp} pattern @param {(text: string) => number} width */
function cut(piece, pattern, width) {
  return [...piece.text.matchAll(pattern)].map((match) => ({
    ...piece,
    text: match[0],
    x: piece.x + width(piece.text.slice(0, match.index)),
  }));
}

/** @type {Record<string, (piece: Piece, width: (text: string) => number) => Piece[]>} */
const CUTS = {
  lines: (piece) => [piece],
  words: (piece, width) => cut(piece, /\S+/g, width),
  glyphs: (piece, width) => cut(piece, /\S/gu, width),
  /** Parts of seven letters, whatever they are: words are cut in the middle, spaces stand at ends. */
  sevens: (piece, width) => cut(piece, /.{1,7}/gu, width),
  /** A line is one operation; the gaps between its words are moves, there is no space in it. */
  moves: (piece) => [piece],
};

/** The same disorder every time. @template T @param {T[]} list @returns {T[]} */
const scatter = (list) =>
  list
    .map((item, i) => ({ item, key: (i * 7919) % 1009 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);

/** Writes a line as one array of words and moves. pdfkit has no call for that, so it is written as page content. @param {any} doc @param {Piece} piece */
function drawMoves(doc, piece) {
  const font = doc._font;
  doc.page.fonts[font.id] ??= font.ref();
  const baseline = doc.page.height - piece.y - (font.ascender / 1000) * piece.size;
  const words = piece.text.split(' ').map((word) => `<${font.encode(word)[0].join('')}>`);
  doc.save().transform(1, 0, 0, -1, 0, doc.page.height);
  doc.addContent(
    `BT 1 0 0 1 ${piece.x} ${baseline.toFixed(2)} Tm /${font.id} ${piece.size} Tf [${words.join(' -270 ')}] TJ ET`,
  );
  doc.restore();
}

/**
 * @typedef {object} Drawing
 * @property {'lines' | 'words' | 'glyphs' | 'sevens' | 'moves'} by
 * @property {keyof typeof FONTS} [font]
 * @property {boolean} [headLast] the header is drawn after the body
 * @property {boolean} [scattered] in no order at all
 * @property {string} [hidden] words that each page draws at its middle, in the mode that shows nothing
 */

/**
 * @param {import('../sheets/town.mjs').Export} whole @param {import('./layout.mjs').Look} look @param {Drawing} drawing
 * @returns {Promise<Buffer>}
 */
export async function printByHand(whole, look, drawing) {
  const doc = new PDFDocument({ autoFirstPage: false, size: 'A4', margin: 0, info: { CreationDate: new Date(0) } });
  /** @type {Buffer[]} */
  const chunks = [];
  const ended = new Promise((resolve) => doc.on('end', resolve));
  doc.on('data', (chunk) => chunks.push(chunk));

  const fonts = FONTS[drawing.font ?? 'standard'];
  /** @param {import('./layout.mjs').Hand} hand @param {number} size */
  const take = (hand, size) => doc.font(fonts[hand] ?? '').fontSize(size);
  const pages = layOutByHand(whole, look, (text, hand, size) => take(hand, size).widthOfString(text));

  for (const page of pages) {
    doc.addPage();
    for (const rule of page.rules)
      doc
        .lineWidth(0.6)
        .rect(...rule)
        .stroke();
    const pieces = drawing.headLast ? [...page.pieces, ...page.header] : [...page.header, ...page.pieces];
    const parts = pieces.flatMap((piece) =>
      CUTS[drawing.by](piece, (text) => take(piece.hand, piece.size).widthOfString(text)),
    );
    for (const part of drawing.scattered ? scatter(parts) : parts) {
      take(part.hand, part.size);
      if (drawing.by === 'moves') drawMoves(doc, part);
      else doc.text(part.text, part.x, part.y, { lineBreak: false });
    }
    if (drawing.hidden) {
      doc.addContent('3 Tr');
      take('plain', 10);
      doc.text(drawing.hidden, doc.page.width / 4, doc.page.height / 2, { lineBreak: false });
      doc.addContent('0 Tr');
    }
  }
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}
