/** Links between exports of several levels: what has no sheet, what no one links to, titles that differ. */
import { describe, expect, it } from 'vitest';
import { type Diagnostic, parse } from '../../../src/index.js';
import { type Part, read, sheet } from '../../support/sheet.js';
import { casesIn, fixtureBytes } from '../../support/truth.js';
import { fixture, workdir } from '../../support/workdir.js';

const CODES = ['link-unresolved', 'sheet-unlinked', 'title-differs'];

const ofLinks = (diagnostics: readonly Diagnostic[]) => diagnostics.filter(({ code }) => CODES.includes(code));

type Changes = Partial<Record<Part, readonly string[]>>;

const TABLE = { mandate: 'DI MANDATO', strategic: 'STRATEGICI', operational: 'OPERATIVI' };
const LABEL = {
  mandate: 'OBIETTIVO DI MANDATO',
  strategic: 'OBIETTIVO STRATEGICO',
  operational: 'OBIETTIVO OPERATIVO',
};
type Level = keyof typeof LABEL;

const rows = (level: Level, ...links: readonly (readonly [code: string, title: string])[]): Changes => ({
  linkedObjectives: [
    `OBIETTIVI ${TABLE[level]} COLLEGATI`,
    '',
    'Codice\tTitolo',
    ...links.map(([code, title]) => `${code}\t${title}`),
  ],
});

/** A sheet of a level below, which links to nothing unless said. */
const below = (level: Level, code: string, title: string, changes: Changes = {}): string =>
  sheet({
    linkedObjectives: [],
    code: [LABEL[level], code],
    title: [title],
    heading: [LABEL[level], '', title],
    ...changes,
  });

const S1 = '2024_28_DUP_01_0301';
const S2 = '2024_28_DUP_01_1001';
const SAME = 'Vigilare sempre.';

const mandate = (...links: readonly (readonly [string, string])[]) => sheet(rows('strategic', ...links));

const found = async (...texts: readonly string[]) =>
  ofLinks((await read(...texts)).diagnostics).map(({ code, source, objective }) => [code, source, objective]);

describe('links of one level to another', () => {
  it('that all fit raise nothing', async () => {
    expect(await found(mandate([S1, SAME]), below('strategic', S1, SAME))).toEqual([]);
  });

  it('raise nothing where the linked level is not among the inputs', async () => {
    expect(await found(mandate([S1, SAME]))).toEqual([]);
    expect(await found(below('strategic', S1, SAME))).toEqual([]);
    // No strategic sheet: neither the links to that level nor the sheets under it can be judged.
    expect(await found(mandate([S1, SAME]), below('operational', `${S1}_01`, 'Uno.'))).toEqual([]);
  });

  it('that have no sheet are told at their row', async () => {
    const above = mandate([S1, SAME], [S2, 'Altro.']);
    const { diagnostics } = await read(above, below('strategic', S1, SAME));
    expect(ofLinks(diagnostics)).toEqual([
      {
        severity: 'warning',
        code: 'link-unresolved',
        message: expect.stringContaining(S2),
        source: 0,
        page: null,
        line: above.split('\n').indexOf(`${S2}\tAltro.`) + 1,
        objective: '2023_2028_DUP_01',
        related: [],
      },
    ]);
  });

  it('of one level to itself want another sheet of it', async () => {
    const above = sheet(rows('mandate', ['2023_2028_DUP_09', 'Altro.']));
    const other = below('mandate', '2023_2028_DUP_02', 'Due.');
    expect(await found(above)).toEqual([]);
    expect(await found(above, other)).toEqual([['link-unresolved', 0, '2023_2028_DUP_01']]);
  });

  it('match by level too', async () => {
    const other = below('operational', S1, SAME);
    expect(await found(mandate([S1, SAME]), below('strategic', S2, 'Altro.'), other)).toEqual([
      ['link-unresolved', 0, '2023_2028_DUP_01'],
      ['sheet-unlinked', 1, S2],
      ['sheet-unlinked', 2, S1],
    ]);
  });

  it('leave a sheet alone that no one links to, which is told at its head', async () => {
    const alone = below('strategic', S2, 'Altro.');
    const { diagnostics } = await read(mandate([S1, SAME]), below('strategic', S1, SAME), alone);
    expect(ofLinks(diagnostics)).toEqual([
      {
        severity: 'warning',
        code: 'sheet-unlinked',
        message: expect.stringContaining(S2),
        source: 2,
        page: null,
        line: alone.split('\n').indexOf('OBIETTIVO STRATEGICO') + 1,
        objective: S2,
        related: [],
      },
    ]);
  });

  it('do not ask who links to the highest level, nor to a sheet without a code', async () => {
    const codeless = below('strategic', S2, 'Altro.', { code: ['OBIETTIVO STRATEGICO'] });
    expect(await found(mandate([S1, SAME]), below('strategic', S1, SAME), codeless)).toEqual([]);
  });

  it('are found whatever the order of the inputs, and within one input', async () => {
    const [a, b, c] = [mandate([S1, SAME]), below('strategic', S1, SAME), below('strategic', S2, 'Altro.')];
    expect(await found(c, b, a)).toEqual([['sheet-unlinked', 0, S2]]);
    expect(await found([a, b, c].join('\n\n'))).toEqual([['sheet-unlinked', 0, S2]]);
  });

  it('also between the two lower levels', async () => {
    const middle = below('strategic', S1, SAME, rows('operational', [`${S1}_01`, 'Uno.'], [`${S1}_02`, 'Due.']));
    const low = below('operational', `${S1}_02`, 'Due!');
    const lowest = below('operational', `${S1}_03`, 'Tre.');
    expect(await found(middle, low, lowest)).toEqual([
      ['link-unresolved', 0, S1],
      ['title-differs', 0, S1],
      ['sheet-unlinked', 2, `${S1}_03`],
    ]);
  });
});

