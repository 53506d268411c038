/** Web pages: what their tags say of lines, lists and tables; what they hide; their encodings. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';
import type { MarkupPart } from '../../src/model/markup.js';
import { declaredEncoding } from '../../src/read/declaredEncoding.js';
import { isHtml } from '../../src/read/html/isHtml.js';
import { readHtml } from '../../src/read/html/readHtml.js';

/** A block as one string: `|` begins a block, `/` stands after a break, `+` goes on an item; `-` and `1.` are items. */
const shown = (block: MarkupPart): string => {
  if (block.kind === 'table') {
    const rows = block.rows.map((row) =>
      row.map(
        ({ blocks, columns, rows: tall }) =>
          `${blocks.map(shown).join('')}${columns * tall > 1 ? `(${columns}x${tall})` : ''}`,
      ),
    );
    return `[${rows.map((row) => row.join(' ; ')).join(' // ')}]`;
  }
  const { text, font, start, item } = block;
  const mark = item ? (item.ordered ? `${item.number}. ` : '- ') : '';
  return `${{ block: '|', break: '/', rest: '+' }[start]}${mark}${font}${text}`;
};
const blocksOf = (html: string) => readHtml(html).blocks.map(shown).join('');

describe('the blocks of a page', () => {
  it.each([
    ['<p>uno\n  due</p>tre', '|uno due|tre'],
    ['uno<br>due<br><br>tre', '|uno/due|tre'],
    ['<p>uno<p>due', '|uno|due'],
    ['<h2>Uno</h2><b>due</b> <i>tre</i>', '|#Uno|due tre'],
    ['<p><b>uno</b></p><p style="font-weight:bold"><em>due</em></p>', '|**uno|***due'],
    ['<ul><li>uno<li>due</ul>', '|- uno|- due'],
    ['<ol start="4"><li>uno</li><li><p>due</p><p>tre</p></li></ol>quattro', '|4. uno|5. due+tre|quattro'],
    ['<ul><li>uno<ol><li>due</li></ol></li><li>tre</li></ul>', '|- uno|- due|- tre'],
    ['<table><tr><td>a<td>b<tr><th colspan=2>c</table>', '[|a ; |b // |**c(2x1)]'],
    ['<table><tr><td rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr></table>', '[|a(1x2) ; |b // |c]'],
    ['<table><tr><td><table><tr><td>a</td></tr></table></td></tr></table>b', '|a|b'],
    ['<table><tr><td>a<td><table><tr><td>b<td>c</table></table>', '[|a ; [|b ; |c]]'],
    ['<table>a<tr><td>b</td></tr></table>', '|a|b'],
    ['<script>1<2</script><style>p{}</style><title>t</title>uno<!-- due -->', '|uno'],
    ['perch&eacute; &#8364; &amp;amp;', '|perché € &amp;'],
    ['<input value="uno"> <input type=checkbox checked>due <input type=hidden value=no>', '|uno ☒ due'],
    ['<pre>uno\ndue  tre</pre>', '|uno/due\ttre'],
    ['</p></td></b>uno</div>', '||uno'],
  ])('%s', (html, blocks) => {
    expect(blocksOf(html).replace(/^\|\|/u, '||')).toBe(blocks.replace(/^\|\|/u, '|'));
  });

  it('know the lines of the source', () => {
    const { blocks } = readHtml('<p>\nuno</p>\n\n<table><tr>\n<td>due</td><td></td></tr></table>');
    expect(blocks.map((block) => (block.kind === 'line' ? block.number : block.rows[0]![0]!.blocks[0]))).toEqual([
      2,
      expect.objectContaining({ number: 5 }),
    ]);
  });

  it('leave out what is not shown, and tell it', () => {
    const { blocks, hidden } = readHtml(
      '<style>.via, #no { display: none } @media print { .stampa { display: none } }</style>' +
        '<p class="via">a</p><p id="no">b</p><p hidden>c</p><p style="display: none">d<b>e</b></p><s>f</s>' +
        '<p class="stampa">g</p><p class="via" style="display:block">h</p>',
    );
    expect(blocks.map(shown).join('')).toBe('|g|h');
    expect(hidden.map(({ reason, text }) => `${reason} ${text}`)).toEqual([
      'hidden a',
      'hidden b',
      'hidden c',
      'hidden de',
      'struck f',
    ]);
  });
});

