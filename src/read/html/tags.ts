/**
 * The tags of a page in their order, each closed by what closes it in a browser. In: HTML. Out: calls for tags and text.
 *
 * The tokens are htmlparser2's. Which tags are open is kept here, as its parser looks through all of them at each tag: a
 * page of a hundred thousand tags within each other would take minutes.
 */
import { Tokenizer } from 'htmlparser2';

export interface TagHandler {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>, at: number) => void;
  readonly close: () => void;
  readonly text: (text: string, at: number) => void;
}

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

const PARAGRAPH_ENDS =
  'address article aside blockquote center details dialog dir div dl dd dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section table ul';

/** Tags that a tag closes where they are the innermost ones open. */
const CLOSES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...PARAGRAPH_ENDS.split(' ').map((name): [string, Set<string>] => [name, new Set(['p'])]),
  ['li', new Set(['p', 'li'])],
  ['dt', new Set(['p', 'dt', 'dd'])],
  ['dd', new Set(['p', 'dt', 'dd'])],
  ['option', new Set(['option'])],
  ['optgroup', new Set(['option', 'optgroup'])],
  ['body', new Set(['head', 'title'])],
]);

/** Parts of tables: each closes all that is open within its table down to a part of its own kind, or a greater one. */
const TABLE_PARTS = ['td th', 'tr', 'thead tbody tfoot caption colgroup'].map((names) => names.split(' '));

/** How many open tags a closing one looks through for its own. */
const REACH = 400;

/** Reads a page once, from its start to its end. */
export function readTags(html: string, { open, close, text }: TagHandler): void {
  const stack: string[] = [];
  const closeTo = (length: number) => {
    while (stack.length > length) {
      stack.pop();
      close();
    }
  };
  /** The place in the stack of the innermost open tag that has one of the names, not looking beyond another one. */
  const innermost = (names: readonly string[], beyond: string): number => {
    for (let i = stack.length - 1; i >= Math.max(0, stack.length - REACH); i -= 1) {
      if (names.includes(stack[i]!)) return i;
      if (stack[i] === beyond) return -1;
    }
    return -1;
  };
  const openTag = (name: string, attributes: Readonly<Record<string, string>>, at: number) => {
    const closed = CLOSES.get(name);
    while (closed?.has(stack.at(-1) ?? '')) closeTo(stack.length - 1);
    const rank = TABLE_PARTS.findIndex((names) => names.includes(name));
    if (rank >= 0) {
      const own = innermost(TABLE_PARTS.slice(0, rank + 1).flat(), 'table');
      const outermost =
        own < 0
          ? -1
          : Math.min(
              own,
              ...TABLE_PARTS.slice(0, rank + 1)
                .map((names) => innermost(names, 'table'))
                .filter((i) => i >= 0),
            );
      if (outermost >= 0) closeTo(outermost);
    }
    open(name, attributes, at);
    if (VOID.has(name)) close();
    else stack.push(name);
  };
  let [name, start, attribute] = ['', 0, ''];
  let attributes: Record<string, string> = {};
  const endTag = () => openTag(name, attributes, start);
  const tokens = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname: (from, to) => {
        [name, start, attributes] = [html.slice(from, to).toLowerCase(), from - 1, Object.create(null)];
      },
      onattribname: (from, to) => {
        attribute = html.slice(from, to).toLowerCase();
        attributes[attribute] ??= '';
      },
      onattribdata: (from, to) => {
        attributes[attribute] += html.slice(from, to);
      },
      onattribentity: (code) => {
        attributes[attribute] += String.fromCodePoint(code);
      },
      onattribend: () => {},
      onopentagend: endTag,
      onselfclosingtag: endTag,
      onclosetag: (from, to) => {
        const own = html.slice(from, to).trim().toLowerCase();
        if (own === 'br' || own === 'p') {
          // A browser takes each for the tag that it ends.
          const at = innermost([own], 'table');
          if (at >= 0) closeTo(at);
          else openTag(own, {}, from);
          return;
        }
        const at = innermost([own], own === 'table' ? '' : 'table');
        if (at >= 0) closeTo(at);
      },
      ontext: (from, to) => text(html.slice(from, to), from),
      ontextentity: (code, to) => text(String.fromCodePoint(code), to),
      oncdata: () => {},
      oncomment: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    },
  );
  tokens.write(html);
  tokens.end();
  closeTo(0);
}
