/** The pages that contents name are those on which Word, as the package follows it, puts the headings. */
import type { EstimatedPageNumbers } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { docxOf } from '../../src/write/docx/file.js';
import { contents } from '../../src/write/docx/overview.js';
import { pagesOf } from '../../src/write/docx/pages.js';
import { facts, heading, item, type Part, paragraph, table } from '../../src/write/docx/parts.js';
import { sayIn } from '../../src/write/docx/strings.js';
import { holds } from '../support/runs.js';

const words = fc.constantFrom(
  ...[
    'PIÙ',
    'città',
    'ex-scuola',
    '2024_28_DUP_01_0301',
    'dell’Amministrazione',
    '«verde»',
    '1.000,00 €',
    'WiFi,',
    'è',
    '(art. 7)',
  ],
);
const text = fc.array(words, { minLength: 1, maxLength: 60 }).map((all) => all.join(' '));
const short = fc.array(words, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));

const part: fc.Arbitrary<() => Part[]> = fc.oneof(
  text.map((all) => () => [paragraph(all)]),
  fc.array(text, { minLength: 1, maxLength: 9 }).map((all) => () => all.map((one) => item(one))),
  fc.tuple(fc.constantFrom(1, 2, 3), short, fc.boolean()).map(([level, name, isNew]) => () => [
    heading(level as 1 | 2 | 3, name, isNew),
  ]),
  fc
    .array(fc.tuple(short, text, short), { minLength: 1, maxLength: 25 })
    .map((rows) => () => [table(['Codice', 'Titolo', 'Missione'], rows, [24, 48, 28]), paragraph('Dopo.')]),
  fc
    .array(fc.tuple(short, short), { minLength: 1, maxLength: 6 })
    .map((rows) => () => [facts(rows), paragraph('Dopo.')]),
);

it(
  'whatever the document holds',
  () =>
    holds(
      'docx-pages',
      fc.asyncProperty(fc.array(part, { minLength: 5, maxLength: 25 }), async (parts) => {
        const found: EstimatedPageNumbers[] = [];
        await docxOf(
          { title: 'x', language: 'it', parts: [...contents(sayIn('it')), ...parts.flatMap((make) => make())] },
          (body, context) => {
            found.push(pagesOf(body), estimatePageNumbersWith({ guess: true })(body, context));
            return found[0]!;
          },
        );
        const [ours, words] = found;
        expect([...ours!.bookmarks]).toEqual([...words!.bookmarks]);
        expect(ours!.pageCount).toBe(words!.pageCount);
      }),
      12,
    ),
  120_000,
);
