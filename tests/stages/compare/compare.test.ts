/** Two documents compared: what counts as a difference, what is refused, and what holds for any two. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textKey } from '../../../src/compare/text.js';
import { wordChanges } from '../../../src/compare/wordDiff.js';
import {
  areUnrelated,
  type Block,
  type Comparison,
  compare,
  comparisonSchema,
  type Objective,
} from '../../../src/index.js';
import { partYears } from '../../../src/vocabulary/codes/codes.js';
import { holds, itHolds } from '../../support/runs.js';
import { bare, documentOf, link, objective, source } from '../../support/samples.js';
import { toldOf } from '../../support/years.js';

const one = (changes: Partial<Objective> = {}): Objective => ({ ...objective, ...changes });
const told = (old: Objective[], now: Objective[]) => toldOf(compare(documentOf(old), documentOf(now)));
const paragraph = (text: string): Block => ({ type: 'paragraph', text });
const linkOf = (code: string, title = 'Titolo', from = Number(code.slice(0, 4))) => ({
  ...{ ...link, code, title, titleTruncated: false, period: { from, to: 2028 } },
});
const linked = (...links: Objective['linkedObjectives']) => one({ linkedObjectives: links });

describe('layout is no difference', () => {
  it.each([
    ['ex-scuola', 'ex scuola'],
    ['ex-scuola', 'exscuola'],
    ['SINDACO ROSSI - Bilancio', 'SINDACO ROSSI Bilancio'],
    ['2024-2026', '2024–2026'],
    ['• parco  del\nfiume', 'parco del fiume'],
    ['l’orto «in città»', 'l\'orto "in città"'],
    ['e poi…', 'e poi...'],
    ['perche\u0301', 'perché'],
  ])('%j and %j', (a, b) => expect(textKey(a)).toBe(textKey(b)));

  it.each([
    ['riduzione: -30%', 'riduzione: 30%'],
    ['PIU’', 'PIÙ'],
    ['casa', 'Casa'],
    ['Tre scuole.', 'Tre scuole'],
    ['€ 1.000,00', '€ 1.000.00'],
  ])('but %j and %j are two', (a, b) => expect(textKey(a)).not.toBe(textKey(b)));

  it('whether text stands as paragraphs or as a list, nor in which order the system lists', () => {
    const now = one({
      purpose: [paragraph('Azioni: una'), paragraph('due')],
      publicValues: objective.publicValues.toReversed(),
      linkedObjectives: objective.linkedObjectives.toReversed(),
      occurrences: [],
      conflicts: [],
    });
    expect(told([objective], [now])).toEqual([]);
  });
});

describe('words', () => {
  it.each<[old: string, now: string, parts: string]>([
    ['tre nidi', 'due nidi', '-tre +due =nidi'],
    ['un ex-convento e un parco', 'un exconvento e due parchi', '=un exconvento e -un parco +due parchi'],
    ['a b', 'b', '-a =b'],
    ['', 'b', '+b'],
  ])('%j to %j', (old, now, parts) => {
    const signs = { same: '=', removed: '-', added: '+' };
    expect(
      wordChanges(old, now)
        .map(({ kind, text }) => signs[kind] + text.trim())
        .join(' '),
    ).toBe(parts);
  });

  it('of texts that have nothing in common stand whole', () => {
    const text = (word: string) => Array.from({ length: 5000 }, (_, i) => `${word}${i}`).join(' ');
    expect(wordChanges(text('a'), text('b'))).toEqual([
      { kind: 'removed', text: text('a') },
      { kind: 'added', text: text('b') },
    ]);
  });

  it('of a chapter that came are the chapter, however long it is', () => {
    const chapter = Array.from({ length: 3000 }, (_, i) => `parola${i}`).join(' ');
    expect(wordChanges('una casa e un parco', `una casa ${chapter} e un parco`)).toEqual([
      { kind: 'same', text: 'una casa ' },
      { kind: 'added', text: `${chapter} ` },
      { kind: 'same', text: 'e un parco' },
    ]);
  });

  it('make both texts again', async () => {
    const text = fc
      .array(fc.constantFrom('una', 'due', 'ex-scuola', 'ex', 'scuola', '-', '- 3', '-3', '•', ' ', '\n', 'è.', '(b)'))
      .map((words) => words.join(' '));
    await holds(
      'diff-words',
      fc.property(text, text, (old, now) => {
        const parts = wordChanges(old, now);
        const side = (kind: string) =>
          parts.flatMap((part) => (part.kind === 'same' || part.kind === kind ? [part.text] : []));
        if (textKey(now) !== '') expect(side('added').join('')).toBe(now);
        expect(textKey(side('removed').join(' '))).toBe(textKey(old)); // white space is that of the new text
        if (textKey(old) === textKey(now)) expect(parts.filter(({ kind }) => kind !== 'same')).toEqual([]);
      }),
    );
  });
});

describe('who answers for an objective', () => {
  it.each<[old: string | null, now: string | null, kind: string]>([
    ['MARIO ROSSI', 'ANNA NERI', 'moved'],
    ['MARIO ROSSI', 'Rossi Mario', 'changed'],
    ['NICOLO’ ROSSI', 'Nicolò Rossi', 'changed'],
    [null, 'ANNA NERI', 'changed'],
    ['MARIO ROSSI', null, 'changed'],
  ])('%j to %j: %s', (old, now, kind) => {
    expect(told([one({ responsiblePerson: old })], [one({ responsiblePerson: now })])).toEqual([
      `${kind} | responsiblePerson | ${objective.code} | ${old} | ${now}`,
    ]);
  });
});

describe('public values', () => {
  const values = (...labels: string[]) =>
    one({ publicValues: labels.map((label) => ({ code: label.slice(0, 1), label: label.slice(2) })) });

  it.each<[old: string[], now: string[], rows: string[]]>([
    [['1 A', '2 B'], ['2 B', '1 A'], []],
    [['1 A'], ['1 C'], ['changed 1 - A 1 - C']],
    [['1 A', '2 B'], ['3 A', '2 B'], ['changed 1 - A 3 - A']],
    [['1 A'], ['2 B'], ['changed 1 - A 2 - B']],
    [
      ['1 A', '2 B'],
      ['1 A', '3 C'],
      ['removed 2 - B', 'added  3 - C'],
    ],
  ])('%j to %j', (old, now, rows) => {
    const { changes } = compare(documentOf([values(...old)]), documentOf([values(...now)]));
    expect(changes.map((change) => `${change.kind} ${[change.old, change.new].join(' ').trimEnd()}`)).toEqual(rows);
  });
});

describe('linked objectives', () => {
  const [A, B, C] = ['2024_28_DUP_01_0301', '2025_28_DUP_01_0301', '2026_28_DUP_01_0301'];
  const kinds = (old: Objective, now: Objective) => told([old], [now]).map((row) => row.split(' | ')[0]);

  it('are renumbered where the years alone are others, and may have another title besides', () => {
    expect(kinds(linked(linkOf(A)), linked(linkOf(B)))).toEqual(['renumbered']);
    expect(kinds(linked(linkOf(A)), linked(linkOf(B, 'Altro')))).toEqual(['changed', 'renumbered']);
  });

  it('are not, where more than one may be meant', () => {
    expect(kinds(linked(linkOf(A)), linked(linkOf(B), linkOf(C)))).toEqual(['removed', 'added', 'added']);
    expect(kinds(linked(linkOf(A), linkOf(B)), linked(linkOf(C)))).toEqual(['removed', 'removed', 'added']);
    // The one that stayed shows that years tell objectives apart here: only the title says which is which.
    expect(kinds(linked(linkOf(A, 'x'), linkOf(B, 'y')), linked(linkOf(B, 'y'), linkOf(C, 'z')))).toEqual([
      'removed',
      'added',
    ]);
    expect(kinds(linked(linkOf(A, 'x'), linkOf(B, 'y')), linked(linkOf(B, 'y'), linkOf(C, 'x')))).toEqual([
      'renumbered',
    ]);
  });

  it('are not, where the level, the number or the form of the code is another', () => {
    expect(kinds(linked(linkOf(A)), linked(linkOf('2025_28_DUP_01_0302')))).toEqual(['removed', 'added']);
    expect(kinds(linked(linkOf(A)), linked({ ...linkOf(B), level: 'operational' }))).toEqual(['removed', 'added']);
    expect(kinds(linked(linkOf(A)), linked({ ...linkOf(B), period: null }))).toEqual(['removed', 'added']);
  });

  it('have the same title where the sheet cut it', () => {
    expect(kinds(linked(linkOf(A, 'Aprire il nido...')), linked(linkOf(A, 'Aprire il nido e la scuola')))).toEqual([]);
    expect(kinds(linked(linkOf(A, 'Aprire il nido...')), linked(linkOf(A, 'Aprire la scuola...')))).toEqual([
      'changed',
    ]);
  });

  it.each([
    ['2024_28_DUP_01_0301', 2024, 2028, '_DUP_01_0301'],
    ['2024_2028_DUP_28_2024', 2024, 2028, '_DUP_28_2024'],
    ['OS.2024-28.03.02', 2024, 2028, 'OS..03.02'],
    ['DUP_12024_28_01', 2024, 2028, null],
    ['DUP_01', 2024, 2028, null],
  ])('%s without its years', (code, from, to, rest) => expect(partYears(code, { from, to })?.rest ?? null).toBe(rest));

  it('take their own sheets with them, and those of mandate stay apart', () => {
    const sheet = (code: string, level: Objective['level'] = 'strategic') =>
      one({ level, code, mandate: { from: Number(code.slice(0, 4)), to: 2028 } });
    expect(told([sheet(A)], [sheet(B)])).toEqual([`renumbered | code | ${B} | ${A} | ${B}`]);
    expect(told([sheet(A, 'mandate')], [sheet(B, 'mandate')])).toHaveLength(2);
  });
});

describe('codes that other years renumbered', () => {
  const [A, B] = ['2024_28_DUP_01_0301', '2025_28_DUP_01_0301'];
  const [X, Y] = ['2024_28_DUP_01_0402', '2026_28_DUP_01_0402'];
  const sheet = (code: string) =>
    one({ level: 'strategic', code, mandate: { from: Number(code.slice(0, 4)), to: 2028 }, linkedObjectives: [] });

  it('are summed up by their years, the most frequent first, and come last', () => {
    const old = [linked(linkOf(X), linkOf(A)), linked(linkOf(A)), sheet(A)].map((of, i) =>
      i === 1 ? { ...of, code: '2023_2028_DUP_02', title: 'Zeta' } : of,
    );
    const now = [linked(linkOf(Y), linkOf(B)), linked(linkOf(B, 'Altro')), sheet(B)].map((of, i) =>
      i === 1 ? { ...of, code: '2023_2028_DUP_02', title: 'Zeta' } : of,
    );
    const { changes, renumberings, summary } = compare(documentOf(old), documentOf(now));
    expect(changes.map(({ kind }) => kind)).toEqual([
      'changed',
      'renumbered',
      'renumbered',
      'renumbered',
      'renumbered',
    ]);
    expect(renumberings).toEqual([
      { field: 'linkedCode', old: '2024_28', new: '2025_28', count: 2 },
      { field: 'linkedCode', old: '2024_28', new: '2026_28', count: 1 },
      { field: 'code', old: '2024_28', new: '2025_28', count: 1 },
    ]);
    expect(changes.at(-1)!.years).toEqual({ old: '2024_28', new: '2025_28' });
    expect(summary).toMatchObject({ changes: 1, renumbered: 4, changed: 1, unchanged: 2 });
  });
});

describe('what is not certain is told, not guessed', () => {
  const rows = (old: Objective[], now: Objective[]) => {
    const { changes, summary } = compare(documentOf(old), documentOf(now));
    return [summary.notCompared, ...changes.map(({ kind, side }) => `${kind} ${side}`)];
  };

  it('without a code', () => {
    expect(rows([bare], [bare])).toEqual([0]);
    expect(rows([bare], [{ ...bare, title: 'x' }])).toEqual([2, 'not-compared old', 'not-compared new']);
    expect(rows([bare], [])).toEqual([1, 'not-compared old']);
  });

  it('with a code that several have', () => {
    const [a, b] = [one({ title: 'a', view: 'A' }), one({ title: 'b', view: 'B' })];
    expect(rows([one()], [a, b])).toEqual([3, 'not-compared old', 'not-compared new', 'not-compared new']);
    // The view tells which is which; and where one is left over on one side alone, nobody is to be guessed.
    expect(told([a, b], [{ ...a, title: 'c' }, b])).toEqual([`changed | title | ${objective.code} | -a | +c`]);
    expect(rows([a], [a, b])).toEqual([0, 'added new']);
  });
});

describe('the view', () => {
  it('is one change where it is the same for all, and each objective’s own where it is not', () => {
    const [a, b] = [one({ view: 'A' }), one({ view: 'A', code: 'DUP_02' })];
    const inView = (of: Objective, view: string) => ({ ...of, view });
    expect(told([a, b], [inView(a, 'B'), inView(b, 'B')])).toEqual(['changed | view | all | A | B']);
    expect(told([a, b], [inView(a, 'B'), b])).toEqual([`changed | view | ${a.code} | A | B`]);
  });
});

describe('the municipality', () => {
  const of = (entity: string | null, title = objective.title) => one({ entity, title });

  it('pairs with itself, and one that is not named with any one', () => {
    expect(told([of(null)], [of('Borgo')])).toEqual([]);
    expect(told([of('Borgo')], [of(null)])).toEqual([]);
    expect(told([of('Borgo', 'A'), of('Rocca', 'B')], [of('Rocca', 'B'), of('Borgo', 'C')])).toEqual([
      `changed | title | ${objective.code} | -A | +C`,
    ]);
    expect(told([of('Borgo', 'A'), of(null, 'B')], [of('Borgo', 'A'), of('Rocca', 'B')])).toEqual([]);
  });

  it('keeps objectives of one code apart, also where their years move on', () => {
    const below = (entity: string, code: string) =>
      ({ ...of(entity), level: 'strategic', code, mandate: { from: Number(code.slice(0, 4)), to: 2028 } }) as Objective;
    const before = [below('Borgo', '2024_28_DUP_01_0301'), below('Rocca', '2024_28_DUP_01_0301')];
    const after = [below('Borgo', '2025_28_DUP_01_0301'), below('Rocca', '2025_28_DUP_01_0301')];
    const { changes } = compare(documentOf(before), documentOf(after));
    expect(changes.filter(({ field }) => field === 'code').map(({ kind, entity }) => [kind, entity])).toEqual([
      ['renumbered', 'Borgo'],
      ['renumbered', 'Rocca'],
    ]);
    const [removed, added] = compare(documentOf([of('Borgo')]), documentOf([of('Rocca')])).changes;
    expect([removed, added].map((change) => [change?.kind, change?.entity])).toEqual([
      ['removed', 'Borgo'],
      ['added', 'Rocca'],
    ]);
  });

  it('tells whether two documents may be compared, where both name it', () => {
    const unrelated = (old: Objective[], now: Objective[]) => areUnrelated(documentOf(old), documentOf(now));
    expect(unrelated([of('Borgo')], [of('Rocca')])).toBe(true);
    expect(unrelated([of('Borgo'), of('Rocca')], [of('Rocca')])).toBe(false);
    expect(unrelated([of('Borgo'), of(null)], [of('Rocca')])).toBe(false);
  });
});

describe('two municipalities', () => {
  const prose = 'Una frase che in un altro Comune nessuno ha scritto mai con le stesse parole.';
  const here = one({ purpose: [paragraph(prose)], responsiblePerson: 'MARIO ROSSI' });
  const there = one({
    title: 'CITTÀ APERTA',
    portfolio: { text: 'SINDACO VERDI', holder: 'SINDACO VERDI', delegations: [] },
    responsiblePerson: 'DOTT. ANNA NERI',
    responsibilityCentre: 'Ragioneria',
    linkedObjectives: [],
    guidelines: [],
    purpose: [paragraph('Qui si parla di tutt’altro, e con altre parole, come si vede.')],
  });
  const unrelated = (old: Objective, now: Objective) => areUnrelated(documentOf([old]), documentOf([now]));

  it('have neither people nor words in common', () => {
    expect(unrelated(here, there)).toBe(true);
    expect(unrelated(here, here)).toBe(false);
  });

  it('but one that changed people, offices or words is one still', () => {
    expect(unrelated(here, { ...there, responsiblePerson: 'Rossi Mario, dirigente' })).toBe(false);
    expect(unrelated(here, { ...there, purpose: here.purpose })).toBe(false);
    expect(unrelated(here, { ...there, responsibilityCentre: here.responsibilityCentre })).toBe(false);
    expect(areUnrelated(documentOf([]), documentOf([there]))).toBe(false);
    expect(unrelated(bare, bare)).toBe(false);
  });
});

const some = <Value>(...values: Value[]) => fc.constantFrom(...values);
const CODES = ['2023_2028_DUP_01', '2023_2028_DUP_02', '2024_28_DUP_01_0301', '2025_28_DUP_01_0301', null];
const texts = some('Tre nidi.', 'Due nidi.', 'Due nidi e una scuola.', '');
const anyObjective: fc.Arbitrary<Objective> = fc.record({
  entity: some('Borgo', 'Rocca', null),
  view: some('DUP 2024', 'DUP 2025', null),
  level: some('mandate', 'strategic'),
  code: some(...CODES),
  mandate: some({ from: 2024, to: 2028 }, { from: 2025, to: 2028 }, null),
  number: some('01', null),
  title: some('Uno', 'Due', null),
  portfolio: some(objective.portfolio, null),
  responsibilityCentre: some('Bilancio', 'Cultura', null),
  responsiblePerson: some('MARIO ROSSI', 'ROSSI MARIO', 'ANNA NERI', null),
  publicValues: fc.subarray([
    { code: '1', label: 'A' },
    { code: '2', label: 'B' },
    { code: null, label: 'A' },
  ]),
  linkedObjectives: fc.array(
    fc
      .tuple(
        some('2024_28_DUP_01_0301', '2025_28_DUP_01_0301', '2026_28_DUP_01_0301', 'X_1'),
        some('Nido', 'Scuola'),
        fc.subarray([{ label: 'Peso', text: '40%' }]),
      )
      .map(([code, title, otherFields]) => ({
        ...(code === 'X_1' ? { ...linkOf(code, title, 2024), period: null } : linkOf(code, title)),
        otherFields,
      })),
    { maxLength: 4 },
  ),
  otherFields: fc.subarray(['40%', '60%', ''].map((text) => ({ label: text === '' ? 'Missione' : 'Peso', text }))),
  otherSections: texts.map((text) => (text === '' ? [] : [{ title: 'INDICATORI', blocks: [paragraph(text)] }])),
  guidelines: texts.map((text) => (text === '' ? [] : [paragraph(text)])),
  purpose: texts.map((text) => [paragraph('Azioni:'), { type: 'list', ordered: false, items: [text] }]),
  status: some(objective.status, { label: 'Concluso', kind: 'completed' }, null),
  occurrences: some([], [{ source: 0, pages: [1] }]),
  conflicts: some([]),
});
const anyDocument = fc.array(anyObjective, { maxLength: 5 }).map((objectives) => documentOf(objectives, [], [source]));

/** The changes as the other way round would tell them, without what depends on the side. */
const mirrored = ({ changes }: Comparison) =>
  changes.map(({ kind, field, old, new: now, side }) => {
    const other = { added: 'removed', removed: 'added' } as const;
    const otherSide = side === null ? null : side === 'old' ? 'new' : 'old';
    return JSON.stringify([kind === 'added' || kind === 'removed' ? other[kind] : kind, field, now, old, otherSide]);
  });
