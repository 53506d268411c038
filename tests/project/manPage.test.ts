/** The manual page: what its readers make of it. That it is the program's own is seen by the test of the documents. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { COMMANDS, EXAMPLES } from '../../src/cli/options/rows/commands.js';
import { OPTIONS } from '../../src/cli/options/rows/options.js';
import { withoutProgram } from '../support/needs.js';
import { workdir } from '../support/workdir.js';

const PAGES = { en: 'man/dup-parse.1', it: 'man/it/dup-parse.1' } as const;
const pathOf = (page: string) => fileURLToPath(new URL(`../../${page}`, import.meta.url));
/** How a terminal is told what is bold: the letter, back, and the letter again. */
const OVERSTRIKE = new RegExp(`.${String.fromCharCode(8)}`, 'g');

const withoutMandoc = withoutProgram('mandoc');
const withoutGroff = withoutProgram('groff');

describe.each(['en', 'it'] as const)('the page in %s', (language) => {
  const path = pathOf(PAGES[language]);
  const flat = (text: string) => text.replaceAll(OVERSTRIKE, '').replace(/\s+/g, ' ');

  it('goes with the package', () => {
    const { files, man } = JSON.parse(readFileSync(pathOf('package.json'), 'utf8'));
    expect([files, man]).toEqual([expect.arrayContaining(['man']), PAGES.en]);
    expect(readFileSync(path, 'utf8')).toMatch(/^[\n -~]+$/);
  });

  it('has the date of the release that the list of changes has', () => {
    const [, released] = /^## \[\d[^\]]*\] - (\S+)$/m.exec(readFileSync(pathOf('CHANGELOG.md'), 'utf8'))!;
    expect(readFileSync(path, 'utf8')).toContain(`.TH DUP\\-PARSE 1 "${released}" `);
  });

  it.skipIf(withoutMandoc)(`has nothing that mandoc complains of${withoutMandoc}`, () => {
    expect(workdir().shell(`mandoc -Tlint -W style '${path}'`).stdout).toBe('');
  });

  it.skipIf(withoutMandoc)(`shows every command, option, explanation and example${withoutMandoc}`, () => {
    const shown = flat(workdir().shell(`mandoc -Tutf8 -O width=1000 '${path}'`).stdout);
    for (const { name, doc } of COMMANDS) {
      expect(shown).toContain(name === 'parse' ? 'dup-parse' : `dup-parse ${name}`);
      expect(shown).toContain(doc[language].slice(1));
    }
    for (const { flags, doc } of OPTIONS) {
      expect(shown).toContain(flags.replace(/ [<[].*/, ''));
      expect(shown).toContain(doc[language]);
    }
    for (const { line } of EXAMPLES) expect(shown).toContain(line);
  });

  it.skipIf(withoutGroff)(`has nothing that groff warns of${withoutGroff}`, () => {
    const { code, stdout, stderr } = workdir().shell(`groff -man -Tutf8 -ww -z '${path}'`);
    expect([code, stdout, stderr]).toEqual([0, '', '']);
  });
});
