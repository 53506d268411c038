/**
 * Texts made of what sheets are made of, in any order: for properties that hold for every text.
 *
 * Prose and values carry a number of their own (`parola7`), so that a lost line is not hidden by another one that says
 * the same.
 */
import fc from 'fast-check';
import { LABELS } from '../../src/vocabulary/labels.js';
import { LEVELS } from '../../src/vocabulary/levels.js';

const LABEL_WORDS = LABELS.flatMap((label) => label.words);
const LEVEL_WORDS = LEVELS.flatMap((row) => row.words);

const CODES = [
  ...['2023_2028_DUP_01', '2023_2028_DUP_02', '2024_28_DUP_01_0301', '2024_28_DUP_01_1001', '2024_28_DUP_02_9999'],
  ...['2023\\_2028\\_DUP\\_01', '2028_2023_DUP_01', 'DUP_01', '2023_2028_DUP', '2024_28_DUP_01_', '03/A-bis'],
];

/** `#` stands for the number of the line. */
const PROSE: readonly string[] = [
  'Parola# frase# breve',
  'Una frase# più lunga che non finisce# e prosegue# nella riga che segue# con le parole# della riga#',
  'Una frase# che finisce#.',
  'prosegue# in minuscolo#',
  'TITOLO# IN MAIUSCOLE# - Sottotitolo#',
  'SINDACO ROSSI# - Bilancio# - Personale#',
  'SINDACO ROSSI - Bilancio',
  'MARIO ROSSI',
  'Responsabile# del procedimento#',
  'Responsabile del procedimento è il dirigente#',
  'Stato di attuazione# e risultati#',
  'Assessorato e uffici# insieme',
  'Finalità# sociali',
  'Indirizzi generali#',
  '1 - BENESSERE#',
  '1 - BENESSERE',
  'In Corso',
  'In corso#',
  'DUP_2024_2027 DUP 2024 2026',
  '2024_28_DUP_01_03#0 titolo# della riga#',
  'dell’infanzia# perché# «ciò»# € 1.000,00 40%',
  'ﬁnalità# sport\u00ADelli# zero\u200Blarghezza# citta\u0300#',
  'parola#-',
  'titolo# tagliato#...',
  'titolo# tagliato#…',
];

const MARKS = ['', '- ', '• ', '* ', '1. ', '2) ', '3. 3. ', '   ', '\t', '    ', '**', '# ', '> ', '| ', 'o '];
const FURNITURE = [
  'Pagina 2 di 9',
  '- 3 -',
  '-- 2 of 12 --',
  'Stampato il 12/11/2024',
  '\f',
  '---',
  '|---|---|',
  '•',
  '1.',
];
const GAPS = ['\t', '   ', '        ', ' | ', ': '];

const template = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...PROSE) },
  { weight: 3, arbitrary: fc.constantFrom(...LABEL_WORDS) },
  { weight: 1, arbitrary: fc.constantFrom(...LEVEL_WORDS) },
  { weight: 1, arbitrary: fc.constantFrom(...CODES) },
);

const line = fc.oneof(
  { weight: 6, arbitrary: template },
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...MARKS), template).map(([mark, text]) => mark + text) },
  { weight: 2, arbitrary: fc.tuple(template, fc.constantFrom(...GAPS), template).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.tuple(template, template, template).map((cells) => `| ${cells.join(' | ')} |`) },
  { weight: 1, arbitrary: template.map((text) => `**${text}**`) },
  { weight: 1, arbitrary: fc.constantFrom(...FURNITURE) },
  { weight: 1, arbitrary: fc.constant('OBIETTIVO DI MANDATO\n2023_2028_DUP_01') },
  {
    weight: 1,
    arbitrary: fc.constant('OBIETTIVO DI MANDATO\n2023_2028_DUP_01\n\nAssessorato\nSINDACO ROSSI - Bilancio'),
  },
);

