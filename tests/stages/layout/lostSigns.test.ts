/** Texts whose signs a tool wrote as others. */
import { expect, it } from 'vitest';
import { read, sheet } from '../../support/sheet.js';

const told = async (...purpose: readonly string[]) => {
  const { diagnostics } = await read(sheet({ purpose: ['Finalità', '', ...purpose] }));
  return diagnostics.flatMap(({ code, message }) => (code === 'signs-lost' ? [message] : []));
};

it('are told by digits amid words, and by the sign of negation before an amount', async () => {
  expect((await told('Scuole aperte d9estate e per l9intero anno.'))[0]).toContain('d9estate, l9intero');
  expect((await told('Gli u(cid:30)ci sono aperti.'))[0]).toContain('(cid:30)');
  expect((await told('Si spendono ¬ 1.200,00.'))[0]).toContain('¬');
});

it('are told by formulas, also in markdown; two prices in dollars are none', async () => {
  const purpose = ['Finalità', '', String.raw`Ridurre del $20 \%$ i consumi, per $185.000,00$ euro.`];
  expect((await told(...purpose))[0]).toContain(String.raw`$20 \%$, $185.000,00$`);
  const { diagnostics, sources } = await read(
    sheet({
      heading: ['## OBIETTIVO DI MANDATO', '', '**CASA - Un tetto per tutti.**'],
      purpose: ['## Finalità', '', String.raw`Ridurre del $20 \%$ i consumi.`],
    }),
  );
  expect(sources[0]?.format).toBe('markdown');
  expect(diagnostics.map(({ code }) => code)).toContain('signs-lost');
  expect(await told('Da $5 a $10 per notte.', 'Da US$ 5 a US$ 10.')).toEqual([]);
});

it('are told by quotation marks written as signs of comparison, and by letters of Asia that touch ours', async () => {
  expect((await told('Lo sportello <Comune amico= è aperto.'))[0]).toContain('<Comune amico=');
  expect((await told('Gli u昀ci sono aperti.'))[0]).toContain('u昀ci');
  expect(await told('Classi con a<b e b=c; <5 anni; gemellaggio con 北京.')).toEqual([]);
});

it('are bullets where they begin lines', async () => {
  const { objective, codes } = await read(sheet({ purpose: ['Finalità', '', '(cid:127) orti', '(cid:127) prati'] }));
  expect(objective.purpose).toEqual([{ type: 'list', ordered: false, items: ['orti', 'prati'] }]);
  expect(codes).not.toContain('signs-lost');
});

it('are none in names, addresses and units', async () => {
  expect(await told('Un corso di web2print, H24, con l’A2A, 50m2 e CO2.')).toEqual([]);
  expect(await told('Vedi https://rocca.example/d9estate e info2per@rocca.example, o d9estate.rocca.example.')).toEqual(
    [],
  );
});
