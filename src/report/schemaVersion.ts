/** Which shape a document has: told apart from the schema, which only those load who check or print it. */
export const SCHEMA_VERSION = '1.0';
