/**
 * The words that sheets print as labels: one row a label.
 *
 * `place` says where a label may stand: among the export's parameters, in the header block that every page repeats, as
 * the title of a section, or at the head of the table. `example` is a line that a test parses.
 */
import { LEVELS, type Level } from './levels.js';

export type ParameterField = 'view' | 'level' | 'publicValue';
/** A part of the sheet that the record has no field of its own for: its label in the record follows the colon. */
export type OtherField = `other: ${string}`;
/** The fields that every header block has, in their usual order. */
export const OFFICE_FIELDS = ['portfolio', 'responsibilityCentre', 'responsiblePerson'] as const;
export type OfficeField = (typeof OFFICE_FIELDS)[number];
/** Fields of the record that the header block fills. */
export type HeaderField = OfficeField | OtherField;
/** Fields of the record that sections fill, in their usual order. */
export const KNOWN_SECTIONS = ['publicValues', 'linkedObjectives', 'guidelines', 'purpose', 'status'] as const;
export type KnownSection = (typeof KNOWN_SECTIONS)[number];
export type SectionField = KnownSection | OtherField;

/** A field of the record that is settled from what sheets print. */
export type RecordField = 'title' | HeaderField | SectionField;

const FIELD_NAMES: Readonly<Record<Exclude<RecordField, OtherField>, string>> = {
  title: 'Titolo',
  portfolio: 'Assessorato',
  responsibilityCentre: 'Centro di Responsabilità',
  responsiblePerson: 'Responsabile',
  publicValues: 'VALORE PUBBLICO',
  linkedObjectives: 'OBIETTIVI COLLEGATI',
  guidelines: 'INDIRIZZI',
  purpose: 'Finalità',
  status: 'Stato',
};

const OTHER = 'other: ';

/** Returns the field of a part that the record has no field of its own for. */
export const otherField = (label: string): OtherField => `${OTHER}${label}`;

export const isOther = (field: string): field is OtherField => field.startsWith(OTHER);

/** Returns what messages call a field: the sheet's own word for it. */
export const fieldName = (field: RecordField): string =>
  isOther(field) ? field.slice(OTHER.length) : FIELD_NAMES[field];

export interface Row<Place extends string, Field extends string> {
  readonly place: Place;
  readonly field: Field;
  readonly words: readonly string[];
  readonly doc: string;
  readonly example: string;
  /** For a table of linked objectives: the level of what it lists. */
  readonly level?: Level;
}

/** A label of what the record has a field of its own for. */
export type KnownLabel =
  | Row<'parameters', ParameterField>
  | Row<'header', OfficeField>
  | Row<'section', KnownSection>
  | Row<'furniture', 'exportHead' | 'tableHead'>;

/** A label of another part: one that a profile names, or that a document shows to be one. */
export type OtherLabel = Row<'header', OtherField> | Row<'section', OtherField> | Row<'column', OtherField>;

export const OTHER_PLACES = ['header', 'section', 'column'] as const;

export type Label = KnownLabel | OtherLabel;

/** What may stand before a title, though sheets do not name it. */
export const TITLE_LABELS: readonly string[] = [
  'Titolo',
  'Titolo obiettivo',
  "Titolo dell'obiettivo",
  'Denominazione',
  'Denominazione obiettivo',
  "Denominazione dell'obiettivo",
];

/** Heads of a table of labels and values, which may stand before a title in the table, or after one above it. */
export const VALUE_HEADS: readonly string[] = ['Campo', 'Voce', 'Dato', 'Elemento', 'Attributo', 'Etichetta'].flatMap(
  (name) => ['Valore', 'Contenuto', 'Descrizione', 'Dettaglio'].map((value) => `${name} ${value}`),
);

/** What counts the sheets before a code: `Scheda 3 di 12: `, `1. `. */
export const SHEET_COUNT =
  /^(?:scheda|obiettivo)\s(?:n\.\s?)?\d{1,3}(?:\s(?:di|\/)\s\d{1,3})?\s?[:.\p{Pd}]\s|^\d{1,3}[.)]\s/iu;

/** What may stand before the code of a sheet in the same way. */
export const CODE_LABELS: readonly string[] = [
  'Codice',
  'Cod.',
  'Codice obiettivo',
  'Cod. obiettivo',
  "Codice dell'obiettivo",
  'Codice DUP',
];

export const LABELS: readonly KnownLabel[] = [
  {
    place: 'parameters',
    field: 'view',
    words: ['Vista'],
    doc: 'The planning document and years that the export shows',
    example: 'Vista\tDUP_2024_2027 DUP 2024 2026',
  },
  {
    place: 'parameters',
    field: 'level',
    words: ['Livello'],
    doc: 'The level of the sheets in the export',
    example: 'Livello\tOBIETTIVO DI MANDATO',
  },
  {
    place: 'parameters',
    field: 'publicValue',
    words: ['VALORE PUBBLICO'],
    doc: 'The public value that the export was restricted to',
    example: 'VALORE PUBBLICO\t1 - BENESSERE',
  },
  {
    place: 'header',
    field: 'portfolio',
    words: ['Assessorato', 'Assessore', 'Assessorati'],
    doc: 'Who holds the political portfolio, and its delegations',
    example: 'Assessorato\tSINDACO ROSSI - Bilancio',
  },
  {
    place: 'header',
    field: 'responsibilityCentre',
    words: ['Centro di Responsabilità', 'Centri di Responsabilità', 'Centro di Resp.', 'CdR'],
    doc: 'The office that answers for the objective',
    example: 'Centro di Responsabilità\tServizi finanziari',
  },
  {
    place: 'header',
    field: 'responsiblePerson',
    words: ['Responsabile', 'Responsabili'],
    doc: 'The person who answers for the objective',
    example: 'Responsabile\tMARIO ROSSI',
  },
  {
    place: 'section',
    field: 'publicValues',
    words: ['VALORE PUBBLICO', 'VALORI PUBBLICI'],
    doc: 'The public values that the objective serves',
    example: 'VALORE PUBBLICO',
  },
  ...LEVELS.map(
    (row): KnownLabel => ({
      place: 'section',
      field: 'linkedObjectives',
      words: row.linked,
      doc: 'The table of linked objectives',
      example: row.linked[0]!,
      level: row.level,
    }),
  ),
  {
    place: 'section',
    field: 'guidelines',
    words: ['INDIRIZZI', 'INDIRIZZO'],
    doc: 'The political guidelines',
    example: 'INDIRIZZI',
  },
  {
    place: 'section',
    field: 'purpose',
    words: ['Finalità'],
    doc: 'What the objective is for',
    example: 'Finalità',
  },
  {
    place: 'section',
    field: 'status',
    words: ['Stato'],
    doc: 'How far the objective is',
    example: 'Stato',
  },
  {
    place: 'furniture',
    field: 'exportHead',
    words: ['SCHEDA OBIETTIVI', 'SCHEDA OBIETTIVO', 'Parametri selezionati'],
    doc: 'The heads of the export',
    example: 'Parametri selezionati:',
  },
  {
    place: 'furniture',
    field: 'tableHead',
    words: ['Codice Titolo', 'Codice', 'Titolo'],
    doc: 'The head of the table, repeated after page breaks',
    example: 'Codice\tTitolo',
  },
];
