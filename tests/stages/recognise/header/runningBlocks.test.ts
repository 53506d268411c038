/** The cells of header blocks in running text: told apart by their labels, by the heading, and by the block's other pages. */
import { describe, expect, it } from 'vitest';
import { layoutOf } from '../../../support/layoutOf.js';
import { recognised } from '../../../support/recognised.js';

const LEVEL = 'OBIETTIVO DI MANDATO';
const CODE = '2023_2028_DUP_01';
const TITLE = 'CASA - Un tetto.';
const PORTFOLIO = ['Assessorato', 'ANNA ROSSI - Prati'];
const CENTRE = ['Centro di Responsabilità', 'Ufficio Verde'];
const PERSON = ['Responsabile', 'UGO VERDI'];
const TWO = `# ${CODE} ${TITLE} | ANNA ROSSI - Prati | - | UGO VERDI`;
const ALL = `# ${CODE} ${TITLE} | ANNA ROSSI - Prati | Ufficio Verde | UGO VERDI`;
const BODY = ['Finalità', 'Costruire.'];
const HEADING = [LEVEL, TITLE, ...BODY];
const SHOWN = ['## purpose', 'Costruire.'];

const block = (...lines: readonly string[]) => [LEVEL, CODE, ...lines];
const told = (...lines: readonly string[]) => recognised(layoutOf(...lines));
/** The block that a heading closes: the whole of it, and the lines that are doubtful. */
const closed = (lines: readonly string[]) => {
  const [header, ...others] = told(...lines, ...HEADING);
  const doubts = others.filter((line) => line.startsWith('!'));
  expect(others.slice(0, others.length - doubts.length)).toEqual(['=', TITLE, ...SHOWN]);
  return [header, ...doubts.map((line) => line.replace(/^! (\d+) (\S+).*/u, '$1 $2'))];
};

