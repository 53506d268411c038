/** What a profile may not say: refused with its file and line, in both languages, before anything is read or written. */
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Language, ProfileError, readProfile } from '../../../src/index.js';
import { ESCAPE, fixture, workdir } from '../../support/workdir.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** What is said of a profile, without the sentence that it begins with. */
function complaint(profile: string | Uint8Array, language: Language): string {
  try {
    readProfile('p.yaml', typeof profile === 'string' ? bytesOf(profile) : profile);
  } catch (error) {
    if (!(error instanceof ProfileError)) throw error;
    const opening = {
      en: 'The profile "p.yaml" cannot be used until it is corrected: ',
      it: 'Il profilo "p.yaml" va corretto prima di poterlo usare: ',
    };
    expect(error.message.startsWith(opening.en)).toBe(true);
    expect(error.sentence(language).startsWith(opening[language])).toBe(true);
    return error.sentence(language).slice(opening[language].length);
  }
  throw new Error('The profile was taken');
}

const CHOICES = '{from} {to} {mandate} {mission} {number}';
const KEYS = 'name, levels, linked, parameters, header, sections, furniture, statuses, other, codes';
const HEADER_KEYS = 'portfolio, responsibilityCentre, responsiblePerson';
const unclear = (pattern: string): [english: string, italian: string] => [
  `"${pattern}": a pattern has no blanks, at least one part in braces, none twice, and something besides (${CHOICES})`,
  `"${pattern}": una forma di codice non ha spazi, ha almeno una parte tra graffe, nessuna due volte, e qualcosa oltre alle parti (${CHOICES})`,
];

