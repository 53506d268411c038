/** Hyphens and dashes that a tool took off line ends: words, and lines of two, show it. */
import { describe, expect, it } from 'vitest';
import { read, sheet } from '../../support/sheet.js';

type Sheet = Parameters<typeof sheet>[0];

/** What is said of an export's hyphens. */
async function told(text: string) {
  const { diagnostics } = await read(text);
  return diagnostics.flatMap(({ code, message, line }) =>
    code.startsWith('hyphens') ? [{ code, message, line }] : [],
  );
}

/** An export as pdftotext writes it without options: no blanks before cells, a form feed after each page. */
const plain = (changes: Sheet): string => `${sheet(changes).replaceAll('\t', '\n')}\n\f`;

const namesOf = ([one]: readonly { readonly message: string }[]) =>
  /number: \d+; (?<words>[^)]*)/u.exec(one!.message)!.groups!.words;

const centre = ['Centro di Responsabilità', '', 'Servizi per tutte le Case della Città,', 'Bilancio e Personale'];

describe('a hyphen that a tool took off', () => {
  const inPurpose = (...lines: readonly string[]) => told(sheet({ purpose: ['Finalità', '', ...lines] }));

  it('is told where the text prints the word with it elsewhere, and between years', async () => {
    const lost = await inPurpose('Si lavora in coprogettazione', 'come vuole la co-progettazione del piano.');
    expect(namesOf(lost)).toBe('coprogettazione');
    expect(await inPurpose('Il Piano di Zona 20212026,', 'che è in corso.')).toHaveLength(1);
  });

  it('is none where the text keeps others within its blocks, or nothing shows it', async () => {
    expect(await inPurpose('Si lavora in coprogettazione', 'e co-', 'progettazione.')).toEqual([]);
    expect(await inPurpose('Si lavora in coprogettazione', 'ovunque.')).toEqual([]);
    expect(await inPurpose('La co-progettazione e la coprogettazione -', '', 'Ovunque.')).toHaveLength(1);
  });
});

describe('two lines that pdftotext joined to one', () => {
  it('are told where a cell has no room for them', async () => {
    const portfolio = ['Assessorato', '', 'ASSESSORA ROSSI - Vie - Bilancio Personale - Scuole', 'e Nidi'];
    const found = await told(plain({ portfolio, responsibilityCentre: centre }));
    expect(found.map(({ code }) => code)).toEqual(['hyphens-lost']);
    expect(namesOf(found)).toBe('Bilancio Personale');
    expect(found[0]!.line).toBeGreaterThan(1);
    const pageless = await told(plain({ portfolio, responsibilityCentre: centre }).replace('\f', ''));
    expect(pageless).toEqual(found);
  });

  it('are not where there is room for each line, or the text has not that form', async () => {
    const portfolio = ['Assessorato', '', 'ASSESSORA ROSSI - Vie - Bilancio', 'e Personale'];
    expect(await told(plain({ portfolio, responsibilityCentre: centre }))).toEqual([]);
    const long = ['Assessorato', '', 'ASSESSORA ROSSI - Vie - Bilancio Personale - Scuole', 'e Nidi'];
    const text = plain({ portfolio: long, responsibilityCentre: centre });
    expect(await told(text.replace('Vista\n', 'Vista   '))).toEqual([]); // cells beside one another
    expect(await told(text.replace('Costruire case:', 'Costruire case -\nbelle:'))).toEqual([]); // a hyphen within a block
  });

  it('are told where no dash stands after a name in capitals', async () => {
    const portfolio = ['Assessorato', '', 'ASSESSORA ROSSI Bilancio - Nidi'];
    expect(namesOf(await told(plain({ portfolio, responsibilityCentre: centre })))).toBe('ROSSI Bilancio');
    const dashless = ['Assessorato', '', 'ASSESSORA ROSSI Bilancio'];
    expect(await told(plain({ portfolio: dashless, responsibilityCentre: centre }))).toEqual([]);
  });

  it('are told in prose, where its wraps show how wide it is', async () => {
    const line = 'nei quartieri si apre una casa dove abita chi ne ha bisogno e';
    const paragraph = ['Qui', ...Array.from({ length: 10 }, () => line), 'basta.'];
    const purpose = (...more: readonly string[]) => ['Finalità', '', ...paragraph, '', ...more];
    const portfolio = ['Assessorato', '', 'ROSSI'];
    const joined = `Così ${line.slice(0, -2)} sociosanitario delle case che il Comune ha`;
    expect(namesOf(await told(plain({ portfolio, purpose: purpose(joined, 'aperto.') })))).toBe(
      'bisogno sociosanitario',
    );
    expect(await told(plain({ portfolio, purpose: purpose(line, 'aperto.') }))).toEqual([]);
  });

  it('may be anywhere if no cell of a header block is wrapped', async () => {
    const found = await told(plain({}));
    expect(found.map(({ code }) => code)).toEqual(['hyphens-may-lack']);
    expect(await told(plain({}).replace('\f', ''))).toEqual([]); // a text without pages may be written by hand
    expect(await told(plain({ portfolio: ['Assessorato', '', 'ROSSI'] }))).toEqual([]); // no dash parts anything
  });
});
