/** What is found out once: what codes say, which come again and again on sheets, in tables and in links; what words make. */
import type { CodeGrammar } from '../vocabulary/codes.js';

/** What is said of a code; that it is not known is none of it. */
type CodeSaid = object | string | boolean | null;

/** The grammar, with what it says of a text kept for as long as the grammar itself is. */
export function remembering(codes: CodeGrammar): CodeGrammar {
  return {
    ...codes,
    meant: once(codes.meant),
    readCode: once(codes.readCode),
    isCode: once(codes.isCode),
    leadingCode: once(codes.leadingCode),
  };
}

const once = <Said extends CodeSaid>(look: (text: string) => Said): ((text: string) => Said) =>
  kept(new Map<string, Said>(), look);

/** What is made of a thing, made once for as long as the thing itself is there. */
export const madeOnce = <Thing extends object, Made extends object>(
  make: (thing: Thing) => Made,
): ((thing: Thing) => Made) => kept(new WeakMap<Thing, Made>(), make);

interface Store<Key, Made> {
  get(key: Key): Made | undefined;
  set(key: Key, made: Made): unknown;
}

/** What is made of a key, from then on as it is kept. */
function kept<Key, Made>(known: Store<Key, Made>, make: (key: Key) => Made): (key: Key) => Made {
  return (key) => {
    let made = known.get(key);
    if (made === undefined) {
      made = make(key);
      known.set(key, made);
    }
    return made;
  };
}
