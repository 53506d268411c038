/**
 * Parts that the law makes common on sheets though the record has no field of its own for them: one row a part.
 *
 * They may be labels of the header block, columns of the table, or titles of sections. A word here is no label yet: only
 * where it stands and is set as one does it count, but there it need not come again on other sheets. `example` is a line
 * that a test parses.
 */

export interface OtherPart {
  readonly words: readonly string[];
  readonly doc: string;
  readonly example: string;
}

export const OTHER_PARTS: readonly OtherPart[] = [
  {
    words: ['Missione', 'Missioni', 'Missione di bilancio', 'Missione e Programma', 'Missione/Programma'],
    doc: 'The mission of the budget (D.Lgs. 118/2011)',
    example: 'Missione\t04 Istruzione e diritto allo studio',
  },
  {
    words: ['Programma', 'Programmi', 'Programma di bilancio'],
    doc: 'The programme of the mission',
    example: 'Programma\t06 Servizi ausiliari all’istruzione',
  },
  { words: ['Peso', 'Peso %', 'Peso (%)'], doc: 'The weight of a linked objective', example: 'Peso\t40%' },
  {
    words: ['Indicatori', 'Indicatore', 'Indicatori di risultato', 'Indicatori di performance', 'Indicatori e target'],
    doc: 'What the result is measured by',
    example: 'Indicatori',
  },
  {
    words: ['Portatori di interesse', 'Portatori d’interesse', 'Stakeholder', 'Stakeholders', 'Stakeholder coinvolti'],
    doc: 'Who has an interest in the objective',
    example: 'Portatori di interesse',
  },
  {
    words: ['Risultati attesi', 'Risultato atteso'],
    doc: 'What the objective is to bring',
    example: 'Risultati attesi',
  },
  {
    words: ['Risorse', 'Risorse umane', 'Risorse finanziarie', 'Risorse strumentali', 'Risorse umane e strumentali'],
    doc: 'People, money and means for the objective',
    example: 'Risorse',
  },
];
