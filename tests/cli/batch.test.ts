/** Many inputs in one run: folders, wildcards, links; what is found, in which order, and where it is written. */
import { symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asSuperuser } from '../support/needs.js';
import { fixture, SEED, WITH_WARNING, workdir } from '../support/workdir.js';

/** A folder of exports as offices keep them. */
function archive() {
  const dir = workdir();
  for (const name of ['b.md', '2025/a.txt', '2025/Z.MD', '2024/a.markdown', '.hidden.md', '.old/a.md']) {
    dir.write(`exports/${name}`, SEED);
  }
  dir.write('exports/2024/letter.odt', 'no export');
  dir.write('exports/2025/.DS_Store', '');
  return dir;
}

const sourcesOf = (json: string) => JSON.parse(json).sources.map(({ file }: { file: string }) => file);

const INSIDE = ['exports/2024/a.markdown', 'exports/2025/Z.MD', 'exports/2025/a.txt', 'exports/b.md'];

describe('a folder', () => {
  it('is refused with a word about --recursive, and the other inputs are read', () => {
    const { code, stdout, stderr } = archive().run(['exports', 'exports/b.md']);
    expect(code).toBe(3);
    expect(sourcesOf(stdout)).toEqual(['exports/b.md']);
    expect(stderr).toMatch(/^error folder-named "exports" is a folder: add --recursive to read the exports in it/);
  });

  it.each([['parse'], ['check'], ['explain']])(
    'is walked by %s: by name, hidden files left out, others named',
    (command) => {
      const dir = archive();
      const args = command === 'parse' ? [] : [command];
      const { code, stdout, stderr } = dir.run([...args, '-r', 'exports']);
      expect(code).toBe(0);
      if (command === 'parse') expect(sourcesOf(stdout)).toEqual(INSIDE);
      else expect(stdout.match(/^exports\/\S+$/gm)).toEqual(INSIDE);
      expect(stdout + stderr).toMatch(
        /only \.pdf, \.txt, \.md, \.markdown, \.html, \.htm, \.docx, \.p7m files are read; left out \(1\): "exports\/2024\/letter\.odt"\./,
      );
    },
  );

  it('has its signed exports read', () => {
    const dir = archive();
    dir.write('exports/2025/b.pdf.p7m', fixture('wrapped/rocca_strategic.signed.p7m'));
    dir.write('exports/2025/c.P7M', fixture('wrapped/rocca_strategic.signed-base64.p7m'));
    const { code, stdout } = dir.run(['-r', 'exports', '-f', 'csv', '--table', 'sources']);
    expect(code).toBe(0);
    expect(stdout.match(/^exports\/2025\/[bc].*,p7m,$/gm)).toHaveLength(2);
  });

  it('gives names without its own where it is this one', () => {
    const dir = archive();
    expect(sourcesOf(dir.run(['-r', '.']).stdout)).toEqual(INSIDE);
    expect(sourcesOf(dir.run(['-r', './exports/']).stdout)).toEqual(INSIDE.map((name) => `./${name}`));
  });

  it('may lead round in circles: each file is read once', () => {
    const dir = archive();
    for (let i = 0; i < 8; i += 1) {
      for (let j = 0; j < 8; j += 1) {
        dir.write(`exports/${i}/x${i}.md`, SEED);
        symlinkSync(`../${j}`, dir.path(`exports/${i}/link${j}`));
      }
    }
    symlinkSync('..', dir.path('exports/up'));
    symlinkSync('itself', dir.path('exports/itself'));
    for (const args of [['-r', 'exports', './exports', 'exports/b.md', 'exports/*.md'], ['exports/**/*']]) {
      const { stdout, stderr } = dir.run(args);
      const read = sourcesOf(stdout).map((name: string) => name.split('/').at(-1));
      expect(read.toSorted()).toEqual([...new Set(read)].toSorted());
      expect(read).toEqual(expect.arrayContaining(['x0.md', 'x7.md', 'b.md']));
      expect(stderr).not.toMatch(/exports\/up/);
    }
  });

  it('without an export, or that may not be looked into, is an input that cannot be read', () => {
    const dir = archive();
    dir.write('empty/letter.odt', '');
    const { code, stdout, stderr } = dir.run(['-r', 'empty', 'nowhere', 'exports']);
    expect(code).toBe(3);
    expect(sourcesOf(stdout)).toEqual(INSIDE);
    expect(stderr).toMatch(/^error folder-without-exports In the folder "empty" there is no file to read \(\.pdf, /);
    expect(stderr).toMatch(/^error file-not-found There is no file "nowhere"/m);
    expect(stderr).toMatch(/2 inputs could not be read: "empty", "nowhere"\./);
  });

  it.skipIf(asSuperuser)(`within, that is locked, is named${asSuperuser}`, () => {
    const dir = archive();
    const { code, stdout, stderr } = dir.shell(
      'chmod 0 exports/2025; $DUP_PARSE -r exports; $DUP_PARSE "exports/*/*"; code=$?; chmod 700 exports/2025; exit $code',
    );
    expect(stdout).toContain('exports/b.md');
    expect(stderr.match(/^error permission-denied "exports\/2025" /gm)).toHaveLength(2);
    expect(code).toBe(3);
  });

  it('is wanted by --recursive', () => {
    const { code, stdout, stderr } = archive().run(['--recursive'], { input: SEED });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe('error: Option --recursive needs a folder: name one, such as --recursive exports.\n');
  });
});

describe('wildcards that no shell expanded', () => {
  it.each([
    [['exports/*.md'], ['exports/b.md']],
    [['./exports/2025/*'], ['./exports/2025/Z.MD', './exports/2025/a.txt']],
    [['exports/**/a.*'], ['exports/2024/a.markdown', 'exports/2025/a.txt']],
    [
      ['exports/202[!4]/?.txt', 'exports/*/a.*'],
      ['exports/2025/a.txt', 'exports/2024/a.markdown'],
    ],
    [['exports/.h*.md'], ['exports/.hidden.md']],
    [
      ['-r', 'exports/202*'],
      ['exports/2024/a.markdown', 'exports/2025/Z.MD', 'exports/2025/a.txt'],
    ],
  ])('%j', (args, files) => {
    expect(sourcesOf(archive().run(args).stdout)).toEqual(files);
  });

  it('take other signs for themselves, and a file of that name for the file', () => {
    const dir = workdir();
    const names = ['sheet (1).md', 'sheet (2).md', '!a{b,c}+@.md', 'sheet[1]*.md', 'sheet1.md'];
    for (const name of names) dir.write(name, SEED);
    expect(sourcesOf(dir.run(['sheet (*).md']).stdout)).toEqual(['sheet (1).md', 'sheet (2).md']);
    expect(sourcesOf(dir.run(['!a{b,c}+@.*']).stdout)).toEqual(['!a{b,c}+@.md']);
    expect(sourcesOf(dir.run(['sheet[1]*.md']).stdout)).toEqual(['sheet[1]*.md']);
    expect(sourcesOf(dir.run(['sheet[1].md']).stdout)).toEqual(['sheet1.md']);
    expect(dir.run(['(nothing).md']).stderr).toMatch(/^error file-not-found /);
  });

  it('that match nothing are inputs that cannot be read; addresses stay addresses', () => {
    const { code, stdout, stderr } = archive().run(['*.pdf', 'gone/*', 'exports/b.md', 'https://example.org/a?b=*']);
    expect(code).toBe(3);
    expect(sourcesOf(stdout)).toEqual(['exports/b.md']);
    expect(stderr).toMatch(/^error nothing-matches No file matches "\*\.pdf": check the wildcards and the folder\.\n/);
    expect(stderr).toMatch(/^error nothing-matches No file matches "gone\/\*"/m);
    expect(stderr).toMatch(/^error not-downloaded "https:/m);
  });
});

describe('the output', () => {
  it('goes into folders as the inputs stand in theirs, made where they are missing', () => {
    const dir = archive();
    dir.write('exports/2025/sub/a.txt', WITH_WARNING);
    dir.write('out/keep', '');
    const { code, stderr } = dir.run(['-r', 'exports', '-o', 'out', '-f', 'ndjson']);
    expect(code).toBe(0);
    expect(stderr).toMatch(/Written to 5 files in out\.\n$/);
    const { stdout } = dir.shell('cd out && find . -type f | LC_ALL=C sort');
    expect(stdout.trim().split('\n')).toEqual([
      './2024/a.ndjson',
      './2025/Z.ndjson',
      './2025/a.ndjson',
      './2025/sub/a.ndjson',
      './b.ndjson',
      './keep',
    ]);
    expect(dir.read('out/2025/sub/a.ndjson')).toBe(dir.run(['-q', '-f', 'ndjson', 'exports/2025/sub/a.txt']).stdout);
  });

  it('is not taken for an input when it is run again', () => {
    const dir = archive();
    dir.write('exports/out/README.md', 'no export');
    dir.write('exports/all.csv', 'old');
    for (const args of [['-r', 'exports'], ['exports/**/*.md']]) {
      const { code, stderr } = dir.run([...args, '-o', 'exports/out/']);
      expect(stderr).not.toMatch(/out\/README|hidden/);
      expect(code).toBe(0);
    }
    expect(dir.run(['-r', 'exports', '-o', 'exports/all.csv']).stderr).not.toMatch(/left out[^.]*all/);
  });

  it.each([
    [['-r', 'exports', '-o', 'exports/b.md', '-f', 'csv'], /^error: The output "exports\/b\.md" is one of the inputs/],
    [['exports/*.md', '-o', 'exports/b.md', '-f', 'csv'], /^error: The output "exports\/b\.md" is one of the inputs/],
    [
      ['-r', 'exports/2024', 'exports/2025', '-o', 'exports/b.md/', '-f', 'csv'],
      /^error: "exports\/b\.md\/" is not a folder: nothing can be written into it\./,
    ],
    [
      ['-r', 'exports/2024', 'exports/2025', '-o', 'out'],
      /^error: "exports\/2024\/a\.markdown" and "exports\/2025\/a\.txt" would both be written to "out\/a\.json"/,
    ],
    [['-r', 'exports', '-o', 'out2'], /^error: "out2\/2024" is not a folder: nothing can be written into it\./],
  ])('that cannot be is refused, and nothing touched: %j', (args, sentence) => {
    const dir = archive();
    dir.write('out/keep', '');
    dir.write('out2/2024', 'a file');
    const all = () => dir.shell('find . -type f -exec cksum {} + | sort').stdout;
    const before = all();
    const { code, stdout, stderr } = dir.run(args);
    expect(stderr).toMatch(sentence);
    expect([code, stdout]).toEqual([2, '']);
    expect(all()).toBe(before);
  });

  it.skipIf(asSuperuser)(`in a locked folder is refused${asSuperuser}`, () => {
    const { code, stderr } = archive().shell('mkdir -p out/2024; chmod 500 out/2024; $DUP_PARSE -r exports -o out');
    expect(stderr).toMatch(/^error: There is no permission to write into the folder "out\/2024"/);
    expect(code).toBe(2);
  });

  it('of the good ones is there, and the summary names the bad ones', () => {
    const dir = archive();
    dir.write('out/keep', '');
    for (const i of [1, 2, 3, 4, 5, 6, 7]) dir.write(`exports/bad/${i}.md`, 'Buongiorno.');
    const { code, stderr } = dir.run(['-r', 'exports', '-o', 'out/']);
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /\n4 files: .* 7 inputs could not be read: "exports\/bad\/1\.md", .*"exports\/bad\/5\.md" and 2 more\. .*Written to 4 files in out\/\.\n$/,
    );
    expect(stderr.match(/^error not-an-export /gm)).toHaveLength(7);
    expect(dir.run(['-q', '-r', 'exports', '-o', 'out/']).stderr.trim().split('\n')).toHaveLength(7);
  });
});
