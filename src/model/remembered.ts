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

function once<Said extends CodeSaid>(look: (text: string) => Said): (text: string) => Said {
  const known = new Map<string, Said>();
  return (text) => {
    let said = known.get(text);
    if (said === undefined) {
      said = look(text);
      known.set(text, said);
    }
    return said;
  };
}

/** What is made of a thing, made once for as long as the thing itself is there. */
export function madeOnce<Thing extends object, Made>(make: (thing: Thing) => Made): (thing: Thing) => Made {
  const known = new WeakMap<Thing, Made>();
  return (thing) => {
    let made = known.get(thing);
    if (made === undefined) {
      made = make(thing);
      known.set(thing, made);
    }
    return made;
  };
}
