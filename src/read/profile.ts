/**
 * Bytes of a YAML file -> a profile, checked by its schema. What is wrong is said with its line.
 *
 * Example: `readProfile('vendor.yaml', bytes)` is `{ header: { portfolio: ['Referente politico'] } }`.
 */
import { EVENT_ID, type Event, getScalarValue, load, parseEvents, YAMLException } from 'js-yaml';
import { z } from 'zod';
import { type Profile, type ProfileProblem, profileSchema } from '../model/profile.js';
import { LANGUAGES, type Language } from '../report/catalogue.js';
import { PROFILE_PROBLEMS, type ProfileComplaint, ProfileError } from '../report/profileError.js';

const LOCALES = { en: z.locales.en().localeError, it: z.locales.it().localeError };

/** Reads a profile. Throws a ProfileError that names the file and every line that is wrong. */
export function readProfile(file: string, bytes: Uint8Array): Profile {
  const fail = (problem: keyof typeof PROFILE_PROBLEMS, line: number | null, holes: Record<string, string> = {}) =>
    new ProfileError(file, [{ line, sentence: sentenceOf(problem, holes) }]);
  const text = textOf(bytes);
  if (text === null) throw fail('not-utf8', null);
  if (text.replace(/^\s*#.*$/gmu, '').trim() === '') throw fail('empty', null);
  let value: unknown;
  try {
    value = load(text);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw fail('syntax', error.mark ? error.mark.line + 1 : null, { reason: error.reason });
  }
  const { success, data } = profileSchema.safeParse(value);
  if (success) return data;
  throw new ProfileError(file, complaintsOf(text, value));
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What is wrong with a value, in both languages, by line. */
function complaintsOf(text: string, value: unknown): ProfileComplaint[] {
  const [italian, english] = LANGUAGES.map(
    (language) => profileSchema.safeParse(value, { error: LOCALES[language] }).error?.issues ?? [],
  );
  const lines = linesByPath(text);
  const complaints = english!.map((issue, i): ProfileComplaint => {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]!] : issue.path;
    return { line: lineOf(lines, path), sentence: issueSentence(issue, { en: issue, it: italian![i]! }) };
  });
  return complaints.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

type Issue = z.core.$ZodIssue;

function issueSentence(issue: Issue, said: Readonly<Record<Language, Issue>>): Record<Language, string> {
  if (issue.code === 'custom') {
    const { problem, holes } = issue.params as unknown as ProfileProblem;
    return sentenceOf(problem, holes);
  }
  const name = issue.path.join('.');
  const at = name === '' ? '' : `${name}: `;
  return { en: at + said.en.message, it: at + said.it.message };
}

function sentenceOf(problem: keyof typeof PROFILE_PROBLEMS, holes: Readonly<Record<string, string>>) {
  const fill = (sentence: string) => sentence.replace(/\{(\w+)\}/gu, (_, name: string) => holes[name]!);
  return { en: fill(PROFILE_PROBLEMS[problem].en), it: fill(PROFILE_PROBLEMS[problem].it) };
}

const keyOf = (path: readonly PropertyKey[]): string => JSON.stringify(path.map(String));

/** The line of a path, or of the nearest thing above it that stands in the text. */
function lineOf(lines: ReadonlyMap<string, number>, path: readonly PropertyKey[]): number | null {
  for (let length = path.length; length > 0; length -= 1) {
    const line = lines.get(keyOf(path.slice(0, length)));
    if (line !== undefined) return line;
  }
  return null;
}

/** Where the key or the item of each path stands: the events of the parser, walked with the path at hand. */
function linesByPath(text: string): Map<string, number> {
  const lines = new Map<string, number>();
  const lineAt = (offset: number) => text.slice(0, offset).split(/\r\n?|\n/u).length;
  const open: { isList: boolean; items: number; key: string | null }[] = [];
  const path = () => open.flatMap(({ isList, items, key }) => (isList ? [String(items)] : key === null ? [] : [key]));
  const close = () => {
    const above = open.at(-1);
    if (above?.isList) above.items += 1;
    else if (above) above.key = null;
  };
  for (const event of parseEvents(text, {})) {
    const above = open.at(-1);
    const offset = offsetOf(event);
    if (event.type === EVENT_ID.POP) {
      open.pop();
      close();
    } else if (event.type === EVENT_ID.SCALAR && above && !above.isList && above.key === null) {
      above.key = String(getScalarValue(text, event));
      lines.set(keyOf(path()), lineAt(offset));
    } else {
      if (above?.isList) lines.set(keyOf(path()), lineAt(offset));
      const isList = event.type === EVENT_ID.SEQUENCE;
      if (isList || event.type === EVENT_ID.MAPPING) open.push({ isList, items: 0, key: null });
      else if (event.type !== EVENT_ID.DOCUMENT) close();
    }
  }
  return lines;
}

const offsetOf = (event: Event): number =>
  event.type === EVENT_ID.SCALAR
    ? event.valueStart
    : event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING
      ? event.start
      : 0;
