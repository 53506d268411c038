/**
 * Packs files into an archive (zip) whose bytes depend on nothing but the files: neither on the clock nor on the time zone.
 *
 * Example: `await archiveOf({ 'word/document.xml': bytes })`.
 */
/** The time of all files in an archive: the first that one can hold, without a time zone. */
const EPOCH = '1980-01-01T12:00:00';

/** The bytes of an archive with these files, in this order. */
export async function archiveOf(files: Readonly<Record<string, Uint8Array>>): Promise<Uint8Array> {
  const { zipSync } = await import('fflate'); // loaded when it is used
  return zipSync(files, { mtime: EPOCH });
}
