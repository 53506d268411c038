/** A profile: the sheets of another vendor are read with its words, and all others as without it. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Objective,
  type ParseResult,
  type Profile,
  parse,
  profileSchema,
  readProfile,
  write,
} from '../../../src/index.js';
import { createMatcher } from '../../../src/labels/labelMatcher.js';
import { withProfile } from '../../../src/labels/profileWords.js';
import { labelKey } from '../../../src/text/normalize.js';
import { STANDARD } from '../../../src/vocabulary/vocabulary.js';
import { read, readWith, sheet } from '../../support/sheet.js';
import { casesIn, compare, fixtureBytes, lossOf, parseRendering } from '../../support/truth.js';
import { fixture, workdir } from '../../support/workdir.js';

const FOLDER = 'profile';
const [vendor] = casesIn(FOLDER);
const { truth, renderings } = vendor!;
const profile = vendor!.profile!;
const PROFILE = 'profile/borgolume_vendor.profile.yaml';
const SEED = 'profile/borgolume_vendor.seed.md';

describe('the example', () => {
  const results = new Map<string, ParseResult>();
  const resultOf = (rendering: string) => results.get(rendering)!;

  beforeAll(async () => {
    for (const rendering of renderings) results.set(rendering, await parseRendering(FOLDER, rendering, profile));
  });

  it('is all there is of its kind, on paper by several engines and as text by several tools', () => {
    expect(casesIn(FOLDER).map(({ name }) => name)).toEqual(['borgolume_vendor']);
    for (const tool of ['chromium.pdf', 'weasyprint.pdf', 'pdfkit.pdf', 'layout.txt', 'raw.txt', 'seed.md'])
      expect([tool, renderings.some((rendering) => rendering.endsWith(`.${tool}`))]).toEqual([tool, true]);
  });

  it.each(renderings)('every field of %s', (rendering) => {
    const { document, ledger, rejected } = resultOf(rendering);
    expect(rejected).toEqual([]);
    expect(compare(truth, document.objectives, lossOf(rendering)).wrong.join('\n')).toBe('');
    const { view, level, publicValue } = document.sources[0]!.parameters;
    expect({ view, level, publicValue }).toEqual({ view: truth.view, level: truth.level, publicValue: null });
    // Some tools set bullets and numbers apart from their items.
    const lost = ledger.filter((line) => line.class === 'unrecognised').map(({ text }) => text);
    expect(lost.filter((text) => !/^(?:[•◦]|\d\.)$/u.test(text))).toEqual([]);
  });

  it.each(renderings)('what the codes and the statuses of %s mean', (rendering) => {
    const { objectives, diagnostics } = resultOf(rendering).document;
    expect(objectives.map(({ level, number, mandate }) => ({ level, number, mandate }))).toEqual(
      ['01', '02', '03', '04', '05'].map((number) => ({ level: 'mandate', number, mandate: null })),
    );
    expect(objectives.map(({ status }) => status?.kind)).toEqual([
      'in-progress',
      'completed',
      'not-started',
      'in-progress',
      'suspended',
    ]);
    expect(objectives[2]!.linkedObjectives[0]).toMatchObject({
      code: 'OS.03.12.01',
      period: null,
      mandateNumber: '03',
      mission: { code: '12', name: 'Diritti sociali, politiche sociali e famiglia' },
      number: '01',
    });
    // Its codes have no years, and the profile says so: nothing is missed.
    expect(diagnostics.filter(({ code }) => /code|years|mission|number|status/.test(code))).toEqual([]);
  });

  it.each(renderings)('is no export without the profile: %s', async (rendering) => {
    const { document, rejected } = await parseRendering(FOLDER, rendering);
    expect(rejected.map(({ error }) => error.code)).toEqual(['not-an-export']);
    expect(document.objectives).toEqual([]);
  });

  it('is missed by the words that it knows, of the profile and of its own', async () => {
    const { rejected } = await parse([{ file: 'a.txt', bytes: new TextEncoder().encode('Gentile signora') }], {
      profile,
    });
    expect(rejected[0]!.error.message).toContain('OBIETTIVO DI MANDATO');
  });
});

describe('sheets that need no profile', () => {
  it.each([
    ['', 'cinisello_real.seed.md'],
    ['', 'valmarina_plain.chromium.pdf'],
    ['', 'valmarina_plain.weasyprint.pdf'],
    ['', 'valmarina_plain.chromium.layout.txt'],
    ['', 'valmarina_plain.chromium.raw.txt'],
    ['printed', 'rocca_hurts.seed.md'],
    ['printed', 'rocca_hurts.pdfkit.pdf'],
    ['printed', 'rocca_strategic.bare.txt'],
  ])('give the same bytes with one: %s/%s', async (folder, rendering) => {
    const [without, withOne] = [
      await parseRendering(folder, rendering),
      await parseRendering(folder, rendering, profile),
    ];
    expect(await write(withOne.document, 'json')).toBe(await write(without.document, 'json'));
    expect(withOne.ledger).toEqual(without.ledger);
  });

  it('are read beside those that do', async () => {
    const names = [SEED, 'valmarina_plain.seed.md'];
    const inputs = names.map((file) => ({ file, bytes: fixtureBytes(file) }));
    const { document } = await parse(inputs, { profile });
    expect(document.sources).toHaveLength(2);
    expect(document.objectives.map(({ code }) => code?.slice(0, 3))).toEqual(expect.arrayContaining(['OL.', '202']));
  });
});

describe('the command', () => {
  it('gives what the library gives, and takes a profile wherever exports are read', async () => {
    const dir = workdir();
    dir.write('vendor.yaml', fixture(PROFILE));
    dir.write('a.md', fixture(SEED));
    const { document } = await parse([{ file: 'a.md', bytes: fixtureBytes(SEED) }], { profile });
    const { code, stdout } = dir.run(['--profile', 'vendor.yaml', 'a.md']);
    expect(code).toBe(0);
    expect(stdout).toBe(await write(document, 'json'));
    expect(dir.run(['--profile', 'vendor.yaml', 'a.md', '-o', 'a.csv']).code).toBe(0);
    expect(dir.read('a.csv')).toContain('\nOL.01,mandate,');
    expect(dir.run(['check', '--profile', 'vendor.yaml', 'a.md']).stdout).toContain('OL.05');
    expect(dir.run(['explain', '--profile', 'vendor.yaml', 'a.md']).stdout).toContain('Referente politico');
    expect(dir.run(['a.md']).code).toBe(3);
  });

  it('refuses it where no exports are read', () => {
    expect(workdir().run(['schema', '--profile', 'a.yaml']).code).toBe(2);
  });
});

/** A record without its places. */
const fields = ({ occurrences: _, ...record }: Objective) => record;

