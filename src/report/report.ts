/**
 * Collects diagnostics while the stages run. A stage reports a code and its placeholders; sentences are made at the end.
 */
import { visible } from '../text/characters.js';
import { CATALOGUE, type DiagnosticCode, type Language, type Param, type Params } from './catalogue/catalogue.js';
import type { Diagnostic, Place } from './document.js';

export interface Finding<Code extends DiagnosticCode = DiagnosticCode> {
  readonly code: Code;
  readonly params: Params<Code>;
  readonly place: Place;
  readonly objective: string | null;
  readonly related: readonly Place[];
}

export interface Report {
  /** Adds a finding. `at` says where: the input, and the page and line if they are known. */
  add<Code extends DiagnosticCode>(
    code: Code,
    params: Params<Code>,
    at: Place,
    more?: { objective?: string | null; related?: readonly Place[] },
  ): void;
  /** Adds findings that were made elsewhere. */
  take(findings: readonly Finding[]): void;
  readonly findings: readonly Finding[];
}

/** An empty report. */
export function createReport(): Report {
  const findings: Finding[] = [];
  return {
    findings,
    add(code, params, at, more = {}) {
      findings.push({
        code,
        params,
        place: at,
        objective: more.objective ?? null,
        related: more.related ?? [],
      } as Finding);
    },
    take(more) {
      for (const finding of more) findings.push(finding);
    },
  };
}

/** The sentence of a finding, its placeholders filled. Source: the catalogue. */
export function sentence<Code extends DiagnosticCode>(code: Code, params: Params<Code>, language: Language): string {
  const values = params as Record<string, Param>;
  return CATALOGUE[code][language].replace(/\{(\w+)\}/g, (hole, name: string) => {
    if (!Object.hasOwn(values, name)) return hole;
    const value = values[name]!;
    // A sentence is shown: whatever the input holds, it says so in characters that can be seen.
    return typeof value === 'object' ? value[language] : visible(String(value));
  });
}

/** The findings as they stand in the document: by input, page and line; those without a place first. */
export function diagnosticsOf(findings: readonly Finding[], language: Language): Diagnostic[] {
  const before = (a: number | null, b: number | null) => (a ?? 0) - (b ?? 0);
  return findings
    .toSorted(
      (a, b) =>
        a.place.source - b.place.source || before(a.place.page, b.place.page) || before(a.place.line, b.place.line),
    )
    .map((finding) => ({
      severity: CATALOGUE[finding.code].severity,
      code: finding.code,
      message: sentence(finding.code, finding.params, language),
      ...finding.place,
      objective: finding.objective,
      related: [...finding.related],
    }));
}
