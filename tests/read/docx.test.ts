/** Word documents: paragraphs, tables, heads of pages; what is left out and told; damaged and hostile ones. */
import {
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const p = (text: string, options = {}) => new Paragraph({ children: [new TextRun(text)], ...options });
const cell = (...texts: string[]) => new TableCell({ children: texts.map((text) => p(text)) });
const table = (...rows: string[][][]) =>
  new Table({ rows: rows.map((row) => new TableRow({ children: row.map((texts) => cell(...texts)) })) });

const head = (number: string, person: string) =>
  table(
    [['OBIETTIVO DI MANDATO', `2024_2029_DUP_${number}`], ['Assessorato'], ['ADA NERI - Verde']],
    [[''], ['Centro di', 'Responsabilità'], ['']],
    [[`ORTI ${number} - Verde vicino.`], ['Responsabile'], [person]],
  );
const body = (number: string) => [
  p('OBIETTIVO DI MANDATO', { heading: 'Heading2' }),
  p(`ORTI ${number} - Verde vicino.`),
  p('Finalità'),
  p('Gli orti crescono'),
  p('terra', { bullet: { level: 0 } }),
  p('acqua', { bullet: { level: 1 } }),
  p('Stato'),
  p('In Corso'),
];

type Section = ConstructorParameters<typeof Document>[0]['sections'][number];
const docx = async (sections: readonly Section[], options = {}) =>
  new Uint8Array(await Packer.toBuffer(new Document({ sections: [...sections], ...options })));
const read = async (bytes: Uint8Array, limits = {}) => await parse([{ file: 'schede.docx', bytes }], { limits });
const codesOf = ({ document }: Awaited<ReturnType<typeof parse>>) => document.diagnostics.map(({ code }) => code);

/** The document with its text changed. */
function changed(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  const name = 'word/document.xml';
  return zipSync({ ...files, [name]: strToU8(change(strFromU8(files[name]!))) });
}

const RECORD = {
  portfolio: { text: 'ADA NERI - Verde' },
  responsibilityCentre: null,
  purpose: [
    { type: 'paragraph', text: 'Gli orti crescono' },
    { type: 'list', ordered: false, items: ['terra', 'acqua'] },
  ],
  status: { label: 'In Corso' },
};

describe('a Word document', () => {
  it('gives its records, and counts paragraphs and rows as lines', async () => {
    const result = await read(
      await docx([{ children: [p('SCHEDA OBIETTIVI'), head('01', 'UGO BIANCHI'), ...body('01')] }]),
    );
    expect(result.document.sources[0]).toMatchObject({ format: 'docx', pages: null, lines: { unrecognised: 0 } });
    expect(result.document.objectives).toMatchObject([
      { ...RECORD, code: '2024_2029_DUP_01', responsiblePerson: 'UGO BIANCHI' },
    ]);
    expect(result.ledger.find(({ text }) => text.includes('UGO'))!.line).toBe(4);
    expect(result.ledger.find(({ text }) => text === 'Gli orti crescono')!.line).toBe(8);
  });

  it('may have the header block in the head of its pages, and page furniture in their foot', async () => {
    const section = (number: string, person: string): Section => ({
      headers: { default: new Header({ children: [head(number, person)] }) },
      footers: { default: new Footer({ children: [p('Comune di Roccaverde')] }) },
      children: body(number),
    });
    const { document, ledger } = await read(await docx([section('01', 'UGO BIANCHI'), section('02', 'IDA ROSSI')]));
    expect(document.objectives).toMatchObject([
      { ...RECORD, code: '2024_2029_DUP_01', title: 'ORTI 01 - Verde vicino.', responsiblePerson: 'UGO BIANCHI' },
      { ...RECORD, code: '2024_2029_DUP_02', title: 'ORTI 02 - Verde vicino.', responsiblePerson: 'IDA ROSSI' },
    ]);
    expect(ledger.filter(({ text }) => text === 'Comune di Roccaverde').map((line) => line.class)).toEqual([
      'furniture',
      'furniture',
    ]);
  });

  it('has what it hides, strikes out and deletes left out and told', async () => {
    const bytes = await docx([{ children: [head('01', 'UGO BIANCHI'), ...body('01')] }]);
    const run = (properties: string, text: string) => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
    const more =
      run('<w:vanish/>', 'NASCOSTO') +
      run('<w:vanish w:val="0"/>', ' di più') +
      run('<w:dstrike/>', 'BARRATO') +
      '<w:del w:id="7"><w:r><w:delText>VIA</w:delText></w:r></w:del><w:ins w:id="8"><w:r><w:t>, sempre.</w:t></w:r></w:ins>';
    const result = await read(
      changed(bytes, (xml) => xml.replace('Gli orti crescono</w:t></w:r>', (found) => found + more)),
    );
    expect(result.document.objectives[0]!.purpose[0]).toEqual({
      type: 'paragraph',
      text: 'Gli orti crescono di più, sempre.',
    });
    expect(codesOf(result)).toEqual(
      expect.arrayContaining(['text-not-shown', 'text-struck-out', 'deletions-left-out']),
    );
  });

  it('has its notes left out and told', async () => {
    const children = [head('01', 'UGO BIANCHI'), ...body('01').slice(0, 3)];
    const noted = new Paragraph({ children: [new TextRun('Gli orti crescono'), new FootnoteReferenceRun(1)] });
    const footnotes = { 1: { children: [p('Nota di prova')] } };
    const result = await read(
      await docx([{ children: [...children, noted, p('Stato'), p('In Corso')] }], { footnotes }),
    );
    expect(result.document.objectives[0]!.purpose).toEqual([{ type: 'paragraph', text: 'Gli orti crescono' }]);
    expect(result.document.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'notes-left-out', message: expect.stringContaining('Nota di prova') }),
    );
  });

  it('says so where mammoth reads less than the document has', async () => {
    const bytes = await docx([{ children: [head('01', 'UGO BIANCHI'), ...body('01')] }]);
    const lost = '<w:p><w:ruby><w:rubyBase><w:r><w:t>perduto</w:t></w:r></w:rubyBase></w:ruby></w:p>';
    expect(codesOf(await read(changed(bytes, (xml) => xml.replace('<w:sectPr', `${lost}<w:sectPr`))))).toContain(
      'docx-text-unread',
    );
  });
});

