/**
 * Bytes of a YAML file of the user's -> what its schema makes of it, or all that is wrong with it, each with its line.
 *
 * Example: `checkedYaml(bytes, profileSchema, PROFILE_PROBLEMS, keysOfProfile)` is `{ data: { header: { ... } } }`.
 */
import { EVENT_ID, type Event, getScalarValue, load, parseEvents, YAMLException } from 'js-yaml';
import type { z } from 'zod';
import { type Problems, YAML_PROBLEMS, type YamlComplaint } from '../../report/errors/yamlError.js';

/** What is said of a kind of file, and which keys it may have at a path. */
export interface KindOfYaml<Data> {
  readonly schema: z.ZodType<Data>;
  /** Its own problems; issues of code `custom` name one of them, with its holes, as `params`. */
  readonly problems: Problems;
  readonly keysAt: (path: readonly string[]) => readonly string[];
}

/** Reads it, or tells what keeps it from being read. */
export function checkedYaml<Data>(
  bytes: Uint8Array,
  kind: KindOfYaml<Data>,
): { readonly data: Data } | { readonly complaints: readonly YamlComplaint[] } {
  const fail = (problem: keyof typeof YAML_PROBLEMS, line: number | null, params: Record<string, string> = {}) => ({
    complaints: [{ line, sentence: filled(YAML_PROBLEMS[problem], params) }],
  });
  const text = textOf(bytes);
  if (text === null) return fail('not-utf8', null);
  if (text.replace(/^[ \t]*#.*$/gmu, '').trim() === '') return fail('empty', null); // no document at all, for js-yaml
  let value: unknown;
  try {
    value = load(text);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return fail('syntax', error.mark ? error.mark.line + 1 : null, { reason: error.reason });
  }
  if (value === null) return fail('empty', null);
  const { success, data, error } = kind.schema.safeParse(value);
  return success ? { data } : { complaints: complaintsOf(text, error.issues, kind) };
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
type Params = Readonly<Record<string, string>>;
type Rules = Omit<KindOfYaml<unknown>, 'schema'>;

/** What is wrong, from the first line to the last. */
function complaintsOf(text: string, issues: readonly Issue[], rules: Rules): YamlComplaint[] {
  const lines = linesByPath(text);
  const problems: Problems = { ...YAML_PROBLEMS, ...rules.problems };
  return issues
    .flatMap((issue) => problemsOf(issue, rules))
    .map(([path, problem, params]): YamlComplaint => {
      return { line: lineOf(lines, path), sentence: filled(problems[problem]!, params) };
    })
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

/** What each thing that the schema asks for is called when it is not there. */
const MISSED: Readonly<Record<string, string>> = { array: 'not-a-list', object: 'not-keys', string: 'not-a-text' };

/** What the schema says, in our words: where, what, and what fills the sentence. */
function problemsOf(issue: Issue, { keysAt }: Rules): [path: Path, problem: string, params: Params][] {
  const { path } = issue;
  const names = path.filter((step) => typeof step === 'string');
  const name = names.join('.');
  const choices = () => keysAt(names).join(', ');
  if (issue.code === 'custom') {
    const { problem, params } = issue.params as { readonly problem: string; readonly params: Params };
    return [[path, problem, { name, ...params }]];
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => [
      [...path, key],
      'unknown-key',
      { name: [...names, key].join('.'), choices: choices() },
    ]);
  }
  if (issue.code === 'too_small') return [[path, 'empty-list', { name }]];
  if (issue.code !== 'invalid_type') throw new Error(`There are no words for ${issue.code}`);
  const problem = MISSED[issue.expected]!;
  if (problem !== 'not-keys') return [[path, problem, { name }]];
  return [[path, name === '' ? 'not-keys-at-all' : problem, { name, choices: choices() }]];
}

function filled(sentences: Problems[string], params: Params): YamlComplaint['sentence'] {
  const fill = (sentence: string) => sentence.replace(/\{(\w+)\}/gu, (_, name: string) => params[name]!);
  return { en: fill(sentences.en), it: fill(sentences.it) };
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
