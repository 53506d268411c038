/** The library as others call it: files by their paths, and arguments that are wrong. */
import { mkdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as library from '../../src/index.js';
import { whole } from '../support/samples.js';
import { office } from '../support/workdir.js';

describe('parseFiles', () => {
  it('opens files by paths and addresses, and gives what parse gives', async () => {
    const dir = office();
    const paths = [dir.path('a.md'), pathToFileURL(dir.path('warning.md'))];
    const { document, rejected } = await library.parseFiles(paths, { language: 'it' });
    expect(rejected).toEqual([]);
    expect(document.sources.map(({ file }) => file)).toEqual([dir.path('a.md'), dir.path('warning.md')]);
    const inputs = ['a.md', 'warning.md'].map((name) => ({ file: dir.path(name), bytes: Buffer.from(dir.read(name)) }));
    expect(document).toEqual((await library.parse(inputs, { language: 'it' })).document);
  });

  it('rejects what is no file, in order, and reads the others', async () => {
    const dir = office();
    mkdirSync(dir.path('folder'));
    const names = ['nothing.pdf', 'a.md', 'letter.txt', 'folder', 'empty.md'];
    const { document, rejected } = await library.parseFiles(names.map(dir.path));
    expect(document.objectives).toHaveLength(1);
    expect(rejected.map(({ error }) => error.code)).toEqual([
      'file-not-found',
      'not-an-export',
      'folder-named',
      'empty-input',
    ]);
    const small = await library.parseFiles([dir.path('a.md')], { limits: { size: 0.001 } });
    expect(small.rejected[0]!.error.code).toBe('too-large');
  });
});

const FUNCTIONS: Readonly<Record<string, unknown>> = { ...library };

/** Calls with a wrong argument, and what their sentence names. Types would refuse them: callers may have none. */
const WRONG: readonly (readonly [name: keyof typeof library, args: readonly unknown[], says: RegExp])[] = [
  ['parse', [], /^parse: the inputs must be a list, such as .*; given was undefined\.$/],
  ['parse', ['a.pdf'], /given was the string "a\.pdf"/],
  ['parse', [new Uint8Array(3)], /the inputs must be a list/],
  ['parse', [[{ file: 'a.pdf' }]], /bytes must be a Uint8Array/],
  ['parse', [[{ bytes: new Uint8Array(1) }]], /the file of an input must be a string/],
  ['parse', [[null]], /each input must be an object/],
  ['parse', [[], { lang: 'it' }], /there is no option "lang"; there are language, /],
  ['parse', [[], { language: 'fr' }], /the option language must be one of it, en; given was the string "fr"/],
  ['parse', [[], { pages: [[4, 1]] }], /the option pages must be a list of ranges/],
  ['parse', [[], { limits: { time: 3 } }], /the option limits must be /],
  ['parse', [[], { jobs: 0 }], /the option jobs must be a whole number above zero; given was 0/],
  ['parse', [[], 'it'], /the options must be an object/],
  ['parseFiles', ['a.pdf'], /the paths must be a list, such as \['a\.pdf'\]/],
  ['parseFiles', [[7]], /each path must be a string, or a URL/],
  ['parseFiles', [[new URL('https://example.org/a.pdf')]], /a URL that begins with file:/],
  ['parseFiles', [['']], /each path must be a string/],
  ['compare', [whole], /the new document must be one that parse\(\) gives/],
  ['areUnrelated', [{}, whole], /the old document must be one/],
  ['readProfile', ['a.yaml', 'text'], /bytes must be a Uint8Array/],
  ['readPackageMetadata', [new Uint8Array(1)], /the name of the file must be a string/],
  ['readRecords', ['a.json'], /bytes must be a Uint8Array/],
  ['looksLikeRecords', ['{'], /bytes must be a Uint8Array/],
  ['renderDiagnostic', [undefined, null, 'it'], /the diagnostic must be one of a document/],
  ['renderDiagnostic', [whole.diagnostics[0], null, 'de'], /language must be one of it, en/],
  ['sentence', ['no-such-code', {}, 'it'], /code must be one of /],
  ['write', [{ document: whole }, 'csv'], /the document must be one that parse\(\) gives/],
  ['write', [whole, 'pdf'], /format must be one of json, .*; given was the string "pdf"/],
  ['write', [whole, 'csv', { table: 'x' }], /the option table must be one of/],
  ['writeComparison', [whole, 'text'], /the comparison must be one that compare\(\) gives/],
  ['toDataPackage', [whole, 'title'], /the metadata must be an object/],
  ['jsonSchemaText', ['x'], /name must be one of objective, document, profile, comparison/],
  ['tableOf', [whole, 'x'], /name must be one of objectives, links, /],
];

describe('a wrong argument', () => {
  it.each(WRONG)('of %s %j is a TypeError with a sentence', async (name, args, says) => {
    const call = FUNCTIONS[name] as (...all: readonly unknown[]) => unknown;
    const error = await Promise.resolve()
      .then(() => call(...args))
      .catch((one: unknown) => one);
    expect(error).toBeInstanceOf(TypeError);
    expect((error as TypeError).message).toMatch(says);
    expect((error as TypeError).message).toMatch(/^\w+: .+\.$/);
  });

  it('is looked for in every public function', () => {
    const functions = Object.entries(library).filter(
      ([name, one]) => typeof one === 'function' && /^[a-z]/.test(name) && !name.endsWith('Schema'),
    );
    expect(functions.map(([name]) => name).sort()).toEqual([...new Set(WRONG.map(([name]) => name))].sort());
  });
});
