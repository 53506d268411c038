/** Mistakes at the command line, each with the way out of it. */
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../src/cli/options/language.js';
import { withoutProgram } from '../../support/needs.js';
import { pdfOf } from '../../support/pdfOf.js';
import { ESCAPE, fixture, office, SEED, workdir } from '../../support/workdir.js';

const withoutPython = withoutProgram('python3');

/** Code that runs before the command. */
const first = (code: string) => ({
  NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(code)}`,
});

const ITALIAN_SYSTEM = `Intl.DateTimeFormat = () => ({ resolvedOptions: () => ({ locale: 'it-IT' }) });`;

describe('the language of the system', () => {
  it.each([
    ['errore', {}],
    ['errore', { LANG: '' }],
    ['error', { LANG: 'C' }],
    ['error', { LC_ALL: 'POSIX' }],
    ['error', { LC_CTYPE: 'C.UTF-8' }],
    ['error', { LANGUAGE: 'en' }],
    ['error', { LANG: 'fr_FR.UTF-8' }],
  ])('%s: where the environment has %j', (word, env) => {
    const run = workdir().run(['nothing.md'], {
      env: { ...first(ITALIAN_SYSTEM), ...(env as Record<string, string>) },
    });
    expect(run.stderr.split(' ')[0]).toBe(word);
  });

  it('never changes the data', () => {
    const dir = office();
    expect(dir.run(['warning.md'], { env: first(ITALIAN_SYSTEM) }).stdout).toBe(dir.run(['warning.md']).stdout);
    expect(languageOf(['--lang', 'en'], {})).toBe('en');
  });
});

describe('words that were meant otherwise', () => {
  it.each([
    [
      ['dif', 'a.md', 'b.md'],
      '"dif" non è né un file né un comando. Forse si intendeva diff? Si veda dup-parse --help.',
    ],
    [['chek', 'a.md'], '"chek" non è né un file né un comando. Forse si intendeva check? Si veda dup-parse --help.'],
    [['confronta', 'a.md', 'b.md'], /Forse si intendeva diff\?/],
    [['aiuto'], /Forse si intendeva --help\?/],
    [['/?'], /Forse si intendeva --help\?/],
    [['parse', 'a.md'], /^Il comando "parse" non esiste: senza alcun comando dup-parse legge già i file\./],
    [['a.md', 'check'], 'Il comando check va scritto prima dei file: dup-parse check ...'],
    [['–strict', 'a.md'], /^"–strict" comincia con una lineetta, come quella che mette Word, .*: digitare --strict\.$/],
    [['a.md', '–q'], /digitare -q\.$/],
    [['“a.md”'], /^Le virgolette di “a\.md” sono quelle curve che mette Word, .*: digitare "a\.md"\.$/],
    [['a.md', '-o', '«x.json»'], /digitare "x\.json"\.$/],
    [['--password', 'a.md'], /^"a\.md" è stato preso per la password: indicare prima il file/],
    [['a.md', '--password'], /^L’opzione --password senza valore chiede la password sul terminale, che qui non c’è: /],
    [['a.md', '--password', '-'], /chiede la password sul terminale, che qui non c’è/],
    [['a.md', '--color', 'sempre'], '--color non può valere "sempre": scegliere tra auto, always, never.'],
    [['a.md', '--table', 'collegament', '-f', 'csv'], /^--table non può valere "collegament": scegliere tra /],
    [
      ['a.md', '--summary', 'github'],
      /^L’opzione --summary github scrive nel file indicato dalla variabile GITHUB_STEP_SUMMARY/,
    ],
    [['check', 'a.md', '-o', 'x.txt'], 'Opzione sconosciuta: -o. Si veda dup-parse check --help.'],
    [
      ['explain', 'a.md', '--only', 'campo'],
      /scegliere tra campi, ripetuta, contorno, vuota, fuori, non riconosciuta\.$/,
    ],
    [['a.md', '--debug', '--errors', 'junit', '--lang', 'it'], undefined],
  ] as [string[], string | RegExp | undefined][])('%j: wrong use, and nothing else is done', (args, sentence) => {
    const dir = office();
    const before = dir.list();
    const { code, stdout, stderr } = dir.run(args, { env: { LANG: 'it_IT.UTF-8' } });
    expect([code, stdout, dir.list()]).toEqual([2, '', before]);
    if (typeof sentence === 'string') expect(stderr).toBe(`errore: ${sentence}\n`);
    else if (sentence) expect(stderr.trimEnd().replace(/^errore: /, '')).toMatch(sentence);
  });

  it('are read where a file has that name', () => {
    const dir = office();
    for (const name of ['dif', 'check', '–strict', '“a.md”', 'parse']) {
      dir.write(name, SEED);
      expect([name, dir.run([name === 'check' ? './check' : name]).code]).toEqual([name, 0]);
    }
  });

  it('names the way where a document is no export, where a page is blank, and where a password is wanted', () => {
    const dir = office();
    expect(dir.run(['letter.txt']).stderr).toMatch(/"dup-parse explain" .* add --profile /);
    dir.write('blank.pdf', pdfOf([]));
    expect(dir.run(['blank.pdf']).stderr).toMatch(/^error pdf-no-text "blank\.pdf" has no text layer: it is blank, /);
    expect(dir.run(['blank.pdf', '--lang', 'it']).stderr).toContain('è un documento vuoto');
  });

  it('takes Italian names of tables and schemas, and what Windows calls its encoding', () => {
    const dir = office();
    expect(dir.run(['a.md', '-f', 'csv', '--table', 'Collegamenti']).stdout).toBe(
      dir.run(['a.md', '-f', 'csv', '--table', 'links']).stdout,
    );
    expect(dir.run(['schema', 'confronto']).stdout).toBe(dir.run(['schema', 'comparison']).stdout);
    dir.write('w.txt', fixture('printed/rocca_plain.bare-windows1252.txt'));
    expect(dir.run(['w.txt', '--encoding', 'ANSI']).stdout).toBe(
      dir.run(['w.txt', '--encoding', 'Windows-1252']).stdout,
    );
  });
});

/** Types at a terminal of its own, line by line after what is waited for, and returns all that the terminal shows. */
const TYPIST = `
import os, pty, sys
shown = b''
steps = [step.split('=>') for step in sys.argv[1].split('|') if step]
pid, fd = pty.fork()
if pid == 0:
    os.execvp(sys.argv[2], sys.argv[2:])
while True:
    try: part = os.read(fd, 4096)
    except OSError: break
    if not part: break
    shown += part
    if steps and steps[0][0].encode() in shown:
        os.write(fd, (steps.pop(0)[1] + '\\n').encode())
_, status = os.waitpid(pid, 0)
sys.stdout.buffer.write(shown.replace(b'\\r', b''))
print('exit', os.waitstatus_to_exitcode(status))
`;

describe.skipIf(withoutPython)(`at a terminal${withoutPython}`, () => {
  const atTerminal = (dir: ReturnType<typeof workdir>, args: string, steps = '') => {
    dir.write('typist.py', TYPIST);
    return dir.shell(`TERM=dumb python3 typist.py '${steps}' $DUP_PARSE ${args}`).stdout;
  };

  it.each(['en', 'it'])('shows about ten lines where no file is named: %s', (language) => {
    const shown = atTerminal(workdir(), `--lang ${language}`);
    expect(shown.trimEnd().split('\n').length).toBeLessThanOrEqual(12);
    expect(shown).toMatch(/dup-parse scheda\.pdf -o dup\.xlsx.*dup-parse --help\.\nexit 2\n$/s);
    expect(atTerminal(workdir(), `explain --lang ${language}`).trimEnd().split('\n').length).toBeLessThanOrEqual(6);
  });

  it.each(['--password', '--password -'])('asks for the password, which nobody sees: %s', (option) => {
    const dir = workdir();
    dir.write('locked.pdf', fixture('printed/rocca_plain.chromium-password-SEGRETA.pdf'));
    const shown = atTerminal(dir, `locked.pdf -f csv ${option}`, 'Password of the PDF:=>SEGRETA');
    expect(shown.split('\n')[0]).toMatch(/Password of the PDF: \S*$/);
    expect(shown).toContain('exit 0');
    expect(shown.split('\n')[0]).not.toContain('SEGRETA');
    expect(atTerminal(dir, `locked.pdf ${option}`, 'Password of the PDF:=>')).toMatch(/No password was typed.*exit 2/s);
  });
});

describe('what is said', () => {
  it('of a run that --strict alone fails, with --quiet: one line', () => {
    const dir = office();
    for (const command of [[], ['check']]) {
      const run = dir.run([...command, '-q', '--strict', 'warning.md', ...(command.length ? [] : ['-o', 'x.json'])]);
      expect([run.code, run.stderr]).toEqual([
        1,
        expect.stringMatching(/^Failed because of --strict.*\(1 warning\).*\n$/),
      ]);
    }
    expect(dir.run(['-q', '--strict', 'a.md', '-o', 'x.json']).stderr).toBe('');
    const json = dir.run(['-q', '--strict', '--errors', 'json', 'warning.md', '-o', 'x.json']);
    expect(JSON.parse(json.stderr)).toMatchObject({ severity: 'warning' });
  });

  it('once of an input that cannot be read', () => {
    expect(
      office()
        .run(['a.md', 'nothing.md'])
        .stderr.match(/nothing\.md/g),
    ).toHaveLength(1);
    expect(
      office()
        .run(['nothing.md', '-v'])
        .stderr.match(/nothing\.md/g),
    ).toHaveLength(1);
  });

  it('of a sheet without a code: its title', () => {
    const dir = workdir();
    dir.write('a.md', SEED.replaceAll(/2023\\?_2028\\?_DUP\\?_01\s*$/gm, ''));
    expect(dir.run(['a.md']).stderr).toMatch(/missing-code .*\(sheet without a code: "PIU' SICUREZZA - /);
    expect(dir.run(['a.md', '--lang', 'it']).stderr).toMatch(
      /missing-code .*\(scheda senza codice: "PIU' SICUREZZA - /,
    );
    expect(dir.run(['check', 'a.md']).stdout).not.toContain('nothing to report');
  });

  it('of a long word: its beginning', () => {
    const dir = office();
    dir.write('long.md', SEED.replace('**INDIRIZZI**', `${'x'.repeat(400_000)}\n\n**INDIRIZZI**`));
    for (const args of [
      ['long.md', '-v'],
      ['check', 'long.md'],
      ['y'.repeat(100_000)],
      ['a.md', '-f', 'z'.repeat(100_000)],
    ])
      expect(dir.run([...args, ...(args[0] === 'check' ? [] : ['-o', 'x.json'])]).stderr.length).toBeLessThan(6000);
    expect(dir.run(['check', 'long.md']).stdout.length).toBeLessThan(6000);
    expect(dir.run(['long.md']).stdout.length).toBeGreaterThan(400_000);
  });

  it('of an output that another program holds: to close it there', () => {
    const dir = office();
    dir.write('x.json', 'old');
    const held = (times: number) =>
      first(`import files from 'node:fs/promises'; import { syncBuiltinESMExports } from 'node:module';
        const { rename } = files; let left = ${times};
        files.rename = async (...all) => { if (left-- > 0) throw Object.assign(new Error('busy'), { code: 'EBUSY' }); return await rename(...all); };
        syncBuiltinESMExports();`);
    const run = dir.run(['a.md', '-o', 'x.json'], { env: held(99) });
    expect([run.code, run.stderr]).toEqual([
      3,
      expect.stringMatching(/^error: .*"x\.json".*if it is open in Excel .*, close it there and try again/),
    ]);
    expect(dir.read('x.json')).toBe('old');
    expect(dir.run(['a.md', '-o', 'x.json', '--lang', 'it'], { env: held(99) }).stderr).toContain(
      'se è aperto in Excel',
    );
    expect(dir.run(['a.md', '-o', 'x.json'], { env: held(2) }).code).toBe(0);
    expect(dir.read('x.json')).toBe(dir.run(['a.md']).stdout);
  });

  it('of a closed standard output: exit code 3, but none of one that is thrown away', () => {
    const dir = office();
    for (const args of ['a.md', '--help', 'check a.md', 'schema']) {
      const run = dir.shell(`$DUP_PARSE ${args} >&-; echo $? >&2`);
      expect([args, run.stderr]).toEqual([
        args,
        expect.stringMatching(/^error: Standard output could not be written \(it is closed\).*\n3\n$/s),
      ]);
    }
    expect(dir.shell('$DUP_PARSE -q a.md > /dev/null').code).toBe(0);
    expect(dir.shell('$DUP_PARSE -q a.md -o x.json >&-').code).toBe(0);
    expect(dir.run(['-q', 'a.md', '-o', '-'], { input: '' }).code).toBe(0);
  });

  it('in colours as --color has it', () => {
    const dir = office();
    expect(dir.run(['check', 'error.md', '--color', 'always'], { env: { NO_COLOR: '1' } }).stdout).toContain(ESCAPE);
    expect(dir.run(['check', 'error.md', '--color=never'], { env: { FORCE_COLOR: '1' } }).stdout).not.toContain(ESCAPE);
    expect(dir.run(['check', 'error.md', '--color', 'auto'], { env: { FORCE_COLOR: '1' } }).stdout).toContain(ESCAPE);
    expect(dir.run(['--help', '--color', 'always']).stdout).toContain(ESCAPE);
  });
});
