/**
 * Writes the zod schemas as JSON Schema, draft 2020-12.
 *
 * Example: `jsonSchemaText('objective')` is `{\n  "$schema": "https://json-schema.org/draft/2020-12/schema", ...`.
 */
import { z } from 'zod';
import { profileSchema } from '../labels/profile.js';
import { objectiveSchema } from '../model/objective.js';
import { comparisonSchema } from '../report/comparison.js';
import { documentSchema } from '../report/document.js';
import type { SchemaName } from './schemaNames.js';

const SCHEMAS: Readonly<Record<SchemaName, z.ZodType>> = {
  objective: objectiveSchema,
  document: documentSchema,
  profile: profileSchema,
  comparison: comparisonSchema,
};

/** The JSON Schema of one shape as text, two spaces a level, with a newline at the end. */
export function jsonSchemaText(name: SchemaName): string {
  const { $schema, ...rest } = z.toJSONSchema(SCHEMAS[name], { target: 'draft-2020-12' });
  return `${JSON.stringify({ $schema, title: `dup-parse ${name}`, ...rest }, null, 2)}\n`;
}
