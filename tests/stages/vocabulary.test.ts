/** What sheets say, row by row: each label, code, mission, status and piece of furniture is recognised. */
import { describe, expect, it } from 'vitest';
import { STANDARD_LEXICON } from '../../src/model/lexicon.js';
import { bulletLength, isBareBullet, leadingNumber } from '../../src/vocabulary/bullets.js';
import { tableCodes } from '../../src/vocabulary/codes.js';
import { FURNITURE } from '../../src/vocabulary/furniture.js';
import { LABELS, type Label } from '../../src/vocabulary/labels.js';
import { LEVELS } from '../../src/vocabulary/levels.js';
import { MISSIONS } from '../../src/vocabulary/missions.js';
import { STATUS_KINDS, STATUSES } from '../../src/vocabulary/statuses.js';
import { read, sheet } from '../sheet.js';

const { matchLabel, matchLevel, wholeLabel, codes } = STANDARD_LEXICON;
const { isCode, isCodeFragment, leadingCode, readCode, startsCode } = codes;

const REPLACED = {
  portfolio: 'portfolio',
  responsibilityCentre: 'responsibilityCentre',
  responsiblePerson: 'responsiblePerson',
} as const;

/** What a record says in a field, as far as an example can fill it. */
async function exampleIn(label: Label): Promise<unknown> {
  const cells = label.example.split('\t');
  if (label.place === 'parameters') {
    const outcome = await read(sheet({ parameters: ['Parametri selezionati:', label.example] }));
    return outcome.sources[0]!.parameters[label.field];
  }
  if (label.place === 'header') {
    const { objective } = await read(sheet({ [REPLACED[label.field]]: cells }));
    const value = objective[label.field];
    return typeof value === 'string' ? value : value?.text;
  }
  return undefined;
}

describe('labels', () => {
  it.each(LABELS.map((label) => [label.example, label] as const))('%j is found in its place', (example, label) => {
    const [first] = example.split('\t');
    expect(wholeLabel(label.place, example.replace('\t', ' ')) ?? wholeLabel(label.place, first!)).toBe(label);
  });

  it.each(
    LABELS.filter(({ place }) => place === 'parameters' || place === 'header').map(
      (label) => [label.example, label] as const,
    ),
  )('%j gives its value to the record', async (example, label) => {
    expect(await exampleIn(label)).toBe(example.split('\t')[1]);
  });

  it.each(LABELS.filter(({ place }) => place === 'section').map((label) => [label.example, label] as const))(
    '%j opens its section',
    async (example, label) => {
      if (label.place !== 'section') return;
      const text = label.field === 'linkedObjectives' ? '2024_28_DUP_01_0301\tTitolo.' : 'Valore';
      const { objective, codes } = await read(sheet({ [label.field]: [example, '', text] }));
      const value = objective[label.field];
      expect(Array.isArray(value) ? value.length : value?.label).toBe(Array.isArray(value) ? 1 : 'Valore');
      if (label.field === 'linkedObjectives') expect(objective.linkedObjectives[0]!.level).toBe(label.level);
      expect(codes.filter((code) => code !== 'unknown-status')).toEqual([]);
    },
  );

  it('are known by all their words, however they are printed', () => {
    for (const label of LABELS) {
      for (const words of label.words) {
        for (const printed of [words, `${words}:`, words.toUpperCase(), words.replace('à', "a'"), ` ${words}  `])
          expect([printed, wholeLabel(label.place, printed)]).toEqual([printed, label]);
        expect(wholeLabel(label.place, `${words} sociale`)).toBeNull();
      }
    }
  });

  it('are found over line wraps, the longest first', () => {
    expect(matchLabel('header', ['Centro di', 'Responsabilità'])).toMatchObject({ used: 2, rest: '' });
    expect(matchLabel('header', ['Centro di Responsabilità Servizi'])).toMatchObject({ used: 1, rest: 'Servizi' });
    expect(matchLabel('section', ['OBIETTIVI', 'STRATEGICI', 'COLLEGATI', 'x'])).toMatchObject({ used: 3, rest: '' });
    expect(matchLabel('header', ['Responsabilità civile'])).toBeNull();
    expect(matchLevel(['OBIETTIVO DI', 'MANDATO'])).toMatchObject({ row: LEVELS[0], used: 2 });
    expect(matchLevel(['OBIETTIVO', 'MANDATO'])).toBeNull();
  });

  it('are found where a tool set them and their value as one', () => {
    expect(matchLabel('header', ['AssessoratoSINDACA ROSSI'])).toMatchObject({ used: 1, rest: 'SINDACA ROSSI' });
    expect(matchLabel('header', ['Centro di', 'ResponsabilitàServizi'])).toMatchObject({ used: 2, rest: 'Servizi' });
    expect(matchLabel('parameters', ['Vista:DUP_2024'])).toMatchObject({ rest: 'DUP_2024' });
    expect(matchLabel('header', ['Responsabilericerca'])).toBeNull();
  });

  it('do not stand twice in one place', () => {
    for (const place of ['parameters', 'header', 'section', 'furniture'] as const) {
      const words = LABELS.filter((label) => label.place === place).flatMap((label) => label.words);
      expect(new Set(words).size).toBe(words.length);
    }
  });
});

