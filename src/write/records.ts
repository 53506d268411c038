/**
 * What writers take record by record: a document, or what gives the same one after another, such as records that come from a disk.
 */
import type { Objective } from '../model/objective.js';
import type { Diagnostic, Document, SourceRecord } from '../report/document.js';

/** A list, or what gives its items one by one. */
export type Many<Item> = Iterable<Item> | AsyncIterable<Item>;

/** A document, of which objectives and diagnostics are asked for once each, the objectives first. */
export interface Records extends Pick<Document, 'schemaVersion'> {
  readonly sources: readonly SourceRecord[];
  readonly objectives: Many<Objective>;
  readonly diagnostics: Many<Diagnostic>;
}
