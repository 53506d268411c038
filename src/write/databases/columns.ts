/**
 * The columns of the four tables for databases: their types, and the cells of a record.
 *
 * Example: `COLUMNS.links` begins with `['id', 'integer', ...]`. They hold every value of a document, as it is: codes are
 * text, lists are lists, what is missing is null. Ids are the places in the document, counted from 0, as `source` is there. The
 * long texts stand last: a database that reads rows from their beginning need not pass them. csv has columns of its own.
 */
import type { Block, LinkedObjective, Objective } from '../../model/objective.js';
import type { Diagnostic, SourceRecord } from '../../report/document.js';
import { blockTexts, blockValues } from '../../text/values/blockTexts.js';
import type { TableName } from '../tables.js';

/** `['string']` is a list of texts, `{ code: 'string' }` a record; `json` is any value. */
export type ColumnType =
  | 'string'
  | 'integer'
  | 'boolean'
  | 'json'
  | readonly [ColumnType]
  | { readonly [field: string]: ColumnType };

/** A value of one of those types; undefined is null. */
export type Cell = unknown;

export type Column<Item> = readonly [name: string, type: ColumnType, cell: (item: Item) => Cell];

/** What a row of a table is made of. */
export interface Items {
  readonly objectives: { readonly id: number; readonly row: Objective };
  readonly links: {
    readonly id: number;
    readonly row: LinkedObjective;
    readonly objective: Objective;
    readonly objectiveId: number;
  };
  readonly diagnostics: { readonly id: number; readonly row: Diagnostic; readonly file: string | undefined };
  readonly sources: { readonly id: number; readonly row: SourceRecord };
}

const PLACE = { source: 'integer', page: 'integer', line: 'integer' } as const;
const OTHER_FIELDS = [{ label: 'string', text: 'string' }] as const;
/** Of which blocks the values of a text are: `[{ type: 'list', ordered: false, values: 3 }]` are three items. */
const BLOCKS = [{ type: 'string', ordered: 'boolean', values: 'integer' }] as const;
const OTHER_BLOCKS = [
  { type: 'string', ordered: 'boolean', text: 'string', items: ['string'], rows: [['string']] },
] as const;

const blocksOf = (blocks: readonly Block[]) =>
  blocks.map((block) =>
    block.type === 'list'
      ? { type: block.type, ordered: block.ordered, values: block.items.length }
      : { type: block.type, ordered: null, values: 1 },
  );

/** What stands in other fields and sections, with their labels and titles: to be searched. */
const otherTexts = ({ otherFields, otherSections }: Objective): string[] => [
  ...otherFields.flatMap(({ label, text }) => [label, text]),
  ...otherSections.flatMap(({ title, blocks }) => [title, ...blockValues(blocks)]),
];

const OBJECTIVES: readonly Column<Items['objectives']>[] = [
  ['id', 'integer', ({ id }) => id],
  ['entity', 'string', ({ row }) => row.entity],
  ['view', 'string', ({ row }) => row.view],
  ['level', 'string', ({ row }) => row.level],
  ['code', 'string', ({ row }) => row.code],
  ['mandateFrom', 'integer', ({ row }) => row.mandate?.from],
  ['mandateTo', 'integer', ({ row }) => row.mandate?.to],
  ['number', 'string', ({ row }) => row.number],
  ['title', 'string', ({ row }) => row.title],
  ['portfolio', 'string', ({ row }) => row.portfolio?.text],
  ['portfolioHolder', 'string', ({ row }) => row.portfolio?.holder],
  ['delegations', ['string'], ({ row }) => row.portfolio?.delegations],
  ['responsibilityCentre', 'string', ({ row }) => row.responsibilityCentre],
  ['responsiblePerson', 'string', ({ row }) => row.responsiblePerson],
  ['status', 'string', ({ row }) => row.status?.label],
  ['statusKind', 'string', ({ row }) => row.status?.kind],
  ['publicValues', [{ code: 'string', label: 'string' }], ({ row }) => row.publicValues],
  ['linkedCodes', ['string'], ({ row }) => row.linkedObjectives.map(({ code }) => code)],
  ['pages', ['integer'], ({ row }) => row.occurrences.flatMap(({ pages }) => pages)],
  ['occurrences', [{ source: 'integer', pages: ['integer'] }], ({ row }) => row.occurrences],
  ['guidelines', ['string'], ({ row }) => blockTexts(row.guidelines)],
  ['guidelinesBlocks', BLOCKS, ({ row }) => blocksOf(row.guidelines)],
  ['purpose', ['string'], ({ row }) => blockTexts(row.purpose)],
  ['purposeBlocks', BLOCKS, ({ row }) => blocksOf(row.purpose)],
  ['otherTexts', ['string'], ({ row }) => otherTexts(row)],
  ['otherFields', OTHER_FIELDS, ({ row }) => row.otherFields],
  ['otherSections', [{ title: 'string', blocks: OTHER_BLOCKS }], ({ row }) => row.otherSections],
  ['conflicts', [{ field: 'string', values: [{ value: 'json', ...PLACE }] }], ({ row }) => row.conflicts],
  [
    'places',
    [{ field: 'string', places: [PLACE] }],
    ({ row }) => row.places && Object.entries(row.places).map(([field, places]) => ({ field, places })),
  ],
];

