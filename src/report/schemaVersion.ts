/** The version of a document's shape. It stands apart from the schema, so that writing a document does not load zod. */
export const SCHEMA_VERSION = '1.1';
