/**
 * What the overviews that people read begin with, a row each: the parameters of the exports, and how much there is.
 *
 * Example: the first of `FIGURES` is `Obiettivi`, and of a document with six of them 6.
 */
import type { Bilingual } from '../../report/catalogue/catalogue.js';
import type { Document } from '../../report/document.js';
import { statusTable } from './statusTable.js';

export const TITLE: Bilingual = { it: 'Obiettivi del DUP', en: 'Objectives of the DUP' };
export const NONE: Bilingual = { it: 'Non indicato', en: 'Not given' };
export const TOTAL: Bilingual = { it: 'Totale', en: 'Total' };

/** What there is of one thing: a number, or the texts that stand in the cell. */
export interface Fact {
  readonly name: Bilingual;
  readonly of: (document: Document) => number | readonly (string | null)[];
}

/** The texts that there are, each once. */
export const distinct = (values: readonly (string | null | undefined)[]): string[] => [
  ...new Set(values.filter((value): value is string => Boolean(value))),
];

export const PARAMETERS: readonly Fact[] = [
  { name: { it: 'Comune', en: 'Municipality' }, of: ({ objectives }) => objectives.map(({ entity }) => entity) },
  { name: { it: 'Vista', en: 'View' }, of: ({ sources }) => sources.map(({ parameters }) => parameters.view) },
  { name: { it: 'Livello', en: 'Level' }, of: ({ sources }) => sources.map(({ parameters }) => parameters.level) },
  {
    name: { it: 'Valore pubblico', en: 'Public value' },
    of: ({ sources }) => sources.map(({ parameters }) => parameters.publicValue),
  },
];

const links = ({ objectives }: Document) => objectives.flatMap(({ linkedObjectives }) => linkedObjectives);

const countOf = (severity: 'error' | 'warning', { diagnostics }: Document) =>
  diagnostics.filter((one) => one.severity === severity).length;

export const FIGURES: readonly Fact[] = [
  { name: { it: 'Obiettivi', en: 'Objectives' }, of: ({ objectives }) => objectives.length },
  {
    name: { it: 'Obiettivi collegati, codici diversi', en: 'Linked objectives, distinct codes' },
    of: (document) => distinct(links(document).map(({ code }) => code)).length,
  },
  {
    name: { it: 'Missioni di bilancio', en: 'Budget missions' },
    of: (document) => distinct(links(document).map(({ mission }) => mission?.code)).length,
  },
  {
    name: { it: 'Assessorati', en: 'Portfolios' },
    of: ({ objectives }) => statusTable(objectives).rows.filter(({ portfolio }) => portfolio !== null).length,
  },
  {
    name: { it: 'Responsabili', en: 'Responsible people' },
    of: ({ objectives }) => distinct(objectives.map(({ responsiblePerson }) => responsiblePerson)).length,
  },
  { name: { it: 'Segnalazioni: errori', en: 'Diagnostics: errors' }, of: (document) => countOf('error', document) },
  { name: { it: 'Segnalazioni: avvisi', en: 'Diagnostics: warnings' }, of: (document) => countOf('warning', document) },
];
