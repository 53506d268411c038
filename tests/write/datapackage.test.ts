/** Open data: two tables and their description, which must be true of every cell, and of every key it names. */
import { createHash } from 'node:crypto';
import { mkdirSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readPackageMetadata } from '../../src/read/yaml/packageMetadata.js';
import { MetadataError } from '../../src/report/errors/metadataError.js';
import { toCsv } from '../../src/write/csv.js';
import { toDataPackage } from '../../src/write/datapackage/datapackage.js';
import { DATA_PACKAGE_RULES } from '../support/dataPackageRules.js';
import { skipUnless } from '../support/needs.js';
import { bare, documentOf, link, objective, rich, source, whole } from '../support/samples.js';
import { tracing, withoutStrace } from '../support/strace.js';
import { office, workdir } from '../support/workdir.js';

const NAMES = ['obiettivi.csv', 'collegamenti.csv', 'datapackage.json'];
const OPEN = ['-o', 'out', '--datapackage'];

const METADATA = `name: obiettivi-2025
title: Obiettivi di Borgolume
description: Gli obiettivi del DUP.
homepage: https://www.example.org/dup
version: '2025.1'
keywords: [DUP, programmazione]
license:
  name: CC-BY-4.0
  title: Creative Commons Attribuzione 4.0
publisher:
  title: Comune di Borgolume
  email: dati@example.org
`;

const isValid = new Ajv2020({ allErrors: true }).compile(DATA_PACKAGE_RULES);

interface Field {
  readonly name: string;
  readonly type: string;
  readonly constraints?: { readonly required?: true; readonly enum?: string[]; readonly pattern?: string };
}

type Texts = Readonly<Record<string, string>>;

const hashOf = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;

/** Everything that the description claims, held against the tables. */
function expectTruth(files: Texts): void {
  const descriptor = JSON.parse(files['datapackage.json']!);
  expect(isValid(descriptor), JSON.stringify(isValid.errors)).toBe(true);
  const rowsOf = (name: string): Record<string, string>[] => parseCsv(files[`${name}.csv`]!, { columns: true });
  for (const { name, path, bytes, hash, schema } of descriptor.resources) {
    const text = files[path]!;
    expect([bytes, hash]).toEqual([Buffer.byteLength(text), hashOf(text)]);
    const fields: Field[] = schema.fields;
    expect(parseCsv(text)[0]).toEqual(fields.map((field) => field.name));
    const rows = rowsOf(name);
    for (const { name: column, type, constraints = {} } of fields) {
      for (const cell of rows.map((row) => row[column]!)) {
        if (cell === '') expect(constraints.required).toBeUndefined();
        else if (type === 'integer') expect(cell).toMatch(/^\d+$/);
        else if (type === 'boolean') expect(['true', 'false']).toContain(cell);
        if (cell !== '' && constraints.enum) expect(constraints.enum).toContain(cell);
        if (cell !== '' && constraints.pattern) expect(cell).toMatch(new RegExp(`^(?:${constraints.pattern})$`));
      }
    }
    const cells = rows.map((row) => (schema.primaryKey ?? []).map((column: string) => row[column]));
    if (schema.primaryKey) expect(new Set(cells.map((cell) => cell.join('\n'))).size).toBe(rows.length);
    expect(cells.flat()).not.toContain('');
    for (const { fields: from, reference } of schema.foreignKeys ?? []) {
      const known = rowsOf(reference.resource).map((row) => row[reference.fields[0]]);
      for (const code of rows.map((row) => row[from[0]]).filter(Boolean))
        expect(known.filter((one) => one === code)).toHaveLength(1);
    }
  }
}

const keysOf = (files: Texts) =>
  JSON.parse(files['datapackage.json']!).resources.map(
    ({ schema }: { schema: { primaryKey?: string[]; foreignKeys?: unknown[] } }) => [
      schema.primaryKey?.join('+') ?? null,
      schema.foreignKeys?.length ?? 0,
    ],
  );

