/**
 * A Word document -> blocks. In: its bytes. Out: the lines of its paragraphs and tables, as of a page of HTML.
 *
 * What is deleted, hidden or a note is no text of a sheet: it is left out, and reported. Paragraphs and rows of tables are
 * its lines.
 */
import mammoth from 'mammoth';
import { type Limits, MIB } from '../../model/limits.js';
import type { MarkupPart } from '../../model/markup.js';
import type { HiddenPart } from '../../model/source.js';
import { InputError } from '../../report/errors/inputError.js';
import type { Report } from '../../report/report.js';
import { reportHidden } from '../html/hidden.js';
import { MARGIN_ATTRIBUTE, readHtml } from '../html/readHtml.js';
import { WORD_DOCUMENT } from '../records/otherOutputs.js';
import { ArchiveLimitError, type Parts, pack, unpack } from './archive.js';
import { MARGIN_END, MARGIN_START, withMargins } from './margins.js';
import { lettersIn, NOTE_KINDS, type PartXml, readPart } from './partXml.js';

/** How many times its own size a document takes in memory while it is read. */
const IN_MEMORY = 12;

export interface DocxInput {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Index of the input. */
  readonly source: number;
  readonly limits: Limits;
  /** Whether the document is only to be explained: then dup-parse may have written it. */
  readonly explain: boolean | undefined;
  /** Called with the number of letters that are to be read. */
  readonly onLetters: (letters: number) => void;
}

/** Reads a Word document. Throws InputError where it is damaged, or larger than the limits. */
export async function readDocx(
  { file, bytes, source, limits, explain, onLetters }: DocxInput,
  report: Report,
): Promise<readonly MarkupPart[]> {
  const damaged = (reason: unknown) =>
    new InputError('docx-damaged', { file, reason: reason instanceof Error ? reason.message : String(reason) });
  let parts: Parts;
  try {
    parts = unpack(bytes, (limits.memory * MIB) / IN_MEMORY);
  } catch (error) {
    throw error instanceof ArchiveLimitError
      ? new InputError('too-much-memory', { file, limit: limits.memory })
      : damaged(error);
  }
  if (!explain && />dup-parse</u.test(parts.get('docProps/core.xml') ?? ''))
    throw new InputError('other-output', { file, kind: WORD_DOCUMENT });
  const name = mainPart(parts);
  const xml = parts.get(name);
  if (xml === undefined) throw damaged('word/document.xml');
  const body = readPart(xml);
  onLetters(body.letters);
  const whole = withMargins(body, targetsOf(parts, name), parts);
  let html: string;
  try {
    const buffer = pack(new Map([...parts, [name, whole.xml]]));
    const options = {
      ignoreEmptyParagraphs: false,
      includeEmbeddedStyleMap: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    };
    const input = { buffer, arrayBuffer: buffer.buffer } as Parameters<typeof mammoth.convertToHtml>[0]; // Node's, a browser's
    html = (await mammoth.convertToHtml(input, options)).value;
  } catch (error) {
    throw damaged(error);
  }
  const { blocks, hidden } = readHtml(numbered(html), { tabs: true });
  const all = [body, ...whole.margins];
  reportLeftOut(all, hidden, parts, source, report);
  const missing =
    all.reduce((sum, { letters }) => sum + letters, 0) -
    lettersOf(blocks) -
    lettersIn(hidden.map(({ text }) => text).join(''));
  if (missing > 0) report.add('docx-text-unread', { count: missing }, { source, page: null, line: null });
  return blocks;
}