describe('a block that a heading closes', () => {
  it.each<[string, readonly string[], string, (readonly string[])?]>([
    ['its title first', [TITLE, ...PORTFOLIO, ...CENTRE, ...PERSON], ALL],
    ['its title last', [...PORTFOLIO, ...CENTRE, ...PERSON, TITLE], ALL],
    [
      'labels in a row, then values',
      [TITLE, '', 'Assessorato', CENTRE[0]!, 'Responsabile', '', PORTFOLIO[1]!, '', CENTRE[1]!, '', 'UGO VERDI', ''],
      ALL,
    ],
    [
      'two labels in a row',
      [TITLE, '', PORTFOLIO[0]!, CENTRE[0]!, '', PORTFOLIO[1]!, '', CENTRE[1]!, '', ...PERSON, ''],
      ALL,
    ],
    [
      'such a value cut after its dash',
      [TITLE, '', 'Assessorato', 'Responsabile', '', 'ANNA ROSSI -', '', 'Prati', '', 'UGO VERDI', ''],
      TWO,
    ],
    [
      'such a value cut before its dash',
      [TITLE, '', 'Assessorato', 'Responsabile', '', 'ANNA ROSSI', '', '- Prati', '', 'UGO VERDI', ''],
      TWO,
    ],
    [
      'labels in a row, a line for each',
      [TITLE, '', 'Assessorato', CENTRE[0]!, 'Responsabile', PORTFOLIO[1]!, CENTRE[1]!, 'UGO VERDI', ''],
      ALL,
      ['8 Assessorato', '9 Centro', '10 Responsabile'],
    ],
    [
      'two labels in a row, a line for each, which may be one value',
      [TITLE, '', 'Assessorato', 'Responsabile', 'UGO', 'VERDI', ''],
      `# ${CODE} ${TITLE} |  | - | UGO VERDI`,
    ],
    [
      'labels in a row, and more lines',
      [TITLE, '', 'Assessorato', CENTRE[0]!, 'Responsabile', 'UGO', 'VERDI', 'DETTO', 'ROSSI', ''],
      `# ${CODE} ${TITLE} |  |  | UGO VERDI DETTO ROSSI`,
    ],
    [
      'labels in a row, and fewer values',
      [TITLE, '', 'Assessorato', CENTRE[0]!, 'Responsabile', '', 'UGO', '', 'VERDI', ''],
      `# ${CODE} ${TITLE} |  |  | UGO VERDI`,
    ],
    [
      'a value above its label',
      ['ANNA ROSSI - Prati', 'Assessorato', ...CENTRE, ...PERSON, '', TITLE, ''],
      ALL,
      ['3 Assessorato', '6 Centro', '8 Responsabile'],
    ],
    [
      'a label within a value',
      [TITLE, ...PORTFOLIO, 'responsabile e vicino', ...PERSON],
      `${TWO.replace('Prati', 'Prati responsabile e vicino')}`,
    ],
    ['a label twice', [TITLE, ...PORTFOLIO, ...PERSON, 'Responsabile UNICO'], `${TWO} Responsabile UNICO`],
    [
      'two words for a label',
      [TITLE, 'Assessore: UGO ROSSI', 'Assessorato', ...PERSON],
      TWO.replace('ANNA ROSSI - Prati', 'UGO ROSSI Assessorato'),
    ],
    [
      'labels in a list',
      [TITLE, '- Assessorato: ANNA ROSSI', '- Responsabile: UGO VERDI', '- BRUNO'],
      `${TWO.replace(' - Prati', '')} - BRUNO`,
    ],
    [
      'a label in two halves',
      [TITLE, ...PORTFOLIO, 'Centro di', 'Ufficio', 'Responsabilità', 'Verde', ...PERSON],
      ALL,
      ['5 Assessorato', '7 Centro', '11 Responsabile'],
    ],
    ['a value of two lines', [TITLE, ...PORTFOLIO, 'e Boschi', ...PERSON], TWO.replace('Prati', 'Prati e Boschi')],
    ['a word in lower case', [TITLE, 'Assessorato', 'prati', ...PERSON], TWO.replace('ANNA ROSSI - Prati', 'prati')],
    [
      'a value without its end',
      [TITLE, 'Assessorato', 'ANNA ROSSI -', ...PERSON],
      TWO.replace(' Prati', ''),
      ['5 Assessorato', '7 Responsabile'],
    ],
    [
      'a value without its beginning',
      [TITLE, 'Assessorato', '- Prati', ...PERSON],
      TWO.replace('ANNA ROSSI ', ''),
      ['5 Assessorato', '7 Responsabile'],
    ],
    [
      'a value from the middle',
      [TITLE, 'Assessorato', 'dei prati', ...PERSON],
      TWO.replace('ANNA ROSSI - Prati', 'dei prati'),
      ['5 Assessorato', '7 Responsabile'],
    ],
    [
      'one such value of two lines',
      [TITLE, 'Assessorato', 'ANNA', 'ROSSI -', ...PERSON],
      TWO.replace(' Prati', ''),
      ['5 Assessorato', '8 Responsabile'],
    ],
  ])('has %s', (_, lines, header, doubts = []) => expect(closed(block(...lines))).toEqual([header, ...doubts]));

  it('has other lines above its first value', () => {
    expect(closed(block('BRUNO', 'Assessorato', 'ANNA ROSSI - Prati', ...PERSON))).toEqual([
      TWO.replace(TITLE, 'BRUNO'),
    ]);
  });

  it('keeps what stands above a label, where it has no code', () => {
    expect(closed([LEVEL, 'BRUNO', 'Assessorato', ...PERSON])).toEqual(['# BRUNO |  | - | UGO VERDI']);
  });

  it('has all its values in doubt where a tool joined its rows and the title is not among them', () => {
    const rows = [`${LEVEL} Assessorato ANNA ROSSI -`, `${CODE} Prati`, ...PERSON];
    expect(closed(rows)).toEqual([TWO.replace(TITLE, ''), '1 Assessorato', '4 Responsabile']);
  });
});

