/**
 * The findings that parts come with. They hold for the whole, too, but for two kinds: those that compare records are found anew,
 * since there is more to compare with; and those that say that a value is missing are dropped where another part has it.
 */
import type { Objective } from '../model/objective.js';
import { type DiagnosticCode, LANGUAGES } from '../report/catalogue/catalogue.js';
import type { Diagnostic } from '../report/document.js';
import { diagnosticsOf, type Finding, sentence } from '../report/report.js';
import { fieldName, OFFICE_FIELDS, type RecordField } from '../vocabulary/labels.js';

/** What comparing records finds. */
const COMPARING: ReadonlySet<string> = new Set<DiagnosticCode>([
  'conflicting-value',
  'link-unresolved',
  'sheet-unlinked',
  'title-differs',
  'several-entities',
  'entity-unclear',
  'entity-named-twice',
]);

/** What a record may lack, with the sentence for it. */
const LACKS = (
  [
    ...OFFICE_FIELDS.map((field) => ['empty-field', field] as const),
    ...(['publicValues', 'linkedObjectives', 'guidelines', 'purpose', 'status'] as const).flatMap(
      (field) =>
        [
          ['empty-field', field],
          ['missing-section', field],
        ] as const,
    ),
    ['missing-title', 'title'],
  ] as const
).map(([code, field]) => ({ code, field, messages: LANGUAGES.map((language) => messageOf(code, field, language)) }));

function messageOf(
  code: 'empty-field' | 'missing-section' | 'missing-title',
  field: RecordField,
  language: (typeof LANGUAGES)[number],
): string {
  return sentence(code, { field: fieldName(field) }, language);
}

type Sourced = Pick<Objective, 'code' | 'occurrences'>;

/** Returns the findings of comparing all records, and those of the parts that still hold. `mended` come from several records. */
export function withCarried(
  found: readonly Finding[],
  carried: readonly Finding[],
  records: readonly Sourced[],
  mended: readonly Objective[],
): Finding[] {
  const recordsOf = recordFinder(records);
  const compared = carried.filter(({ code }) => COMPARING.has(code));
  // The first stands, as that of the first sheet would.
  const known = new Map(
    compared.toReversed().flatMap((one) => keysOf(one, recordsOf).map((key) => [key, one] as const)),
  );
  const filled = filledFields(mended);
  const standing = carried.filter((one) => !COMPARING.has(one.code) && !isFilled(one, filled));
  const anew = found.map((one) => keysOf(one, recordsOf).flatMap((key) => known.get(key) ?? [])[0] ?? one);
  return [...standing, ...conflictsThatHold(compared, anew, recordsOf), ...anew];
}

/**
 * Values that disagree within a part still do. Records that have more to be compared with tell it anew, each value once; a part knows
 * of the same value in more places.
 */
function conflictsThatHold(
  compared: readonly Finding[],
  anew: readonly Finding[],
  recordsOf: (finding: Finding) => readonly number[],
): Finding[] {
  const conflicts = (findings: readonly Finding[]) => findings.filter(({ code }) => code === 'conflicting-value');
  const told = new Set<unknown>(conflicts(anew).flatMap((one) => [...recordsOf(one), one, ...keysOf(one, recordsOf)]));
  return conflicts(compared).filter(
    (one) =>
      !told.has(one) &&
      (!recordsOf(one).some((record) => told.has(record)) || keysOf(one, recordsOf).some((key) => told.has(key))),
  );
}

/** What is told once of a source, whichever of several places it names. */
const ONCE: ReadonlySet<string> = new Set<DiagnosticCode>(['several-entities', 'entity-unclear']);

/** Returns what tells which records a finding is about, by its source and code: their numbers. */
function recordFinder(records: readonly Sourced[]): (finding: Finding) => readonly number[] {
  const numbers = new Map<string, number[]>();
  for (const [i, { code, occurrences }] of records.entries())
    for (const source of new Set(occurrences.map((one) => one.source))) {
      const key = JSON.stringify([source, code]);
      const known = numbers.get(key);
      if (known) known.push(i);
      else numbers.set(key, [i]);
    }
  return ({ objective, place }) => numbers.get(JSON.stringify([place.source, objective])) ?? [];
}

/** Two findings are one if they say the same of the same record: records that were read do not know their lines. */
const keysOf = (finding: Finding, recordsOf: (finding: Finding) => readonly number[]): string[] =>
  ONCE.has(finding.code)
    ? [JSON.stringify([finding.code, finding.place.source])]
    : LANGUAGES.flatMap((language) => diagnosticsOf([finding], language)).flatMap(({ code, source, message }) => {
        const records = recordsOf(finding);
        return (records.length > 0 ? records : [`source ${source}`]).map((about) =>
          JSON.stringify([code, about, finding.objective, message]),
        );
      });

/** Returns a diagnostic that was read as a finding: its sentence stays. */
export const findingOf = ({ code, severity, message, objective, related, source, page, line }: Diagnostic): Finding =>
  ({
    ...{ code, severity, message, objective, related },
    params: {},
    place: { source, page, line },
  }) as unknown as Finding;

/** The fields that records have a value of though they come from several sources, by source and code. */
function filledFields(objectives: readonly Objective[]): ReadonlySet<string> {
  return new Set(
    objectives.flatMap((objective) => {
      const sources = new Set(objective.occurrences.map(({ source }) => source));
      if (sources.size < 2) return [];
      const filled = LACKS.map(({ field }) => field).filter((field) => {
        const value = objective[field];
        return value !== null && !(Array.isArray(value) && value.length === 0);
      });
      return [...sources].flatMap((source) => filled.map((field) => `${source} ${objective.code} ${field}`));
    }),
  );
}

function isFilled(finding: Finding, filled: ReadonlySet<string>): boolean {
  const lacks = LACKS.filter(({ code }) => code === finding.code);
  if (lacks.length === 0) return false;
  const messages = diagnosticsOf([finding], 'en').map(({ message }) => message);
  const { objective, place } = finding;
  return lacks.some(
    (lack) =>
      lack.messages.some((message) => messages.includes(message)) &&
      filled.has(`${place.source} ${objective} ${lack.field}`),
  );
}
