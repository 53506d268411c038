/**
 * The schema of a profile: the words that another vendor's sheets use, besides the known ones.
 *
 * A profile only adds words. It may not add a word that means something else in the same place, since each line of a sheet
 * has one meaning.
 * Example: `{ header: { portfolio: ['Referente politico'] } }` lets that label stand where Assessorato does.
 */
import { z } from 'zod';
import { labelKey } from '../text/normalize.js';
import { PATTERN_PARTS, partsOfPattern } from '../vocabulary/codes/codePatterns.js';
import { OTHER_PLACES } from '../vocabulary/labels.js';
import { STANDARD, type Vocabulary } from '../vocabulary/vocabulary.js';
import { LONGEST_LABEL } from './labelMatcher.js';
import { type Group, meaningOf, wordsOf } from './profileWords.js';

/** A fault of a profile that its shape does not show. `params` fill the sentence. */
interface ProfileProblem {
  readonly problem:
    | 'reserved-name'
    | 'word-taken'
    | 'label-too-long'
    | 'not-a-word'
    | 'unknown-part'
    | 'pattern-unclear';
  readonly params: Readonly<Record<string, string>>;
}

type Refine = z.core.$RefinementCtx<string>;

const refuse = (context: Refine, { problem, params }: ProfileProblem) =>
  context.addIssue({ code: 'custom', params: { problem, params } });

const wordSchema = z.string().superRefine((word, context) => {
  if (!/\p{L}/u.test(labelKey(word))) refuse(context, { problem: 'not-a-word', params: { word } });
  if (word.trim().split(/\s+/u).length > LONGEST_LABEL)
    refuse(context, { problem: 'label-too-long', params: { word } });
});

/** Refuses a name that objects have for something else: a schema would leave it out. */
function withoutReservedName(names: unknown, context: Refine | z.core.$RefinementCtx): unknown {
  if (typeof names === 'object' && names !== null && Object.hasOwn(names, '__proto__'))
    context.addIssue({ code: 'custom', params: { problem: 'reserved-name', params: { word: '__proto__' } } });
  return names;
}

const wordsSchema = z
  .array(wordSchema)
  .min(1)
  .describe('Words as the sheets print them, in capitals or not')
  .meta({ id: 'words' });

/** Words for something, which a message or an editor calls `meaning`. */
const wordsFor = (meaning: string) => wordsSchema.optional().describe(meaning);

const byLevel = z
  .strictObject({
    mandate: wordsFor('OBIETTIVO DI MANDATO'),
    strategic: wordsFor('OBIETTIVO STRATEGICO'),
    operational: wordsFor('OBIETTIVO OPERATIVO'),
  })
  .meta({ id: 'levels' });

const patternSchema = z.string().superRefine((pattern, context) => {
  const parts = partsOfPattern(pattern);
  const unknown = parts.find((part) => !PATTERN_PARTS.includes(part));
  const choices = PATTERN_PARTS.map((part) => `{${part}}`).join(' ');
  if (unknown !== undefined) {
    refuse(context, { problem: 'unknown-part', params: { pattern, part: `{${unknown}}`, choices } });
  } else if (
    parts.length === 0 ||
    new Set(parts).size < parts.length ||
    /[\s{}]|^$/u.test(pattern.replace(/\{\w+\}/gu, ''))
  )
    refuse(context, { problem: 'pattern-unclear', params: { pattern, choices } });
});

