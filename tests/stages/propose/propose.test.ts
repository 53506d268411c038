/** Drafting a profile: what unknown sheets show, what is unsure, and what is no sheet at all. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/index.js';
import type { Guess } from '../../../src/model/guess.js';
import { layOutEach } from '../../../src/parse.js';
import { checkedGuesses } from '../../../src/propose/checked.js';
import { patternOf } from '../../../src/propose/codes.js';
import { propose } from '../../../src/propose/propose.js';
import { readProfile } from '../../../src/read/yaml/profile.js';
import { toProfileDraft } from '../../../src/write/profileDraft.js';
import { casesIn, compare, fixtureBytes, lossOf } from '../../support/truth.js';
import { PLACED, sheetsOf, type Vendor, WORDED } from '../../support/vendors.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function drafted(...inputs: readonly { readonly file: string; readonly bytes: Uint8Array }[]) {
  const layouts = [];
  for await (const one of layOutEach(inputs, { isolate: false })) {
    if ('error' in one) throw one.error;
    layouts.push({ ...one.layout, source: layouts.length });
  }
  const proposal = propose(layouts);
  return { ...proposal, ...checkedGuesses(proposal.guesses) };
}

const draftOf = (text: string) => drafted({ file: 'a.txt', bytes: bytesOf(text) });

const fileOf = (guesses: readonly Guess[], files: readonly string[] = ['a.txt']) =>
  toProfileDraft(guesses, { files, name: 'mio.yaml', language: 'it' });

describe('the example', () => {
  const [vendor] = casesIn('profile');
  // In running text a label that wraps, or a title after its last value, cannot be told; a person can.
  const renderings = vendor!.renderings.filter((name) => !/weasyprint\.(?:raw|pdfparse)/.test(name));

  it.each(renderings)('%s gives a profile with which every field is exact', async (rendering) => {
    const inputs = [{ file: rendering, bytes: fixtureBytes(`profile/${rendering}`) }];
    const { guesses } = await drafted(...inputs);
    const profile = readProfile('mio.yaml', bytesOf(fileOf(guesses, [rendering])));
    const { document } = await parse(inputs, { profile, isolate: false });
    expect(compare(vendor!.truth, document.objectives, lossOf(rendering)).wrong.join('\n')).toBe('');
  });
});

describe.each([
  ['by words', WORDED],
  ['by place', PLACED],
] as const)('a vendor told %s', (_, vendor) => {
  it('gives a profile with which its sheets are read whole', async () => {
    const text = sheetsOf(vendor);
    const { guesses } = await draftOf(text);
    const profile = readProfile('mio.yaml', bytesOf(fileOf(guesses)));
    const { document } = await parse([{ file: 'a.txt', bytes: bytesOf(text) }], { profile, isolate: false });
    const { objectives, sources } = document;
    expect(objectives.map(({ code }) => code)).toEqual([1, 2, 3].map(vendor.code));
    expect(objectives.map(({ responsiblePerson }) => responsiblePerson)).toEqual([
      'ing. Leo Riva',
      'dott.ssa Eva Costa',
      'arch. Ugo Serra',
    ]);
    expect(objectives.map(({ linkedObjectives }) => linkedObjectives.length)).toEqual([2, 3, 2]);
    expect(objectives.map(({ status }) => status?.label)).toEqual(vendor.statuses);
    expect(objectives.map(({ guidelines, purpose }) => [guidelines.length, purpose.length])).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
    expect(objectives[0]!.publicValues).toEqual([{ code: '1', label: 'BENESSERE' }]);
    expect(sources[0]!.parameters.level).toBe(vendor.level);
    expect(sources[0]!.lines.unrecognised).toBe(0);
  });

  it('shows where each guess stands', async () => {
    const { guesses } = await draftOf(sheetsOf(vendor));
    for (const { places } of guesses) expect(places.length).toBeGreaterThan(0);
    expect(fileOf(guesses)).toMatch(/^ {2}mandate: \[.+\] # riga \d+.*; di solito: OBIETTIVO DI MANDATO/m);
  });
});

describe('what is unsure', () => {
  it('is said where only its place tells', async () => {
    const { guesses } = await draftOf(sheetsOf(PLACED));
    expect(fileOf(guesses)).toMatch(/purpose: \[Che cosa faremo\] # .*da verificare: lo dice solo la posizione/);
    expect(fileOf((await draftOf(sheetsOf(WORDED))).guesses)).not.toContain('da verificare');
  });

  it('is a comment: a status whose words say nothing', async () => {
    const { guesses } = await draftOf(sheetsOf(PLACED));
    expect(fileOf(guesses)).toMatch(/^# {3}in-progress: \[Verde\] # incerto: riga/m);
  });

  it('is all of a document with one sheet only', async () => {
    const [one] = sheetsOf(WORDED).split(/(?=LINEA PROGRAMMATICA\nM2\n)/u);
    const { guesses, sheets } = await draftOf(one!);
    expect(sheets).toBe(1);
    expect(guesses.filter(({ sure }) => sure)).toEqual([]);
  });

  it('is a word that already means something else in its place', async () => {
    const vendor: Vendor = { ...WORDED, header: ['Delega politica', 'Responsabile', 'Funzionario incaricato'] };
    const { guesses, profile } = await draftOf(sheetsOf(vendor));
    expect(profile.header?.responsibilityCentre).toBeUndefined();
    expect(() => readProfile('mio.yaml', bytesOf(fileOf(guesses)))).not.toThrow();
  });
});

describe('parts of the sheet that the record has no field for', () => {
  it('are read without a profile, so that their names are comments', async () => {
    const vendor: Vendor = { ...WORDED, header: [...WORDED.header, 'Missione di bilancio'] };
    const text = sheetsOf(vendor).replaceAll('undefined', '12 Diritti sociali');
    const { guesses, profile } = await draftOf(text);
    expect(profile.other).toBeUndefined();
    expect(fileOf(guesses)).toMatch(
      /^# other:\n# {3}Missione di bilancio: \[Missione di bilancio\] # facoltativo: riga/m,
    );
  });
});

describe('several exports of a vendor', () => {
  it('give one profile, whose comments name the files', async () => {
    const inputs = ['uno.txt', 'due.txt'].map((file) => ({ file, bytes: bytesOf(sheetsOf(WORDED)) }));
    const { guesses } = await drafted(...inputs);
    const text = fileOf(guesses, ['uno.txt', 'due.txt']);
    expect(text.match(/^ {2}portfolio:/gm)).toHaveLength(1);
    expect(text).toMatch(/portfolio: .*uno\.txt: riga .*; due\.txt: riga/);
  });
});

describe('nothing that repeats like a sheet', () => {
  it.each([
    ['a letter', 'Gentile ufficio,\nsi trasmette quanto richiesto.\nProt. 2024/00123 del 12/03/2024\n'],
    [
      'a budget',
      Array.from({ length: 90 }, (_, i) => `Capitolo 10${i}.0${i % 7}  Spese varie  ${i * 131}.120,00`).join('\n'),
    ],
    [
      'a resolution',
      Array.from({ length: 60 }, (_, i) => `Art. ${i}\nIl Comune dispone, ai sensi del D.Lgs. 118/2011.\n`).join('\n'),
    ],
    ['a rule', '* * *\n'],
  ])('is in %s', async (_, text) => {
    expect((await draftOf(text)).sources.size).toBe(0);
  });
});

describe('words that a reader of YAML may take for something else', () => {
  it.each(['no', 'Sì: forse', "L'ufficio", '0301', '__proto__', '[elenco]', 'a # b', 'null', '- voce', 'Perché?'])(
    '%s comes back as it is',
    (word) => {
      const name = word === '__proto__' ? 'proto' : word; // a profile refuses that name, not that word
      const guesses: Guess[] = [
        { group: 'other', name, word: `${word} x`, places: [{ source: 0, page: 1, line: 1 }], sure: true },
      ];
      const { other } = readProfile('mio.yaml', bytesOf(fileOf(guesses)));
      expect(Object.entries(other ?? {})).toEqual([[name, [`${word} x`]]]);
    },
  );
});

describe('patterns of codes', () => {
  it.each([
    [['OS.03.12.01', 'OS.03.04.02'], 'OL.03', 'OS.{mandate}.{mission}.{number}'],
    [['01_0301', '01_1202'], 'PdM_01', '{mandate}_{mission}{number}'],
    [['M1-O2', 'M1-O3'], 'M1', 'M{mandate}-O{number}'],
    [['OO.2024-2029.03.02', 'OO.2024-2029.03.04'], 'OS.2024-2029.03', 'OO.{from}-{to}.{mandate}.{number}'],
    [['A.1.7.2', 'A.1.8.3'], 'B.1', null],
  ])('%j under %s', (codes, sheet, pattern) => {
    expect(patternOf(codes.map((code) => ({ code, sheet, isMandate: false })))).toBe(pattern);
  });

  it.each([
    [['OL.01', 'OL.02'], 'OL.{mandate}'],
    [['2024_29_OB_01', '2024_29_OB_02'], '{from}_{to}_OB_{mandate}'],
  ])('%j of sheets', (codes, pattern) => {
    expect(patternOf(codes.map((code) => ({ code, sheet: null, isMandate: true })))).toBe(pattern);
  });
});
