/**
 * The schema of a comparison of two documents, and its types.
 *
 * A change is about one objective, which is on one side alone, or about one field of an objective. A change of the whole
 * export (its view) has no objective.
 */
import { z } from 'zod';
import { entitySchema, levelSchema, objectiveSchema } from '../model/objective.js';
import { sourceRecordSchema } from './document.js';

export const COMPARISON_VERSION = '1.1';

/**
 * Kinds of change. `moved`: another person or centre answers for the objective; `renumbered`: only the years in the code
 * of an objective below the mandate differ; `not-compared`: an objective has no code, or shares it with others, so that
 * its counterpart is unknown.
 */
export const CHANGE_KINDS = ['added', 'removed', 'changed', 'moved', 'renumbered', 'not-compared'] as const;

/** Fields that can change, in the order in which changes are listed. */
export const CHANGED_FIELDS = [
  'view',
  'code',
  'mandate',
  'number',
  'title',
  'portfolio',
  'responsibilityCentre',
  'responsiblePerson',
  'publicValues',
  'linkedObjectives',
  'linkedCode',
  'linkedTitle',
  'linkedOtherFields',
  'guidelines',
  'purpose',
  'status',
  'otherFields',
  'otherSections',
] as const;

export const wordDiffSchema = z
  .array(
    z.strictObject({
      kind: z.enum(['same', 'removed', 'added']).describe('On which side the words stand'),
      text: z.string().describe('The words, with the white space after them'),
    }),
  )
  .describe(
    'The text cut where its words differ: same and added make the new one; same and removed the old one, but for its white space',
  );

export const changeSchema = z
  .strictObject({
    kind: z.enum(CHANGE_KINDS).describe('What kind of change it is'),
    entity: entitySchema,
    level: levelSchema.nullable().describe('Level of the objective; null for a change of the whole export'),
    code: z.string().nullable().describe('Code of the objective'),
    title: z.string().nullable().describe('Its title: the new one, where there are two'),
    field: z.enum(CHANGED_FIELDS).nullable().describe('null where the whole objective is meant'),
    label: z
      .string()
      .nullable()
      .describe(
        'For linkedOtherFields, otherFields and otherSections: the label or title, the new one where there are two',
      ),
    old: z.string().nullable().describe('The value of the old side as text; null where it has none'),
    new: z.string().nullable().describe('The value of the new side as text; null where it has none'),
    linked: z
      .strictObject({
        level: levelSchema.describe('Its level'),
        code: z.string().describe('The new one, where there are two'),
        title: z.string().describe('Its title: the new one, where there are two'),
      })
      .nullable()
      .describe('The linked objective that the change is about'),
    words: wordDiffSchema.nullable().describe('For a text that changed'),
    years: z
      .strictObject({
        old: z.string().describe('As they stand in the old code'),
        new: z.string().describe('As they stand in the new code'),
      })
      .nullable()
      .describe('For a code that was renumbered: the years, as they stand in both codes'),
    record: objectiveSchema
      .nullable()
      .describe('The whole objective, where it is on one side alone or was not compared'),
    side: z.enum(['old', 'new']).nullable().describe('Where the record stands'),
  })
  .describe('One difference')
  .meta({ id: 'change' });

const count = z.int().min(0);

export const renumberingSchema = z
  .strictObject({
    field: z.enum(['code', 'linkedCode']).describe('Whose codes: of the objectives, or of the linked ones'),
    old: z.string().describe('The years, as they stand in the old codes'),
    new: z.string().describe('The years, as they stand in the new codes'),
    count: z.int().min(1).describe('How many codes it changed'),
  })
  .describe('One pair of years that codes were renumbered from and to')
  .meta({ id: 'renumbering' });

export const comparisonSchema = z
  .strictObject({
    comparisonVersion: z.literal(COMPARISON_VERSION).describe('MAJOR.MINOR of this shape'),
    old: z
      .strictObject({ sources: z.array(sourceRecordSchema).describe('Its inputs') })
      .describe('The side from before'),
    new: z.strictObject({ sources: z.array(sourceRecordSchema).describe('Its inputs') }).describe('The side of now'),
    summary: z
      .strictObject({
        old: count.describe('Objectives of the old side'),
        new: count.describe('Objectives of the new side'),
        added: count.describe('Objectives of the new side alone'),
        removed: count.describe('Objectives of the old side alone'),
        changed: count.describe('Objectives that are on both sides and differ in more than the years of codes'),
        unchanged: count.describe('Objectives that are on both sides and say the same, but for the years of codes'),
        notCompared: count.describe('Objectives whose counterpart is not known'),
        changes: count.describe('All changes but those that renumber'),
        renumbered: count.describe('Changes that renumber'),
      })
      .describe('How many objectives'),
    renumberings: z.array(renumberingSchema).describe('What codes were renumbered, the most frequent first'),
    changes: z.array(changeSchema).describe('Those that renumber come last'),
  })
  .describe('What is different between two documents; changes is empty where nothing is');

export type ChangeKind = (typeof CHANGE_KINDS)[number];
export type ChangedField = (typeof CHANGED_FIELDS)[number];
export type WordDiff = z.infer<typeof wordDiffSchema>;
export type Renumbering = z.infer<typeof renumberingSchema>;
export type Change = z.infer<typeof changeSchema>;
export type Comparison = z.infer<typeof comparisonSchema>;
