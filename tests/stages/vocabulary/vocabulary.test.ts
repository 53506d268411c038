/** What sheets say, row by row: each label, mission, status and piece of furniture is recognised. */
import { describe, expect, it } from 'vitest';
import { STANDARD_MATCHER } from '../../../src/labels/labelMatcher.js';
import { FURNITURE, mayBeFurniture } from '../../../src/vocabulary/furniture.js';
import { type KnownLabel, LABELS } from '../../../src/vocabulary/labels.js';
import { LEVELS } from '../../../src/vocabulary/levels.js';
import { MISSIONS } from '../../../src/vocabulary/missions.js';
import { STATUS_KINDS, STATUSES } from '../../../src/vocabulary/statuses.js';
import { read, sheet } from '../../support/sheet.js';

const { matchLabel, matchLevel, wholeLabel } = STANDARD_MATCHER;

const REPLACED = {
  portfolio: 'portfolio',
  responsibilityCentre: 'responsibilityCentre',
  responsiblePerson: 'responsiblePerson',
} as const;

/** What a record says in a field, as far as an example can fill it. */
async function exampleIn(label: KnownLabel): Promise<unknown> {
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
  const found = STANDARD_MATCHER.matchLabel('header', ['Centro di Respon-', 'sabilità']);
  expect(found).toMatchObject({ row: { field: 'responsibilityCentre' }, used: 2, rest: '' });
  expect(STANDARD_MATCHER.matchLabel('header', ['Centro di Respon-', 'si'])).toBeNull();
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
      expect(mayBeFurniture(text)).toBe(true);
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
