/** `dup-parse diff` as people run it: its formats, what it takes, what it refuses, its exit codes. */
import { readFileSync } from 'node:fs';
import { parse as readCsv } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { comparisonSchema } from '../../src/index.js';
import { escaped } from '../../src/write/comparison/markdown.js';
import { headingsIn, paragraphsIn, partsIn } from '../support/wordFile.js';
import { ESCAPE, fixture, SEED, workdir } from '../support/workdir.js';

const ITALIAN = { env: { LANG: 'it_IT.UTF-8' } };
const PERSON = /(?<=\nResponsabile\n+\**)[A-ZÀ-Ý' ]+/g;
/** The real sheet with another status, and with a title that would run in a spreadsheet and in a page. */
const NEXT = SEED.replaceAll('In Corso', 'Concluso');

/** A folder with the real sheet, the same a year on, and another town's. */
function years() {
  const dir = workdir();
  dir.write('old.md', SEED);
  dir.write('new.md', NEXT);
  dir.write('town.txt', fixture('valmarina_plain.plain.txt'));
  return dir;
}

describe('forms of the inputs', () => {
  it('are exports and records, in any mix, with no difference between those of one sheet', () => {
    const dir = years();
    for (const name of ['a.json', 'a.yaml', 'a.ndjson']) expect(dir.run(['old.md', '-o', name]).code).toBe(0);
    const bom = Buffer.from(`\uFEFF${dir.read('a.json')}`, 'utf16le'); // as an older PowerShell redirects it
    dir.write('wide.txt', bom);
    for (const old of ['a.json', 'a.yaml', 'a.ndjson', 'wide.txt']) {
      const { stdout, stderr, code } = dir.run(['diff', old, 'old.md', '-q']);
      expect([old, stdout, stderr, code]).toEqual([
        old,
        '1 objective before, 1 now: none added, none removed, none changed, 1 unchanged; no difference.\n',
        '',
        0,
      ]);
      expect(dir.run(['diff', old, 'new.md', '-q']).code).toBe(1);
    }
    expect(dir.run(['diff', '-', 'new.md', '-q'], { input: dir.read('a.yaml') }).code).toBe(1);
  });

  it('are of the municipality that --entity names, unless they name another', () => {
    const dir = years();
    dir.run(['old.md', '-o', 'plain.json']);
    dir.run(['old.md', '-o', 'named.json', '--entity', 'Borgo']);
    const entities = (...args: string[]) => {
      const { stdout, code } = dir.run(['diff', ...args, '-q', '-f', 'json']);
      const { old, new: now } = JSON.parse(stdout);
      return [code, ...[old, now].map(({ sources: [{ entity }] }) => entity)];
    };
    expect(entities('plain.json', 'old.md')).toEqual([0, null, null]);
    expect(entities('plain.json', 'named.json')).toEqual([0, null, 'Borgo']);
    expect(entities('plain.json', 'old.md', '--entity', 'Borgo')).toEqual([0, 'Borgo', 'Borgo']);
    const { code, stdout, stderr } = dir.run(['diff', 'plain.json', 'named.json', '--entity', 'Rocca']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('named.json holds records of "Borgo", and --entity says "Rocca"');
  });

  it('are records of an earlier version, too', () => {
    const dir = years();
    dir.run(['old.md', '-o', 'a.json']);
    const { sources, ...made } = JSON.parse(dir.read('a.json'));
    const earlier = sources.map(({ container, ...source }: { container: null }) => source);
    dir.write('earlier.json', JSON.stringify({ ...made, schemaVersion: '1.0', sources: earlier }));
    for (const [old, now] of [
      ['earlier.json', 'old.md'],
      ['old.md', 'earlier.json'],
    ]) {
      const { code, stdout } = dir.run(['diff', old!, now!, '-q', '-f', 'json']);
      expect(code).toBe(0);
      expect(JSON.parse(stdout).old.sources[0].container).toBeNull();
    }
  });

  it('a PDF and the texts of one export', () => {
    const dir = workdir();
    for (const rendering of ['chromium.pdf', 'chromium.pdftotext.txt', 'seed.md'])
      dir.write(rendering, fixture(`valmarina_plain.${rendering}`));
    for (const text of ['chromium.pdftotext.txt', 'seed.md'])
      expect(dir.run(['diff', 'chromium.pdf', text, '-f', 'csv', '-q'])).toMatchObject({
        code: 0,
        stdout: expect.stringMatching(/^objectiveLevel,[^\n]*\n$/),
      });
  });
});

describe('formats', () => {
  it('text, in the language of the environment, with colours where they are asked for', () => {
    const dir = years();
    const { stdout, code } = dir.run(['diff', 'old.md', 'new.md'], ITALIAN);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^Obiettivo di mandato \S+ {2}.*\n {2}~ Stato: In Corso → Concluso\n\n1 obiettivo prima, 1 adesso: .* 1 differenza\.\n$/,
    );
    expect(stdout).not.toContain(ESCAPE);
    const coloured = dir.run(['diff', 'old.md', 'new.md'], { env: { FORCE_COLOR: '1' } }).stdout;
    expect(coloured).toContain(`${ESCAPE}[31mIn Corso${ESCAPE}[39m → ${ESCAPE}[32mConcluso${ESCAPE}[39m`);
  });

  it('json as its schema says, the same for any locale', () => {
    const dir = years();
    const [one, other] = [{}, ITALIAN].map((how) => dir.run(['diff', 'old.md', 'new.md', '-f', 'json'], how).stdout);
    expect(other).toBe(one);
    const comparison = comparisonSchema.parse(JSON.parse(one!));
    expect(comparison.changes.map(({ kind, field, old, new: now }) => [kind, field, old, now])).toEqual([
      ['changed', 'status', 'In Corso', 'Concluso'],
    ]);
    expect(comparison.new.sources.map(({ file }) => file)).toEqual(['new.md']);
  });

  it('csv, with no formula in it', () => {
    const dir = years();
    dir.write('evil.md', SEED.replaceAll('In Corso', '=1+1'));
    const { stdout } = dir.run(['diff', 'old.md', 'evil.md', '-f', 'csv', '-q']);
    const [row] = readCsv(stdout, { columns: true }) as Record<string, string>[];
    expect(row).toMatchObject({ kind: 'changed', field: 'status', old: 'In Corso', new: "'=1+1" });
    dir.run(['diff', 'old.md', 'new.md', '-o', 'a.csv', '--excel', '-q']);
    expect(dir.read('a.csv')).toMatch(/^\uFEFFLivello obiettivo;.*\r\n/);
  });

  it('xlsx and html, Italian unless another language is asked for', () => {
    const dir = years();
    dir.write('evil.md', SEED.replaceAll('In Corso', '<img src=x onerror=alert(1)>'));
    expect(dir.run(['diff', 'old.md', 'evil.md', '-o', 'a.xlsx', '-q'])).toMatchObject({ code: 1, stdout: '' });
    dir.run(['diff', 'old.md', 'evil.md', '-o', 'a.html', '-q']);
    dir.run(['diff', 'old.md', 'evil.md', '-o', 'b.html', '-q', '--lang', 'en']);
    expect(dir.read('a.html')).toContain('<h1>Che cosa è cambiato</h1>');
    expect(dir.read('b.html')).toContain('<h1>What changed</h1>');
    expect(dir.read('a.html')).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(dir.read('a.html')).not.toMatch(/<img|<script|https?:/);
    const { stdout } = dir.shell('cat a.xlsx | base64 -w0');
    const sheets = Object.keys(unzipSync(Buffer.from(stdout, 'base64')));
    expect(sheets.filter((name) => name.startsWith('xl/worksheets/sheet'))).toHaveLength(2);
  });
});

describe('links that a year renumbered', () => {
  /** The invented town's export, the same with links of the next year, and with another status besides. */
  function renumbered() {
    const dir = workdir();
    const old = fixture('valmarina_plain.seed.md').toString();
    dir.write('2023/dup.md', old);
    dir.write('2024/dup.md', old.replaceAll('2023_27_', '2024_27_'));
    dir.write('other.md', old.replaceAll('2023_27_', '2024_27_').replace('In Corso', 'Concluso'));
    return dir;
  }

  it('are one line, which counts as no difference but for the exit code', () => {
    const { code, stdout } = renumbered().run(['diff', '2023/dup.md', '2024/dup.md'], ITALIAN);
    expect(stdout).toBe(
      '= 28 collegamenti rinumerati: 2023_27 → 2024_27\n\n6 obiettivi prima, 6 adesso: nessuno aggiunto, nessuno eliminato, nessuno modificato, 6 invariati; nessuna differenza, a parte 28 codici rinumerati.\n',
    );
    expect(code).toBe(1);
  });

  it('come after what changed, and stand one by one with -v', () => {
    const dir = renumbered();
    const { stdout } = dir.run(['diff', '2023/dup.md', 'other.md'], ITALIAN);
    expect(stdout.split('\n\n').map((part) => part.split(' ')[0])).toEqual(['Obiettivo', '=', '6']);
    expect(stdout).toContain('1 modificato, 5 invariati; 1 differenza, a parte 28 codici rinumerati.');
    const verbose = dir.run(['diff', '2023/dup.md', 'other.md', '-v'], ITALIAN).stdout;
    expect(verbose.match(/^ {4}2023_27_\S+ → 2024_27_\S+ {2}\S/gm)).toHaveLength(28);
  });

  it('stand whole in json and csv, at the end', () => {
    const dir = renumbered();
    const { changes, summary } = JSON.parse(dir.run(['diff', '2023/dup.md', 'other.md', '-f', 'json']).stdout);
    expect([changes.length, changes[0].field, summary.changes, summary.renumbered]).toEqual([29, 'status', 1, 28]);
    expect(readCsv(dir.run(['diff', '2023/dup.md', 'other.md', '-f', 'csv']).stdout)).toHaveLength(30);
  });

  it('and files are called by what tells them apart', () => {
    const dir = renumbered();
    for (const [now, names] of [
      ['2024/dup.md', ['2023/dup.md', '2024/dup.md']],
      ['other.md', ['dup.md', 'other.md']],
    ] as const) {
      dir.run(['diff', dir.path('2023/dup.md'), dir.path(now), '-o', 'a.html']);
      const page = dir.read('a.html');
      for (const name of names) expect(page).toContain(`>${name}<`);
      expect(page).not.toContain(dir.folder);
    }
  });
});

describe('documents of what changed', () => {
  /** The invented town's export a year on: links renumbered, words of a text and a person changed, text that looks like markup. */
  function changed() {
    const dir = workdir();
    const old = fixture('valmarina_plain.seed.md').toString();
    const now = old
      .replaceAll('2023_27_', '2024_27_')
      .replaceAll("LUCA D'ANGELO", 'ANNA VERDI')
      .replace('In Corso', '1. \\_a\\_ \\| \\[x\\](y)')
      .replaceAll('quinquennio', 'triennio');
    dir.write('old.md', old);
    dir.write('new.md', now);
    return dir;
  }

  it('as Markdown, whose text is no markup', () => {
    const dir = changed();
    const { stdout, code } = dir.run(['diff', 'old.md', 'new.md', '-f', 'markdown']);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^# Che cosa è cambiato\n\n- \*\*Prima:\*\* old\.md\n- \*\*Adesso:\*\* new\.md\n\n6 obiettivi prima/,
    );
    expect(stdout).toContain("| Responsabile | riassegnato | LUCA D'ANGELO | ANNA VERDI |");
    expect(stdout).toContain('| Stato | modificato | In Corso | 1\\. \\_a\\_ \\| \\[x\\](y) |');
    expect(stdout).toMatch(/^- … .*~~quinquennio~~ \*\*triennio\*\* /m);
    expect(stdout).toMatch(/\n## Codici rinumerati\n\n- 28 collegamenti rinumerati: 2023\\_27 → 2024\\_27\n$/);
    expect(stdout).not.toContain('<details>');
    const verbose = dir.run(['diff', 'old.md', 'new.md', '-f', 'markdown', '-v', '--lang', 'en']).stdout;
    expect(verbose).toMatch(
      /<details>\n<summary>28 links renumbered: [^\n]*<\/summary>\n\n\| Before \| Now \| Title \|/,
    );
    expect(verbose.match(/^\| 2023\\_27/gm)).toHaveLength(28);
  });

  it.each([
    ['<b>a</b> & c', '\\<b\\>a\\</b\\> \\& c'],
    ['*a* _b_ `c` ~~d~~ | e # f ! [g](h)', '\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~ \\| e \\# f \\! \\[g\\](h)'],
    ['1. a', '1\\. a'],
    ['- a', '\\- a'],
    ['+ a', '\\+ a'],
    ['--- a', '\\--- a'],
    ['-5 gradi, ex-scuola', '-5 gradi, ex-scuola'],
  ])('%j is text in Markdown', (text, expected) => expect(escaped(text)).toBe(expected));

  it('as a Word document, the same bytes anywhere', () => {
    const dir = changed();
    for (const [name, env] of [
      ['a.docx', ITALIAN.env],
      ['b.docx', { TZ: 'Asia/Tokyo' }],
    ] as const)
      expect(dir.run(['diff', 'old.md', 'new.md', '-o', name, '-q'], { env }).code).toBe(1);
    const bytes = readFileSync(dir.path('a.docx'));
    expect(readFileSync(dir.path('b.docx')).equals(bytes)).toBe(true);
    expect(headingsIn(bytes, 1)).toEqual(['Obiettivi', 'Codici rinumerati']);
    const paragraphs = paragraphsIn(bytes);
    for (const text of ['Che cosa è cambiato', 'old.md', 'ANNA VERDI', '28 collegamenti rinumerati: 2023_27 → 2024_27'])
      expect(paragraphs).toContain(text);
    expect(paragraphs.join('\n')).toMatch(/quinquennio triennio/);
    expect(partsIn(bytes)['word/document.xml']).toMatch(/<w:strike\/>.*?>quinquennio</);
    expect(paragraphs).not.toContain('2023_27_DUP_02_0901');
    dir.run(['diff', 'old.md', 'new.md', '-o', 'c.docx', '-v']);
    expect(paragraphsIn(readFileSync(dir.path('c.docx')))).toContain('2023_27_DUP_02_0901');
  });

  it('of objectives that came and went, and of nothing', () => {
    const dir = changed();
    dir.write('less.md', dir.read('old.md').replaceAll('2022\\_2027\\_DUP\\_05', '2022\\_2027\\_DUP\\_09'));
    const { stdout } = dir.run(['diff', 'old.md', 'less.md', '-f', 'markdown', '-q']);
    expect(stdout).toMatch(
      /^### 2022\\_2027\\_DUP\\_05 – .*\n\n\*Obiettivo di mandato – eliminato\*\n\n- \*\*Assessorato:\*\* /m,
    );
    expect(stdout).toMatch(/^- \*\*Obiettivi collegati:\*\*\n {2}- 2023\\_27\\_DUP\\_05\\_0501 /m);
    dir.run(['diff', 'old.md', 'less.md', '-o', 'a.docx', '-q']);
    expect(paragraphsIn(readFileSync(dir.path('a.docx')))).toContain('Obiettivo di mandato – aggiunto');
    for (const format of ['markdown', 'docx'])
      expect(dir.run(['diff', 'old.md', 'old.md', '-f', format, '-o', `same.${format}`, '-q']).code).toBe(0);
    expect(dir.read('same.markdown')).toContain('Negli obiettivi non c’è alcuna differenza.');
  });
});

describe('the output', () => {
  it('is written where it is asked for, its ending chooses the format, and the summary goes beside', () => {
    const dir = years();
    const { stdout, stderr, code } = dir.run(['diff', 'old.md', 'new.md', '-o', 'a.json']);
    expect([stdout, code]).toEqual(['', 1]);
    expect(stderr).toMatch(/1 difference\. Written to a\.json\.\n$/);
    expect(JSON.parse(dir.read('a.json')).summary.changes).toBe(1);
    dir.run(['diff', 'old.md', 'new.md', '-o', 'a.txt'], { env: { FORCE_COLOR: '1' } });
    expect(dir.read('a.txt')).not.toContain(ESCAPE);
  });

  it.each([
    ['one of the inputs', ['-o', 'new.md', '-f', 'json'], 2, 'new.md'],
    ['protected', ['-o', 'locked.json'], 2, 'locked.json'],
    ['of no known ending', ['-o', 'a.pdf'], 2, 'a.pdf'],
    ['in no folder', ['-o', 'nowhere/a.json'], 2, 'nowhere'],
  ] as const)('%s is refused', (_, args, code, about) => {
    const dir = years();
    dir.write('locked.json', 'x');
    dir.shell('chmod a-w locked.json');
    const before = dir.list();
    for (const how of [{}, ITALIAN]) {
      const run = dir.run(['diff', 'old.md', 'new.md', ...args], how);
      expect([run.code, run.stdout, dir.list()]).toEqual([code, '', before]);
      expect(run.stderr).toMatch(how === ITALIAN ? /^errore: / : /^error: /);
      expect(run.stderr).toContain(about);
    }
    expect([dir.read('new.md'), dir.read('locked.json')]).toEqual([NEXT, 'x']);
  });
});

describe('what cannot be compared', () => {
  const document = () => {
    const dir = years();
    dir.run(['old.md', '-o', 'a.json']);
    return JSON.parse(dir.read('a.json'));
  };
  const json = (change: (of: ReturnType<typeof document>) => unknown) => () => {
    const made = document();
    change(made);
    return JSON.stringify(made);
  };

  it.each<[why: string, name: string, content: () => string, said: RegExp]>([
    [
      'a newer version',
      'a.json',
      json((of) => Object.assign(of, { schemaVersion: '2.0' })),
      /schemaVersion 2\.0.*1\.1/,
    ],
    ['a newer version, in YAML', 'a.yaml', () => 'schemaVersion: "2.7"\nobjectives: []\n', /schemaVersion 2\.7/],
    ['a field that is missing', 'a.json', json((of) => delete of.objectives[0].title), /objectives\.0\.title/],
    ['a JSON of others', 'a.json', () => '{"name": "x"}', /schemaVersion/],
    ['a list', 'a.json', () => '[]', /a list|un elenco/],
    ['half a JSON', 'a.json', () => '{"schemaVersion": "1.0", "sources": [', /in the middle|a metà/],
    ['a line that is none', 'a.ndjson', () => '{"code": "1",\n"level"}\n', /(?:line|riga) 2/],
    ['an objective that is none', 'a.ndjson', () => '{"code": "1", "level": "x", "title": "x"}', /objectives\.0/],
    ['a YAML of others', 'a.yml', () => 'name: x\n', /schemaVersion/],
    ['no YAML', 'a.yaml', () => 'a: [\n', /YAML/],
    ['what YAML makes much of', 'a.yaml', () => 'schemaVersion: &a [1]\nb: [*a, *a]\n', /YAML/],
    ['a letter', 'letter.txt', () => 'Gentile signora,\nla ringrazio.\n', /letter\.txt/],
    ['nothing', 'empty.json', () => '', /empty\.json/],
  ])('%s: exit code 3, and no output', (_, name, content, said) => {
    const dir = years();
    dir.write(name, content());
    const before = dir.list();
    for (const [how, severity, files] of [
      [{}, 'error', [name, 'new.md']],
      [ITALIAN, 'errore', ['old.md', name]],
    ] as const) {
      const { code, stdout, stderr } = dir.run(['diff', ...files, '-o', 'out.json'], how);
      expect([code, stdout, dir.list()]).toEqual([3, '', before]);
      expect(stderr).toMatch(new RegExp(`^${severity} `, 'm'));
      expect(stderr).toMatch(said);
      expect(stderr).not.toMatch(/^\s+at |undefined|\[object/m);
    }
  });

  it('two municipalities: exit code 3, and no output', () => {
    const dir = years();
    const { code, stdout, stderr } = dir.run(['diff', 'old.md', 'town.txt', '-o', 'out.html'], ITALIAN);
    expect([code, stdout, dir.list()]).toEqual([3, '', ['new.md', 'old.md', 'town.txt']]);
    expect(stderr).toMatch(/^errore: "old\.md" e "town\.txt" non sono stati confrontati: .*stesso Comune/m);
  });

  it('objectives without a code are told, whatever else there is', () => {
    const dir = years();
    const made = document();
    Object.assign(made.objectives[0], { code: null });
    dir.write('a.json', JSON.stringify(made));
    const { code, stdout } = dir.run(['diff', 'a.json', 'new.md', '-q']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^\? Mandate objective \(no code\)/m);
    expect(stdout).toContain('1 not compared');
  });
});

it('a person who answers for it now is a move', () => {
  const dir = years();
  const moved = SEED.replace(PERSON, 'ANNA VERDI');
  dir.write('moved.md', moved);
  const { stdout } = dir.run(['diff', 'old.md', 'moved.md', '-q']);
  expect(moved).not.toBe(SEED);
  expect(stdout).toMatch(/^ {2}> Responsible person: .* → ANNA VERDI$/m);
});