const SHAPE = z.strictObject({
  name: z.string().optional().describe('What the profile is for; for people only'),
  levels: byLevel.optional().describe('What stands over the code of a sheet of each level'),
  linked: byLevel.optional().describe('What stands over a table of linked objectives of each level'),
  parameters: z
    .strictObject({
      view: wordsFor('Vista'),
      level: wordsFor('Livello'),
      publicValue: wordsFor('VALORE PUBBLICO, as a parameter'),
    })
    .optional()
    .describe("Labels of the export's parameters"),
  header: z
    .strictObject({
      portfolio: wordsFor('Assessorato'),
      responsibilityCentre: wordsFor('Centro di Responsabilità'),
      responsiblePerson: wordsFor('Responsabile'),
    })
    .optional()
    .describe('Labels of the header block that every page repeats'),
  sections: z
    .strictObject({
      publicValues: wordsFor('VALORE PUBBLICO'),
      guidelines: wordsFor('INDIRIZZI'),
      purpose: wordsFor('Finalità'),
      status: wordsFor('Stato'),
    })
    .optional()
    .describe('Titles of the sections of a sheet'),
  furniture: z
    .strictObject({
      exportHead: wordsFor('Head of the export, as Parametri selezionati'),
      tableHead: wordsFor('Heads of the columns of the table, as Codice and Titolo'),
    })
    .optional()
    .describe('Heads of the export and of its tables, which say nothing'),
  statuses: z
    .strictObject({
      'in-progress': wordsFor('In corso'),
      completed: wordsFor('Concluso'),
      'not-started': wordsFor('Da avviare'),
      suspended: wordsFor('Sospeso'),
    })
    .optional()
    .describe('What stands under the title of the status, by what it means'),
  other: z
    .preprocess(withoutReservedName, z.record(z.string().min(1), wordsSchema))
    .optional()
    .describe('Labels, sections and columns that no field of the record has, by the name to give them'),
  codes: z
    .array(patternSchema)
    .min(1)
    .optional()
    .describe('Patterns of codes, with their parts in braces: OS.{mandate}.{mission}.{number}'),
});

/** The schema of a profile; its issues of code `custom` carry a {@link ProfileProblem} as `params`. */
export const profileSchema = SHAPE.superRefine((profile, context) => {
  for (const { path, word, rival } of taken(profile)) {
    const params: ProfileProblem = { problem: 'word-taken', params: { word, rival } };
    context.addIssue({ code: 'custom', path: [...path], params: { ...params } });
  }
}).describe('Words that the sheets of another vendor use, besides those that are known');

export type Profile = z.infer<typeof profileSchema>;

/** Returns the keys that a profile may have at a path: `[]`, or `['header']`. */
export function keysOfProfile([group]: readonly string[]): string[] {
  if (group === undefined) return Object.keys(SHAPE.shape);
  const shape = SHAPE.shape[group as Group].unwrap();
  return 'shape' in shape ? Object.keys(shape.shape) : [];
}

/** The places where words of each group are looked for; a word may stand in one place once. Sections follow a level. */
const PLACES_OF: Readonly<Record<Group, readonly string[]>> = {
  levels: ['section'],
  linked: ['section'],
  parameters: ['parameters'],
  header: ['header'],
  sections: ['section'],
  furniture: ['furniture'],
  statuses: ['status'],
  other: OTHER_PLACES,
};

/** Returns the meaning of every known word, by its place and key. */
function meanings({ labels, levels, statuses }: Vocabulary): Map<string, string> {
  const known: [place: string, meaning: string, words: readonly string[]][] = [
    ...labels.map((row): [string, string, readonly string[]] => [row.place, meaningOf(row), row.words]),
    ...levels.map((row): [string, string, readonly string[]] => ['section', `levels.${row.level}`, row.words]),
    ...statuses.map((row): [string, string, readonly string[]] => ['status', `statuses.${row.kind}`, row.words]),
  ];
  return new Map(known.flatMap(([place, meaning, own]) => own.map((word) => [`${place} ${labelKey(word)}`, meaning])));
}

/** Lists the words of a profile that already mean something else. */
function* taken(profile: Profile): Generator<{ path: (string | number)[]; word: string; rival: string }> {
  const known = meanings(STANDARD);
  for (const [group, places] of Object.entries(PLACES_OF) as [Group, readonly string[]][]) {
    for (const name of Object.keys(profile[group] ?? {})) {
      for (const [i, word] of wordsOf(profile, group, name).entries()) {
        const keys = places.map((place) => `${place} ${labelKey(word)}`);
        const meaning = `${group}.${name}`;
        const rival = keys.map((key) => known.get(key) ?? meaning).find((other) => other !== meaning);
        if (rival) yield { path: [group, name, i], word, rival };
        for (const key of keys) known.set(key, known.get(key) ?? meaning);
      }
    }
  }
}
