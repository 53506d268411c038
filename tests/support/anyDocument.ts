/** Documents at random: every field of the schema, with any text in it. */
import fc from 'fast-check';
import type { Objective } from '../../src/model/objective.js';
import type { Diagnostic, Document, SourceRecord } from '../../src/report/document.js';
import { CONFLICT_FIELDS } from '../../src/vocabulary/conflictFields.js';
import { LEVEL_NAMES } from '../../src/vocabulary/levels.js';
import { STATUS_KINDS } from '../../src/vocabulary/statuses.js';
import { anyText, diagnostic, source } from './samples.js';

const few = <Item>(one: fc.Arbitrary<Item>, maxLength = 3) => fc.array(one, { maxLength });
const maybe = <Item>(one: fc.Arbitrary<Item>) => fc.option(one, { nil: null });
const year = fc.integer({ min: 1000, max: 9999 });
const period = maybe(fc.record({ from: year, to: year }));
const otherField = fc.record({ label: anyText, text: anyText });
const paragraph = fc.record({ type: fc.constant('paragraph' as const), text: anyText });
const list = fc.record({ type: fc.constant('list' as const), ordered: fc.boolean(), items: few(anyText) });
const table = fc.record({ type: fc.constant('table' as const), rows: few(few(anyText)) });
const blocks = few(fc.oneof(paragraph, list));
const otherSection = fc.record({ title: anyText, blocks: few(fc.oneof(paragraph, list, table)) });
const publicValue = fc.record({ code: maybe(anyText), label: anyText });

const SOURCES = 3;
const page = fc.integer({ min: 1, max: 5000 });
const place = { source: fc.nat({ max: SOURCES - 1 }), page: maybe(page), line: maybe(page) };

const conflict = fc.record({
  field: fc.constantFrom(...CONFLICT_FIELDS),
  values: few(fc.record({ value: fc.oneof(anyText, blocks, publicValue, otherField, otherSection), ...place })),
});

const linkedObjective = fc.record({
  level: fc.constantFrom(...LEVEL_NAMES),
  code: anyText,
  title: anyText,
  titleTruncated: fc.boolean(),
  period,
  mandateNumber: maybe(anyText),
  mission: maybe(fc.record({ code: fc.constantFrom('01', '09', '50'), name: anyText })),
  number: maybe(anyText),
  otherFields: few(otherField),
});

const objective = fc.record(
  {
    entity: maybe(anyText),
    view: maybe(anyText),
    level: fc.constantFrom(...LEVEL_NAMES),
    code: maybe(anyText),
    mandate: period,
    number: maybe(anyText),
    title: maybe(anyText),
    portfolio: maybe(fc.record({ text: anyText, holder: anyText, delegations: few(anyText) })),
    responsibilityCentre: maybe(anyText),
    responsiblePerson: maybe(anyText),
    publicValues: few(publicValue),
    linkedObjectives: few(linkedObjective),
    guidelines: blocks,
    purpose: blocks,
    status: maybe(fc.record({ label: anyText, kind: fc.constantFrom(...STATUS_KINDS) })),
    otherFields: few(otherField),
    otherSections: few(otherSection),
    occurrences: few(fc.record({ source: place.source, pages: few(page) })),
    conflicts: few(conflict),
    places: fc.dictionary(fc.constantFrom('title', 'purpose', 'status'), few(fc.record(place))),
  },
  {
    requiredKeys: [
      ...'entity view level code mandate number title portfolio responsibilityCentre responsiblePerson'.split(' '),
      ...'publicValues linkedObjectives guidelines purpose status otherFields otherSections occurrences conflicts'.split(
        ' ',
      ),
    ] as never,
  },
) as fc.Arbitrary<Objective>;

const oneSource = fc.record({
  ...Object.fromEntries(Object.entries(source).map(([name, value]) => [name, fc.constant(value)])),
  file: anyText,
  entity: maybe(anyText),
  pages: maybe(fc.nat()),
}) as fc.Arbitrary<SourceRecord>;

const oneDiagnostic = fc.record({
  ...Object.fromEntries(Object.entries(diagnostic).map(([name, value]) => [name, fc.constant(value)])),
  message: anyText,
  ...place,
  objective: maybe(anyText),
  related: few(fc.record(place)),
}) as fc.Arbitrary<Diagnostic>;

/** Any document, its texts as JSON can hold them. */
export const anyDocument: fc.Arbitrary<Document> = fc.record({
  schemaVersion: fc.constant('1.1' as const),
  sources: fc.array(oneSource, { minLength: SOURCES, maxLength: SOURCES }),
  objectives: few(objective, 6),
  diagnostics: few(oneDiagnostic),
});
