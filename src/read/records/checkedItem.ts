/**
 * An item of a list of records -> what its schema makes of it.
 *
 * A version of the same major number may have added keys, codes of diagnostics and formats: a key that is not known is left out and
 * noted, such a code or format is kept. Earlier versions lack what has been added since.
 */
import { z } from 'zod';
import { type Objective, objectiveSchema } from '../../model/objective.js';
import { CONTAINERS } from '../../model/source.js';
import {
  type Diagnostic,
  diagnosticSchema,
  linesSchema,
  type SourceRecord,
  sourceRecordSchema,
} from '../../report/document.js';
import { CUT, type Fail, LISTS, type List, MOST_KEYS, TOO_MANY_KEYS } from './rawItems.js';

/** The types of items, by their lists. */
export interface Items {
  readonly sources: SourceRecord;
  readonly objectives: Objective;
  readonly diagnostics: Diagnostic;
}

const SCHEMAS: Readonly<Record<List, z.ZodType>> = {
  sources: sourceRecordSchema.extend({
    format: z.string(),
    container: z.enum(CONTAINERS).nullable().default(null),
    lines: linesSchema.extend({ outside: z.int().min(0).default(0) }),
  }),
  objectives: objectiveSchema,
  diagnostics: diagnosticSchema.extend({ code: z.string() }),
};

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Creates the check of items, which notes the keys that it leaves out. */
export function createCheck(fail: Fail) {
  const unknownKeys = new Set<string>();
  const noteUnknown = (key: string) => {
    if (unknownKeys.add(key).size > MOST_KEYS) throw fail(TOO_MANY_KEYS);
  };
  const counts = Object.fromEntries(LISTS.map((list) => [list, 0])) as Record<List, number>;
  const check = <Kind extends List>(list: Kind, value: unknown, isCut = false): Items[Kind] => {
    const index = counts[list]++;
    for (;;) {
      const { success, data, error } = SCHEMAS[list].safeParse(value);
      if (success) return data as Items[Kind];
      const wrong = error.issues.find(({ code }) => code !== 'unrecognized_keys');
      if (wrong) throw fail(isCut ? CUT : notAsWritten([list, index, ...wrong.path]));
      for (const issue of error.issues as z.core.$ZodIssueUnrecognizedKeys[]) {
        const holder = issue.path.reduce<unknown>(
          (inner, step) => (inner as Record<PropertyKey, unknown>)[step],
          value,
        );
        for (const key of issue.keys) {
          delete (holder as Record<string, unknown>)[key];
          noteUnknown([list, ...issue.path.filter((step) => typeof step === 'string'), key].join('.'));
        }
      }
    }
  };
  return { check, noteUnknown, unknownKeys };
}

const notAsWritten = (path: readonly PropertyKey[]) => {
  const place = path.map(String).join('.');
  return {
    en: `what stands at "${place}" is not as dup-parse writes it`,
    it: `ciò che sta in "${place}" non è come lo scrive dup-parse`,
  };
};
