/**
 * The strings of the report in both languages, one row a string.
 */
import type { Bilingual, Language } from '../../report/catalogue/catalogue.js';
import type { Level } from '../../vocabulary/levels.js';
import { NO_LABEL } from '../otherParts.js';

const TABLE = {
  mandate: { it: 'Mandato', en: 'Mandate' },
  contents: { it: 'Sommario', en: 'Contents' },
  // --- at a glance --------------------------------------------------------------------------------------------------
  overview: { it: 'In sintesi', en: 'At a glance' },
  parameters: { it: 'Parametri', en: 'Parameters' },
  figures: { it: 'In cifre', en: 'Figures' },
  byPortfolio: { it: 'Stato degli obiettivi per assessorato', en: 'Status of the objectives by portfolio' },
  municipality: { it: 'Comune', en: 'Municipality' },
  view: { it: 'Vista', en: 'View' },
  level: { it: 'Livello', en: 'Level' },
  publicValue: { it: 'Valore pubblico', en: 'Public value' },
  noObjectives: { it: 'Nei file letti non ci sono obiettivi.', en: 'The files hold no objectives.' },
  // --- an objective -------------------------------------------------------------------------------------------------
  noCode: { it: '(senza codice)', en: '(no code)' },
  noTitle: { it: '(senza titolo)', en: '(no title)' },
  noLabel: NO_LABEL,
  notSaid: { it: 'non indicato', en: 'not given' },
  status: { it: 'Stato', en: 'Status' },
  person: { it: 'Responsabile', en: 'Responsible person' },
  centre: { it: 'Centro di responsabilità', en: 'Responsibility centre' },
  portfolio: { it: 'Assessorato', en: 'Portfolio' },
  code: { it: 'Codice', en: 'Code' },
  name: { it: 'Titolo', en: 'Title' },
  mission: { it: 'Missione', en: 'Mission' },
  guidelines: { it: 'Indirizzi', en: 'Guidelines' },
  purpose: { it: 'Finalità', en: 'Purpose' },
  // --- where from, and what to look at ----------------------------------------------------------------------------
  sources: { it: 'Esportazioni lette', en: 'Exports read' },
  file: { it: 'File', en: 'File' },
  pages: { it: 'Pagine', en: 'Pages' },
  check: { it: 'Da controllare', en: 'To be checked' },
  nothing: { it: 'Nella lettura non è emerso nulla da controllare.', en: 'Reading found nothing to be checked.' },
  severity: { it: 'Gravità', en: 'Severity' },
  where: { it: 'Dove', en: 'Where' },
  objective: { it: 'Obiettivo', en: 'Objective' },
  message: { it: 'Segnalazione', en: 'Message' },
  page: { it: 'pag.', en: 'p.' },
  line: { it: 'riga', en: 'line' },
} as const satisfies Record<string, Bilingual>;

/** The string of a name in a language. */
export type Say = (name: keyof typeof TABLE) => string;

export const sayIn =
  (language: Language): Say =>
  (name) =>
    TABLE[name][language];

export const LEVEL_TITLES: Readonly<Record<Level, Bilingual>> = {
  mandate: { it: 'Obiettivi di mandato', en: 'Mandate objectives' },
  strategic: { it: 'Obiettivi strategici', en: 'Strategic objectives' },
  operational: { it: 'Obiettivi operativi', en: 'Operational objectives' },
};

export const LINKED_TITLES: Readonly<Record<Level, Bilingual>> = {
  mandate: { it: 'Obiettivi di mandato collegati', en: 'Linked mandate objectives' },
  strategic: { it: 'Obiettivi strategici collegati', en: 'Linked strategic objectives' },
  operational: { it: 'Obiettivi operativi collegati', en: 'Linked operational objectives' },
};
