/** Files that are none, or not what they seem: as inputs, and where the output should go. */
import {
  chmodSync,
  cpSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asSuperuser, skipUnless, withoutProgram } from '../support/needs.js';
import { BINARY, office, SEED, workdir } from '../support/workdir.js';

const withoutProc = skipUnless(process.platform === 'linux', 'no Linux');

describe('as inputs', () => {
  it.each([
    'http://example.org/a.pdf',
    'HTTPS://example.org/a.pdf?x=1',
    'ftp://example.org/a.pdf',
    'file:///a.md',
    'file:a.md',
    'data:text/plain,ciao',
    `data:text/plain,${'x'.repeat(5000)}`,
  ])('an address is not fetched: %.30s', (address) => {
    const { code, stdout, stderr } = office().run(['-q', address]);
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/^error not-downloaded ".*" is an address, and nothing is ever fetched: download .*\n$/);
  });

  it('a file with the name of an address is a file', () => {
    const dir = office();
    dir.write('data:a.md', SEED);
    dir.write('http:/comune/a.md', SEED);
    expect(dir.run(['-q', 'data:a.md', 'http://comune/a.md']).code).toBe(0);
  });

  it('an address is no profile', () => {
    const { code, stderr } = office().run(['--profile', 'https://example.org/p.yaml', 'a.md']);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^error: "https:.*" is an address, .*\n$/)]);
  });

  it.skipIf(withoutProc).each([
    ['/dev/zero', 'not-a-file'],
    ['/dev/random', 'not-a-file'],
    ['/dev/stdin', 'not-a-file'],
    ['/proc/self/pagemap', 'too-large'], // says that it has no size, and never ends
    ['/proc/self/mem', 'read-failed'],
    ['/proc/self/fd', 'folder-named'],
    ['/proc/cpuinfo', 'not-an-export'],
    ['pipe', 'not-a-file'],
    ['circle', 'read-failed'],
    ['nowhere', 'file-not-found'],
    ['x'.repeat(300), 'read-failed'],
  ])('%.30s: %s', (file, told) => {
    const { code, stdout, stderr } = office().shell(
      `mkfifo pipe; ln -s circle circle; ln -s nothing nowhere; $DUP_PARSE -q --limit-size 1 "${file}"`,
    );
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(new RegExp(`^error ${told} (?:There is no file )?".*\\n$`));
  });

  it('a pipe that takes the place of a file does not stop the command', () => {
    const dir = office();
    dir.write(
      'swap.mjs',
      `import files from 'node:fs/promises';
       import { execFileSync } from 'node:child_process';
       import { syncBuiltinESMExports } from 'node:module';
       const { stat } = files;
       files.stat = async (path) => {
         const stats = await stat(path);
         if (path === 'a.md') execFileSync('sh', ['-c', 'rm a.md && mkfifo a.md']);
         return stats;
       };
       syncBuiltinESMExports();`,
    );
    const { code, stderr } = dir.run(['-q', 'a.md'], { env: { NODE_OPTIONS: '--import ./swap.mjs' } });
    expect([code, stderr]).toEqual([3, expect.stringMatching(/^error not-a-file "a\.md" .* \(it is a pipe\)/)]);
  });

  it.each([
    ['grows', `appendFileSync('a.md', 'x')`],
    ['shrinks', `truncateSync('a.md', 10)`],
    ['is written anew', `writeFileSync('a.md', text), utimesSync('a.md', 1, 1)`],
  ])('a file that %s while it is read is not taken for whole', (_, change) => {
    const dir = office();
    dir.write(
      'change.mjs',
      `import files from 'node:fs/promises';
       import { appendFileSync, readFileSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
       import { syncBuiltinESMExports } from 'node:module';
       const text = readFileSync('a.md');
       const { open } = files;
       files.open = async (path, ...more) => {
         const handle = await open(path, ...more);
         if (path !== 'a.md') return handle;
         const { read } = handle;
         handle.read = async (...args) => {
           handle.read = read;
           ${change};
           return await handle.read(...args);
         };
         return handle;
       };
       syncBuiltinESMExports();`,
    );
    const { code, stdout, stderr } = dir.run(['-q', 'a.md'], { env: { NODE_OPTIONS: '--import ./change.mjs' } });
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/^error input-changed "a\.md" was changed while it was read: .*\n$/);
  });

  it('no more is read than the limit allows, of a file and of a stream', () => {
    const dir = office();
    dir.write('large.md', Buffer.alloc(1024 * 1024 + 1, 'x'));
    const told = /^error too-large .* is larger than the limit of 1 MiB, .* --limit-size\.\n$/;
    expect(dir.run(['-q', '--limit-size', '1', 'large.md']).stderr).toMatch(told);
    const endless = dir.shell(`yes | $DUP_PARSE -q --limit-size 1; echo "\${PIPESTATUS[*]}"`);
    expect([endless.stderr, endless.stdout]).toEqual([expect.stringMatching(told), '141 3\n']);
    dir.write('full.md', Buffer.alloc(1024 * 1024, 'x'));
    expect(dir.run(['-q', '--limit-size', '1', 'full.md']).stderr).toMatch(/^error not-an-export "full\.md"/);
  });

  it('names may hold anything, and are shown harmless', () => {
    const dir = office();
    const names = [
      '-x.md',
      '--strict',
      'a b.md',
      "a'b.md",
      'a\nb.md',
      'a\u001b[2Jb.md',
      'a\u202eb.md',
      '$(id).md',
      '{file}',
    ];
    for (const name of names) dir.write(name, SEED);
    const { code, stdout, stderr } = dir.run(['-v', '--', ...names]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).sources.map(({ file }: { file: string }) => file)).toEqual(names);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
    expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });
});

