/** Inputs that give no records: each is refused by its own code, and names the file. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url)));
const text = (words: string) => new TextEncoder().encode(words);

/** A PDF of one page with nothing on it. */
const BLANK_PDF = [
  '%PDF-1.4',
  '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
  '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj',
  'trailer<</Root 1 0 R>>',
  '%%EOF',
].join('\n');

const whole = fixture('valmarina_plain.chromium.pdf');
const locked = fixture('printed/rocca_plain.chromium-password-SEGRETA.pdf');

describe('inputs that give no records', () => {
  it.each<[string, string, Uint8Array, string?]>([
    ['nothing', 'empty-input', text('')],
    ['nothing but blanks', 'empty-input', text(' \n\t\n')],
    ['a letter', 'not-an-export', text('Gentile ufficio,\nsi trasmette quanto in oggetto.\n')],
    ['a PDF cut in its middle', 'pdf-damaged', whole.slice(0, whole.length / 3)],
    ['the start of a PDF', 'pdf-damaged', text('%PDF-1.7\n')],
    ['a PDF without text', 'pdf-no-text', text(BLANK_PDF)],
    ['a locked PDF', 'pdf-encrypted', locked],
    ['a locked PDF and another word', 'pdf-wrong-password', locked, 'segreta'],
    ['a picture', 'unsupported-format', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['rich text', 'unsupported-format', text('{\\rtf1\\ansi OBIETTIVO DI MANDATO}')],
  ])('%s: %s', async (_, code, bytes, password) => {
    const { document, rejected } = await parse([{ file: 'export.pdf', bytes }], { password });
    expect(rejected.map(({ error }) => error.code)).toEqual([code]);
    expect(rejected[0]!.error.sentence('it')).toContain('export.pdf');
    expect(document).toMatchObject({ sources: [], objectives: [], diagnostics: [] });
  });

  it('do not stop the others', async () => {
    const { document, rejected } = await parse([
      { file: 'rotto.pdf', bytes: text('%PDF-1.7\n') },
      { file: 'buono.pdf', bytes: whole },
    ]);
    expect(rejected.map(({ file }) => file)).toEqual(['rotto.pdf']);
    expect(document.sources.map(({ file }) => file)).toEqual(['buono.pdf']);
    expect(document.objectives.length).toBeGreaterThan(0);
  });

  it('a hole in a PDF is told, page by page', async () => {
    const holed = whole.slice();
    holed.set(new Uint8Array(20_000).fill(0x20), 2_000);
    const { document, rejected } = await parse([{ file: 'export.pdf', bytes: holed }]);
    const warned = document.diagnostics.some(({ severity }) => severity !== 'info');
    expect(rejected.length === 1 || warned).toBe(true);
  });
});
