/** What does not change the records: how lines end, in which order sheets stand, and how letters with accents are coded. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Objective, parse } from '../../src/index.js';
import { holds } from '../support/runs.js';
import { nextSheet } from '../support/sheet.js';

const some = <Value>(...values: Value[]) => fc.constantFrom(...values);
const words = fc
  .array(some('città', 'perché', 'casa', 'scuola', 'più', 'strada', 'servizi', 'è', 'comunità'), {
    minLength: 1,
    maxLength: 9,
  })
  .map((list) => list.join(' '));
const sentence = words.map((text) => `${text[0]!.toUpperCase()}${text.slice(1)}.`);
const prose = fc.array(
  fc.oneof(
    sentence,
    words.map((text) => `- ${text}`),
  ),
  { minLength: 1, maxLength: 6 },
);
const apart = (lines: readonly string[]) => lines.flatMap((line) => ['', line]);

/** The parts of one sheet that vary, each as its lines. */
const parts = fc.record(
  {
    portfolio: words.map((text) => ['Assessorato', '', text.toUpperCase()]),
    title: sentence.map((text) => [`TITOLO - ${text}`]),
    responsiblePerson: some('ANNA ROSSI', 'LUCA BIANCHI', 'ÈVA NERI').map((name) => ['Responsabile', '', name]),
    guidelines: prose.map((lines) => ['INDIRIZZI', ...apart(lines)]),
    purpose: prose.map((lines) => ['Finalità', ...apart(lines)]),
    linkedObjectives: fc
      .uniqueArray(fc.integer({ min: 101, max: 999 }), { maxLength: 4 })
      .map((numbers) => [
        'OBIETTIVI STRATEGICI COLLEGATI',
        '',
        ...numbers.map((n) => `2024_28_DUP_01_0${n}\tTitolo ${n}`),
      ]),
    status: some('In Corso', 'Concluso', 'Sospeso').map((status) => ['Stato', '', status]),
  },
  { requiredKeys: [] },
);

/** Sheets with codes of their own. */
const sheets = fc.array(parts, { minLength: 1, maxLength: 4 }).map((all) =>
  all.map((changes, i) => {
    const title = changes.title ?? ['TITOLO - Uno.'];
    const code = ['OBIETTIVO DI MANDATO', `2023_2028_DUP_0${i + 1}`];
    return nextSheet({ ...changes, title, code, heading: ['OBIETTIVO DI MANDATO', '', title[0]!] });
  }),
);

/** The records, without where they stand. */
async function recordsOf(text: string): Promise<Omit<Objective, 'occurrences'>[]> {
  const { document, rejected } = await parse([{ file: 'x.txt', bytes: new TextEncoder().encode(text) }]);
  expect(rejected).toEqual([]);
  return document.objectives.map(({ occurrences: _, ...record }) => record);
}

const textOf = (all: readonly string[]) => `${all.join('\n\n')}\n`;

it('line ends are those of any system', async () => {
  await holds(
    'line-ends',
    fc.asyncProperty(sheets, some('\r\n', '\r', '\u0085', '\u2028'), async (all, end) => {
      expect(await recordsOf(textOf(all).replaceAll('\n', end))).toEqual(await recordsOf(textOf(all)));
    }),
  );
});

it('sheets stand in any order', async () => {
  await holds(
    'order',
    fc.asyncProperty(sheets, async (all) => {
      const records = await recordsOf(textOf(all));
      expect((await recordsOf(textOf(all.toReversed()))).toReversed()).toEqual(records);
    }),
  );
});

it('letters with accents are of either normal form', async () => {
  await holds(
    'normal-form',
    fc.asyncProperty(sheets, async (all) => {
      expect(await recordsOf(textOf(all).normalize('NFD'))).toEqual(await recordsOf(textOf(all)));
    }),
  );
});

it('all words of all sheets are in their records', async () => {
  await holds(
    'words',
    fc.asyncProperty(sheets, async (all) => {
      const said = JSON.stringify(await recordsOf(textOf(all)));
      const labels =
        /^(?:Assessorato|Responsabile|Centro|di|Responsabilità|Codice|Titolo|Stato|INDIRIZZI|Finalità|OBIETTIV[OI]|DI|MANDATO|VALORE|PUBBLICO|STRATEGICI|COLLEGATI|-)$/u;
      const lost = textOf(all)
        .split(/\s+/u)
        .filter((word) => !labels.test(word) && !said.includes(word));
      expect(lost).toEqual([]);
    }),
  );
});
