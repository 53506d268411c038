/** Declares the diagnostics of PDFs that can be read: damaged, missing and hidden parts. */
import type { Declaration } from './declaration.js';

export const PDF_DIAGNOSTICS = {
  'page-without-text': {
    severity: 'info',
    en: 'Page {number} has no text.',
    it: 'La pagina {number} è senza testo.',
    doc: {
      en: 'A page at the start or the end of the PDF holds no text',
      it: 'Una pagina all’inizio o alla fine del PDF è senza testo',
    },
  },
  'page-text-missing': {
    severity: 'warning',
    en: 'Page {number} has no text, though others have: look at it, something may be missing.',
    it: 'La pagina {number} è senza testo, mentre altre ne hanno: controllarla, potrebbe mancare qualcosa.',
    doc: {
      en: 'A page without text stands between pages with text, or is a picture at the start or the end of a scan',
      it: 'Una pagina senza testo si trova tra pagine con testo, o è un’immagine all’inizio o alla fine di una scansione',
    },
  },
  'page-unreadable': {
    severity: 'error',
    en: 'Page {number} could not be read ({reason}): what stands on it is missing from the records.',
    it: 'Non è stato possibile leggere la pagina {number} ({reason}): il suo contenuto non è nei record.',
    doc: { en: 'A page of the PDF is damaged', it: 'Una pagina del PDF è danneggiata' },
  },
  'pdf-cut-short': {
    severity: 'warning',
    en: 'The PDF has no end mark: it was cut, or not saved to the end, and pages or corrections may be missing. Download or export it again.',
    it: 'Il PDF non ha il segno di fine: è troncato o salvato a metà, e potrebbero mancare pagine o correzioni. Scaricarlo o esportarlo di nuovo.',
    doc: { en: 'The PDF ends before its end', it: 'Il PDF è incompleto: manca la parte finale' },
  },
  'pdf-tables-damaged': {
    severity: 'warning',
    en: 'The PDF is damaged in the parts that say where things stand: text may be missing, or in the wrong place. Compare the records with the pages, or download it again.',
    it: 'Il PDF è danneggiato nelle parti che ne descrivono la struttura: una parte del testo può mancare o essere fuori posto. Confrontare i record con le pagine, o scaricare di nuovo il PDF.',
    doc: { en: 'The PDF’s inner structure is damaged', it: 'La struttura interna del PDF è danneggiata' },
  },
  'pdf-damaged-elsewhere': {
    severity: 'info',
    en: 'The PDF is damaged in a part that no page needs: nothing of the text is lost.',
    it: 'Il PDF è danneggiato in una parte che nessuna pagina usa: il testo non ne risente.',
    doc: { en: 'Damage in a part of the PDF that holds no text', it: 'Danno in una parte del PDF senza testo' },
  },
  'pdf-unchecked': {
    severity: 'info',
    en: 'The PDF is encrypted, or very large: whether it is damaged inside could not be checked.',
    it: 'Il PDF è cifrato o molto grande: non è stato possibile verificare se all’interno è danneggiato.',
    doc: { en: 'Damage inside the PDF could not be looked for', it: 'Non si sono potuti cercare danni nel PDF' },
  },
  'page-damaged': {
    severity: 'warning',
    en: 'Page {number} is damaged ({part}): letters may be wrong or missing. Compare the record with the page, or download the PDF again.',
    it: 'La pagina {number} è danneggiata ({part}): alcune lettere possono mancare o essere sbagliate. Confrontare il record con la pagina, o scaricare di nuovo il PDF.',
    doc: {
      en: 'The text of a page, or a font, is not what was written: a checksum says so, or a table of letters that contradicts itself',
      it: 'Il testo di una pagina, o un font, è alterato: lo segnala un codice di controllo, o una tabella di lettere che si contraddice',
    },
  },
  'page-part-missing': {
    severity: 'warning',
    en: 'Page {number} calls for something that is not in the PDF ({part}): text may be missing. Compare the record with the page, or download the PDF again.',
    it: 'La pagina {number} richiama qualcosa che nel PDF non c’è ({part}): potrebbe mancare del testo. Confrontare il record con la pagina, o scaricare di nuovo il PDF.',
    doc: { en: 'A page needs an object that the PDF does not have', it: 'Una pagina usa un oggetto che il PDF non ha' },
  },
  'page-text-lost': {
    severity: 'warning',
    en: 'Page {number} draws text, but none could be read: it is missing from the records. Open the PDF and look at it.',
    it: 'La pagina {number} contiene testo, ma non è stato possibile leggerlo: non è nei record. Aprire il PDF e controllare la pagina.',
    doc: { en: 'A page with text gave none', it: 'Una pagina contiene testo che non è stato possibile leggere' },
  },
  'letters-unknown': {
    severity: 'warning',
    en: 'A font of page {number} does not say which letters it has: its words may come out wrong. Export the PDF again with another program.',
    it: 'Un font della pagina {number} non dichiara quali lettere disegna: le parole possono risultare sbagliate. Ripetere l’esportazione con un altro programma.',
    doc: { en: 'A font without the table of its letters', it: 'Un font senza la tabella delle sue lettere' },
  },
  'page-count-differs': {
    severity: 'warning',
    en: 'The PDF says that it has {said} pages, but holds {found}: some may be missing from the records.',
    it: 'Il PDF dichiara {said} pagine, ma ne contiene {found}: il contenuto di alcune potrebbe non essere nei record.',
    doc: { en: 'The count of pages is not that of the pages', it: 'Il numero di pagine dichiarato non è quello reale' },
  },
  'page-repeated': {
    severity: 'warning',
    en: 'Page {number} of the PDF is page {first} once more: another page may be missing in its place.',
    it: 'La pagina {number} del PDF ripete la pagina {first}: forse al suo posto doveva essercene un’altra.',
    doc: { en: 'The PDF lists one page twice', it: 'Il PDF elenca due volte una pagina' },
  },
  'pages-unlisted': {
    severity: 'warning',
    en: 'The PDF holds {count} more pages that its list of pages leaves out: they were not read, and other readers do not show them either.',
    it: 'Il PDF contiene altre {count} pagine che il suo elenco delle pagine non riporta: non sono state lette, e nemmeno gli altri programmi le mostrano.',
    doc: { en: 'Pages that the list of pages leaves out', it: 'Pagine che l’elenco delle pagine non riporta' },
  },
  'text-unlisted': {
    severity: 'warning',
    en: 'The PDF holds {count} pieces of text, or tables of letters, that no page uses: a page may have lost them. Compare the records with the pages.',
    it: 'Il PDF contiene {count} parti di testo, o tabelle di lettere, che nessuna pagina usa: una pagina potrebbe averle perse. Confrontare i record con le pagine.',
    doc: { en: 'Text in the PDF that no page shows', it: 'Testo nel PDF che nessuna pagina mostra' },
  },
  'hidden-text': {
    severity: 'warning',
    en: 'Page {number} holds text that is not seen ({reason}): it was left out of the records. Ask who made the PDF what it is for: "{text}".',
    it: 'La pagina {number} contiene testo che non si vede ({reason}): è stato escluso dai record. Chiedere a chi ha prodotto il PDF a che cosa serva: "{text}".',
    doc: {
      en: 'Hidden text was left out; it stands in the message',
      it: 'Escluso testo nascosto; è riportato nel messaggio',
    },
  },
  'hidden-text-repeated': {
    severity: 'info',
    en: 'Page {number} holds text that is not seen ({reason}) and says nothing new; it was left out: "{text}".',
    it: 'La pagina {number} contiene testo che non si vede ({reason}) e che non dice nulla di nuovo; è stato escluso: "{text}".',
    doc: {
      en: 'Hidden text that repeats words of the page, or the signature of a program, was left out',
      it: 'Escluso testo nascosto che ripete parole della pagina, o la firma di un programma',
    },
  },
  'hidden-text-read': {
    severity: 'info',
    en: 'The PDF is a scan with recognised text under it ({count} pages): compare the records with the pages, as recognition makes mistakes.',
    it: 'Il PDF è una scansione con il testo riconosciuto ({count} pagine): confrontare i record con le pagine, perché il riconoscimento può sbagliare.',
    doc: {
      en: 'The text of most of the PDF is hidden, as under a scan, and was read',
      it: 'Quasi tutto il testo del PDF è nascosto, come sotto una scansione, ed è stato letto',
    },
  },
  'hidden-page-read': {
    severity: 'warning',
    en: 'Most of the text of page {number} is not shown, though that of other pages is; it was read all the same. Compare the records with the page.',
    it: 'Gran parte del testo della pagina {number} non si vede, mentre quello delle altre si vede; è stato letto comunque. Confrontare i record con la pagina.',
    doc: {
      en: 'A page of hidden text, in a PDF whose text is shown, was read',
      it: 'Letta una pagina di testo nascosto in un PDF il cui testo si vede',
    },
  },
  'page-order-unclear': {
    severity: 'warning',
    en: 'Several pages stand on page {number}, and nothing tells whether they go on in rows or in columns: they were read in rows. Compare the records with the page.',
    it: 'La pagina {number} contiene più pagine, e nulla indica se proseguono per righe o per colonne: sono state lette per righe. Confrontare i record con la pagina.',
    doc: {
      en: 'Pages on one sheet, in rows and columns, whose order is not clear',
      it: 'Più pagine su un foglio, in righe e colonne, il cui ordine non è chiaro',
    },
  },
  'words-on-top': {
    severity: 'warning',
    en: 'On page {number}, words stand on top of one another: "{text}". One may be a correction of the other, or a stamp; both were read. Compare the record with the page.',
    it: 'A pagina {number} ci sono parole scritte una sopra l’altra: "{text}". Una può essere la correzione dell’altra, o un timbro; sono state lette entrambe. Confrontare il record con la pagina.',
    doc: {
      en: 'Words stand on top of one another, as after a correction; both were read',
      it: 'Parole scritte una sopra l’altra, come dopo una correzione; sono state lette entrambe',
    },
  },
  'crossed-text': {
    severity: 'warning',
    en: 'On page {number}, slanting lines cross "{text}": it may be deleted by hand. It was read; compare the record with the page.',
    it: 'A pagina {number} linee oblique attraversano "{text}": può essere stato cancellato a mano. È stato letto; confrontare il record con la pagina.',
    doc: {
      en: 'A slanting line crosses words, which may be deleted by hand; they were read',
      it: 'Una linea obliqua attraversa parole, forse cancellate a mano; sono state lette',
    },
  },
  'struck-text': {
    severity: 'warning',
    en: 'Text is struck out on page {number}: it was left out of the records. Check the words around it: "{text}".',
    it: 'A pagina {number} c’è testo barrato: è stato escluso dai record. Controllare le parole vicine: "{text}".',
    doc: {
      en: 'Text with a line through it was left out; it stands in the message',
      it: 'Escluso testo barrato; è riportato nel messaggio',
    },
  },
  'field-not-placed': {
    severity: 'warning',
    en: 'A field of page {number} is filled in, and has no place on the page: its value is in no record. "{text}".',
    it: 'Un campo della pagina {number} è compilato ma non ha un posto sulla pagina: il suo valore non è in alcun record. "{text}".',
    doc: {
      en: 'The value of a form field that has no place on its page; it stands in the message',
      it: 'Valore di un campo di modulo senza un posto sulla pagina; è riportato nel messaggio',
    },
  },
  'field-not-shown': {
    severity: 'warning',
    en: 'A field of page {number} holds "{text}", which the page does not show; it was read all the same. Compare the record with the form.',
    it: 'A pagina {number} un campo del modulo contiene "{text}", che la pagina non mostra; è stato letto comunque. Confrontare il record con il modulo.',
    doc: {
      en: 'The value of a form field that its page does not show was read',
      it: 'Letto il valore di un campo di modulo che la pagina non mostra',
    },
  },
  'field-differs': {
    severity: 'warning',
    en: 'A field of page {number} holds "{value}", but the page shows "{shown}", which was read: one of the two may be out of date. Compare the record with the form.',
    it: 'A pagina {number} un campo del modulo contiene "{value}", ma la pagina mostra "{shown}", che è stato letto: uno dei due valori può essere superato. Confrontare il record con il modulo.',
    doc: {
      en: 'A form field shows something else than its value; what it shows was read',
      it: 'Un campo di modulo mostra altro rispetto al suo valore; è stato letto ciò che mostra',
    },
  },
  'engine-warning': {
    severity: 'warning',
    en: 'The PDF is not in order, and text may be missing ({reason}): compare the records with it, or export it again.',
    it: 'Il PDF presenta un’anomalia, e potrebbe mancare del testo ({reason}): confrontarlo con i dati, o ripetere l’esportazione.',
    doc: { en: 'The PDF engine found something wrong', it: 'Il motore PDF ha trovato un’anomalia' },
  },
} as const satisfies Record<string, Declaration>;