it('a label is found though a hyphen breaks it', () => {
  const found = STANDARD_LEXICON.matchLabel('header', ['Centro di Respon-', 'sabilità']);
  expect(found).toMatchObject({ row: { field: 'responsibilityCentre' }, used: 2, rest: '' });
  expect(STANDARD_LEXICON.matchLabel('header', ['Centro di Respon-', 'si'])).toBeNull();
});

describe('codes', () => {
  const parts = (
    from: number | null,
    to: number | null,
    mandateNumber: string | null,
    mission: string | null,
    number: string | null,
  ) => ({ from, to, mandateNumber, mission, number });

  it.each([
    ['2023_2028_DUP_01', parts(2023, 2028, '01', null, null)],
    ['2024_28_DUP_01_0301', parts(2024, 2028, '01', '03', '01')],
    ['2024_26_DUP_01_0301_02', parts(2024, 2026, '01', '03', '02')],
    ['DUP_01', parts(null, null, '01', null, null)],
    ['DUP_01_0301', parts(null, null, '01', '03', '01')],
    ['2023_2028_DUP', parts(2023, 2028, null, null, null)],
    ['2023_0028_DUP_01', parts(null, null, null, null, null)],
    ['9999_04_DUP_01', parts(null, null, null, null, null)],
    ['2023-2028', parts(null, null, null, null, null)],
    ['dup_01', parts(null, null, null, null, null)],
    ['', parts(null, null, null, null, null)],
  ])('%s is read', (code, expected) => {
    expect(readCode(code)).toEqual(expected);
  });

  it.each([
    ['2023_2028_DUP_01', true],
    ['DUP_01', true],
    ['DUP_UNO', false],
    ['2023_2028_dup_01', false],
    ['2023 2028 DUP 01', false],
    ['2023_2028_DUP_', false],
    ['_01', false],
    ['01', false],
  ])('%s is a code: %s', (text, expected) => {
    expect(isCode(text)).toBe(expected);
  });

  it('are told from the beginnings and rests that narrow columns leave', () => {
    expect(startsCode('2024_28_DUP_0')).toBe(true);
    expect(startsCode('2024_28_')).toBe(true);
    expect(startsCode('1_0301')).toBe(false);
    expect(isCodeFragment('1_0301')).toBe(true);
    expect(isCodeFragment('2024_28_DUP_01_0301')).toBe(false);
    expect(isCodeFragment('Strade')).toBe(false);
    expect(leadingCode('2024_28_DUP_01_0301 Strade sicure')).toBe('2024_28_DUP_01_0301');
    expect(leadingCode('Strade 2024_28_DUP_01_0301')).toBeNull();
  });
});

