/** What has a JSON Schema: names alone, without the schemas. */
export const SCHEMA_NAMES = ['objective', 'document', 'profile', 'comparison'] as const;

export type SchemaName = (typeof SCHEMA_NAMES)[number];
