/** Names of the shapes that have a JSON Schema; they stand apart from the schemas, which load zod. */
export const SCHEMA_NAMES = ['objective', 'document', 'profile', 'comparison'] as const;

export type SchemaName = (typeof SCHEMA_NAMES)[number];
