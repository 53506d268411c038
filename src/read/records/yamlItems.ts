/**
 * YAML as dup-parse writes it -> the items of a document, each as soon as it is whole.
 *
 * In: bytes of UTF-8. A key at the margin begins a part; in a list, each dash in the column of the first begins an item: no line of
 * an item stands so far to the left. Each item is a small text of YAML. Aliases are refused: dup-parse writes none, and a few
 * of them can stand for thousands of millions of values.
 */
import { load, YAMLException } from 'js-yaml';
import {
  type Chunks,
  CUT,
  type Fail,
  isList,
  MOST_DEPTH,
  MOST_PARTS,
  MOST_SIZE,
  type RawItem,
  tooLarge,
  tooLong,
  VERSION_KEY,
} from './rawItems.js';

const KEY = /^(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[\w$-]+)):(?:\s(?<rest>.*))?$/u;
const DASH = /^(?<margin> *)-(?:\s|$)/u;
/** Lines at the margin that belong to no part. */
const NO_PART = /^(?:#|%|---(?:\s|$)|\.\.\.(?:\s|$)|\s*$)/u;

const notUtf8 = {
  en: 'its letters are not in UTF-8',
  it: 'i suoi caratteri non sono in UTF-8',
};

const notYaml = (line: number) => ({ en: `it is not YAML (line ${line})`, it: `non è YAML (riga ${line})` });

/** Reads the items of a document. */
export async function* yamlItems(chunks: Chunks, fail: Fail): AsyncGenerator<RawItem> {
  /** The part that is read: its key, the column of its items, the lines of the item that is open, and the number of the first. */
  let key: string | null = null;
  let margin: string | null = null;
  let open: string[] = [];
  let first = 0;
  let number = 0;
  let last = '';

  const loaded = (text: string): unknown => {
    try {
      return load(text, { maxAliases: 0, maxDepth: MOST_DEPTH });
    } catch (error) {
      if (!(error instanceof YAMLException)) throw error;
      throw fail(notYaml(first + (error.mark?.line ?? 0)));
    }
  };
  /** Ends the item, or the value, that is open. */
  const close = (): RawItem[] => {
    const text = open.join('\n');
    open = [];
    if (text.trim() === '') return [];
    if (isList(key)) return [{ kind: 'item', list: key, value: (loaded(text) as unknown[])[0] }];
    return key === VERSION_KEY ? [{ kind: 'version', value: loaded(text) }] : [];
  };

  const take = (line: string): RawItem[] => {
    number += 1;
    last = line;
    if (line === '' && open.length === 0) return [];
    if (open.length > MOST_PARTS) throw fail(tooLarge(first));
    const dash = DASH.exec(line)?.groups?.margin;
    const named = line.startsWith(' ') ? undefined : KEY.exec(line)?.groups;
    if (named) {
      const done = close();
      const rest = /^\s*#/u.test(named.rest ?? '#') ? '' : named.rest!.trim();
      key = named.double ?? named.single ?? named.bare!;
      margin = null;
      first = number;
      if (!isList(key)) open = [rest];
      return [...done, { kind: 'key', key, isList: rest === '' || rest === '[]' }];
    }
    if (isList(key) && dash !== undefined && dash === (margin ?? dash)) {
      const done = close();
      margin = dash;
      first = number;
      open = [line];
      return done;
    }
    if (isList(key) && open.length > 0) open.push(/^(?:#|---)/u.test(line) ? '' : line);
    else if ((isList(key) || key === null) && !NO_PART.test(line)) throw fail(notYaml(number));
    return [];
  };

  for await (const lines of linesOf(chunks, fail)) yield* lines.flatMap(take);
  const isCut = last !== ''; // the last line has no end
  try {
    yield* close().map((item) => ({ ...item, isCut }));
  } catch (error) {
    throw isCut ? fail(CUT) : error;
  }
}

/** The lines of a text, without their ends: those of a chunk together. */
async function* linesOf(chunks: Chunks, fail: Fail): AsyncGenerator<string[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decoded = (chunk?: Uint8Array): string => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw fail(notUtf8);
    }
  };
  let last: string[] = []; // a line may be long: its pieces are joined once
  let read = 0;
  for await (const chunk of chunks) {
    const [first = '', ...more] = decoded(chunk).split('\n');
    last.push(first);
    if (more.length === 0 && last.length * chunk.length > MOST_SIZE) throw fail(tooLong(read + 1));
    if (more.length === 0) continue;
    const lines = [last.join(''), ...more];
    read += more.length;
    last = [lines.pop()!];
    yield lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
  }
  yield [last.join('') + decoded()];
}
