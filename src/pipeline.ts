/**
 * The flow. One input: read -> lay out -> recognise -> assemble. Then all inputs together: settle.
 *
 * What comes out is plain data, so that it can come from a worker.
 */
import { assemble } from './assemble/assemble.js';
import { layOut } from './layout/layout.js';
import type { Drafts, EntityDrafts } from './model/draft.js';
import type { LabelMatcher } from './model/labelMatcher.js';
import type { Layout } from './model/layout.js';
import type { Objective } from './model/objective.js';
import type { SourceFacts } from './model/source.js';
import { type ReadOptions, read, type SourceRead } from './read/read.js';
import { hasLetters } from './recognise/letters.js';
import { recognise } from './recognise/recognise.js';
import type { Place, SourceRecord } from './report/document.js';
import { InputError } from './report/errors/inputError.js';
import { type ShownPage, shownPages } from './report/explanation.js';
import type { LedgerLine } from './report/ledger.js';
import { createReport, type Finding, type Report } from './report/report.js';
import { reportMissingPages, reportPictures } from './settle/missingPages.js';
import { withLighterOutside } from './settle/outsideFindings.js';
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
  /** Whether the pages are wanted as they are drawn, also of a document that has no sheet. */
  readonly explain?: boolean | undefined;
  /** Whether the lines of the ledger are wanted, and not only their counts. */
  readonly ledger: boolean;
}

/** One input as far as drafts, as if it were the only source. The label matcher is left out: it is made of functions. */
export interface ParsedInput {
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

/** Parses one input. Throws InputError if it gives no sheet. The bytes of a PDF go to its engine. */
export async function parseInput(
  input: Input,
  options: Omit<PipelineOptions, 'ledger'>,
  matcher: LabelMatcher,
): Promise<ParsedInput> {
  return await parseWithin(input, options, matcher, false);
}

/** Parses one input. An attachment does not have its own attachments looked through. */
async function parseWithin(
  { entity, file, bytes }: Input,
  options: Omit<PipelineOptions, 'ledger'>,
  matcher: LabelMatcher,
  isAttached: boolean,
): Promise<ParsedInput> {
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
  const { matcher: _, ...plainLayout } = layout;
  const pages = options.explain && content.kind === 'runs' ? shownPages(content.pages, layout) : [];
  return {
    entity: cleanText(entity ?? '') || null,
    source,
    drafts: { ...drafts, layout: plainLayout },
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
  attached: ParsedInput,
): ParsedInput {
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
  options: Pick<PipelineOptions, 'ledger'>,
  matcher: LabelMatcher,
): SettledInputs {
  const report = createReport();
  const all = inputs.map(({ entity, drafts, findings }, index): EntityDrafts => {
    report.take(findings.map((finding) => withSource(finding, index)));
    return { ...drafts, entity, layout: { ...drafts.layout, source: index, matcher } };
  });
  const { objectives, ledger, lines, parameters } = settle(all, matcher, report);
  const sheets = all.flatMap(({ drafts }) => drafts);
  return {
    sources: inputs.map(({ entity, source }, index) => ({
      file: source.file,
      entity,
      format: source.format,
      container: source.container,
      sha256: source.sha256,
      pages: source.pageCount,
      parameters: parameters.get(index)!,
      lines: lines.get(index)!,
    })),
    objectives,
    ledger: options.ledger ? ledger : [],
    pages: inputs.flatMap(({ pages }, source) => pages.map((page) => ({ ...page, source }))),
    findings: report.findings,
    sheets: sheets.length,
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

/** Returns a finding with the index that its input has among all sources. */
function withSource({ place, related, ...finding }: Finding, source: number): Finding {
  const moved = (one: Place): Place => ({ ...one, source });
  return { ...finding, place: moved(place), related: related.map(moved) };
}
