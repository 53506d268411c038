/** The documents say what the program does: help, options, formats, diagnostics, links, the way the tests are run. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OPTIONS } from '../../src/cli/options/rows/options.js';
import { CATALOGUE, DEFAULT_LIMITS, DIAGNOSTIC_CODES } from '../../src/index.js';
import { FORMAT_ROWS } from '../../src/write/comparison/formatRows.js';
import { FORMATS } from '../../src/write/formats.js';
import { commandsOf, GUIDES, inProject, PAGES, proseOf, READMES, textOf } from '../support/guides.js';

const { scripts, files } = JSON.parse(textOf('package.json')) as {
  scripts: Record<string, string>;
  files: readonly string[];
};

/** The rows of a guide's tables without their first cells. */
const rowsOf = (guide: string) => textOf(guide).replaceAll(/^\| [^|]+(?=\|)/gm, '');

describe('the guides', () => {
  it('hold the help, the options and the diagnostics that the program gives', () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [inProject('scripts/docs.mjs'), '--check'], {
      encoding: 'utf8',
    });
    expect([stdout, stderr, status]).toEqual(['', '', 0]);
  });

  it.each(READMES)('%s is short', (readme) => {
    expect(statSync(inProject(readme)).size).toBeLessThanOrEqual(12_000);
  });

  it('are those that are there, and go with the package', () => {
    const there = ['en', 'it'].flatMap((folder) =>
      readdirSync(inProject(`docs/${folder}`)).map((name) => `docs/${folder}/${name}`),
    );
    expect(there.sort()).toEqual(PAGES.flat().sort());
    expect(files).toEqual(expect.arrayContaining([...READMES, 'docs/en', 'docs/it', 'docs/pictures']));
  });

  it.each([
    ['docs/en/diagnostics.md', 'en'],
    ['docs/it/segnalazioni.md', 'it'],
  ] as const)('%s explains every diagnostic, and no other', (guide, language) => {
    const region = /<!-- diagnostics -->(.*)<!-- \/diagnostics -->/s.exec(textOf(guide))![1]!;
    const rows = [...region.matchAll(/^\| `([\w-]+)` \| \S+ \| (.+) \|$/gm)].map(([, code, doc]) => [code, doc]);
    expect(rows).toEqual(DIAGNOSTIC_CODES.map((code) => [code, CATALOGUE[code].doc[language]]));
  });

  it.each(['docs/en/commands.md', 'docs/it/comandi.md'])('%s has every option', (guide) => {
    const missing = OPTIONS.map(({ flags }) => flags.replace(/ [<[].*/, '')).filter(
      (flags) => !textOf(guide).includes(flags),
    );
    expect(missing).toEqual([]);
  });

  it.each(['docs/en/formats.md', 'docs/it/formati.md'])('%s has every format, and every ending', (guide) => {
    const text = textOf(guide);
    const rows = Object.entries(FORMATS).map(([name, { endings }]) => {
      return `| \`${name}\` | ${endings.map((ending) => `\`${ending}\``).join(', ')} |`;
    });
    expect(rows.filter((row) => !text.includes(row))).toEqual([]);
    const [comparison = ''] = /`diff`\).*?`explain`/s.exec(text) ?? [];
    expect(Object.keys(FORMAT_ROWS).filter((name) => !comparison.includes(`\`${name}\``))).toEqual([]);
  });

  it.each(['docs/en/profiles.md', 'docs/it/profili.md'])('%s shows a part of the profile that is there', (guide) => {
    const profile = textOf('fixtures/profile/borgolume_vendor.profile.yaml').split('\n');
    const said = (line: string) => line.replace(/ #.*$/, '');
    const [, shown] = /^```yaml\n(levels:.*?)^```/ms.exec(textOf(guide))!;
    const lines = shown!.trim().split('\n').map(said);
    expect(lines.filter((line) => !profile.map(said).includes(line))).toEqual([]);
  });

  it.each(['docs/en/limits.md', 'docs/it/limiti.md'])('%s gives the limits as they are', (guide) => {
    const rows = OPTIONS.flatMap(({ flags, limit }) => {
      if (limit === undefined) return [];
      const [, value = ''] = new RegExp(`\\| (\\S+).*\`${flags.split(' ')[0]}\` \\|$`, 'm').exec(rowsOf(guide)) ?? [];
      return [[limit, Number(value.replaceAll(/[.,]/g, ''))]];
    });
    expect(Object.fromEntries(rows)).toEqual(DEFAULT_LIMITS);
  });

  it('name no option that the program does not have', () => {
    const known = new Set(OPTIONS.flatMap(({ flags }) => flags.match(/--[\w-]+/g) ?? []).concat('--help', '--version'));
    const named = GUIDES.flatMap((guide) =>
      [...proseOf(guide).matchAll(/`(--[a-z][\w-]*)/g)].map(([, option]) => [guide, option!]),
    );
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter(([, option]) => !known.has(option!))).toEqual([]);
  });

  it.each([READMES, ...PAGES])('%s and %s show the same commands with the same options', (english, italian) => {
    const optionsIn = (guide: string) => commandsOf(guide).map((line) => line.match(/(?<= )-[\w-]+/g) ?? []);
    expect(optionsIn(italian)).toEqual(optionsIn(english));
  });

  it.each(READMES)(
    '%s begins with two commands: the first parses the real sheet, the second runs the tests',
    (readme) => {
      expect(commandsOf(readme).slice(0, 2)).toEqual([
        'npm ci && node bin/dup-parse.js fixtures/cinisello_real.seed.md',
        'npm ci && npm test',
      ]);
    },
  );

  it.each(READMES)('%s shows pictures that are small, and says what is on them', (readme) => {
    const pictures = [...textOf(readme).matchAll(/^!\[(.*)\]\((.*)\)$/gm)];
    expect(pictures).toHaveLength(3);
    for (const [, words, picture] of pictures) {
      expect(words!.length).toBeGreaterThan(40);
      expect(statSync(inProject(picture!)).size).toBeLessThan(100_000);
    }
  });
});

/** The anchors of a page's headings, as GitHub makes them. */
const anchorsOf = (guide: string) =>
  [...proseOf(guide).matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
    title!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

const linksOf = (guide: string) =>
  [...proseOf(guide).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)].map(([, file = '', anchor]) => ({
    target: file === '' ? guide : join(dirname(guide), file),
    anchor,
  }));

describe('links', () => {
  it.each([...GUIDES, 'CONTRIBUTING.md', 'docs/glossary.md', 'docs/releases.md'])('of %s lead somewhere', (guide) => {
    for (const { target, anchor } of linksOf(guide)) {
      expect([target, existsSync(inProject(target))]).toEqual([target, true]);
      if (anchor !== undefined) expect(anchorsOf(target)).toContain(anchor);
    }
  });

  it.each(PAGES)('lead from the README to %s and %s, from one to the other, and back', (...pages) => {
    for (const [i, page] of pages.entries()) {
      const targets = (guide: string) => linksOf(guide).map(({ target }) => target);
      expect(targets(READMES[i]!)).toContain(page);
      expect(targets(page)).toEqual(expect.arrayContaining([READMES[i], pages[1 - i]]));
    }
  });

  it.each([...GUIDES, 'CONTRIBUTING.md', 'docs/releases.md'])(
    '%s names only scripts, files and folders that exist',
    (guide) => {
      for (const [, script] of textOf(guide).matchAll(/npm run ([\w:]+)/g))
        expect(Object.keys(scripts)).toContain(script);
      for (const [, file] of textOf(guide).matchAll(/(?<=[\s`(])((?:bin|fixtures|schemas|src|press|tests)\/[\w./-]*)/g))
        expect([file, existsSync(inProject(file!))]).toEqual([file, true]);
    },
  );
});

it.each(GUIDES)('%s is set with typographic apostrophes', (guide) => {
  const words = proseOf(guide).replaceAll(/`[^`\n]*`|\]\([^)]*\)/g, '');
  expect(words.match(/.{0,20}\p{L}'.{0,20}/gu) ?? []).toEqual([]);
});

describe('what checks a change', () => {
  it('lints, checks types, and runs the tests as the README does', () => {
    const run = textOf('.ci/run').split('\n');
    for (const command of ['npm ci', 'npm run lint', 'npm run typecheck']) expect(run).toContain(command);
    expect(run.filter((line) => /^npm test(?: --|$)/.test(line))).toHaveLength(1);
  });

  it('calls no script that is not there', () => {
    const called = Object.values(scripts).flatMap((script) => [
      ...script.matchAll(/(?:node )((?:scripts|press|bin)\/\S+)/g),
    ]);
    for (const [, file] of called) expect([file, existsSync(inProject(file!))]).toEqual([file, true]);
    expect(readdirSync(inProject('scripts')).length).toBeGreaterThan(0);
  });
});