describe('the description', () => {
  const other = { ...objective, code: '2023_2028_DUP_02', linkedObjectives: [link] };
  const LINKS = 'objectiveCode+linkedCode';
  it.each([
    [
      'codes',
      [objective, other],
      [
        ['code', 0],
        [LINKS, 1],
      ],
      [],
    ],
    [
      'nothing',
      [],
      [
        ['code', 0],
        [LINKS, 1],
      ],
      [],
    ],
    [
      'one code on two levels',
      [objective, { ...objective, level: 'strategic', linkedObjectives: [] }],
      [
        ['level+code', 0],
        [LINKS, 0],
      ],
      ['foreign collegamenti.csv'],
    ],
    [
      'one code in two views',
      [objective, { ...objective, view: 'Altra', linkedObjectives: [] }],
      [
        ['view+level+code', 0],
        [LINKS, 0],
      ],
      ['foreign collegamenti.csv'],
    ],
    [
      'one code in a view and in none',
      [objective, { ...objective, view: null }],
      [
        [null, 0],
        [null, 0],
      ],
      ['primary obiettivi.csv', 'primary collegamenti.csv', 'foreign collegamenti.csv'],
    ],
    [
      'no code',
      [objective, { ...bare, linkedObjectives: [link] }, bare],
      [
        [null, 0],
        [null, 1],
      ],
      ['primary obiettivi.csv', 'primary collegamenti.csv'],
    ],
    [
      'one linked code on two levels',
      [{ ...objective, linkedObjectives: [link, { ...link, level: 'operational' }] }],
      [
        ['code', 0],
        ['objectiveCode+linkedLevel+linkedCode', 1],
      ],
      [],
    ],
  ] as const)('declares the keys that hold: %s', async (_, objectives, keys, missing) => {
    const made = await toDataPackage(documentOf([...objectives] as (typeof objective)[]));
    const files = Object.fromEntries(made.files);
    expectTruth(files);
    expect(keysOf(files)).toEqual(keys);
    expect(made.missingKeys.map(({ key, file }) => `${key} ${file}`)).toEqual(missing);
    const told = JSON.parse(files['datapackage.json']!).resources.map(
      ({ description }: { description: string }) => description,
    );
    expect(told.join(' ').match(/Non è dichiarata/g) ?? []).toHaveLength(missing.length);
  });

  it('describes the columns of other parts, too', async () => {
    const files = Object.fromEntries((await toDataPackage(documentOf([bare, rich]))).files);
    expectTruth(files);
    const fields = JSON.parse(files['datapackage.json']!).resources.map(({ schema }: { schema: { fields: Field[] } }) =>
      schema.fields.filter(({ name }) => name.startsWith('other:')),
    );
    expect(fields.map((own: Field[]) => own.length)).toEqual([6, 2]);
    expect(fields[0][0]).toEqual({
      name: 'other: Missione',
      type: 'string',
      title: 'Missione',
      description: 'Testo accanto all’etichetta "Missione" nell’intestazione della scheda, come stampato',
    });
    expect(fields[0][4]).toMatchObject({ name: 'other: Missione (section)', title: 'Missione (sezione)' });
  });

  it('says of the package what the metadata say, and nothing else', async () => {
    const described = async (text: string) => {
      const metadata = text === '' ? {} : readPackageMetadata('m.yaml', Buffer.from(text));
      const { $schema, sources, resources, ...said } = JSON.parse((await toDataPackage(whole, metadata)).files[2]![1]);
      expect(sources).toEqual([{ title: source.file, hash: `sha256:${source.sha256}` }]);
      return said;
    };
    expect(await described('')).toEqual({});
    expect(await described('title: Solo il titolo')).toEqual({ title: 'Solo il titolo' });
    expect(await described(METADATA)).toEqual({
      name: 'obiettivi-2025',
      title: 'Obiettivi di Borgolume',
      description: 'Gli obiettivi del DUP.',
      homepage: 'https://www.example.org/dup',
      version: '2025.1',
      keywords: ['DUP', 'programmazione'],
      licenses: [{ name: 'CC-BY-4.0', title: 'Creative Commons Attribuzione 4.0' }],
      contributors: [{ title: 'Comune di Borgolume', email: 'dati@example.org', roles: ['publisher'] }],
    });
  });

  it('has titles and a sentence for every column, Italian or English', async () => {
    for (const language of ['it', 'en'] as const) {
      const { resources } = JSON.parse((await toDataPackage(whole, {}, language)).files[2]![1]);
      const fields = resources.flatMap(
        ({ schema }: { schema: { fields: { title: string; description: string }[] } }) => schema.fields,
      );
      for (const { title, description } of fields) expect([title, description].join(' ')).toMatch(/^\p{Lu}.* \p{Lu}/u);
      expect(fields.map(({ title }: { title: string }) => title)).toContain(language === 'it' ? 'Missione' : 'Mission');
    }
  });
});