describe('as standard streams', () => {
  it.each([
    ['$DUP_PARSE -q < .', 3, /^error not-a-file "standard input" .* \(it is a folder\)/],
    ['$DUP_PARSE -q <&-', 3, /^error empty-input "standard input" is empty/],
    ['$DUP_PARSE a.md >/dev/full', 3, /^error: Standard output could not be written \(the disk is full\)/m],
    ['$DUP_PARSE check a.md >/dev/full', 3, /^error: Standard output could not be written \(the disk is full\)/m],
    ['$DUP_PARSE --help >/dev/full', 3, /^error: Standard output could not be written \(the disk is full\)/m],
    ['$DUP_PARSE schema >/dev/full', 3, /^error: Standard output could not be written \(the disk is full\)/m],
    ['(ulimit -f 1; $DUP_PARSE -q a.md > out.json)', 3, /^error: Standard output .* larger than is allowed/],
    ['(ulimit -f 1; $DUP_PARSE -q a.md -o out.json)', 3, /^error: The output "out.json" .* larger than is allowed/],
    ['$DUP_PARSE -q a.md >&-; exit $?', 3, /^error: Standard output could not be written \(it is closed\)/m],
    ['$DUP_PARSE nothing.md 2>&-', 3, /^$/],
    ['$DUP_PARSE nothing.md 2>/dev/full', 3, /^$/],
  ])('%s', (line, code, told) => {
    const run = office().shell(line);
    expect([run.code, run.stdout]).toEqual([code, '']);
    expect(run.stderr).toMatch(told);
    expect(run.stderr).not.toMatch(/^\s+at /m);
  });

  it('a part of the program that cannot be loaded is told in a sentence', () => {
    const dir = workdir();
    cpSync(dirname(BINARY), dir.path('bin'), { recursive: true });
    dir.write('package.json', '{ "type": "module" }');
    dir.write('dist/bundle/cli.js', 'import "./torn.js";');
    const { code, stdout, stderr } = dir.shell('node bin/dup-parse.js a.md');
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/^dup-parse could not be started \(.*\): try once more, then install it again\.\n$/s);
  });

  it('messages that nobody takes do not keep the data back', () => {
    const dir = office();
    const { stdout } = dir.run(['a.md']);
    expect(dir.shell('$DUP_PARSE a.md 2>&-').stdout).toBe(stdout);
    expect(dir.shell('$DUP_PARSE a.md 2>/dev/full').stdout).toBe(stdout);
  });

  it.skipIf(withoutProgram('python3'))(
    `a pipe that does not wait, and a slow reader: every byte${withoutProgram('python3')}`,
    () => {
      const dir = office();
      const args = `explain -q -f json ${'a.md '.repeat(40)}`;
      dir.write(
        'slow.py',
        `import fcntl, os, subprocess, sys, time
r, w = os.pipe()
fcntl.fcntl(w, fcntl.F_SETFL, fcntl.fcntl(w, fcntl.F_GETFL) | os.O_NONBLOCK)
process = subprocess.Popen(sys.argv[1], shell=True, stdout=w)
os.close(w)
time.sleep(1)
while True:
    piece = os.read(r, 8192)
    if not piece: break
    os.write(1, piece)
    time.sleep(0.001)
sys.exit(process.wait())`,
      );
      const slow = dir.shell(`python3 slow.py "$DUP_PARSE ${args}"`);
      expect(slow.stdout.length).toBeGreaterThan(1024 * 1024);
      expect([slow.code, slow.stdout]).toEqual([0, dir.shell(`$DUP_PARSE ${args}`).stdout]);
    },
  );
});