const LINKS: readonly Column<Items['links']>[] = [
  ['id', 'integer', ({ id }) => id],
  ['objectiveId', 'integer', ({ objectiveId }) => objectiveId],
  ['entity', 'string', ({ objective }) => objective.entity],
  ['view', 'string', ({ objective }) => objective.view],
  ['objectiveCode', 'string', ({ objective }) => objective.code],
  ['objectiveTitle', 'string', ({ objective }) => objective.title],
  ['linkedLevel', 'string', ({ row }) => row.level],
  ['linkedCode', 'string', ({ row }) => row.code],
  ['linkedTitle', 'string', ({ row }) => row.title],
  ['titleTruncated', 'boolean', ({ row }) => row.titleTruncated],
  ['periodFrom', 'integer', ({ row }) => row.period?.from],
  ['periodTo', 'integer', ({ row }) => row.period?.to],
  ['mandateNumber', 'string', ({ row }) => row.mandateNumber],
  ['missionCode', 'string', ({ row }) => row.mission?.code],
  ['missionName', 'string', ({ row }) => row.mission?.name],
  ['number', 'string', ({ row }) => row.number],
  ['otherFields', OTHER_FIELDS, ({ row }) => row.otherFields],
];

const DIAGNOSTICS: readonly Column<Items['diagnostics']>[] = [
  ['id', 'integer', ({ id }) => id],
  ['severity', 'string', ({ row }) => row.severity],
  ['code', 'string', ({ row }) => row.code],
  ['message', 'string', ({ row }) => row.message],
  ['source', 'integer', ({ row }) => row.source],
  ['file', 'string', ({ file }) => file],
  ['page', 'integer', ({ row }) => row.page],
  ['line', 'integer', ({ row }) => row.line],
  ['objective', 'string', ({ row }) => row.objective],
  ['related', [PLACE], ({ row }) => row.related],
];

const SOURCES: readonly Column<Items['sources']>[] = [
  ['id', 'integer', ({ id }) => id],
  ['entity', 'string', ({ row }) => row.entity],
  ['file', 'string', ({ row }) => row.file],
  ['format', 'string', ({ row }) => row.format],
  ['container', 'string', ({ row }) => row.container],
  ['sha256', 'string', ({ row }) => row.sha256],
  ['pages', 'integer', ({ row }) => row.pages],
  ['view', 'string', ({ row }) => row.parameters.view],
  ['level', 'string', ({ row }) => row.parameters.level],
  ['publicValue', 'string', ({ row }) => row.parameters.publicValue],
  ['lines', 'integer', ({ row }) => row.lines.total],
  ['fields', 'integer', ({ row }) => row.lines.fields],
  ['repeated', 'integer', ({ row }) => row.lines.repeated],
  ['furniture', 'integer', ({ row }) => row.lines.furniture],
  ['blank', 'integer', ({ row }) => row.lines.blank],
  ['outside', 'integer', ({ row }) => row.lines.outside],
  ['unrecognised', 'integer', ({ row }) => row.lines.unrecognised],
];

export const COLUMNS: { readonly [Name in TableName]: readonly Column<Items[Name]>[] } = {
  objectives: OBJECTIVES,
  links: LINKS,
  diagnostics: DIAGNOSTICS,
  sources: SOURCES,
};
