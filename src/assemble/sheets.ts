/**
 * Cuts the elements of a source into sheets, and gives each text the section that is open where it stands.
 *
 * A repeated header goes on the sheet; another identity begins a new one, and so does the same identity where a heading
 * or the first section comes again: the objective is printed once more.
 */
import type { Element, Header, TextSpan } from '../model/element.js';
import type { Layout } from '../model/layout.js';
import type { Report } from '../report/report.js';
import { codeOf, identityOf, joinSpans, spanOf } from '../text/textSpans.js';
import { FIELD_NAMES, type SectionField } from '../vocabulary/labels.js';
import type { Level } from '../vocabulary/levels.js';

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
  /** What the title of the table says it lists. */
  readonly linkedLevel: Level | null;
  readonly texts: ReadonlyMap<SectionField, readonly SheetText[]>;
}

type Section = Extract<Element, { kind: 'section' }>;
type Part = Exclude<Element, { kind: 'parameters' }>;

interface Cut {
  readonly view: string | null;
  readonly parts: Part[];
  /** What tells whether the next header block begins another sheet. */
  last: Header;
  first: Section | null;
  headed: boolean;
  done: boolean;
}

/** Less than this speaks for a title of a section: it is text. */
const WEAKEST = 0;

/** The sheets of a source, in print order. */
export function cutSheets(layout: Layout, elements: readonly Element[], report: Report): Sheet[] {
  const last = elements.findLast(({ kind }) => kind !== 'furniture');
  if (last?.kind === 'heading') {
    const { text, line } = last.label;
    const at = { source: layout.source, page: line.page, line: line.number };
    report.add('sheet-cut-short', { text }, at);
  }
  return cut(elements).map((sheet) => fill(layout, sheet, report));
}

function cut(elements: readonly Element[]): Cut[] {
  const cuts: Cut[] = [];
  let view: string | null = null;
  for (let i = 0; i < elements.length; i += 1) {
    const element = elements[i]!;
    if (element.kind === 'parameters') {
      const said = element.values.get('view') ?? [];
      if (said.length > 0) view = joinSpans(said);
      continue;
    }
    const current = cuts.at(-1);
    if (
      element.kind === 'header' &&
      (!current || current.view !== view || beginsSheet(element, current, elements.slice(i + 1, i + 50)))
    ) {
      cuts.push({ view, parts: [element], last: element, first: null, headed: false, done: false });
    } else if (current) addTo(current, element);
  }
  return cuts;
}

function addTo(cut: Cut, part: Part): void {
  cut.parts.push(part);
  if (part.kind === 'header') cut.last = part;
  else if (part.kind === 'heading') cut.headed = true;
  else if (part.kind === 'section') {
    cut.first ??= part;
    if (part.field === 'status') cut.done = true;
  }
}

/** Whether a header begins a sheet, though one is open. */
function beginsSheet(header: Header, { last, first, headed, done }: Cut, after: readonly Element[]): boolean {
  if (identityOf(last) !== identityOf(header)) return true;
  if (header.code.length === 0 && joinSpans(header.title) !== joinSpans(last.title)) return true;
  const next = after.find((element) => element.kind !== 'furniture');
  if (next?.kind === 'heading') return headed || first !== null;
  if (next?.kind !== 'section') return false;
  return done || (next.field === first?.field && next.field !== 'linkedObjectives');
}

function fill(layout: Layout, { view, parts }: Cut, report: Report): Sheet {
  const headers = parts.filter((part) => part.kind === 'header');
  const titles = chooseTitles(parts.filter((part) => part.kind === 'section'));
  const labels = new Map<SectionField, readonly TextSpan[]>();
  const texts = new Map<SectionField, SheetText[]>();
  const headingTexts: SheetText[] = [];
  let linkedLevel: Level | null = null;
  let open: SheetText[] | null = null;
  let field: SectionField | null = null;
  let breaks = 0;
  let page: number | null = null;
  const add = (span: TextSpan) => {
    if (page !== span.line.page) breaks += 1;
    page = span.line.page;
    open?.push({ span, part: breaks });
  };
  for (const part of parts) {
    if (part.kind === 'header' || part.kind === 'furniture') breaks += 1;
    else if (part.kind === 'heading') open = headingTexts;
    else if (part.kind === 'text') add(part.span);
    else if (titles.get(part.field) === part) {
      field = part.field;
      open = texts.get(field) ?? [];
      texts.set(field, open);
      labels.set(field, part.labels);
      linkedLevel ??= part.level;
    } else {
      for (const span of part.labels) {
        add(span);
        if (field) {
          const at = { source: layout.source, page: span.line.page, line: span.line.number };
          report.add('label-as-text', { text: span.text, field: FIELD_NAMES[field] }, at, {
            objective: codeOf(headers[0]!),
          });
        }
      }
    }
  }
  return {
    level: headers[0]!.level,
    view,
    headers,
    headings: parts.flatMap((part) => (part.kind === 'heading' ? [part.label] : [])),
    headingTexts,
    labels,
    linkedLevel,
    texts,
  };
}

/** Of the candidates for each section's title the likeliest: the first, but for the Stato the last, among equals. */
function chooseTitles(candidates: readonly Section[]): Map<SectionField, Section> {
  const chosen = new Map<SectionField, Section>();
  for (const candidate of candidates) {
    const rival = chosen.get(candidate.field);
    const better =
      !rival ||
      candidate.strength > rival.strength ||
      (candidate.field === 'status' && candidate.strength === rival.strength);
    if (better && (candidate.strength >= WEAKEST || !rival)) chosen.set(candidate.field, candidate);
  }
  return chosen;
}

/** The cells of texts, each a span of its own. */
export const cellsOf = (texts: readonly SheetText[]): TextSpan[] => texts.flatMap(spansOfCells);

const spansOfCells = ({ span }: SheetText): TextSpan[] =>
  span.cells.length === 1 ? [span] : span.cells.map((cell) => spanOf(span.line, [cell]));
