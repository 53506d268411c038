/** Declares the diagnostics of inputs: why one cannot be read, and how one was read. */
import type { Declaration } from './declaration.js';

export const INPUT_DIAGNOSTICS = {
  // --- inputs that cannot be read -------------------------------------------------------------------------------
  'file-not-found': {
    severity: 'error',
    unreadable: true,
    en: 'There is no file "{file}": check the name and the folder.',
    it: 'Il file "{file}" non esiste: controllare il nome e la cartella.',
    doc: { en: 'The file named on the command line does not exist', it: 'Il file indicato non esiste' },
  },
  'not-downloaded': {
    severity: 'error',
    unreadable: true,
    en: '"{file}" is an address, and nothing is ever fetched: download the document first, and name the file it was saved as.',
    it: '"{file}" è un indirizzo, e non viene scaricato nulla: scaricare prima il documento e indicare il file salvato.',
    doc: { en: 'A web address was named instead of a file', it: 'È stato indicato un indirizzo web invece di un file' },
  },
  'not-a-file': {
    severity: 'error',
    unreadable: true,
    en: '"{file}" is not a regular file (it is a {kind}): name the export itself.',
    it: '"{file}" non è un file ({kind}): indicare il file dell’esportazione.',
    doc: { en: 'A device or a pipe was named', it: 'È stato indicato un dispositivo o una pipe' },
  },
  'folder-named': {
    severity: 'error',
    unreadable: true,
    en: '"{file}" is a folder: add --recursive to read the exports in it (diff takes files alone), or name the export itself.',
    it: '"{file}" è una cartella: aggiungere --recursive per leggere le esportazioni che contiene (diff accetta solo file), o indicare il file dell’esportazione.',
    doc: { en: 'A folder was named without --recursive', it: 'È stata indicata una cartella senza --recursive' },
  },
  'folder-without-exports': {
    severity: 'error',
    unreadable: true,
    en: 'In the folder "{file}" there is no file to read ({endings}): check that it is the right one. Records that dup-parse wrote are named as files, such as *.json.',
    it: 'Nella cartella "{file}" non c’è alcun file da leggere ({endings}): verificare che sia quella giusta. I record scritti da dup-parse vanno indicati come file, per esempio *.json.',
    doc: { en: 'A folder to be walked holds no file that is read', it: 'La cartella non contiene file da leggere' },
  },
  'nothing-matches': {
    severity: 'error',
    unreadable: true,
    en: 'No file matches "{file}": check the wildcards and the folder.',
    it: 'Nessun file corrisponde a "{file}": controllare i caratteri jolly e la cartella.',
    doc: { en: 'A name with wildcards matches no file', it: 'Un nome con caratteri jolly non corrisponde a nulla' },
  },
  'permission-denied': {
    severity: 'error',
    unreadable: true,
    en: '"{file}" may not be read: ask for permission to read it, or copy it to a folder of yours.',
    it: 'Non si hanno i permessi per leggere "{file}": richiederli, o copiare il file in una propria cartella.',
    doc: { en: 'The file may not be read by this user', it: 'L’utente non può leggere il file' },
  },
  'read-failed': {
    severity: 'error',
    unreadable: true,
    en: '"{file}" could not be read ({reason}): copy it to a local disk and try again.',
    it: 'Non è stato possibile leggere "{file}" ({reason}): copiarlo su un disco locale e riprovare.',
    doc: {
      en: 'The operating system failed to read the file',
      it: 'Il sistema operativo non è riuscito a leggere il file',
    },
  },
  'input-changed': {
    severity: 'error',
    unreadable: true,
    en: '"{file}" was changed while it was read: wait until it is complete, and try again.',
    it: '"{file}" è stato modificato durante la lettura: attendere che sia completo e riprovare.',
    doc: {
      en: 'Another program wrote to the file while it was read',
      it: 'Un altro programma ha scritto nel file durante la lettura',
    },
  },
  'empty-input': {
    severity: 'error',
    unreadable: true,
    en: '"{file}" is empty: name another file, or export the sheet again.',
    it: '"{file}" è vuoto: indicare un altro file, o ripetere l’esportazione della scheda.',
    doc: { en: 'The input holds nothing but white space', it: 'L’input è vuoto, o contiene solo spazi' },
  },
  'unsupported-format': {
    severity: 'error',
    unreadable: true,
    en: '"{file}" is {kind}, which is not read: export the sheet as PDF, or save it as text, as a web page (.html) or as a Word document (.docx).',
    it: '"{file}" è {kind}, un tipo di file che non si legge: esportare la scheda in PDF, o salvarla come testo, pagina web (.html) o documento Word (.docx).',
    doc: {
      en: 'The content is of another kind (an image, an old Word file, an archive)',
      it: 'Il contenuto è di altro tipo (immagine, vecchio file Word, archivio)',
    },
  },
  'pdf-damaged': {
    severity: 'error',
    unreadable: true,
    en: '"{file}" is a damaged or incomplete PDF ({reason}): download or export it again.',
    it: '"{file}" è un PDF danneggiato o incompleto ({reason}): scaricarlo o esportarlo di nuovo.',
    doc: { en: 'The PDF is damaged or cut short', it: 'Il PDF è danneggiato o troncato' },
  },
  'pdf-encrypted': {
    severity: 'error',
    unreadable: true,
    en: '"{file}" is protected by a password: add --password, which asks for it, or put it into the variable DUP_PARSE_PASSWORD.',
    it: '"{file}" è protetto da password: aggiungere --password, che la chiede, o metterla nella variabile DUP_PARSE_PASSWORD.',
    doc: { en: 'The PDF asks for a password', it: 'Il PDF richiede una password' },
  },
  'pdf-wrong-password': {
    severity: 'error',
    unreadable: true,
    en: 'The password given does not open "{file}": check it (capitals count) and try again.',
    it: 'La password indicata non apre "{file}": controllarla (maiuscole comprese) e riprovare.',
    doc: { en: 'The password does not open the PDF', it: 'La password non apre il PDF' },
  },
  'pdf-no-text': {
    severity: 'error',
    unreadable: true,
    en: '"{file}" has no text layer: {cause} (pages: {pages}). {advice}',
    it: '"{file}" non ha testo: {cause} (pagine: {pages}). {advice}',
    doc: {
      en: 'The PDF holds pictures of text, not text; or its pages are blank',
      it: 'Il PDF contiene immagini del testo, non testo; o le sue pagine sono vuote',
    },
  },
  'pdf-letters-unknown': {
    severity: 'error',
    unreadable: true,
    en: 'The fonts of "{file}" do not say which letters they draw: no program can read its text. Export the PDF again from where it was made, or run OCR, for example with "ocrmypdf --force-ocr -l ita --oversample 300 in.pdf out.pdf".',
    it: 'I font di "{file}" non dicono quali lettere disegnano: nessun programma può leggerne il testo. Esportare di nuovo il PDF dal programma di origine, o eseguire l’OCR, per esempio con "ocrmypdf --force-ocr -l ita --oversample 300 in.pdf out.pdf".',
    doc: {
      en: 'The text of the PDF is made of signs whose letters are unknown',
      it: 'Il testo del PDF è fatto di segni di cui non si conoscono le lettere',
    },
  },
  'not-an-export': {
    severity: 'error',
    unreadable: true,
    en: '"{file}" is not a Scheda Obiettivi export: no level label ({labels}) with a code under it was found. Check that it is the right document: "dup-parse explain" shows how each line was taken. If these are the sheets of another vendor, add --profile with a file of their words, which "dup-parse profile" drafts.',
    it: '"{file}" non è un’esportazione di Scheda Obiettivi: non è stata trovata alcuna intestazione ({labels}) seguita da un codice. Verificare che il documento sia quello giusto: "dup-parse explain" mostra come è stata letta ogni riga. Se sono le schede di un altro fornitore, aggiungere --profile con un file delle loro parole, di cui "dup-parse profile" ricava una proposta.',
    doc: { en: 'No sheet was found in the input', it: 'Nell’input non c’è alcuna scheda' },
  },
  'nothing-repeats': {
    severity: 'error',
    unreadable: true,
    en: 'No profile can be drafted of "{file}": nothing in it comes again as the sheet of an objective does, a label with a code, each time another one. Check that it is an export of sheets, with two of them at least.',
    it: 'Da "{file}" non si può ricavare un profilo: nulla vi si ripete come la scheda di un obiettivo, con un’etichetta e un codice che cambia ogni volta. Verificare che sia un’esportazione di schede, almeno due.',
    doc: {
      en: 'A document was given to profile in which nothing repeats like a sheet',
      it: 'Nel documento indicato a profile nulla si ripete come una scheda',
    },
  },
  'no-such-page': {
    severity: 'error',
    unreadable: true,
    en: '"{file}" has {pages} pages, and none of those asked for ({asked}): correct --pages.',
    it: '"{file}" ha {pages} pagine, nessuna delle quali è tra quelle richieste ({asked}): correggere --pages.',
    doc: { en: 'None of the pages asked for exists', it: 'Nessuna delle pagine richieste esiste' },
  },
  'no-pages': {
    severity: 'error',
    unreadable: true,
    en: '"{file}" has no pages to choose from: leave out --pages.',
    it: '"{file}" non è diviso in pagine: togliere --pages.',
    doc: {
      en: 'Pages were asked for, but the text has no page breaks',
      it: 'Sono state chieste delle pagine, ma il testo non ne ha',
    },
  },
  // --- limits: no real export reaches them, a hostile file would ---------------------------------------------------
  'too-large': {
    severity: 'error',
    unreadable: true,
    en: '"{file}" is larger than the limit of {limit} MiB, and was not read: check that it is the export; if it is, raise the limit with --limit-size.',
    it: '"{file}" supera il limite di {limit} MiB e non è stato letto: verificare che sia l’esportazione; se lo è, alzare il limite con --limit-size.',
    doc: { en: 'The input is larger than --limit-size', it: 'L’input supera --limit-size' },
  },
  'too-many-pages': {
    severity: 'error',
    unreadable: true,
    en: '"{file}" says that it has {pages} pages, and the limit is {limit}: read a part with --pages, or raise the limit with --limit-pages.',
    it: '"{file}" dichiara {pages} pagine, e il limite è {limit}: leggerne una parte con --pages, o alzare il limite con --limit-pages.',
    doc: { en: 'There are more pages to read than --limit-pages', it: 'Le pagine da leggere superano --limit-pages' },
  },
  'too-slow': {
    severity: 'error',
    unreadable: true,
    en: '"{file}" was given up: reading it took longer than the limit of {limit} seconds for each 100 pages. It may be damaged, or made to do harm; if you trust it, raise the limit with --limit-time.',
    it: 'La lettura di "{file}" è stata interrotta: ha superato il limite di {limit} secondi ogni 100 pagine. Il file può essere danneggiato o creato per nuocere; se è affidabile, alzare il limite con --limit-time.',
    doc: { en: 'Reading took longer than --limit-time', it: 'La lettura ha superato --limit-time' },
  },
  'too-much-memory': {
    severity: 'error',
    unreadable: true,
    en: '"{file}" was given up: reading it took more memory than the limit of {limit} MiB. It may be damaged, or made to do harm; if you trust it, raise the limit with --limit-memory.',
    it: 'La lettura di "{file}" è stata interrotta: ha superato il limite di {limit} MiB di memoria. Il file può essere danneggiato o creato per nuocere; se è affidabile, alzare il limite con --limit-memory.',
    doc: { en: 'Reading took more memory than --limit-memory', it: 'La lettura ha superato --limit-memory' },
  },
  'reader-stopped': {
    severity: 'error',
    unreadable: true,
    en: '"{file}" could not be read: it made the reader stop ({reason}). Export it again; if that does not help, please report the file.',
    it: 'Non è stato possibile leggere "{file}": la lettura si è interrotta ({reason}). Ripetere l’esportazione; se non basta, segnalare il file.',
    doc: { en: 'The input made its reader fail', it: 'L’input ha interrotto la lettura' },
  },
  // --- how the input was read -----------------------------------------------------------------------------------
  'encoding-guessed': {
    severity: 'info',
    en: 'The text is not UTF-8: it was read as {encoding}. Check the accented letters; if they are wrong, name the encoding with --encoding.',
    it: 'Il testo non è in UTF-8: è stato letto come {encoding}. Controllare le lettere accentate; se sono sbagliate, indicare la codifica con --encoding.',
    doc: { en: 'The encoding of the text was guessed', it: 'La codifica del testo è stata ipotizzata' },
  },
  'encoding-not-applied': {
    severity: 'info',
    en: 'This is a PDF or a Word document, which says for itself what its letters are: the encoding given was not needed, and changed nothing.',
    it: 'Questo è un PDF o un documento Word, che definisce da sé i propri caratteri: la codifica indicata non serviva e non ha cambiato nulla.',
    doc: {
      en: 'An encoding was given, but the input is a PDF or a Word document',
      it: 'È stata indicata una codifica, ma l’input è un PDF o un documento Word',
    },
  },
  'undecodable-bytes': {
    severity: 'warning',
    en: 'From here on some bytes are not {encoding} and stand as "\uFFFD" in the text (number: {count}): put the right letters there, or save the file again.',
    it: 'Da qui in poi alcuni byte non sono validi in {encoding} e compaiono come "\uFFFD" nel testo (numero: {count}): correggere quelle lettere, o salvare di nuovo il file.',
    doc: { en: 'Bytes that the encoding does not know', it: 'Byte non validi nella codifica' },
  },
  'hyphens-dropped': {
    severity: 'warning',
    en: 'Words are cut at line ends (number: {count}), and nothing else in the text shows whether they are written with a hyphen ({words}): they were joined without it. Compare them with the sheet.',
    it: 'Alcune parole vanno a capo con un trattino (numero: {count}), e il resto del testo non mostra se si scrivano con il trattino ({words}): sono state ricomposte senza. Confrontarle con la scheda.',
    doc: {
      en: 'Words cut at line ends were joined, though nothing else in the text shows how they are written',
      it: 'Parole divise a fine riga sono state ricomposte, senza che il resto del testo mostri come si scrivono',
    },
  },
  'windows-1252-codes': {
    severity: 'info',
    en: 'The text has control codes ({characters}): they were read as the characters that have these codes in Windows-1252, such as quotes and dashes.',
    it: 'Il testo contiene codici di controllo ({characters}): sono stati letti come i caratteri che hanno quei codici in Windows-1252, per esempio virgolette e trattini.',
    doc: {
      en: 'Control codes were read as the characters that they stand for in Windows-1252',
      it: 'Codici di controllo letti come i caratteri che rappresentano in Windows-1252',
    },
  },
  'paragraphs-not-marked': {
    severity: 'info',
    en: 'The text does not show where paragraphs end. {where}: compare with the sheet.',
    it: 'Il testo non mostra dove finiscono i paragrafi. {where}: confrontare con la scheda.',
    doc: {
      en: 'Ends of paragraphs cannot be seen in the text: some may be joined, or cut',
      it: 'Nel testo non si vede dove finiscono i paragrafi: alcuni possono essere uniti o divisi',
    },
  },
  'hyphen-unproven': {
    severity: 'warning',
    en: 'Words are cut at line ends (number: {count}), and nothing else in the text shows whether they are written with a hyphen ({words}): it was kept. Compare them with the sheet.',
    it: 'Alcune parole vanno a capo con un trattino (numero: {count}), e il resto del testo non mostra se si scrivano con il trattino ({words}): è stato mantenuto. Confrontarle con la scheda.',
    doc: {
      en: 'Words cut at line ends kept their hyphen, though nothing else in the text shows how they are written',
      it: 'Parole divise a fine riga hanno conservato il trattino, senza che il resto del testo mostri come si scrivono',
    },
  },
  'pages-left-out': {
    severity: 'info',
    en: 'Only pages {read} of {pages} were read, as asked by --pages.',
    it: 'Sono state lette solo le pagine {read} di {pages}, come richiesto da --pages.',
    doc: { en: 'Pages were left out on request', it: 'Alcune pagine sono state escluse su richiesta' },
  },
} as const satisfies Record<string, Declaration>;
