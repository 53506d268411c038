/**
 * Makes patterns with `\p{...}` when they are first used, as `(late$0 ??= RegExp("\\p{L}", "u"))`.
 *
 * V8 looks through all of Unicode for each `\p{...}`, and does so anew each time that it reads a pattern: when it looks over the
 * function around it, when it compiles that function, and when it makes the pattern. A short text needs few of them.
 */
import MagicString from 'magic-string';
import { parseAst } from 'rolldown/parseAst';

/** Calls that leave a pattern with `g` as it was: one pattern serves all of them. */
const WHOLE = /^(?:replace|replaceAll|match|matchAll|search|split)$/;

/** Finds the patterns in a part of the syntax tree, and whether each can be kept once it is made. */
function patternsIn(node, isInFunction = false, parent = null) {
  if (node === null || typeof node !== 'object') return [];
  if (Array.isArray(node)) return node.flatMap((one) => patternsIn(one, isInFunction, parent));
  if (node.type === 'Literal' && /\\p\{/i.test(node.regex?.pattern ?? '')) {
    const isWhole = parent.type === 'CallExpression' && WHOLE.test(parent.callee.property?.name);
    return [{ ...node, isKept: isInFunction && (isWhole || !/[gy]/.test(node.regex.flags)) }];
  }
  const isFunction = node.type?.includes('Function') ?? false;
  return Object.values(node).flatMap((value) => patternsIn(value, isInFunction || isFunction, node));
}

/** @param {string} code in JavaScript @returns {MagicString} the code with its changes */
export function withLatePatterns(code) {
  const changed = new MagicString(code);
  let count = 0;
  for (const { start, end, regex, isKept } of patternsIn(parseAst(code).body).sort((a, b) => a.start - b.start)) {
    const pattern = `RegExp(${JSON.stringify(regex.pattern)}, ${JSON.stringify(regex.flags)})`;
    changed.update(start, end, isKept ? `(late$${count} ??= ${pattern})` : pattern);
    count += Number(isKept);
  }
  const names = Array.from({ length: count }, (_, i) => `late$${i}`);
  return count > 0 ? changed.append(`\nvar ${names.join(', ')};\n`) : changed;
}
