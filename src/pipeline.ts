/**
 * The flow. One input: read -> lay out -> recognise -> assemble -> settle. Then all inputs: join.
 *
 * What comes out of one is plain data, so that it can come from a worker; it is small, so that many can be held.
 */
import { assemble } from './assemble/assemble.js';
import { layOut } from './layout/layout.js';
import type { EntityDrafts } from './model/draft.js';
import type { LabelMatcher } from './model/labelMatcher.js';
import type { Layout } from './model/layout.js';
import type { Page, SourceFacts } from './model/source.js';
import { firstLetters } from './read/decode.js';
import { isRecords, LOOKED_AT } from './read/looksLikeRecords.js';
import { PAGE_OF_TEXT, type ReadOptions, read, type SourceRead } from './read/read.js';
import { otherOutputName } from './read/records/otherOutputs.js';
import { hasLetters } from './recognise/letters.js';
import { recognise } from './recognise/recognise.js';
import type { Place } from './report/document.js';
import { InputError } from './report/errors/inputError.js';
import { type ShownPage, shownPages } from './report/explanation.js';
import type { LedgerLine } from './report/ledger.js';
import { createReport, type Finding, type Report } from './report/report.js';
import { findingOf } from './settle/carried.js';
import { reportMissingPages, reportPictures } from './settle/checks/missingPages.js';
import { withLighterOutside } from './settle/checks/outsideFindings.js';
import { createJoin, type Part } from './settle/join.js';
import { mover } from './settle/partRecords.js';
import { withPlaces } from './settle/places.js';
import { settle } from './settle/settle.js';
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
  /** Whether the lines of the ledger are wanted, and not only their counts. */
  readonly ledger: boolean;
  /** Whether records are to say where each of their values stands. */
  readonly places?: boolean | undefined;
}

/** An export as far as drafts. */
interface ParsedExport {
  readonly source: SourceFacts;
  readonly drafts: EntityDrafts;
  readonly findings: readonly Finding[];
  /** The pages of a PDF; none unless the options ask for them. */
  readonly pages: readonly Page[];
}

/** An export as its lines, and what was found of it. The label matcher is left out: it is made of functions. */
export interface LaidOut {
  readonly layout: Omit<Layout, 'matcher'>;
  readonly findings: readonly Finding[];
}

/** The records of one input, or of several that were joined, and what goes with them. */
export interface Settled extends Part {
  /** Every line of every input; none where the options ask for none. */
  readonly ledger: readonly LedgerLine[];
  /** The pages as they are drawn, of PDFs; none unless the options ask for them. */
  readonly pages: readonly ShownPage[];
  /** How many printed sheets were found, before records were merged. */
  readonly sheets: number;
  /** How many repeated header blocks were folded into their sheet. */
  readonly repeatedHeaders: number;
}

/**
 * Reads one input: an export, or records that dup-parse wrote before. Throws InputError if it gives no records. The bytes of a PDF
 * go to its engine.
 */
export async function settleInput(input: Input, options: PipelineOptions, matcher: LabelMatcher): Promise<Settled> {
  const { file, bytes } = input;
  if (await isRecords(file, bytes)) return await settledRecords(input, options);
  const { drafts, findings, pages, source } = await parseExport(input, options, matcher);
  const report = createReport();
  report.take(findings);
  const { ledger, lines, parameters, records, useOf } = settle(drafts, matcher, report);
  const { container, format, pageCount, sha256 } = source;
  return {
    sources: [
      {
        ...{ file: source.file, entity: drafts.entity, format, container, sha256, pages: pageCount },
        parameters,
        lines,
      },
    ],
    objectives: records.map(({ objective, places }) => (options.places ? withPlaces(objective, places) : objective)),
    places: records.map(({ places }) => places),
    ledger: options.ledger ? ledger : [],
    pages: shownPages(pages, drafts.layout, useOf),
    findings: report.findings,
    sheets: drafts.drafts.length,
    repeatedHeaders: drafts.drafts.reduce((sum, { headers }) => sum + headers.length - 1, 0),
  };
}

/** Lays out one export, whether it has a sheet or not. Throws InputError if it cannot be read, or holds records. */
export async function layOutInput(input: Input, options: PipelineOptions, matcher: LabelMatcher): Promise<LaidOut> {
  const { file, bytes } = input;
  if (await isRecords(file, bytes)) throw new InputError('records-without-lines', { file });
  const { drafts, findings } = await parseExport(input, { ...options, explain: true }, matcher);
  const { matcher: _, ...layout } = drafts.layout;
  return { layout, findings };
}

/** Results of inputs that are joined: each is added in the order of the inputs, and can be forgotten then. */
export interface Joiner {
  readonly add: (one: Settled) => void;
  readonly result: () => Settled;
}

