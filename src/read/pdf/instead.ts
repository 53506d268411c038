/**
 * A PDF whose pages hold no sheet -> the PDF that is attached to it, or the error that says what else it is.
 *
 * Attachments are unpacked here alone, so that those of a PDF with sheets cost nothing.
 */
import type { Line } from '../../model/layout.js';
import type { Content } from '../../model/source.js';
import { InputError } from '../../report/errors/inputError.js';
import { takeOut } from '../containers/envelope.js';
import { isPdf } from '../detectFormat.js';
import type { SourceRead } from '../read.js';
import { captureWarnings, openEngine } from './engine.js';
import { listed } from './structure/beside.js';

export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the engine says of a PDF as a whole. */
interface WholeDocument {
  getMetadata(): Promise<{ readonly info: { readonly IsXFAPresent?: boolean } }>;
  getAttachments(): Promise<Readonly<Record<string, { filename: string; content: Uint8Array | null }>> | null>;
}

/** Words of the page that stands in for a form which only Acrobat draws, in the languages that it may be in here. */
const STAND_IN = [/\b(?:please wait|attendere)\b/iu, /\b(?:pdf viewer|adobe reader|acrobat|visualizzatore)\b/iu];
const MOST_LETTERS = 1500;

/** Finds the one PDF that is attached. Throws `refusal`, or a better one, where there is none, or there are several. */
export async function attachedInstead(
  { file, beside, content }: SourceRead,
  lines: readonly Line[],
  refusal: InputError,
  password: string | undefined,
): Promise<Attachment> {
  const { isForm, pdfs } = await inWhole(beside?.whole ?? null, password);
  const [only, ...others] = pdfs;
  if (only && others.length === 0) return only;
  if (only) {
    const names = listed(pdfs.map(({ name }) => name));
    throw new InputError('several-attachments', { file, count: pdfs.length, names });
  }
  throw isForm || isStandIn(content, lines) ? new InputError('pdf-xfa', { file }) : refusal;
}

function isStandIn(content: Content, lines: readonly Line[]): boolean {
  if (content.kind !== 'runs' || content.pages.length !== 1) return false;
  const text = lines.map((line) => line.text).join(' ');
  return text.length <= MOST_LETTERS && STAND_IN.every((words) => words.test(text));
}

/** Whether an attachment is a PDF, in an envelope or not. One that cannot be opened may be. */
function mayBePdf(bytes: Uint8Array): boolean {
  try {
    return isPdf(takeOut('', bytes));
  } catch {
    return true;
  }
}

async function inWhole(bytes: Uint8Array | null, password: string | undefined) {
  if (!bytes) return { isForm: false, pdfs: [] };
  const warnings = captureWarnings(); // what is wrong with the pages was told when they were read
  const engine = await openEngine(bytes, password);
  try {
    const document = (await engine.load()) as unknown as WholeDocument;
    const { info } = await document.getMetadata();
    const files = await document.getAttachments().catch(() => null);
    const pdfs = Object.values(files ?? {}).flatMap(({ filename, content }) =>
      content && mayBePdf(content) ? [{ name: filename, bytes: content }] : [],
    );
    return { isForm: info.IsXFAPresent === true, pdfs };
  } finally {
    await engine.destroy();
    warnings.stop();
  }
}
