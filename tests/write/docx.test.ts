/** The report as a Word document: it says what the document says, whatever that is, and opens in Word's other readers. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Document, type Objective, write } from '../../src/index.js';
import { visible } from '../../src/text/characters.js';
import { publicValueText } from '../../src/text/values/publicValue.js';
import { LIST_MARK, listName } from '../../src/write/docx/styles.js';
import { shownLabel } from '../../src/write/otherParts.js';
import { withoutOffice } from '../support/office.js';
import { holds } from '../support/runs.js';
import {
  anyText,
  bare,
  diagnostic,
  documentOf,
  link,
  objective,
  python,
  rich,
  source,
  whole,
} from '../support/samples.js';
import { headingsIn, paragraphsIn, partsIn } from '../support/wordFile.js';
import { fixture, SEED, workdir } from '../support/workdir.js';

/** A text as a paragraph has it. */
const shown = (text: string) => visible(text).replace(/\r\n?/g, '\n');
/** A text on the one line of a heading. */
const onOneLine = (text: string) => visible(text.replace(/\s+/gu, ' '));

/** All that the report says of an objective, each as a paragraph of its own. */
const valuesOf = (one: Objective): string[] =>
  [
    one.status?.label,
    one.responsiblePerson,
    one.responsibilityCentre,
    one.portfolio?.text,
    ...one.publicValues.map(publicValueText),
    ...one.otherFields.flatMap(({ label, text }) => [shownLabel(label), text]),
    ...one.linkedObjectives.flatMap(({ code, title, mission, otherFields }) => [
      ...[code, title, mission && `${mission.code} ${mission.name}`],
      ...otherFields.map(({ text }) => text), // labels that differ in case alone are one column
    ]),
    ...[...one.guidelines, ...one.purpose, ...one.otherSections.flatMap(({ blocks }) => blocks)].flatMap((block) =>
      block.type === 'paragraph' ? [block.text] : block.type === 'list' ? block.items : block.rows.flat(),
    ),
  ].flatMap((value) => (value ? [shown(value)] : []));

/** Values that are not in the report, which must be none. */
function missing(document: Document, bytes: Uint8Array): string[] {
  const paragraphs = new Set(paragraphsIn(bytes));
  const headings = headingsIn(bytes, 2);
  return document.objectives.flatMap((one) => [
    ...valuesOf(one).filter((value) => !paragraphs.has(value)),
    ...[one.code, one.title].flatMap((text) =>
      text && !headings.some((heading) => heading.includes(onOneLine(text))) ? [text] : [],
    ),
  ]);
}