describe('a Word document that does harm', () => {
  const plain = async () => await docx([{ children: [head('01', 'UGO BIANCHI'), ...body('01')] }]);
  const failing = async (bytes: Uint8Array) => (await read(bytes)).rejected.map(({ error }) => error.code);

  it('unpacks to more than the limit', async () => {
    expect(
      await failing(changed(await plain(), (xml) => xml.replace('<w:sectPr', `${' '.repeat(120_000_000)}<w:sectPr`))),
    ).toEqual(['too-much-memory']);
  });

  it('is cut short, has no text, or names entities of its own', async () => {
    const bytes = await plain();
    const { 'word/document.xml': _, ...others } = unzipSync(bytes);
    const laughing = changed(bytes, (xml) =>
      xml.replace(/\?>/, '?><!DOCTYPE x [<!ENTITY a "ah"><!ENTITY b "&a;&a;">]>').replace('Gli orti', '&b;'),
    );
    for (const one of [bytes.slice(0, bytes.length / 2), zipSync(others), laughing])
      expect(await failing(one)).toEqual(['docx-damaged']);
  });

  it('says of its parts that they are smaller than they are', async () => {
    const bytes = await plain();
    const name = new TextEncoder().encode('word/document.xml');
    const at = bytes.findLastIndex((_, i) => name.every((byte, k) => bytes[i + k] === byte)); // in the directory
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(at - 46 + 24, 100, true);
    expect(await failing(bytes)).toEqual(['docx-damaged']);
  });
});

describe('other chapters of a Word document', () => {
  const sheetOf = (number: string, isEnded = true) => {
    const [, ...rest] = body(number);
    return [head(number, 'UGO ROSSI'), p('OBIETTIVO DI MANDATO'), ...(isEnded ? rest : rest.slice(0, -2))];
  };
  const chapter = p('Programma dei lavori', { heading: 'Heading1' });

  it('end a sheet without Stato at their heading, which is told', async () => {
    const children = [...sheetOf('01'), ...sheetOf('02', false), chapter, p('Il programma cresce.')];
    const result = await read(await docx([{ children }]));
    const [, second] = result.document.objectives;
    expect(second).toMatchObject({ code: '2024_2029_DUP_02', status: null, purpose: RECORD.purpose });
    expect(codesOf(result)).toContain('sheet-may-go-on');
    expect(codesOf(result)).not.toContain('unrecognised-line');
  });

  it('begin no sheet in a table of objectives, also under a code that they cite', async () => {
    const rows = ['02', '01', '03'].map((number) => [[`2024_2029_DUP_${number}`], ['ADA VERDI'], ['LIA BLU']]);
    const objectives = table([['OBIETTIVO DI MANDATO'], ['Assessorato'], ['Responsabile']], ...rows);
    const cited = [p('OBIETTIVO DI MANDATO 2024_2029_DUP_01'), p('ORTI 01 - Verde vicino.'), objectives];
    const children = [chapter, objectives, ...sheetOf('01'), ...sheetOf('02'), chapter, ...cited];
    const result = await read(await docx([{ children }]));
    expect(result.document.objectives.map(({ responsiblePerson }) => responsiblePerson)).toEqual(
      Array(2).fill('UGO ROSSI'),
    );
    expect(codesOf(result)).not.toContain('conflicting-value');
  });
});
