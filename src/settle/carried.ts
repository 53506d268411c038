/**
 * The findings that parts come with. They hold for the whole, too, but for two kinds: those that compare records are found anew,
 * since there is more to compare with; and those that say that a value is missing are dropped where another part has it.
 */
import type { Objective } from '../model/objective.js';
import { type DiagnosticCode, LANGUAGES } from '../report/catalogue/catalogue.js';
import type { Diagnostic } from '../report/document.js';
import { diagnosticsOf, type Finding, sentence } from '../report/report.js';
import { fieldName, type RecordField } from '../vocabulary/labels.js';

/** What comparing records finds. */
const COMPARING: ReadonlySet<string> = new Set<DiagnosticCode>([
  'conflicting-value',
  'link-unresolved',
  'sheet-unlinked',
  'title-differs',
  'several-entities',
  'entity-unclear',
  'entity-named-twice',
  'source-twice',
]);

/** What a record may lack, with the sentence for it. */
const LACKS = (
  [
    ...(['portfolio', 'responsibilityCentre', 'responsiblePerson'] as const).map(
      (field) => ['empty-field', field] as const,
    ),
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

/** Returns the findings of comparing all records, and those of the parts that still hold. */
export function withCarried(
  found: readonly Finding[],
  carried: readonly Finding[],
  objectives: readonly Objective[],
): Finding[] {
  const known = new Map<string, Finding>();
  for (const finding of carried.filter(({ code }) => COMPARING.has(code)))
    for (const key of keysOf(finding)) known.set(key, finding);
  const filled = filledFields(objectives);
  const standing = carried.filter((one) => !COMPARING.has(one.code) && !isFilled(one, filled));
  return [...standing, ...found.map((finding) => keysOf(finding).flatMap((key) => known.get(key) ?? [])[0] ?? finding)];
}

/** What is told once of a source, whichever of several places it names. */
const ONCE: ReadonlySet<string> = new Set<DiagnosticCode>(['several-entities', 'entity-unclear']);

/** Two findings are one if they say the same of the same source and record: records that were read do not know their lines. */
const keysOf = (finding: Finding): string[] =>
  ONCE.has(finding.code)
    ? [JSON.stringify([finding.code, finding.place.source])]
    : LANGUAGES.flatMap((language) => diagnosticsOf([finding], language)).map(({ code, source, objective, message }) =>
        JSON.stringify([code, source, objective, message]),
      );

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
