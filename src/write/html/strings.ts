/**
 * The strings of the page in both languages, one row a string.
 *
 * Example: `fill(STRINGS.it.shown, { n: 1, of: 6 })`: `{n}` is a placeholder, `{obiettivo|obiettivi}` the form that goes
 * with the number `n`.
 */
import type { Bilingual, Language } from '../../report/catalogue/catalogue.js';
import { WORDS } from '../people/words.js';
import { between, type Content, type Markup } from './escape.js';

const TABLE = {
  title: { it: 'Schede obiettivo', en: 'Objective sheets' },
  skip: { it: 'Vai agli obiettivi', en: 'Skip to the objectives' },
  footer: {
    it: 'Pagina creata da dup-parse. Funziona senza rete e non invia nulla.',
    en: 'A page by dup-parse. It works without a network and sends nothing.',
  },
  severalEntities: { it: '{n} Comuni', en: '{n} municipalities' },
  severalViews: { it: '{n} viste diverse', en: '{n} different views' },
  slow: {
    it: 'Con più di {most} obiettivi la pagina si apre lentamente: per cercare e contare serve meglio un database (-f sqlite, -f parquet), oppure una pagina per ogni Comune.',
    en: 'With more than {most} objectives the page opens slowly: to search and count, a database serves better (-f sqlite, -f parquet), or a page for each municipality.',
  },
  folded: {
    it: 'Sono più di {most} obiettivi: su carta restano chiusi. Per stamparli interi, filtrare la pagina, per esempio per Comune.',
    en: 'These are more than {most} objectives: on paper they stay folded. To print them whole, filter the page, such as by municipality.',
  },
  // --- the files ------------------------------------------------------------------------------------------------
  files: { it: 'File letti', en: 'Files read' },
  fileCount: { it: '{n} file', en: '{n} files' },
  view: { it: 'Vista', en: 'View' },
  level: { it: 'Livello', en: 'Level' },
  publicValue: { it: 'Valore pubblico', en: 'Public value' },
  file: { it: 'File', en: 'File' },
  stdin: { it: 'standard input', en: 'standard input' },
  pages: { it: '{n} {pagina|pagine}', en: '{n} {page|pages}' },
  p7m: { it: 'da una busta firmata (.p7m)', en: 'out of a signed envelope (.p7m)' },
  attachment: { it: 'allegato a un altro PDF', en: 'attached to another PDF' },
  lines: { it: 'Righe lette', en: 'Lines read' },
  lineCounts: {
    it: '{total}: {fields} con dati, {repeated} ripetute, {furniture} di contorno, {blank} vuote, {outside} fuori dalle schede, {unrecognised} non riconosciute',
    en: '{total}: {fields} with data, {repeated} repeated, {furniture} furniture, {blank} blank, {outside} outside the sheets, {unrecognised} unrecognised',
  },
  fingerprint: { it: 'Impronta SHA-256', en: 'SHA-256 fingerprint' },
  // --- figures --------------------------------------------------------------------------------------------------
  figures: { it: 'In sintesi', en: 'At a glance' },
  entities: { it: '{Comune|Comuni}', en: '{municipality|municipalities}' },
  objectives: { it: '{obiettivo|obiettivi}', en: '{objective|objectives}' },
  links: { it: '{obiettivo collegato|obiettivi collegati}', en: '{linked objective|linked objectives}' },
  distinct: { it: '{n} {codice diverso|codici diversi}', en: '{n} distinct {code|codes}' },
  values: { it: '{valore pubblico|valori pubblici}', en: '{public value|public values}' },
  missions: { it: '{missione|missioni}', en: '{mission|missions}' },
  people: { it: '{responsabile|responsabili}', en: '{responsible person|responsible people}' },
  diagnostics: { it: '{segnalazione|segnalazioni}', en: '{diagnostic|diagnostics}' },
  errors: { it: '{n} {errore|errori}', en: '{n} {error|errors}' },
  warnings: { it: '{n} {avviso|avvisi}', en: '{n} {warning|warnings}' },
  notes: { it: '{n} {nota|note}', en: '{n} {note|notes}' },
  byEntity: { it: 'Obiettivi per Comune', en: 'Objectives by municipality' },
  byValue: { it: 'Obiettivi per valore pubblico', en: 'Objectives by public value' },
  byStatus: { it: 'Obiettivi per stato', en: 'Objectives by status' },
  byMission: { it: 'Obiettivi collegati per missione', en: 'Linked objectives by mission' },
  moreBars: { it: 'Altri {n}', en: '{n} more' },
  moreMissions: { it: 'Altre {n}', en: '{n} more' },
  several: {
    it: '{n} {obiettivo concorre|obiettivi concorrono} a più valori pubblici: nei totali {vale|valgono} una volta sola.',
    en: '{n} {objective serves|objectives serve} several public values: counted once in the totals.',
  },
  index: { it: 'Comuni', en: 'Municipalities' },
  indexIntro: {
    it: 'Il nome porta alle schede del Comune; un clic su un numero filtra la pagina.',
    en: 'A name leads to the sheets of the municipality; a click on a number filters the page.',
  },
  indexObjectives: { it: 'Obiettivi', en: 'Objectives' },
  indexErrors: { it: 'Errori', en: 'Errors' },
  indexWarnings: { it: 'Avvisi', en: 'Warnings' },
  // --- pictures ---------------------------------------------------------------------------------------------------
  portfolioPicture: { it: 'Stato degli obiettivi per assessorato', en: 'Status of the objectives by portfolio' },
  chart: { it: 'Obiettivi e missioni', en: 'Objectives and missions' },
  chartIntro: {
    it: 'Quanti obiettivi collegati ha ogni obiettivo in ciascuna missione di bilancio.',
    en: 'How many linked objectives each objective has in each budget mission.',
  },
  pictureHint: {
    it: 'Un clic su un numero filtra la pagina; da tastiera, ci si sposta con le frecce.',
    en: 'A click on a number filters the page; on a keyboard, the arrow keys go from one to the next.',
  },
  leftOut: {
    it: 'Non mostrato: avrebbe {n} righe, più di {most}.',
    en: 'Left out: it would have {n} rows, more than {most}.',
  },
  linkedCount: { it: '{n} {obiettivo collegato|obiettivi collegati}', en: '{n} linked {objective|objectives}' },
  objective: { it: 'Obiettivo', en: 'Objective' },
  mission: { it: 'Missione', en: 'Mission' },
  total: { it: 'Totale', en: 'Total' },
  noMission: { it: 'Missione non ricavabile dal codice', en: 'Mission not in the code' },
  // --- search and filters ---------------------------------------------------------------------------------------
  filters: { it: 'Cerca e filtra', en: 'Search and filter' },
  search: { it: 'Cerca nel testo', en: 'Search the text' },
  moreFilters: { it: 'Filtri', en: 'Filters' },
  all: { it: 'Tutti', en: 'All' },
  allMissions: { it: 'Tutte', en: 'All' },
  entity: { it: 'Comune', en: 'Municipality' },
  person: { it: 'Responsabile', en: 'Responsible person' },
  status: { it: 'Stato', en: 'Status' },
  onlyWarned: { it: 'Solo con avvisi o errori', en: 'Only with warnings or errors' },
  clear: { it: 'Azzera', en: 'Clear' },
  shown: { it: '{n} {obiettivo|obiettivi} su {of}', en: '{n} {objective|objectives} of {of}' },
  nothingLeft: {
    it: 'Nessun obiettivo corrisponde alla ricerca e ai filtri.',
    en: 'No objective matches the search and the filters.',
  },
  unknownFilter: {
    it: 'L’indirizzo chiede un filtro che in questa pagina non c’è: #',
    en: 'The address asks for a filter that this page does not have: #',
  },
  unfold: { it: 'Apri tutti', en: 'Unfold all' },
  fold: { it: 'Chiudi tutti', en: 'Fold all' },
  // --- a record -------------------------------------------------------------------------------------------------
  noValue: { it: 'Senza valore pubblico', en: 'Without a public value' },
  noTitle: { it: 'Senza titolo', en: 'Without a title' },
  noCode: { it: 'senza codice', en: 'without a code' },
  noLabel: { it: 'Senza nome', en: 'Without a name' },
  notSaid: { it: 'Non indicato', en: 'Not given' },
  counted: { it: '{n} {obiettivo|obiettivi}', en: '{n} {objective|objectives}' },
  linked: { it: '{n} {collegato|collegati}', en: '{n} linked' },
  told: { it: '{n} {segnalazione|segnalazioni}', en: '{n} {diagnostic|diagnostics}' },
  code: { it: 'Codice', en: 'Code' },
  mandate: { it: 'Mandato', en: 'Mandate' },
  number: { it: 'Numero', en: 'Number' },
  name: { it: 'Titolo', en: 'Title' },
  portfolio: { it: 'Assessorato', en: 'Portfolio' },
  centre: { it: 'Centro di responsabilità', en: 'Responsibility centre' },
  guidelines: { it: 'Indirizzi', en: 'Guidelines' },
  purpose: { it: 'Finalità', en: 'Purpose' },
  'level-mandate': WORDS.objective.mandate,
  'level-strategic': WORDS.objective.strategic,
  'level-operational': WORDS.objective.operational,
  'linked-mandate': { it: 'Obiettivi di mandato collegati', en: 'Linked mandate objectives' },
  'linked-strategic': { it: 'Obiettivi strategici collegati', en: 'Linked strategic objectives' },
  'linked-operational': { it: 'Obiettivi operativi collegati', en: 'Linked operational objectives' },
  'linked-none': { it: 'Obiettivi collegati', en: 'Linked objectives' },
  conflicts: { it: 'Stampato in più modi', en: 'Printed in several ways' },
  truncated: { it: 'titolo troncato nella scheda', en: 'title cut short on the sheet' },
  // --- where from -----------------------------------------------------------------------------------------------
  showWhere: { it: 'Mostra da dove viene ogni valore', en: 'Show where each value came from' },
  from: { it: 'Fonte: {of}.', en: 'Source: {of}.' },
  again: { it: 'Ripetuto: {of}.', en: 'Repeated: {of}.' },
  page: { it: 'pag. {of}', en: 'p. {of}' },
  line: { it: '{riga|righe} {of}', en: '{line|lines} {of}' },
  // --- diagnostics ----------------------------------------------------------------------------------------------
  recordDiagnostics: { it: 'Segnalazioni', en: 'Diagnostics' },
  otherDiagnostics: { it: 'Altre segnalazioni', en: 'Other diagnostics' },
  otherIntro: {
    it: 'Riguardano i file nel loro insieme, o righe che non appartengono a un solo obiettivo.',
    en: 'About the files as a whole, or lines that belong to no single objective.',
  },
  related: { it: 'Si veda anche:', en: 'See also:' },
} as const satisfies Record<string, Bilingual>;

/** The strings in one language. */
export type PageStrings = Readonly<Record<keyof typeof TABLE, string>>;

const inLanguage = (language: Language): PageStrings =>
  Object.fromEntries(Object.entries(TABLE).map(([name, row]) => [name, row[language]])) as PageStrings;

export const STRINGS: Readonly<Record<Language, PageStrings>> = { it: inLanguage('it'), en: inLanguage('en') };

/** The string with its placeholders filled; `{one|many}` gives the first form if `n` is 1, else the second. */
export function fill(string: string, params: Readonly<Record<string, string | number>>): string {
  return string
    .replace(/\{([^{}|]*)\|([^{}|]*)\}/g, (_, one: string, many: string) => (params.n === 1 ? one : many))
    .replace(/\{(\w+)\}/g, (_, name: string) => String(params[name]));
}

/** The string with markup in the place of `{of}`. */
export const fillMarkup = (string: string, of: Content): Markup => between(string.split('{of}'), of);
