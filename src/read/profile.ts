/**
 * Bytes of a YAML file -> a profile, checked by its schema. What is wrong is said with its line.
 *
 * Example: `readProfile('vendor.yaml', bytes)` is `{ header: { portfolio: ['Referente politico'] } }`.
 */
import { EVENT_ID, type Event, getScalarValue, load, parseEvents, YAMLException } from 'js-yaml';
import type { z } from 'zod';
import { keysOfProfile, type Profile, type ProfileProblem, profileSchema } from '../model/profile.js';
import { PROFILE_PROBLEMS, type ProfileComplaint, ProfileError } from '../report/profileError.js';

/** Reads a profile. Throws a ProfileError that names the file and every line that is wrong. */
export function readProfile(file: string, bytes: Uint8Array): Profile {
  const fail = (problem: Problem, line: number | null, holes: Record<string, string> = {}) =>
    new ProfileError(file, [{ line, sentence: sentenceOf(problem, holes) }]);
  const text = textOf(bytes);
  if (text === null) throw fail('not-utf8', null);
  if (text.replace(/^[ \t]*#.*$/gmu, '').trim() === '') throw fail('empty', null); // no document at all, for js-yaml
  let value: unknown;
  try {
    value = load(text);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw fail('syntax', error.mark ? error.mark.line + 1 : null, { reason: error.reason });
  }
  if (value === null) throw fail('empty', null);
  const { success, data, error } = profileSchema.safeParse(value);
  if (success) return data;
  throw new ProfileError(file, complaintsOf(text, error.issues));
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];
type Problem = keyof typeof PROFILE_PROBLEMS;

/** What is wrong, from the first line to the last. */
function complaintsOf(text: string, issues: readonly Issue[]): ProfileComplaint[] {
  const lines = linesByPath(text);
  return issues
    .flatMap(problemsOf)
    .map(([path, problem, holes]): ProfileComplaint => {
      return { line: lineOf(lines, path), sentence: sentenceOf(problem, holes) };
    })
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

/** What each thing that the schema asks for is called when it is not there. */
const MISSED: Readonly<Record<string, Problem>> = { array: 'not-a-list', object: 'not-keys', string: 'not-a-text' };

/** What the schema says, in our words: where, what, and what fills the sentence. */
function problemsOf(issue: Issue): [path: Path, problem: Problem, holes: Record<string, string>][] {
  const { path } = issue;
  const names = path.filter((step) => typeof step === 'string');
  const choices = () => keysOfProfile(names).join(', ');
  if (issue.code === 'custom') {
    const { problem, holes } = issue.params as unknown as ProfileProblem;
    return [[path, problem, holes]];
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => [
      [...path, key],
      'unknown-key',
      { name: [...names, key].join('.'), choices: choices() },
    ]);
  }
  const name = names.join('.');
  if (issue.code === 'too_small') return [[path, 'empty-list', { name }]];
  if (issue.code !== 'invalid_type') throw new Error(`There are no words for ${issue.code}`);
  const problem = MISSED[issue.expected]!;
  if (problem !== 'not-keys') return [[path, problem, { name }]];
  return [[path, name === '' ? 'not-a-profile' : problem, { name, choices: choices() }]];
}

function sentenceOf(problem: Problem, holes: Readonly<Record<string, string>>) {
  const fill = (sentence: string) => sentence.replace(/\{(\w+)\}/gu, (_, name: string) => holes[name]!);
  return { en: fill(PROFILE_PROBLEMS[problem].en), it: fill(PROFILE_PROBLEMS[problem].it) };
}

const keyOf = (path: Path): string => JSON.stringify(path.map(String));

/** The line of a path, or of the nearest thing above it that stands in the text. */
function lineOf(lines: ReadonlyMap<string, number>, path: Path): number | null {
  for (let length = path.length; length > 0; length -= 1) {
    const line = lines.get(keyOf(path.slice(0, length)));
    if (line !== undefined) return line;
  }
  return null;
}

/** Where the key or the item of each path stands: the events of the parser, walked with the path at hand. */
function linesByPath(text: string): Map<string, number> {
  const lines = new Map<string, number>();
  const lineAt = lineCounter(text);
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

/** The line of an offset, counted from 1. Offsets are asked for in rising order: the text is gone through once. */
function lineCounter(text: string): (offset: number) => number {
  const ends = [...text.matchAll(/\r\n?|\n/gu)].map((end) => end.index + end[0].length);
  let passed = 0;
  return (offset) => {
    while (passed < ends.length && ends[passed]! <= offset) passed += 1;
    return passed + 1;
  };
}

function offsetOf(event: Event): number {
  if (event.type === EVENT_ID.SCALAR) return event.valueStart;
  if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING) return event.start;
  return event.type === EVENT_ID.ALIAS ? event.anchorStart : 0;
}
