/** What the command says: languages, help, colours, reports, and its own failures. */
import { cpSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonSchemaText } from '../../src/write/jsonSchema.js';
import { withoutProgram } from '../support/needs.js';
import { BINARY, ESCAPE, office, type RunOptions, SEED, workdir } from '../support/workdir.js';

const withoutScript = withoutProgram('script');

const ITALIAN: RunOptions = { env: { LANG: 'it_IT.UTF-8' } };

describe('languages', () => {
  it.each([
    ['errore', { LANG: 'it_IT.UTF-8' }, []],
    ['errore', { LANG: 'it' }, []],
    ['errore', { LANG: 'en_US.UTF-8', LC_MESSAGES: 'it_IT' }, []],
    ['errore', { LANG: 'en_US.UTF-8', LC_MESSAGES: 'C', LC_ALL: 'it_IT@euro' }, []],
    ['errore', { LANG: 'en_US.UTF-8' }, ['--lang', 'it']],
    ['errore', {}, ['--lang=it']],
    ['error', { LANG: 'it_IT.UTF-8' }, ['--lang', 'en']],
    ['error', { LANG: 'it_IT.UTF-8', LC_ALL: 'C' }, []],
    ['error', { LANG: 'fr_FR.UTF-8' }, []],
    ['error', {}, []],
  ])('%s: with %j %j', (word, env, args) => {
    const { stderr } = workdir().run([...args, 'nothing.md'], { env: env as Record<string, string> });
    expect(stderr.split(' ')[0]).toBe(word);
  });

  it('speaks Italian also in commander’s words', () => {
    const dir = office();
    expect(dir.run(['--fromat', 'x'], ITALIAN).stderr).toBe(
      'errore: Opzione sconosciuta: --fromat. Forse si intendeva --format? Si veda dup-parse --help.\n',
    );
    const { stdout, stderr, code } = dir.run(['--help'], ITALIAN);
    expect([stderr, code]).toEqual(['', 0]);
    expect(stdout).toMatch(/^Uso: dup-parse \[opzioni\] \[file\.\.\.\]\n/);
    for (const title of ['Opzioni:', 'Comandi:', 'Esempi:', 'Codici di uscita:'])
      expect(stdout).toContain(`\n${title}\n`);
    expect(stdout).not.toMatch(
      /Usage|Options|Commands|display help|output the|default:|\[options\]|<path>|\[command\]/,
    );
    expect(dir.run(['check', '--help', '--lang', 'it']).stdout).toMatch(
      /^Uso: dup-parse check \[opzioni\] \[file\.\.\.\]\n/,
    );
    expect(dir.run(['help', 'check'], ITALIAN).stdout).toBe(dir.run(['check', '-h', '--lang', 'it']).stdout);
  });

  it('agrees in number', () => {
    const { stderr } = office().run(['a.md', 'nothing.md', 'niente.md'], ITALIAN);
    expect(stderr).toMatch(
      /^1 file: .*, 1 record, 3 obiettivi collegati; .* nessun errore, .* 2 input non sono stati letti: "nothing\.md", "niente\.md"\.$/m,
    );
  });
});

