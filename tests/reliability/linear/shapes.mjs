/**
 * Texts and pages that grow in one way: for holding that no stage takes more than its share of time for them.
 *
 * Each shape makes an input of about `size` characters.
 */

/** A whole sheet; `changes` replaces its parts. */
const sheet = (changes = {}) =>
  Object.values({
    level: 'OBIETTIVO DI MANDATO',
    code: '2023_2028_DUP_01',
    portfolio: 'Assessorato\n\nASSESSORA ROSSI - Bilancio - Personale',
    title: 'CASA - Un tetto per tutti.',
    centre: 'Centro di Responsabilità\n\nServizi finanziari',
    person: 'Responsabile\n\nANNA ROSSI',
    heading: 'OBIETTIVO DI MANDATO\n\nCASA - Un tetto per tutti.',
    values: 'VALORE PUBBLICO\n\n1 - BENESSERE',
    table: 'OBIETTIVI STRATEGICI COLLEGATI\n\nCodice\tTitolo\n2024_28_DUP_01_0301\tVigilare sempre.',
    guidelines: 'INDIRIZZI\n\nCase per tutti.',
    purpose: 'Finalità\n\nCostruire case:\n\n- belle\n- sane',
    status: 'Stato\n\nIn Corso',
    ...changes,
  }).join('\n\n');

/** A sheet in three columns, as `pdftotext -layout` writes it. */
const wide = (code, body) =>
  [
    `OBIETTIVO DI MANDATO         Assessorato                    ASSESSORA ROSSI - Bilancio`,
    `${code.padEnd(29)}Centro di Responsabilità       Servizi finanziari`,
    `CASA - Un tetto per tutti.   Responsabile                   ANNA ROSSI`,
    '',
    body,
  ].join('\n');

const head = '\n\nParametri selezionati:\nVista\tDUP_2024_2027\nLivello\tOBIETTIVO DI MANDATO\n\n';
const fill = (part, size) => part.repeat(Math.max(1, Math.ceil(size / part.length))).slice(0, size);
/** Parts made one by one until there are enough of them. */
function many(size, part) {
  const parts = [];
  for (let length = 0, i = 0; length < size; i += 1) {
    parts.push(part(i));
    length += parts[i].length + 1;
  }
  return parts.join('\n');
}
const two = (i) => String(i % 100).padStart(2, '0');
const codeOf = (i) => `2024_28_DUP_${i}_0301`;

/** A line of one sign or word, alone, after a label, in prose, in markdown. */
const lineOf = (part) => ({
  alone: (size) => `${sheet()}\n${fill(part, size)}\n`,
  'as title': (size) => sheet({ title: `T${fill(part, size)}x` }),
  'after a label': (size) => sheet({ person: `Responsabile${fill(part, size)}x` }),
  'as value': (size) => sheet({ person: `Responsabile\n\nA${fill(part, size)}x` }),
  'in prose': (size) => sheet({ guidelines: `INDIRIZZI\n\nCase ${fill(part, size)}x\n` }),
  'in a list': (size) => sheet({ purpose: `Finalità\n\n- case ${fill(part, size)}x\n- e ${part}\n` }),
  'in the table': (size) =>
    sheet({ table: `OBIETTIVI STRATEGICI COLLEGATI\n\nCodice\tTitolo\n2024_28_DUP_01_0301\t${fill(part, size)}x` }),
  'as code': (size) => sheet({ code: fill(part, size) }),
  'in columns': (size) => wide('2023_2028_DUP_01', `INDIRIZZI\n\n${fill(part, size)}x\n\nStato\n\nIn Corso`),
  'in markdown': (size) => `# Sheet\n\n${sheet({ guidelines: `INDIRIZZI\n\n**Case** ${fill(part, size)}x\n` })}`,
  'as a line of markdown': (size) => `# Sheet\n\n${sheet({ guidelines: `INDIRIZZI\n\n${fill(part, size)}x\n` })}`,
});

