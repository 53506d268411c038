/** Patterns that the bundles make when they are first used: each does what it did. */
import { describe, expect, it } from 'vitest';

const { withLatePatterns } = await import(new URL('../../scripts/latePatterns.mjs', import.meta.url).href);

describe('a pattern with a class of letters', () => {
  it.each([
    [
      'is made once in a function',
      'f = (a) => /\\p{L}/u.test(a);',
      'f = (a) => (late$0 ??= RegExp("\\\\p{L}", "u")).test(a);\nvar late$0;\n',
    ],
    ['is made at once outside of one', 'const A = /\\P{Lu}/iu;', 'const A = RegExp("\\\\P{Lu}", "iu");'],
    ['is made anew where it keeps its place', 'f = () => /\\p{N}/gu;', 'f = () => RegExp("\\\\p{N}", "gu");'],
    [
      'is made once where a call leaves it at its start',
      "f = (a) => a.replace(/\\p{N}/gu, '');",
      'f = (a) => a.replace((late$0 ??= RegExp("\\\\p{N}", "gu")), \'\');\nvar late$0;\n',
    ],
    [
      'stands among others',
      'f = (a) => /a/.exec(/"\\p{P}/u);',
      'f = (a) => /a/.exec((late$0 ??= RegExp("\\"\\\\p{P}", "u")));\nvar late$0;\n',
    ],
    ['is no other pattern', 'f = () => /a\\d/u;', 'f = () => /a\\d/u;'],
  ])('%s', (_, code, made) => {
    expect(withLatePatterns(code).toString()).toBe(made);
  });
});
