/**
 * The records that dup-parse gives back: one zod schema a shape, the types read out of them.
 *
 * These schemas are the only source of truth: types, `schemas/*.schema.json` and the validation of what is written
 * all follow from them. Keys are English; values are the sheet's own Italian words.
 */
import { z } from 'zod';
import { CONFLICT_FIELDS } from '../vocabulary/conflictFields.js';
import { LEVEL_NAMES } from '../vocabulary/levels.js';
import { STATUS_KINDS } from '../vocabulary/statuses.js';

export const levelSchema = z
  .enum(LEVEL_NAMES)
  .describe('Level of the planning chain: mandate (OBIETTIVO DI MANDATO), strategic or operational');

const yearSchema = z.int().min(1000).max(9999);

export const periodSchema = z
  .strictObject({ from: yearSchema.describe('First year'), to: yearSchema.describe('Last year') })
  .describe('Years read out of a code: 2024_28 is 2024-2028')
  .meta({ id: 'period' });

const paragraphSchema = z
  .strictObject({
    type: z.literal('paragraph').describe('Says that this block is a paragraph'),
    text: z.string().describe('Its text on one line, without marks'),
  })
  .describe('A paragraph')
  .meta({ id: 'paragraph' });
const listSchema = z
  .strictObject({
    type: z.literal('list').describe('Says that this block is a list'),
    ordered: z.boolean().describe('Whether its items are numbered on the sheet; the numbers are dropped'),
    items: z.array(z.string()).describe('Its items in print order; those of a list within it follow their item'),
  })
  .describe('A list of two items or more')
  .meta({ id: 'list' });
const tableSchema = z
  .strictObject({
    type: z.literal('table').describe('Says that this block is a table'),
    rows: z.array(z.array(z.string())).describe('Its cells as printed, its head first'),
  })
  .describe('A table')
  .meta({ id: 'table' });

export const blockSchema = z
  .discriminatedUnion('type', [paragraphSchema, listSchema])
  .describe('A part of a text')
  .meta({ id: 'block' });

/** A block of a section that the record has no field of its own for. */
export const otherBlockSchema = z
  .discriminatedUnion('type', [paragraphSchema, listSchema, tableSchema])
  .describe('A part of another section')
  .meta({ id: 'otherBlock' });

export const otherFieldSchema = z
  .strictObject({
    label: z.string().describe('As printed, or as a profile names it'),
    text: z.string().describe('The value, as printed'),
  })
  .describe('A label of the sheet that the record has no field of its own for, with its value')
  .meta({ id: 'otherField' });

export const otherSectionSchema = z
  .strictObject({
    title: z.string().describe('As printed, or as a profile names it'),
    blocks: z.array(otherBlockSchema).describe('Its text, in print order'),
  })
  .describe('A section of the sheet that the record has no field of its own for')
  .meta({ id: 'otherSection' });

export const portfolioSchema = z
  .strictObject({
    text: z.string().describe('The cell Assessorato as printed'),
    holder: z.string().describe('Its first part'),
    delegations: z.array(z.string()).describe('The parts after it, cut at " - "'),
  })
  .describe('Assessorato')
  .meta({ id: 'portfolio' });

export const publicValueSchema = z
  .strictObject({
    code: z.string().nullable().describe('The number before it; null where there is none'),
    label: z.string().describe('Its name, as printed'),
  })
  .describe('A row of VALORE PUBBLICO')
  .meta({ id: 'publicValue' });

export const missionSchema = z
  .strictObject({
    code: z
      .string()
      .regex(/^\d{2}$/)
      .describe('Two digits: the first two of the last four of a code'),
    name: z.string().describe('Official name: D.Lgs. 118/2011, allegato 14'),
  })
  .describe('A mission of the official list')
  .meta({ id: 'mission' });

/** The municipality is on no sheet: only whoever reads them can name it. */
export const entitySchema = z
  .string()
  .min(1)
  .nullable()
  .default(null)
  .describe('The municipality as whoever read the sheets named it; null if they did not: it is never guessed');

export const linkedObjectiveSchema = z
  .strictObject({
    level: levelSchema.describe('Level of the table that it stands in'),
    code: z.string().describe('Its code, as printed'),
    title: z.string().describe('Its title, as printed'),
    titleTruncated: z.boolean().describe('The sheet itself cut the title: it ends in ... or …'),
    period: periodSchema.nullable().describe('The years in its code; null where there are none'),
    mandateNumber: z.string().nullable().describe('Number of the objective of mandate that its code names'),
    mission: missionSchema.nullable().describe('The mission that its code names; null where the list has none'),
    number: z.string().nullable().describe('Running number within the mission'),
    otherFields: z.array(otherFieldSchema).default([]).describe('Columns of the table other than Codice and Titolo'),
  })
  .describe('A row of the table of linked objectives')
  .meta({ id: 'linkedObjective' });