const SIGNS = {
  letters: 'a',
  capitals: 'A',
  blanks: ' ',
  'no-break blanks': '\u00A0',
  digits: '1',
  underscores: '_',
  bars: '|',
  'bars and blanks': '| ',
  dashes: '-',
  'dashes and blanks': '- ',
  words: 'casa ',
  'words apart': 'casa   ',
  codes: '2024_28_DUP_01_0301 ',
  'codes apart': '2024_28_DUP_01_0301   ',
  tabs: '\t',
  stars: '*',
  'stars and words': '*a ',
  'strong words': '**a** ',
  backticks: '`',
  backslashes: '\\',
  parens: '(',
  brackets: '[',
  braces: '{',
  'emphasis nested': '**__',
  'emphasis nested 2': '_*',
  cells: '<td>',
  'open tags': '<a ',
  quotes: '> ',
  numbers: '1.',
  'numbers and blanks': '1. ',
  colons: ':',
  'colons and blanks': ': ',
  dots: '.',
  'dots closed': '.)',
  ellipses: '…',
  hashes: '#',
  'hash blank': '# ',
  ampersands: '&amp;',
  'soft hyphens': '\u00AD',
  'zero width': '\u200B',
  accents: 'e\u0301',
  'only accents': '\u0301',
  ligatures: 'ﬁ',
  labels: 'Responsabile ',
  'labels apart': 'Responsabile   ',
  'long labels': 'Centro di Responsabilità ',
  'long labels apart': 'Centro di Responsabilità   ',
  'table heads': 'Codice Titolo ',
  levels: 'OBIETTIVO DI MANDATO ',
  'labels glued': 'tutti.Responsabile ',
  hyphenated: 'ca- ',
  'hyphenated apart': 'ca-   ',
  comment: '<!--',
  comments: '<!-- x -->',
  'print dates': 'stampato il 1',
  emoji: '😀',
  www: '(www.',
  sections: 'INDIRIZZI ',
  'capital runs': 'aA',
};

/** Many lines of one kind, where they stand in a sheet. */
const linesOf = (part) => ({
  alone: (size) => `${sheet()}\n${many(size, part)}\n`,
  'before all': (size) => `${many(size, part)}\n${sheet()}`,
  'as parameters': (size) => `${head}${many(size, part)}\n\n${sheet()}`,
  'as header': (size) => `OBIETTIVO DI MANDATO\n2023_2028_DUP_01\n${many(size, part)}\n`,
  'as closed header': (size) => `OBIETTIVO DI MANDATO\n2023_2028_DUP_01\n${many(size, part)}\n\nINDIRIZZI\n\nCase.`,
  'in a header': (size) => sheet({ person: `Responsabile\n\n${many(size, part)}` }),
  'in prose': (size) => sheet({ guidelines: `INDIRIZZI\n\n${many(size, part)}\n` }),
  'in the table': (size) => sheet({ table: `OBIETTIVI STRATEGICI COLLEGATI\n\nCodice\tTitolo\n${many(size, part)}` }),
  'as heading': (size) => sheet({ heading: `OBIETTIVO DI MANDATO\n\n${many(size, part)}` }),
  'as values': (size) => sheet({ values: `VALORE PUBBLICO\n\n${many(size, part)}` }),
  'in columns': (size) => wide('2023_2028_DUP_01', `INDIRIZZI\n\n${many(size, part)}\n\nStato\n\nIn Corso`),
  'in a table in columns': (size) =>
    wide(
      '2023_2028_DUP_01',
      `OBIETTIVI STRATEGICI COLLEGATI\n\nCodice                       Titolo\n${many(size, part)}\n\nStato\n\nIn Corso`,
    ),
  'under a header in columns': (size) => wide('2023_2028_DUP_01', many(size, part)),
  'in markdown': (size) => `# Sheet\n\n${sheet({ guidelines: `INDIRIZZI\n\n**Case**\n${many(size, part)}\n` })}`,
});

