/**
 * The diagnostics that records of earlier runs come with. They hold in this run, too, but for two kinds: those that compare
 * records are found anew, since there may be more to compare with; and those that miss a value fall where another input has it.
 */
import type { Objective } from '../model/objective.js';
import type { DiagnosticCode } from '../report/catalogue/catalogue.js';
import { LANGUAGES } from '../report/catalogue/catalogue.js';
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
    ['missing-status', 'status'],
  ] as const
).map(([code, field]) => ({ code, field, messages: LANGUAGES.map((language) => messageOf(code, field, language)) }));

function messageOf(
  code: 'empty-field' | 'missing-section' | 'missing-title' | 'missing-status',
  field: RecordField,
  language: (typeof LANGUAGES)[number],
): string {
  return sentence(code, { field: fieldName(field) }, language);
}

/** Returns the findings of this run, and those of earlier ones that still hold. */
export function withCarried(
  findings: readonly Finding[],
  carried: readonly Diagnostic[],
  objectives: readonly Objective[],
): Finding[] {
  const comparing = carried.filter(({ code }) => COMPARING.has(code));
  const known = new Map(comparing.map((one) => [keyOf(one), one]));
  const same = (finding: Finding): Finding => {
    if (!COMPARING.has(finding.code) || known.size === 0) return finding;
    const said = LANGUAGES.flatMap((language) => diagnosticsOf([finding], language));
    const earlier = said.flatMap((one) => known.get(keyOf(one)) ?? []);
    return earlier[0] ? findingOf(earlier[0]) : finding;
  };
  const filled = filledFields(objectives);
  const standing = carried.filter((one) => !COMPARING.has(one.code) && !isFilled(one, filled));
  return [...findings.map(same), ...standing.map(findingOf)];
}

/** Two findings are one if they say the same of the same source and record: a record does not always know its lines. */
const keyOf = ({ code, source, objective, message }: Diagnostic): string =>
  JSON.stringify([code, source, objective, message]);

/** Returns a diagnostic of an earlier run as a finding: its sentence stays. */
export const findingOf = ({ code, severity, message, objective, related, ...place }: Diagnostic): Finding =>
  ({
    ...{ code, severity, message, objective, related },
    params: {},
    place: { source: place.source, page: place.page, line: place.line },
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

const isFilled = ({ code, source, objective, message }: Diagnostic, filled: ReadonlySet<string>): boolean =>
  LACKS.some(
    (lack) =>
      lack.code === code && lack.messages.includes(message) && filled.has(`${source} ${objective} ${lack.field}`),
  );
