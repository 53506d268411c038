/**
 * Drafts a profile. In: documents as they are laid out. Out: guesses at what their words mean, each with the places that
 * show it; none where nothing comes again as a sheet does.
 *
 * What is known already is left out. Nothing is read by a guess: who uses the profile confirms it.
 */

import { meaningOf } from '../labels/profileWords.js';
import { groupBy } from '../model/groupBy.js';
import type { Guess } from '../model/guess.js';
import { labelKey } from '../text/normalize.js';
import { PRINTED_CODES } from '../vocabulary/codes/codes.js';
import { isOther, LABELS } from '../vocabulary/labels.js';
import { LEVELS, type Level } from '../vocabulary/levels.js';
import { COLUMN_STEMS, PARAMETER_STEMS } from '../vocabulary/likelyWords.js';
import { STATUSES } from '../vocabulary/statuses.js';
import { type Block, findBlocks } from './blocks.js';
import { formOf, type Printed, patternOf } from './codes.js';
import { type FoundLabel, findHeaderLabels } from './headerLabels.js';
import { headerMeanings, isKnownStatus, levelAbove, levelBelow, levelIn, statusIn } from './meaning.js';
import { findParameters } from './parameters.js';
import { sectionMeanings } from './sectionMeanings.js';
import { type FoundHead, type FoundSections, type FoundTitle, findSections } from './sections.js';
import { type Laid, type Spot, shownAt, withoutColon } from './spots.js';
import { weightOf } from './stems.js';

/** What some documents show. */
export interface Proposal {
  readonly guesses: readonly Guess[];
  /** Different codes of sheets; with one only, nothing comes again. */
  readonly sheets: number;
  /** The sources in which there are sheets. */
  readonly sources: ReadonlySet<number>;
}

/** All words that need no profile, with what they mean. */
const KNOWN: ReadonlySet<string> = new Set(
  [
    ...LABELS.map((row) => ({ at: isOther(row.field) ? 'other' : meaningOf(row), words: row.words })),
    ...LEVELS.map(({ level, words }) => ({ at: `levels.${level}`, words })),
    ...STATUSES.map(({ kind, words }) => ({ at: `statuses.${kind}`, words })),
  ].flatMap(({ at, words }) => words.map((word) => `${at} ${labelKey(word)}`)),
);

const KNOWN_ANYWHERE: ReadonlySet<string> = new Set([...KNOWN].map((known) => known.slice(known.indexOf(' ') + 1)));

const isKnown = ({ group, name, word }: Guess): boolean =>
  group === 'other' ? KNOWN_ANYWHERE.has(labelKey(word)) : KNOWN.has(`${group}.${name} ${labelKey(word)}`);

const shownIn = (spots: readonly Spot[]) => spots.map(shownAt);

const guess = (
  group: string,
  name: string,
  word: string,
  spots: readonly Spot[],
  sure: boolean,
  example?: string,
): Guess => ({
  group,
  name,
  word: withoutColon(word),
  places: shownIn(spots),
  sure,
  example,
});

/** Drafts the profile of some documents, which are of one vendor. */
export function propose(layouts: readonly Laid[]): Proposal {
  const blocks = findBlocks(layouts);
  const labels = findHeaderLabels(blocks);
  const labelLines = new Set(labels.flatMap(({ spots }) => spots.map(({ line }) => line)));
  const sections = findSections(blocks, labelLines);
  const titles = sectionMeanings(sections);
  const levels = levelsOf(blocks, titles.linked);
  const guesses = [
    ...levelGuesses(blocks, levels),
    ...linkedGuesses(titles.linked, levels),
    ...layouts.flatMap((layout) =>
      parameterGuesses(
        layout,
        blocks.filter((block) => block.layout === layout),
      ),
    ),
    ...headerGuesses(labels),
    ...titles.guesses,
    ...headGuesses(sections.heads),
    ...statusGuesses(titles.status),
    ...codeGuesses(blocks, sections, levels),
  ];
  const sheets = new Set(blocks.map(({ code }) => code)).size;
  const own = merged(guesses)
    .filter((one) => !isKnown(one))
    .map(asOptional);
  return {
    // Of one sheet nothing comes again: any of its words may be a value.
    guesses: sheets > 1 ? own : own.map((one) => ({ ...one, sure: false, optional: false })),
    sheets,
    sources: new Set(blocks.map(({ layout }) => layout.source)),
  };
}

/** Parts that no field has are read without a profile, too: what is clear of them is a name to take or leave. */
const asOptional = (one: Guess): Guess => (one.group === 'other' ? { ...one, sure: false, optional: one.sure } : one);

/** The level of each level label: what its words say, or what the table of its sheets lists. */
function levelsOf(
  blocks: readonly Block[],
  linked: readonly FoundTitle[],
): Map<string, { level: Level; isNamed: boolean }> {
  const labels = [...groupBy(blocks, ({ level }) => level)];
  const listed = linked.flatMap(({ word }) => levelIn(word) ?? []);
  const below = labels.length === 1 ? listed[0] : undefined;
  return new Map(
    labels.map(([key, [block]]) => {
      const own = levelIn(block!.label.text);
      const fitting = below && (own === undefined || own === below) && below !== 'mandate' ? levelAbove(below) : own;
      return [key, { level: fitting ?? 'mandate', isNamed: fitting !== undefined }];
    }),
  );
}

const levelGuesses = (blocks: readonly Block[], levels: ReturnType<typeof levelsOf>): Guess[] =>
  [...groupBy(blocks, ({ level }) => level)].map(([key, own]) => {
    const { level, isNamed } = levels.get(key)!;
    const spots = own.map(({ label }) => label);
    return { ...guess('levels', level, own[0]!.label.text, spots, true), byPlace: !isNamed };
  });

