/**
 * What the Data Package standard, version 2 (https://datapackage.org), asks of a package of CSV tables, written out as a
 * JSON Schema in our own words: names that the standard does not have are refused, so that a slip of ours is seen.
 */
const text = { type: 'string', minLength: 1 };
const address = { type: 'string', pattern: '^https?://' };
/** A path within the package: no way out of its folder, no absolute one. */
const path = { type: 'string', pattern: '^(?![./~])(?!.*\\.\\./)[^\\\\:]+$' };
const hash = { type: 'string', pattern: '^[^:]+:[0-9a-f]+$' };
const profile = (name: string) => ({ const: `https://datapackage.org/profiles/2.0/${name}.json` });
const names = { type: 'array', minItems: 1, uniqueItems: true, items: text };

const strict = (required: readonly string[], properties: Readonly<Record<string, unknown>>) => ({
  type: 'object',
  required,
  additionalProperties: false,
  properties,
});

/** A field of one type: what describes it, and what that type has besides. */
const field = (type: string, more: Readonly<Record<string, unknown>>, constraints: Readonly<Record<string, unknown>>) =>
  strict(['name', 'type'], {
    name: text,
    type: { const: type },
    title: text,
    description: text,
    constraints: strict([], { required: { type: 'boolean' }, ...constraints }),
    ...more,
  });

const values = { type: 'array', minItems: 1, items: { type: 'string' } };

const tableSchema = strict(['fields'], {
  $schema: profile('tableschema'),
  fields: {
    type: 'array',
    minItems: 1,
    items: {
      oneOf: [
        field('string', {}, { enum: { ...values, uniqueItems: true }, pattern: text }),
        field('integer', {}, {}),
        field('boolean', { trueValues: values, falseValues: values }, {}),
      ],
    },
  },
  missingValues: { type: 'array', items: { type: 'string' } },
  primaryKey: names,
  foreignKeys: {
    type: 'array',
    minItems: 1,
    items: strict(['fields', 'reference'], {
      fields: names,
      reference: strict(['fields'], { resource: text, fields: names }),
    }),
  },
});

const dialect = strict([], {
  $schema: profile('tabledialect'),
  header: { type: 'boolean' },
  delimiter: text,
  lineTerminator: text,
  quoteChar: { type: 'string', minLength: 1, maxLength: 1 },
  doubleQuote: { type: 'boolean' },
  skipInitialSpace: { type: 'boolean' },
});

const resource = strict(['name', 'path'], {
  $schema: profile('dataresource'),
  name: text,
  type: { const: 'table' },
  title: text,
  description: text,
  path,
  format: text,
  mediatype: { type: 'string', pattern: '^.+/.+$' },
  encoding: text,
  bytes: { type: 'integer', minimum: 0 },
  hash,
  dialect,
  schema: tableSchema,
});

export const DATA_PACKAGE_RULES = strict(['resources'], {
  $schema: profile('datapackage'),
  name: text,
  title: text,
  description: text,
  homepage: address,
  version: text,
  keywords: { type: 'array', minItems: 1, items: text },
  licenses: {
    type: 'array',
    minItems: 1,
    items: {
      ...strict([], { name: { type: 'string', pattern: '^[-a-zA-Z0-9._]+$' }, path: address, title: text }),
      anyOf: [{ required: ['name'] }, { required: ['path'] }],
    },
  },
  contributors: {
    type: 'array',
    minItems: 1,
    items: strict([], { title: text, path: address, email: text, roles: names }),
  },
  // Of a source the standard knows title, path, email and version; the hash is ours.
  sources: { type: 'array', items: strict(['title'], { title: text, hash }) },
  resources: { type: 'array', minItems: 1, items: resource },
});
