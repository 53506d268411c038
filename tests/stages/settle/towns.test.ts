/** Municipalities that nobody has named: inputs that have an objective in common, and hardly anything else, stay apart. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/parse.js';
import { toJson, toNdjson } from '../../../src/write/json.js';
import { nextSheet, type Part, sheet } from '../../support/sheet.js';

type Changes = Partial<Record<Part, readonly string[]>>;

const titled = (title: string): Changes => ({ title: [title], heading: ['OBIETTIVO DI MANDATO', '', title] });
const offices = (portfolio: string, centre: string, person: string): Changes => ({
  portfolio: ['Assessorato', '', portfolio],
  responsibilityCentre: ['Centro di Responsabilità', '', centre],
  responsiblePerson: ['Responsabile', '', person],
});

const BORGO: Changes = {};
const ROCCA: Changes = {
  ...titled('MONTAGNA VIVA - Sentieri e rifugi aperti tutto l’anno.'),
  ...offices('ASSESSORE UGO NERI - Turismo - Sport', 'Ufficio turismo', 'CARLA BRUNI'),
  linkedObjectives: [
    'OBIETTIVI STRATEGICI COLLEGATI',
    '',
    'Codice\tTitolo',
    '2024_28_DUP_01_0701\tSegnare i sentieri.',
  ],
  guidelines: ['INDIRIZZI', '', 'Tenere aperti i rifugi anche nei mesi in cui nevica.'],
  purpose: ['Finalità', '', 'Portare in quota chi non ci è mai stato prima.'],
};

const input = (file: string, changes: Changes, entity: string | null = null) => ({
  ...{ file, entity, bytes: new TextEncoder().encode(sheet(changes)) },
});

const records = (file: string, text: string) => ({ file, bytes: new TextEncoder().encode(text) });

/** The files of each record, and the codes and places of what is told. */
async function read(...inputs: Parameters<typeof parse>[0] extends Iterable<infer One> | infer _ ? One[] : never) {
  const { document } = await parse(inputs);
  const { diagnostics, objectives, sources } = document;
  return {
    document,
    files: objectives.map(({ occurrences }) => occurrences.map(({ source }) => sources[source]!.file)),
    told: diagnostics.map(({ code, source, related }) => [code, source, ...related.map((one) => one.source)]),
  };
}

describe('two municipalities that print the same code', () => {
  it('stay two records, and it is told once, with both places', async () => {
    const { files, told } = await read(input('a.txt', BORGO), input('b.txt', ROCCA));
    expect(files).toEqual([['a.txt'], ['b.txt']]);
    expect(told).toEqual([['several-entities', 1, 0]]);
  });

  it('are as many as there are, whatever the order, and each export joins its own', async () => {
    const { files, told } = await read(
      input('a.txt', ROCCA),
      input('b.txt', BORGO),
      input('c.txt', ROCCA),
      input('d.txt', BORGO),
    );
    expect(files).toEqual([
      ['a.txt', 'c.txt'],
      ['b.txt', 'd.txt'],
    ]);
    expect(told).toEqual([['several-entities', 1, 0]]);
  });

  it('stay apart though a name is in both: their objective agrees in nothing else', async () => {
    const namesake = { ...ROCCA, responsiblePerson: BORGO.responsiblePerson ?? ['Responsabile', '', 'ANNA ROSSI'] };
    const { files } = await read(input('a.txt', BORGO), input('b.txt', { ...namesake, purpose: [], guidelines: [] }));
    expect(files).toHaveLength(1); // one value in four agrees: nothing proves two towns
    const other = await read(input('a.txt', BORGO), input('b.txt', namesake));
    expect(other.files).toHaveLength(2);
  });

  it.each([
    ['people', { ...offices('ASSESSORE UGO NERI - Turismo', 'Ufficio turismo', 'CARLA BRUNI') }],
    ['its title', titled('CASA - Una casa per tutti.')],
    ['its text', { guidelines: ROCCA.guidelines!, purpose: ROCCA.purpose! }],
  ])('are one, with its conflicts, where only one thing differs: %s', async (_, changes) => {
    const { files, document } = await read(input('a.txt', BORGO), input('b.txt', changes));
    expect(files).toEqual([['a.txt', 'b.txt']]);
    expect(document.objectives[0]!.conflicts.length).toBeGreaterThan(0);
  });

  it('are one where both have its name: who reads them knows', async () => {
    const { files } = await read(input('a.txt', BORGO, 'Borgo'), input('b.txt', ROCCA, 'Borgo'));
    expect(files).toHaveLength(1);
  });

  it('leave alone what may belong to either', async () => {
    const bare = {
      ...{ portfolio: [], responsibilityCentre: [], responsiblePerson: [], linkedObjectives: [] },
      ...{ guidelines: [], purpose: [], title: [], heading: ['OBIETTIVO DI MANDATO'], publicValues: [] },
    };
    const { files, told } = await read(input('a.txt', BORGO), input('b.txt', ROCCA), input('c.txt', bare));
    expect(files).toEqual([['a.txt'], ['b.txt'], ['c.txt']]);
    expect(told.filter(([code]) => code === 'entity-unclear')).toEqual([['entity-unclear', 2, 0]]);
  });
});

