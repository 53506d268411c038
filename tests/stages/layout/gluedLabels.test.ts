/** Labels that a tool glued to the text before them begin a cell of their own. */
import { expect, it } from 'vitest';
import { STANDARD_MATCHER } from '../../../src/labels/labelMatcher.js';
import { gluedLabelsIn } from '../../../src/layout/text/gluedLabels.js';
import { read, sheet } from '../../support/sheet.js';

const partsOf = (line: string): string[] => {
  const cuts = [0, ...gluedLabelsIn(STANDARD_MATCHER, line)(line), line.length];
  return cuts.slice(1).map((end, i) => line.slice(cuts[i], end));
};

it.each([
  ['Pag. 1OBIETTIVO DI MANDATO', ['Pag. 1', 'OBIETTIVO DI MANDATO']],
  ['2023_28_DUP_01Assessorato ANNA ROSSI', ['2023_28_DUP_01', 'Assessorato ANNA ROSSI']],
  ['orti per tuttiResponsabile BRUNO VERDI', ['orti per tutti', 'Responsabile BRUNO VERDI']],
  ['orti per tuttiCentro di', ['orti per tutti', 'Centro di']],
  ['BRUNO VERDICentro di', ['BRUNO VERDI', 'Centro di']],
  ['STATO SOCIALE', ['STATO SOCIALE']],
  ['orti per tutti.Finalità', ['orti per tutti.', 'Finalità']],
  ['Assessora ANNA ROSSI OBIETTIVO DI MANDATO', ['Assessora ANNA ROSSI ', 'OBIETTIVO DI MANDATO']],
  ['Livello OBIETTIVO DI MANDATO', ['Livello OBIETTIVO DI MANDATO']],
  ['come vuole questo OBIETTIVO DI MANDATO', ['come vuole questo OBIETTIVO DI MANDATO']],
  ['orti e Responsabile', ['orti e Responsabile']],
  ['orti.Stato sociale', ['orti.Stato sociale']],
  ['L’OBIETTIVO DI MANDATO', ['L’OBIETTIVO DI MANDATO']],
])('%s', (line, parts) => expect(partsOf(line)).toEqual(parts));

it('a sheet with glued labels is whole', async () => {
  const { objective, codes } = await read(
    sheet({
      code: ['Pag. 1OBIETTIVO DI MANDATO'],
      portfolio: ['2023_2028_DUP_01Assessorato ASSESSORA ROSSI - Bilancio'],
      responsibilityCentre: ['Centro di', 'ResponsabilitàServizi finanziari'],
      title: [],
      responsiblePerson: ['CASA - Un tetto per tutti.Responsabile ANNA ROSSI'],
      heading: ['Pag. 2OBIETTIVO DI MANDATO', 'CASA - Un tetto per tutti.'],
    }),
  );
  expect(objective).toMatchObject({
    code: '2023_2028_DUP_01',
    title: 'CASA - Un tetto per tutti.',
    portfolio: { text: 'ASSESSORA ROSSI - Bilancio' },
    responsibilityCentre: 'Servizi finanziari',
    responsiblePerson: 'ANNA ROSSI',
  });
  expect(codes).toEqual([]);
});

it('levels and parameters in capitals are read before digits that touch them', async () => {
  const { objective, sources } = await read(
    sheet({
      parameters: [
        'Parametri selezionati:',
        'VistaDUP_2024_2027 DUP 2024 2026',
        'LivelloOBIETTIVO DI MANDATO',
        'VALORE PUBBLICO1 - BENESSERE',
      ],
      code: ['OBIETTIVO DI MANDATO2023_2028_DUP_01AssessoratoASSESSORA ROSSI - Bilancio'],
      portfolio: [],
    }),
  );
  expect(objective).toMatchObject({ code: '2023_2028_DUP_01', portfolio: { text: 'ASSESSORA ROSSI - Bilancio' } });
  expect(sources[0]!.parameters).toEqual({
    view: 'DUP_2024_2027 DUP 2024 2026',
    level: 'OBIETTIVO DI MANDATO',
    publicValue: '1 - BENESSERE',
  });
});

it('a level that a narrow cell wraps is read before the code that touches it', async () => {
  const { objective } = await read(sheet({ code: ['OBIETTIVO DI', 'MANDATO2023_2028_DUP_01'] }));
  expect(objective).toMatchObject({ code: '2023_2028_DUP_01', title: 'CASA - Un tetto per tutti.' });
});