const LINES = {
  'short lines': () => 'a',
  'one line again and again': () => 'Una frase che prosegue nella riga che segue con le parole',
  sentences: (i) => `Una frase numero ${i} che finisce.`,
  'wrapped text': (i) => `prosegue nella riga numero ${i} con altre parole e altre`,
  items: (i) => `- voce numero ${i}`,
  bullets: () => '•',
  'bullets below': (i) => (i % 2 ? '•' : `voce ${i}`),
  'numbered items': (i) => `${(i % 999) + 1}. voce numero ${i}`,
  'lettered items': (i) => `${'abcdefghi'[i % 9]}) voce ${i}`,
  numbers: (i) => `${i}`,
  'blank lines': () => '',
  'lines of blanks': () => '   ',
  'blank lines between': (i) => (i % 2 ? '' : `Riga ${i}`),
  'page marks': (i) => `Pagina ${i} di 9999`,
  'numbers of pages': (i) => `- ${i} -`,
  'form feeds': () => '\f',
  pages: (i) => `\fRiga ${i} della pagina`,
  rules: () => '---',
  labels: () => 'Responsabile',
  'labels of all kinds': (i) =>
    ['Responsabile', 'Assessorato', 'Centro di Responsabilità', 'Stato', 'INDIRIZZI'][i % 5],
  'header labels': (i) => ['Responsabile', 'Assessorato', 'Centro di Responsabilità'][i % 3],
  'labels and values': (i) => `Responsabile: PERSONA ${i}`,
  'half labels': () => 'Centro di',
  'words like labels': (i) => `Responsabile del procedimento ${i}`,
  sections: (i) => ['INDIRIZZI', 'Finalità', 'Stato', 'VALORE PUBBLICO'][i % 4],
  levels: () => 'OBIETTIVO DI MANDATO',
  'levels and text': (i) => (i % 2 ? `testo ${i}` : 'OBIETTIVO DI MANDATO'),
  'table heads': () => 'Codice Titolo',
  rows: (i) => `${codeOf(i)}\tTitolo numero ${i}`,
  'rows apart': (i) => `${codeOf(i)}\n\nTitolo numero ${i}\n`,
  'rows in columns': (i) => `${codeOf(i).padEnd(29)}Titolo numero ${i}`,
  'rows in columns apart': (i) => `${codeOf(i).padEnd(29)}Titolo numero ${i}\n`,
  'rows in columns of three lines': (i) =>
    `${''.padEnd(29)}titolo numero\n${codeOf(i).padEnd(29)}con il numero\n${''.padEnd(29)}e altro ${i}`,
  codes: (i) => codeOf(i),
  'codes of many shapes': (i) =>
    `2024_28_DUP_01_0301_${[...i.toString(2)].map((bit) => (bit === '1' ? '11' : '1')).join('_')}`,
  'codes of many shapes with titles': (i) =>
    `2024_28_DUP_01_0301_${[...i.toString(2)].map((bit) => (bit === '1' ? '11' : '1')).join('_')}Titolo`,
  'cut codes': () => '1_',
  'cut codes in columns': () => '01_                          Titolo',
  'years of codes': () => '2024_',
  'titles without codes': (i) => `                             Titolo numero ${i}`,
  'hyphens at line ends': (i) => `parola numero ${i} e mez-`,
  'letters with hyphens': () => 'ab-',
  'hyphens below': (i) => (i % 2 ? 'zione' : 'na-'),
  'pipe rows': (i) => `| ${codeOf(i)} | Titolo ${i} |`,
  'pipe cells': (i) => `| a | b | c | d ${i} | e |`,
  'pipes below': (i) => ['| ', `a ${i}`, ' | ', 'b', ' |'][i % 5],
  'pipes below, and rules': (i) => ['| ', `a ${i}`, ' |', '| --- | --- |'][i % 4],
  'html rows': (i) => `<tr><td>${codeOf(i)}</td><td>Titolo ${i}</td></tr>`,
  'html cells': (i) => `<td>cella ${i}</td>`,
  quotations: (i) => `> citazione ${i}`,
  headings: (i) => `## Titolo ${i}`,
  fences: () => '```',
  'strong lines': (i) => `**riga ${i}**`,
  'two columns': (i) => `Riga ${i} a sinistra            riga ${i} a destra`,
  'ten columns': (i) => `a   b   c   d   e   f   g   h   i   l${i}`,
  'columns that wander': (i) => `${' '.repeat(i % 60)}Responsabile   ANNA ${i}`,
  tabs: (i) => `a\tb\tc ${i}`,
  'short values': () => 'In Corso',
  'heads of exports': (i) => (i % 2 ? `Vista\tDUP_${i}` : 'SCHEDA OBIETTIVI'),
  'title again': () => 'CASA - Un tetto per tutti.',
  'title torn': (i) => ['CASA', '- Un tetto', 'per tutti.'][i % 3],
};

