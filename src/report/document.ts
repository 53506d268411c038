/**
 * The schema of the document that is written: sources with their line counts, objectives, diagnostics.
 */
import { z } from 'zod';
import { entitySchema, objectiveSchema } from '../model/objective.js';
import { CONTAINERS, SOURCE_FORMATS } from '../model/source.js';
import { DIAGNOSTIC_CODES, SEVERITIES } from './catalogue/catalogue.js';
import { SCHEMA_VERSION } from './schemaVersion.js';

const count = z.int().min(0);

export const linesSchema = z
  .strictObject({
    total: count,
    fields: count.describe('Lines that gave a label or a value to a record'),
    repeated: count.describe('Lines that repeat what is known'),
    furniture: count.describe('Page numbers, print dates, page marks, table heads'),
    blank: count,
    outside: count.describe('Lines of other chapters; outside-sheets diagnostics tell of their stretches'),
    unrecognised: count.describe('Each stands whole in an unrecognised-line diagnostic'),
  })
  .describe('The ledger: the six classes add up to total');

export const sourceRecordSchema = z.strictObject({
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
    .strictObject({ view: z.string().nullable(), level: z.string().nullable(), publicValue: z.string().nullable() })
    .describe('Parametri selezionati, as printed'),
  lines: linesSchema,
});

export const placeSchema = z.strictObject({
  source: z.int().min(0),
  page: z.int().min(1).nullable(),
  line: z.int().min(1).nullable(),
});

export const diagnosticSchema = z.strictObject({
  severity: z.enum(SEVERITIES),
  code: z.enum(DIAGNOSTIC_CODES),
  message: z.string(),
  source: z.int().min(0).describe('Index into sources'),
  page: z.int().min(1).nullable(),
  line: z.int().min(1).nullable().describe('In the page for a PDF, in the file for text; counted from 1'),
  objective: z.string().nullable().describe('Code of the record it concerns'),
  related: z.array(placeSchema),
});

export const documentSchema = z
  .strictObject({
    schemaVersion: z.literal(SCHEMA_VERSION),
    sources: z.array(sourceRecordSchema),
    objectives: z.array(objectiveSchema),
    diagnostics: z.array(diagnosticSchema),
  })
  .describe('What dup-parse gives back for one run');

export type SourceRecord = z.infer<typeof sourceRecordSchema>;
export type Place = z.infer<typeof placeSchema>;
export type Diagnostic = z.infer<typeof diagnosticSchema>;
export type Document = z.infer<typeof documentSchema>;