// A profile, and what is said of it in English and in Italian.
type Refused = readonly [name: string, profile: string, line: number | null, english: string, italian: string];
const REFUSED: readonly Refused[] = [
  ['nothing', '', null, 'there is nothing in it', 'è vuoto'],
  ['blanks', ' \n\n', null, 'there is nothing in it', 'è vuoto'],
  ['comments only', '# header:\n', null, 'there is nothing in it', 'è vuoto'],
  ['an empty document', '---\n', null, 'there is nothing in it', 'è vuoto'],
  [
    'a list',
    '- header\n- levels\n',
    null,
    `a profile consists of keys, each with its words: ${KEYS}`,
    `un profilo è fatto di chiavi, ognuna con le sue parole: ${KEYS}`,
  ],
  [
    'a text',
    'Gentile signora\n',
    null,
    `a profile consists of keys, each with its words: ${KEYS}`,
    `un profilo è fatto di chiavi, ognuna con le sue parole: ${KEYS}`,
  ],
  [
    'a syntax error',
    'name: x\nheader:\n  portfolio: [a\n  x: ]\n',
    4,
    'this is not YAML (deficient indentation)',
    'non è YAML (deficient indentation)',
  ],
  [
    'a tab',
    'header:\n\tportfolio: [a]\n',
    2,
    'this is not YAML (tab characters must not be used in indentation)',
    'non è YAML (tab characters must not be used in indentation)',
  ],
  [
    'a key twice',
    'name: a\nname: b\n',
    2,
    'this is not YAML (duplicated mapping key)',
    'non è YAML (duplicated mapping key)',
  ],
  [
    'a pattern without quotes',
    'name: x\ncodes: [{mandate}.{number}]\n',
    2,
    'this is not YAML (missed comma between flow collection entries)',
    'non è YAML (missed comma between flow collection entries)',
  ],
  [
    'a key that is not there',
    '# prova\nheader:\n  portfolio: [Referente]\n  dirigente: [X]\n',
    4,
    `there is no key "header.dirigente"; there are ${HEADER_KEYS}`,
    `la chiave "header.dirigente" non esiste; esistono ${HEADER_KEYS}`,
  ],
  [
    'a key that is not there, at the top',
    '\n\nheaders:\n  portfolio: [Referente]\n',
    3,
    `there is no key "headers"; there are ${KEYS}`,
    `la chiave "headers" non esiste; esistono ${KEYS}`,
  ],
  [
    'the key of every object',
    'header:\n  __proto__: [x]\n',
    2,
    `there is no key "header.__proto__"; there are ${HEADER_KEYS}`,
    `la chiave "header.__proto__" non esiste; esistono ${HEADER_KEYS}`,
  ],
  [
    'the key of every object, at the top',
    '__proto__:\n  header: {portfolio: [x]}\n',
    1,
    `there is no key "__proto__"; there are ${KEYS}`,
    `la chiave "__proto__" non esiste; esistono ${KEYS}`,
  ],
  [
    'a merge key',
    'header:\n  <<: {portfolio: [x]}\n',
    2,
    `there is no key "header.<<"; there are ${HEADER_KEYS}`,
    `la chiave "header.<<" non esiste; esistono ${HEADER_KEYS}`,
  ],
  [
    'a word for a list',
    'name: x\nheader:\n  portfolio: Referente\n',
    3,
    '"header.portfolio" must be a list: in square brackets, or a line each with a dash before it',
    '"header.portfolio" dev’essere un elenco: tra parentesi quadre, o una riga per voce con un trattino davanti',
  ],
  [
    'an empty list',
    'header:\n  portfolio: []\n',
    2,
    '"header.portfolio" is an empty list: add something or take the key off',
    '"header.portfolio" è un elenco vuoto: aggiungere qualcosa o togliere la chiave',
  ],
  [
    'a key with nothing after it',
    'name: x\nheader:\n',
    2,
    `"header" has no words of its own, only keys: ${HEADER_KEYS}`,
    `"header" non ha parole proprie, solo chiavi: ${HEADER_KEYS}`,
  ],
  [
    'words for keys',
    'levels:\n  - OBIETTIVO\n',
    1,
    '"levels" has no words of its own, only keys: mandate, strategic, operational',
    '"levels" non ha parole proprie, solo chiavi: mandate, strategic, operational',
  ],
  [
    'a number for a word',
    'statuses:\n  completed:\n    - Fatto\n    - 100\n',
    4,
    'what stands in "statuses.completed" must be text: put it in quotes',
    'ciò che sta in "statuses.completed" dev’essere testo: metterlo tra virgolette',
  ],
  [
    'a status of no kind',
    'statuses:\n  other: [Boh]\n',
    2,
    'there is no key "statuses.other"; there are in-progress, completed, not-started, suspended',
    'la chiave "statuses.other" non esiste; esistono in-progress, completed, not-started, suspended',
  ],
  [
    'a word that has another meaning',
    'header:\n  portfolio: [Referente, Responsabile]\n',
    2,
    '"Responsabile" already means header.responsiblePerson there',
    '"Responsabile" lì significa già header.responsiblePerson',
  ],
  [
    'a word that has another meaning, printed another way',
    'sections:\n  purpose:\n    - Scopo\n    - "STATO :"\n',
    4,
    '"STATO :" already means sections.status there',
    '"STATO :" lì significa già sections.status',
  ],
  [
    'a word with two meanings',
    'header:\n  portfolio: [Referente]\n  responsiblePerson:\n    - Dirigente\n    - "REFERENTE:"\n',
    5,
    '"REFERENTE:" already means header.portfolio there',
    '"REFERENTE:" lì significa già header.portfolio',
  ],
  [
    'a word for two levels of tables',
    'linked:\n  strategic: [OBIETTIVI COLLEGATI]\n  operational: [Obiettivi collegati]\n',
    3,
    '"Obiettivi collegati" already means linked.strategic there',
    '"Obiettivi collegati" lì significa già linked.strategic',
  ],
  [
    'a level that is a section',
    'sections:\n  purpose: [Obiettivo operativo]\n',
    2,
    '"Obiettivo operativo" already means levels.operational there',
    '"Obiettivo operativo" lì significa già levels.operational',
  ],
  [
    'a status of another kind',
    'statuses:\n  suspended: [concluso]\n',
    2,
    '"concluso" already means statuses.completed there',
    '"concluso" lì significa già statuses.completed',
  ],
  [
    'a word without letters',
    'header:\n  portfolio: ["1."]\n',
    2,
    '"1." has no letters in it',
    '"1." non contiene lettere',
  ],
  [
    'a sentence for a label',
    'header:\n  portfolio: [a b c d e f g h i j k l m]\n',
    2,
    '"a b c d e f g h i j k l m" has more words than a label can have',
    '"a b c d e f g h i j k l m" ha più parole di quante ne possa avere un’etichetta',
  ],
  [
    'the name of what every object has',
    'other:\n  __proto__: [Peso]\n',
    1,
    '"__proto__" cannot be the name of a part',
    '"__proto__" non può essere il nome di una parte',
  ],
  [
    'a part that is not there',
    'codes:\n  - "OL.{mandate}"\n  - "OS.{mandato}.{number}"\n',
    3,
    `"OS.{mandato}.{number}": there is no part {mandato}; there are ${CHOICES}`,
    `"OS.{mandato}.{number}": la parte {mandato} non esiste; esistono ${CHOICES}`,
  ],
  ['a pattern without parts', 'codes: ["OS.01"]\n', 1, ...unclear('OS.01')],
  ['a pattern of parts alone', 'codes: ["{mandate}{number}"]\n', 1, ...unclear('{mandate}{number}')],
  ['a pattern with blanks', 'codes: ["O S {number}"]\n', 1, ...unclear('O S {number}')],
  ['a pattern with a part twice', 'codes: ["{number}.{number}"]\n', 1, ...unclear('{number}.{number}')],
  ['a pattern with an open brace', 'codes: ["OS.{number"]\n', 1, ...unclear('OS.{number')],
  ['an empty pattern', 'codes: [""]\n', 1, ...unclear('')],
];

