/** Records of earlier runs, joined: what one run over all their exports gives. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/model/limits.js';
import {
  type Input,
  matcherFor,
  type ParsedInput,
  parseInput,
  type SettledInputs,
  settleInputs,
} from '../../../src/pipeline.js';
import type { Document } from '../../../src/report/document.js';
import { diagnosticsOf } from '../../../src/report/report.js';
import { SCHEMA_VERSION } from '../../../src/report/schemaVersion.js';
import { toJson } from '../../../src/write/json.js';
import { nextSheet, type Part, sheet } from '../../support/sheet.js';

const MATCHER = matcherFor(undefined);
const OPTIONS = { ledger: false };

const parsed = (text: string, file: string, entity: string | null = null): Promise<ParsedInput> => {
  const input: Input = { file, entity, bytes: new TextEncoder().encode(text) };
  return parseInput(input, { limits: DEFAULT_LIMITS }, MATCHER);
};

const settled = (inputs: readonly ParsedInput[], places = false): Document => {
  const { sources, objectives, findings }: SettledInputs = settleInputs(inputs, { ...OPTIONS, places }, MATCHER);
  return {
    schemaVersion: SCHEMA_VERSION,
    sources: [...sources],
    objectives,
    diagnostics: diagnosticsOf(findings, 'en'),
  };
};

/** A document as an input, as it would be read from its JSON. */
const again = (document: Document): ParsedInput => ({
  ...{ kind: 'records', file: 'part.json', findings: [] },
  records: JSON.parse(toJson(document)),
});

const joined = (...documents: readonly Document[]): Document => settled(documents.map(again));

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
        const whole = settled(await Promise.all(texts.map((text, i) => parsed(text, `${i}.txt`))));
        expect(joined(whole)).toEqual(whole);
      }),
      { numRuns: 20 },
    );
  });

  it('give, joined in the order of their exports, the records and sources of one run over those', async () => {
    await fc.assert(
      fc.asyncProperty(exportsArbitrary, fc.nat(), fc.boolean(), async (texts, at, hasPlaces) => {
        const inputs = await Promise.all(texts.map((text, i) => parsed(text, `${i}.txt`)));
        const cut = 1 + (at % (inputs.length - 1));
        const [one, two] = [inputs.slice(0, cut), inputs.slice(cut)].map((some) => settled(some, hasPlaces));
        const whole = settled(inputs, hasPlaces);
        const expected = of(whole, hasPlaces);
        expect(of(joined(one!, two!), hasPlaces)).toEqual(expected);
        expect(of(settled([again(one!), ...inputs.slice(cut)], hasPlaces), hasPlaces)).toEqual(expected);
        expect(of(settled([...inputs.slice(0, cut), again(two!)], hasPlaces), hasPlaces)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('give the same records in any order, with the same values that disagree', async () => {
    await fc.assert(
      fc.asyncProperty(exportsArbitrary, fc.infiniteStream(fc.nat()), async (texts, order) => {
        const inputs = await Promise.all(texts.map((text, i) => parsed(text, `${i}.txt`)));
        const parts = inputs.map((input) => settled([input]));
        const shuffled = parts.map((part) => ({ part, at: order.next().value! })).toSorted((a, b) => a.at - b.at);
        expect(unordered(joined(...shuffled.map(({ part }) => part)))).toEqual(unordered(settled(inputs)));
      }),
      { numRuns: 30 },
    );
  });
});
