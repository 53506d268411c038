/** Texts whose blanks a tool lost between words. */
import { expect, it } from 'vitest';
import { read, sheet } from '../../support/sheet.js';

const told = async (...purpose: readonly string[]) => {
  const { diagnostics } = await read(sheet({ purpose: ['Finalità', '', ...purpose] }));
  return diagnostics.flatMap(({ code, message }) => (code === 'blanks-lost' ? [message] : []));
};

it('are told by words that are too long, and by several that go on after an accent', async () => {
  expect((await told('Ogni cantiere saràprecedutodaunincontropubblico nel quartiere.'))[0]).toContain('saràpreceduto');
  expect((await told('Si faràin fretta con l’Universitàeconil C.N.R. e la cittàdiventa verde.'))[0]).toContain(
    'cittàdiventa',
  );
});

it('are none in long words, addresses and names', async () => {
  expect(await told('Precipitevolissimevolmente, con la psiconeuroendocrinologia.')).toEqual([]);
  expect(await told('Vedi https://rocca.example/amministrazionetrasparenteobiettivistrategici e Viàlupo.')).toEqual([]);
});
