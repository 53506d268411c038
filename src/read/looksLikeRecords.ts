/**
 * Tells records, ours or somebody else's, from exports by how they begin; by the ending of the name where that does not tell.
 *
 * It stands apart from what reads records, which a run over exports never loads.
 */
import { firstLetters } from './decode.js';
import { inputKind, isPdf } from './detectFormat.js';

/** What JSON, and YAML of ours, begins with. No sheet does. */
const BEGINNINGS = [/^\s*(?:\{\s*["}]|\[\s*[[{\]])/u, /^(?:\s|#[^\n]*\n|---\s)*["']?schemaVersion["']?\s*:/u];

/** How many bytes tell what the others are. */
export const LOOKED_AT = 4096;

/** Whether bytes are records, ours or somebody else's, and not an export. */
export function looksLikeRecords(bytes: Uint8Array): boolean {
  if (isPdf(bytes)) return false;
  const text = firstLetters(bytes.subarray(0, LOOKED_AT));
  return BEGINNINGS.some((beginning) => beginning.test(text));
}

/** Endings of files with records. */
export const RECORDS_ENDINGS = ['.json', '.ndjson', '.jsonl', '.yaml', '.yml'];

/** Whether an input is records: by its bytes, or by its name where they are any text. */
export async function isRecords(file: string, bytes: Uint8Array): Promise<boolean> {
  if (looksLikeRecords(bytes)) return true;
  return (
    RECORDS_ENDINGS.some((ending) => file.toLowerCase().endsWith(ending)) && (await inputKind(bytes)).kind === 'text'
  );
}
