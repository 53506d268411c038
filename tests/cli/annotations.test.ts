/** Messages for programs: `--errors json` and `--annotations github`; and for people at a terminal: how far it is. */
import { describe, expect, it } from 'vitest';
import { withoutProgram } from '../support/needs.js';
import { ESCAPE, fixture, office, SEED, WITH_ERROR, workdir } from '../support/workdir.js';

const withoutScript = withoutProgram('script');

const objects = (lines: string) =>
  lines
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('--errors json', () => {
  it('gives the document’s diagnostics with their file, one object a line and nothing else', () => {
    const dir = office();
    const env = { LANG: 'it_IT.UTF-8' };
    const { code, stdout, stderr } = dir.run(['-v', '--errors', 'json', 'error.md', 'warning.md'], { env });
    const { diagnostics, sources } = JSON.parse(stdout);
    expect(code).toBe(1);
    expect(diagnostics.length).toBeGreaterThan(1);
    expect(objects(stderr)).toEqual(
      diagnostics.map((one: { source: number }) => ({ ...one, file: sources[one.source].file })),
    );
  });

  it('is as loud as asked, and gives what could not be read, or was not as expected, the same fields', () => {
    const dir = office();
    const { code, stderr } = dir.run(['-q', '--errors=json', '--expect', '3', 'error.md', 'warning.md', 'empty.md']);
    expect(code).toBe(3);
    const told = objects(stderr);
    expect(told.map((one) => [one.severity, one.code, one.file])).toEqual([
      ['error', 'years-backwards', 'error.md'],
      ['error', 'empty-input', 'empty.md'],
      ['error', 'record-count-differs', null],
    ]);
    for (const one of told) expect(Object.keys(one)).toEqual(Object.keys(told[0]));
  });

  it.each([
    [2, ['--fromat', 'x'], 'wrong-use'],
    [2, ['-o', 'nowhere/out/', 'a.md'], 'wrong-use'],
    [2, ['explain', '-r'], 'wrong-use'],
    [3, ['diff', 'a.md', 'empty.md'], 'empty-input'],
    [3, ['check', 'letter.txt'], 'not-an-export'],
    [3, ['-r', 'nothing'], 'file-not-found'],
  ])('also of failures: %i %j', (code, args, what) => {
    const run = office().run([...args, '--errors', 'json'], { env: { LANG: 'it', FORCE_COLOR: '1' } });
    expect([run.code, run.stdout]).toEqual([code, '']);
    expect(objects(run.stderr)).toMatchObject([
      { severity: 'error', code: what, message: expect.stringMatching(/^[^è]*$/) },
    ]);
  });

  it('says nothing where there is nothing to say', () => {
    const dir = office();
    dir.write('folder/a.md', SEED);
    dir.write('folder/b.odt', '');
    expect(dir.run(['--errors', 'json', '-o', 'a.json', '-r', 'folder']).stderr).toBe('');
    expect(objects(dir.run(['-v', '--errors', 'json', '-o', 'a.json', '-r', 'folder']).stderr).at(-1)).toMatchObject({
      severity: 'info',
      code: 'files-left-out',
      message: expect.stringContaining('"folder/b.odt"'),
    });
  });
});

