/**
 * Finds in the ledger where each value of a record came from: input, page, lines.
 *
 * Example: `provenance.ofField(0, 'title')` is `{ given: [{ source: 0, page: 3, from: 12, to: 14 }], repeated: [] }`. A line
 * counts only if it belongs to one record for certain; where no line is known, the record's pages are given.
 */
import { groupAdjacent, groupBy } from '../../model/groupBy.js';
import type { Objective } from '../../model/objective.js';
import type { Document, Place } from '../../report/document.js';
import type { LedgerLine } from '../../report/ledger.js';
import { labelKey } from '../../text/normalize.js';
import { isOther } from '../../vocabulary/labels.js';

/** Successive lines of a page, first and last; `null` for what is unknown. */
export interface LineRange {
  readonly source: number;
  readonly page: number | null;
  readonly from: number | null;
  readonly to: number | null;
}

/** The lines that gave a value, and those that repeat it. */
export interface Origin {
  readonly given: readonly LineRange[];
  readonly repeated: readonly LineRange[];
}

export interface Provenance {
  /** The origin of a field of a record, which is named by its index in the document. */
  ofField(record: number, field: string): Origin;
  /** The origin of a linked objective: the lines of the record's table that print its code. */
  ofLink(record: number, code: string): Origin;
  /** The origin of a parameter of an input. */
  ofParameter(source: number, field: string): Origin;
  /** The record that a line gives or repeats a field of. */
  recordAt(place: Place): number | undefined;
}

/** A line of the ledger with its rank among the lines that are not blank. */
interface RankedLine extends LedgerLine {
  readonly rank: number;
}

const PARAMETERS = 'parameters';

/** Ranks lines; a blank line has the rank of the line before it, so that it interrupts no range. */
function rankLines(ledger: readonly LedgerLine[]): RankedLine[] {
  let rank = 0;
  return ledger.map((line) => ({ ...line, rank: line.class === 'blank' ? rank : ++rank }));
}

const rangesOf = (lines: readonly RankedLine[]): LineRange[] =>
  groupAdjacent(lines, (a, b) => a.source === b.source && a.page === b.page && b.rank - a.rank <= 1).map((run) => {
    const { source, page, line } = run[0]!;
    return { source, page, from: line, to: run.at(-1)!.line };
  });

const originOf = (lines: readonly RankedLine[]): Origin => ({
  given: rangesOf(lines.filter((line) => line.class !== 'repeated')),
  repeated: rangesOf(lines.filter((line) => line.class === 'repeated')),
});

const pageOrigin = ({ occurrences }: Objective): Origin => ({
  given: occurrences.flatMap(({ source, pages }): LineRange[] =>
    (pages.length > 0 ? pages : [null]).map((page) => ({ source, page, from: null, to: null })),
  ),
  repeated: [],
});

/** The one record among the candidates on whose sheet a line stands; undefined if it could be several. */
function ownerOfLine({ source, page }: LedgerLine, candidates: readonly number[], objectives: readonly Objective[]) {
  const inSource = candidates.filter((i) => objectives[i]!.occurrences.some((one) => one.source === source));
  if (inSource.length <= 1) return inSource[0];
  const onPage = inSource.filter((i) =>
    objectives[i]!.occurrences.some((one) => one.source === source && page !== null && one.pages.includes(page)),
  );
  return onPage.length === 1 ? onPage[0] : undefined;
}

/** Where records of an earlier run say that the values of a field begin. */
const toldOrigin = ({ places }: Objective, field: string): Origin => ({
  given: (places?.[field] ?? []).map(({ source, page, line }) => ({ source, page, from: line, to: line })),
  repeated: [],
});

const placeKey = ({ source, page, line }: Place) => `${source} ${page} ${line}`;
/** A label may be printed in several ways. */
const recordKey = (record: number, field: string) => `${record}/${isOther(field) ? labelKey(field) : field}`;
const parameterKey = (source: number, field: string) => `${source} ${field}`;

/** Whether a line prints a code, as text or as markdown escapes it, and not as a part of a longer one. */
function printsCode(line: LedgerLine, code: string): boolean {
  const text = ` ${line.text.replaceAll('\\', '')} `;
  return text
    .split(code)
    .some((before, i, parts) => i < parts.length - 1 && /\W$/.test(before) && /^\W/.test(parts[i + 1]!));
}

/** Finds the lines of each field. Without a ledger, only pages are known. */
export function provenanceOf({ objectives }: Document, ledger: readonly LedgerLine[] = []): Provenance {
  const recordsByCode = groupBy([...objectives.keys()], (record) => objectives[record]!.code);
  const uses = rankLines(ledger)
    .filter(({ fields }) => fields.length > 0)
    .flatMap((line) => {
      const record = ownerOfLine(line, recordsByCode.get(line.objective) ?? [], objectives);
      return line.fields.flatMap((field): { key: string; line: RankedLine; record?: number }[] => {
        if (field.startsWith(PARAMETERS)) return [{ key: parameterKey(line.source, field), line }];
        return record === undefined ? [] : [{ key: recordKey(record, field), line, record }];
      });
    });
  const usesByKey = groupBy(uses, ({ key }) => key);
  const linesOf = (key: string) => (usesByKey.get(key) ?? []).map(({ line }) => line);
  const parameterLines = (source: number, name: string) => linesOf(parameterKey(source, `${PARAMETERS}.${name}`));
  const owners = new Map(
    uses.flatMap(({ line, record }) => (record === undefined ? [] : [[placeKey(line), record] as const])),
  );
  return {
    ofField(record, field) {
      const objective = objectives[record]!;
      const sources = new Set(objective.occurrences.map(({ source }) => source));
      const lines =
        field === 'view'
          ? [...sources].flatMap((source) => parameterLines(source, 'view'))
          : linesOf(recordKey(record, field));
      const told = toldOrigin(objective, field);
      return lines.length > 0 ? originOf(lines) : told.given.length > 0 ? told : pageOrigin(objective);
    },
    ofLink: (record, code) =>
      originOf(linesOf(recordKey(record, 'linkedObjectives')).filter((line) => printsCode(line, code))),
    ofParameter: (source, field) => originOf(parameterLines(source, field)),
    recordAt: (place) => owners.get(placeKey(place)),
  };
}
