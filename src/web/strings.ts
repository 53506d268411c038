/** The words of the page, in both languages; `{placeholders}` are filled, and `{one|many}` says the first where `n` is 1. */
import type { Bilingual, Language } from '../report/catalogue/catalogue.js';

export const STRINGS = {
  tagline: {
    it: 'Dalle esportazioni «Scheda Obiettivi» del DUP ricava un file Excel, un documento Word e una pagina da consultare.',
    en: 'Makes an Excel file, a Word document and a page to consult of the "Scheda Obiettivi" exports of a DUP.',
  },
  otherLanguage: { it: 'English', en: 'Italiano' },
  skip: { it: 'Vai agli obiettivi', en: 'Skip to the objectives' },
  privacy: {
    it: 'Questa pagina elabora i file soltanto nel browser, su questo computer: non invia dati in rete, non usa cookie e non conserva nulla. Quando la si chiude, restano soltanto i file che sono stati salvati.',
    en: 'This page processes files in the browser alone, on this computer: it sends no data over the network, uses no cookies and keeps nothing. When it is closed, only the files that were saved remain.',
  },
  privacyHeading: { it: 'Riservatezza', en: 'Privacy' },
  // --- files in -------------------------------------------------------------------------------------------------
  now: { it: 'Esportazioni', en: 'Exports' },
  dropNow: { it: 'Trascinare qui le esportazioni', en: 'Drop the exports here' },
  kinds: {
    it: 'PDF, anche firmati (.p7m), Word, testo, Markdown o pagine web; oppure gli obiettivi già salvati in JSON, NDJSON o YAML.',
    en: 'PDF, also signed (.p7m), Word, text, Markdown or web pages; or objectives saved before as JSON, NDJSON or YAML.',
  },
  before: { it: 'Anno precedente', en: 'Previous year' },
  dropBefore: {
    it: 'Per vedere che cosa è cambiato, trascinare qui le esportazioni di un altro anno',
    en: 'To see what changed, drop the exports of another year here',
  },
  chooseFiles: { it: 'Scegli i file', en: 'Choose files' },
  chooseFolder: { it: 'Scegli una cartella', en: 'Choose a folder' },
  clear: { it: 'Ricomincia', en: 'Start over' },
  more: { it: 'Altri file si aggiungono a questi.', en: 'More files are added to these.' },
  chosen: { it: '{n} file', en: '{n} {file|files}' },
  leftOut: {
    it: '{n} file della cartella non {è un’esportazione e non è stato letto|sono esportazioni e non sono stati letti}.',
    en: '{n} {file|files} of the folder {is no export and was|are no exports and were} not read.',
  },
  folderFailed: {
    it: 'Il browser non lascia aprire la cartella trascinata: usare il pulsante «Scegli una cartella», o trascinare i file che contiene.',
    en: 'The browser does not let the folder that was dropped be opened: use the button "Choose a folder", or drop the files in it.',
  },
  noneInFolder: { it: 'Nella cartella non ci sono esportazioni.', en: 'There are no exports in the folder.' },
  // --- options --------------------------------------------------------------------------------------------------
  options: { it: 'Opzioni', en: 'Options' },
  entity: { it: 'Comune', en: 'Municipality' },
  entityHint: { it: 'Il nome da riportare nei titoli.', en: 'The name that the titles give.' },
  pages: { it: 'Pagine', en: 'Pages' },
  pagesHint: { it: 'Per esempio 1-4,7; se non indicate, tutte.', en: 'Such as 1-4,7; all unless given.' },
  pagesWrong: {
    it: 'Le pagine si indicano con numeri e intervalli, per esempio 1-4,7.',
    en: 'Pages are given as numbers and ranges, such as 1-4,7.',
  },
  profile: { it: 'Profilo', en: 'Profile' },
  profileHint: {
    it: 'Un file YAML con le parole delle schede di altri fornitori.',
    en: 'A YAML file with the words of other vendors’ sheets.',
  },
  // --- reading --------------------------------------------------------------------------------------------------
  starting: { it: 'Preparazione della pagina…', en: 'The page is starting…' },
  working: { it: 'Lettura in corso', en: 'Reading' },
  progress: { it: 'File {opened} di {all}, pagine lette: {pages}', en: 'File {opened} of {all}, pages read: {pages}' },
  cancel: { it: 'Annulla', en: 'Cancel' },
  stopped: { it: 'Lettura annullata.', en: 'Reading was cancelled.' },
  cannotStop: {
    it: 'Qui il browser non permette alla pagina di lavorare in sottofondo: la lettura, una volta iniziata, non si può annullare, e nel frattempo la pagina resta ferma. I file di oltre 20 MB non vengono letti.',
    en: 'Here the browser does not let the page work in the background: once begun, reading cannot be cancelled, and until it ends the page stands still. Files of more than 20 MB are not read.',
  },
  failed: {
    it: 'La pagina si è fermata per un suo difetto: {reason}',
    en: 'The page failed where it should not: {reason}',
  },
  died: {
    it: 'La lettura si è interrotta, forse perché la memoria del browser non è bastata: provare con meno file alla volta.',
    en: 'Reading stopped, perhaps since the browser ran out of memory: try fewer files at a time.',
  },
  // --- what came of it ------------------------------------------------------------------------------------------
  found: { it: '{n} {obiettivo|obiettivi} da {files} file', en: '{n} {objective|objectives}; files: {files}' },
  told: {
    it: 'segnalazioni: errori {errors}, avvisi {warnings}',
    en: 'diagnostics: errors {errors}, warnings {warnings}',
  },
  refused: { it: '{n} file non {letto|letti}', en: '{n} {file|files} not read' },
  password: { it: 'Password dei file protetti', en: 'Password of the protected files' },
  openFiles: { it: 'Apri i file', en: 'Open the files' },
  onlyBefore: {
    it: 'Per il confronto mancano le esportazioni dell’anno in corso: trascinarle nel riquadro «Esportazioni».',
    en: 'The comparison lacks the exports of this year: drop them on "Exports".',
  },
  unrelated: {
    it: 'I due anni non sono stati confrontati: nulla mostra che le esportazioni siano dello stesso Comune. Controllare che i file siano quelli giusti.',
    en: 'The two years were not compared: nothing shows that the exports are of one municipality. Check that these are the files meant.',
  },
  // --- records out ----------------------------------------------------------------------------------------------
  records: { it: 'Obiettivi', en: 'Objectives' },
  differences: { it: 'Confronto', en: 'Comparison' },
  views: { it: 'Che cosa mostrare', en: 'What to show' },
  save: { it: 'Salva gli obiettivi', en: 'Save the objectives' },
  saveDifferences: { it: 'Salva il confronto', en: 'Save the comparison' },
  saving: { it: 'Preparazione di {name}…', en: 'Making {name}…' },
  saved: {
    it: '{name} è pronto: si trova dove il browser salva i file.',
    en: '{name} is ready: it is where the browser saves files.',
  },
} as const satisfies Record<string, Bilingual>;

export type StringName = keyof typeof STRINGS;

/** A text of the page with its placeholders filled. */
export function say(
  name: StringName,
  language: Language,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return STRINGS[name][language]
    .replace(/\{([^{}|]*)\|([^{}|]*)\}/g, (_, one: string, many: string) => (params.n === 1 ? one : many))
    .replace(/\{(\w+)\}/g, (_, placeholder: string) => String(params[placeholder]));
}
