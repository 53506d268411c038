/** Records of earlier runs, joined: what one run over all their exports gives. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/model/limits.js';
import { createJoiner, type Input, matcherFor, type Settled, settleInput } from '../../../src/pipeline.js';
import type { Document } from '../../../src/report/document.js';
import { diagnosticsOf } from '../../../src/report/report.js';
import { SCHEMA_VERSION } from '../../../src/report/schemaVersion.js';
import { toJson } from '../../../src/write/json.js';
import { nextSheet, sheet } from '../../support/sheet.js';

const MATCHER = matcherFor(undefined);

const read = (bytes: Uint8Array, file: string, hasPlaces = false): Promise<Settled> => {
  const input: Input = { file, bytes };
  return settleInput(input, { limits: DEFAULT_LIMITS, ledger: false, places: hasPlaces }, MATCHER);
};

const exports = (texts: readonly string[], hasPlaces = false): Promise<Settled[]> =>
  Promise.all(texts.map((text, i) => read(new TextEncoder().encode(text), `${i}.txt`, hasPlaces)));

const documentOf = (settled: readonly Settled[], hasPlaces = false): Document => {
  const joiner = createJoiner({ places: hasPlaces }, MATCHER);
  for (const one of settled) joiner.add(one);
  const { sources, objectives, findings } = joiner.result();
  const diagnostics = diagnosticsOf(findings, 'en');
  return { schemaVersion: SCHEMA_VERSION, sources: [...sources], objectives: [...objectives], diagnostics };
};

/** A document as an input: read from its JSON. */
const again = (document: Document): Promise<Settled> => read(new TextEncoder().encode(toJson(document)), 'part.json');

const joined = async (...documents: readonly Document[]): Promise<Document> =>
  documentOf(await Promise.all(documents.map(again)));

/** Records and sources; records without places do not know where a value stands that is in one of several sources. */
const of = ({ sources, objectives }: Document, hasPlaces: boolean) => ({
  sources,
  objectives: objectives.map((objective) => ({
    ...objective,
    conflicts: objective.conflicts.map(({ field, values }) => ({
      field,
      values: values.map((one) => (hasPlaces && !MANY.has(field) ? one : one.value)),
    })),
  })),
});

/** Fields of many values: the places of these are known together. */
const MANY = new Set(['publicValues', 'linkedObjectives']);

/** Objectives whatever the order of inputs: sources by name, lists sorted, values that disagree left to `conflicts`. */
function unordered({ sources, objectives }: Document) {
  const file = (source: number) => sources[source]!.file;
  const sorted = (values: readonly unknown[]) => values.map((one) => JSON.stringify(one)).toSorted();
  return sorted(
    objectives.map(({ conflicts, occurrences, publicValues, linkedObjectives, ...rest }) => {
      const disagreeing = new Set(conflicts.map(({ field }) => field));
      return {
        ...Object.fromEntries(Object.entries(rest).filter(([key]) => !disagreeing.has(key as 'title'))),
        publicValues: disagreeing.has('publicValues') ? [] : sorted(publicValues),
        linkedObjectives: disagreeing.has('linkedObjectives') ? [] : sorted(linkedObjectives),
        occurrences: sorted(occurrences.map((one) => ({ ...one, source: file(one.source) }))),
        conflicts: sorted(
          conflicts.map(({ field, values }) => ({
            field,
            values: sorted(values.map(({ value }) => value)),
          })),
        ),
      };
    }),
  );
}

const TITLES = ['CASA - Un tetto per tutti.', 'CASA - Un tetto...', 'CASA - Una casa per tutti.'];
const titled = (title: string) => ({ title: [title], heading: ['OBIETTIVO DI MANDATO', '', title] });

/** A sheet whose values are taken from a few, so that they agree, are cut, or disagree. */
const sheetArbitrary = fc
  .record({
    code: fc.constantFrom('2023_2028_DUP_01', '2023_2028_DUP_02', '2023_2028_DUP_03'),
    title: fc.constantFrom(...TITLES),
    responsiblePerson: fc.constantFrom('ANNA ROSSI', 'BRUNO VERDI', 'ANNA R…', ''),
    publicValues: fc.constantFrom('1 - BENESSERE', '1 - BENESSERE SOCIALE', '2 - SALUTE'),
    link: fc.constantFrom(
      '01_0301\tVigilare sempre.',
      '01_0301\tVigilare...',
      '01_0302\tVigilare ancora.',
      '01_0301\tNon vigilare.',
    ),
    guidelines: fc.constantFrom('Case per tutti.', 'Case per molti.'),
    status: fc.constantFrom(['Stato', '', 'In Corso'], ['Stato', '', 'Concluso'], ['Stato'], []),
  })
  .map(({ code, title, responsiblePerson, publicValues, link, guidelines, status }) => ({
    ...titled(title),
    code: ['OBIETTIVO DI MANDATO', code],
    responsiblePerson: ['Responsabile', '', responsiblePerson],
    publicValues: ['VALORE PUBBLICO', '', publicValues],
    linkedObjectives: ['OBIETTIVI STRATEGICI COLLEGATI', '', 'Codice\tTitolo', `2024_28_DUP_${link}`],
    guidelines: ['INDIRIZZI', '', guidelines],
    status,
  }));

const exportArbitrary = fc
  .array(sheetArbitrary, { minLength: 1, maxLength: 4 })
  .map(([first, ...others]) => [sheet(first), ...others.map(nextSheet)].join('\n\n'));

const exportsArbitrary = fc.array(exportArbitrary, { minLength: 2, maxLength: 6 });

describe('records of earlier runs', () => {
  it('are, read alone, what they were', async () => {
    await fc.assert(
      fc.asyncProperty(exportsArbitrary, async (texts) => {
        const whole = documentOf(await exports(texts));
        expect(await joined(whole)).toEqual(whole);
      }),
      { numRuns: 20 },
    );
  });

  it('give, joined in the order of their exports, the records and sources of one run over those', async () => {
    await fc.assert(
      fc.asyncProperty(exportsArbitrary, fc.nat(), fc.boolean(), async (texts, at, hasPlaces) => {
        const inputs = await exports(texts, hasPlaces);
        const cut = 1 + (at % (inputs.length - 1));
        const halves = [inputs.slice(0, cut), inputs.slice(cut)] as const;
        const [one, two] = halves.map((some) => documentOf(some, hasPlaces)) as [Document, Document];
        const expected = of(documentOf(inputs, hasPlaces), hasPlaces);
        expect(of(await joined(one, two), hasPlaces)).toEqual(expected);
        expect(of(documentOf([await again(one), ...halves[1]], hasPlaces), hasPlaces)).toEqual(expected);
        expect(of(documentOf([...halves[0], await again(two)], hasPlaces), hasPlaces)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('give the same records in any order, with the same values that disagree', async () => {
    await fc.assert(
      fc.asyncProperty(exportsArbitrary, fc.infiniteStream(fc.nat()), async (texts, order) => {
        const inputs = await exports(texts);
        const parts = inputs.map((input) => ({ part: documentOf([input]), at: order.next().value! }));
        const shuffled = parts.toSorted((a, b) => a.at - b.at).map(({ part }) => part);
        expect(unordered(await joined(...shuffled))).toEqual(unordered(documentOf(inputs)));
      }),
      { numRuns: 30 },
    );
  });
});