describe('records that were kept apart', () => {
  it('stay apart when they are read again, and take what belongs to each, told once', async () => {
    const { document } = await read(input('a.txt', BORGO), input('b.txt', ROCCA));
    const part = records('part.json', toJson(document));
    const inProgress = { status: ['Stato', '', 'Sospeso'] };
    const { files, told } = await read(
      part,
      input('c.txt', { ...ROCCA, ...inProgress }),
      input('d.txt', { ...BORGO, ...inProgress }),
    );
    expect(files).toEqual([
      ['a.txt', 'd.txt'],
      ['b.txt', 'c.txt'],
    ]);
    expect(told.filter(([code]) => code !== 'conflicting-value')).toEqual([['several-entities', 1, 0]]);
  });

  it('stay apart without their sources, too', async () => {
    const { document } = await read(input('a.txt', BORGO), input('b.txt', ROCCA));
    const { files } = await read(records('part.ndjson', toNdjson(document)), input('c.txt', ROCCA));
    expect(files).toEqual([['part.ndjson'], ['part.ndjson', 'c.txt']]);
  });
});

it('stand apart from those of another town in a file without sources that is of one', async () => {
  const two = (changes: Changes) =>
    `${sheet(changes)}\n\n${nextSheet({ ...changes, code: ['OBIETTIVO DI MANDATO', '2023_2028_DUP_02'] })}`;
  const bytes = (text: string) => new TextEncoder().encode(text);
  const { document } = await read({ file: 'a.txt', bytes: bytes(two(BORGO)) });
  // The first of the two agrees with the other town's by chance; the town as a whole does not.
  const alike = { ...ROCCA, ...offices('ASSESSORA ROSSI - Bilancio - Personale', 'Servizi finanziari', 'CARLA BRUNI') };
  const other = `${sheet(alike)}\n\n${nextSheet({ ...ROCCA, code: ['OBIETTIVO DI MANDATO', '2023_2028_DUP_02'] })}`;
  const { files } = await read(records('part.ndjson', toNdjson(document)), { file: 'b.txt', bytes: bytes(other) });
  expect(files).toEqual([['part.ndjson'], ['part.ndjson'], ['b.txt'], ['b.txt']]);
});

describe('one municipality under two names', () => {
  it.each([
    ['spelt in two ways', 'Comune di Borgo', 'BORGO', ROCCA],
    ['with the same sheets', 'Borgo', 'Villa', BORGO],
  ])('is told, and kept apart: %s', async (_, name, other, changes) => {
    const { files, told } = await read(input('a.txt', BORGO, name), input('b.txt', changes, other));
    expect(files).toHaveLength(2);
    expect(told).toEqual([['entity-named-twice', 1, 0]]);
  });

  it('is not told of two that are two', async () => {
    const { told } = await read(input('a.txt', BORGO, 'Borgo'), input('b.txt', ROCCA, 'Rocca'));
    expect(told).toEqual([]);
  });
});

it('tells an export that is in two of the records that are joined, and counts it twice', async () => {
  const { document } = await read(
    input('a.txt', BORGO),
    input('b.txt', { ...BORGO, status: ['Stato', '', 'Concluso'] }),
  );
  const { files, told } = await read(records('part.json', toJson(document)), input('c.txt', BORGO));
  expect(files).toEqual([['a.txt', 'b.txt', 'c.txt']]);
  expect(told).toEqual([
    ['conflicting-value', 1, 0],
    ['source-twice', 2, 0],
  ]);
});