describe('the report', () => {
  it('says what the document says, for one objective and for many', async () => {
    for (const one of [whole, documentOf([rich, objective, bare]), documentOf([])]) {
      const bytes = await write(one, 'docx');
      expect(missing(one, bytes)).toEqual([]);
    }
  });

  it('begins with what it is of, and ends with what is to be checked', async () => {
    const named = documentOf([{ ...objective, entity: 'Borgo' }], [diagnostic], [{ ...source, entity: 'Borgo' }]);
    const bytes = await write(named, 'docx');
    expect(paragraphsIn(bytes).slice(0, 4)).toEqual([
      'Obiettivi del DUP',
      'Borgo',
      'DUP_2024_2027',
      'Mandato 2023-2028',
    ]);
    expect(headingsIn(bytes, 1)).toEqual([
      'In sintesi',
      'Obiettivi di mandato',
      'Esportazioni lette',
      'Da controllare',
    ]);
    expect(headingsIn(bytes, 2)).toEqual(["2023_2028_DUP_01 – PIU' SICUREZZA"]);
    expect(paragraphsIn(bytes)).toContain('scheda.pdf, pag. 2, riga 7');
    expect(headingsIn(await write(named, 'docx', { language: 'en' }), 1)[0]).toBe('At a glance');
  });

  it('has chapters for municipalities and levels, in the order in which people look for them', async () => {
    const of = (entity: string, code: string, level: Objective['level'] = 'mandate') => ({
      ...objective,
      entity,
      code,
      level,
    });
    const bytes = await write(
      documentOf([of('Rocca', 'A_1'), of('Borgo', 'A_10'), of('Borgo', 'A_9'), of('Borgo', 'A_0', 'strategic')]),
      'docx',
    );
    expect(headingsIn(bytes, 1).slice(1, 4)).toEqual([
      'Borgo – Obiettivi di mandato',
      'Borgo – Obiettivi strategici',
      'Rocca – Obiettivi di mandato',
    ]);
    expect(headingsIn(bytes, 2).map((name) => name.split(' ')[0])).toEqual(['A_9', 'A_10', 'A_0', 'A_1']);
  });

  it('counts the objectives of each portfolio by status, beside one another or, where there are many, under one another', async () => {
    const withStatus = (label: string, holder = 'SINDACO') => ({
      ...objective,
      portfolio: { text: holder, holder, delegations: [] },
      status: { label, kind: 'other' as const },
    });
    const few = paragraphsIn(
      await write(documentOf([withStatus('A'), withStatus('B'), withStatus('B', 'ZETA')]), 'docx'),
    );
    const at = few.lastIndexOf('Assessorato', few.indexOf('Totale'));
    expect(few.slice(at, at + 12)).toEqual([
      'Assessorato',
      'A',
      'B',
      'Totale',
      'SINDACO',
      '1',
      '1',
      '2',
      'ZETA',
      '–',
      '1',
      '1',
    ]);
    const many = await write(documentOf(['A', 'B', 'C', 'D', 'E', 'F'].map((label) => withStatus(label))), 'docx');
    expect(paragraphsIn(many)).toContain('A: 1\nB: 1\nC: 1\nD: 1\nE: 1\nF: 1');
  });

  it('has contents that are there when it is opened, and fields that need no update', async () => {
    const parts = partsIn(await write(documentOf([objective, rich]), 'docx'));
    const document = parts['word/document.xml']!;
    const pages = [...document.matchAll(/PAGEREF _Toc(\d+) .*?<w:t [^>]*>(\d+)</g)].map(([, , page]) => Number(page));
    expect(pages).toEqual([2, 3, 3, 4, 5, 5]);
    expect(document.match(/<w:bookmarkStart w:name="_Toc\d+"/g)).toHaveLength(6);
    expect(parts['word/footer1.xml']).toMatch(/NUMPAGES.*?<w:t [^>]*>5</);
    expect(Object.values(parts).join()).not.toMatch(/w:dirty|updateFields/);
  });

  it('has styles that Word knows, rows that do not break, heads that come again, a language, and A4', async () => {
    const parts = partsIn(await write(documentOf([rich]), 'docx'));
    const styles = parts['word/styles.xml']!;
    for (const id of [
      'Normal',
      'Title',
      'Heading1',
      'Heading2',
      'Heading3',
      'TOC1',
      'TOC2',
      'ListBullet',
      'ListNumber',
      'TableGrid',
    ])
      expect(styles.split(`w:styleId="${id}"`)).toHaveLength(2);
    expect(styles).toContain('<w:lang w:val="it-IT"/>');
    expect(partsIn(await write(documentOf([rich]), 'docx', { language: 'en' }))['word/styles.xml']).toContain(
      'w:val="en-GB"',
    );
    const document = parts['word/document.xml']!;
    expect(document.split('<w:tr>').length).toBe(document.split('<w:cantSplit/>').length);
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(4); // status, links, the section's table, exports
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"');
  });

  it('begins each ordered list at one', async () => {
    const list = (...items: string[]) => ({ type: 'list' as const, ordered: true, items });
    const one = { ...objective, purpose: [list('a', 'b'), list('c')], guidelines: [list('d')] };
    const { 'word/document.xml': document, 'word/numbering.xml': numbering } = partsIn(
      await write(documentOf([one]), 'docx'),
    );
    const ids = [...document!.matchAll(/ListNumber"\/>.*?<w:numId w:val="(\d+)"/g)].map(([, id]) => id);
    expect([ids.length, new Set(ids).size]).toEqual([4, 3]);
    for (const id of ids)
      expect(numbering).toMatch(new RegExp(`<w:num w:numId="${id}">.*?<w:startOverride w:val="1"/>`));
  });
});

describe('hostile text', () => {
  const own = (style: 'ListBullet' | 'ListNumber') => `{${listName(style)}-0}`;
  const TEXTS = [
    ...[
      'CURRENT',
      'TOTAL_PAGES',
      '{ListBullet-0}',
      own('ListBullet'),
      `a ${own('ListNumber')} b`,
      LIST_MARK,
      '{media}',
    ],
    ...[
      'a\tb\nc\r\nd\re',
      '\u001B[2J \u0000 \u0007',
      'a\u202Eb\u200Fc\u2066',
      '\uFFFE\uFFFF',
      'a\uD800b',
      '😀 👩‍👩‍👧 𝕏',
    ],
    ...[
      '<b>&amp;"\'</w:t>',
      ']]>',
      '<!--',
      '_x0041_',
      '{x}',
      '  a  ',
      'شارع',
      '\u00AD',
      'x'.repeat(100_000),
      'casa '.repeat(20_000),
    ],
  ];
  const record = (text: string): Objective => ({
    ...objective,
    code: text,
    title: text,
    responsiblePerson: text,
    publicValues: [{ code: null, label: text }],
    linkedObjectives: [{ ...link, code: text, title: text, otherFields: [{ label: text, text }] }],
    otherFields: [{ label: text, text }],
    otherSections: [{ title: text, blocks: [{ type: 'table', rows: [[text, text], [], [text]] }] }],
    guidelines: [
      { type: 'paragraph', text },
      { type: 'list', ordered: true, items: [text, text] },
    ],
    status: { label: text, kind: 'other' },
    entity: text,
  });
  const saying = (texts: readonly string[]) =>
    documentOf(
      texts.map(record),
      texts.map((message) => ({ ...diagnostic, message })),
      texts.map((file) => ({ ...source, file })),
    );

  it('is the text that it was, in files that are well formed', async () => {
    const document = saying(TEXTS);
    const bytes = await write(document, 'docx');
    expect(missing(document, bytes)).toEqual([]);
    const program = `import json, sys, xml.dom.minidom
print(json.dumps([xml.dom.minidom.parseString(part.encode()) is not None for part in json.load(sys.stdin)]))`;
    const answers = python(program, JSON.stringify(Object.values(partsIn(bytes)))) as boolean[];
    expect(answers.length).toBeGreaterThan(15);
  });

  it('whatever it is', () =>
    holds(
      'docx',
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 3 }), async (texts) => {
        const document = saying(texts);
        expect(missing(document, await write(document, 'docx'))).toEqual([]);
      }),
      150,
    ));
});