describe('a block that a section closes', () => {
  it.each<[string, readonly string[], string]>([
    ['before its labels', [TITLE, ...PORTFOLIO, ...PERSON], TWO],
    ['between two of them', [...PORTFOLIO, '', TITLE, '', ...PERSON], TWO],
    ['after them', [...PORTFOLIO, ...PERSON, '', TITLE], TWO],
  ])('has its title %s', (_, lines, header) => expect(told(...block(...lines), ...BODY)).toEqual([header, ...SHOWN]));
});

describe('a block that nothing closes', () => {
  const ambiguity = `! 7 Responsabile of ${CODE}`;

  it.each<[string, readonly string[], readonly string[]]>([
    ['the next lines are text', ['DETTO', 'altro testo'], [TWO, 'DETTO', 'altro testo', ambiguity]],
    ['white space ends it', ['DETTO', '', 'altro testo'], [`${TWO} DETTO`, 'altro testo', ambiguity]],
    ['nothing follows', [], [TWO]],
  ])('has one line of its last value: %s', (_, lines, wanted) =>
    expect(told(...block(TITLE, ...PORTFOLIO, ...PERSON, ...lines))).toEqual(wanted),
  );

  it('has a title where it has no label', () => {
    expect(told(...block(TITLE, 'altro'))).toEqual([`# ${CODE} ${TITLE} altro | - | - | -`]);
  });
});

describe('what a tool does to one block is doubtful in the others', () => {
  const next = (...lines: readonly string[]) => [LEVEL, '2023_2028_DUP_02', ...lines, ...HEADING];
  const doubts = (...lines: readonly string[]) => told(...lines).filter((line) => line.startsWith('!'));

  it('where it sets lines above their label', () => {
    const two = block(TITLE, ...PORTFOLIO, 'e Boschi', ...PERSON, ...HEADING);
    expect(doubts(...two, ...next(TITLE, ...PORTFOLIO, ...PERSON))).toEqual([]);
    expect(doubts(...two, ...next(TITLE, 'Assessorato', 'ANNA ROSSI -', ...PERSON))).toHaveLength(4);
    expect(
      doubts(...block(TITLE, ...PERSON, ...HEADING), ...next(TITLE, 'Assessorato', 'ANNA -', ...PERSON)),
    ).toHaveLength(2);
  });

  it('where it sets labels in a row', () => {
    const labels = [TITLE, '', 'Assessorato', 'Responsabile', '', 'ANNA ROSSI', ''];
    const row = next(...labels, 'UGO VERDI', '');
    expect(doubts(...block(...labels, ...HEADING))).toEqual([]);
    expect(doubts(...block(...labels, ...HEADING), ...row)).toEqual([`! 8 Responsabile of ${CODE}`]);
    expect(doubts(...block(TITLE, ...PERSON, ...HEADING), ...row)).toEqual([]);
  });
});

