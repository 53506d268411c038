/**
 * What two documents do not have in common: the schema of a comparison, and the types read out of it.
 *
 * One change says one thing of one objective: that it is new or gone, or that one of its fields is. A change of the whole
 * export (its view) has no objective.
 */
import { z } from 'zod';
import { levelSchema, objectiveSchema } from '../model/objective.js';
import { sourceRecordSchema } from './document.js';

export const COMPARISON_VERSION = '1.0';

/**
 * What became of something. `moved` is a change of who answers for an objective, the person or the centre; `renumbered`
 * an objective below the mandate of which only the years in the code are others; `not-compared` an objective without a
 * code, or one of several with the same code, of which nobody can say which one it was.
 */
export const CHANGE_KINDS = ['added', 'removed', 'changed', 'moved', 'renumbered', 'not-compared'] as const;

/** What changed of an objective, in the order in which it is told. */
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
  'guidelines',
  'purpose',
  'status',
] as const;

export const wordsSchema = z
  .array(z.strictObject({ kind: z.enum(['same', 'removed', 'added']), text: z.string() }))
  .describe(
    'The text cut where its words differ: same and added make the new one; same and removed the old one, but for its white space',
  );

export const changeSchema = z.strictObject({
  kind: z.enum(CHANGE_KINDS),
  level: levelSchema.nullable().describe('Level of the objective; null for a change of the whole export'),
  code: z.string().nullable().describe('Code of the objective'),
  title: z.string().nullable().describe('Its title: the new one, where there are two'),
  field: z.enum(CHANGED_FIELDS).nullable().describe('null where the whole objective is meant'),
  old: z.string().nullable(),
  new: z.string().nullable(),
  linked: z
    .strictObject({
      level: levelSchema,
      code: z.string().describe('The new one, where there are two'),
      title: z.string(),
    })
    .nullable()
    .describe('The linked objective that the change is about'),
  words: wordsSchema.nullable().describe('For a text that changed'),
  record: objectiveSchema.nullable().describe('The whole objective, where it is on one side alone or was not compared'),
  side: z.enum(['old', 'new']).nullable().describe('Where the record stands'),
});

const count = z.int().min(0);

export const comparisonSchema = z
  .strictObject({
    comparisonVersion: z.literal(COMPARISON_VERSION),
    old: z.strictObject({ sources: z.array(sourceRecordSchema) }),
    new: z.strictObject({ sources: z.array(sourceRecordSchema) }),
    summary: z
      .strictObject({
        old: count.describe('Objectives of the old side'),
        new: count.describe('Objectives of the new side'),
        added: count,
        removed: count,
        changed: count.describe('Objectives that are on both sides and differ'),
        unchanged: count.describe('Objectives that are on both sides and say the same'),
        notCompared: count,
        changes: count.describe('All changes'),
      })
      .describe('How many objectives'),
    changes: z.array(changeSchema),
  })
  .describe('What is different between two documents; changes is empty where nothing is');

export type ChangeKind = (typeof CHANGE_KINDS)[number];
export type ChangedField = (typeof CHANGED_FIELDS)[number];
export type Words = z.infer<typeof wordsSchema>;
export type Change = z.infer<typeof changeSchema>;
export type Comparison = z.infer<typeof comparisonSchema>;