describe('a profile is refused', () => {
  it.each(REFUSED)('for %s', (_, profile, line, english, italian) => {
    const at = (word: string) => (line === null ? '' : `${word} ${line}, `);
    expect(complaint(profile, 'en')).toBe(`${at('line')}${english}.`);
    expect(complaint(profile, 'it')).toBe(`${at('riga')}${italian}.`);
  });

  it('for bytes that are not UTF-8', () => {
    const latin1 = Uint8Array.from('name: citt\u00E0\n', (letter) => letter.charCodeAt(0));
    expect(complaint(latin1, 'en')).toBe('its text is not UTF-8.');
    expect(complaint(latin1, 'it')).toBe('il testo non è in UTF-8.');
  });

  it('for all that is wrong at once, from the first line to the last', () => {
    const said = complaint('foo: 1\nheader:\n  portfolio: [Stato, 1]\n  x: []\nbar: 2\ncodes: [a, b]\n', 'en');
    expect(said.match(/line \d+/g)).toEqual(['line 1', 'line 3', 'line 4', 'line 5', 'line 6', 'line 6']);
  });

  it('at the right line, whatever ends the lines', () => {
    const text = 'name: x\nheader:\n  portfolio:\n    - Referente\n    - 1\n';
    for (const end of ['\n', '\r\n', '\r'])
      expect([end, complaint(text.replaceAll('\n', end), 'en')]).toEqual([end, expect.stringMatching(/^line 5,/)]);
    expect(complaint(`\uFEFF${text}`, 'en')).toMatch(/^line 5,/);
  });

  it('at the place that an alias stands at', () => {
    const text = 'name: &n Referente\nheader:\n  portfolio: [*n]\n  responsiblePerson:\n    - Dirigente\n    - *n\n';
    expect(complaint(text, 'en')).toBe('line 6, "Referente" already means header.portfolio there.');
  });

  it('with ten complaints, and the number of the others', () => {
    const text = `header:\n  portfolio:\n${'    - 1\n'.repeat(5000)}`;
    expect(complaint(text, 'en').split('; ')).toHaveLength(11);
    expect(complaint(text, 'en')).toMatch(/; and 4990 more\.$/);
    expect(complaint(text, 'it')).toMatch(/; e altri 4990 errori\.$/);
  });
});

describe('a profile that means harm', () => {
  const wide = (name: string, inner: string) => `${name}: &${name} [${Array(9).fill(inner).join(', ')}]\n`;
  const names = Array.from({ length: 40 }, (_, i) => `a${i}`);

  it.each([
    ['lists of lists of aliases', names.map((name, i) => wide(name, i === 0 ? 'x' : `*a${i - 1}`)).join('')],
    [
      'keys of keys of aliases',
      `header: &k0 {portfolio: [x]}\n${names.map((_, i) => `levels${i}: &k${i + 1} {a: *k${i}, b: *k${i}}\n`).join('')}`,
    ],
    ['an alias of what it stands in', 'header: &a\n  portfolio: *a\n'],
    ['an alias of nothing', 'header: *a\n'],
    ['deep lists', `name: ${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['deep keys', Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:\n`).join('')],
    ['code to run', 'name: !!js/function "function () {}"\n'],
    ['two documents', 'name: a\n---\nname: b\n'],
  ])('%s: is refused at once', (_, text) => {
    expect(complaint(text, 'en')).not.toBe('');
  });

  it('many words: are only many words', () => {
    const words = Array.from({ length: 50_000 }, (_, i) => `    - parola ${i}\n`);
    const { header } = readProfile('p.yaml', bytesOf(`header:\n  portfolio:\n${words.join('')}`));
    expect(header!.portfolio).toHaveLength(50_000);
    expect(Object.getPrototypeOf(header)).toBe(Object.prototype);
  });
});

