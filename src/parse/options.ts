/** What {@link parse} takes beside the inputs, and what it gives back. */
import type { Profile } from '../labels/profile.js';
import type { Limits } from '../model/limits.js';
import type { Input } from '../pipeline.js';
import type { Language } from '../report/catalogue/catalogue.js';
import type { Document } from '../report/document.js';
import type { InputError } from '../report/errors/inputError.js';
import type { ShownPage } from '../report/explanation.js';
import type { LedgerLine } from '../report/ledger.js';
import type { LongDocument } from '../report/records.js';
import type { Finding } from '../report/report.js';

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
  /** What reading one input may take; what is not given is as in {@link DEFAULT_LIMITS}. */
  readonly limits?: Partial<Limits> | undefined;
  /**
   * Whether PDFs, Word documents, and text that is long or has control characters are read in a worker, which alone holds
   * them to the limits of time and memory: `true` unless given. Without it, whoever calls has to watch over this thread.
   */
  readonly isolate?: boolean | undefined;
  /** How many inputs are read at a time: as many as the machine has cores, up to 4. */
  readonly jobs?: number | undefined;
  /** Whether the result has the ledger's lines, and not only their counts: `true` unless given. */
  readonly ledger?: boolean | undefined;
  /** Whether records say where each of their values stands; those that were read with their places keep them in any case. */
  readonly places?: boolean | undefined;
  /** Whether the result has the pages of PDFs as they are drawn, and documents without a sheet are explained, too. */
  readonly explain?: boolean | undefined;
  /** Returns a scan with its text; without this function, a scan is refused. An InputError that it throws refuses that scan. */
  readonly recognise?: ((scan: Scan) => Promise<Recognised>) | undefined;
  /** Called while inputs are read, with how far one of them is. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** A PDF with pages that are pictures. */
export interface Scan extends Input {
  /** How many of its pages lack text. */
  readonly pages: number;
  /** Whether it has no page with text. */
  readonly isWhole: boolean;
  /** Ranges of pages to read; all unless given. */
  readonly ranges: ParseOptions['pages'];
}

/** The same PDF with text under its pictures, and the program and version that found it. */
export interface Recognised {
  readonly bytes: Uint8Array;
  readonly by: string;
}

export interface Progress {
  readonly file: string;
  /** Pages of it that are read; of a text without pages, as many as its length would fill. */
  readonly pages: number;
}

export interface ParseResult {
  /** Name of the input that the result is of, where it is of one alone. */
  readonly file: string | null;
  readonly document: Document;
  /** Every line of every input that was read, with its class. */
  readonly ledger: readonly LedgerLine[];
  /** The pages of PDFs as they are drawn, where the options ask to explain them. */
  readonly pages: readonly ShownPage[];
  /** Inputs that could not be read, each with its error; they are not among the document's sources. */
  readonly rejected: readonly { readonly file: string; readonly error: InputError }[];
  /** How many repeated header blocks were folded into their sheet. */
  readonly repeatedHeaders: number;
  /** The diagnostics before they were put into words: for messages in another language than the document's. */
  readonly findings: readonly Finding[];
  /** How many printed sheets were found, before records were merged. */
  readonly sheets: number;
}

/** A result of which there may be more objectives than memory holds: they are made as somebody goes through them. */
export interface RecordsResult extends Omit<ParseResult, 'document'> {
  readonly document: LongDocument;
}
