/**
 * Cuts the elements of a source into sheets, and gives each text the section that is open where it stands.
 *
 * A repeated header goes on the sheet; another identity begins a new one, and so does the same identity where a heading
 * or the first section comes again: the objective is printed once more.
 */
import type { Element, Header, TextSpan } from '../model/element.js';
import type { Layout } from '../model/layout.js';
import type { Report } from '../report/report.js';
import { titleStart } from '../text/normalize.js';
import { codeOf, identityOf, joinSpans, spanOf } from '../text/textSpans.js';
import { fieldName, KNOWN_SECTIONS, type SectionField } from '../vocabulary/labels.js';
import type { Level } from '../vocabulary/levels.js';
import type { FlowElement } from './flow/stretches.js';

/** A span of a section's text. `part` counts the page breaks before it: texts of one part stand on one page. */
export interface SheetText {
  readonly span: TextSpan;
  readonly part: number;
}

export interface Sheet {
  readonly level: Level;
  readonly view: string | null;
  readonly headers: readonly Header[];
  /** Level labels of headings. */
  readonly headings: readonly TextSpan[];
  readonly headingTexts: readonly SheetText[];
  readonly labels: ReadonlyMap<SectionField, readonly TextSpan[]>;
  /** The level that the title of the table says it lists. */
  readonly linkedLevel: Level | null;
  readonly texts: ReadonlyMap<SectionField, readonly SheetText[]>;
}

type SectionTitle = Extract<Element, { kind: 'section' }>;
type SheetElement = Exclude<FlowElement, { kind: 'parameters' }>;

/** The elements of a sheet so far, with what tells whether the next header block begins another sheet. */
interface OpenSheet {
  readonly view: string | null;
  readonly elements: SheetElement[];
  lastHeader: Header;
  firstSection: SectionTitle | null;
  hasHeading: boolean;
  hasStatus: boolean;
}

/** A candidate with less strength than this is text, not a title of a section. */
const LEAST_STRENGTH = 0;

/** How many elements after a header block are looked at for what comes under it. */
const LOOKAHEAD = 49;

/** Cuts a source into its sheets, in print order. */
export function cutSheets(layout: Layout, elements: readonly FlowElement[], report: Report): Sheet[] {
  const last = elements.findLast(({ kind }) => kind !== 'furniture');
  if (last?.kind === 'heading') report.add('sheet-cut-short', { text: last.label.text }, startOf(layout, last.label));
  return openSheets(elements).map((sheet) => sortTexts(layout, sheet, report));
}

const startOf = ({ source }: Layout, { line }: TextSpan) => ({ source, page: line.page, line: line.number });

function openSheets(elements: readonly FlowElement[]): OpenSheet[] {
  const sheets: OpenSheet[] = [];
  let view: string | null = null;
  for (const [i, element] of elements.entries()) {
    const open = sheets.at(-1);
    if (element.kind === 'parameters') {
      const printed = element.values.get('view') ?? [];
      if (printed.length > 0) view = joinSpans(printed);
    } else if (
      element.kind === 'header' &&
      (!open || open.view !== view || beginsSheet(element, open, elements.slice(i + 1, i + 1 + LOOKAHEAD)))
    ) {
      const state = { lastHeader: element, firstSection: null, hasHeading: false, hasStatus: false };
      sheets.push({ view, elements: [element], ...state });
    } else if (open) addTo(open, element);
  }
  return sheets;
}

function addTo(sheet: OpenSheet, element: SheetElement): void {
  sheet.elements.push(element);
  if (element.kind === 'header') sheet.lastHeader = element;
  else if (element.kind === 'heading') sheet.hasHeading = true;
  else if (element.kind === 'section') {
    sheet.firstSection ??= element;
    sheet.hasStatus ||= element.field === 'status';
  }
}

/** Whether a header block begins a new sheet, given the open sheet and the elements after the header block. */
function beginsSheet(
  header: Header,
  { lastHeader, firstSection, hasHeading, hasStatus }: OpenSheet,
  after: readonly FlowElement[],
): boolean {
  if (identityOf(lastHeader) !== identityOf(header)) return true;
  if (header.code.length === 0 && joinSpans(header.title) !== joinSpans(lastHeader.title)) return true;
  const next = after.find((element) => element.kind !== 'furniture');
  if (next?.kind === 'heading') return hasHeading || firstSection !== null;
  if (next?.kind === 'section' && hasStatus) return true;
  // After the Stato the first section begins again below whatever the block has besides its own fields.
  const section = hasStatus ? after.find(({ kind }) => kind !== 'furniture' && kind !== 'text') : next;
  return section?.kind === 'section' && section.field === firstSection?.field && section.field !== 'linkedObjectives';
}

