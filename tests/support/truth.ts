/**
 * Fixtures and what must come out of them: `subject_reason.rendering.ending` beside `subject_reason.expected.json`, and
 * `subject_reason.profile.yaml` where its words are another vendor's.
 *
 * Example: `for (const { name, truth, renderings } of casesIn('')) ...`; `wrongFields(truth, objectives, rendering)` is one line a
 * field that is not as expected.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Block, type Objective, type ParseResult, type Profile, parse, readProfile } from '../../src/index.js';
import { cleanText, wordKey } from '../../src/text/normalize.js';

type Shared = 'title' | 'responsibilityCentre' | 'responsiblePerson' | 'publicValues' | 'guidelines' | 'purpose';
type ExpectedLink = Pick<Objective['linkedObjectives'][number], 'level' | 'code' | 'title' | 'titleTruncated'> &
  Partial<Pick<Objective['linkedObjectives'][number], 'otherFields'>>;

/** What a truth says of an objective; nothing of what follows from its code. */
export type Expected = Pick<Objective, Shared> & {
  readonly code: string;
  readonly portfolio: { readonly text: string } | null;
  readonly linkedObjectives: readonly ExpectedLink[];
  readonly status: { readonly label: string } | null;
} & Partial<Pick<Objective, 'otherFields' | 'otherSections'>>;

export interface Truth {
  readonly view: string;
  /** As printed. */
  readonly level: string;
  readonly objectives: readonly Expected[];
}

export interface Case {
  /** Such as `valmarina_plain`. */
  readonly name: string;
  readonly truth: Truth;
  readonly profile: Profile | undefined;
  /** Names of the files that say the same. */
  readonly renderings: readonly string[];
}

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const TRUTH_ENDING = '.expected.json';
const PROFILE_ENDING = '.profile.yaml';

/** The bytes of a file under `fixtures/`. */
export const fixtureBytes = (path: string): Uint8Array => readFileSync(FIXTURES + path);

/** All files of a folder under `fixtures/`; `''` is `fixtures/` itself. */
export const filesIn = (folder: string): string[] =>
  readdirSync(FIXTURES + folder)
    .filter((name) => statSync(`${FIXTURES}${folder}/${name}`).isFile())
    .sort();

/** The case that a file is a rendering or the truth of: what stands before the first dot. */
export const caseName = (file: string): string => file.slice(0, file.indexOf('.'));

/** All cases of a folder. */
export function casesIn(folder: string): Case[] {
  const files = filesIn(folder);
  return files
    .filter((file) => file.endsWith(TRUTH_ENDING))
    .map((file) => {
      const name = caseName(file);
      const profile = name + PROFILE_ENDING;
      return {
        name,
        truth: JSON.parse(readFileSync(`${FIXTURES}${folder}/${file}`, 'utf8')),
        profile: files.includes(profile) ? readProfile(profile, fixtureBytes(`${folder}/${profile}`)) : undefined,
        renderings: files.filter(
          (rendering) => caseName(rendering) === name && rendering !== file && rendering !== profile,
        ),
      };
    });
}

/** Parses a rendering; its name says the password of an encrypted one: `a_b.chromium-password-WORD.pdf`. */
export function parseRendering(folder: string, rendering: string, profile?: Profile): Promise<ParseResult> {
  const password = /password-(\w+)/.exec(rendering)?.[1];
  // How quick the machine is, and what else it does, is not what is tested.
  const limits = { seconds: 600 };
  return parse([{ file: rendering, bytes: fixtureBytes(`${folder}/${rendering}`) }], { password, profile, limits });
}

/** What a tool destroyed before the text came here. */
export interface Loss {
  /** Hyphens at line ends. */
  readonly hyphens: boolean;
  /** White space between paragraphs, or bullets and indents too, which is all that lists are known by. */
  readonly blocks: 'none' | 'paragraphs' | 'lists';
}

const WITHOUT_PARAGRAPHS = ['layout', 'layout-nopages', 'ghostscript'];
const WITHOUT_LISTS = ['pdftotext', 'raw', 'mutool', 'pdfminer', 'pdfparse', 'pymupdf'];

/** What is lost in a rendering, by the tool that its name says. */
export function lossOf(rendering: string): Loss {
  const named = (tools: readonly string[]) => rendering.split('.').some((part) => tools.includes(part));
  const blocks = named(WITHOUT_LISTS) ? 'lists' : named(WITHOUT_PARAGRAPHS) ? 'paragraphs' : 'none';
  return { hyphens: named(['pdftotext']), blocks };
}

/** The texts of blocks one after the other, their grouping put aside. */
export const joined = (blocks: readonly Block[]): string =>
  blocks.flatMap((block) => (block.type === 'list' ? block.items : [block.text])).join(' ');

