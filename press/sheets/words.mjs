/**
 * The words that sheets print as labels. An export of another vendor brings its own.
 *
 * In: an export. Out: its words.
 */

/** The words of the exports known so far. */
const STANDARD = {
  exportHead: 'SCHEDA OBIETTIVI',
  parametersHead: 'Parametri selezionati:',
  view: 'Vista',
  level: 'Livello',
  /** The label of the parameter; `publicValues` is the title of the section. */
  publicValue: 'VALORE PUBBLICO',
  portfolio: 'Assessorato',
  centre: 'Centro di Responsabilità',
  person: 'Responsabile',
  publicValues: 'VALORE PUBBLICO',
  guidelines: 'INDIRIZZI',
  purpose: 'Finalità',
  status: 'Stato',
  /** The head of the table of linked objectives. */
  code: 'Codice',
  title: 'Titolo',
};

/** @typedef {typeof STANDARD} Words */

/** @param {import('./town.mjs').Export} whole @returns {Words} */
export const wordsOf = (whole) => ({ ...STANDARD, ...whole.words });

/** The labels of the header block, in print order. @param {Words} words */
export const headLabels = ({ portfolio, centre, person }) => /** @type {const} */ ([portfolio, centre, person]);