/** Sheets and headers, many of them. */
export const SHEETS = {
  'sheets of one code': (size) => many(size, () => `${sheet()}\n`),
  'sheets of many codes': (size) => many(size, (i) => `${sheet({ code: `2023_2028_DUP_${i}` })}\n`),
  'sheets with other values': (size) =>
    many(
      size,
      (i) =>
        `${sheet({ person: `Responsabile\n\nPERSONA ${i}`, title: `TITOLO ${i}`, guidelines: `INDIRIZZI\n\nTesto ${i}.` })}\n`,
    ),
  'sheets without codes': (size) => many(size, () => `${sheet({ code: '' })}\n`),
  'sheets after a long one': (size) =>
    `${sheet({ guidelines: `INDIRIZZI\n\n${many(size / 2, (i) => `Una frase ${i}.`)}` })}\n\n${many(size / 2, () => `${sheet()}\n`)}`,
  'sheets of many views': (size) => many(size, (i) => `${head.replace('DUP_2024', `DUP_${i}_2024`)}${sheet()}\n`),
  'sheets of many views that link': (size) =>
    many(
      size / 2,
      (i) =>
        `${head.replace('DUP_2024', `DUP_${i}_2024`)}OBIETTIVO STRATEGICO\n2024_28_DUP_01_0301\n\nStato\n\nIn Corso\n`,
    ) + many(size / 2, (i) => `${head.replace('DUP_2024', `DAP_${i}_2024`)}${sheet({ code: `2023_2028_DUP_${i}` })}\n`),
  'sheets in columns': (size) =>
    many(size, (i) => `${wide(`2023_2028_DUP_${i}`, 'INDIRIZZI\n\nCase.\n\nStato\n\nIn Corso')}\n`),
  'sheets of one code in columns': (size) =>
    many(size, (i) => `${wide('2023_2028_DUP_01', `INDIRIZZI\n\nCase ${i}.\n\nStato\n\nIn Corso`)}\n`),
  'a whole document': (size) =>
    many(
      size / 2,
      (i) =>
        `\fCapitolo ${i}\n\nResponsabile del procedimento ${i}.\nOBIETTIVO DI MANDATO 2023_2028_DUP_${i} .... ${i}`,
    ) +
    many(size / 4, (i) => `\f${sheet({ code: `2023_2028_DUP_${i}` })}\nPagina ${i}`) +
    many(size / 4, (i) => `\fStato\n\nIn Corso\n\nFinalità\n\nTesto ${i}.`),
  'sheets with pages': (size) => many(size, (i) => `\f${sheet({ code: `2023_2028_DUP_${i}` })}\nPagina ${i}`),
  'headers only': (size) =>
    many(size, () => 'OBIETTIVO DI MANDATO\n2023_2028_DUP_01\n\nAssessorato\nROSSI\nResponsabile\nANNA\n'),
  'headers of many codes': (size) =>
    many(size, (i) => `OBIETTIVO DI MANDATO\n2023_2028_DUP_${i}\n\nAssessorato\nROSSI\nResponsabile\nANNA\n`),
  'codes only': (size) => many(size, () => 'OBIETTIVO DI MANDATO\n2023_2028_DUP_01'),
  'headers with other titles': (size) =>
    many(size, (i) => `${wide('2023_2028_DUP_01', '').replace('per tutti.', `per ${two(i)}${i}`)}\ntesto ${i}`),
  'a paragraph over pages': (size) =>
    sheet({
      status: '',
      guidelines: `INDIRIZZI\n\n${many(size, () => 'parole che vanno avanti\n\nOBIETTIVO DI MANDATO\n2023_2028_DUP_01\n\nAssessorato\nROSSI\nResponsabile\nANNA ROSSI\n\nancora e poi')}`,
    }),
  'a paragraph over pages with feeds': (size) =>
    sheet({
      status: '',
      guidelines: `INDIRIZZI\n\n${many(size, (i) => `parole che vanno avanti ${i}\nPagina ${i}\n\fOBIETTIVO DI MANDATO\n2023_2028_DUP_01\nCASA - Un tetto per tutti.\n\nAssessorato\nROSSI\nResponsabile\nANNA ROSSI\n\nancora e poi`)}`,
    }),
  'a paragraph over pages in columns': (size) =>
    `${wide('2023_2028_DUP_01', 'INDIRIZZI\n')}\n${many(size, (i) => `una riga di testo che va avanti ${i}\n${wide('2023_2028_DUP_01', 'e poi ancora')}`)}`,
  'a table over pages': (size) =>
    sheet({
      status: '',
      guidelines: '',
      purpose: '',
      table: `OBIETTIVI STRATEGICI COLLEGATI\n\n${many(size, (i) => `${codeOf(i)}\tTitolo ${i}\n\fOBIETTIVO DI MANDATO\n2023_2028_DUP_01\nCASA - Un tetto per tutti.\n\nAssessorato\nROSSI\nResponsabile\nANNA ROSSI\n\nCodice\tTitolo`)}`,
    }),
  'headings drawn into headers': (size) =>
    many(
      size,
      (i) =>
        `OBIETTIVO DI MANDATO\n2023_2028_DUP_${i}\nCASA\n\nOBIETTIVO DI MANDATO\n\nAssessorato\nROSSI\nResponsabile\nANNA\nCASA\n\nINDIRIZZI\n\nCase.\n`,
    ),
  'labels after the body': (size) =>
    many(
      size,
      (i) =>
        `OBIETTIVO DI MANDATO\n2023_2028_DUP_${i}\nCASA\n\nINDIRIZZI\n\nCase.\n\nAssessorato\nROSSI\nResponsabile\nANNA\n`,
    ),
  'labels above the code': (size) =>
    many(
      size,
      (i) =>
        `Assessorato\nROSSI\nResponsabile\nANNA\nOBIETTIVO DI MANDATO\n2023_2028_DUP_${i}\nCASA\n\nINDIRIZZI\n\nCase.\n`,
    ),
  'headers after their pages': (size) =>
    many(
      size,
      (i) =>
        `INDIRIZZI\n\nCase.\n\nOBIETTIVO DI MANDATO\n2023_2028_DUP_${i}\n\nAssessorato\nROSSI\nResponsabile\nANNA\n\f`,
    ),
  'a heading and its headers': (size) =>
    `${sheet({ heading: `OBIETTIVO DI MANDATO\n\n${many(size / 2, (i) => `riga ${i}`)}` })}\n${many(size / 2, (i) => `OBIETTIVO DI MANDATO\n2023_2028_DUP_01\n\nTITOLO ${i}\nAssessorato\nROSSI\nResponsabile\nANNA\n`)}`,
  'a long title again': (size) => {
    const title = many(size / 4, () => 'casa');
    return `OBIETTIVO DI MANDATO\n2023_2028_DUP_01\n${title}\n\nAssessorato\nROSSI\n\nOBIETTIVO DI MANDATO\n\n${title}\n${title}\n${title}\n\nINDIRIZZI\n\nCase.`;
  },
  'its title as a heading again': (size) =>
    `${sheet({ heading: '## OBIETTIVO DI MANDATO\n\nCASA - Un tetto per tutti.', guidelines: '## INDIRIZZI\n\nCase.', status: '' })}\n\n${many(size, () => '# CASA - Un tetto per tutti.\n')}`,
  'parameters again': (size) => many(size, (i) => `SCHEDA OBIETTIVI\n${head}${i}`),
  'carriage returns': (size) => many(size, () => sheet()).replaceAll('\n', '\r'),
  'carriage returns only': (size) => sheet() + '\r'.repeat(size),
  'mixed line ends': (size) => many(size, () => sheet()).replaceAll('\n\n', '\u2028\r\n\u0085\f'),
  'plain sheets': (size) =>
    many(
      size,
      (i) =>
        `${sheet({ code: `2023_2028_DUP_${i}`, guidelines: `INDIRIZZI\n\nUna frase ${i}.\nAltra frase\nche va avanti e avanti e avanti.` })}\n`,
    ),
  'sheets in markdown': (size) =>
    many(
      size,
      (i) =>
        `# OBIETTIVO DI MANDATO\n2023\\_2028\\_DUP\\_${i}\n\n**Assessorato** ROSSI\n\n**Responsabile** ANNA\n\n## INDIRIZZI\n\n- *una* voce\n- __due__\n\n| Codice | Titolo |\n|---|---|\n| ${codeOf(i)} | x |\n`,
    ),
};

