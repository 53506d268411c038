/** The parameters of an export as tools write them: labels and values on one line or on several. */
import { describe, expect, it } from 'vitest';
import { readParameters } from '../../../src/recognise/parameters.js';
import { drawingOf } from '../../support/layoutOf.js';
import { read, sheet } from '../../support/sheet.js';

const parametersOf = async (...lines: readonly string[]) => {
  const { sources, codes } = await read(sheet({ parameters: ['Parametri selezionati:', ...lines] }));
  return { ...sources[0]!.parameters, codes };
};

const VIEW = 'DUP_2024_2027 DUP 2024 2026';
const LEVEL = 'OBIETTIVO DI MANDATO';
const VALUES = '1 - CASA E LAVORO, 2 - SCUOLA, 3 - AMBIENTE E MARE';
const [ONE, OTHER] = ['1 - CASA E LAVORO, 2 - SCUOLA, 3', '- AMBIENTE E MARE'];

describe('parameters', () => {
  it.each<[string, readonly string[]]>([
    ['in columns', [`Vista    ${VIEW}`, `Livello  ${LEVEL}`, `VALORE PUBBLICO  ${VALUES}`]],
    [
      'in columns, label and value wrapped',
      [
        `Vista      ${VIEW}`,
        `Livello    ${LEVEL}`,
        'VALORE     1 - CASA E LAVORO, 2 - SCUOLA,',
        'PUBBLICO   3 - AMBIENTE E MARE',
      ],
    ],
    [
      'in columns, only the label wrapped',
      [`Vista      ${VIEW}`, `Livello    ${LEVEL}`, `VALORE     ${VALUES}`, 'PUBBLICO'],
    ],
    ['after tabs', [`Vista\t${VIEW}`, `Livello\t${LEVEL}`, `VALORE PUBBLICO\t${VALUES}`]],
    ['without columns, the value wrapped', [`Vista ${VIEW}`, `Livello ${LEVEL}`, `VALORE PUBBLICO ${ONE}`, OTHER]],
    [
      'without columns, label and value wrapped',
      [`Vista ${VIEW}`, `Livello ${LEVEL}`, 'VALORE 1 - CASA E LAVORO, 2 - SCUOLA,', 'PUBBLICO 3 - AMBIENTE E MARE'],
    ],
    ['the value between the lines of its label', [`Vista ${VIEW}`, `Livello ${LEVEL}`, 'VALORE', VALUES, 'PUBBLICO']],
    [
      'in columns, the value between the lines of its label',
      [`Vista      ${VIEW}`, `Livello    ${LEVEL}`, 'VALORE', `           ${VALUES}`, 'PUBBLICO'],
    ],
    [
      'the last line of a value right after its label',
      [
        `Vista    ${VIEW}`,
        `Livello  ${LEVEL}`,
        'VALORE   1 - CASA E LAVORO, 2 - SCUOLA,',
        'PUBBLICO 3 - AMBIENTE E MARE',
      ],
    ],
    ['as a list', [`- Vista: ${VIEW}`, `- Livello: ${LEVEL}`, `- VALORE PUBBLICO: ${VALUES}`]],
    ['cell by cell', ['Vista', VIEW, '', 'Livello', LEVEL, '', 'VALORE', 'PUBBLICO', ONE, OTHER]],
    ['labels first', ['Vista', 'Livello', 'VALORE', 'PUBBLICO', '', VIEW, '', LEVEL, '', ONE, OTHER]],
  ])('%s', async (_, lines) => {
    expect(await parametersOf(...lines)).toEqual({ view: VIEW, level: LEVEL, publicValue: VALUES, codes: [] });
  });

  it('are read where the label stands beside the middle of its value', async () => {
    const lines = [`${VIEW} - Sezione`, 'Vista', 'strategica del DUP', `Livello ${LEVEL}`];
    expect(await parametersOf(...lines)).toMatchObject({ view: `${VIEW} - Sezione strategica del DUP`, level: LEVEL });
    expect(await parametersOf('Comune di Rocca', 'Vista', VIEW, `Livello ${LEVEL}`)).toMatchObject({ view: VIEW });
  });

  it('keep their level where the first block stands right below them, its code under the value', async () => {
    const lines = [
      'Parametri selezionati:',
      `Vista     ${VIEW}`,
      `Livello   ${LEVEL}`,
      'OBIETTIVO DI   2023_2028_DUP_01   Assessorato     ANNA ROSSI - Prati',
      'MANDATO',
      'Responsabile   UGO VERDI          Centro di       Ufficio Verde',
      '                                  Responsabilità',
      'CASA - Un tetto.',
      LEVEL,
      'CASA - Un tetto.',
      'Stato',
      'In Corso',
    ];
    const { sources, objectives } = await read(lines.join('\n'));
    expect(sources[0]!.parameters.level).toBe(LEVEL);
    expect(objectives).toMatchObject([{ code: '2023_2028_DUP_01', responsiblePerson: 'UGO VERDI' }]);
  });

  it('takes no other line for the rest of a value', async () => {
    const { codes, ...parameters } = await parametersOf(`Vista ${VIEW}`, `Livello ${LEVEL}`, 'Comune di Rocca');
    expect(parameters).toEqual({ view: VIEW, level: LEVEL, publicValue: null });
    expect(codes).toEqual(['unrecognised-line']);
  });
});

it('parameters of a drawing that a page break parts are read page by page', () => {
  const layout = drawingOf(`Vista          ${VIEW}`, `\fLivello        ${LEVEL}`);
  const [found] = readParameters(layout, layout.lines).filter((element) => element.kind === 'parameters');
  const values = [...found!.values].map(([field, spans]) => [field, spans.map(({ text }) => text).join(' ')]);
  expect(values).toEqual([
    ['view', VIEW],
    ['level', LEVEL],
  ]);
});

it.each([
  ['', `Vista ${VIEW} Livello ${LEVEL} VALORE PUBBLICO ${VALUES}`],
  [' with colons', `Vista: ${VIEW} Livello: ${LEVEL} VALORE PUBBLICO: ${VALUES}`],
  [' in another order', `Livello ${LEVEL} VALORE PUBBLICO ${VALUES} Vista ${VIEW}`],
])('parameters that a tool joined to one line are parted%s', async (_, line) => {
  expect(await parametersOf(line)).toEqual({ view: VIEW, level: LEVEL, publicValue: VALUES, codes: [] });
});

it('a word of a parameter in the value of another parts nothing', async () => {
  const { view, level } = await parametersOf(`Vista ${VIEW} Livello base`, `Livello ${LEVEL}`);
  expect({ view, level }).toEqual({ view: `${VIEW} Livello base`, level: LEVEL });
});

it('a parameter without a value is told, but not one that restricts the export', async () => {
  const without = async (...lines: readonly string[]) =>
    (await parametersOf(...lines)).codes.filter((code) => code === 'parameter-without-value').length;
  expect(await without('Vista', 'Livello')).toBe(2);
  expect(await without(`Vista\t${VIEW}`, `Livello\t${LEVEL}`, 'VALORE PUBBLICO')).toBe(0);
});
