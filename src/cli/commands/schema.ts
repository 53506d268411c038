/** `dup-parse schema [name]`: prints a JSON Schema. */
import type { Outcome } from '../console/exitCode.js';
import { writeStdout } from '../console/streams.js';
import type { RawOptions } from '../options/commandLine.js';
import { languageAskedFor, schemaAskedFor } from '../options/settings.js';

/** Runs the command. Throws a CommandError. */
export async function runSchema([name]: readonly string[], options: RawOptions): Promise<Outcome> {
  languageAskedFor(options); // the schemas have none, but a wrong value is not ignored
  const asked = schemaAskedFor(name);
  const { jsonSchemaText } = await import('../../write/jsonSchema.js');
  await writeStdout(jsonSchemaText(asked));
  return 'done';
}
