/** Texts whose ligatures a tool wrote as other letters. */
import { expect, it } from 'vitest';
import { read, sheet } from '../../support/sheet.js';

const told = async (...purpose: readonly string[]) => {
  const { diagnostics } = await read(sheet({ purpose: ['Finalità', '', ...purpose] }));
  return diagnostics.flatMap(({ code, message }) => (code === 'ligatures-lost' ? [message] : []));
};

const LONG = Array.from({ length: 60 }, () => 'Il Comune apre le scuole anche la sera, per tutti.');

it('are told by letters that Italian does not use, where ligatures hardly occur', async () => {
  const [message] = await told(...LONG, 'Si riqualiücano gli ediüci e le tariûe.');
  expect(message).toContain('riqualiücano, ediüci, tariûe');
});

it('are told at any length where the letters end the codes of ligatures, in words that are no names', async () => {
  const [message] = await told('Gli uffici: riqualiücano, con più eûicienza, i ýussi.');
  expect(message).toContain('riqualiücano, eûicienza, ýussi');
  expect(await told('Gli uffici, con Müller, Brüssel e Grünwald.')).toEqual([]);
});

it('are none where the text has ligatures, or no such letters', async () => {
  const others = Array.from({ length: 80 }, () => 'Gli uffici e gli edifici sono aperti.');
  expect(await told(...others, 'Con Müller, Köln e Brüssel.')).toEqual([]);
  expect(await told(...LONG)).toEqual([]);
  expect(await told(...LONG, 'Con Müller.')).toEqual([]);
  expect(await told('Case per tutti, con Müller, Köln e Brüssel.')).toEqual([]);
});
