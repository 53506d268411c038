/** The page of an explanation, where lines fed parts that the sheets alone name. */
import { expect, it } from 'vitest';
import type { LedgerLine } from '../../src/report/ledger.js';
import { explanationHtml } from '../../src/write/explanation/html.js';

const line = (number: number, text: string, fields: readonly string[]): LedgerLine => ({
  ...{ source: 0, page: null, line: number, text, class: 'fields', fields, objective: 'X_1' },
});

it('names other parts as the sheet does, in one colour, and lets no label be a class', () => {
  const ledger = [
    line(1, 'Peso', ['other: Peso:']),
    line(2, '40%', ['other: c-outside"><b>']),
    line(3, 'x', ['other: __proto__', 'purpose']),
    line(4, 'y', ['other: ']),
    line(5, 'z', ['purpose']),
  ];
  const page = explanationHtml({ sources: [{ file: 'a.txt' }], ledger, pages: [] }, 'it');
  const rows = [...page.matchAll(/<tr class="(.*?)"><td>\d<\/td><td>(.*?)<\/td>/g)].map(([, ...cells]) => cells);
  expect(rows).toEqual([
    ['c-fields f-other', 'campi: Peso'],
    ['c-fields f-other', 'campi: c-outside&quot;&gt;&lt;b&gt;'],
    ['c-fields f-other', 'campi: __proto__, Finalità'],
    ['c-fields f-other', 'campi: (senza nome)'],
    ['c-fields f-purpose', 'campi: Finalità'],
  ]);
  const [, legend] = /<ul class="legend"[^>]*>(.*?)<\/ul>/s.exec(page)!;
  expect(legend).toBe(
    '<li class="c-fields f-other">Altre parti delle schede</li><li class="c-fields f-purpose">Finalità</li>',
  );
  expect(page).toContain('.f-other { --mark: hsl(55 ');
});