describe('--annotations github', () => {
  it('writes a workflow command for each, and says none of them twice', () => {
    const { code, stdout, stderr } = office().run(['--annotations', 'github', '-o', 'x.json', 'error.md', 'empty.md']);
    expect(code).toBe(3);
    expect(stdout).toMatch(
      /^::error file=error\.md,line=\d+,title=years-backwards::[^\n]+\n::error file=empty\.md,title=empty-input::"empty\.md" is empty: name another file, or export the sheet again\.\n$/,
    );
    expect(stderr).toMatch(/^1 file: [^\n]*Written to x\.json\.\n$/);
  });

  it('takes nothing of a name or a text for a command', () => {
    const dir = workdir();
    const name = 'a,b:c%0A\n::error::x.md';
    dir.write(name, WITH_ERROR.replaceAll('In Corso', 'Al 100%, ::error::quasi'));
    const { stdout } = dir.run(['-v', '--annotations', 'github', '-o', 'x.json', name]);
    const lines = stdout.trimEnd().split('\n');
    const file = 'a%2Cb%3Ac%250A%0A%3A%3Aerror%3A%3Ax.md';
    for (const line of lines) {
      expect(line).toMatch(/^::(?:error|warning|notice) file=[^,:\n]+,line=\d+,title=[a-z-]+::[^\n]+$/);
      expect(line).toContain(`file=${file},`);
    }
    expect(stdout).toMatch(/^::warning \S+title=unknown-status::.*"Al 100%25, ::error::quasi"/m);
  });

  it('has no line for a PDF, whose place stands in the message', () => {
    const dir = workdir();
    dir.write('a.pdf', fixture('printed/rocca_hurts.chromium.pdf'));
    const { stdout } = dir.run(['-v', '--annotations', 'github', '-o', 'x.json', 'a.pdf']);
    expect(stdout).toMatch(/^::(?:notice|warning) file=a\.pdf,title=[a-z-]+::/m);
    expect(stdout).not.toContain('line=');
    expect(stdout).toMatch(/::p\. \d+/);
  });

  it('comes after a report for people, no line of which is a command', () => {
    const { code, stdout } = office().run(['check', '--annotations', 'github', 'error.md']);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^::stop-commands::(\w{64})\nerror\.md\n(?:.*\n)+ {2}error\.md:\d+ error years-backwards .*\n(?:.*\n)+::\1::\n::error file=error\.md,.*\n$/,
    );
  });

  it.each([
    [['a.md'], /^error: Option --annotations writes to standard output, where the data go: name a file/],
    [['-o', '-', 'a.md'], /^error: Option --annotations writes to standard output, where the data go/],
    [
      ['check', '-f', 'json', 'a.md'],
      /^error: Option --annotations writes to standard output, where the report is JSON/,
    ],
    [['explain', 'a.md'], /^error: Unknown option --annotations/],
  ])('is refused among data: %j', (args, sentence) => {
    const { code, stdout, stderr } = office().run([...args, '--annotations', 'github']);
    expect(stderr).toMatch(sentence);
    expect([code, stdout]).toEqual([2, '']);
  });

  it('knows no other, and no other form of errors', () => {
    expect(office().run(['--annotations', 'gitlab', 'a.md']).stderr).toMatch(/"gitlab": it takes github alone\.\n$/);
    expect(office().run(['--errors', 'xml', 'a.md']).stderr).toMatch(/"xml": choose one of text, json, junit\.\n$/);
  });
});

describe('how far it is', () => {
  const typed = (line: string) => office().shell(`script -qec '${line}' /dev/null < /dev/null`).stdout;

  it.skipIf(withoutScript)(`is shown on a terminal, and gone when the rest is said${withoutScript}`, () => {
    const shown = typed('$DUP_PARSE -o out.json a.md warning.md empty.md');
    const line = `${ESCAPE}\\[1G\\[[=-]+\\] \\d/3 files, (?:no page|\\d+ pages?), \\d+/s${ESCAPE}\\[0K`;
    const cleared = `${ESCAPE}8${ESCAPE}\\[1G${ESCAPE}\\[2K`;
    expect(shown).toMatch(new RegExp(`^${ESCAPE}7(?:${line})+${cleared}[^\\n]*warning\\.md`));
    expect(shown.split(ESCAPE).at(-1)).toMatch(/Written to out\.json\.\r\n$/);
  });

  it.skipIf(withoutScript)(`is not shown to anyone else${withoutScript}`, () => {
    for (const line of [
      'CI=true $DUP_PARSE -o out.json a.md warning.md',
      'TERM=dumb $DUP_PARSE -o out.json a.md warning.md',
      '$DUP_PARSE -q -o out.json a.md warning.md',
      '$DUP_PARSE --errors json -o out.json a.md warning.md',
      '$DUP_PARSE a.md warning.md 2>/dev/null',
      '$DUP_PARSE -o out.json a.md',
    ]) {
      expect(typed(line)).not.toContain(' files, ');
    }
  });
});
