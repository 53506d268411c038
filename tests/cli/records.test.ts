/** Records as inputs of the command: wherever an export is taken. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fixture, SEED, workdir } from '../support/workdir.js';

const VALLEY = fixture('valmarina_plain.seed.md');

/** A folder with an export, and with what the command made of it. */
function converted() {
  const dir = workdir();
  dir.write('valle.md', VALLEY);
  dir.write('seed.md', SEED);
  dir.run([
    'valle.md',
    '-o',
    'a.json',
    '-o',
    'a.yaml',
    '-o',
    'a.ndjson',
    '-o',
    'a.xlsx',
    '-o',
    'a.docx',
    '-o',
    'a.html',
  ]);
  return dir;
}

describe('records', () => {
  it('give the bytes that they are of, and those of any other format', () => {
    const dir = converted();
    for (const from of ['a.json', 'a.yaml']) {
      expect(dir.run([from, '-q']).stdout).toBe(dir.read('a.json'));
      for (const format of ['yaml', 'ndjson', 'csv'])
        expect(dir.run([from, '-q', '-f', format]).stdout).toBe(dir.run(['valle.md', '-q', '-f', format]).stdout);
    }
    const lines = dir.run(['a.ndjson', '-f', 'ndjson']);
    expect([lines.code, lines.stdout]).toEqual([0, dir.read('a.ndjson')]);
    expect(lines.stderr).toContain('warning records-without-sources');
    expect(dir.run(['a.ndjson', '--strict', '-q']).code).toBe(1);
    expect(dir.run(['-', '-q'], { input: dir.read('a.yaml') }).stdout).toBe(dir.read('a.json'));
  });

  it('are read beside exports, and are checked', () => {
    const dir = converted();
    const both = dir.run(['a.json', 'seed.md', '-q']);
    expect(both).toMatchObject({ code: 0, stdout: dir.run(['valle.md', 'seed.md', '-q']).stdout });
    const { code, stdout } = dir.run(['check', 'a.json', 'seed.md']);
    expect(code).toBe(0);
    expect(stdout).toContain('2022_2027_DUP_01');
  });

  it('have no lines to explain, no sheets to draft a profile of, and no pages to choose from', () => {
    const dir = converted();
    for (const command of ['explain', 'profile']) {
      const { code, stdout, stderr } = dir.run([command, 'a.json']);
      expect([code, stdout]).toEqual([3, '']);
      expect(stderr).toContain('error records-without-lines "a.json"');
    }
    expect(dir.run(['a.json', '--pages', '1'])).toMatchObject({ code: 3, stdout: '' });
  });

  it('are never taken out of a folder', () => {
    const dir = converted();
    const { code, stdout } = dir.run(['-r', '.', '-q', '-f', 'ndjson']);
    expect([code, stdout.split('\n').length]).toEqual([
      3,
      dir.run(['seed.md', 'valle.md', '-q', '-f', 'ndjson']).stdout.split('\n').length,
    ]);
  });

  it('have outputs of their own names in a folder, and never overwrite themselves', () => {
    const dir = converted();
    dir.write('parts/b.json', dir.read('a.json'));
    expect(dir.run(['a.json', 'parts/b.json', '-q', '-f', 'csv', '-o', 'out/']).code).toBe(0);
    for (const name of ['a', 'b'])
      expect(dir.read(`out/${name}.csv`)).toBe(dir.run(['a.json', '-q', '-f', 'csv']).stdout);
    const { code, stderr } = dir.run(['parts/b.json', '-o', 'parts/']);
    expect(code).toBe(2);
    expect(stderr).toContain('parts/b.json');
  });
});

describe('--entity', () => {
  it('fills records that have none', () => {
    const dir = converted();
    const { objectives, sources } = JSON.parse(dir.run(['a.json', '-q', '--entity', 'Borgo']).stdout);
    expect(new Set([...objectives, ...sources].map(({ entity }) => entity))).toEqual(new Set(['Borgo']));
    const [line] = dir.run(['a.ndjson', '-q', '--entity', 'Borgo', '-f', 'ndjson']).stdout.split('\n');
    expect(JSON.parse(line!).entity).toBe('Borgo');
  });

  it('is wrong use over another name, before anything is written', () => {
    const dir = converted();
    dir.run(['seed.md', '-q', '-o', 'named.json', '--entity', 'Rocca']);
    const before = dir.list();
    for (const output of ['out/', 'out.json'])
      for (const command of [[], ['check'], ['diff']]) {
        if (command.length > 0 && output === 'out/') continue;
        const to = command[0] === 'check' ? [] : ['-o', output];
        const run = dir.run([...command, 'a.json', 'named.json', '--entity', 'Borgo', ...to]);
        expect([run.code, run.stdout, dir.list()]).toEqual([2, '', before]);
        expect(run.stderr).toContain('named.json holds records of "Rocca", and --entity says "Borgo"');
      }
  });
});

describe('what else dup-parse writes', () => {
  it('is refused by its name', () => {
    const dir = converted();
    const written: [name: string, content: string, kind: RegExp][] = [
      ['diff.json', dir.run(['diff', 'a.json', 'a.json', '-f', 'json']).stdout, /a comparison/],
      ['lines.json', dir.run(['explain', 'seed.md', '-f', 'json']).stdout, /an explanation/],
      ['lines.html', dir.run(['explain', 'seed.md', '-f', 'html']).stdout, /a page/],
      ['check.json', dir.run(['check', 'a.json', '-f', 'json']).stdout, /the report of a check/],
      ['schema.json', dir.run(['schema']).stdout, /a JSON Schema/],
      ['messages.json', dir.run(['nowhere.pdf', '--errors', 'json']).stderr, /a list of messages/],
      ['a.html', dir.read('a.html'), /a page/],
    ];
    for (const language of ['it', 'en'])
      for (const excel of [[], ['--excel']]) {
        const how = ['-f', 'csv', '--lang', language, '-q', ...excel];
        for (const table of ['objectives', 'links', 'diagnostics', 'sources'])
          written.push([`${table}.csv`, dir.run(['a.json', '--table', table, ...how]).stdout, /a CSV table/]);
        written.push(['diff.csv', dir.run(['diff', 'a.json', 'a.json', ...how]).stdout, /a CSV table/]);
      }
    for (const [name, content, kind] of written) {
      dir.write(name, content);
      const { code, stdout, stderr } = dir.run([name]);
      expect([name, code, stdout, stderr]).toEqual([name, 3, '', expect.stringMatching(kind)]);
      expect(stderr).toContain(`error other-output "${name}"`);
    }
    expect(dir.run(['a.docx'])).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('a Word document that dup-parse'),
    });
    expect(dir.run(['a.xlsx'])).toMatchObject({ code: 3, stderr: expect.stringContaining('name its JSON') });
    dir.write('a.json.gz', gzipSync(dir.read('a.json')));
    expect(dir.run(['a.json.gz'])).toMatchObject({ code: 3, stderr: expect.stringContaining('unpack it first') });
  });
});