const some = (from: readonly string[]) => fc.constantFrom(...from);
const wordsOf = (field: string) =>
  some(LABELS.find((label) => label.field === field && label.place !== 'parameters')!.words);
const gap = some(['\n', '\n\n', '\n\n\n']);
const ITEMS = ['', '- ', '• ', '   ', '1. ', '2) '];

/** A header block: cells under their labels, after them, or beside them in columns. */
const header = fc
  .record({
    level: some(LEVEL_WORDS),
    code: some(CODES),
    style: some(['stacked', 'tabs', 'columns', 'inline']),
    apart: gap,
    values: fc.array(template, { minLength: 4, maxLength: 4 }),
  })
  .map(({ level, code, style, apart, values }) => {
    const rows = ['Assessorato', 'Centro di Responsabilità', 'Responsabile'].map((label, i) => [label, values[i + 1]!]);
    if (style === 'columns')
      return [
        [level, ...rows[0]!],
        [code, ...rows[1]!],
        [values[0]!, ...rows[2]!],
      ]
        .map(([left, ...cells]) => left!.padEnd(40) + cells[0]!.padEnd(30) + cells[1]!)
        .join('\n');
    const between = { tabs: '\t', inline: ': ' }[style] ?? apart;
    return [level, code].join('\n') + apart + [values[0]!, ...rows.map((row) => row.join(between))].join(apart);
  });

/** A section: its title, and lines of one kind or another. */
const section = fc
  .record({
    title: fc.oneof(...['publicValues', 'guidelines', 'purpose', 'status'].map(wordsOf)),
    apart: gap,
    lines: fc.array(
      fc.tuple(some(ITEMS), template, gap).map((parts) => parts.join('')),
      { maxLength: 6 },
    ),
  })
  .map(({ title, apart, lines }) => title + apart + lines.join(''));

/** A table of linked objectives, rows cut or not. */
const table = fc
  .record({
    title: wordsOf('linkedObjectives'),
    head: some(['', 'Codice\tTitolo\n', 'Codice   Titolo\n', '\nCodice Titolo\n\n']),
    rows: fc.array(
      fc
        .tuple(some(CODES), some(GAPS), template, fc.option(template))
        .map(([code, between, title, more]) =>
          more === null ? `${code}${between}${title}` : `${code}${between}${title}\n${more}`,
        ),
      { maxLength: 5 },
    ),
  })
  .map(({ title, head, rows }) => `${title}\n${head}${rows.join('\n')}`);

const heading = fc.tuple(some(LEVEL_WORDS), template).map((parts) => parts.join('\n'));

const part = fc.oneof(
  { weight: 3, arbitrary: header },
  { weight: 4, arbitrary: section },
  { weight: 2, arbitrary: table },
  { weight: 1, arbitrary: heading },
  { weight: 3, arbitrary: fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n')) },
);

const numbered = (text: string) =>
  text
    .split('\n')
    .map((own, i) => own.replaceAll('#', String(i)))
    .join('\n');

/** A text with at least one sheet in it. */
export const sheetText = fc
  .record({
    parameters: some([
      '',
      'Parametri selezionati:\nVista\tDUP_2024_2027 DUP 2024 2026\nLivello\tOBIETTIVO DI MANDATO\n',
    ]),
    parts: fc.array(part, { maxLength: 8 }),
    between: some(['\n', '\n\n', '\n\f', '\r\n']),
    end: some(['', '\n']),
  })
  .map(
    ({ parameters, parts, between, end }) =>
      `${parameters}OBIETTIVO DI MANDATO\n2023_2028_DUP_01\n${numbered(parts.join(between))}${end}`,
  );

/** What stands for itself in a line that fed a record: the words of labels, and the numbers of lists. */
export const OWN_WORDS: ReadonlySet<string> = new Set(
  ['Vista', ...LABEL_WORDS, ...LEVEL_WORDS].flatMap((words) => words.split(' ')),
);