const linkedGuesses = (linked: readonly FoundTitle[], levels: ReturnType<typeof levelsOf>): Guess[] =>
  linked.map(({ word, spots }) => {
    const [own, ...others] = new Set([...levels.values()].map(({ level }) => level));
    const named = levelIn(word);
    const level = named ?? (own && others.length === 0 ? levelBelow(own) : 'strategic');
    return { ...guess('linked', level, word, spots, true), byPlace: named === undefined };
  });

function parameterGuesses(layout: Laid, blocks: readonly Block[]): Guess[] {
  const found = findParameters(layout, blocks);
  if (!found) return [];
  const { level, others, heads } = found;
  const named = others.map((label) => ({ label, name: parameterName(label) }));
  const views = named.filter(({ name }) => name === 'view');
  const isPart = level !== undefined;
  return [
    ...(level ? [guess('parameters', 'level', level.word, level.spots, true)] : []),
    ...named.flatMap(({ label, name }) =>
      name === undefined
        ? []
        : [
            guess(
              'parameters',
              name,
              label.word,
              label.spots,
              isPart && (name !== 'view' || label === views[0]!.label),
            ),
          ],
    ),
    ...heads.map((spot) => guess('furniture', 'exportHead', spot.text, [spot], isPart)),
  ];
}

/** What a parameter means, by its words; or by a value that says years or a DUP. */
function parameterName({ word, values: [value = ''] }: FoundLabel): 'view' | 'publicValue' | undefined {
  const key = labelKey(word);
  const [view, publicValue] = [weightOf(key, PARAMETER_STEMS.view), weightOf(key, PARAMETER_STEMS.publicValue)];
  const byValue = { view: /\bDUP\b|\b20\d\d\b/u.test(value) ? 2 : 0, publicValue: /^\d+ ?[-–]/u.test(value) ? 3 : 0 };
  if (Math.max(view + byValue.view, publicValue + byValue.publicValue) < 2) return undefined;
  return view + byValue.view >= publicValue + byValue.publicValue ? 'view' : 'publicValue';
}

function headerGuesses(labels: readonly FoundLabel[]): Guess[] {
  const meanings = headerMeanings(labels);
  return labels.map((label) => {
    const meaning = meanings.get(label);
    return meaning
      ? guess('header', meaning.field, label.word, label.spots, meaning.sure)
      : guess('other', label.word, label.word, label.spots, label.values.some(Boolean));
  });
}

/** The heads of tables: over codes, over titles; any other column is one more part of the sheet. */
const headGuesses = (heads: readonly FoundHead[]): Guess[] =>
  heads.flatMap(({ columns }) =>
    columns.map((spot, i) => {
      const isNamed = weightOf(labelKey(spot.text), [...COLUMN_STEMS.code, ...COLUMN_STEMS.title]) > 2;
      return i < 2 || (i < 3 && isNamed && columns.length === 2)
        ? guess('furniture', 'tableHead', spot.text, [spot], true)
        : guess('other', spot.text, spot.text, [spot], true);
    }),
  );

/** How many words a status may have. */
const LONGEST_STATUS = 6;

function statusGuesses(status: FoundTitle | undefined): Guess[] {
  if (!status) return [];
  const values = status.bodies.flatMap(([value], i) =>
    value && value.split(' ').length <= LONGEST_STATUS ? [{ value, spot: status.spots[i]! }] : [],
  );
  return [...groupBy(values, ({ value }) => labelKey(value))].flatMap(([, own]) => {
    const { value } = own[0]!;
    if (isKnownStatus(value) || !/\p{L}/u.test(value)) return [];
    const kind = statusIn(value);
    return [
      guess(
        'statuses',
        kind ?? 'in-progress',
        value,
        own.map(({ spot }) => spot),
        kind !== undefined,
      ),
    ];
  });
}

/** Patterns of codes that the known grammar does not read. */
function codeGuesses(
  blocks: readonly Block[],
  { linked }: FoundSections,
  levels: ReturnType<typeof levelsOf>,
): Guess[] {
  const own = blocks.map(({ code, level, label }) => ({
    code,
    sheet: null,
    isMandate: levels.get(level)!.level === 'mandate',
    spot: label,
  }));
  const listed = linked.map(({ spot, sheet }) => ({ code: spot.code, sheet, isMandate: false, spot }));
  return [...groupBy([...own, ...listed], ({ code }) => formOf(code))].flatMap(([, all]) => {
    const printed = [...new Map(all.map((one) => [`${one.code} ${one.sheet}`, one])).values()];
    if (printed.every((one) => isReadAlready(one))) return [];
    const rows = printed.filter(({ sheet }) => sheet !== null);
    const pattern = patternOf(rows.length > 0 && printed.every(({ isMandate }) => !isMandate) ? rows : printed);
    const example = printed[0]!.code;
    return [
      guess(
        'codes',
        '',
        pattern ?? example,
        all.map(({ spot }) => spot),
        pattern !== null,
        example,
      ),
    ];
  });
}

/** Whether the known grammar reads all parts of a code. */
function isReadAlready({ code, isMandate }: Printed): boolean {
  if (!PRINTED_CODES.isCode(code)) return false;
  const { mandateNumber, mission } = PRINTED_CODES.readCode(code);
  return mandateNumber !== null && (isMandate || mission !== null);
}

/** The same word in the same place once, with all places that show it. */
const merged = (guesses: readonly Guess[]): Guess[] =>
  [
    ...groupBy(
      guesses,
      ({ group, name, word }) => `${group} ${name} ${group === 'codes' ? word : labelKey(word)}`,
    ).values(),
  ].map((own) => ({
    ...(own.find(({ sure }) => sure) ?? own[0]!),
    places: own.flatMap(({ places }) => places),
  }));
