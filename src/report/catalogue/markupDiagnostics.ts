/** Declares the diagnostics of web pages and Word documents, which say themselves what their parts are. */
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
    en: 'The document holds text that it does not show (places: {count}): this text was left out of the records. Ask who made the document what it is for: "{text}".',
    it: 'Il documento contiene testo nascosto (punti: {count}), che è stato escluso dai record. Chiedere a chi ha prodotto il documento a che cosa serva: "{text}".',
    doc: {
      en: 'Text that the styles of a web page or of a Word document hide was left out; it stands in the message',
      it: 'Escluso testo nascosto dagli stili di una pagina web o di un documento Word; è riportato nel messaggio',
    },
  },
  'text-struck-out': {
    severity: 'warning',
    en: 'The document holds text that is struck out (places: {count}): this text was left out of the records. Check the words around it: "{text}".',
    it: 'Il documento contiene testo barrato (punti: {count}), che è stato escluso dai record. Controllare le parole vicine: "{text}".',
    doc: {
      en: 'Struck-out text of a web page or of a Word document was left out; it stands in the message',
      it: 'Escluso testo barrato di una pagina web o di un documento Word; è riportato nel messaggio',
    },
  },
  'docx-text-unread': {
    severity: 'warning',
    en: 'Some text of the Word document (letters: {count}) stands in parts that are not read, such as drawings: compare the records with the document, or export it as PDF and read that.',
    it: 'Una parte del testo del documento Word (caratteri: {count}) si trova in elementi che non vengono letti, come i disegni: confrontare i record con il documento, o esportarlo in PDF e leggere quello.',
    doc: {
      en: 'Text of a Word document stands in parts that are not read',
      it: 'Parte del testo di un documento Word non viene letta',
    },
  },
  'notes-left-out': {
    severity: 'info',
    en: 'The Word document has {kind} (number: {count}). Their text belongs to no field and was left out: "{text}".',
    it: 'Il documento Word contiene {kind} (numero: {count}). Il loro testo non appartiene ad alcun campo ed è stato escluso: "{text}".',
    doc: {
      en: 'Footnotes, endnotes or comments of a Word document were left out',
      it: 'Escluse le note o i commenti di un documento Word',
    },
  },
  'deletions-left-out': {
    severity: 'info',
    en: 'The Word document has tracked changes: inserted text was read, deleted text was left out (places: {count}): "{text}".',
    it: 'Il documento Word contiene revisioni: il testo inserito è stato letto, quello eliminato è stato escluso (punti: {count}): "{text}".',
    doc: {
      en: 'Text that tracked changes delete was left out',
      it: 'Escluso il testo eliminato con le revisioni',
    },
  },
} as const satisfies Record<string, Declaration>;
