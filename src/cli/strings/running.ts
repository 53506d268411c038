/** Sentences about a run: failures, names and kinds of things, what was written, the reports of `check` and `explain`. */
import type { Language } from '../../report/catalogue/catalogue.js';

export const RUNNING = {
  // --- failures -------------------------------------------------------------------------------------------------
  'write-failed': {
    en: 'The output "{path}" could not be written ({reason}); what stood there before is unchanged.',
    it: 'Non è stato possibile scrivere l’output "{path}" ({reason}); ciò che c’era prima è rimasto com’era.',
  },
  'write-held': {
    en: 'The output "{path}" could not be replaced ({reason}): if it is open in Excel or another program, close it there and try again. What stood there before is unchanged.',
    it: 'Non è stato possibile sostituire l’output "{path}" ({reason}): se è aperto in Excel o in un altro programma, chiuderlo lì e riprovare. Ciò che c’era prima è rimasto com’era.',
  },
  'write-unsure': {
    en: 'The output "{path}" was written, but the disk could not confirm it ({reason}): check it, or write it again elsewhere.',
    it: 'L’output "{path}" è stato scritto, ma il disco non lo ha confermato ({reason}): controllarlo, o scriverlo altrove.',
  },
  'device-failed': {
    en: 'The output "{path}" could not be written ({reason}): what arrived there is incomplete.',
    it: 'Non è stato possibile scrivere l’output "{path}" ({reason}): ciò che è arrivato è incompleto.',
  },
  'format-too-small': {
    en: 'The records are too many for the format {format}: {size} million characters of text, where it takes {most}. One of these takes any number: {choices}.',
    it: 'I record sono troppi per il formato {format}: {size} milioni di caratteri di testo, mentre ne regge {most}. Uno di questi non ha limiti: {choices}.',
  },
  'stdout-failed': {
    en: 'Standard output could not be written ({reason}): what arrived there is incomplete.',
    it: 'Non è stato possibile scrivere sullo standard output ({reason}): ciò che è arrivato è incompleto.',
  },
  'manifest-failed': {
    en: 'The outputs in "{path}" are written, but not what --skip-existing keeps of them ({reason}): the next run reads their inputs again.',
    it: 'Gli output in "{path}" sono scritti, ma non ciò che serve a --skip-existing ({reason}): la prossima esecuzione ne rileggerà gli input.',
  },
  'folder-vanished': {
    en: 'The folder "{path}" was removed during the run, and what had been written there with it: run it again.',
    it: 'La cartella "{path}" è stata eliminata durante l’esecuzione, con ciò che vi era già stato scritto: ripetere l’esecuzione.',
  },
  unrelated: {
    en: '"{old}" and "{new}" were not compared: nothing shows that they are of one municipality. They have no person in common, hardly a phrase, and few offices or none. Check that these are the two files meant.',
    it: '"{old}" e "{new}" non sono stati confrontati: nulla mostra che siano dello stesso Comune. Non hanno in comune alcuna persona, quasi nessuna frase e pochi uffici o nessuno. Controllare che i due file siano quelli giusti.',
  },
  bug: {
    en: 'dup-parse failed where it should not ({reason}). Please report it with the command line used; with --debug it tells more.',
    it: 'dup-parse si è fermato per un suo difetto ({reason}). Si prega di segnalarlo con la riga di comando usata; con --debug dà più dettagli.',
  },
  'strict-fails': {
    en: 'Failed because of --strict, which takes warnings for errors ({warnings}). To see them, leave out --quiet.',
    it: 'Esito negativo: con --strict gli avvisi valgono come errori ({warnings}). Per vederli, togliere --quiet.',
  },
  // --- names and kinds ----------------------------------------------------------------------------------------
  'stdin-name': { en: 'standard input', it: 'standard input' },
  'stdout-name': { en: 'standard output', it: 'lo standard output' },
  'password-prompt': { en: 'Password of the PDF:', it: 'Password del PDF:' },
  recognising: {
    en: 'OCR of {file} (pages: {count}): {seconds} s',
    it: 'OCR di {file} (pagine: {count}): {seconds} s',
  },
  // --- after the run --------------------------------------------------------------------------------------------
  'error-prefix': { en: 'error:', it: 'errore:' },
  'more-unrecognised': {
    en: '... and {count} more unrecognised lines: see them all with -v, or with dup-parse --format csv --table diagnostics',
    it: '... e altre {count} righe non riconosciute: si vedono tutte con -v, o con dup-parse --format csv --table diagnostics',
  },
  'and-more': { en: '{names} and {count} more', it: '{names} e altri {count}' },
  'written-to': { en: 'Written to {path}.', it: 'Scritto in {path}.' },
  'written-files': { en: 'Written to {count} files in {path}.', it: 'Scritti {count} file in {path}.' },
  'read-again': { en: 'Read again: {reasons}.', it: 'Riletti: {reasons}.' },
  'manifest-malformed': {
    en: 'In the manifests of "{path}", {count} lines cannot be understood: the inputs that they stand for were read again.',
    it: 'Nei manifest di "{path}" {count} righe non si capiscono: gli input a cui si riferiscono sono stati riletti.',
  },
  'manifest-unread': {
    en: 'The manifest "{path}" could not be read ({reason}): the inputs that it lists were read again.',
    it: 'Non è stato possibile leggere il manifest "{path}" ({reason}): gli input che elenca sono stati riletti.',
  },
  'no-primary-key': {
    en: 'No primary key is declared for {file}: the codes do not tell all its rows apart.',
    it: 'Per {file} non è dichiarata una chiave primaria: i codici non bastano a distinguerne tutte le righe.',
  },
  'no-foreign-key': {
    en: 'No foreign key is declared for {file}: the same code stands for several objectives.',
    it: 'Per {file} non è dichiarata una chiave esterna: lo stesso codice indica più obiettivi.',
  },
  // --- the summary of a job -------------------------------------------------------------------------------------
  'job-more': { en: '... and {count} more.', it: '... e altre {count} segnalazioni.' },
  // --- profile --------------------------------------------------------------------------------------------------
  'profile-drafted': {
    en: 'Drafted: {sure} words and patterns that the sheets show clearly, {unsure} unsure ones as comments. Look at each line before you use it.',
    it: 'Nella proposta: parole e forme di codici che le schede mostrano con chiarezza ({sure}); incerte, scritte come commenti ({unsure}). Controllare ogni riga prima di usare il file.',
  },
  'profile-not-needed': {
    en: 'No profile is needed, and none was written: the known words are enough for these sheets.',
    it: 'Non serve un profilo, e non ne è stato scritto alcuno: per queste schede bastano le parole già note.',
  },
  'profile-names-only': {
    en: 'No profile is needed: the known words are enough for these sheets. It only has names, as comments, for parts that no field of the data has.',
    it: 'Non serve un profilo: per queste schede bastano le parole già note. Contiene soltanto, come commenti, i nomi per le parti che nessun campo dei dati prevede.',
  },
  'profile-one-sheet': {
    en: 'There is one sheet only: nothing shows which words are labels and which are values. Give an export with more sheets, or look very closely.',
    it: 'C’è una sola scheda: nulla mostra quali parole sono etichette e quali valori. Indicare un’esportazione con più schede, o controllare con molta attenzione.',
  },
  'profile-reads': {
    en: 'With it, dup-parse reads {sheets}, {records}:',
    it: 'Così dup-parse legge {sheets}, {records}:',
  },
  'profile-left': { en: 'Left: {lines}', it: 'Che cosa resta: {lines}' },
  'profile-more-left': {
    en: '  ... and {count} more: see them all with -v.',
    it: '  ... e altre {count}: si vedono tutte con -v.',
  },
  'profile-warnings': {
    en: 'Also: {codes}. See them with dup-parse check --profile FILE.',
    it: 'Inoltre: {codes}. Si vedono con dup-parse check --profile FILE.',
  },
  // --- check and explain ----------------------------------------------------------------------------------------
  'whole-input': { en: 'Whole input', it: 'Input nel suo insieme' },
  'no-code': { en: '(no code)', it: '(senza codice)' },
  'page-short': { en: 'p.', it: 'pag.' },
  'no-title': { en: '(no title)', it: '(senza titolo)' },
  ledger: {
    en: '{total} lines: {fields} fields, {repeated} repeated, {furniture} furniture, {blank} blank, {outside} outside, {unrecognised} unrecognised',
    it: '{total} righe: {fields} con campi, {repeated} ripetute, {furniture} di contorno, {blank} vuote, {outside} fuori dalle schede, {unrecognised} non riconosciute',
  },
  'all-well': { en: 'nothing to report', it: 'nulla da segnalare' },
  'column-line': { en: 'line', it: 'riga' },
  'column-page-line': { en: 'page:line', it: 'pag:riga' },
  'column-class': { en: 'class', it: 'classe' },
  'column-fields': { en: 'fields', it: 'campi' },
  'page-hides': { en: 'p. {number}, left out ({reason})', it: 'p. {number}, escluso ({reason})' },
  'column-text': { en: 'text', it: 'testo' },
} as const satisfies Record<string, Record<Language, string>>;