export const statusSchema = z
  .strictObject({
    label: z.string().describe('As printed'),
    kind: z
      .enum(STATUS_KINDS)
      .describe('The same for all who print it in other words; other where it is none of these'),
  })
  .describe('Stato')
  .meta({ id: 'status' });

export const occurrenceSchema = z
  .strictObject({
    source: z.int().min(0).describe('Index into sources'),
    pages: z.array(z.int().min(1)).describe('Empty where the input has no pages'),
  })
  .describe('A sheet of the objective')
  .meta({ id: 'occurrence' });

const linkTitleSchema = linkedObjectiveSchema
  .pick({ level: true, code: true, title: true })
  .describe('A row of the table of linked objectives, as printed')
  .meta({ id: 'linkTitle' });

const linkFieldSchema = otherFieldSchema
  .extend({ code: z.string().describe('Code of the linked objective') })
  .describe('Another column of the table of linked objectives')
  .meta({ id: 'linkField' });

export const placeSchema = z
  .strictObject({
    source: z.int().min(0).describe('Index into sources'),
    page: z
      .int()
      .min(1)
      .nullable()
      .describe('Counted from 1; null where there are no pages, all are meant, or it is not known'),
    line: z
      .int()
      .min(1)
      .nullable()
      .describe('In the page for a PDF, in the file for text; counted from 1; null where none is meant or known'),
  })
  .describe('A place in an input')
  .meta({ id: 'place' });

export const conflictSchema = z
  .strictObject({
    field: z.enum(CONFLICT_FIELDS).describe('The field of the record'),
    values: z
      .array(
        z
          .strictObject({
            value: z
              .union([
                z.string(),
                z.array(blockSchema),
                publicValueSchema,
                linkTitleSchema,
                linkFieldSchema,
                otherFieldSchema,
                otherSectionSchema,
              ])
              .describe(
                'As the field has it, without what is read out of it: of Assessorato its text, of a link its title',
              ),
            ...placeSchema.shape,
          })
          .describe('A value and the place where it is printed first')
          .meta({ id: 'conflictValue' }),
      )
      .describe('All of them; the record has one of these'),
  })
  .describe('A field that is printed in several ways')
  .meta({ id: 'conflict' });

const placesSchema = z
  .record(z.string(), z.array(placeSchema))
  .describe('On request: where the values of each field begin, by its name');

export const objectiveSchema = z
  .strictObject({
    entity: entitySchema,
    view: z.string().nullable().describe('Vista, as printed'),
    level: levelSchema,
    code: z.string().nullable().describe('The code under the level label; null where the sheet has none'),
    mandate: periodSchema.nullable().describe('The years in its code; null where there are none'),
    number: z.string().nullable().describe('The number in its code; null where there is none'),
    title: z.string().nullable().describe('On one line; null where the sheet has none'),
    portfolio: portfolioSchema.nullable().describe('Assessorato; null where the cell is empty'),
    responsibilityCentre: z.string().nullable().describe('Centro di Responsabilità; null where the cell is empty'),
    responsiblePerson: z.string().nullable().describe('Responsabile; null where the cell is empty'),
    publicValues: z.array(publicValueSchema).describe('VALORE PUBBLICO, in print order'),
    linkedObjectives: z.array(linkedObjectiveSchema).describe('OBIETTIVI COLLEGATI, in print order'),
    guidelines: z.array(blockSchema).describe('INDIRIZZI'),
    purpose: z.array(blockSchema).describe('Finalità'),
    status: statusSchema.nullable().describe('Stato; null where the sheet has none'),
    otherFields: z.array(otherFieldSchema).default([]).describe('Other labels of the header block, in print order'),
    otherSections: z.array(otherSectionSchema).default([]).describe('Other sections, in print order'),
    occurrences: z.array(occurrenceSchema).describe('Where it stood, in the order of the inputs'),
    conflicts: z.array(conflictSchema).default([]).describe('Fields that are printed in several ways, with each value'),
    places: placesSchema.optional(),
  })
  .describe('One objective: all its sheets and repeated headers, over all inputs')
  .meta({ id: 'objective' });

export type Period = z.infer<typeof periodSchema>;
export type Block = z.infer<typeof blockSchema>;
export type OtherBlock = z.infer<typeof otherBlockSchema>;
export type OtherFieldValue = z.infer<typeof otherFieldSchema>;
export type OtherSection = z.infer<typeof otherSectionSchema>;
export type Portfolio = z.infer<typeof portfolioSchema>;
export type PublicValue = z.infer<typeof publicValueSchema>;
export type Mission = z.infer<typeof missionSchema>;
export type LinkedObjective = z.infer<typeof linkedObjectiveSchema>;
export type Status = z.infer<typeof statusSchema>;
export type Occurrence = z.infer<typeof occurrenceSchema>;
export type Place = z.infer<typeof placeSchema>;
export type Conflict = z.infer<typeof conflictSchema>;
export type Objective = z.infer<typeof objectiveSchema>;

/** Objectives, be they a list or made one by one as somebody goes through them. */
export type Objectives = Iterable<Objective> & { readonly length: number };
