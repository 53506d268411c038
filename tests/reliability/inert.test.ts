/**
 * A PDF that asks for everything: to run, to fetch, to send, to open, to unpack. Its sheet is read, and under strace
 * nothing of it happens: no socket, no other program, no file but the output.
 */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalog, flate, page, pages, pdfFile, SHEET, SHEET_CODE, show, stream } from '../support/hostile/pdf.js';
import { tracing, withoutStrace } from '../support/strace.js';
import { workdir } from '../support/workdir.js';

const URL = 'http://127.0.0.1:9/taken';
const RUN = 'app.launchURL("http://127.0.0.1:9/"); this.exportDataObject({cName: "a.exe", nLaunch: 2});';

/** Actions of the specification that reach outside the document. */
const ACTIONS = [
  `<</S/JavaScript/JS(${RUN.replace(/[()]/g, '\\$&')})>>`,
  '<</S/Launch/F(touched)/Win<</F(cmd.exe)/P(/c echo > touched)>>/Unix(touch touched)>>',
  `<</S/URI/URI(${URL})>>`,
  `<</S/SubmitForm/F<</FS/URL/F(${URL})>>/Flags 4>>`,
  `<</S/ImportData/F<</FS/URL/F(${URL})>>>>`,
  '<</S/GoToR/F(/etc/passwd)/D[0/Fit]>>',
  '<</S/GoToE/T<</R/C/N(a.exe)>>/D[0/Fit]>>',
  '<</S/Rendition/OP 0/R<</S/MR/C<</S/MCD/D<</F(/dev/audio)>>>>>>>>',
];

const GREEDY = pdfFile([
  catalog(
    `/OpenAction ${ACTIONS[0]}/AA<</WC ${ACTIONS[1]}/WS ${ACTIONS[3]}>>/URI<</Base(${URL})>>` +
      `/Names<</JavaScript<</Names[(a)${ACTIONS[0]}]>>/EmbeddedFiles<</Names[(a.exe)5 0 R]>>>>` +
      '/AcroForm<</Fields[]/XFA[(template)7 0 R]/NeedAppearances true>>/AF[5 0 R]',
  ),
  pages('3 0 R', 1),
  page('4 0 R', `/XObject<</X 8 0 R>>`).replace(
    '/Resources',
    `/AA<</O ${ACTIONS[0]}/C ${ACTIONS[1]}>>/Annots[${ACTIONS.map(
      (action) => `<</Type/Annot/Subtype/Link/Rect[0 0 595 842]/A ${action}/AA<</E ${action}/PV ${action}>>>>`,
    ).join('')}<</Type/Annot/Subtype/FileAttachment/Rect[0 0 9 9]/FS 5 0 R>>]/Resources`,
  ),
  stream(`${show(SHEET)}\nq 9 0 0 9 0 0 cm /X Do Q`),
  '<</Type/Filespec/F(a.exe)/EF<</F 6 0 R>>>>',
  flate('MZ unpacked', '/Type/EmbeddedFile'),
  stream(`<xdp><submit target="${URL}"/><script>${RUN}</script></xdp>`),
  // A picture whose bytes are said to stand in a file, or on a server.
  stream(
    '',
    `/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/F<</FS/URL/F(${URL})>>`,
  ),
]);

const OUTSIDE = {
  network: ['socket', 'socketpair', 'connect', 'bind', 'listen', 'accept4', 'sendto', 'sendmsg'],
  programs: ['execve', 'execveat', 'fork', 'vfork', 'clone', 'clone3'],
  files: [
    ...['open', 'openat', 'creat', 'mkdir', 'mkdirat', 'unlink', 'unlinkat', 'rename', 'renameat', 'renameat2'],
    ...['link', 'linkat', 'symlink', 'symlinkat', 'truncate', 'chmod', 'fchmodat', 'mknod', 'mknodat'],
  ],
};

describe.skipIf(withoutStrace)(`what a PDF asks for${withoutStrace}`, () => {
  it('is read, not done', () => {
    const dir = workdir();
    dir.write('greedy.pdf', GREEDY);
    dir.write('out/keep', '');
    const { code, stdout, stderr, calls } = tracing(dir).run('-q greedy.pdf -o out/a.json', [
      '-e',
      `trace=${Object.values(OUTSIDE).flat().join(',')}`,
    ]);
    expect([stdout, stderr, code]).toEqual(['', '', 0]);
    expect(JSON.parse(dir.read('out/a.json')).objectives[0].code).toBe(SHEET_CODE);

    const named = (names: readonly string[]) => calls.filter(({ name }) => names.includes(name));
    expect(named(OUTSIDE.network)).toEqual([]);
    const [node, ...started] = named(OUTSIDE.programs).filter(({ text }) => !text.includes('CLONE_THREAD'));
    expect([node?.name, started]).toEqual(['execve', []]);
    const changing = named(OUTSIDE.files).filter(
      ({ name, text }) => !name.startsWith('open') || /O_(?:WRONLY|RDWR|CREAT|TRUNC)/.test(text),
    );
    expect(changing.map(({ name }) => name)).toEqual(['openat', 'rename']);
    for (const { text } of changing) expect(text).toMatch(/"out\/\.dup-parse-[^/"]+"/);
    // Only what the command is made of, the system's own files, and the input were looked into.
    const read = named(OUTSIDE.files).filter(({ text }) => /passwd|dev\/audio|a\.exe|touched/.test(text));
    expect(read).toEqual([]);
    expect([dir.list(), readdirSync(dir.path('out')).sort()]).toEqual([
      ['greedy.pdf', 'out'],
      ['a.json', 'keep'],
    ]);
  });
});
