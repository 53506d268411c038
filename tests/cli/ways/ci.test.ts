/** What the services of a CI read: JUnit, the summary of a job; and what `--debug` tells. */
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { withoutProgram } from '../../support/needs.js';
import { office, SEED } from '../../support/workdir.js';

const withoutPython = withoutProgram('python3');

/** An element as Python reads it. */
interface Element {
  readonly tag: string;
  readonly is: Readonly<Record<string, string>>;
  readonly has: readonly Element[];
}

const READER = `
import json, sys, xml.etree.ElementTree as tree
read = lambda one: {'tag': one.tag, 'is': one.attrib, 'has': [read(each) for each in one]}
print(json.dumps(read(tree.fromstring(sys.stdin.buffer.read()))))`;

/** Reads XML, which must be well-formed. */
const xmlOf = (text: string): Element =>
  JSON.parse(execFileSync('python3', ['-c', READER], { input: text, encoding: 'utf8' }));

describe.skipIf(withoutPython)(`--errors junit${withoutPython}`, () => {
  it('is a suite for each file and a case for each diagnostic, and nothing else on standard error', () => {
    const { code, stderr } = office().run(['a.md', 'error.md', 'nothing.md', '--errors', 'junit', '-o', 'x.json']);
    const xml = xmlOf(stderr);
    expect(code).toBe(3);
    expect(xml.has.map((suite) => [suite.is.name, suite.is.failures])).toEqual([
      ['a.md', '0'],
      ['error.md', '1'],
      ['nothing.md', '0'],
    ]);
    expect(xml.has[1]!.has[1]).toMatchObject({
      is: { classname: 'error.md', name: expect.stringMatching(/^years-backwards \(\d+\)$/) },
      has: [{ tag: 'failure', is: { type: 'years-backwards', message: expect.stringContaining('run backwards') } }],
    });
    expect(xml.has[2]!.has[0]).toMatchObject({ has: [{ tag: 'error', is: { type: 'file-not-found' } }] });
    expect(xml.is).toMatchObject({ tests: '4', failures: '1', errors: '1' });
  });

  it('skips warnings, which with --strict are failures; also with --quiet', () => {
    const dir = office();
    const kindsOf = (args: readonly string[]) =>
      xmlOf(dir.run(['warning.md', '--errors', 'junit', '-o', 'x.json', ...args]).stderr).has[0]!.has.map(({ has }) =>
        has.map(({ tag }) => tag),
      );
    expect(kindsOf([])).toEqual([[], ['skipped']]);
    expect(kindsOf(['--strict'])).toEqual([[], ['failure']]);
    expect(kindsOf(['--strict', '-q'])).toEqual([[], ['failure']]);
    expect(kindsOf(['-q'])).toEqual([[]]);
  });

  it('is one document whatever happens, and whatever characters stand in it', () => {
    const dir = office();
    dir.write('<&"\'.md', SEED.replace('**INDIRIZZI**', 'riga <b>&amp;]]>\u0001\uFFFE ignota\n\n**INDIRIZZI**'));
    expect(xmlOf(dir.run(['<&"\'.md', '--errors', 'junit', '-o', 'x.json']).stderr).has).toHaveLength(1);
    expect(xmlOf(dir.run(['a.md', '-f', 'x', '--errors', 'junit']).stderr).is).toMatchObject({ errors: '1' });
    expect(xmlOf(dir.shell('$DUP_PARSE error.md --errors junit > /dev/full').stderr).is).toMatchObject({ errors: '1' });
    expect(xmlOf(dir.run(['a.md', '--errors', 'junit', '--expect', '4', '-o', 'x.json']).stderr).is).toMatchObject({
      failures: '1',
    });
    expect(xmlOf(dir.run(['check', 'error.md', '--errors', 'junit']).stderr).is).toMatchObject({ failures: '1' });
    expect(xmlOf(dir.run(['diff', 'a.md', 'error.md', '--errors', 'junit']).stderr).is).toMatchObject({
      failures: '1',
    });
  });
});

describe('--summary github', () => {
  it('appends files, counts and diagnostics, in which text of the sheet is text', () => {
    const dir = office();
    dir.write('s.md', '# Before\n');
    dir.write('x|y.md', SEED.replace('**INDIRIZZI**', 'una | riga <img src=x> [x](y) ignota\n\n**INDIRIZZI**'));
    const env = { GITHUB_STEP_SUMMARY: dir.path('s.md') };
    const run = dir.run(['x|y.md', 'error.md', 'nothing.md', '--summary', 'github', '-o', 'x.json'], { env });
    expect(run.code).toBe(3);
    const text = dir.read('s.md');
    expect(text).toMatch(/^# Before\n## dup-parse\n\n2 files: .* Written to x\.json\.\n\n\| File \| Pages \|/);
    expect(text).toMatch(/^\| x&#124;y\.md \| {2}\| 1 \| \d+ \| \d+ \|$/m);
    expect(text).toMatch(/^\| nothing\.md \| error \| file-not-found \| There is no file "nothing\.md"/m);
    expect(text).not.toMatch(/<img|\[x\]/);
    for (const line of text.split('\n').filter((one) => one.startsWith('| x')))
      expect([5, 6]).toContain(line.split('|').length - 1);
    expect(dir.run(['check', 'a.md', '--summary', 'github'], { env }).code).toBe(0);
    expect(dir.read('s.md').match(/^## dup-parse$/gm)).toHaveLength(2);
  });
});

describe('--debug', () => {
  it('tells what was loaded, when each step was done, and the stack of a fault by the places in the sources', () => {
    const dir = office();
    const { code, stderr, stdout } = dir.run(['a.md', '-q', '--debug']);
    expect([code, stdout]).toEqual([0, dir.run(['a.md']).stdout]);
    for (const step of [
      'started: .*',
      'read: a\\.md \\(\\d+ bytes\\)',
      'parsed: a\\.md .*',
      'loaded: .*cli\\.js.*',
      'end',
    ])
      expect(stderr).toMatch(new RegExp(`^debug +\\d+ ms  ${step}$`, 'm'));
    const env = {
      NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent('JSON.stringify = () => { throw new TypeError("broken") }')}`,
    };
    expect(dir.run(['a.md', '--debug'], { env }).stderr).toMatch(/^\s+at .*src\/settle\/\w+\.ts:\d+:\d+/m);
    expect(dir.run(['nothing.md', '--debug']).stderr).toMatch(/nothing\.md: InputError: There is no file/);
  });

  it('keeps to objects where standard error has nothing else', () => {
    const lines = office().run(['a.md', '-q', '--debug', '--errors', 'json', '-o', 'x.json']).stderr.trim().split('\n');
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ severity: 'info', code: 'debug' });
  });
});
