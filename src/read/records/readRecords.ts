/**
 * Bytes of records that dup-parse wrote before -> the document, checked by its schema.
 *
 * Example: `readRecords('dup.json', bytes).records.objectives`. A document as JSON or YAML, or objectives as JSON, one a line: those
 * come without their sources, and are of the file itself. What is not ours is an InputError.
 */
import type { Objective } from '../../model/objective.js';
import { withSources } from '../../model/withSources.js';
import { sha256 } from '../../platform/platform.js';
import type { Diagnostic, Document, Place, SourceRecord } from '../../report/document.js';
import { InputError } from '../../report/errors/inputError.js';
import { createReport, type Finding } from '../../report/report.js';
import { SCHEMA_VERSION } from '../../report/schemaVersion.js';
import { decode, isWide } from '../decode.js';
import { readRecordItems } from './recordItems.js';

export interface RecordsRead {
  readonly records: Document;
  readonly findings: readonly Finding[];
}

export interface RecordsOptions {
  /** The municipality that records without one are of; it is an InputError if they name another one. */
  readonly entity?: string | null;
  readonly encoding?: string | undefined;
  /** Called with the number of bytes that are read. */
  readonly onBytes?: (read: number) => void;
}

const WHOLE: Place = { source: 0, page: null, line: null };

/** More unknown keys than these are not named. */
const MOST_NAMED = 12;

/** Reads records. Throws an InputError that says what is wrong with them. */
export async function readRecords(
  file: string,
  bytes: Uint8Array,
  { entity = null, encoding, onBytes = () => {} }: RecordsOptions = {},
): Promise<RecordsRead> {
  const report = createReport();
  const lists = {
    sources: [] as SourceRecord[],
    objectives: [] as Objective[],
    diagnostics: [] as Diagnostic[],
  };
  let version: string | null = null;
  for await (const { part, value } of readRecordItems(file, piecesOf(await utf8(bytes, encoding), onBytes))) {
    if (part === 'version') version = value;
    else if (part === 'unknownKeys') {
      const keys = [...value.slice(0, MOST_NAMED), ...(value.length > MOST_NAMED ? ['…'] : [])].join(', ');
      report.add(
        'records-keys-unknown',
        { file, keys, version: version ?? SCHEMA_VERSION, known: SCHEMA_VERSION },
        WHOLE,
      );
    } else (lists[part] as unknown[]).push(value);
  }
  const other = otherEntityIn(lists, entity);
  if (other !== undefined && entity !== null) throw new InputError('records-of-other', { file, found: other, entity });
  const named = <Item extends object>(item: Item) => (entity === null ? item : { ...item, entity });
  const [sources, objectives] = [lists.sources.map(named), lists.objectives.map(named)];
  if (version !== null)
    return { records: { schemaVersion: SCHEMA_VERSION, ...lists, sources, objectives }, findings: report.findings };
  report.add('records-without-sources', {}, WHOLE);
  const own = { ...sourceOf(file, bytes), entity: entityOf(objectives) };
  return {
    records: {
      schemaVersion: SCHEMA_VERSION,
      sources: [own],
      objectives: objectives.map((objective) => withSources(objective, () => 0)),
      diagnostics: [],
    },
    findings: report.findings,
  };
}

/** The bytes as UTF-8: they are, unless they begin as UTF-16, or somebody says that they are not. */
async function utf8(bytes: Uint8Array, encoding: string | undefined): Promise<Uint8Array> {
  if (encoding === undefined && !isWide(bytes)) return bytes;
  return new TextEncoder().encode((await decode(bytes, encoding)).text);
}

const PIECE = 64 * 1024;

function* piecesOf(bytes: Uint8Array, onBytes: (read: number) => void): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += PIECE) {
    yield bytes.subarray(start, start + PIECE);
    onBytes(Math.min(start + PIECE, bytes.length));
  }
}

/** Objectives without their sources are of the file that they stand in. */
const sourceOf = (file: string, bytes: Uint8Array): Omit<SourceRecord, 'entity'> => ({
  file,
  format: 'records',
  container: null,
  sha256: sha256(bytes, 'hex'),
  pages: null,
  parameters: { view: null, level: null, publicValue: null },
  lines: { total: 0, fields: 0, repeated: 0, furniture: 0, blank: 0, outside: 0, unrecognised: 0 },
});

/** The municipality that all objectives are of; null where that is not one. */
function entityOf(objectives: readonly Objective[]): string | null {
  const [first = null, ...more] = new Set(objectives.map(({ entity }) => entity));
  return more.length === 0 ? first : null;
}

/** Returns the name of another municipality than this one that records name; undefined if they name none. */
const otherEntityIn = (
  { sources, objectives }: Pick<Document, 'sources' | 'objectives'>,
  entity: string | null,
): string | undefined =>
  [...sources, ...objectives].find((one) => one.entity !== null && one.entity !== entity)?.entity ?? undefined;