const named = (table, make) =>
  Object.entries(table).flatMap(([name, part]) =>
    Object.entries(make(part)).map(([place, text]) => [`${name} ${place}`, text]),
  );

/** All texts, by name. */
export const TEXTS = Object.fromEntries([...Object.entries(SHEETS), ...named(LINES, linesOf), ...named(SIGNS, lineOf)]);

const run = (text, left, baseline, more = {}) => ({
  text,
  left,
  right: left + text.length * 5,
  baseline,
  size: 10,
  font: 'f1',
  angle: 0,
  ...more,
});
const from = (count, make) => Array.from({ length: Math.floor(count) }, (_, i) => make(i));
const onePage = (runs) => [{ number: 1, width: 600, height: 800, runs }];
/** The header block of a page, then its runs. */
const withHead = (runs) => [
  run('OBIETTIVO DI MANDATO', 50, 50),
  run('Assessorato', 250, 50),
  run('ROSSI', 350, 50),
  run('2023_2028_DUP_01', 50, 65),
  run('Responsabile', 250, 65),
  run('ANNA', 350, 65),
  run('INDIRIZZI', 50, 100),
  ...runs,
];

/** A section whose text stands in cells that lines close: `boxOf` gives the cell of the i-th line, as its top and bottom. */
const boxed = (count, boxOf) => {
  const boxes = new Map();
  const boxAt = (i, left) => {
    const [top, bottom] = boxOf(i);
    const key = `${left} ${top}`;
    boxes.set(key, boxes.get(key) ?? { left, right: left + 200, top, bottom });
    return boxes.get(key);
  };
  return onePage(
    withHead([
      run('Case per tutti.', 50, 115),
      run('INDICATORI', 50, 150),
      ...from(count / 2, (i) => [
        run(`Orti ${i}`, 55, 180 + i * 12, { box: boxAt(i, 50) }),
        ...(i % 2 ? [] : [run(`${i}`, 255, 180 + i * 12, { box: boxAt(i, 250) })]),
      ]).flat(),
      run('Stato', 50, 250 + count * 6),
      run('In Corso', 50, 280 + count * 6),
    ]),
  );
};