describe('metadata that are wrong', () => {
  it.each([
    ['titolo: x', 1, 'there is no key "titolo"', 'la chiave "titolo" non esiste; esistono name, title'],
    ['title: x\nversion: 1.0', 2, '"version" must be text', '"version" dev’essere testo'],
    ['title: " "', 1, 'there is nothing in "title"', '"title" è vuoto'],
    ['keywords: DUP', 1, '"keywords" must be a list', '"keywords" dev’essere un elenco'],
    ['keywords: []', 1, '"keywords" is an empty list', '"keywords" è un elenco vuoto'],
    ['name: Obiettivi DUP', 1, '"Obiettivi DUP" must be a name', '"Obiettivi DUP" dev’essere un nome'],
    ['homepage: www.example.org', 1, '"www.example.org" is no web address', 'non è un indirizzo web'],
    ['license: CC-BY-4.0', 1, 'only keys: name, path, title', 'solo chiavi: name, path, title'],
    ['title: x\nlicense:\n  title: libera', 2, 'a licence needs its "name"', 'una licenza ha bisogno di "name"'],
    ['publisher:\n  email: a@b.it', 1, 'a publisher needs its "title"', 'chi pubblica ha bisogno di "title"'],
    ['publisher:\n  title: x\n  email: chi?', 3, '"chi?" is no e-mail address', '"chi?" non è un indirizzo di posta'],
    ['- title', null, 'metadata consist of keys', 'i metadati sono fatti di chiavi'],
    ['title: "x', 1, 'this is not YAML', 'non è YAML'],
    ['# niente', null, 'there is nothing in it', 'è vuoto'],
  ])('%j', (text, line, english, italian) => {
    try {
      readPackageMetadata('m.yaml', Buffer.from(text));
    } catch (error) {
      if (!(error instanceof MetadataError)) throw error;
      expect(error.complaints.map((one) => one.line)).toEqual([line]);
      expect(error.message).toContain(english);
      expect(error.sentence('it')).toContain(italian);
      return;
    }
    throw new Error('the metadata were taken');
  });
});

/** A folder with exports and an empty folder to write into, and what is in the package. */
function desk() {
  const dir = office();
  dir.write('meta.yaml', METADATA);
  mkdirSync(dir.path('out'));
  const files = (): Texts => Object.fromEntries(NAMES.map((name) => [name, dir.read(`out/${name}`)]));
  return { ...dir, files };
}

