/**
 * Writes the zod schemas as JSON Schema, draft 2020-12.
 *
 * Example: `jsonSchemaText('objective')` is `{\n  "$schema": "https://json-schema.org/draft/2020-12/schema", ...`.
 */
import { z } from 'zod';
import { profileSchema } from '../labels/profile.js';
import { objectiveSchema } from '../model/objective.js';
import { COMPARISON_VERSION, comparisonSchema } from '../report/comparison.js';
import { documentSchema } from '../report/document.js';
import { SCHEMA_VERSION } from '../report/schemaVersion.js';
import type { SchemaName } from './schemaNames.js';

/** A shape, and the version of it that is written; a profile has none, and takes no key that is not known. */
const SCHEMAS: Readonly<Record<SchemaName, { readonly schema: z.ZodType; readonly version: string | null }>> = {
  objective: { schema: objectiveSchema, version: SCHEMA_VERSION },
  document: { schema: documentSchema, version: SCHEMA_VERSION },
  profile: { schema: profileSchema, version: null },
  comparison: { schema: comparisonSchema, version: COMPARISON_VERSION },
};

/** The names of the schemas: they have no address until the owner of the project publishes them at one. */
const NAMESPACE = 'urn:dup-parse:schema';

type Node = z.core.JSONSchema.BaseSchema;

/** Lets a shape have keys that a later version adds, and be of that version. */
function openToLaterVersions(node: Node, version: string): void {
  if (node.additionalProperties === false) delete node.additionalProperties;
  if (node.const !== version) return;
  delete node.const;
  Object.assign(node, { type: 'string', pattern: `^${version.split('.')[0]}\\.[0-9]+$` });
}

const howVersionsGo = (version: string): string =>
  `Version ${version}. Versions are MAJOR.MINOR: a new MINOR only adds keys, diagnostic codes and formats of inputs, so that ` +
  'who reads one takes all of the same MAJOR and leaves what it does not know; a new MAJOR changes or takes away.';

/** The JSON Schema of one shape as text, two spaces a level, with a newline at the end. */
export function jsonSchemaText(name: SchemaName): string {
  const { schema, version } = SCHEMAS[name];
  const {
    $schema,
    description: _,
    ...rest
  } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => {
      if (version !== null) openToLaterVersions(jsonSchema, version);
    },
  });
  const described = [schema.description, ...(version === null ? [] : [howVersionsGo(version)])].join('. ');
  const head = { $schema, $id: `${NAMESPACE}:${name}`, title: `dup-parse ${name}`, description: described };
  return `${JSON.stringify({ ...head, ...rest }, null, 2)}\n`;
}