/** Sorts the texts of a sheet by section, and reports candidates for titles that are text after all. */
function sortTexts(layout: Layout, { view, elements }: OpenSheet, report: Report): Sheet {
  const headers = elements.filter((element) => element.kind === 'header');
  const candidates = elements.filter((element) => element.kind === 'section');
  const chosen = chooseTitles(candidates);
  const titles = candidates.filter((title) => chosen.get(title.field) === title);
  const texts = new Map<SectionField, SheetText[]>();
  const headingTexts: SheetText[] = [];
  const headings: { readonly label: TextSpan; readonly at: number }[] = [];
  let open: SheetText[] | null = null;
  let field: SectionField | null = null;
  let breaks = 0;
  let page: number | null = null;
  const add = (span: TextSpan) => {
    if (page !== span.line.page) breaks += 1;
    page = span.line.page;
    open?.push({ span, part: breaks });
  };
  for (const element of elements) {
    if (element.kind === 'header' || element.kind === 'furniture') breaks += 1;
    else if (element.kind === 'heading') {
      open = headingTexts;
      headings.push({ label: element.label, at: headingTexts.length });
    } else if (element.kind === 'text') add(element.span);
    else if (chosen.get(element.field) === element) {
      field = element.field;
      open = [];
      texts.set(field, open);
    } else {
      for (const span of element.labels) {
        add(span);
        if (field === null) continue;
        const params = { text: span.text, field: fieldName(field) };
        report.add('label-as-text', params, startOf(layout, span), { objective: codeOf(headers[0]!) });
      }
    }
  }
  reportHeaderLabels(layout, texts, codeOf(headers[0]!), report);
  reportOtherHeadings(
    layout,
    headings.map(({ label, at }) => ({ label, title: headingTexts[at]?.span.text ?? '' })),
    report,
  );
  return {
    level: headers[0]!.level,
    view,
    headers,
    headings: headings.map(({ label }) => label),
    headingTexts,
    labels: new Map(titles.map((title) => [title.field, title.labels])),
    linkedLevel: titles.find(({ level }) => level !== null)?.level ?? null,
    texts,
  };
}

/** How many labels of the header block among the text of a section are no chance: an item may be called as one is. */
const HEADER_LABELS = 2;

/** Reports labels of the header block that stand alone on lines of a section: a tool wrote a part of the block after it. */
function reportHeaderLabels(
  layout: Layout,
  texts: ReadonlyMap<SectionField, readonly SheetText[]>,
  objective: string | null,
  report: Report,
): void {
  for (const [field, own] of texts) {
    const found = own.flatMap(({ span }, i) => {
      const match = layout.matcher.matchLabel('header', [span.text, own[i + 1]?.span.text ?? '']);
      return match?.rest === '' ? [{ span, label: match.row.field }] : [];
    });
    if (new Set(found.map(({ label }) => label)).size < HEADER_LABELS) continue;
    const params = { labels: found.map(({ span }) => span.text).join(', '), field: fieldName(field) };
    report.add('header-as-text', params, startOf(layout, found[0]!.span), { objective });
  }
}

/** Reports headings of a sheet with another title than the first: another sheet, whose header block was not found. */
function reportOtherHeadings(
  layout: Layout,
  headings: readonly { readonly label: TextSpan; readonly title: string }[],
  report: Report,
): void {
  const [first, ...others] = headings.filter(({ title }) => titleStart(title) !== '');
  for (const { label, title } of others)
    if (titleStart(title) !== titleStart(first!.title))
      report.add('sheet-not-read', { titles: title }, startOf(layout, label));
}

/** Chooses the title of each section. One whose text begins on its line must stand in the order of the others: it may be a sentence. */
function chooseTitles(candidates: readonly SectionTitle[]): Map<SectionField, SectionTitle> {
  const chosen = strongest(candidates);
  const titles = candidates.filter((title) => chosen.get(title.field) === title);
  const isInOrder = (title: SectionTitle, at: number) =>
    titles.every(({ field, runsIn }, i) => {
      const ranks = [title.field, field].map((one) => (KNOWN_SECTIONS as readonly SectionField[]).indexOf(one));
      return runsIn || ranks.includes(-1) || Math.sign(i - at) === Math.sign(ranks[1]! - ranks[0]!);
    });
  return new Map(
    titles.flatMap((title, at) => (!title.runsIn || isInOrder(title, at) ? [[title.field, title] as const] : [])),
  );
}

/** Finds the strongest candidate for each section's title; among equals the first, but the last for the Stato. */
function strongest(candidates: readonly SectionTitle[]): Map<SectionField, SectionTitle> {
  const chosen = new Map<SectionField, SectionTitle>();
  for (const candidate of candidates) {
    const rival = chosen.get(candidate.field);
    const better =
      !rival ||
      candidate.strength > rival.strength ||
      (candidate.field === 'status' && candidate.strength === rival.strength);
    if (better && (candidate.strength >= LEAST_STRENGTH || !rival)) chosen.set(candidate.field, candidate);
  }
  return chosen;
}

/** The cells of texts, each as a span of its own. */
export const cellSpans = (texts: readonly SheetText[]): TextSpan[] =>
  texts.flatMap(({ span }) => (span.cells.length === 1 ? [span] : span.cells.map((cell) => spanOf(span.line, [cell]))));
