/** The corridor: read -> lay out -> recognise -> assemble -> settle. */

import { assemble } from './assemble/assemble.js';
import { layOut } from './layout/layout.js';
import type { Drafts } from './model/draft.js';
import { type Lexicon, lexiconOf, STANDARD_LEXICON } from './model/lexicon.js';
import { type Profile, withProfile } from './model/profile.js';
import type { Source } from './model/source.js';
import { isEncoding } from './read/decode.js';
import { read } from './read/read.js';
import { recognise } from './recognise/recognise.js';
import type { Language } from './report/catalogue.js';
import { type Document, SCHEMA_VERSION } from './report/document.js';
import { InputError } from './report/inputError.js';
import type { LedgerLine } from './report/ledger.js';
import { createReport, diagnosticsOf, type Finding } from './report/report.js';
import { countLines } from './settle/ledger.js';
import { settle } from './settle/settle.js';
import { LEVEL_NAMES } from './vocabulary/levels.js';
import { STANDARD } from './vocabulary/vocabulary.js';

/** One export: its name as given, for messages, and its bytes. */
export interface Input {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface ParseOptions {
  /** Language of the diagnostics' sentences; English unless given, whatever the environment says. */
  readonly language?: Language | undefined;
  /** Encoding of the inputs that are text, by any name that iconv-lite knows; found from the bytes unless given. */
  readonly encoding?: string | undefined;
  /** Password of encrypted PDFs. */
  readonly password?: string | undefined;
  /** Words of another vendor's sheets, beside those that are known. */
  readonly profile?: Profile | undefined;
  /** Ranges of pages to read, first and last included; all pages unless given. */
  readonly pages?: readonly (readonly [number, number])[] | undefined;
}

export interface ParseResult {
  readonly document: Document;
  /** Every line of every input that was read, with its class. */
  readonly ledger: readonly LedgerLine[];
  /** Inputs that could not be read, each with its error; they are not among the document's sources. */
  readonly rejected: readonly { readonly file: string; readonly error: InputError }[];
  /** How many repeated header blocks were folded into their sheet. */
  readonly repeatedHeaders: number;
  /** The diagnostics before they were put into words: for messages in another language than the document's. */
  readonly findings: readonly Finding[];
  /** How many printed sheets were found, before records were merged. */
  readonly sheets: number;
}

/**
 * Reads exports and gives back their records. Never throws on what a document says; an encoding that does not exist is
 * the caller's mistake, and a RangeError.
 */
export async function parse(inputs: readonly Input[], options: ParseOptions = {}): Promise<ParseResult> {
  const { encoding } = options;
  if (encoding !== undefined && !isEncoding(encoding)) throw new RangeError(`Unknown encoding: "${encoding}"`);
  const lexicon = options.profile ? lexiconOf(withProfile(STANDARD, options.profile)) : STANDARD_LEXICON;
  const report = createReport();
  const read: { source: Source; drafts: Drafts }[] = [];
  const rejected: { file: string; error: InputError }[] = [];
  for (const input of inputs) {
    const own = createReport();
    try {
      read.push(await parseOne(input, read.length, options, lexicon, own));
      for (const { code, holes, place, objective, related } of own.findings) {
        report.add(code, holes, place, { objective, related });
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      rejected.push({ file: input.file, error });
    }
  }
  const { objectives, ledger, parameters } = settle(
    read.map(({ drafts }) => drafts),
    lexicon,
    report,
  );
  const sources = read.map(({ source }, i) => ({
    file: source.file,
    format: source.format,
    sha256: source.sha256,
    pages: source.pageCount,
    parameters: parameters[i]!,
    lines: countLines(ledger.filter((line) => line.source === i)),
  }));
  const sheets = read.flatMap(({ drafts }) => drafts.drafts);
  return {
    document: {
      schemaVersion: SCHEMA_VERSION,
      sources,
      objectives,
      diagnostics: diagnosticsOf(report.findings, options.language ?? 'en'),
    },
    ledger,
    rejected,
    findings: report.findings,
    repeatedHeaders: sheets.reduce((sum, sheet) => sum + sheet.headers.length - 1, 0),
    sheets: sheets.length,
  };
}

/** The stages that run for each input on its own. Throws InputError if it gives no sheet. */
async function parseOne(
  { file, bytes }: Input,
  index: number,
  options: ParseOptions,
  lexicon: Lexicon,
  report: ReturnType<typeof createReport>,
): Promise<{ source: Source; drafts: Drafts }> {
  const source = await read(file, bytes, index, options, report);
  const layout = layOut(source, lexicon, report);
  const drafts = assemble(layout, recognise(layout, report), report);
  if (drafts.drafts.length === 0) {
    throw new InputError('not-an-export', { file, labels: LEVEL_NAMES.map(lexicon.levelName).join(', ') });
  }
  return { source, drafts };
}
