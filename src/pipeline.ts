/** The corridor: read -> lay out -> recognise -> assemble -> settle. */
import type { Language } from './report/catalogue.js';
import type { Document } from './report/document.js';
import type { InputError } from './report/inputError.js';
import type { LedgerLine } from './report/ledger.js';

/** One export: its name as given, for messages, and its bytes. */
export interface Input {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface ParseOptions {
  /** Language of the diagnostics' sentences; English unless given, whatever the environment says. */
  readonly language?: Language | undefined;
  /** Password of encrypted PDFs. */
  readonly password?: string | undefined;
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
  /** How many printed sheets were found, before records were merged. */
  readonly sheets: number;
}

/** Reads exports and gives back their records. Never throws on what a document says. */
export async function parse(_inputs: readonly Input[], _options: ParseOptions = {}): Promise<ParseResult> {
  throw new Error('under construction');
}
