/**
 * Ledger -> where each value of a record came from: file, page, lines.
 *
 * Example: `places.of(0, 'title')` is `{ fed: [{ source: 0, page: 3, from: 12, to: 14 }], repeated: [] }`. A line counts
 * only where one record alone can be meant; where no line is known, the pages of the record are all that is said.
 */
import type { Objective } from '../../model/objective.js';
import type { Document, Place } from '../../report/document.js';
import type { LedgerLine } from '../../report/ledger.js';

/** Lines one after the other; `null` where only the page is known, or not even that. */
export interface Stretch {
  readonly source: number;
  readonly page: number | null;
  readonly from: number | null;
  readonly to: number | null;
}

export interface Origin {
  /** Where the value came from. */
  readonly fed: readonly Stretch[];
  /** Where it is printed again. */
  readonly repeated: readonly Stretch[];
}

export interface Places {
  /** Of a field of a record, by its index in the document. */
  of(record: number, field: string): Origin;
  /** Of a linked objective: the lines of the table that its code stands in, if any is known. */
  ofLink(record: number, code: string): Origin;
  /** Of a parameter of an input. */
  ofParameter(source: number, field: string): Origin;
  /** The record that a line fed or repeats. */
  recordAt(place: Place): number | undefined;
}

/** A line of the ledger, with its rank among those of its page that are not blank. */
interface Ranked extends LedgerLine {
  readonly rank: number;
}

const PARAMETERS = 'parameters';
const isParameter = (field: string) => field.startsWith(PARAMETERS);

/** Blank lines do not part what they stand between. */
function ranked(ledger: readonly LedgerLine[]): Ranked[] {
  let rank = 0;
  return ledger.map((line) => ({ ...line, rank: line.class === 'blank' ? rank : ++rank }));
}

function stretches(lines: readonly Ranked[]): Stretch[] {
  const runs: Ranked[][] = [];
  for (const line of lines) {
    const last = runs.at(-1)?.at(-1);
    const goesOn = last && last.source === line.source && last.page === line.page && line.rank - last.rank <= 1;
    if (goesOn) runs.at(-1)!.push(line);
    else runs.push([line]);
  }
  return runs.map((run) => ({
    source: run[0]!.source,
    page: run[0]!.page,
    from: run[0]!.line,
    to: run.at(-1)!.line,
  }));
}

const originOf = (lines: readonly Ranked[]): Origin => ({
  fed: stretches(lines.filter((line) => line.class !== 'repeated')),
  repeated: stretches(lines.filter((line) => line.class === 'repeated')),
});

const pagesOf = ({ occurrences }: Objective): Origin => ({
  fed: occurrences.flatMap(({ source, pages }): Stretch[] =>
    (pages.length > 0 ? pages : [null]).map((page) => ({ source, page, from: null, to: null })),
  ),
  repeated: [],
});

/** The one record whose sheet a line stands in; undefined where it could be several. */
function ownerOf(line: LedgerLine, candidates: readonly number[], objectives: readonly Objective[]) {
  const inSource = candidates.filter((i) => objectives[i]!.occurrences.some(({ source }) => source === line.source));
  if (inSource.length <= 1) return inSource[0];
  const onPage = inSource.filter((i) =>
    objectives[i]!.occurrences.some(
      ({ source, pages }) => source === line.source && line.page !== null && pages.includes(line.page),
    ),
  );
  return onPage.length === 1 ? onPage[0] : undefined;
}

const placeKey = ({ source, page, line }: Place) => `${source} ${page} ${line}`;

/** Whether a line prints a code, as text or as markdown escapes it, and not as a part of a longer one. */
function prints(line: LedgerLine, code: string): boolean {
  const text = ` ${line.text.replaceAll('\\', '')} `;
  return text
    .split(code)
    .some((before, i, parts) => i < parts.length - 1 && /\W$/.test(before) && /^\W/.test(parts[i + 1]!));
}

/** Finds out where values stood; without a ledger, only pages are known. */
export function placesOf({ objectives }: Document, ledger: readonly LedgerLine[] = []): Places {
  const named = new Map<string | null, number[]>();
  objectives.forEach(({ code }, i) => {
    named.set(code, [...(named.get(code) ?? []), i]);
  });
  const lines = new Map<string, Ranked[]>();
  const take = (key: string, line: Ranked) => {
    const held = lines.get(key);
    if (held) held.push(line);
    else lines.set(key, [line]);
  };
  const owners = new Map<string, number>();
  for (const line of ranked(ledger)) {
    if (line.fields.length === 0) continue;
    const record = ownerOf(line, named.get(line.objective) ?? [], objectives);
    for (const field of line.fields) {
      if (isParameter(field)) take(`${line.source} ${field}`, line);
      else if (record !== undefined) {
        take(`${record}/${field}`, line);
        owners.set(placeKey(line), record);
      }
    }
  }
  const ofRecord = (record: number, field: string) => lines.get(`${record}/${field}`);
  const ofView = ({ occurrences }: Objective) =>
    [...new Set(occurrences.map(({ source }) => source))].flatMap(
      (source) => lines.get(`${source} ${PARAMETERS}.view`) ?? [],
    );
  const known = (held: readonly Ranked[] | undefined, record: number) =>
    held && held.length > 0 ? originOf(held) : pagesOf(objectives[record]!);
  return {
    of: (record, field) => known(field === 'view' ? ofView(objectives[record]!) : ofRecord(record, field), record),
    ofLink: (record, code) =>
      originOf((ofRecord(record, 'linkedObjectives') ?? []).filter((line) => prints(line, code))),
    recordAt: (place) => owners.get(placeKey(place)),
    ofParameter: (source, field) => originOf(lines.get(`${source} ${PARAMETERS}.${field}`) ?? []),
  };
}