describe('codes of a table', () => {
  const { leadingCode } = tableCodes(STANDARD_LEXICON.codes, ['2024_28_DUP_01_0301', '2024_28_DUP_01_0302Vigilare']);
  it.each([
    ['2024_28_DUP_01_0303IMU e tasse', '2024_28_DUP_01_0303'],
    ['2024_28_DUP_01_03043.000 alberi', '2024_28_DUP_01_0304'],
    ['2024_28_DUP_01_0305 Vigilare', '2024_28_DUP_01_0305'],
    ['2024_28_DUP_01_0306A', '2024_28_DUP_01_0306A'],
    ['2024_28_DUP_01', '2024_28_DUP_01'],
    ['Vigilare', null],
  ])('tell where the one of %j ends', (text, code) => {
    expect(leadingCode(text)).toBe(code);
  });
});

describe('missions', () => {
  it('are all of the official list', () => {
    const official = [...Array.from({ length: 20 }, (_, i) => String(i + 1).padStart(2, '0')), '50', '60', '99'];
    expect([...MISSIONS.keys()]).toEqual(official);
    expect(new Set(MISSIONS.values()).size).toBe(official.length);
    for (const name of MISSIONS.values()) expect(name).toMatch(/^\p{Lu}\p{Ll}.*[^\s.]$/u);
  });
});

describe('statuses', () => {
  it.each([
    ['Avviato', 'in-progress'],
    ['Raggiunto', 'completed'],
    ['Da avviare', 'not-started'],
    ['Rinviato', 'suspended'],
  ])('%j is %j', async (label, kind) => {
    expect((await read(sheet({ status: ['Stato', '', label] }))).objective.status).toEqual({ label, kind });
  });

  it.each(
    STATUSES.flatMap(({ kind, words }) =>
      words.flatMap((word) => [word, word.toUpperCase()].map((text) => [text, kind])),
    ),
  )('%s is %s', async (label, kind) => {
    const { objective, codes } = await read(sheet({ status: ['Stato', '', label] }));
    expect(objective.status).toEqual({ label, kind });
    expect(codes).toEqual([]);
  });

  it('of no row are kept as printed', async () => {
    const { objective } = await read(sheet({ status: ['Stato', '', 'In bilico'] }));
    expect(objective.status).toEqual({ label: 'In bilico', kind: 'other' });
    expect(STATUS_KINDS).toEqual([...STATUSES.map(({ kind }) => kind), 'other']);
  });
});

describe('furniture', () => {
  it.each(FURNITURE.flatMap(({ name, pattern, examples }) => examples.map((text) => [text, name, pattern] as const)))(
    '%s is a %s',
    (text, _, pattern) => {
      expect(text).toMatch(pattern);
      expect(FURNITURE.filter((row) => row.pattern.test(text))).toHaveLength(1);
    },
  );

  it.each(['pag. 3 del bando', '- 3 case', '3', 'Stampa dei manifesti', 'Stampato in proprio', 'Pagina bianca'])(
    '%s is text',
    (text) => {
      expect(FURNITURE.filter((row) => row.pattern.test(text))).toEqual([]);
    },
  );

  it.each(FURNITURE.flatMap(({ examples }) => examples))(
    '%s at the edge of a page is no part of the text',
    async (text) => {
      const { objective, lines } = await read(`${sheet()}\n\n${text}\n\f`);
      expect(objective.status?.label).toBe('In Corso');
      expect(lines.find((line) => line.text === text)?.class).toBe('furniture');
    },
  );
});

describe('bullets and numbers', () => {
  it.each([
    ['- uno', 2],
    ['•uno', 1],
    ['•  uno', 3],
    ['\uF0B7 uno', 2],
    ['– uno', 2],
    ['* uno', 2],
    ['o uno', 2],
    ['-uno', 0],
    ['ora uno', 0],
    ['uno', 0],
    ['-', 0],
  ])('the bullet of %j is %i long', (text, length) => {
    expect(bulletLength(text)).toBe(length);
  });

  it.each([
    ['1. uno', { number: 1, length: 3 }],
    ['12) due', { number: 12, length: 4 }],
    ['(3) tre', { number: 3, length: 4 }],
    ['1.250 euro', null],
    ['2024. anno', null],
    ['3 tre', null],
  ])('the number of %j', (text, expected) => {
    expect(leadingNumber(text)).toEqual(expected);
  });

  it('a bullet alone', () => {
    expect(['•', '-', 'o', '\uF0B7', '1.', 'a', ''].map(isBareBullet)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
