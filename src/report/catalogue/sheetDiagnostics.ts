/** Declares the diagnostics of where sheets begin and end. */
import type { Declaration } from './declaration.js';

export const SHEET_DIAGNOSTICS = {
  'page-read-once': {
    severity: 'info',
    en: 'Page {number} is the same as the page before it: it was read once.',
    it: 'La pagina {number} è uguale alla precedente: è stata letta una volta sola.',
    doc: {
      en: 'A page is the same as the one before it, and was read once',
      it: 'Una pagina è uguale alla precedente, ed è stata letta una volta sola',
    },
  },
  'page-without-header': {
    severity: 'warning',
    en: 'Page {number} stands between two pages of the sheet {code} and lacks its header block: its text was read as part of the sheet. If it is of another document, take it out.',
    it: 'La pagina {number} sta fra due pagine della scheda {code} ma non ne ha l’intestazione: il suo testo è stato letto come parte della scheda. Se è di un altro documento, toglierla.',
    doc: {
      en: 'A page between two pages of a sheet lacks its header block; its text was read as part of the sheet',
      it: 'Una pagina fra due pagine di una scheda non ne ha l’intestazione; il suo testo è stato letto come parte della scheda',
    },
  },
  'outside-sheets': {
    severity: 'info',
    en: 'Outside the sheets ({where}; lines: {lines}): another part of the document, which begins "{text}". It was not read.',
    it: 'Fuori dalle schede ({where}; righe: {lines}): un’altra parte del documento, che inizia con "{text}". Non è stata letta.',
    doc: {
      en: 'Pages or lines of another chapter, which hold no sheet; one for each stretch',
      it: 'Pagine o righe di un altro capitolo, che non contengono schede; una per ogni tratto',
    },
  },
  'sheet-not-read': {
    severity: 'error',
    en: 'There seems to be a sheet here ({titles}), but no header block with a level and a code could be read: nothing of it is in the records. Try the original PDF, or take the text out of it with another program.',
    it: 'Qui sembra esserci una scheda ({titles}), ma non è stato possibile leggerne l’intestazione con livello e codice: nessuna sua parte è nei record. Provare con il PDF originale, o estrarne il testo con un altro programma.',
    doc: {
      en: 'What looks like a sheet, with a heading and titles of sections, has no header block that can be read',
      it: 'Una parte sembra una scheda, con un titolo e nomi di sezioni, ma l’intestazione non si può leggere',
    },
  },
  'header-as-text': {
    severity: 'warning',
    en: 'Labels of the header block ({labels}) stand alone on lines inside the text of {field}: a part of the block may have got into it. Compare it with the sheet.',
    it: 'Alcune etichette dell’intestazione ({labels}) stanno da sole su righe dentro il testo di {field}: una parte dell’intestazione può esservi finita. Confrontarlo con la scheda.',
    doc: {
      en: 'Several labels of the header block stand inside the text of a section',
      it: 'Più etichette dell’intestazione si trovano dentro il testo di una sezione',
    },
  },
  'header-value-as-text': {
    severity: 'warning',
    en: 'Lines of {field} ({texts}) are or may be values of the header block, which this text does not keep in its place: compare them with the sheet, or read the PDF.',
    it: 'Alcune righe di {field} ({texts}) sono, o possono essere, valori dell’intestazione, che questo testo non conserva al suo posto: confrontarle con la scheda, o leggere il PDF.',
    doc: {
      en: 'Lines in the text of a section that are values of a header block, or may be one that it lacks',
      it: 'Righe nel testo di una sezione uguali a valori di un’intestazione, o forse un suo valore mancante',
    },
  },
  'page-line-as-text': {
    severity: 'warning',
    en: '"{text}" stands amid the text, and may be a line of the page (a head, a foot or a stamp): it was left in the text where it stands. If it is one, take it out.',
    it: '"{text}" sta in mezzo al testo, e può essere una riga della pagina (testatina, piè di pagina o timbro): è rimasta nel testo in cui si trova. Se lo è, toglierla.',
    doc: {
      en: 'A line amid the text that may be a head, a foot or a stamp of a page was left in it',
      it: 'Una riga in mezzo al testo, che può essere una testatina, un piè di pagina o un timbro, è rimasta nel testo',
    },
  },
  'words-in-other-ink': {
    severity: 'warning',
    en: 'A part of {field}, "{text}", is printed in another colour than the rest of it: it may be a stamp, or a correction. It was read; compare the record with the page.',
    it: 'Una parte di {field}, "{text}", è stampata in un colore diverso dal resto: può essere un timbro o una correzione. È stata letta; confrontare il record con la pagina.',
    doc: {
      en: 'A part of a value in a colour that hardly any other line has, as a stamp beside it or a correction; it was read',
      it: 'Una parte di un valore in un colore che quasi nessun’altra riga ha, come un timbro lì accanto o una correzione; è stata letta',
    },
  },
  'parameter-without-value': {
    severity: 'warning',
    en: '"{label}" stands among the parameters of the export, but no value beside it could be read: take it from the document.',
    it: '"{label}" è fra i parametri dell’esportazione, ma non è stato possibile leggerne il valore: ricavarlo dal documento.',
    doc: {
      en: 'The parameters name the Vista or the Livello, and no value was found for it',
      it: 'I parametri riportano la Vista o il Livello, ma non se ne è trovato il valore',
    },
  },
  'other-part': {
    severity: 'info',
    en: '"{label}" is {part} that the record has no field of its own for: it is among its other parts. `dup-parse profile` drafts a profile that can name it.',
    it: '"{label}" è {part} per cui il record non ha un campo proprio: si trova fra le altre parti. `dup-parse profile` prepara un profilo che può darle un nome.',
    doc: {
      en: 'A label, a column or a section that is not known was kept among the other parts of the records; once for each',
      it: 'Un’etichetta, una colonna o una sezione non prevista è conservata fra le altre parti dei record; una volta per ciascuna',
    },
  },
  'other-part-unclear': {
    severity: 'warning',
    en: '"{text}" may be {part}, but nothing else in the document proves it: it was left in the text where it stands. A profile can name it under "other".',
    it: '"{text}" potrebbe essere {part}, ma nient’altro nel documento lo conferma: è rimasto nel testo in cui si trova. Un profilo può indicarlo sotto "other".',
    doc: {
      en: 'What may be another label, column or section could not be told from text, and was left where it stands',
      it: 'Una possibile etichetta, colonna o sezione non si distingue dal testo, ed è rimasta dove si trova',
    },
  },
  'table-columns-unclear': {
    severity: 'warning',
    en: 'In the table of "{title}", "{text}" stands under several columns: it may be several cells that nothing parts. It was left as one: compare it with the page.',
    it: 'Nella tabella di "{title}", "{text}" occupa lo spazio di più colonne: potrebbe trattarsi di più celle che nulla separa. È rimasta una cella sola: confrontarla con la pagina.',
    doc: {
      en: 'A cell of a table in another section stands under several columns, and may be several cells',
      it: 'Una cella di una tabella, in un’altra sezione, occupa lo spazio di più colonne, e potrebbe essere più celle',
    },
  },
  'row-may-go-on': {
    severity: 'warning',
    en: 'In the table of "{title}", a page begins or ends with a row whose first cell is empty ("{text}"), as no other is: it may be a part of the row on the other side of the page break. It was left as a row: compare it with the page.',
    it: 'Nella tabella di "{title}" una pagina inizia o finisce con una riga la cui prima cella è vuota ("{text}"), a differenza di tutte le altre: potrebbe far parte della riga dall’altro lato dell’interruzione di pagina. È rimasta una riga a sé: confrontarla con la pagina.',
    doc: {
      en: 'A row of a table beside a page break may be a part of the row on the other side of it',
      it: 'Una riga di una tabella accanto a un’interruzione di pagina potrebbe far parte di quella dall’altro lato',
    },
  },
  'words-cut-in-cells': {
    severity: 'warning',
    en: 'In the table of "{title}", lines of one word fill their narrow cells: each may be cut amid the word, and nothing else in the document shows it ({words}). A blank was left: compare them with the page.',
    it: 'Nella tabella di "{title}" alcune righe di una sola parola riempiono la cella: la parola potrebbe essere spezzata, e nient’altro nel documento lo mostra ({words}). Fra le due parti è rimasto uno spazio: confrontarle con la pagina.',
    doc: {
      en: 'Words in the narrow cells of a table may be one word that a line end cuts',
      it: 'Parole nelle celle strette di una tabella potrebbero essere una sola, spezzata a fine riga',
    },
  },
  'table-as-text': {
    severity: 'warning',
    en: 'The section "{title}" may hold a table, but this text does not keep its columns: its lines were read as paragraphs. Try the PDF, or text that keeps columns (pdftotext -layout).',
    it: 'La sezione "{title}" potrebbe contenere una tabella, ma questo testo non ne conserva le colonne: le righe sono state lette come paragrafi. Provare con il PDF, o con un testo che conservi le colonne (pdftotext -layout).',
    doc: {
      en: 'Another section of a text without columns may hold a table, and was read as paragraphs',
      it: 'Un’altra sezione di un testo senza colonne potrebbe contenere una tabella, ed è stata letta come paragrafi',
    },
  },
  'text-in-columns': {
    severity: 'warning',
    en: 'The text of "{section}" stands in two columns side by side: it was read across, so that its lines may be mixed. Compare the record with the page.',
    it: 'Il testo di "{section}" è disposto su due colonne affiancate: è stato letto per righe intere, e le frasi possono risultare mescolate. Confrontare il record con la pagina.',
    doc: {
      en: 'The text of a section stands in two columns of a page, and was read across',
      it: 'Il testo di una sezione è disposto su due colonne della pagina, ed è stato letto per righe intere',
    },
  },
  'sheet-end-unclear': {
    severity: 'warning',
    en: 'It is not clear where this sheet ends: it has no Stato, and the pages that begin with "{text}" and end with "{last}" have no header block. They were read as its text: check them.',
    it: 'Non è chiaro dove finisca questa scheda: manca lo Stato, e le pagine che iniziano con "{text}" e finiscono con "{last}" non hanno intestazione. Sono state lette come suo testo: controllarle.',
    doc: {
      en: 'Pages without a header block were taken for a sheet’s, which has no Stato',
      it: 'Pagine senza intestazione sono state attribuite a una scheda priva di Stato',
    },
  },
  'sheet-may-go-on': {
    severity: 'warning',
    en: 'This sheet may be incomplete: it has no Stato, and what follows it, which begins with "{text}" and ends with "{last}", has no header block. It was taken for another part of the document: check it.',
    it: 'Questa scheda può essere incompleta: manca lo Stato, e ciò che la segue, che inizia con "{text}" e finisce con "{last}", non ha intestazione. È stato considerato un’altra parte del documento: controllare.',
    doc: {
      en: 'Pages without a header block after a sheet without Stato were not read',
      it: 'Non sono state lette le pagine senza intestazione che seguono una scheda priva di Stato',
    },
  },
  'heading-in-sheet': {
    severity: 'warning',
    en: 'A heading stands amid this sheet, "{text}", that is larger than what sheets print, or that a table of contents lists. A title that the sheet did not have before follows it: all was read as text of the sheet. If another part of the document begins there, take it out.',
    it: 'In mezzo a questa scheda c’è un titolo, "{text}", più grande di ciò che le schede stampano o elencato in un indice. Lo segue il titolo di una sezione che la scheda non aveva ancora: tutto è stato letto come testo della scheda. Se lì inizia un’altra parte del documento, toglierla.',
    doc: {
      en: 'The heading of a chapter, perhaps, stands amid a sheet without Stato',
      it: 'In mezzo a una scheda priva di Stato c’è un titolo che può essere di un capitolo',
    },
  },
} as const satisfies Record<string, Declaration>;
