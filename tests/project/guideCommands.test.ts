/** The commands that the guides show run as they stand, in a folder with the files that they name. */
import { mkdirSync, symlinkSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commandsOf, GUIDES, inProject, textOf } from '../support/guides.js';
import { withoutProgram } from '../support/needs.js';
import { fixture, workdir } from '../support/workdir.js';

const PLAIN = 'printed/rocca_plain.chromium.pdf';
const FILES = {
  'Scheda Obiettivi.pdf': PLAIN,
  'scheda.pdf': PLAIN,
  'DUP 2025.pdf': PLAIN,
  'DUP 2026.pdf': 'printed/rocca_hurts.chromium.pdf',
  'exports/a.pdf': PLAIN,
  'esportazioni/a.pdf': PLAIN,
  'scheda.txt': 'printed/rocca_plain.bare-latin9.txt',
  'mandato.pdf': 'printed/rocca_hurts.chromium.pdf',
  'strategici.pdf': 'printed/rocca_strategic.chromium.pdf',
  'operativi.pdf': 'printed/rocca_operational.chromium.pdf',
  'scheda.pdf.p7m': 'wrapped/rocca_strategic.signed.p7m',
  'altre.pdf': 'profile/borgolume_vendor.weasyprint.pdf',
};
const CODES = [1, 2, 3, 4, 5].map((n) => `2019_2024_DUP_0${n}\n`).join('');

/** What is no command of ours, or takes too long: it is tested elsewhere. */
const LEFT_OUT = /^npm |--ocr|^ocrmypdf|con-testo|with-text/;
/** These tell by their exit code that something is there to be seen. */
const MAY_FIND = /dup-parse(?:\.js)? (?:diff|check)|--strict|mandato/;

const NEEDED = ['pdftotext', 'jq', 'openssl', 'sqlite3'];
const missing = NEEDED.map((program) => withoutProgram(program)).find((reason) => reason !== '') ?? '';

function folder() {
  const dir = workdir();
  for (const name of ['bin', 'fixtures']) symlinkSync(inProject(name), dir.path(name));
  for (const [name, copy] of Object.entries(FILES)) dir.write(name, fixture(copy));
  for (const name of ['codes.txt', 'codici.txt']) dir.write(name, CODES);
  for (const name of ['parts', 'parti']) mkdirSync(dir.path(name));
  dir.run(['scheda.pdf', '-q', '-o', 'dup-2025.json', '-o', 'obiettivi.json']);
  dir.run(['strategici.pdf', '-q', '-o', 'parts/1.json', '-o', 'parti/1.json']);
  return dir;
}

describe.each(GUIDES.filter((guide) => commandsOf(guide).length > 0))('the commands of %s', (guide) => {
  it.skipIf(missing)(`run as they stand${missing}`, () => {
    const dir = folder();
    const metadata = /^```yaml\n(name: obiettivi.*?)^```/ms.exec(textOf(guide));
    if (metadata) dir.write('dati-aperti.yaml', metadata[1]!);
    const tried = commandsOf(guide)
      .flatMap((line) => line.replace(/^npm ci && /, ''))
      .filter((line) => !LEFT_OUT.test(line));
    expect(tried.length).toBeGreaterThan(0);
    for (const line of tried) {
      const { code, stderr } = dir.shell(`set -o pipefail; dup-parse() { $DUP_PARSE "$@"; }; ${line}`, {
        env: { HOME: dir.folder },
      });
      const isDone = code === 0 || (code === 1 && MAY_FIND.test(line));
      expect([line, isDone ? '' : `exit code ${code}: ${stderr}`]).toEqual([line, '']);
    }
  });
});

describe.each(['docs/en/library.md', 'docs/it/libreria.md'])('the program of %s', (guide) => {
  const [, program = ''] = /^```js\n(.*?)^```/ms.exec(textOf(guide)) ?? [];

  it('runs as it stands', () => {
    const dir = folder();
    const library = pathToFileURL(inProject('dist/bundle/index.js')).href;
    dir.write('program.mjs', program.replace("'dup-parse'", `'${library}'`));
    const { code, stdout, stderr } = dir.shell(`"${process.execPath}" program.mjs`);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^2019_2024_DUP_01 STRADE SICURE .*^code,/ms);
  });
});
