/** Declares the diagnostics of documents that say what their parts are: web pages and Word documents. */
import type { Declaration } from './declaration.js';

export const MARKUP_DIAGNOSTICS = {
  'docx-damaged': {
    severity: 'error',
    unreadable: true,
    en: '"{file}" is a damaged or incomplete Word document ({reason}): download it again, or open it in Word or LibreOffice and save it again.',
    it: '"{file}" è un documento Word danneggiato o incompleto ({reason}): scaricarlo di nuovo, o aprirlo con Word o LibreOffice e salvarlo di nuovo.',
    doc: { en: 'The Word document is damaged or cut short', it: 'Il documento Word è danneggiato o troncato' },
  },
  'text-not-shown': {
    severity: 'warning',
    en: 'The document holds text that it does not show (places: {count}): it was left out of the records. Ask who made it what it is for: "{text}".',
    it: 'Il documento contiene testo che non mostra (punti: {count}): è stato escluso dalle schede. Chiedere a chi lo ha prodotto a cosa serve: "{text}".',
    doc: {
      en: 'Text that the styles of a web page or of a Word document hide was left out; it stands in the message',
      it: 'Escluso testo nascosto dagli stili di una pagina web o di un documento Word; è riportato nel messaggio',
    },
  },
  'text-struck-out': {
    severity: 'warning',
    en: 'The document has text that is struck out (places: {count}): it was left out of the records. Check the words around it: "{text}".',
    it: 'Il documento ha testo barrato (punti: {count}): è stato escluso dalle schede. Controllare le parole vicine: "{text}".',
    doc: {
      en: 'Struck-out text of a web page or of a Word document was left out; it stands in the message',
      it: 'Escluso testo barrato di una pagina web o di un documento Word; è riportato nel messaggio',
    },
  },
  'docx-text-unread': {
    severity: 'warning',
    en: 'The Word document has {count} letters in parts that are not read, such as drawings: compare the records with the document, or export it as PDF.',
    it: 'Il documento Word ha {count} lettere in parti che non vengono lette, come i disegni: confrontare le schede con il documento, o esportarlo in PDF.',
    doc: {
      en: 'Text of a Word document stands in parts that are not read',
      it: 'Parte del testo di un documento Word non viene letta',
    },
  },
  'notes-left-out': {
    severity: 'info',
    en: 'The Word document has {kind} (number: {count}), which belong to no field and were left out: "{text}".',
    it: 'Il documento Word ha {kind} (numero: {count}), che non appartengono ad alcun campo e sono state escluse: "{text}".',
    doc: {
      en: 'Footnotes, endnotes or comments of a Word document were left out',
      it: 'Escluse le note o i commenti di un documento Word',
    },
  },
  'deletions-left-out': {
    severity: 'info',
    en: 'The Word document has tracked changes: what is deleted was left out (places: {count}), what is inserted was read: "{text}".',
    it: 'Il documento Word ha revisioni: il testo eliminato è stato escluso (punti: {count}), quello inserito è stato letto: "{text}".',
    doc: {
      en: 'The deletions of tracked changes were left out',
      it: 'Escluse le eliminazioni delle revisioni',
    },
  },
} as const satisfies Record<string, Declaration>;
