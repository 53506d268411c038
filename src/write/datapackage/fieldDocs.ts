/**
 * Describes the columns of the tables `objectives` and `links` for readers of a data package: a sentence each, and the
 * constraints that every cell meets.
 *
 * Example: `FIELD_DOCS.code.it` is `Codice dell’obiettivo ...`.
 */
import type { Bilingual } from '../../report/catalogue/catalogue.js';
import { LEVEL_NAMES } from '../../vocabulary/levels.js';
import { STATUS_KINDS } from '../../vocabulary/statuses.js';

/** The constraints on each cell of a column, in the terms of Table Schema. */
interface Constraints {
  readonly required?: true;
  readonly enum?: readonly string[];
  readonly pattern?: string;
}

export interface FieldDoc extends Bilingual {
  readonly constraints?: Constraints;
}

const LEVEL = { required: true, enum: LEVEL_NAMES } as const;

export const FIELD_DOCS: Readonly<Record<string, FieldDoc>> = {
  code: {
    it: 'Codice dell’obiettivo, come stampato sulla scheda',
    en: 'Code of the objective, as printed on the sheet',
  },
  level: {
    it: 'Livello dell’obiettivo: mandate (di mandato), strategic (strategico), operational (operativo)',
    en: 'Level of the objective: mandate, strategic or operational',
    constraints: LEVEL,
  },
  view: { it: 'Vista dell’esportazione, come stampata', en: 'View of the export (Vista), as printed' },
  mandateFrom: {
    it: 'Primo anno del periodo, letto dal codice',
    en: 'First year of the period, read out of the code',
  },
  mandateTo: { it: 'Ultimo anno del periodo, letto dal codice', en: 'Last year of the period, read out of the code' },
  number: { it: 'Numero dell’obiettivo, letto dal codice', en: 'Number of the objective, read out of the code' },
  title: { it: 'Titolo dell’obiettivo', en: 'Title of the objective' },
  portfolio: {
    it: 'Assessorato, come stampato: il titolare e le sue deleghe',
    en: 'Portfolio (Assessorato), as printed: its holder and the delegations',
  },
  portfolioHolder: { it: 'Prima parte dell’assessorato: il titolare', en: 'First part of the portfolio: its holder' },
  responsibilityCentre: {
    it: 'Centro di responsabilità',
    en: 'Centre of responsibility (Centro di Responsabilità)',
  },
  responsiblePerson: { it: 'Persona responsabile', en: 'Responsible person (Responsabile)' },
  publicValues: {
    it: 'Valori pubblici, con il loro codice se c’è',
    en: 'Public values (Valore pubblico), with their code if there is one',
  },
  linkedCodes: {
    it: 'Codici degli obiettivi collegati, nell’ordine di stampa',
    en: 'Codes of the linked objectives, in print order',
  },
  guidelines: { it: 'Indirizzi: paragrafi e voci di elenco', en: 'Guidelines (Indirizzi): paragraphs and list items' },
  purpose: { it: 'Finalità: paragrafi e voci di elenco', en: 'Purpose (Finalità): paragraphs and list items' },
  status: { it: 'Stato di attuazione, come stampato', en: 'Status (Stato), as printed' },
  statusKind: {
    it: 'Tipo di stato: in-progress (in corso), completed (concluso), not-started (da avviare), suspended (sospeso), other (altro)',
    en: 'Kind of status: in-progress, completed, not-started, suspended or other',
    constraints: { enum: STATUS_KINDS },
  },
  pages: {
    it: 'Pagine in cui si trova la scheda; con più documenti, file:pagina',
    en: 'Pages on which the sheet stands; with several inputs, file:page',
  },
  entity: {
    it: 'Comune a cui si riferisce l’esportazione, come indicato da chi l’ha letta',
    en: 'Municipality that the export is of, as named by whoever read it',
  },
  objectiveCode: {
    it: 'Codice dell’obiettivo a cui l’altro è collegato',
    en: 'Code of the objective that the other one is linked to',
  },
  objectiveTitle: { it: 'Titolo dello stesso obiettivo', en: 'Title of that objective' },
  linkedLevel: {
    it: 'Livello dell’obiettivo collegato: mandate, strategic (strategico), operational (operativo)',
    en: 'Level of the linked objective: mandate, strategic or operational',
    constraints: LEVEL,
  },
  linkedCode: { it: 'Codice dell’obiettivo collegato', en: 'Code of the linked objective' },
  linkedTitle: {
    it: 'Titolo dell’obiettivo collegato, come stampato nella tabella della scheda',
    en: 'Title of the linked objective, as printed in the table of the sheet',
  },
  titleTruncated: {
    it: 'Vero se è la scheda stessa a troncare il titolo (finisce con ... o …)',
    en: 'True if the sheet itself cuts the title (it ends in ... or …)',
    constraints: { required: true },
  },
  missionCode: {
    it: 'Missione dell’obiettivo collegato (D.Lgs. 118/2011, allegato 14), letta dal codice',
    en: 'Mission of the linked objective (D.Lgs. 118/2011, allegato 14), read out of the code',
    constraints: { pattern: '[0-9]{2}' },
  },
  missionName: { it: 'Nome ufficiale della missione', en: 'Official name of the mission' },
};
