/**
 * Texts that readers of YAML and CSV take for something else, twenty thousand of them: each treacherous word alone and
 * in a hundred company, always the same ones.
 */
import { TREACHEROUS } from './samples.js';

const WORDS: readonly string[] = [
  ...TREACHEROUS,
  ...['true', 'FALSE', 'on', 'Null', 'NULL', '.NAN', '-.INF', '0o17', '017', '0x_1F', '1_000', '12e03', '+.5', '6.'],
  ...['12:30:45', '1:60', '2001-12-14t21:59:43.10-05:00', '2024-02-30', '0001', '1__0', '0b1_0', '-0', '0.1.2'],
  ...[
    '%TAG ! tag:x,2024:',
    '%YAML 1.1',
    '--- a',
    '... a',
    '&a *a !tag',
    '!!python/object:os.system',
    '!!binary aGk=',
    '*',
  ],
  ...[
    'a: b: c',
    'a:',
    ': a',
    ' #a',
    'a\t#b',
    '? a',
    '- - a',
    '-',
    '--',
    '[]',
    '{}',
    '[a, b',
    '}',
    ',',
    '|-\n a',
    '>+\n a',
  ],
  ...['"', "'", '\\', '\\n', '\\x41', '\\"', "''", '""', '"\\', '`', '$x', '{{ x }}', '<<: *a', '<script>', '&amp;'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', '=1+1', '@a', '+a', '＝1'],
  ...[
    '\u0000',
    '\u0008',
    '\u000B',
    '\u000C',
    '\u001B[2J',
    '\u001F',
    '\u007F',
    '\u0080',
    '\u0085',
    '\u009B1m',
    '\u00A0',
  ],
  ...['\u00AD', '\u061C', '\u180E', '\u200B', '\u200E', '\u2028', '\u2029', '\u202E', '\u2066', '\u2060', '\u3000'],
  ...[
    '\uD7FF',
    '\uE000',
    '\uF8FF',
    '\uFDD0',
    '\uFEFF',
    '\uFFFD',
    '\uFFFE',
    '\uFFFF',
    '\uD800',
    '\uDFFF',
    '\uDC00\uD800',
  ],
  ...[
    '😀',
    '👩\u200D👧',
    '\u{1F1EE}\u{1F1F9}',
    '\u{1FFFE}',
    '\u{10FFFF}',
    '\u{E0041}',
    'e\u0301',
    'Å',
    'ﬁ',
    'İ',
    'ı',
    'ẞ',
  ],
];

const BETWEEN = [
  '',
  ' ',
  '  ',
  '\t',
  '\n',
  '\n\n',
  '\r',
  '\r\n',
  '\n ',
  ' \n',
  ': ',
  ' #',
  ', ',
  '\\',
  '"',
  'x',
] as const;

/** Numbers that look like chance and are the same everywhere. */
function* numbers(): Generator<number, never> {
  for (let state = 20_241_112; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state >>> 8;
  }
}

/** The texts. */
export function tortures(count: number): string[] {
  const next = numbers();
  const one = <Value>(from: readonly Value[]): Value => from[next.next().value % from.length]!;
  const texts = [...WORDS, ...WORDS.flatMap((word) => [` ${word}`, `${word} `, `${word}\n`]), 'lungo '.repeat(20_000)];
  while (texts.length < count) {
    const words = Array.from({ length: 1 + (next.next().value % 4) }, () => one(WORDS) + one(BETWEEN));
    texts.push(one(BETWEEN) + words.join(''));
  }
  return texts.slice(0, count);
}
