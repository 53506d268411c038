/**
 * Every diagnostic that dup-parse can raise, declared once.
 *
 * One row a code: severity, the sentence in English and in Italian with `{holes}`, and a line of documentation for
 * each README. The types of the holes, the schema's enum and the READMEs' tables follow from these rows.
 */

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const LANGUAGES = ['it', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

interface Declaration {
  readonly severity: Severity;
  /** Set where the diagnostic means that the input gave no records at all: exit code 3. */
  readonly unreadable?: true;
  readonly en: string;
  readonly it: string;
  readonly doc: { readonly en: string; readonly it: string };
}

export const CATALOGUE = {
  // --- inputs that cannot be read -------------------------------------------------------------------------------
  'file-not-found': {
    severity: 'error',
    unreadable: true,
    en: 'There is no file "{file}": check the name and the folder.',
    it: 'Il file "{file}" non esiste: controllare il nome e la cartella.',
    doc: { en: 'The file named on the command line does not exist', it: 'Il file indicato non esiste' },
  },
  'not-a-file': {
    severity: 'error',
    unreadable: true,
    en: '"{file}" is not a regular file (it is a {kind}): name the export itself.',
    it: '"{file}" non è un file regolare ({kind}): indicare il file dell’esportazione.',
    doc: {
      en: 'A folder, a device or a pipe was named',
      it: 'È stata indicata una cartella, un dispositivo o una pipe',
    },
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
  'empty-input': {
    severity: 'error',
    unreadable: true,
    en: '"{file}" is empty: export the sheet again.',
    it: '"{file}" è vuoto: ripetere l’esportazione della scheda.',
    doc: { en: 'The input holds nothing but white space', it: 'L’input non contiene che spazi' },
  },
  'unsupported-format': {
    severity: 'error',
    unreadable: true,
    en: '"{file}" is {kind}, neither a PDF nor text: export the sheet as PDF, or save it as plain text.',
    it: '"{file}" è {kind}, non un PDF né un testo: esportare la scheda in PDF o salvarla come testo semplice.',
    doc: {
      en: 'The content is of another kind (an image, a Word file, an archive)',
      it: 'Il contenuto è di altro tipo (immagine, file Word, archivio)',
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
    en: '"{file}" is protected by a password: give it with --password, or in the variable DUP_PARSE_PASSWORD.',
    it: '"{file}" è protetto da password: indicarla con --password, o nella variabile DUP_PARSE_PASSWORD.',
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
    en: '"{file}" has no text layer: it is a scan. Run OCR first, for example "ocrmypdf -l ita {file} with-text.pdf".',
    it: '"{file}" non ha testo: è una scansione. Eseguire prima l’OCR, per esempio "ocrmypdf -l ita {file} con-testo.pdf".',
    doc: { en: 'The PDF holds pictures of text, not text', it: 'Il PDF contiene immagini del testo, non testo' },
  },
  'not-an-export': {
    severity: 'error',
    unreadable: true,
    en: '"{file}" is not a Scheda Obiettivi export: no level label ({labels}) with a code under it was found. Check that it is the right document.',
    it: '"{file}" non è un’esportazione di Scheda Obiettivi: non è stata trovata alcuna intestazione ({labels}) seguita da un codice. Verificare che il documento sia quello giusto.',
    doc: { en: 'No sheet was found in the input', it: 'Nell’input non c’è alcuna scheda' },
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
  // --- how the input was read -----------------------------------------------------------------------------------
  'encoding-guessed': {
    severity: 'info',
    en: 'The text is not UTF-8: it was read as {encoding}. Check the accented letters.',
    it: 'Il testo non è in UTF-8: è stato letto come {encoding}. Controllare le lettere accentate.',
    doc: { en: 'The encoding of the text was guessed', it: 'La codifica del testo è stata ipotizzata' },
  },
  'undecodable-bytes': {
    severity: 'warning',
    en: 'Some bytes are not {encoding} and stand as "\uFFFD" in the text.',
    it: 'Alcuni byte non sono {encoding} e compaiono come "\uFFFD" nel testo.',
    doc: { en: 'Bytes that the encoding does not know', it: 'Byte non validi nella codifica' },
  },
  'pages-left-out': {
    severity: 'info',
    en: 'Only pages {read} of {pages} were read, as asked by --pages.',
    it: 'Sono state lette solo le pagine {read} di {pages}, come richiesto da --pages.',
    doc: { en: 'Pages were left out on request', it: 'Alcune pagine sono state escluse su richiesta' },
  },
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
    en: 'Page {number} has no text, though pages before and after it have: look at it, something may be missing.',
    it: 'La pagina {number} è senza testo, mentre quelle prima e dopo ne hanno: controllarla, potrebbe mancare qualcosa.',
    doc: {
      en: 'A page without text stands between pages with text',
      it: 'Una pagina senza testo si trova tra pagine con testo',
    },
  },
  'page-unreadable': {
    severity: 'error',
    en: 'Page {number} could not be read ({reason}): what stands on it is missing from the records.',
    it: 'Non è stato possibile leggere la pagina {number} ({reason}): il suo contenuto manca dalle schede.',
    doc: { en: 'A page of the PDF is damaged', it: 'Una pagina del PDF è danneggiata' },
  },
  'engine-warning': {
    severity: 'warning',
    en: 'The PDF engine complained, and text may be missing: {reason}.',
    it: 'Il lettore PDF ha segnalato un problema, e potrebbe mancare del testo: {reason}.',
    doc: { en: 'The PDF engine found something wrong', it: 'Il lettore PDF ha trovato un’anomalia' },
  },
  // --- lines and layout -----------------------------------------------------------------------------------------
  'unrecognised-line': {
    severity: 'warning',
    en: 'This line belongs to no field: "{text}".',
    it: 'Questa riga non appartiene ad alcun campo: "{text}".',
    doc: {
      en: 'A line of the input that fed no record; its text stands in the message',
      it: 'Una riga dell’input che non alimenta alcun campo; il testo è nel messaggio',
    },
  },
  'label-as-text': {
    severity: 'info',
    en: '"{text}" reads like a label, but stands inside the text of {field}: it was kept as text.',
    it: '"{text}" sembra un’etichetta, ma si trova nel testo di {field}: è stato tenuto come testo.',
    doc: {
      en: 'A line that is a label’s word was taken for text',
      it: 'Una riga uguale a un’etichetta è stata letta come testo',
    },
  },
  'header-unclear': {
    severity: 'warning',
    en: 'Where the header block ends is not certain: "{text}" was read as {field}.',
    it: 'Non è certo dove finisca l’intestazione: "{text}" è stato letto come {field}.',
    doc: {
      en: 'The header’s cells could not be told apart with certainty',
      it: 'Le celle dell’intestazione non si distinguono con certezza',
    },
  },
  'row-without-code': {
    severity: 'warning',
    en: 'A row of the linked objectives has a title but no code: "{text}".',
    it: 'Una riga degli obiettivi collegati ha il titolo ma non il codice: "{text}".',
    doc: { en: 'A title in the table without its code', it: 'Un titolo della tabella senza codice' },
  },
  'row-without-title': {
    severity: 'warning',
    en: 'The linked objective {link} has no title.',
    it: 'L’obiettivo collegato {link} non ha titolo.',
    doc: { en: 'A code in the table without its title', it: 'Un codice della tabella senza titolo' },
  },
  'torn-table': {
    severity: 'error',
    en: 'The table of linked objectives was torn apart: {codes} codes and {titles} titles cannot be paired.',
    it: 'La tabella degli obiettivi collegati è stata scomposta: {codes} codici e {titles} titoli non si possono abbinare.',
    doc: {
      en: 'Codes and titles stand in separate runs of different length',
      it: 'Codici e titoli sono in sequenze separate di lunghezza diversa',
    },
  },
  // --- records --------------------------------------------------------------------------------------------------
  'conflicting-value': {
    severity: 'warning',
    en: '{field} is printed in two ways: "{kept}" (kept) and "{other}".',
    it: '{field} è stampato in due modi: "{kept}" (tenuto) e "{other}".',
    doc: {
      en: 'Two places give one field different values; the first stands',
      it: 'Due punti danno valori diversi allo stesso campo; resta il primo',
    },
  },
  'missing-view': {
    severity: 'warning',
    en: 'The export does not say its Vista: records of several views cannot be told apart.',
    it: 'L’esportazione non riporta la Vista: le schede di viste diverse non si distinguono.',
    doc: { en: 'The parameters with the Vista are missing', it: 'Mancano i parametri con la Vista' },
  },
  'missing-code': {
    severity: 'error',
    en: 'A sheet has no code under "{label}".',
    it: 'Una scheda non ha il codice sotto "{label}".',
    doc: { en: 'A sheet without its code', it: 'Una scheda senza codice' },
  },
  'malformed-code': {
    severity: 'error',
    en: 'The code "{value}" does not have the form of an objective code (such as 2023_2028_DUP_01).',
    it: 'Il codice "{value}" non ha la forma di un codice obiettivo (per esempio 2023_2028_DUP_01).',
    doc: { en: 'A code that does not follow the grammar of codes', it: 'Un codice che non rispetta la forma prevista' },
  },
  'code-without-years': {
    severity: 'warning',
    en: 'The code "{value}" has no years, so no period could be read out of it.',
    it: 'Il codice "{value}" non contiene gli anni: il periodo non è ricavabile.',
    doc: { en: 'A code without its years', it: 'Un codice senza anni' },
  },
  'code-without-number': {
    severity: 'warning',
    en: 'The code "{value}" ends without the {part}.',
    it: 'Nel codice "{value}" manca: {part}.',
    doc: {
      en: 'A code without its objective, mission or running number',
      it: 'Un codice senza il numero di obiettivo, di missione o progressivo',
    },
  },
  'years-backwards': {
    severity: 'error',
    en: 'The years in the code "{value}" run backwards: from {from} to {to}.',
    it: 'Gli anni nel codice "{value}" sono invertiti: dal {from} al {to}.',
    doc: { en: 'A period that ends before it begins', it: 'Un periodo che finisce prima di cominciare' },
  },
  'years-outside-mandate': {
    severity: 'warning',
    en: 'The years {from}-{to} of the linked objective {link} do not fit the mandate {mandate}.',
    it: 'Gli anni {from}-{to} dell’obiettivo collegato {link} non rientrano nel mandato {mandate}.',
    doc: {
      en: 'A linked objective’s years are not within the mandate',
      it: 'Gli anni di un obiettivo collegato non rientrano nel mandato',
    },
  },
  'mandate-number-differs': {
    severity: 'warning',
    en: 'The linked objective {link} names mandate objective {linked}, but the sheet is number {number}.',
    it: 'L’obiettivo collegato {link} richiama l’obiettivo di mandato {linked}, ma la scheda è la numero {number}.',
    doc: {
      en: 'A linked code’s mandate number is not the sheet’s',
      it: 'Il numero di mandato di un codice collegato non è quello della scheda',
    },
  },
  'unknown-mission': {
    severity: 'warning',
    en: 'The linked objective {link} names mission {mission}, which is not in the official list (D.Lgs. 118/2011).',
    it: 'L’obiettivo collegato {link} richiama la missione {mission}, che non è nell’elenco ufficiale (D.Lgs. 118/2011).',
    doc: { en: 'A mission that is not in the official list', it: 'Una missione che non è nell’elenco ufficiale' },
  },
  'missing-title': {
    severity: 'error',
    en: 'The sheet has no title.',
    it: 'La scheda non ha titolo.',
    doc: { en: 'A sheet without its title', it: 'Una scheda senza titolo' },
  },
  'empty-field': {
    severity: 'warning',
    en: 'The cell {field} is empty.',
    it: 'La cella {field} è vuota.',
    doc: { en: 'A cell that should hold a value is empty', it: 'Una cella che dovrebbe avere un valore è vuota' },
  },
  'missing-section': {
    severity: 'info',
    en: 'The sheet has no section {field}.',
    it: 'La scheda non ha la sezione {field}.',
    doc: { en: 'A section is not on the sheet', it: 'Una sezione manca dalla scheda' },
  },
  'missing-status': {
    severity: 'warning',
    en: 'The sheet ends without its Stato: it may be cut short.',
    it: 'La scheda finisce senza lo Stato: potrebbe essere incompleta.',
    doc: { en: 'A sheet that ends without its Stato', it: 'Una scheda che finisce senza lo Stato' },
  },
  'unknown-status': {
    severity: 'info',
    en: 'The status "{value}" is not among those known: its kind is "other".',
    it: 'Lo stato "{value}" non è tra quelli noti: il tipo è "other".',
    doc: { en: 'A status that the vocabulary does not know', it: 'Uno stato che il vocabolario non conosce' },
  },
} as const satisfies Record<string, Declaration>;

/** The code of a diagnostic: a key of {@link CATALOGUE}. */
export type DiagnosticCode = keyof typeof CATALOGUE;

type HolesIn<Sentence extends string> = Sentence extends `${string}{${infer Hole}}${infer Rest}`
  ? Hole | HolesIn<Rest>
  : never;

/** What fills a hole: the same in both languages, or the words of each. */
export type Filling = string | number | Readonly<Record<Language, string>>;

/** The holes that a diagnostic's sentence wants filled. */
export type Holes<Code extends DiagnosticCode> = Record<HolesIn<(typeof CATALOGUE)[Code]['en']>, Filling>;

export const DIAGNOSTIC_CODES = Object.keys(CATALOGUE) as [DiagnosticCode, ...DiagnosticCode[]];