describe('titles of a link and its sheet', () => {
  const LONG = 'Vigilare sempre su strade e piazze.';

  it.each<[string, string, string, boolean]>([
    ['equal', LONG, LONG, false],
    ['equal but for white space', 'Vigilare  sempre su strade e piazze.', LONG, false],
    ['cut in the link by dots', 'Vigilare sempre su...', LONG, false],
    ['cut in the link by an ellipsis, in mid-word', 'Vigilare sempre su str…', LONG, false],
    ['cut in the link, a blank before the dots', 'Vigilare sempre su ...', LONG, false],
    ['cut on the sheet', LONG, 'Vigilare sempre su...', false],
    ['of other words', 'Vigilare di notte.', LONG, true],
    ['of other words before the cut', 'Vigilare spesso su...', LONG, true],
    ['shorter, but not cut by the sheet', 'Vigilare sempre', LONG, true],
    ['longer, and cut', 'Vigilare sempre su strade e piazze. Ovunque...', LONG, true],
    ['of other capitals', LONG.toUpperCase(), LONG, true],
    ['of an ellipsis alone and nothing else', '...', LONG, true],
  ])('%s', async (_, linked, own, differs) => {
    const codes = (await found(mandate([S1, linked]), below('strategic', S1, own))).map(([code]) => code);
    expect(codes).toEqual(differs ? ['title-differs'] : []);
  });

  it('name both places and both titles', async () => {
    const [above, low] = [mandate([S1, 'Altro.']), below('strategic', S1, LONG)];
    expect(ofLinks((await read(above, low)).diagnostics)).toEqual([
      {
        severity: 'warning',
        code: 'title-differs',
        message: expect.stringMatching(/"Altro\.".*"Vigilare sempre su strade e piazze\."/),
        source: 0,
        page: null,
        line: above.split('\n').indexOf(`${S1}\tAltro.`) + 1,
        objective: '2023_2028_DUP_01',
        related: [{ source: 1, page: null, line: low.split('\n').indexOf(LONG) + 1 }],
      },
    ]);
  });

  it('are not compared where one is missing, which is told already', async () => {
    expect(await found(mandate([S1, SAME]), below('strategic', S1, '', { title: [], heading: [] }))).toEqual([]);
  });

  it('are not compared where the link has none, which is told too', async () => {
    expect(await found(mandate([S1, '']), below('strategic', S1, SAME))).toEqual([]);
  });

  it('are named where the heading alone says one', async () => {
    const low = below('strategic', S1, SAME, { title: [] });
    const { diagnostics } = await read(mandate([S1, 'Altro.']), low);
    expect(ofLinks(diagnostics)).toMatchObject([
      { code: 'title-differs', related: [{ source: 1, line: low.split('\n').lastIndexOf(SAME) + 1 }] },
    ]);
  });

  it('are named where the header alone says one', async () => {
    const low = below('strategic', S1, SAME, { heading: [] });
    const { diagnostics } = await read(mandate([S1, 'Altro.']), low);
    expect(ofLinks(diagnostics)).toMatchObject([
      { code: 'title-differs', related: [{ source: 1, line: low.split('\n').indexOf(SAME) + 1 }] },
    ]);
  });

  describe('on sheets of other views', () => {
    const inView = (view: string, title: string) =>
      below('strategic', S1, title, { parameters: ['Parametri selezionati:', `Vista\t${view}`] });

    it('it is enough that one says the same', async () => {
      const others = [inView('DUP_2030', 'Vecchio titolo.'), inView('DUP_2031', SAME)];
      expect(await found(mandate([S1, SAME]), ...others)).toEqual([]);
    });

    it('fifty are compared and named, and no more', async () => {
      const many = Array.from({ length: 51 }, (_, i) => inView(`DUP_${2030 + i}`, i < 50 ? 'Vecchio titolo.' : SAME));
      const { diagnostics } = await read(mandate([S1, SAME]), ...many);
      const [told, ...others] = ofLinks(diagnostics);
      expect([told!.code, told!.related.length, others]).toEqual(['title-differs', 50, []]);
    });
  });

  it('are those of the same view, where the code is in several', async () => {
    const parameters = ['Parametri selezionati:', 'Vista\tDUP_2030', 'Livello\tOBIETTIVO STRATEGICO'];
    const other = below('strategic', S1, 'Vecchio titolo.', { parameters });
    expect(await found(mandate([S1, SAME]), other, below('strategic', S1, SAME))).toEqual([]);
    expect(await found(mandate([S1, 'Vecchio titolo.']), other, below('strategic', S1, SAME))).toEqual([
      ['title-differs', 0, '2023_2028_DUP_01'],
    ]);
    expect(await found(mandate([S1, 'Vecchio titolo.']), other)).toEqual([]);
  });
});