/** Blocks with as much of their grouping as a rendering can have. */
function grouped(blocks: readonly Block[], loss: Loss): string {
  if (loss.blocks === 'lists') return joined(blocks);
  if (loss.blocks === 'none') return JSON.stringify(blocks);
  const runs: { lists: boolean; texts: string[] }[] = [];
  for (const block of blocks) {
    const lists = block.type === 'list';
    if (lists || runs.at(-1)?.lists !== false) runs.push({ lists, texts: [] });
    runs.at(-1)!.texts.push(...(lists ? block.items : [block.text]));
  }
  return JSON.stringify(runs.map(({ lists, texts }) => (lists ? texts : texts.join(' '))));
}

const withoutHyphens = (text: string): string =>
  text
    .replace(/[-\u2010-\u2015]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

/** The fields of a record as texts to compare, each of them whole. */
export function fieldsOf(record: Expected | Objective, loss: Loss): Record<string, string> {
  const fields = {
    title: record.title,
    portfolio: record.portfolio?.text,
    responsibilityCentre: record.responsibilityCentre,
    responsiblePerson: record.responsiblePerson,
    publicValues: JSON.stringify(record.publicValues.map(({ code, label }) => [code, label])),
    linkedObjectives: JSON.stringify(
      record.linkedObjectives.map(({ level, code, title, titleTruncated }) => [level, code, title, titleTruncated]),
    ),
    guidelines: grouped(record.guidelines, loss),
    purpose: grouped(record.purpose, loss),
    status: record.status?.label,
    otherFields: JSON.stringify((record.otherFields ?? []).map(({ label, text }) => [label, text])),
    linkedOthers: JSON.stringify(
      record.linkedObjectives.map(({ otherFields = [] }) => otherFields.map(({ label, text }) => [label, text])),
    ),
    otherSections: JSON.stringify((record.otherSections ?? []).map(({ title, blocks }) => [title, blocks])),
  };
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const text = value ?? 'null';
      return [name, loss.hyphens ? withoutHyphens(text) : text];
    }),
  );
}

/** How many fields of a truth are exact in the records, and one readable text for each that is not. */
export function compare(
  truth: Truth,
  objectives: readonly Objective[],
  loss: Loss,
): { exact: number; wrong: string[] } {
  let exact = 0;
  const wrong: string[] = [];
  for (const expected of truth.objectives) {
    const found = objectives.find(({ code }) => code === expected.code);
    const have = found ? fieldsOf(found, loss) : {};
    for (const [field, want] of Object.entries(fieldsOf(expected, loss))) {
      if (have[field] === want) exact += 1;
      else wrong.push(`${expected.code} ${field}\n  expected ${want}\n  received ${have[field] ?? '(no such record)'}`);
    }
  }
  const codes = objectives.map(({ code }) => code);
  const wanted = truth.objectives.map(({ code }) => code);
  if (codes.join() !== wanted.join())
    wrong.push(`codes\n  expected ${wanted.join(', ')}\n  received ${codes.join(', ')}`);
  else exact += 1;
  return { exact, wrong };
}

/** How many fields {@link compare} counts. */
export const fieldCount = ({ objectives }: Truth): number =>
  objectives.reduce((sum, expected) => sum + Object.keys(fieldsOf(expected, lossOf(''))).length, 1);

/** The words of the records' fields that `explain` shows on no line of that field: one text for each. */
export function unexplained({ document, ledger }: ParseResult): string[] {
  const shown = new Map<string, string>();
  // The cells of a row of markdown may be wrapped side by side: a line then has words of the line before.
  const isMarkdown = document.sources.some(({ format }) => format === 'markdown');
  for (const [i, { objective, fields, text }] of ledger.entries()) {
    const more = isMarkdown ? (ledger[i + 1]?.text ?? '') : '';
    for (const field of fields) {
      const key = `${objective} ${field}`;
      shown.set(key, (shown.get(key) ?? '') + wordKey(cleanText(`${text} ${more}`)));
    }
  }
  return document.objectives.flatMap((objective) =>
    Object.entries(textsOf(objective)).flatMap(([field, texts]) => {
      const key = `${objective.code} ${field}`;
      const words = texts.flatMap((text) => text.split(' '));
      const lines = shown.get(key) ?? '';
      return words.filter((word) => !isShown(wordKey(word), lines)).map((word) => `${key}: ${word}`);
    }),
  );
}

/** Whether a word stands in the text, whole or cut in two by a line's end: another cell may stand between. */
const isShown = (word: string, text: string): boolean =>
  text.includes(word) ||
  [...word].some((_, i) => i > 0 && text.includes(word.slice(0, i)) && text.includes(word.slice(i)));

/** What a record says, by the names that the ledger gives to fields. */
const textsOf = (objective: Objective): Record<string, readonly string[]> => ({
  code: [objective.code ?? ''],
  title: [objective.title ?? ''],
  portfolio: [objective.portfolio?.text ?? ''],
  responsibilityCentre: [objective.responsibilityCentre ?? ''],
  responsiblePerson: [objective.responsiblePerson ?? ''],
  publicValues: objective.publicValues.map(({ label }) => label),
  linkedObjectives: objective.linkedObjectives.flatMap(({ code, title }) => [code, title]),
  guidelines: [joined(objective.guidelines)],
  purpose: [joined(objective.purpose)],
  status: [objective.status?.label ?? ''],
});
