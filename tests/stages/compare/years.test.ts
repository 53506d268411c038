/** Two exports of one town, a year apart: each change is told, alone and with all others, and nothing else. */
import { beforeAll, describe, expect, it } from 'vitest';
import { compare, type Document, parse } from '../../../src/index.js';
import { casesIn, parseRendering } from '../../support/truth.js';
import { workdir } from '../../support/workdir.js';
import { aYearOn, CHANGES, lastYear, printed, textIn, toldOf } from '../../support/years.js';

async function documentOf(bytes: string | Buffer): Promise<Document> {
  // Our own prints: a worker for each would only take time.
  const { document, rejected } = await parse([{ file: 'x', bytes: Buffer.from(bytes) }], { isolate: false });
  expect(rejected).toEqual([]);
  return document;
}

describe('each change alone', () => {
  let text: Document;
  let pdf: Document;

  beforeAll(async () => {
    text = await documentOf(textIn('bare', lastYear));
    pdf = await documentOf(await printed(lastYear, { ruled: true }, 'lines'));
  });

  it.each(CHANGES)('$name, and back', async ({ told, ...change }) => {
    const year = aYearOn([{ ...change, told }]);
    const now = await documentOf(textIn('seed', year));
    expect(toldOf(compare(text, now))).toEqual(told);
    expect(compare(now, text).changes).toHaveLength(told.length);
    const print = await documentOf(await printed(year, { size: 11, bullet: '–' }, 'words'));
    expect(toldOf(compare(pdf, print))).toEqual(told);
  });
});

/** Changes of one text would be told in one row, and what went as a whole has no changes. */
const TOGETHER = CHANGES.filter(({ name }) => name !== 'an objective less');
const LESS = CHANGES.find(({ name }) => name === 'an objective less')!;

describe('all changes together', () => {
  const all = aYearOn(TOGETHER);
  const expected = TOGETHER.flatMap(({ told }) => told).toSorted();

  it('are told, and nothing else, in any form', async () => {
    const olds = [textIn('bare', lastYear), await printed(lastYear, {}, 'glyphs')];
    const news = [textIn('stars', all), await printed(all, { flowing: true, size: 12 }, 'lines')];
    for (const old of olds)
      for (const now of news)
        expect(toldOf(compare(await documentOf(old), await documentOf(now))).toSorted()).toEqual(expected);
  });

  it('with an objective that went', async () => {
    const now = await documentOf(textIn('bare', aYearOn([...TOGETHER, LESS])));
    const rest = expected.filter((row) => !row.includes('DUP_02'));
    const told = toldOf(compare(await documentOf(textIn('bare', lastYear)), now));
    expect(told.toSorted()).toEqual([...rest, ...LESS.told].toSorted());
  });

  it('through the command, from a PDF to a text', async () => {
    const dir = workdir();
    dir.write('old.pdf', await printed(lastYear, {}, 'words'));
    dir.write('new.md', textIn('pipes', all));
    const { code, stdout, stderr } = dir.run(['diff', 'old.pdf', 'new.md', '-f', 'json', '-q']);
    expect([stderr, code]).toEqual(['', 1]);
    expect(toldOf(JSON.parse(stdout)).toSorted()).toEqual(expected);
  });
});

it.each([
  ['', 'valmarina_plain'],
  ['profile', 'borgolume_vendor'],
])('the renderings of one export differ in nothing: %s/%s', async (folder, name) => {
  const { renderings, profile } = casesIn(folder).find((one) => one.name === name)!;
  const documents: Document[] = [];
  for (const rendering of renderings) documents.push((await parseRendering(folder, rendering, profile)).document);
  const differing = documents.flatMap((old, i) =>
    documents.flatMap((now, j) => (compare(old, now).changes.length > 0 ? [`${renderings[i]} ${renderings[j]}`] : [])),
  );
  expect(renderings.length).toBeGreaterThan(5);
  expect(differing).toEqual([]);
});