describe('as outputs', () => {
  const SETTING = `ln -s nothing.json dangling.json; ln -s circle.json circle.json; echo old > locked.json;
    chmod 444 locked.json; mkdir out; ln -s two.json out/one.json; echo old > out/two.json; cp a.md one.md; cp a.md two.md;`;

  it.each([
    ['-o dangling.json', 2, /^error: The output "dangling\.json" is a link that leads to no file/],
    ['-o circle.json', 2, /^error: The output "circle\.json" is a link that leads to no file/],
    ['-o locked.json', 2, /^error: The output "locked\.json" is write-protected/],
    ['one.md two.md -o out', 2, /^error: "one\.md" and "two\.md" would both be written to "out\/two\.json"/],
    ['-o http://example.org/a.json', 2, /^error: There is no folder "http:\/\/example\.org" to write into/],
    [`-o ${'x'.repeat(260)}.json`, 3, /^error: The output ".*" could not be written \(the name is too long\)/],
    [
      '-f json -o /dev/full',
      3,
      /^error: The output "\/dev\/full" could not be written \(the disk is full\): what arrived/,
    ],
    ['-f json -o /dev/null', 0, /^$/],
  ])('%.40s', (args, code, told) => {
    const dir = office();
    const before = dir.shell(`${SETTING} ls -lR`).stdout;
    const { code: ended, stdout, stderr } = dir.shell(`$DUP_PARSE -q a.md ${args}; code=$?; ls -lR; exit $code`);
    expect([ended, stdout]).toEqual([code, before]);
    expect(stderr).toMatch(told);
  });

  it('a name as long as the disk takes', () => {
    const dir = office();
    const name = `${'x'.repeat(250)}.json`;
    expect(dir.run(['-q', 'a.md', '-o', name]).code).toBe(0);
    expect(dir.read(name)).toBe(dir.run(['-q', 'a.md']).stdout);
  });

  it('a pipe gets all, and one who leaves it is no failure', () => {
    const dir = office();
    const { stdout, stderr } = dir.shell(
      `mkfifo pipe; for reader in cat 'head -c 5'; do
         $DUP_PARSE -q a.md -f json -o pipe & $reader < pipe | wc -c; wait $!; echo $?; done; test -p pipe && echo pipe`,
    );
    expect([stdout.replace(/^\s+/gm, ''), stderr]).toEqual([
      `${Buffer.byteLength(dir.run(['-q', 'a.md']).stdout)}\n0\n5\n0\npipe\n`,
      '',
    ]);
  });

  it('a link leads to the file that is replaced; rights stay, and other names of the old file', () => {
    const dir = office();
    dir.write('real/a.json', 'old');
    chmodSync(dir.path('real/a.json'), 0o640);
    linkSync(dir.path('real/a.json'), dir.path('second.json'));
    symlinkSync('real/a.json', dir.path('link.json'));
    expect(dir.shell('umask 077; $DUP_PARSE -q a.md -o link.json').code).toBe(0);
    expect(lstatSync(dir.path('link.json')).isSymbolicLink()).toBe(true);
    expect(readlinkSync(dir.path('link.json'))).toBe('real/a.json');
    expect(dir.read('real/a.json')).toBe(dir.run(['-q', 'a.md']).stdout);
    expect(statSync(dir.path('real/a.json')).mode & 0o777).toBe(0o640);
    expect(dir.read('second.json')).toBe('old');
    expect(readdirSync(dir.path('real'))).toEqual(['a.json']);
  });

  it('what other programs, machines and living runs left is not touched', () => {
    const dir = office();
    const kept = [
      '.dup-parse-00000000-1-000000000000.tmp', // of another machine
      '.a.json.tmp',
      'dup-parse.tmp',
    ];
    for (const name of kept) dir.write(name, 'x');
    mkdirSync(dir.path('.dup-parse-x'));
    const before = dir.list();
    expect(dir.run(['-q', 'a.md', '-o', 'out.json']).code).toBe(0);
    expect(dir.list()).toEqual([...before, 'out.json'].sort());
  });

  it.skipIf(asSuperuser)(`nowhere without permission${asSuperuser}`, () => {
    const dir = office();
    mkdirSync(dir.path('locked'), { mode: 0o555 });
    for (const output of ['locked', 'locked/a.json']) {
      const { code, stderr } = dir.run(['-q', 'a.md', '-o', output]);
      expect([code, stderr]).toEqual([
        2,
        expect.stringMatching(/^error: There is no permission to write into the folder/),
      ]);
    }
    expect(readFileSync(dir.path('a.md'), 'utf8')).toBe(SEED);
  });
});
