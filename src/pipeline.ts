/**
 * The flow. One input: read -> lay out -> recognise -> assemble. Then all inputs together: settle.
 *
 * What comes out is plain data, so that it can come from a worker.
 */
import { assemble } from './assemble/assemble.js';
import { layOut } from './layout/layout.js';
import type { Drafts } from './model/draft.js';
import type { LabelMatcher } from './model/labelMatcher.js';
import type { Layout } from './model/layout.js';
import type { Objective } from './model/objective.js';
import type { SourceFacts } from './model/source.js';
import { firstLetters } from './read/decode.js';
import { isRecords, LOOKED_AT } from './read/looksLikeRecords.js';
import { PAGE_OF_TEXT, type ReadOptions, read } from './read/read.js';
import { otherOutputName } from './read/records/otherOutputs.js';
import { hasLetters } from './recognise/letters.js';
import { recognise } from './recognise/recognise.js';
import type { Document, Place, SourceRecord } from './report/document.js';
import { InputError } from './report/errors/inputError.js';
import { type ShownPage, shownPages } from './report/explanation.js';
import type { LedgerLine } from './report/ledger.js';
import { createReport, type Finding } from './report/report.js';
import { reportMissingPages, reportPictures } from './settle/checks/missingPages.js';
import { earlierRecords } from './settle/earlier.js';
import { type Part, settle } from './settle/settle.js';
import { cleanText } from './text/normalize.js';
import { LEVEL_NAMES } from './vocabulary/levels.js';

export { matcherFor } from './labels/profileWords.js'; // who runs the pipeline makes the matcher once