/** Begins to join results. One alone stays as it is. */
export function createJoiner({ places = false }: Pick<PipelineOptions, 'places'>, matcher: LabelMatcher): Joiner {
  const join = createJoin(places, matcher);
  const ledger: LedgerLine[] = [];
  const pages: ShownPage[] = [];
  const counts = { parts: 0, sources: 0, sheets: 0, repeatedHeaders: 0 };
  let only: Settled | null = null;
  const add = (one: Settled) => {
    const moved = mover(counts.sources);
    for (const line of one.ledger) ledger.push(moved(line));
    for (const page of one.pages) pages.push(moved(page));
    counts.sources += one.sources.length;
    counts.sheets += one.sheets;
    counts.repeatedHeaders += one.repeatedHeaders;
    join.add(one);
  };
  return {
    add(one) {
      counts.parts += 1;
      if (counts.parts === 1) only = one;
      else if (only) {
        add(only);
        only = null;
      }
      if (counts.parts > 1) add(one);
    },
    result() {
      const { sheets, repeatedHeaders } = counts;
      return only ?? { ...join.result(), places: null, ledger, pages, sheets, repeatedHeaders };
    },
  };
}

/** Reads records that dup-parse wrote before: they have no pages to choose from, and no lines to explain. */
async function settledRecords(
  { entity, file, bytes }: Input,
  { encoding, explain, onPage, pages }: PipelineOptions,
): Promise<Settled> {
  if (explain) throw new InputError('records-without-lines', { file });
  if (pages) throw new InputError('no-pages', { file });
  const { readRecords } = await import('./read/records/readRecords.js'); // the schemas are heavy: only records pay for them
  const onBytes = (read: number) => onPage?.(Math.ceil(read / PAGE_OF_TEXT));
  const { records, findings } = await readRecords(file, bytes, { entity: entityOf(entity), encoding, onBytes });
  const { sources, objectives, diagnostics } = records;
  return {
    ...{ sources, objectives, places: null, ledger: [], pages: [], repeatedHeaders: 0 },
    findings: [...findings, ...diagnostics.map(findingOf)],
    sheets: objectives.reduce((sum, { occurrences }) => sum + occurrences.length, 0),
  };
}

/** Parses one export. Throws InputError if it gives no sheet and is not to be explained. */
async function parseExport(input: Input, options: PipelineOptions, matcher: LabelMatcher): Promise<ParsedExport> {
  const { file, bytes } = input;
  const other = options.explain ? undefined : otherOutputName(firstLetters(bytes.subarray(0, LOOKED_AT)));
  if (other) throw new InputError('other-output', { file, kind: other });
  return await parseWithin(input, options, matcher, false);
}

const entityOf = (given: string | null | undefined): string | null => cleanText(given ?? '') || null;

/** Parses one input. An attachment does not have its own attachments looked through. */
async function parseWithin(
  { entity, file, bytes }: Input,
  options: PipelineOptions,
  matcher: LabelMatcher,
  isAttached: boolean,
): Promise<ParsedExport> {
  const report = createReport();
  const { read: whole, layout } = await laidOut(file, bytes, options, matcher, report);
  const { content, beside, ...source } = whole;
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
    const attachment = await attachedInstead(whole, layout.lines, refusal, options.password);
    const input = { entity, file: `${file} > ${attachment.name}`, bytes: attachment.bytes };
    return withAttached(source, attachment.name, report.findings, await parseWithin(input, options, matcher, true));
  }
  if (beside?.attached) report.add('attachments-not-read', { names: beside.attached }, WHOLE);
  reportMissingPages(source, drafts.drafts, report);
  reportPictures(source.index, content, drafts.drafts, report);
  const pages = options.explain && content.kind === 'runs' ? content.pages : [];
  return {
    source,
    drafts: { ...drafts, entity: entityOf(entity) },
    findings: withLighterOutside(report.findings, drafts),
    pages,
  };
}

/** Reads an input and lays it out. Its runs are not kept, unless the pages are wanted: they take as much memory as the lines. */
async function laidOut(
  file: string,
  bytes: Uint8Array,
  options: Omit<PipelineOptions, 'ledger'>,
  matcher: LabelMatcher,
  report: Report,
): Promise<{ readonly read: SourceRead; readonly layout: Layout }> {
  const whole = await read(file, bytes, 0, options, report);
  const { content, beside: _, ...source } = whole;
  const layout = layOut({ ...source, content }, matcher, report);
  if (content.kind !== 'runs' || options.explain) return { read: whole, layout };
  const pages = content.pages.map((page) => ({ ...page, runs: [], hidden: [] }));
  return { read: { ...whole, content: { kind: 'runs', pages } }, layout };
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