/** The part that holds the text: `word/document.xml`, unless the archive names another one. */
function mainPart(parts: Parts): string {
  const named = [...relations(parts.get('_rels/.rels') ?? '')].find(({ type }) => type.endsWith('/officeDocument'));
  return named ? named.target.replace(/^\//u, '') : 'word/document.xml';
}

/** The parts that a part refers to, by the names that it has for them. */
function targetsOf(parts: Parts, name: string): Map<string, string> {
  const [folder, own] = [name.slice(0, name.lastIndexOf('/') + 1), name.slice(name.lastIndexOf('/') + 1)];
  const rels = relations(parts.get(`${folder}_rels/${own}.rels`) ?? '');
  return new Map(rels.map(({ id, target }) => [id, target.startsWith('/') ? target.slice(1) : folder + target]));
}

const relations = (xml: string) =>
  xml
    .replaceAll("'", '"')
    .split('<Relationship ')
    .slice(1)
    .map((rest) => {
      const tag = ` ${rest.split('>', 1)[0]}`;
      const attribute = (name: string) => tag.split(` ${name}="`)[1]?.split('"', 1)[0] ?? '';
      return { id: attribute('Id'), type: attribute('Type'), target: attribute('Target') };
    });

/** The HTML with each paragraph and each row of a table on a line of its own. Heads and feet count as none. */
function numbered(html: string): string {
  let tables = 0;
  let isMargin = false;
  return html
    .replace(/\n/gu, ' ')
    .replaceAll(`<p>${MARGIN_START}</p>`, `<header ${MARGIN_ATTRIBUTE}="">`)
    .replaceAll(`<p>${MARGIN_END}</p>`, '</header>')
    .replace(/<(\/?)(table|tr|p|h[1-6]|li|header)(?=[\s>])/gu, (tag, close: string, name: string) => {
      if (name === 'header') isMargin = close === '';
      if (name === 'table') tables += close ? -1 : 1;
      const isLine = !close && (tables === 0 ? name !== 'table' : tables === 1 && name === 'tr');
      return isLine && !isMargin && name !== 'header' ? `\n${tag}` : tag;
    })
    .replace(/^[^\n<]*\n/u, '');
}

const lettersOf = (blocks: readonly MarkupPart[]): number =>
  blocks.reduce(
    (sum, block) =>
      sum +
      (block.kind === 'line'
        ? lettersIn(block.text)
        : block.rows.flat().reduce((own, cell) => own + lettersOf(cell.blocks), 0)),
    0,
  );

/** How many letters of a text a message has. */
const LONGEST = 300;
const told = (texts: readonly string[]): string => {
  const text = texts.join(' / ').replace(/\s+/gu, ' ').trim();
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
};

const KINDS = {
  footnote: { en: 'footnotes', it: 'note a piè di pagina' },
  endnote: { en: 'endnotes', it: 'note di chiusura' },
  comment: { en: 'comments', it: 'commenti' },
};

function reportLeftOut(
  all: readonly PartXml[],
  struck: readonly HiddenPart[],
  parts: Parts,
  source: number,
  report: Report,
): void {
  const at = { source, page: null, line: null };
  const hidden = all.flatMap((markup) =>
    markup.hidden.map((text) => ({ reason: 'hidden' as const, text, number: null })),
  );
  reportHidden([...hidden, ...struck], source, report);
  const deleted = all.flatMap((markup) => markup.deleted);
  if (deleted.length > 0) report.add('deletions-left-out', { count: deleted.length, text: told(deleted) }, at);
  for (const kind of NOTE_KINDS) {
    const own = all.flatMap(({ notes }) => notes.filter((note) => note.kind === kind));
    const texts = notesIn(parts.get(`word/${kind}s.xml`) ?? '', kind);
    const named = own.map(({ id }) => texts.get(id) ?? '');
    if (own.length > 0) report.add('notes-left-out', { kind: KINDS[kind], count: own.length, text: told(named) }, at);
  }
}

/** The texts of notes, by their names. */
const notesIn = (xml: string, kind: string): Map<string, string> =>
  new Map(
    xml
      .split(`<w:${kind} `)
      .slice(1)
      .map((note) => [
        /\bw:id="([^"]*)"/u.exec(note)?.[1] ?? '',
        note
          .split('<w:t')
          .slice(1)
          .filter((rest) => /^[\s>]/u.test(rest))
          .map((rest) => rest.slice(rest.indexOf('>') + 1).split('<', 1)[0])
          .join(''),
      ]),
  );
