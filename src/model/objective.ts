/**
 * The records that dup-parse gives back: one zod schema a shape, the types read out of them.
 *
 * These schemas are the only source of truth: types, `schemas/*.schema.json` and the validation of what is written
 * all follow from them. Keys are English; values are the sheet's own Italian words.
 */
import { z } from 'zod';
import { LEVEL_NAMES } from '../vocabulary/levels.js';
import { STATUS_KINDS } from '../vocabulary/statuses.js';

export const levelSchema = z.enum(LEVEL_NAMES).describe('Level of the planning chain that the sheet belongs to');

const yearSchema = z.int().min(1000).max(9999);

export const periodSchema = z
  .strictObject({ from: yearSchema, to: yearSchema })
  .describe('Years read out of a code: 2024_28 is 2024-2028');

const paragraphSchema = z.strictObject({ type: z.literal('paragraph'), text: z.string() });
const listSchema = z.strictObject({ type: z.literal('list'), ordered: z.boolean(), items: z.array(z.string()) });
const tableSchema = z.strictObject({
  type: z.literal('table'),
  rows: z.array(z.array(z.string())).describe('Its cells as printed, its head first'),
});

export const blockSchema = z.discriminatedUnion('type', [paragraphSchema, listSchema]);

/** A block of a section that the record has no field of its own for. */
export const otherBlockSchema = z.discriminatedUnion('type', [paragraphSchema, listSchema, tableSchema]);

export const otherFieldSchema = z.strictObject({
  label: z.string().describe('As printed, or as a profile names it'),
  text: z.string(),
});

export const otherSectionSchema = z.strictObject({
  title: z.string().describe('As printed, or as a profile names it'),
  blocks: z.array(otherBlockSchema),
});

export const portfolioSchema = z.strictObject({
  text: z.string().describe('The cell Assessorato as printed'),
  holder: z.string().describe('Its first part'),
  delegations: z.array(z.string()).describe('The parts after it, cut at " - "'),
});

export const publicValueSchema = z.strictObject({ code: z.string().nullable(), label: z.string() });

export const missionSchema = z.strictObject({
  code: z.string().regex(/^\d{2}$/),
  name: z.string().describe('Official name: D.Lgs. 118/2011, allegato 14'),
});

/** The municipality is on no sheet: only whoever reads them can name it. */
export const entitySchema = z
  .string()
  .min(1)
  .nullable()
  .default(null)
  .describe('The municipality as whoever read the sheets named it; null if they did not: it is never guessed');

export const linkedObjectiveSchema = z.strictObject({
  level: levelSchema,
  code: z.string(),
  title: z.string(),
  titleTruncated: z.boolean().describe('The sheet itself cut the title: it ends in ... or …'),
  period: periodSchema.nullable(),
  mandateNumber: z.string().nullable(),
  mission: missionSchema.nullable(),
  number: z.string().nullable().describe('Running number within the mission'),
  otherFields: z.array(otherFieldSchema).default([]).describe('Columns of the table other than Codice and Titolo'),
});

export const statusSchema = z.strictObject({ label: z.string(), kind: z.enum(STATUS_KINDS) });

export const occurrenceSchema = z.strictObject({
  source: z.int().min(0).describe('Index into sources'),
  pages: z.array(z.int().min(1)).describe('Empty where the input has no pages'),
});

export const objectiveSchema = z
  .strictObject({
    entity: entitySchema,
    view: z.string().nullable().describe('Vista, as printed'),
    level: levelSchema,
    code: z.string().nullable().describe('The code under the level label; null where the sheet has none'),
    mandate: periodSchema.nullable(),
    number: z.string().nullable(),
    title: z.string().nullable(),
    portfolio: portfolioSchema.nullable(),
    responsibilityCentre: z.string().nullable(),
    responsiblePerson: z.string().nullable(),
    publicValues: z.array(publicValueSchema),
    linkedObjectives: z.array(linkedObjectiveSchema),
    guidelines: z.array(blockSchema).describe('INDIRIZZI'),
    purpose: z.array(blockSchema).describe('Finalità'),
    status: statusSchema.nullable(),
    otherFields: z.array(otherFieldSchema).default([]).describe('Other labels of the header block, in print order'),
    otherSections: z.array(otherSectionSchema).default([]).describe('Other sections, in print order'),
    occurrences: z.array(occurrenceSchema),
  })
  .describe('One objective: all its sheets and repeated headers, over all inputs');

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
export type Objective = z.infer<typeof objectiveSchema>;