it('the same bytes, twice and in any place and time', async () => {
  const dir = workdir();
  dir.write('a.md', SEED);
  const bytes = await write(whole, 'docx');
  expect(Buffer.from(await write(whole, 'docx')).equals(Buffer.from(bytes))).toBe(true);
  const places = [{}, { LANG: 'it_IT.UTF-8', TZ: 'Asia/Tokyo' }, { LC_ALL: 'C', TZ: 'America/New_York' }];
  const sums = places.map((env, i) => {
    expect(dir.run(['a.md', '-o', `${i}.docx`], { env }).code).toBe(0);
    return readFileSync(dir.path(`${i}.docx`)).toString('base64');
  });
  expect(new Set(sums).size).toBe(1);
  expect(partsIn(bytes)['docProps/core.xml']).not.toMatch(/created|modified/);
});

it('can be read by the program itself, which finds each text', () => {
  const dir = workdir();
  dir.write('a.md', SEED);
  dir.run(['a.md', '-o', 'a.docx']);
  dir.run(['a.md', '-o', 'a.json']);
  const lines = JSON.parse(dir.run(['explain', 'a.docx', '-f', 'json', '-q']).stdout);
  const read = lines.map(({ text }: { text: string }) => text).join('\n');
  for (const one of JSON.parse(dir.read('a.json')).objectives as Objective[])
    for (const value of valuesOf(one)) expect(read).toContain(value);
});

describe.skipIf(withoutOffice)(`in LibreOffice${withoutOffice}`, () => {
  /** The pages as LibreOffice sets them. */
  function pagesOf(folder: string, file: string): string[] {
    const options = [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
    ];
    execFileSync('soffice', [...options, `${folder}/${file}`], { stdio: 'ignore', timeout: 120_000 });
    const text = execFileSync('pdftotext', ['-layout', `${folder}/${file.replace('.docx', '.pdf')}`, '-'], {
      encoding: 'utf8',
    });
    return text.split('\f').slice(0, -1);
  }

  it('stands on the pages that its contents name', () => {
    const dir = workdir();
    dir.write('a.pdf', fixture('valmarina_plain.weasyprint.pdf'));
    expect(dir.run(['a.pdf', '-o', 'a.docx']).code).toBe(0);
    const pages = pagesOf(dir.folder, 'a.docx');
    const { 'word/document.xml': document, 'word/footer1.xml': footer } = partsIn(readFileSync(dir.path('a.docx')));
    const entries = [...document!.matchAll(/w:anchor="_Toc\d+".*?<w:t [^>]*>([^<]*)<.*?PAGEREF .*?<w:t [^>]*>(\d+)</g)];
    expect(entries).toHaveLength(10);
    for (const [, title, page] of entries)
      expect(pages[Number(page) - 1]).toContain(title!.replaceAll('&apos;', "'").slice(0, 30));
    expect(footer).toContain(`>${pages.length}<`);
  });
});
