/** Where the output goes, and what is refused before anything is read. */

import { linkSync, mkdirSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FORMAT_NAMES } from '../../src/index.js';
import { skipUnless, succeeds } from '../support/needs.js';
import { office, SEED } from '../support/workdir.js';

describe('output files', () => {
  it('chooses the format by the ending, and -f wins over it', () => {
    const dir = office();
    for (const name of ['out.json', 'out.ndjson', 'out.jsonl', 'out.yaml', 'out.YML', 'out.csv']) {
      const { code, stdout, stderr } = dir.run(['a.md', '-o', name]);
      expect([name, code, stdout]).toEqual([name, 0, '']);
      expect(stderr).toContain(`Written to ${name}.`);
    }
    expect(dir.read('out.json')).toBe(dir.run(['a.md']).stdout);
    expect(dir.read('out.YML')).toBe(dir.run(['a.md', '-f', 'yaml']).stdout);
    expect(dir.read('out.csv')).toBe(dir.run(['a.md', '-f', 'csv']).stdout);
    dir.run(['a.md', '-f', 'ndjson', '-o', 'out.csv']);
    expect(dir.read('out.csv')).toBe(dir.read('out.ndjson'));
    dir.run(['a.md', '--table', 'links', '-o', 'out.csv']);
    expect(dir.read('out.csv')).toMatch(/^objectiveCode,/);
  });

  it('merges several inputs into one file, and writes one each into a folder', () => {
    const dir = office();
    dir.run(['a.md', 'warning.md', '-o', 'both.json']);
    expect(JSON.parse(dir.read('both.json')).sources).toHaveLength(2);
    mkdirSync(dir.path('out'));
    expect(dir.run(['a.md', 'warning.md', 'nothing.md', '-o', 'out/', '-f', 'yaml']).code).toBe(3);
    expect(dir.run(['-', '-o', 'out'], { input: SEED }).code).toBe(0);
    expect(dir.run(['a.md', '-o', 'out']).code).toBe(0);
    expect(dir.shell('ls out').stdout).toBe('a.json\na.yaml\nstdin.json\nwarning.yaml\n');
    expect(dir.read('out/a.json')).toBe(dir.run(['a.md']).stdout);
  });

  it('touches no file where nothing could be read', () => {
    const dir = office();
    dir.write('out.json', 'old');
    const before = dir.list();
    expect(dir.run(['letter.txt', 'nothing.md', '-o', 'out.json']).code).toBe(3);
    expect(dir.run(['letter.txt', '-o', 'new.json']).code).toBe(3);
    expect(dir.read('out.json')).toBe('old');
    expect(dir.list()).toEqual(before);
  });

  it('refuses to write over an input, by whatever name', () => {
    const dir = office();
    symlinkSync(dir.path('a.md'), dir.path('symbolic.json'));
    linkSync(dir.path('a.md'), dir.path('hard.json'));
    mkdirSync(dir.path('out'));
    linkSync(dir.path('a.md'), dir.path('out/a.json'));
    for (const [output, ...more] of [['symbolic.json'], ['hard.json'], ['./a.md', '-f', 'json'], ['out']] as const) {
      const { code, stderr } = dir.run(['warning.md', 'a.md', '-o', output, ...more]);
      expect([output, code, stderr]).toEqual([
        output,
        2,
        expect.stringMatching(/^error: The output .* is one of the inputs/),
      ]);
    }
    expect(dir.shell('$DUP_PARSE -f json -o a.md < a.md').code).toBe(2);
    expect(dir.read('a.md')).toBe(SEED);
    expect(dir.shell('ls out').stdout).toBe('a.json\n');
  });

  it('writes to a device, and does not replace it', () => {
    const { stdout, code } = office().shell('$DUP_PARSE -q a.md -f ndjson -o /dev/stdout | cat');
    expect(JSON.parse(stdout).code).toBe('2023_2028_DUP_01');
    expect(code).toBe(0);
  });

  const tinyDisk = 'mkdir -p disk && mount -t tmpfs -o size=8k tmpfs disk';
  const withoutDisk = skipUnless(
    succeeds(`cd "$(mktemp -d)" && unshare -rm sh -c '${tinyDisk}'`),
    'cannot mount a disk',
  );
  describe.skipIf(withoutDisk)(`on a disk that fills up${withoutDisk}`, () => {
    const NINE = 'a.md '.repeat(9);
    const onTinyDisk = (line: string) => office().shell(`unshare -rm bash --norc -c '${tinyDisk} && ${line}'`);

    it('keeps what stood there', () => {
      const line = `echo old > disk/out.json && $DUP_PARSE ${NINE} -o disk/out.json; echo $?; cat disk/out.json; ls disk`;
      const { stdout, stderr } = onTinyDisk(line);
      expect(stderr).toMatch(/^error: The output "disk\/out\.json" could not be written \(the disk is full\)/m);
      expect(stdout).toBe('3\nold\nout.json\n');
    });

    it('says that standard output is incomplete', () => {
      const { stdout, stderr } = onTinyDisk(`$DUP_PARSE ${NINE} > disk/out.json; echo $?`);
      expect(stderr).toMatch(/^error: Standard output could not be written \(the disk is full\)/m);
      expect(stdout).toBe('3\n');
    });
  });

  it('leaves nothing half-written on Ctrl-C', () => {
    const dir = office();
    dir.write('out.json', 'old');
    const before = dir.list();
    // The signal arrives when ten characters of the new file are on the disk, and the rest never follows.
    const { stdout, stderr } = dir.shell('$DUP_PARSE a.md -o out.json; echo $?', {
      env: {
        NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(`
          import files from 'node:fs/promises';
          import { syncBuiltinESMExports } from 'node:module';
          const { open } = files;
          files.open = async (path, flags, mode) => {
            const handle = await open(path, flags, mode);
            if (flags !== 'wx') return handle;
            await handle.write('{"schemaVe');
            process.kill(process.pid, 'SIGINT');
            return await new Promise(() => setInterval(() => {}, 1e6));
          };
          syncBuiltinESMExports();`)}`,
      },
    });
    expect([stdout, stderr]).toEqual(['130\n', '']);
    expect(dir.read('out.json')).toBe('old');
    expect(dir.list()).toEqual(before);
  });
});

describe('wrong use', () => {
  it.each([
    [['--fromat', 'json', 'a.md'], 'Unknown option --fromat. Did you mean --format? See dup-parse --help.'],
    [['check', '--strct', 'a.md'], 'Unknown option --strct. Did you mean --strict? See dup-parse check --help.'],
    [['-x', 'a.md'], 'Unknown option -x. See dup-parse --help.'],
    [
      ['--strict=yes', 'a.md'],
      'Option --strict takes no value: leave out what follows the equals sign. See dup-parse --help.',
    ],
    [['a.md', '--lang', 'it', '--pages'], /^errore: L’opzione --pages <pagine> richiede un valore\./],
    [['a.md', '-o'], 'Option -o, --output <path> wants a value. See dup-parse --help.'],
    [
      ['schema', 'document', 'x'],
      'Too many arguments: the command schema takes 1 at most. See dup-parse schema --help.',
    ],
    [
      ['help', 'x'],
      /^There is no such command: choose one of check, explain, profile, diff, schema,.* See dup-parse --help\.$/m,
    ],
    [['schema', 'x'], 'There is no schema "x": choose one of objective, document, profile, comparison.'],
    [['schema', '-f', 'json'], 'Unknown option -f. See dup-parse schema --help.'],
    [['-f', 'xml', 'a.md'], `--format cannot be "xml": choose one of ${FORMAT_NAMES.join(', ')}.`],
    [['check', '-f', 'csv', 'a.md'], '--format cannot be "csv": choose one of text, json.'],
    [['--lang', 'fr', 'a.md'], '--lang cannot be "fr": choose one of it, en.'],
    [['schema', '--lang', 'fr'], '--lang cannot be "fr": choose one of it, en.'],
    [
      ['-f', 'csv', '--table', 'x', 'a.md'],
      '--table cannot be "x": choose one of objectives, links, diagnostics, sources.',
    ],
    [
      ['--table', 'links', 'a.md'],
      'Option --table goes with csv and parquet alone, and the format is json: leave it out, or write a .csv or .parquet.',
    ],
    [
      ['--table', 'links', 'a.md', '-o', 'x.yaml'],
      'Option --table goes with csv and parquet alone, and the format is yaml: leave it out, or write a .csv or .parquet.',
    ],
    [['--table', 'links', 'check', 'a.md'], 'Option --table does not go with the command check.'],
    [['--strict', 'explain', 'a.md'], 'Option --strict does not go with the command explain.'],
    [['-q', '-v', 'a.md'], 'Options --quiet and --verbose contradict each other: leave one out.'],
    [
      ['-o', 'out.txt', 'a.md'],
      /^The ending of "out\.txt" names no format: add -f with one of json, ndjson, yaml, csv/,
    ],
    [['-o', 'nowhere/out/', 'a.md'], 'There is no folder "nowhere" to write into: create it first.'],
    [['-o', 'nowhere/a.csv', 'a.md'], 'There is no folder "nowhere" to write into: create it first.'],
    [['-o', 'a.md/', 'a.md'], '"a.md/" is not a folder: nothing can be written into it.'],
    [['-o', 'a.md/x.csv', 'a.md'], '"a.md" is not a folder: nothing can be written into it.'],
    [['-o', '', 'a.md'], 'An empty name was given for a file: check the command line.'],
    [[''], 'An empty name was given for a file: check the command line.'],
    [['-o', '.', 'a.md', './a.md'], /^"a\.md" and "\.\/a\.md" would both be written to "a\.json"/],
    [['-', '-'], 'Standard input (-) can be named once only.'],
    [['--excel', '-f', 'json', 'a.md'], 'Option --excel goes with csv alone, and the format is json: leave one out.'],
    [['diff', 'a.md'], 'diff compares two inputs, the old one and the new one; named here: 1.'],
    [['diff', 'a.md', 'a.md', 'a.md'], 'diff compares two inputs, the old one and the new one; named here: 3.'],
    [['diff', '-', '-'], 'Standard input (-) can be named once only.'],
    [['diff', '-o', 'a.md', 'a.md', 'error.md', '-f', 'json'], /^The output "a\.md" is one of the inputs/],
    [
      ['diff', '-o', '.', 'a.md', 'error.md', '-f', 'json'],
      'The output "." is a folder: name a file for the comparison.',
    ],
    [['diff', '--strict', 'a.md', 'error.md'], /^Unknown option --strict/],
    [
      ['diff', '-f', 'yaml', 'a.md', 'error.md'],
      /^--format cannot be "yaml": choose one of text, json, csv, xlsx, markdown, docx, html/,
    ],
  ] as [string[], string | RegExp][])('%j', (args, sentence) => {
    const dir = office();
    const before = dir.list();
    const { code, stdout, stderr } = dir.run(args);
    if (typeof sentence === 'string') expect(stderr).toBe(`error: ${sentence}\n`);
    else expect(stderr.replace(/^error: /, '')).toMatch(sentence);
    expect([code, stdout]).toEqual([2, '']);
    expect(dir.list()).toEqual(before);
  });

  it.each(['', '0', '0-3', '4-1', '1-', '-4', '1,,2', 'a', '1-2-3', '1;2', '1.5', ',', '99999999999'])(
    '--pages %j',
    (pages) => {
      const { code, stderr } = office().run([`--pages=${pages}`, 'a.md']);
      expect([code, stderr]).toEqual([2, expect.stringContaining(`--pages cannot be "${pages}"`)]);
    },
  );

  it('takes what stands after -- for names of files', () => {
    expect(office().run(['--', '--strict']).stderr).toMatch(/^error file-not-found There is no file "--strict"/);
  });
});
