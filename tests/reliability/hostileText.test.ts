/**
 * Text that attacks, through the real binary: wherever a character that is no text stands, none comes out raw, nothing
 * breaks, and it is told.
 */
import { describe, expect, it } from 'vitest';
import { FORMAT_NAMES, parse, write } from '../../src/index.js';
import { codePointNames, nonTextIn, withoutNonText } from '../../src/text/characters.js';
import { sheet } from '../support/sheet.js';
import { workdir } from '../support/workdir.js';

/** Each class of characters by an example, and the diagnostic that tells it. */
const CLASSES = [
  ['an ANSI sequence', '\u001B[31m', 'control-characters'],
  ['an OSC sequence', '\u001B]0;x\u0007', 'control-characters'],
  ['a C1 control', '\u008D2J', 'control-characters'],
  ['a backspace', '\u0008\u0008', 'control-characters'],
  ['a NUL and a delete', '\u0000\u007F', 'control-characters'],
  ['a tag', '\u{E0041}\u{E007F}', 'control-characters'],
  ['no character', '\uFFFE\uFDD0\u{1FFFE}', 'control-characters'],
  ['an annotation', '\uFFF9x\uFFFB', 'control-characters'],
  ['a bidi override', '\u202Egnp\u202C', 'direction-characters'],
  ['a bidi isolate', '\u2067x\u2069', 'direction-characters'],
  ['a direction mark', '\u200F\u061C', 'invisible-characters'],
  ['a zero-width space', '\u200B', 'invisible-characters'],
  ['a joiner', '\u200D\u2060', 'invisible-characters'],
  ['a byte order mark', '\uFEFF', 'invisible-characters'],
  ['a filler', '\u3164\u115F', 'invisible-characters'],
  ['a variation selector', '\uFE0F\u{E0100}', 'invisible-characters'],
] as const;

/** The sheet with the characters amid the words of each place. */
const PLACES: Readonly<Record<string, (attack: string) => string>> = {
  title: (a) =>
    sheet({
      title: [`CA${a}SA - Un tetto per tutti.`],
      heading: ['OBIETTIVO DI MANDATO', '', `CA${a}SA - Un tetto per tutti.`],
    }),
  code: (a) => sheet({ code: ['OBIETTIVO DI MANDATO', `2023_${a}2028_DUP_01`] }),
  link: (a) =>
    sheet({
      linkedObjectives: [
        'OBIETTIVI STRATEGICI COLLEGATI',
        '',
        'Codice\tTitolo',
        `2024_28_DUP_01_${a}0301\tVigilare ${a}sempre.`,
      ],
    }),
  prose: (a) => sheet({ purpose: ['Finalità', '', `Costruire ca${a}se:`, '', `- be${a}lle`, `${a}- sane`] }),
  label: (a) =>
    sheet({ responsiblePerson: [`Respon${a}sabile`, '', 'ANNA ROSSI'], status: [`${a}Stato`, '', `In ${a}Corso`] }),
  view: (a) =>
    sheet({ parameters: ['Parametri selezionati:', `Vista\tDUP${a}_2024`, 'Livello\tOBIETTIVO DI MANDATO'] }),
  'no field': (a) => `${sheet()}\n\n2024_28${a}\n\n${a}\n`,
};

/** All that a user sees of it, each in its way. */
const WAYS: readonly string[][] = [
  ['-v'],
  ['-v', '-f', 'ndjson'],
  ['-f', 'yaml'],
  ['-f', 'csv'],
  ['-f', 'csv', '--table', 'links'],
  ['-f', 'csv', '--table', 'diagnostics'],
  ['check', '-v'],
  ['check', '-f', 'json'],
  ['explain'],
  ['explain', '-f', 'json'],
];

/** All classes one after the other. */
const ALL = CLASSES.map(([, attack]) => attack).join('');