describe('a block that comes again', () => {
  const first = [...block(TITLE, ...PORTFOLIO, ...PERSON), 'Finalità', 'Costruire', ''];
  const again = (...lines: readonly string[]) => told(...first, ...lines).slice(3);

  it.each<[string, readonly string[], readonly string[]]>([
    [
      'before the rest of a text',
      [...block(TITLE, ...PORTFOLIO, ...PERSON), 'case.', 'Stato', 'In Corso'],
      [TWO, 'case.', '## status', 'In Corso'],
    ],
    [
      'in another order',
      [...block(...PERSON, TITLE, ...PORTFOLIO), 'case.', 'Stato', 'In Corso'],
      [TWO, 'case.', '## status', 'In Corso'],
    ],
    ['before its first section', [...block(TITLE, ...PORTFOLIO, ...PERSON), ...BODY], [TWO, ...SHOWN]],
    [
      'with another value',
      [...block(TITLE, 'Assessorato', 'BRUNO', ...PERSON), 'case.'],
      [TWO.replace('ANNA ROSSI - Prati', 'BRUNO'), 'case.'],
    ],
    [
      'with another last value',
      [...block(TITLE, ...PORTFOLIO, 'Responsabile', 'BRUNO'), '', 'case.'],
      [TWO.replace('UGO VERDI', 'BRUNO'), 'case.', `! 17 Responsabile of ${CODE}`],
    ],
    [
      'with no last value',
      [...block(TITLE, ...PORTFOLIO, 'Responsabile'), 'case e', 'strade.'],
      [TWO.replace('UGO VERDI', ''), 'case e', 'strade.'],
    ],
    [
      'with its labels in a list',
      [...block(TITLE, '- Assessorato: ANNA ROSSI - Prati', '- Responsabile: UGO VERDI'), 'case.'],
      [TWO, 'case.'],
    ],
    [
      'with a line before it that is none of its',
      [...block('altro', TITLE, ...PORTFOLIO, ...PERSON), 'case.'],
      [TWO, 'case.'],
    ],
    ['without labels', [...block(TITLE), 'case.'], [`# ${CODE} ${TITLE} | - | - | -`, 'case.']],
    ['twice its title', [...block(TITLE, ...PORTFOLIO, ...PERSON, TITLE), 'case.'], [TWO, TITLE, 'case.']],
  ])('%s', (_, lines, wanted) => expect(again(...lines).toSorted()).toEqual(wanted.toSorted()));

  it('may say first what its heading says next', () => {
    const cells = [...PORTFOLIO, TITLE, 'e muro.', ...PERSON];
    const header = TWO.replace(TITLE, `${TITLE} e muro.`);
    expect(told(...block(...cells, LEVEL, `\f${LEVEL}`, CODE, ...cells), TITLE, 'e muro.', '', ...BODY)).toEqual([
      ...[header, '=', header],
      ...[TITLE, 'e muro.', ...SHOWN],
    ]);
  });

  it('takes no text that a section awaits', () => {
    const page = [...block(TITLE, ...PORTFOLIO, ...PERSON), ...BODY, 'Stato', 'Pagina 1 di 2'];
    expect(told(...page, `\f${LEVEL}`, CODE, TITLE, 'In Corso', ...PORTFOLIO, ...PERSON)).toEqual([
      ...[TWO, ...SHOWN, '## status', '~ Pagina 1 di 2'],
      ...[TWO, 'In Corso'],
    ]);
  });
});

describe('a title that no heading prints', () => {
  it('is none where two lines stand apart; the last value may hold it, which is told', () => {
    expect(told(...PORTFOLIO, '', 'e Boschi', '', ...PERSON, '', TITLE)).toEqual([
      `# ${CODE}  | ANNA ROSSI - Prati e Boschi | - | UGO VERDI ${TITLE}`,
      `! 9 Responsabile of ${CODE}`,
    ]);
  });

  const told = (...lines: readonly string[]) =>
    recognised(layoutOf(...block(...lines), '', ...BODY)).filter(
      (line) => /^[#!]/u.test(line) && !line.startsWith('##'),
    );

  it('is no value of an empty label where values stand on the lines of their labels', () => {
    expect(told('Assessorato: ANNA ROSSI', 'Centro di Responsabilità: Prati', 'Responsabile:', '', TITLE)).toEqual([
      `# ${CODE} ${TITLE} | ANNA ROSSI | Prati | `,
    ]);
  });

  it('may be the value of an empty label where no label has a value on its line', () => {
    expect(told('Assessorato', 'Centro di Responsabilità', 'Responsabile', '', TITLE)).toEqual([
      `# ${CODE}  |  |  | ${TITLE}`,
      `! 7 Responsabile of ${CODE}`,
    ]);
  });

  it('may be the value of the last label, which is told', () => {
    const [header, doubt] = told(
      'Assessorato',
      'ANNA ROSSI',
      'Centro di Responsabilità',
      'Prati',
      'Responsabile',
      TITLE,
    );
    expect(header).toBe(`# ${CODE}  | ANNA ROSSI | Prati | ${TITLE}`);
    expect(doubt).toMatch(/^! \d+ Responsabile/u);
  });
});
