/** Titles of sections: which lines may be one, and how much speaks for each. */
import { describe, expect, it } from 'vitest';
import type { Layout, Line } from '../../../src/model/layout.js';
import { findSections } from '../../../src/recognise/sections.js';
import { layoutOf } from '../../support/layoutOf.js';

/** `2 status 5 In Corso` for each line that may be a title: its number, field and strength, and the value on its line. */
const found = (...lines: readonly string[]): string[] => foundOn(layoutOf(...lines));
const foundOn = (layout: Layout): string[] =>
  [...findSections(layout, (line) => !line.text.startsWith('x')).values()].map(
    ({ section: { field, level, labels, strength }, lines: [line], inline }) =>
      [
        line!.number,
        field,
        strength,
        ...(labels.length > 1 ? [`of ${labels.length} lines`] : []),
        level,
        ...inline.map(({ text }) => text),
      ]
        .filter((part) => part !== null && part !== undefined)
        .join(' '),
  );

describe('a line may be the title of a section', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['first of all', ['Finalità'], ['1 purpose 4']],
    ['after white space and an ended sentence', ['Una riga.', '', 'Finalità'], ['3 purpose 4']],
    ['after white space', ['Una riga', '', 'Finalità'], ['3 purpose 3']],
    ['after an ended sentence', ['Una riga.', 'Finalità'], ['2 purpose 2']],
    ['after no more than words', ['Una. riga', 'Finalità'], ['2 purpose 1']],
    ['wrapped', ['OBIETTIVI STRATEGICI', 'COLLEGATI', 'altro'], ['1 linkedObjectives 4 of 2 lines strategic']],
    [
      'wrapped over three lines',
      ['OBIETTIVI', 'STRATEGICI', 'COLLEGATI'],
      ['1 linkedObjectives 4 of 3 lines strategic'],
    ],
    [
      'of a table with its head',
      ['OBIETTIVI OPERATIVI COLLEGATI', 'Codice Titolo'],
      ['1 linkedObjectives 7 operational'],
    ],
    [
      'of a table with its first row',
      ['OBIETTIVI OPERATIVI COLLEGATI', '2024_28_DUP_01_0301'],
      ['1 linkedObjectives 7 operational'],
    ],
    ['and not where more stands on its line', ['Finalità e altro'], []],
    ['and where its text follows a colon', ['Una riga', '', 'Finalità: costruire'], ['3 purpose 1 costruire']],
    ['and where its text is the next cell', ['Una riga.', 'Finalità\tcostruire'], ['2 purpose 0 costruire']],
    [
      'and where texts of sections stand line by line',
      ['INDIRIZZI\tmeno auto', 'Finalità\tcostruire', 'Stato\tIn Corso'],
      ['1 guidelines 2 meno auto', '2 purpose -1 costruire', '3 status 4 In Corso'],
    ],
    [
      'and where its text follows a dash, as that of another one does',
      ['INDIRIZZI - meno auto', 'Finalità – costruire', 'Stato - In Corso'],
      ['1 guidelines 2 meno auto', '2 purpose -1 costruire', '3 status 4 In Corso'],
    ],
    ['and where an item follows a colon', ['Una riga', '', 'Finalità: - costruire'], ['3 purpose 1 - costruire']],
    ['and not where one alone has a dash', ['Una riga.', '', 'Finalità - costruire'], []],
    ['and not where a sentence goes on', ['Una riga', 'Finalità: costruire'], []],
    ['and not at the head of a table', ['Una riga.', '', 'Finalità\tRisorse', 'costruire\t300'], []],
    ['and not at the start of a row', ['Una riga.', '', 'Finalità\tcostruire\t300'], []],
    ['and not where a dash follows', ['Una riga.', '', 'Finalità - costruire'], []],
    ['and not where it is claimed', ['xFinalità', 'x', 'Una riga'], []],
  ])('%s', (_, lines, wanted) => expect(found(...lines)).toEqual(wanted));

  it.each<[string, readonly string[], readonly string[]]>([
    ['a status', ['Stato', 'In Corso'], ['1 status 7']],
    ['a status after a colon', ['Stato: In Corso'], ['1 status 7 In Corso']],
    ['a status in the next cell', ['Stato\tIn Corso'], ['1 status 7 In Corso']],
    ['nothing', ['Stato'], ['1 status 4']],
    ['another short value', ['Stato', 'di cinque parole e basta'], ['1 status 4']],
    ['a sentence', ['Stato', 'di cinque parole e non più'], ['1 status 3']],
    ['a public value', ['VALORE PUBBLICO: 1 - CASA'], ['1 publicValues 4 1 - CASA']],
    ['a known status without a colon', ['Stato In Corso'], ['1 status 7 In Corso']],
    ['a known status in a sentence', ['che hanno lo', 'Stato In Corso'], []],
    ['a status after a colon, and a cell beside it', ['Stato: In Corso\tal 31/12'], ['1 status 7 In Corso al 31/12']],
    ['text after a colon, and a cell beside it', ['Finalità: Case\tper tutti'], ['1 purpose 2 Case per tutti']],
    ['words without a colon', ['Stato in divenire'], []],
    ['words before a colon', ['Stato e date: In Corso'], []],
    ['only a colon', ['Stato:', 'In Corso'], ['1 status 7']],
  ])('with %s after it', (_, lines, wanted) => expect(found(...lines)).toEqual(wanted));

  it('is weaker in another form than the usual one of its field', () => {
    const often = ['Stato', 'In Corso', '', 'Stato', 'In Corso', '', 'INDIRIZZI', ''];
    expect(found(...often, 'STATO', 'In Corso')).toEqual(['1 status 7', '4 status 6', '7 guidelines 3', '9 status 4']);
  });

  it('is weaker in another font than the usual one', () => {
    const plain = layoutOf('INDIRIZZI', '', 'Una riga', '', 'Stato', 'In Corso', '', 'Finalità');
    const inFont = (line: Line) => line.cells.map((cell) => ({ ...cell, font: line.number > 3 ? 'bold' : 'plain' }));
    const lines = plain.lines.map((line) => ({ ...line, cells: inFont(line) }));
    expect(foundOn({ ...plain, lines })).toEqual(['1 guidelines 3', '5 status 6', '8 purpose 3']);
  });
});