/** Pages of runs, by name; `count` runs. */
export const PAGES = {
  'runs at one place': (count) => onePage(withHead(from(count, () => run('a', 50, 120)))),
  'runs on one baseline': (count) => onePage(withHead(from(count, (i) => run('casa', 50 + i * 30, 120)))),
  'runs on one baseline, other fonts': (count) =>
    onePage(withHead(from(count, (i) => run('casa', 50 + i * 30, 120, { font: `f${i}` })))),
  letters: (count) => onePage(withHead(from(count, (i) => run('a', 50 + (i % 80) * 5, 120 + Math.floor(i / 80) * 12)))),
  columns: (count) =>
    onePage(withHead(from(count, (i) => run('ca-', 50 + (i % 10000) * 100, 120 + Math.floor(i / 10000) * 12)))),
  'many labels in a row': (count) =>
    onePage(withHead(from(count, (i) => run('Responsabile', 50 + (i % 1000) * 100, 120 + Math.floor(i / 1000) * 12)))),
  lines: (count) => onePage(withHead(from(count, (i) => run('una riga di testo', 50, 120 + i * 12)))),
  'lines of many sizes': (count) =>
    onePage(withHead(from(count, (i) => run('una riga', 50, 120 + i * 0.02, { size: i % 2 ? 0.01 : 5000 })))),
  'levels of many sizes': (count) =>
    onePage(
      withHead(
        from(count, (i) =>
          run(i % 2 ? 'x' : 'OBIETTIVO DI MANDATO', 50 + (i % 2) * 600, 120 + i * 0.02, { size: i % 2 ? 0.01 : 5000 }),
        ),
      ),
    ),
  'labels of many sizes': (count) =>
    onePage(
      withHead(
        from(count, (i) =>
          run(i % 2 ? 'x' : 'Responsabile', 50 + (i % 2) * 600, 120 + i * 0.02, { size: i % 2 ? 0.01 : 5000 }),
        ),
      ),
    ),
  'lines hyphenated': (count) => onePage(withHead(from(count, (i) => run('una riga che va a ca-', 50, 120 + i * 12)))),
  'rows in cells of their own': (count) => boxed(count, (i) => [170 + i * 12, 182 + i * 12]),
  'lines in one cell': (count) => boxed(count, () => [170, 200 + count * 6]),
  'lines in cells that do not touch': (count) => boxed(count, (i) => [171 + i * 12, 175 + i * 12]),
  'turned runs': (count) => onePage(withHead(from(count, (i) => run('casa', 50, 120 + i, { angle: 30 })))),
  'tracked runs': (count) => onePage(withHead(from(count, (i) => run('A s s e s s o r a t o', 50, 120 + i * 12)))),
  pages: (count) =>
    from(count / 8, (p) => ({
      number: p + 1,
      width: 600,
      height: 800,
      runs: withHead([run(`testo ${p} che va avanti`, 50, 120)]),
    })),
  'pages of one line': (count) =>
    from(count, (p) => ({
      number: p + 1,
      width: 600,
      height: 800,
      runs: p ? [run(`testo ${p}`, 50, 120)] : withHead([]),
    })),
  'pages of other chapters': (count) =>
    from(count / 8, (p) => ({
      number: p + 1,
      width: 600,
      height: 800,
      runs:
        p % 10 === 3
          ? withHead([run(`testo ${p}`, 50, 120)])
          : from(8, (i) => run(i % 2 ? `${i * 5}` : `testo ${p}`, i % 2 ? 20 : 50, 100 + i * 12)),
    })),
  'pages of a table': (count) =>
    from(count / 30, (p) => ({
      number: p + 1,
      width: 600,
      height: 800,
      runs: [
        ...withHead([]).slice(0, 6),
        run('OBIETTIVI STRATEGICI COLLEGATI', 50, 90),
        ...from(10, (i) => [
          run(`2024_28_DUP_01_${1000 + i}`, 50, 120 + i * 24),
          run('Un titolo che va', 200, 120 + i * 24),
          run('a capo', 200, 132 + i * 24),
        ]).flat(),
      ],
    })),
  'a table': (count) =>
    onePage([
      ...withHead([]).slice(0, 6),
      run('OBIETTIVI STRATEGICI COLLEGATI', 50, 90),
      ...from(count / 3, (i) => [
        run(codeOf(i), 50, 120 + i * 24),
        run('Un titolo che va', 200, 120 + i * 24),
        run('a capo', 200, 132 + i * 24),
      ]).flat(),
    ]),
  'a table without codes': (count) =>
    onePage([
      ...withHead([]).slice(0, 6),
      run('OBIETTIVI STRATEGICI COLLEGATI', 50, 90),
      ...from(count, (i) => run('Un titolo', 200, 120 + i * 12)),
    ]),
  'long runs': (count) => onePage(withHead(from(40, (i) => run('casa '.repeat(count / 10), 50, 120 + i * 12)))),
  'long runs on one line': (count) =>
    onePage(withHead(from(80, (i) => run('casa '.repeat(count / 20), 50 + i * 20, 120)))),
};
