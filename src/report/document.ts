/**
 * The schema of the document that is written: sources with their line counts, objectives, diagnostics.
 */
import { z } from 'zod';
import { entitySchema, objectiveSchema, type Place, placeSchema } from '../model/objective.js';
import { CONTAINERS, SOURCE_FORMATS } from '../model/source.js';
import { DIAGNOSTIC_CODES, SEVERITIES } from './catalogue/catalogue.js';
import { SCHEMA_VERSION } from './schemaVersion.js';

const count = z.int().min(0);

export const linesSchema = z
  .strictObject({
    total: count.describe('All lines'),
    fields: count.describe('Lines that gave a label or a value to a record'),
    repeated: count.describe('Lines that repeat what is known'),
    furniture: count.describe('Page numbers, print dates, page marks, table heads'),
    blank: count.describe('Lines without text'),
    outside: count.describe('Lines of other chapters; outside-sheets diagnostics tell of their stretches'),
    unrecognised: count.describe('Each stands whole in an unrecognised-line diagnostic'),
  })
  .describe('The ledger: the six classes add up to total')
  .meta({ id: 'lines' });

export const sourceRecordSchema = z
  .strictObject({
    file: z.string().describe('Name as given; - for standard input'),
    entity: entitySchema,
    format: z.enum(SOURCE_FORMATS).describe('Of what was read'),
    container: z
      .enum(CONTAINERS)
      .nullable()
      .describe('What that was taken out of: a signed envelope, or a PDF that it is attached to; null if nothing'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('Of the file as given'),
    pages: count.nullable().describe('null where the input has no pages'),
    parameters: z
      .strictObject({
        view: z.string().nullable().describe('Vista'),
        level: z.string().nullable().describe('Livello'),
        publicValue: z.string().nullable().describe('VALORE PUBBLICO'),
      })
      .describe('Parametri selezionati, as printed'),
    lines: linesSchema.describe('How many lines of each class it has'),
  })
  .describe('An input that was read')
  .meta({ id: 'source' });

export const diagnosticSchema = z
  .strictObject({
    severity: z.enum(SEVERITIES).describe('How grave it is'),
    code: z.enum(DIAGNOSTIC_CODES).describe('What it is: stable, whatever the language of the message'),
    message: z.string().describe('One sentence, in the language asked for'),
    ...placeSchema.shape,
    objective: z.string().nullable().describe('Code of the record it concerns'),
    related: z.array(placeSchema).describe('Other places that it is about'),
  })
  .describe('Something that was found about an input or a record')
  .meta({ id: 'diagnostic' });

export const documentSchema = z
  .strictObject({
    schemaVersion: z.literal(SCHEMA_VERSION).describe('MAJOR.MINOR of this shape'),
    sources: z.array(sourceRecordSchema).describe('The inputs that were read, in order'),
    objectives: z.array(objectiveSchema).describe('The records, in order of first appearance'),
    diagnostics: z.array(diagnosticSchema).describe('What was found, by input, page and line'),
  })
  .describe('What dup-parse gives back for one run');

export type SourceRecord = z.infer<typeof sourceRecordSchema>;
export type { Place };
export type Diagnostic = z.infer<typeof diagnosticSchema>;
export type Document = z.infer<typeof documentSchema>;