describe('help and version', () => {
  it('has the same options in both languages, each explained, no line longer than 80', () => {
    const dir = workdir();
    for (const command of [[], ['check'], ['explain'], ['schema'], ['completion']]) {
      const [english, italian] = ['en', 'it'].map((lang) => dir.run([...command, '--help', '--lang', lang]).stdout);
      const flags = (help: string) => help.match(/^ {2}(-\w, )?--\w+/gm);
      expect(flags(english!)).toEqual(flags(italian!));
      for (const line of `${english}${italian}`.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    }
  });

  it('gives the versions of the package, of Node and of the PDF engine', () => {
    const versionOf = (file: string) => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')).version;
    const engine = ['pdf-parse', 'pdfjs-dist'].map((name) => versionOf(`../../node_modules/${name}/package.json`));
    const line = `${versionOf('../../package.json')} (Node ${process.versions.node}, pdf-parse ${engine[0]}, pdf.js ${engine[1]})\n`;
    expect(workdir().run(['--version'])).toEqual({ code: 0, stdout: line, stderr: '' });
    expect(workdir().run(['-V']).stdout).toBe(line);
    expect(workdir().run(['check', '-V']).code).toBe(2);
  });

  it.each(['objective', 'document'] as const)('prints the schema of the %s', (name) => {
    const dir = workdir();
    expect(dir.run(['schema', name]).stdout).toBe(jsonSchemaText(name));
    if (name === 'document') expect(dir.run(['schema']).stdout).toBe(jsonSchemaText(name));
  });

  it.skipIf(withoutScript)(`gives help, as wrong use, at a terminal without a file${withoutScript}`, () => {
    const dir = workdir();
    const typed = (line: string) =>
      dir.shell(`script -qec '${line}' /dev/null < /dev/null`).stdout.replaceAll('\r', '');
    expect(typed('$DUP_PARSE 2>/dev/null; echo $?')).toBe('2\n');
    expect(typed('NO_COLOR=1 $DUP_PARSE 2>&1')).toMatch(/^Usage: dup-parse \[options\]/);
    expect(typed('NO_COLOR=1 $DUP_PARSE explain 2>&1')).toMatch(/^Usage: dup-parse explain/);
  });
});

describe('colours', () => {
  it('has none where no terminal is, unless FORCE_COLOR asks; data never have any', () => {
    const dir = office();
    const env = { FORCE_COLOR: '1' };
    expect(dir.run(['check', 'error.md']).stdout).not.toContain(ESCAPE);
    expect(dir.run(['check', 'error.md'], { env }).stdout).toContain(ESCAPE);
    expect(dir.run(['explain', 'a.md'], { env }).stdout).toContain(ESCAPE);
    expect(dir.run(['--help'], { env }).stdout).toContain(ESCAPE);
    expect(dir.run(['--nonsense'], { env }).stderr).toContain(ESCAPE);
    const forced = dir.run(['error.md'], { env });
    expect(forced.stderr).toContain(ESCAPE);
    expect(forced.stdout).toBe(dir.run(['error.md']).stdout);
    expect(dir.run(['explain', '-f', 'json', 'a.md'], { env }).stdout).not.toContain(ESCAPE);
    expect(dir.run(['check', 'error.md'], { env: { FORCE_COLOR: '0' } }).stdout).not.toContain(ESCAPE);
  });

  it.skipIf(withoutScript)(`goes by each stream for itself${withoutScript}`, () => {
    const dir = office();
    const typed = (line: string) => dir.shell(`script -qec '${line}' /dev/null < /dev/null`).stdout;
    expect(typed('$DUP_PARSE check error.md')).toContain(ESCAPE);
    expect(typed('NO_COLOR=1 $DUP_PARSE check error.md')).not.toContain(ESCAPE);
    expect(typed('NO_COLOR= $DUP_PARSE check error.md')).toContain(ESCAPE);
    expect(typed('TERM=dumb $DUP_PARSE check error.md')).not.toContain(ESCAPE);
    expect(typed('$DUP_PARSE check error.md | cat')).not.toContain(ESCAPE);
    expect(typed('$DUP_PARSE error.md > out.json')).toContain(ESCAPE);
    expect(typed('$DUP_PARSE error.md 2> /dev/null')).not.toContain(ESCAPE);
  });
});

describe('check and explain', () => {
  it('reports by objective, with the ledger and the counts', () => {
    const { stdout, stderr } = office().run(['check', 'error.md']);
    expect(stdout).toMatch(/^error\.md\n {2}\d+ lines: \d+ fields, .*\n\n2023_2028_DUP_01 {2}PIU' SICUREZZA/);
    expect(stdout).toMatch(/^ {2}error\.md:\d+ error years-backwards .*$/m);
    expect(stdout).toMatch(/^1 file: .* 1 error, /m);
    expect(stderr).toBe('');
  });

  it('gives the diagnostics as JSON: the document without its objectives', () => {
    const dir = office();
    const { objectives: _, ...rest } = JSON.parse(dir.run(['error.md']).stdout);
    expect(JSON.parse(dir.run(['check', '-f', 'json', 'error.md']).stdout)).toEqual(rest);
  });

  it('shows every line once, in order, with its class', () => {
    const dir = office();
    const ledger = JSON.parse(dir.run(['explain', '-f', 'json', 'a.md']).stdout);
    expect(ledger.map(({ text }: { text: string }) => text).join('\n')).toBe(SEED);
    const { stdout } = dir.run(['explain', 'a.md']);
    const lines = stdout.trimEnd().split('\n').slice(3);
    const rows = lines.filter((line) => !line.startsWith('== '));
    expect(lines.filter((line) => line.startsWith('== '))).toEqual(['== 2023_2028_DUP_01']);
    expect(rows).toHaveLength(ledger.length);
    const classes = rows.map((row) => /^ *(\d+) {2}(\w+)/.exec(row)?.slice(1));
    expect(classes).toEqual(ledger.map((line: { line: number; class: string }) => [String(line.line), line.class]));
  });
});

describe('what should never happen', () => {
  const broken = (code: string) => ({
    env: { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(code)}` },
  });

  it('asks to report a bug in one sentence, without a stack trace unless asked', () => {
    const dir = office();
    const { env } = broken('JSON.stringify = () => { throw new TypeError("broken") }');
    const { code, stdout, stderr } = dir.run(['a.md'], { env });
    expect(stderr).toMatch(
      /^error: dup-parse failed where it should not \(TypeError: broken\)\. Please report it[^\n]*\n$/,
    );
    expect([code, stdout]).toEqual([3, '']);
    expect(dir.run(['a.md'], { env: { ...env, DUP_PARSE_DEBUG: '1' } }).stderr).toMatch(/^\s+at /m);
  });

  it('says the same of a promise that nobody waits for', () => {
    const stray =
      'const { stringify } = JSON; JSON.stringify = (...given) => { Promise.reject(new Error("stray")); return stringify(...given) }';
    const { code, stderr } = office().run(['a.md'], broken(stray));
    expect(stderr).toMatch(/^error: dup-parse failed where it should not \(Error: stray\)/m);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(code).toBe(3);
  });

  it('says which Node.js it needs', () => {
    const old = broken('Object.defineProperty(process, "versions", { value: { node: "18.20.1" } })');
    const { code, stderr } = office().run(['a.md'], old);
    expect(stderr).toBe('dup-parse needs Node.js 20.19 or later, and this is 18.20.1.\n');
    expect(code).toBe(3);
  });

  it('says that it wants to be built', () => {
    const dir = workdir();
    cpSync(dirname(BINARY), dir.path('bin'), { recursive: true });
    dir.write('package.json', '{ "type": "module" }');
    const { code, stderr } = dir.shell(`${process.execPath} bin/dup-parse.js a.md`);
    expect(stderr).toMatch(/^dup-parse is not built yet: run "npm ci"/);
    expect(code).toBe(3);
  });
});
