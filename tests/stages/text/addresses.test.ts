/** Addresses that a line's end cuts. */
import { expect, it } from 'vitest';
import { joinLines } from '../../../src/text/normalize.js';

it.each([
  ['su https://partecipa.', 'rocca.example oppure'],
  ['su https://www.comune.roc', 'ca.example/dup oppure'],
  ['su https://www.rocca.example/trasparenza/', 'dup_2026 entro'],
  ['su https://www.rocca.example/traspa', 'renza/dup entro'],
  ['su https://www.rocca.example/dup?anno', '=2026 entro'],
  ['su https://www.rocca.example', '/dup entro'],
  ['su www.comune.', 'it oppure'],
  ['a protocollo@', 'pec.rocca.it oppure'],
  ['a protocollo@pec.', 'rocca.it oppure'],
  ['su https://www.comune-', 'rocca.it oppure'],
  ['su https://www.rocca.example/dup?tipo=difesa', '-suolo con'],
])('%s|%s is one', (before, after) => expect(joinLines([before, after])).toBe(before + after));

it.each([
  ['su www.rocca.it.', 'Il Comune'],
  ['su https://www.rocca.it', 'oppure in biblioteca'],
  ['su https://www.rocca.it/dup', 'oppure in biblioteca'],
  ['su https://www.rocca.it/dup,', 'oppure/anche in biblioteca'],
  ['(https://www.rocca.it)', 'e in biblioteca'],
  ['a protocollo@rocca.it', 'o di persona'],
  ['su www.rocca.it', '- di persona'],
  ['su https://www.rocca.example/dup', '-50% di costi'],
  ['su https://www.rocca.example/dup;', '-orti'],
  ['su www.rocca.ch', 'oppure in biblioteca'],
  ['su https://www.rocca.museum', 'oppure in biblioteca'],
  ['su www.rocca.it.', 'oppure in biblioteca'],
])('%s|%s are two', (before, after) => expect(joinLines([before, after])).toBe(`${before} ${after}`));