describe('words', () => {
  it('are known however they are typed and printed', async () => {
    const text = sheet({ responsibilityCentre: ["UNITA' RESPONSABILE:", '', 'Servizi finanziari'] });
    for (const word of ['Unità responsabile', ' unità  responsabile : ', 'Unita\u0300 responsabile']) {
      const { objective } = await readWith({ profile: { header: { responsibilityCentre: [word] } } }, text);
      expect([word, objective.responsibilityCentre]).toEqual([word, 'Servizi finanziari']);
    }
  });

  it('stand after the standard ones, cleaned, however many they are', () => {
    const many = Array.from({ length: 200_000 }, (_, i) => `parola${i}`);
    const portfolio = [' Referente\u00A0 politico ', ...many];
    const { labelWords, wholeLabel } = createMatcher(withProfile(STANDARD, { header: { portfolio } }));
    expect(labelWords('header').slice(0, 5)).toEqual([
      'Assessorato',
      'Assessore',
      'Assessorati',
      'Referente politico',
      'parola0',
    ]);
    expect(wholeLabel('header', 'PAROLA199999:')?.field).toBe('portfolio');
    expect(wholeLabel('section', 'parola0')).toBeNull();
  });

  it('may end in a word that is a label itself', async () => {
    const text = sheet({ responsibilityCentre: ['Struttura', 'responsabile', '', 'Servizi finanziari'] });
    const { objective } = await readWith(
      { profile: { header: { responsibilityCentre: ['Struttura responsabile'] } } },
      text,
    );
    expect(objective).toMatchObject({ responsibilityCentre: 'Servizi finanziari', responsiblePerson: 'ANNA ROSSI' });
  });

  it('name the columns of a table, together or each for itself', async () => {
    const given: Profile = { furniture: { tableHead: ['Cod.', 'Denominazione'] } };
    for (const head of [['Cod.\tDenominazione'], ['Cod. Denominazione'], ['Cod.', 'Denominazione']]) {
      const rows = ['OBIETTIVI STRATEGICI COLLEGATI', '', ...head, '2024_28_DUP_01_0301\tVigilare sempre.'];
      const { objective, codes } = await readWith({ profile: given }, sheet({ linkedObjectives: rows }));
      expect(objective.linkedObjectives.map(({ title }) => title)).toEqual(['Vigilare sempre.']);
      expect(codes).not.toContain('row-without-code');
    }
  });

  it('tell the level of a sheet and of a table', async () => {
    const given: Profile = {
      levels: { operational: ['OBIETTIVO ESECUTIVO'] },
      linked: { strategic: ['OBIETTIVI SUPERIORI'] },
    };
    const { objective } = await readWith(
      { profile: given },
      sheet({
        code: ['OBIETTIVO ESECUTIVO', '2024_28_DUP_01_0301_01'],
        heading: ['OBIETTIVO ESECUTIVO', '', 'CASA - Un tetto per tutti.'],
        linkedObjectives: ['OBIETTIVI SUPERIORI', '', '2024_28_DUP_01_0301\tVigilare sempre.'],
      }),
    );
    expect(objective.level).toBe('operational');
    expect(objective.linkedObjectives[0]!.level).toBe('strategic');
  });

  /** What stands on the standard sheet where a profile can have words of its own. */
  const PRINTED = [
    'OBIETTIVO DI MANDATO',
    'Vista',
    'Livello',
    'Assessorato',
    'Centro di Responsabilità',
    'Responsabile',
    'VALORE PUBBLICO',
    'OBIETTIVI STRATEGICI COLLEGATI',
    'INDIRIZZI',
    'Finalità',
    'Stato',
    'Parametri selezionati:',
    'Codice',
    'Titolo',
    'In Corso',
  ] as const;

  const profileOf = (own: readonly string[]): Profile => {
    const [level, view, levels, portfolio, centre, person, values, linked, guidelines, purpose, status, ...rest] =
      own.map((word) => [word]);
    const [exportHead, first, second, inProgress] = rest;
    return {
      levels: { mandate: level },
      parameters: { view, level: levels },
      header: { portfolio, responsibilityCentre: centre, responsiblePerson: person },
      sections: { publicValues: values, guidelines, purpose, status },
      linked: { strategic: linked },
      furniture: { exportHead, tableHead: [...first!, ...second!] },
      statuses: { 'in-progress': inProgress },
    };
  };

  const letters = fc.constantFrom(...'abcdefghilmnoprstuvzàèéìòù');
  const token = fc.string({ unit: letters, minLength: 3, maxLength: 9 });
  const known = new Set(sheet().split(/\s+/).map(labelKey));
  const freshWords = fc
    .uniqueArray(
      token.filter((word) => !known.has(labelKey(word))),
      { minLength: 60, maxLength: 60, selector: labelKey },
    )
    .chain((tokens) =>
      fc.tuple(...PRINTED.map((_, i) => fc.integer({ min: 1, max: 4 }).map((n) => tokens.slice(i * 4, i * 4 + n)))),
    )
    .map((labels) => labels.map((words) => words.join(' ').replace(/^./u, (first) => first.toUpperCase())));

  it('of any kind give the record that the standard ones give', async () => {
    const standard = fields((await read(sheet())).objective);
    await fc.assert(
      fc.asyncProperty(freshWords, async (own) => {
        const word = new Map<string, string>(PRINTED.map((label, i) => [label, own[i]!]));
        const text = sheet()
          .split('\n')
          .map((line) => line.split('\t').map((cell) => word.get(cell) ?? cell))
          .map((cells) => cells.join('\t'))
          .join('\n');
        const given = profileSchema.parse(profileOf(own));
        const { objective, codes } = await readWith({ profile: given }, text);
        expect(fields(objective)).toEqual({ ...standard, status: { label: own.at(-1), kind: 'in-progress' } });
        expect(codes).not.toContain('unrecognised-line');
      }),
      { numRuns: 60 },
    );
  });
});