describe('the command', () => {
  it('writes the tables as csv has them, and leaves other files alone', async () => {
    const dir = desk();
    dir.write('out/note.txt', 'nostra');
    const { code, stdout, stderr } = dir.run([
      'a.md',
      'warning.md',
      ...OPEN,
      '--metadata',
      'meta.yaml',
      '--lang',
      'it',
    ]);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toMatch(/Scritti 3 file in out\.\n$/);
    expectTruth(dir.files());
    for (const [name, table] of [
      ['obiettivi', 'objectives'],
      ['collegamenti', 'links'],
    ] as const)
      expect(dir.read(`out/${name}.csv`)).toBe(
        dir.run(['-q', '-f', 'csv', '--table', table, 'a.md', 'warning.md']).stdout,
      );
    const { title, sources } = JSON.parse(dir.read('out/datapackage.json'));
    expect([title, sources.map((one: { title: string }) => one.title)]).toEqual([
      'Obiettivi di Borgolume',
      ['a.md', 'warning.md'],
    ]);
    expect(dir.shell('ls -A out').stdout.split('\n').filter(Boolean).sort()).toEqual([...NAMES, 'note.txt'].sort());
    const before = dir.files();
    expect(
      dir.run(['-q', 'a.md', 'warning.md', ...OPEN, '--metadata', 'meta.yaml'], {
        env: { LANG: 'en', TZ: 'Asia/Tokyo' },
      }).code,
    ).toBe(0);
    expect(dir.files()).toEqual(before);
  });

  it('says which key could not be declared', () => {
    const dir = desk();
    dir.write('b.md', dir.read('a.md').replace(/^(.*Vista.*?)(DUP_\S+)/m, '$1ALTRA_VISTA'));
    const { code, stderr } = dir.run(['a.md', 'b.md', ...OPEN]);
    expect(code).toBe(0);
    expect(keysOf(dir.files())).toEqual([
      ['view+level+code', 0],
      [null, 0],
    ]);
    expect(stderr).toContain('No foreign key is declared for collegamenti.csv');
    expect(stderr).toContain('No primary key is declared for collegamenti.csv');
    expectTruth(dir.files());
  });

  it('leaves the folder as it was where no input can be read', () => {
    const dir = desk();
    expect(dir.run(['letter.txt', ...OPEN]).code).toBe(3);
    expect(dir.shell('ls -A out').stdout).toBe('');
  });

  it.each([
    ['no folder named', ['--datapackage'], 'name their folder with -o'],
    ['standard output', ['--datapackage', '-o', '-'], 'name their folder with -o'],
    ['a folder in one that is not there', ['--datapackage', '-o', 'nowhere/data'], 'There is no folder "nowhere"'],
    ['a folder that is a file', ['--datapackage', '-o', 'meta.yaml'], '"meta.yaml" is not a folder'],
    ['a format', [...OPEN, '-f', 'csv'], '--format does not go with --datapackage'],
    ['a table', [...OPEN, '--table', 'links'], '--table does not go with --datapackage'],
    ['Excel', [...OPEN, '--excel'], '--excel does not go with --datapackage'],
    ['metadata alone', ['--metadata', 'meta.yaml'], '--metadata goes with --datapackage alone'],
    ['metadata that are not there', [...OPEN, '--metadata', 'no.yaml'], 'no.yaml'],
    ['metadata that are a folder', [...OPEN, '--metadata', 'out'], 'out'],
    [
      'metadata that are wrong',
      [...OPEN, '--metadata', 'bad.yaml'],
      'The metadata in "bad.yaml" cannot be used until they are corrected: line 1, there is no key "titel"',
    ],
    ['no name for the metadata', [...OPEN, '--metadata', ''], 'An empty name'],
    ['another command', ['--datapackage', 'check'], '--datapackage does not go with the command check'],
  ])('refuses %s', (_, args, told) => {
    const dir = desk();
    dir.write('bad.yaml', 'titel: x\n');
    const { code, stdout, stderr } = dir.run(args.includes('check') ? [...args, 'a.md'] : ['a.md', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(told);
    expect(dir.shell('ls -A out').stdout).toBe('');
  });

  it.each([
    ['one of the inputs', 'cp a.md out/obiettivi.csv', 'out/obiettivi.csv', 'is one of the inputs'],
    ['the metadata', 'cp meta.yaml out/datapackage.json', 'a.md', 'is one of the inputs'],
    ['a folder', 'mkdir out/collegamenti.csv', 'a.md', 'is no file'],
    ['a pipe', 'mkfifo out/collegamenti.csv', 'a.md', 'is no file'],
    ['write-protected', 'touch out/datapackage.json; chmod a-w out/datapackage.json', 'a.md', 'is write-protected'],
    ['a link that leads nowhere', 'ln -s nowhere out/obiettivi.csv', 'a.md', 'leads to no file'],
  ])('refuses a file of the package that is %s', (what, line, input, told) => {
    const dir = desk();
    dir.shell(line);
    const before = dir.shell('ls -lA out').stdout;
    const metadata = what === 'the metadata' ? ['--metadata', 'out/datapackage.json'] : [];
    const { code, stderr } = dir.run([input, ...OPEN, ...metadata]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(told)]);
    expect(dir.shell('ls -lA out').stdout).toBe(before);
  });

  it('follows links to the files that they mean', () => {
    const dir = desk();
    dir.write('elsewhere.csv', 'vecchio');
    symlinkSync('../elsewhere.csv', dir.path('out/obiettivi.csv'));
    expect(dir.run(['-q', 'a.md', ...OPEN]).code).toBe(0);
    expect(dir.read('elsewhere.csv')).toMatch(/^code,level,/);
    expectTruth(dir.files());
  });
});

describe.skipIf(withoutStrace)(`where one of the three cannot be written${withoutStrace}`, () => {
  const RUN = 'a.md -o out --datapackage';

  it.each(['rename', 'pwrite64', 'fsync'])('%s: all are as they were, or all are new', (name) => {
    const dir = desk();
    const strace = tracing(dir);
    const ours = (call: { text: string }) => /\bout\/|\/out[>/]/.test(call.text) && !call.text.includes('O_DIRECTORY');
    const calls = () => strace.run(`-q ${RUN}`, ['-e', `trace=${name}`]).calls.filter((call) => ours(call));
    for (const before of ['there', 'not there']) {
      const reset = () => {
        dir.shell('rm -rf out; mkdir out');
        if (before === 'there') for (const file of NAMES) dir.write(`out/${file}`, 'vecchio');
      };
      reset();
      const places = calls().map(({ nth }) => nth);
      expect(places.length).toBeGreaterThanOrEqual(3);
      let old = 0;
      for (const nth of places) {
        reset();
        const run = strace.run(`-q ${RUN}`, ['-e', `trace=${name}`, '-e', `inject=${name}:error=EIO:when=${nth}`]);
        if (!run.calls.some((call) => call.injected && ours(call))) continue;
        expect(run.stderr).toMatch(/^error: The output "out\/[^"]*" (?:could not be written|was written, but)/);
        expect(run.code).toBe(3);
        const left = dir.shell('ls -A out').stdout.split('\n').filter(Boolean).sort();
        if (run.stderr.includes('was written')) expectTruth(dir.files());
        else {
          old += 1;
          expect(left).toEqual(before === 'there' ? NAMES.toSorted() : []);
          for (const file of left) expect(dir.read(`out/${file}`)).toBe('vecchio');
        }
      }
      expect(old).toBeGreaterThanOrEqual(3);
    }
  });
});

describe.skipIf(withoutStrace)(`on a disk that knows no second names${withoutStrace}`, () => {
  it('takes back what was written all the same', () => {
    const dir = desk();
    const strace = tracing(dir);
    const run = (more: readonly string[]) => {
      for (const file of NAMES) dir.write(`out/${file}`, 'vecchio');
      const refused = ['-e', 'trace=link,linkat,rename', '-e', 'inject=link,linkat:error=EPERM', ...more];
      return strace.run('-q a.md -o out --datapackage', refused);
    };
    const { code, calls } = run([]);
    expect(code).toBe(0);
    expect(calls.filter(({ injected }) => injected)).toHaveLength(2);
    expectTruth(dir.files());
    const last = calls.filter(({ name }) => name === 'rename').at(-1)!.nth;
    expect(run(['-e', `inject=rename:error=EIO:when=${last}`]).code).toBe(3);
    expect(Object.values(dir.files())).toEqual(['vecchio', 'vecchio', 'vecchio']);
    expect(dir.shell('ls -A out').stdout.trimEnd().split('\n')).toHaveLength(3);
  });
});

describe.skipIf(withoutStrace)(`killed between two names${withoutStrace}`, () => {
  it('leaves each file whole, and the next run puts all in order', () => {
    const dir = desk();
    const strace = tracing(dir);
    const args = ['-q', 'a.md', ...OPEN];
    dir.run(args);
    const fresh = dir.files();
    const places = strace.run(args.join(' '), ['-e', 'trace=rename']).calls.map(({ nth }) => nth);
    expect(places).toHaveLength(3);
    for (const nth of places) {
      for (const file of NAMES) dir.write(`out/${file}`, 'vecchio');
      strace.run(args.join(' '), ['-e', 'trace=rename', '-e', `inject=rename:signal=SIGKILL:when=${nth}`]);
      const held = dir.files();
      for (const file of NAMES) expect(['vecchio', fresh[file]]).toContain(held[file]);
      // What describes is never newer than what it describes.
      if (held['datapackage.json'] !== 'vecchio') expect(held).toEqual(fresh);
      expect(dir.run(args).code).toBe(0);
      expect([dir.files(), dir.shell('ls -A out').stdout.trimEnd().split('\n').length]).toEqual([fresh, 3]);
    }
  });
});

/** A reader of the Frictionless project, which is no dependency: it would bring half a hundred packages with it. */
const reader = (() => {
  try {
    return createRequire(import.meta.url)('datapackage');
  } catch {
    return undefined;
  }
})();
const withoutReader = skipUnless(reader !== undefined, 'no Frictionless reader here; npm i --no-save datapackage');

describe.skipIf(withoutReader)(`read by others${withoutReader}`, () => {
  it('is a valid package, whose relations hold', async () => {
    const dir = workdir();
    const { files } = await toDataPackage(whole, readPackageMetadata('m.yaml', Buffer.from(METADATA)));
    for (const [name, text] of files) dir.write(name, text);
    const { valid, errors, resources } = await reader.Package.load(dir.path('datapackage.json'));
    expect([valid, errors.map(String)]).toEqual([true, []]);
    const [rows, links] = await Promise.all(
      resources.map((one: { read: (options: object) => unknown }) => one.read({ keyed: true, relations: true })),
    );
    expect(rows[0]).toMatchObject({ code: objective.code, mandateFrom: 2023, purpose: 'Azioni: | una | due' });
    expect(links[0]).toMatchObject({
      objectiveCode: { code: objective.code },
      titleTruncated: true,
      missionCode: '03',
    });
    expect(await toCsv(whole, { table: 'links' })).toBe(files[1]![1]);
  });
});
