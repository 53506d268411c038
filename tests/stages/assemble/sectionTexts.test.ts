/** Sections as tools write them: each case is a kind of text that was once read into wrong blocks. */
import { describe, expect, it } from 'vitest';
import { read, sheet } from '../../support/sheet.js';

/** The blocks of Finalità: a paragraph is a string, a list an array, an ordered one with `#` before its items. */
async function blocksOf(...lines: readonly string[]) {
  const { objective } = await read(sheet({ purpose: ['Finalità', '', ...lines] }));
  return objective.purpose.map((block) => {
    if (block.type === 'paragraph') return block.text;
    return block.ordered ? block.items.map((item) => `# ${item}`) : block.items;
  });
}

const LONG = 'Il Comune ha approvato il programma dei lavori pubblici per i prossimi tre anni';

describe('abbreviations end no sentence', () => {
  it.each([
    ['con deliberazione n.', '118 del 12 ottobre'],
    ['come dice la legge (art.', '7, comma 2)'],
    ['ai sensi della L.', '104/1992 e delle altre'],
    ['del D.Lgs.', '118/2011 e delle altre'],
    ['incarico affidato all’ing.', 'Bruno Verdi dello studio'],
    ['come previsto dalla lett.', 'B dello stesso articolo'],
  ])('%s|%s', async (above, below) => {
    expect(await blocksOf(`${LONG} ${above}`, below)).toEqual([`${LONG} ${above} ${below}`]);
    expect(await blocksOf('1. strade', `2. ponti: ${above}`, '', below, '', '3. piazze')).toEqual([
      ['# strade', `# ponti: ${above} ${below}`, '# piazze'],
    ]);
  });

  it('but a class may', async () => {
    expect(await blocksOf(`${LONG} in classe A.`, '', 'Poi si vedrà.')).toHaveLength(2);
  });
});

describe('headings', () => {
  it('in capitals stand apart from the item above and the text below', async () => {
    expect(
      await blocksOf('1. verifiche sismiche', '2. vendita della caserma (valore 1.150)', 'RISORSE E TEMPI', `${LONG}.`),
    ).toEqual([['# verifiche sismiche', '# vendita della caserma (valore 1.150)'], 'RISORSE E TEMPI', `${LONG}.`]);
  });

  it('capitals that a wrap brought to a line’s start are no heading', async () => {
    const text = [`${LONG} con i fondi del`, 'PIANO NAZIONALE', 'Il resto segue.'];
    expect((await blocksOf(...text))[0]).toMatch(/fondi del PIANO NAZIONALE/u);
  });
});

describe('lines without wraps', () => {
  it('are a paragraph each', async () => {
    const paragraphs = [
      `${LONG}. ${LONG}. ${LONG}.`,
      `${LONG}; ${LONG}; ${LONG}.`,
      'Poi si vedrà.',
      'Azioni previste',
      `${LONG}.`,
    ];
    expect(await blocksOf(...paragraphs)).toEqual(paragraphs);
  });
});

describe('marks of lists', () => {
  it('may touch their items', async () => {
    expect(
      await blocksOf(
        'Fronti:',
        '1.edilizia: cantieri;',
        '2.servizi: tariffe.',
        'Per gli anziani:',
        '-pasti',
        '-navetta',
      ),
    ).toEqual(['Fronti:', ['# edilizia: cantieri;', '# servizi: tariffe.'], 'Per gli anziani:', ['pasti', 'navetta']]);
  });

  it('one that touches a word alone is no list', async () => {
    expect(await blocksOf('1.edilizia: cantieri')).toEqual(['1.edilizia: cantieri']);
  });

  it('may touch the ends of their items', async () => {
    expect(
      await blocksOf(
        'Azioni:',
        'sportello•',
        'navetta•',
        'A carico del bilancio.',
        'gara;1.',
        'avvio.2.',
        'Poi il resto.',
      ),
    ).toEqual([
      'Azioni:',
      ['sportello', 'navetta'],
      'A carico del bilancio.',
      ['# gara;', '# avvio.'],
      'Poi il resto.',
    ]);
  });

  it('numbers may all stand after the last item', async () => {
    expect(await blocksOf(LONG, '', 'Si prevede:', 'il restauro del teatro', 'la nuova pista', '1.', '2.')).toEqual([
      LONG,
      'Si prevede:',
      ['# il restauro del teatro', '# la nuova pista'],
    ]);
  });

  it('one at an end alone is text', async () => {
    expect(await blocksOf(LONG, '', 'Azioni:', 'sportello•')).toEqual([LONG, 'Azioni:', 'sportello•']);
  });

  it('lost ones are those of lines in lower case below a colon', async () => {
    expect(
      await blocksOf(LONG, '', 'Si prevede:', 'il restauro del teatro', 'la nuova pista', 'Poi il resto.'),
    ).toEqual([LONG, 'Si prevede:', ['il restauro del teatro', 'la nuova pista'], 'Poi il resto.']);
    expect(await blocksOf(LONG, '', 'Si prevede:', 'il restauro del teatro.')).toEqual([
      LONG,
      'Si prevede:',
      'il restauro del teatro.',
    ]);
  });
});

describe('signs of a keyboard', () => {
  it.each(['»', '›', '_', 'x', '?'])('%s before several lines makes a list of them', async (sign) => {
    expect(await blocksOf('Azioni:', '', `${sign} via Po`, `${sign} via Adda`)).toEqual([
      'Azioni:',
      ['via Po', 'via Adda'],
    ]);
  });

  it.each(['» via Po', '_ via Po', 'x 20 metri', '? via Po'])('%s, alone, is no item', async (text) => {
    expect(await blocksOf('Una sala di 40', text, '', 'Poi si vedrà.')).toEqual([
      `Una sala di 40 ${text}`,
      'Poi si vedrà.',
    ]);
  });

  it.each(['* * *', '- - -', '_ _ _ _'])('%s is a rule', async (rule) => {
    expect(await blocksOf('Prima parte.', '', rule, '', 'Poi si vedrà.')).toEqual(['Prima parte.', 'Poi si vedrà.']);
  });

  it('bullets in a row are no items, and told', async () => {
    const { objective, diagnostics } = await read(sheet({ purpose: ['Finalità', '', 'Azioni:', '•  •', 'vie; orti'] }));
    expect(objective.purpose).toEqual([{ type: 'paragraph', text: 'Azioni: vie; orti' }]);
    expect(diagnostics.map(({ code, message }) => [code, message.includes('•  •')])).toEqual([
      ['unrecognised-line', true],
    ]);
  });
});

describe('a line that ends in one letter', () => {
  it.each(['Allegato A', 'Lotto E', 'Fase I'])('%s, a name, stands apart', async (name) => {
    expect(await blocksOf('Prima frase.', '', name, '', 'Poi si vedrà.')).toEqual([
      'Prima frase.',
      name,
      'Poi si vedrà.',
    ]);
  });

  it.each([
    ['Servizi vicini a', 'Verona e dintorni.'],
    ['CASE VICINE A', 'VERONA E DINTORNI'],
  ])('%s goes on', async (above, below) => {
    expect(await blocksOf(above, below)).toEqual([`${above} ${below}`]);
  });
});