/** What is wrong between the levels of the invented town, as its sheets were typed: see `press/sheets/`. */
const WRONG = {
  'plain and strategic': {
    unlinked: ['2020_24_DUP_09_1901'],
    differs: ['2020_24_DUP_02_0401'],
    unresolved: [
      ...['01_0302', '01_1101', '02_0406', '02_0502', '03_0902', '03_0903', '03_0904', '03_1601', '03_1701'],
      ...['04_1203', '04_1206', '05_0501', '05_0601', '05_1402'],
    ].map((end) => `2020_24_DUP_${end}`),
  },
  'strategic and operational': {
    unlinked: [],
    differs: ['2020_24_DUP_02_0401_01'],
    unresolved: ['01_0301_01', '01_0301_03', '01_1005_01', '01_1005_02'].map((end) => `2020_24_DUP_${end}`),
  },
};

const facesOf = (name: string) => casesIn('printed').find((one) => one.name === name)!.renderings;

async function linksOf(renderings: readonly string[]) {
  const inputs = renderings.map((rendering) => ({ file: rendering, bytes: fixtureBytes(`printed/${rendering}`) }));
  const { findings, rejected } = await parse(inputs, { password: 'SEGRETA' });
  expect(rejected).toEqual([]);
  const linksIn = (code: string) =>
    findings.flatMap((one) => {
      const params = one.params as { link?: string; code?: string };
      return one.code === code ? [params.link ?? params.code] : [];
    });
  return {
    unlinked: linksIn('sheet-unlinked'),
    differs: linksIn('title-differs'),
    unresolved: linksIn('link-unresolved'),
  };
}

describe('the exports of the invented town', () => {
  it.each(facesOf('rocca_strategic'))('%s under the mandate', async (rendering) => {
    expect(await linksOf([rendering, 'rocca_plain.seed.md'])).toEqual(WRONG['plain and strategic']);
  });

  it.each(facesOf('rocca_operational'))('%s under the strategic', async (rendering) => {
    expect(await linksOf([rendering, 'rocca_strategic.seed.md'])).toEqual(WRONG['strategic and operational']);
  });

  it('say nothing of links when each level comes alone, or the one between is missing', async () => {
    const none = { unlinked: [], differs: [], unresolved: [] };
    for (const name of ['rocca_plain', 'rocca_strategic', 'rocca_operational'])
      expect(await linksOf([`${name}.seed.md`])).toEqual(none);
    expect(await linksOf(['rocca_plain.seed.md', 'rocca_operational.seed.md'])).toEqual(none);
  });
});

describe('the command', () => {
  it('tells them as warnings, which fail under --strict', () => {
    const dir = workdir();
    for (const name of ['plain', 'strategic']) dir.write(`${name}.md`, fixture(`printed/rocca_${name}.seed.md`));
    expect(dir.run(['check', '--strict', 'plain.md']).code).toBe(0);
    const both = dir.run(['check', '--strict', 'plain.md', 'strategic.md', '--lang', 'it']);
    expect(both.code).toBe(1);
    expect(both.stdout).toMatch(
      /plain\.md:\d+ avviso title-differs .*"Aprire due nuove sezioni di nido\.".*"Aprire tre nuove sezioni di nido\."/,
    );
    expect(both.stdout).toMatch(/strategic\.md:\d+ avviso sheet-unlinked .*2020_24_DUP_09_1901/);
    expect(dir.run(['plain.md', 'strategic.md']).code).toBe(0);
  });
});