/** One export: its name as given, for messages, and its bytes. */
export interface Input {
  /** The municipality that it is an export of, in the words of whoever reads it; it is never guessed. */
  readonly entity?: string | null | undefined;
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface PipelineOptions extends ReadOptions {
  /** Whether the pages are wanted as they are drawn, also of a document that has no sheet. */
  readonly explain?: boolean | undefined;
  /** Whether the lines of the ledger are wanted, and not only their counts. */
  readonly ledger: boolean;
  /** Whether records are to say where each of their values stands. */
  readonly places?: boolean | undefined;
}

/** One input, as if it were the only one. */
export type ParsedInput = ParsedExport | ParsedRecords;

/** Records that dup-parse wrote before. The places of findings are in their sources. */
export interface ParsedRecords {
  readonly kind: 'records';
  readonly file: string;
  readonly records: Document;
  readonly findings: readonly Finding[];
}

/** An export as far as drafts. The label matcher is left out: it is made of functions. */
export interface ParsedExport {
  readonly kind: 'export';
  readonly entity: string | null;
  readonly source: SourceFacts;
  readonly drafts: Omit<Drafts, 'layout'> & { readonly layout: Omit<Layout, 'matcher'> };
  readonly findings: readonly Finding[];
  readonly pages: readonly ShownPage[];
}

/** The records of all inputs, and what goes with them. */
export interface SettledInputs {
  readonly sources: readonly SourceRecord[];
  readonly objectives: Objective[];
  /** Every line of every input; none where the options ask for none. */
  readonly ledger: readonly LedgerLine[];
  /** The pages as they are drawn, of PDFs; none unless the options ask for them. */
  readonly pages: readonly ShownPage[];
  readonly findings: readonly Finding[];
  /** How many printed sheets were found, before records were merged. */
  readonly sheets: number;
  /** How many repeated header blocks were folded into their sheet. */
  readonly repeatedHeaders: number;
}

/** Parses one input. Throws InputError if it gives no records. The bytes of a PDF go to its engine. */
export async function parseInput(
  input: Input,
  options: Omit<PipelineOptions, 'ledger'>,
  matcher: LabelMatcher,
): Promise<ParsedInput> {
  const { file, bytes } = input;
  if (await isRecords(file, bytes)) return await parseRecords(input, options);
  const other = options.explain ? undefined : otherOutputName(firstLetters(bytes.subarray(0, LOOKED_AT)));
  if (other) throw new InputError('other-output', { file, kind: other });
  return await parseWithin(input, options, matcher, false);
}

/** Reads records that dup-parse wrote before: they have no pages to choose from, and no lines to explain. */
async function parseRecords(
  { entity, file, bytes }: Input,
  { encoding, explain, onPage, pages }: Omit<PipelineOptions, 'ledger'>,
): Promise<ParsedRecords> {
  if (explain) throw new InputError('records-without-lines', { file });
  if (pages) throw new InputError('no-pages', { file });
  const { readRecords } = await import('./read/records/readRecords.js'); // the schemas are heavy: only records pay for them
  const onBytes = (read: number) => onPage?.(Math.ceil(read / PAGE_OF_TEXT));
  const { records, findings } = await readRecords(file, bytes, { entity: entityOf(entity), encoding, onBytes });
  return { kind: 'records', file, records, findings };
}

const entityOf = (given: string | null | undefined): string | null => cleanText(given ?? '') || null;

/** Parses one input. An attachment does not have its own attachments looked through. */
async function parseWithin(
  { entity, file, bytes }: Input,
  options: Omit<PipelineOptions, 'ledger'>,
  matcher: LabelMatcher,
  isAttached: boolean,
): Promise<ParsedExport> {
  const report = createReport();
  const whole = await read(file, bytes, 0, options, report);
  const { content, beside, ...source } = whole;
  const layout = layOut({ ...source, content }, matcher, report);
  const elements = recognise(layout, report);
  const drafts = assemble(layout, elements, report);
  if (drafts.drafts.length === 0 && !options.explain) {
    const labels = LEVEL_NAMES.map(matcher.levelName).join(', ');
    const isRecognised = report.findings.some(({ code }) => code === 'text-from-ocr');
    const noSheet = hasLetters(layout)
      ? new InputError(isRecognised ? 'ocr-no-sheet' : 'not-an-export', { file, labels })
      : new InputError('pdf-letters-unknown', { file });
    const refusal = beside?.noText ?? noSheet;
    if (!beside || isAttached) throw refusal;
    if (beside.isTooLarge) throw new InputError('too-much-memory', { file, limit: options.limits.memory });
    const { attachedInstead } = await import('./read/pdf/instead.js'); // the engine is heavy: only a PDF pays for it
    const attachment = await attachedInstead(whole, refusal, options.password);
    const input = { entity, file: `${file} > ${attachment.name}`, bytes: attachment.bytes };
    return withAttached(source, attachment.name, report.findings, await parseWithin(input, options, matcher, true));
  }
  if (beside?.attached) report.add('attachments-not-read', { names: beside.attached }, WHOLE);
  reportMissingPages(source, drafts.drafts, report);
  reportPictures(source.index, content, drafts.drafts, report);
  const { matcher: _, ...plainLayout } = layout;
  const pages = options.explain && content.kind === 'runs' ? shownPages(content.pages, layout) : [];
  return {
    kind: 'export',
    entity: entityOf(entity),
    source,
    drafts: { ...drafts, layout: plainLayout },
    findings: report.findings,
    pages,
  };
}

const WHOLE: Place = { source: 0, page: null, line: null };

/** The result of an attachment as that of the input which it is attached to, with what was found of that as a whole. */
function withAttached(
  { file, sha256, container }: SourceFacts,
  name: string,
  findings: readonly Finding[],
  attached: ParsedExport,
): ParsedExport {
  const report = createReport();
  report.take(
    findings.filter(({ code, place }) => place.page === null && !attached.findings.some((one) => one.code === code)),
  );
  report.add('attachment-read', { name }, WHOLE);
  report.take(attached.findings);
  return {
    ...attached,
    source: { ...attached.source, file, sha256, container: container ?? 'attachment' },
    findings: report.findings,
  };
}

/** Settles all inputs together. Their order is that of the sources. */
export function settleInputs(
  inputs: readonly ParsedInput[],
  options: Pick<PipelineOptions, 'ledger' | 'places'>,
  matcher: LabelMatcher,
): SettledInputs {
  const findings: Finding[] = [];
  const pages: ShownPage[] = [];
  let next = 0; // index of the next source
  const parts = inputs.map((input): Part => {
    const first = next;
    for (const finding of input.findings) findings.push(movedBy(first, finding));
    if (input.kind === 'records') {
      next += input.records.sources.length;
      return earlierRecords(input.records, first);
    }
    next += 1;
    const { drafts, entity, source } = input;
    const { file, format, container, sha256, pageCount } = source;
    for (const page of input.pages) pages.push({ ...page, source: first });
    return {
      ...{ ...drafts, entity, layout: { ...drafts.layout, source: first, matcher } },
      source: { file, entity, format, container, sha256, pages: pageCount },
    };
  });
  const settled = settle(parts, options, matcher);
  const sheets = parts.flatMap((part) => ('drafts' in part ? part.drafts : []));
  const earlier = parts.flatMap((part) => ('drafts' in part ? [] : part.records));
  return {
    ...settled,
    ledger: options.ledger ? settled.ledger : [],
    pages,
    findings: [...findings, ...settled.findings],
    sheets: earlier.reduce((sum, { objective }) => sum + objective.occurrences.length, sheets.length),
    repeatedHeaders: sheets.reduce((sum, { headers }) => sum + headers.length - 1, 0),
  };
}

/** Parses one input and settles it alone. Throws InputError if it gives no sheet. */
export async function settleInput(
  input: Input,
  options: PipelineOptions,
  matcher: LabelMatcher,
): Promise<SettledInputs> {
  return settleInputs([await parseInput(input, options, matcher)], options, matcher);
}

/** Returns a finding of an input whose first source has this index among all. */
function movedBy(first: number, { place, related, ...finding }: Finding): Finding {
  const moved = (one: Place): Place => ({ ...one, source: one.source + first });
  return { ...finding, place: moved(place), related: related.map(moved) };
}
