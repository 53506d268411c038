/**
 * A whole sheet in twenty lines, and what comes out of a text.
 *
 * Example: `const { codes, objective } = await read(sheet({ status: ['Boh'] }))`.
 */
import {
  type Diagnostic,
  type LedgerLine,
  type Objective,
  type ParseOptions,
  parse,
  type SourceRecord,
} from '../../src/index.js';

/** The parts of a sheet, in print order, each by its lines; a blank line stands between them. */
const PARTS = {
  parameters: ['Parametri selezionati:', 'Vista\tDUP_2024_2027 DUP 2024 2026', 'Livello\tOBIETTIVO DI MANDATO'],
  code: ['OBIETTIVO DI MANDATO', '2023_2028_DUP_01'],
  portfolio: ['Assessorato', '', 'ASSESSORA ROSSI - Bilancio - Personale'],
  title: ['CASA - Un tetto per tutti.'],
  responsibilityCentre: ['Centro di Responsabilità', '', 'Servizi finanziari'],
  responsiblePerson: ['Responsabile', '', 'ANNA ROSSI'],
  heading: ['OBIETTIVO DI MANDATO', '', 'CASA - Un tetto per tutti.'],
  publicValues: ['VALORE PUBBLICO', '', '1 - BENESSERE'],
  linkedObjectives: ['OBIETTIVI STRATEGICI COLLEGATI', '', 'Codice\tTitolo', '2024_28_DUP_01_0301\tVigilare sempre.'],
  guidelines: ['INDIRIZZI', '', 'Case per tutti.'],
  purpose: ['Finalità', '', 'Costruire case:', '', '- belle', '- sane'],
  status: ['Stato', '', 'In Corso'],
} satisfies Record<string, readonly string[]>;

export type Part = keyof typeof PARTS;

/** A sheet, some of its parts replaced; an empty list leaves a part out. */
export const sheet = (changes: Partial<Record<Part, readonly string[]>> = {}): string =>
  Object.values({ ...PARTS, ...changes })
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');

/** The same without the export's parameters, to put after another. */
export const nextSheet = (changes: Partial<Record<Part, readonly string[]>> = {}): string =>
  sheet({ ...changes, parameters: [] });

export interface Outcome {
  /** The first record. */
  readonly objective: Objective;
  readonly objectives: readonly Objective[];
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: readonly SourceRecord[];
  /** The ledger. */
  readonly lines: readonly LedgerLine[];
  /** Codes of the diagnostics, in their order. */
  readonly codes: readonly string[];
  /** The line of the input that says so. */
  readonly lineOf: (text: string) => number;
}

/** Parses texts, each an input of its own. */
export const read = (...texts: readonly string[]): Promise<Outcome> => readWith({}, ...texts);

/** The same, with options. */
export async function readWith(options: ParseOptions, ...texts: readonly string[]): Promise<Outcome> {
  const { document, rejected, ledger } = await parse(
    texts.map((text, i) => ({ file: `${i}.txt`, bytes: new TextEncoder().encode(text) })),
    options,
  );
  if (rejected.length > 0) throw rejected[0]!.error;
  const { objectives, diagnostics } = document;
  return {
    objective: objectives[0]!,
    objectives,
    diagnostics,
    sources: document.sources,
    lines: ledger,
    codes: diagnostics.map(({ code }) => code),
    lineOf: (text) => texts.join('\n').split('\n').indexOf(text) + 1,
  };
}
