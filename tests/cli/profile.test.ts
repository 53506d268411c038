/** `profile`: drafts a profile, says how much it explains, writes nothing where there is nothing to say. */
import { describe, expect, it } from 'vitest';
import { sheetsOf, WORDED } from '../support/vendors.js';
import { fixture, SEED, workdir } from '../support/workdir.js';

const LETTER = 'Gentile ufficio,\nsi trasmette quanto in oggetto.\n\nCordiali saluti\n';
const ENGLISH = { env: { LC_ALL: 'C.UTF-8' } };
const PDF = 'profile/borgolume_vendor.weasyprint.pdf';

describe('a drafted profile', () => {
  it('goes to a file, with which the next run reads the sheets; the rest goes to standard error', () => {
    const dir = workdir();
    dir.write('altre.pdf', fixture(PDF));
    const { code, stdout, stderr } = dir.run(['profile', 'altre.pdf', '-o', 'mio.yaml', '--lang', 'it']);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toMatch(/^Nella proposta: parole e forme di codici .* \(21\); incerte, .* \(0\)\./);
    expect(stderr).toContain('Così dup-parse legge 6 schede, 5 record:');
    expect(stderr).toMatch(/altre\.pdf: \d+ righe: .* 0 non riconosciute$/m);
    expect(dir.read('mio.yaml')).toContain('# Le etichette del riquadro in testa a ogni scheda.\nheader:\n');
    const check = dir.run(['check', '--profile', 'mio.yaml', 'altre.pdf'], ENGLISH);
    expect([check.code, check.stdout]).toEqual([0, expect.stringContaining('5 records')]);
  });

  it('goes to standard output, in Italian whatever the environment, in English on request', () => {
    const dir = workdir();
    dir.write('altre.txt', sheetsOf(WORDED));
    const { stdout } = dir.run(['profile', 'altre.txt'], ENGLISH);
    expect(stdout).toMatch(/^# Proposta di profilo, scritta da dup-parse profile\. Documenti:\n# {3}altre\.txt\n/);
    expect(stdout).toContain('dup-parse --profile mio.yaml altre.txt');
    expect(dir.run(['profile', 'altre.txt', '--lang', 'en']).stdout).toMatch(/^# A drafted profile/);
    expect(dir.run(['profile', '-q', 'altre.txt'], ENGLISH).stderr).toBe('');
  });

  it('is written from standard input, too, and names the documents of several', () => {
    const dir = workdir();
    const text = sheetsOf(WORDED);
    expect(dir.run(['profile'], { input: text }).stdout).toContain('portfolio: [Delega politica]');
    dir.write('a.txt', text);
    dir.write('b.txt', text);
    const { stdout } = dir.run(['profile', 'a.txt', 'b.txt']);
    expect(stdout).toMatch(/portfolio: \[Delega politica\] # a\.txt: riga .*; b\.txt: riga/);
  });
});

describe('nothing is written', () => {
  it('for an export of known words', () => {
    const dir = workdir();
    dir.write('a.md', SEED);
    const { code, stdout, stderr } = dir.run(['profile', '-o', 'mio.yaml', 'a.md'], ENGLISH);
    expect([code, stdout, dir.list()]).toEqual([0, '', ['a.md']]);
    expect(stderr).toMatch(/^No profile is needed, and none was written/);
  });

  it.each([
    ['a letter', 'a.txt', LETTER, /^error nothing-repeats No profile can be drafted of "a\.txt"/],
    ['nothing', 'a.txt', '', /^error empty-input/],
    ['a scan', 'a.pdf', fixture('scanned/rocca_strategic.scan-textless.pdf'), /^error pdf-no-text/],
  ])('for %s, and what stood there stays', (_, file, content, message) => {
    const dir = workdir();
    dir.write(file, content);
    dir.write('mio.yaml', 'name: mio\n');
    const { code, stdout, stderr } = dir.run(['profile', '-o', 'mio.yaml', file], ENGLISH);
    expect([code, stdout, dir.read('mio.yaml')]).toEqual([3, '', 'name: mio\n']);
    expect(stderr).toMatch(message);
  });

  it('from a letter beside an export, which is read all the same', () => {
    const dir = workdir();
    dir.write('a.txt', sheetsOf(WORDED));
    dir.write('letter.txt', LETTER);
    const { code, stdout, stderr } = dir.run(['profile', 'letter.txt', 'a.txt'], ENGLISH);
    expect(code).toBe(3);
    expect(stdout).toContain('portfolio: [Delega politica]');
    expect(stderr).toMatch(/nothing-repeats .*"letter\.txt"/);
  });
});

describe('the way to it', () => {
  it('is told where a document is no export', () => {
    const dir = workdir();
    dir.write('a.txt', sheetsOf(WORDED));
    expect(dir.run(['a.txt'], ENGLISH).stderr).toContain(
      'add --profile with a file of their words, which "dup-parse profile" drafts',
    );
  });

  it('refuses what does not go with it', () => {
    const dir = workdir();
    dir.write('a.txt', LETTER);
    expect(dir.run(['profile', '--profile', 'b.yaml', 'a.txt'], ENGLISH).code).toBe(2);
    expect(dir.run(['profile', '-o', 'a.txt', 'a.txt'], ENGLISH).code).toBe(2);
    expect(dir.read('a.txt')).toBe(LETTER);
  });
});