describe('what is a page', () => {
  it.each([
    ['<!DOCTYPE html><p>', true],
    ['\uFEFF\n<!-- saved -->\n<?xml version="1.0"?><html lang="it">', true],
    ['<body>', true],
    ['<table><tr><td>', false],
    ['# Titolo\n<html>', false],
    ['<!-- open', false],
    ['<htmlx>', false],
  ])('%j', (text, expected) => {
    expect(isHtml(text)).toBe(expected);
  });

  it.each([
    ['<meta charset="iso-8859-1">\xe8', 'Windows-1252'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-15">\xa4', 'iso-8859-15'],
    ['<?xml version="1.0" encoding="ISO-8859-2"?>\xb1', 'ISO-8859-2'],
    ['<meta charset="iso-8859-1">\xc3\xa8', undefined],
    ['<meta charset="utf-8">\xe8', undefined],
    ['<meta charset="nessuna">\xe8', undefined],
  ])('names its encoding: %j', async (bytes, encoding) => {
    expect(await declaredEncoding(Uint8Array.from(bytes, (sign) => sign.charCodeAt(0)))).toBe(encoding);
  });
});

const sheet = (inner: string) => `<!doctype html><html><body>${inner}
<table><tr><td rowspan="3">OBIETTIVO DI MANDATO<br>2024_2029_DUP_07<p><b>ORTI - Verde vicino.</b></p></td>
<td>Assessorato</td><td>ADA NERI - Verde</td></tr><tr><td>Centro di Responsabilità</td><td></td></tr>
<tr><td>Responsabile</td><td>UGO BIANCHI</td></tr></table>
<h2>OBIETTIVO DI MANDATO</h2><p>ORTI - Verde vicino.</p>
<table><tr><td><b>Finalità</b></td><td><p>Gli orti crescono.</p><ol><li>terra</li><li>acqua</li></ol></td></tr></table>
<h3>Stato</h3><p>In Corso</p></body></html>`;
const parseHtml = async (html: string) => await parse([{ file: 'pagina.html', bytes: new TextEncoder().encode(html) }]);

describe('a saved page', () => {
  it('is read by the places of its cells: an empty one is empty', async () => {
    const { document, ledger } = await parseHtml(sheet('<p hidden>segreto</p>'));
    expect(document.sources[0]).toMatchObject({ format: 'html', pages: null, lines: { unrecognised: 0 } });
    expect(document.sources[0]!.lines.total).toBe(ledger.length);
    expect(document.objectives).toMatchObject([
      {
        code: '2024_2029_DUP_07',
        title: 'ORTI - Verde vicino.',
        portfolio: { text: 'ADA NERI - Verde' },
        responsibilityCentre: null,
        responsiblePerson: 'UGO BIANCHI',
        purpose: [
          { type: 'paragraph', text: 'Gli orti crescono.' },
          { type: 'list', ordered: true, items: ['terra', 'acqua'] },
        ],
        status: { label: 'In Corso' },
      },
    ]);
    expect(document.diagnostics.map(({ code }) => code)).toContain('text-not-shown');
  });

  it('has a table within a cell, beside the title of its section', async () => {
    const row = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const rows = [
      ['Voce', 'Unità', '2026'],
      ['Orti', 'n.', '3'],
    ];
    const inner = `<table>${rows.map((cells) => row(...cells)).join('')}</table>`;
    const { document } = await parseHtml(
      sheet('').replace('<h3>Stato', `<table>${row('<b>Indicatori</b>', inner)}</table><h3>Stato`),
    );
    expect(document.objectives[0]).toMatchObject({
      purpose: [{ type: 'paragraph' }, { type: 'list', items: ['terra', 'acqua'] }],
      otherSections: [{ title: 'Indicatori', blocks: [{ type: 'table', rows }] }],
    });
  });

  it.each([
    ['<div>', '</div>'],
    ['<b><i>', ''],
    ['<table><tr><td>', '</td></tr></table>'],
    ['<ul><li>', ''],
  ])('within 20,000 %s is read', async (open, close) => {
    const { document } = await parseHtml(
      sheet('')
        .replace('<body>', `<body>${open.repeat(20_000)}`)
        .replace('</body>', close.repeat(20_000)),
    );
    expect(document.objectives[0]).toMatchObject({ code: '2024_2029_DUP_07', status: { label: 'In Corso' } });
  });

  it('in one file with its pictures is refused by name', async () => {
    const archive = `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\n${sheet('')}`;
    const { rejected } = await parseHtml(archive);
    expect(rejected).toMatchObject([
      { error: { code: 'unsupported-format', message: expect.stringContaining('MHTML') } },
    ]);
  });
});

describe('HTML that is made of a PDF', () => {
  /** Texts with their places on pages, as tools write them. */
  const pageOf = (texts: readonly (readonly [top: number, left: number, text: string])[]) =>
    `<div style="width:600pt;height:800pt">${texts
      .map(([top, left, text]) => `<p style="top:${top}pt;left:${left}pt;line-height:10pt"><span>${text}</span></p>`)
      .join('')}</div>`;
  const textOf = (...pages: Parameters<typeof pageOf>[0][]) => readHtml(pages.map(pageOf).join('')).text;

  it('is a text whose blanks show the places', () => {
    const text = textOf(
      [
        [10, 40, 'Vista'],
        [10, 200, 'DUP 2024'],
        [22, 40, 'Livello'],
        [22, 200, 'OBIETTIVO'],
        [34, 200, 'DI MANDATO'],
        [70, 40, 'Scuole e vie'],
      ],
      [[10, 40, 'Orti']],
    );
    const lines = text!.split('\n');
    const column = lines[0]!.indexOf('DUP');
    expect(column).toBeGreaterThan('Livello'.length + 1);
    expect(lines.slice(1, 3).map((line) => line.search(/OBIETTIVO|DI MANDATO/u))).toEqual([column, column]);
    expect(lines.slice(3)).toEqual(['', '', 'Scuole e vie', '\fOrti']);
  });

  it('has its texts in the order of the page, and those that touch in one sentence', () => {
    const touching = textOf([
      [30, 40, 'terza'],
      [10, 40, 'La prima '],
      [10.4, 70, 'parola'],
      [20, 40, 'e la'],
      [40, 40, 'quarta'],
    ]);
    expect(touching).toBe('La prima parola\ne la\nterza\nquarta');
  });

  it('has lines of a box that fill its height', () => {
    const boxes = ['uno<br>due<br>tre', 'quattro', 'cinque', 'sei', 'sette'].map(
      (text, i) => `<div style="position:absolute;left:${i * 90}px;top:10px;height:34px;font-size:10px">${text}</div>`,
    );
    expect(
      readHtml(boxes.join(''))
        .text!.split('\n')
        .map((line) => line.trim().split(/ {2,}/u)),
    ).toEqual([['uno', 'quattro', 'cinque', 'sei', 'sette'], ['due'], ['tre']]);
  });

  it('is none where a part of the page is placed, or hardly anything', () => {
    const menu = pageOf([[0, 0, 'Menu']]);
    expect(readHtml(`${menu}<p>Una pagina del sito, con molte parole.</p>`).text).toBeNull();
    expect(textOf([[0, 0, 'Menu']])).toBeNull();
  });

  it('is a text where its tags only frame the lines of pages', () => {
    const paged = (lines: string) => `<div style="page-break-before:always"><div>${lines}</div></div>`;
    const one = paged('<p>Vista <b>DUP\n</b></p><p>Livello\nOBIETTIVO\n</p>');
    expect(readHtml(one + paged('<h3>1. vie</h3><p>Orti</p>')).text).toBe(
      'Vista DUP\nLivello\nOBIETTIVO\n\f1. vie\nOrti\n',
    );
    expect(readHtml(one + paged('<ul><li>vie</li></ul>')).text).toBeNull();
    expect(readHtml('<p>Vista\n</p>').text).toBeNull();
  });

  it('is a text in a frame where nearly all of it is preformatted', () => {
    expect(readHtml('<title>x</title><body><pre>uno\n\n  due\n\ftre</pre>').text).toBe('uno\n\n  due\n\ftre');
    expect(readHtml('<p>Una pagina con molte parole.</p><pre>due</pre>').text).toBeNull();
  });
});