describe('what comes out holds no character that is no text', () => {
  const cases = CLASSES.flatMap(([name, attack, code]) =>
    Object.keys(PLACES).map((place) => [name, place, attack, code] as const),
  );

  it.each(cases)('%s in a %s is told with its line, and written by no format', async (_name, place, attack, code) => {
    const bytes = Buffer.from(PLACES[place]!(attack));
    const { document } = await parse([{ file: 'a.txt', bytes }]);
    const told = document.diagnostics.find((one) => one.code === code)!;
    expect(told.message).toContain(codePointNames(nonTextIn(attack)).slice(0, 6));
    expect(told.line).toBeGreaterThan(0);
    for (const format of FORMAT_NAMES) expect(nonTextIn(String(await write(document, format)))).toEqual([]);
    const values = JSON.stringify([document.objectives, document.sources[0]!.parameters]);
    expect(values).toBe(
      JSON.stringify(JSON.parse(values), (_, one) => (typeof one === 'string' ? withoutNonText(one) : one)),
    );
  });

  it.each(WAYS)('all of them, wherever they stand: %j', (...way) => {
    const dir = workdir();
    const files = Object.entries(PLACES).map(([place, text]) => {
      dir.write(`${place}.txt`, text(ALL));
      return `${place}.txt`;
    });
    const { code, stdout, stderr } = dir.run([...way, ...files], { env: { FORCE_COLOR: '0' } });
    expect([code === 0 || code === 1, nonTextIn(stdout + stderr)]).toEqual([true, []]);
    expect(stderr).not.toContain('dup-parse failed');
  });

  it.each([
    ['in Italian', 'it'],
    ['in English', 'en'],
  ])('no message is cut or torn by it, %s', (_, lang) => {
    const dir = workdir();
    dir.write('a.txt', PLACES.code!('\u001B[31m'));
    dir.write('b.txt', PLACES.prose!('\u0007'));
    const { stderr } = dir.run(['-v', '--lang', lang, 'a.txt', 'b.txt', '-o', 'out.json']);
    expect(
      stderr
        .split('\n')
        .filter((line) => line !== '')
        .every((line) => /^(?:[ab]\.txt:|2 file)/.test(line)),
    ).toBe(true);
  });
});

describe('codes', () => {
  it('lose what nobody sees, and say so by name', () => {
    const dir = workdir();
    dir.write('a.txt', PLACES.code!('\u200B'));
    const text = PLACES.link!('\u202E');
    dir.write('b.txt', text);
    const { stdout } = dir.run(['a.txt', 'b.txt']);
    const { objectives, diagnostics } = JSON.parse(stdout);
    expect(objectives).toHaveLength(1);
    expect(objectives[0].code).toBe('2023_2028_DUP_01');
    expect(objectives[0].linkedObjectives[0].code).toBe('2024_28_DUP_01_0301');
    const told = diagnostics.filter((one: { code: string }) => one.code === 'invisible-in-code');
    expect(told.map((one: { message: string; line: number }) => [one.message.slice(0, 30), one.line])).toEqual([
      ['The code 2023_2028_DUP_01 hold', 6],
      ['The code 2024_28_DUP_01_0301 h', text.split('\n').findIndex((line) => line.startsWith('2024_28')) + 1],
    ]);
  });
});

describe('names of files', () => {
  it.each(WAYS)('with any of them are told, and come out raw nowhere: %j', (...way) => {
    const dir = workdir();
    const name = `a${ALL.replaceAll('\0', '')}\nb.txt`;
    dir.write(name, sheet());
    dir.write('b.txt', sheet());
    const { code, stdout, stderr } = dir.run([...way, name, 'b.txt', `no${name}`], { env: { FORCE_COLOR: '0' } });
    expect([code, nonTextIn(stdout + stderr)]).toEqual([3, []]);
    expect(stderr).toContain('a\\x1b[31m');
    if (way.includes('csv')) expect(stdout).not.toContain('\nb.txt');
    if (way.length === 1 && way[0] === '-v') expect(JSON.parse(stdout).sources[0].file).toBe(name);
  });

  it('that are not UTF-8 do not break it', () => {
    const dir = workdir();
    dir.write('a.txt', sheet());
    const { code, stdout, stderr } = dir.shell(
      `mv a.txt $'a\\xff.txt'; $DUP_PARSE $'a\\xff.txt'; $DUP_PARSE < $'a\\xff.txt' | wc -l`,
    );
    expect([code, stderr.includes('failed')]).toEqual([0, false]);
    expect(Number(stdout.trim())).toBeGreaterThan(50);
    expect(stderr).toContain('a\uFFFD.txt');
  });
});

describe('what belongs to what is seen', () => {
  it('stays: pictures joined, letters of scripts that join, soft hyphens between letters', () => {
    const dir = workdir();
    const kept = 'Famiglie 👨‍👩‍👧 ❤️ 1️⃣, نامه‌ای, क्‍ष.';
    dir.write('a.txt', sheet({ purpose: ['Finalità', '', kept, '', 'Ricre\u00ADazione per l\u2019infanzia.'] }));
    const { stdout, stderr } = dir.run(['-v', 'a.txt']);
    expect(JSON.parse(stdout).objectives[0].purpose).toEqual([
      { type: 'paragraph', text: kept },
      { type: 'paragraph', text: 'Ricreazione per l\u2019infanzia.' },
    ]);
    expect(stderr).not.toContain('-characters');
  });

  it('is not put into another form: no letter becomes another', () => {
    const dir = workdir();
    const kept = 'm² ½ № ５ Ⅳ ㎏ ① ª º … ™ Ｃａｓａ';
    dir.write('a.txt', sheet({ purpose: ['Finalità', '', kept] }));
    expect(JSON.parse(dir.run(['a.txt']).stdout).objectives[0].purpose[0].text).toBe(kept);
  });
});
