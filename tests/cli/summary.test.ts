/** The counts at the end of a run. */
import { expect, it } from 'vitest';
import { summarise } from '../../src/cli/console/summary.js';
import { toldOf } from '../../src/cli/console/told.js';
import type { ParseResult } from '../../src/parse.js';
import { bare, documentOf, objective, rich } from '../support/samples.js';

const said = (objectives: ParseResult['document']['objectives'], language: 'it' | 'en') => {
  const result = {
    document: documentOf(objectives),
    findings: [],
    sheets: 2,
    repeatedHeaders: 0,
  } as unknown as ParseResult;
  return summarise(toldOf(result).counts, [], language)[0];
};

it('tells how many values stand in other parts of the sheets, where there are any', () => {
  expect(said([objective, bare], 'en')).toMatch(/^1 file: 2 sheets, 2 records, 2 linked objectives; /);
  expect(said([rich, bare], 'en')).toContain('2 linked objectives, 9 values in other parts of the sheets; ');
  const one = { ...bare, otherFields: [{ label: 'Peso', text: '1' }] };
  expect(said([one], 'it')).toContain('nessun obiettivo collegato, 1 valore in un’altra parte della scheda; ');
});
