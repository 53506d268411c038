/**
 * Documents whose objectives need not be in memory all at once: writers take them one by one.
 */
import type { Objective, Objectives } from '../model/objective.js';
import type { Diagnostic, Document, SourceRecord } from './document.js';

/** A list, or what gives its items one by one. */
export type Many<Item> = Iterable<Item> | AsyncIterable<Item>;

/** A document, of which objectives and diagnostics are asked for once each, the objectives first. */
export interface Records extends Pick<Document, 'schemaVersion'> {
  readonly sources: readonly SourceRecord[];
  readonly objectives: Many<Objective>;
  readonly diagnostics: Many<Diagnostic>;
}

/** A document whose objectives may be made as somebody goes through them. */
export type LongDocument = Omit<Document, 'objectives'> & { readonly objectives: Objectives };

/** Returns a document with all its objectives in memory. */
export const wholeOf = (document: LongDocument): Document => ({ ...document, objectives: [...document.objectives] });