describe('codes', () => {
  const rows = (...lines: string[]) => ['OBIETTIVI STRATEGICI COLLEGATI', '', 'Codice\tTitolo', ...lines];
  const readCodes = async (patterns: string[], own: string, ...lines: string[]) => {
    const text = sheet({ code: ['OBIETTIVO DI MANDATO', own], linkedObjectives: rows(...lines) });
    const { objective, codes } = await readWith({ profile: profileSchema.parse({ codes: patterns }) }, text);
    return { objective, codes, links: objective.linkedObjectives.map(({ code, title }) => [code, title]) };
  };

  it('without a mission are rows of their own, whatever the length of their numbers', async () => {
    const { links, codes } = await readCodes(
      ['OM-{mandate}', 'OS-{mandate}.{number}'],
      'OM-3',
      'OS-3.2\t12 alberi in ogni via.',
      'OS-3.12\tUn bosco.',
      'OS-3.100\tUn prato.',
    );
    expect(links).toEqual([
      ['OS-3.2', '12 alberi in ogni via.'],
      ['OS-3.12', 'Un bosco.'],
      ['OS-3.100', 'Un prato.'],
    ]);
    expect(codes.filter((code) => /code|number/.test(code))).toEqual([]);
  });

  it('of another form are cited in a title, and begin no row', async () => {
    const { links } = await readCodes(
      ['OM-{mandate}', 'OS-{mandate}.{number}'],
      'OM-3',
      'OS-3.2\tDare seguito a',
      'OM-4',
      'OS-3.3\tUn bosco.',
    );
    expect(links).toEqual([
      ['OS-3.2', 'Dare seguito a OM-4'],
      ['OS-3.3', 'Un bosco.'],
    ]);
  });

  it('of digits alone are told from numbers of lists and from amounts', async () => {
    const { links } = await readCodes(
      ['{mandate}.{mission}.{number}'],
      '2023_2028_DUP_01',
      '1.03.02\tSpendere',
      '12.000 euro in due anni.',
      '1.03.03\tAssumere 3 persone.',
    );
    expect(links).toEqual([
      ['1.03.02', 'Spendere 12.000 euro in due anni.'],
      ['1.03.03', 'Assumere 3 persone.'],
    ]);
  });

  it('that hold a number alone number their objective', async () => {
    for (const pattern of ['OM/{number}', 'OM/{mandate}']) {
      const { objective, codes } = await readCodes([pattern], 'OM/7', '2024_28_DUP_01_0301\tVigilare sempre.');
      expect(objective).toMatchObject({ code: 'OM/7', number: '7' });
      expect(codes.filter((code) => code.startsWith('code-'))).toEqual([]);
    }
  });

  it('are missed by their years only where their form has them', async () => {
    const { objective, codes } = await readCodes(
      ['OM.{from}-{to}.{mandate}'],
      'OM.2023-28.01',
      '2024_28_DUP_01\tVigilare.',
    );
    expect(objective.mandate).toEqual({ from: 2023, to: 2028 });
    expect(codes.filter((code) => code.startsWith('code-'))).toEqual(['code-without-number']);
  });
});

describe('readProfile', () => {
  it('reads what the schema takes', () => {
    const read = readProfile('a.yaml', fixtureBytes(PROFILE));
    expect(read).toEqual(profile);
    expect(read.header).toEqual({
      portfolio: ['Referente politico'],
      responsibilityCentre: ['Struttura responsabile'],
      responsiblePerson: ['Dirigente', 'Dirigenti'],
    });
    expect(read.codes).toEqual(['OL.{mandate}', 'OS.{mandate}.{mission}.{number}']);
  });

  it.each([
    ['nothing at all', '{}'],
    ['a name', 'name: x'],
    ['a byte order mark and CRLF', '\uFEFFname: x\r\nheader:\r\n  portfolio: [Referente]\r\n'],
    ['words that are known already', 'header: {portfolio: [Assessorato, assessorato]}'],
    ['one word in two places', 'parameters: {publicValue: [Valore]}\nsections: {publicValues: [Valore]}'],
    ['what YAML 1.1 took for booleans', 'statuses: {completed: [Sì, No, on]}'],
  ])('takes %s', (_, text) => {
    expect(() => readProfile('a.yaml', new TextEncoder().encode(text))).not.toThrow();
  });
});