const plainly = ({ changes }: Comparison) =>
  changes.map(({ kind, field, old, new: now, side }) => JSON.stringify([kind, field, old, now, side]));

itHolds(
  'a document does not differ from itself',
  'diff-itself',
  fc.property(anyDocument, (document) => {
    const again = { ...document, objectives: document.objectives.toReversed() };
    expect(compare(document, again).changes).toEqual([]);
    expect(areUnrelated(document, again)).toBe(false);
  }),
);

itHolds(
  'one way and the other way tell the same, and as the schema says',
  'diff-mirror',
  fc.property(anyDocument, anyDocument, (a, b) => {
    const there = compare(a, b);
    expect(mirrored(compare(b, a)).toSorted()).toEqual(plainly(there).toSorted());
    comparisonSchema.parse(there);
    const { added, removed, changed, unchanged, notCompared, old, new: now } = there.summary;
    expect(added + removed + notCompared + 2 * (changed + unchanged)).toBe(old + now);
  }),
);

const CODE_NUMBERS = ['01', '02', '03', '04', '05'];

/** Ways to change one field, each with the kind and the field that must be told. */
const WAYS: readonly (readonly [told: string, (of: Objective) => Partial<Objective>])[] = [
  ['changed title', ({ title }) => ({ title: `${title} e oltre` })],
  ['moved responsiblePerson', () => ({ responsiblePerson: 'LUISA BRUNI' })],
  ['moved responsibilityCentre', () => ({ responsibilityCentre: 'Anagrafe' })],
  ['changed status', () => ({ status: { label: 'Sospeso', kind: 'suspended' } })],
  ['changed purpose', ({ purpose }) => ({ purpose: [...purpose, paragraph('Altro.')] })],
  ['changed guidelines', () => ({ guidelines: [paragraph('Tutt’altro.')] })],
  ['added linkedObjectives', (of) => ({ linkedObjectives: [...of.linkedObjectives, linkOf('2024_28_DUP_09_1001')] })],
  ['added otherFields', () => ({ otherFields: [{ label: 'Peso', text: '40%' }] })],
  ['added otherSections', () => ({ otherSections: [{ title: 'INDICATORI', blocks: [paragraph('Tre.')] }] })],
  ['changed portfolio', () => ({ portfolio: { text: 'SINDACO - Sport', holder: 'SINDACO', delegations: ['Sport'] } })],
];

it('whatever changes is told, and nothing else', async () => {
  const steps = fc.uniqueArray(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: WAYS.length - 1 })), { selector: String });
  await holds(
    'diff-changes',
    fc.property(steps, (all) => {
      const year = CODE_NUMBERS.map((n) => one({ code: `2023_2028_DUP_${n}`, responsiblePerson: 'MARIO ROSSI' }));
      const next = year.map((of, i) =>
        all.reduce((now, [at, way]) => (at === i ? Object.assign(now, WAYS[way]![1](now)) : now), { ...of }),
      );
      const { changes } = compare(documentOf(year), documentOf(next.toReversed()));
      expect(changes.map(({ kind, field, code }) => `${code} ${kind} ${field}`).toSorted()).toEqual(
        all.map(([at, way]) => `${year[at]!.code} ${WAYS[way]![0]}`).toSorted(),
      );
    }),
  );
});
