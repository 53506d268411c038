/** Lists within the items of a numbered list, and numbered headings with lists below them. */
import { expect, it } from 'vitest';
import { read, sheet } from '../../support/sheet.js';

const purposeOf = async (...lines: readonly string[]) =>
  (await read(sheet({ purpose: ['Finalità', '', ...lines] }))).objective.purpose;
const ordered = (...items: readonly string[]) => ({ type: 'list', ordered: true, items });
const list = (...items: readonly string[]) => ({ type: 'list', ordered: false, items });

it.each<[string, readonly string[]]>([
  ['begin in lower case', ['1. orti:', '   - fiori', '   - erbe', '2. prati', '3. siepi:', '   - rose']],
  ['are right of the margin', ['Si prevede:', '   1. Orti', '      - fiori', '      - erbe', '   2. Prati']],
])('follow their item, flat, where numbers %s', async (_, lines) => {
  const [last] = (await purposeOf(...lines)).slice(-1);
  expect(last).toMatchObject({ type: 'list', ordered: true });
  expect(last).toEqual(
    lines[0]!.startsWith('1')
      ? ordered('orti:', 'fiori', 'erbe', 'prati', 'siepi:', 'rose')
      : ordered('Orti', 'fiori', 'erbe', 'Prati'),
  );
});

it('stay below the numbered heading that they stand under', async () => {
  expect(
    await purposeOf('1. Mobilità dolce', '   - corsie', '   - zone', '2. Spazi e luoghi', '   - piazze', '   - viali'),
  ).toEqual([
    { type: 'paragraph', text: '1. Mobilità dolce' },
    list('corsie', 'zone'),
    { type: 'paragraph', text: '2. Spazi e luoghi' },
    list('piazze', 'viali'),
  ]);
});

it('are lists of their own at the edge of the numbers', async () => {
  expect(await purposeOf('1. orti', '- fiori', '- erbe', '2. prati')).toHaveLength(3);
});

it('a word alone on a line in mid-sentence is no bullet', async () => {
  expect(await purposeOf('Scrivere a uffici@rocca.example', 'o', 'telefonare.')).toEqual([
    { type: 'paragraph', text: 'Scrivere a uffici@rocca.example o telefonare.' },
  ]);
  expect(await purposeOf('Si prevedono:', 'o', 'orti', 'o', 'prati')).toEqual([
    { type: 'paragraph', text: 'Si prevedono:' },
    list('orti', 'prati'),
  ]);
});