describe('the command', () => {
  const office = () => {
    const dir = workdir();
    dir.write('a.md', fixture('profile/borgolume_vendor.seed.md'));
    dir.write('vendor.yaml', fixture('profile/borgolume_vendor.profile.yaml'));
    dir.write('wrong.yaml', 'header:\n  dirigente: [X]\n');
    dir.write('out.json', 'old');
    return dir;
  };

  it.each([
    [
      'wrong.yaml',
      'en',
      'error: The profile "wrong.yaml" cannot be used until it is corrected: line 2, there is no key',
    ],
    ['wrong.yaml', 'it', 'errore: Il profilo "wrong.yaml" va corretto prima di poterlo usare: riga 2, la chiave'],
    ['nothing.yaml', 'en', 'error: There is no file "nothing.yaml"'],
    ['nothing.yaml', 'it', 'errore: '],
    ['.', 'en', 'error: The profile "." is not a regular file: name the YAML file itself.'],
    ['.', 'it', 'errore: "." non è un file: indicare il file YAML del profilo.'],
    ['/dev/null', 'en', 'error: The profile "/dev/null" is not a regular file'],
    ['', 'en', 'error: An empty name was given for a file'],
    ['', 'it', 'errore: È stato indicato un nome di file vuoto'],
  ])('refuses --profile %j (%s), and writes nothing', (profile, language, said) => {
    const dir = office();
    const { code, stdout, stderr } = dir.run(['--profile', profile, '--lang', language, 'a.md', '-o', 'out.json']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.slice(0, said.length)).toBe(said);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(dir.read('out.json')).toBe('old');
    expect(dir.list()).toEqual(['a.md', 'out.json', 'vendor.yaml', 'wrong.yaml']);
  });

  it.each([
    ['docs/en/profiles.md', 'en'],
    ['docs/it/profili.md', 'it'],
  ])('says what %s shows', (guide, language) => {
    const text = readFileSync(new URL(`../../../${guide}`, import.meta.url), 'utf8');
    const [shown] = /^(?:error|errore): .*"vendor\.yaml".*\n/m.exec(text)!;
    const dir = office();
    dir.write('vendor.yaml', "header:\n  portfolio: [Responsabile]\ncodes:\n  - 'OS.{mandato}.{number}'\n");
    expect(dir.run(['--profile', 'vendor.yaml', '--lang', language, 'a.md']).stderr).toBe(shown);
  });

  it.each([[], ['check'], ['explain']])('refuses a wrong profile before it reads anything: %j', (...command) => {
    const { code, stdout, stderr } = office().run([...command, '--profile', 'wrong.yaml', 'nothing.md']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/wrong\.yaml/);
    expect(stderr).not.toContain('nothing.md');
  });

  it('shows no sign of a profile that a terminal would obey', () => {
    const dir = office();
    dir.write('wrong.yaml', 'header:\n  "\\e[31mx": [x]\ncodes: ["\\e[31m"]\n');
    const { code, stderr } = dir.run(['--profile', 'wrong.yaml', 'a.md']);
    expect(code).toBe(2);
    expect(stderr).not.toContain(ESCAPE);
  });

  it('never writes over the profile, by whatever name', () => {
    const dir = office();
    const profile = dir.read('vendor.yaml');
    symlinkSync(dir.path('vendor.yaml'), dir.path('link.yaml'));
    mkdirSync(dir.path('out'));
    symlinkSync(dir.path('vendor.yaml'), dir.path('out/a.yaml'));
    for (const output of ['vendor.yaml', './vendor.yaml', 'link.yaml', 'out/']) {
      const { code, stderr } = dir.run(['--profile', 'vendor.yaml', 'a.md', '-f', 'yaml', '-o', output]);
      expect([output, code]).toEqual([output, 2]);
      expect(stderr).toMatch(/^error: The output "/);
      expect(dir.read('vendor.yaml')).toBe(profile);
    }
  });
});
