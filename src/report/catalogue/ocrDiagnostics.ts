/** Declares the diagnostics of text that recognition made of a picture. */
import type { Declaration } from './declaration.js';

export const OCR_DIAGNOSTICS = {
  'text-from-ocr': {
    severity: 'warning',
    en: 'The text was recognised from a picture, and recognition makes mistakes: compare each record with its sheet.',
    it: 'Il testo è stato riconosciuto da un’immagine, e il riconoscimento può sbagliare: confrontare ogni record con la sua scheda.',
    doc: {
      en: 'The text was recognised from a picture (OCR): any value may be wrong',
      it: 'Il testo viene dal riconoscimento (OCR) di un’immagine: ogni valore può essere sbagliato',
    },
  },
  'code-mended': {
    severity: 'warning',
    en: 'Recognition took a code apart: "{printed}" was read as "{code}". Compare it with the sheet.',
    it: 'Il riconoscimento ha spezzato un codice: "{printed}" è stato letto come "{code}". Confrontarlo con la scheda.',
    doc: {
      en: 'A code that recognition took apart was put together; an info if the code stands elsewhere as well',
      it: 'Un codice che il riconoscimento aveva spezzato è stato ricomposto; è una nota se il codice compare anche altrove',
    },
  },
  'words-mended': {
    severity: 'info',
    en: 'Recognition misread words, which were read as the only ones they can be, or as the text has them elsewhere: {words}.',
    it: 'Il riconoscimento ha letto male alcune parole, ricondotte alle sole possibili o alla forma che hanno nel resto del testo: {words}.',
    doc: {
      en: 'Misread articles and prepositions (`AI termine`, `deIla`) were read as the only words that they can be, and misread apostrophes as the text has them elsewhere',
      it: 'Articoli e preposizioni letti male (`AI termine`, `deIla`) sono stati ricondotti alle sole parole possibili, gli apostrofi letti male alla forma che hanno nel resto del testo',
    },
  },
  'readings-mended': {
    severity: 'info',
    en: 'Recognition read {field} in several ways: words were taken as most places have them, or as the document has them elsewhere: {words}.',
    it: 'Il riconoscimento ha letto {field} in modi diversi: le parole sono quelle della maggior parte dei punti, o quelle che il documento riporta anche altrove: {words}.',
    doc: {
      en: 'A text that is printed several times was read in several ways: its words are as most places, or other parts of the document, have them',
      it: 'Un testo stampato più volte è stato letto in modi diversi: valgono le parole della maggior parte dei punti, o quelle che compaiono anche altrove',
    },
  },
  'label-mended': {
    severity: 'info',
    en: 'Recognition misread a label: "{printed}" was read as "{label}".',
    it: 'Il riconoscimento ha letto male un’etichetta: "{printed}" è stato letto come "{label}".',
    doc: {
      en: 'A misread label was read as the label that it must be; a warning if only its place tells which',
      it: 'Un’etichetta letta male è stata ricondotta a quella giusta; è un avviso se a dirlo è solo la posizione',
    },
  },
  'code-unclear': {
    severity: 'warning',
    en: 'Recognition took a code apart, and it can be read in several ways ({choices}): it was left as it is, "{printed}". Compare it with the sheet.',
    it: 'Il riconoscimento ha spezzato un codice che si può leggere in più modi ({choices}): è rimasto com’è, "{printed}". Confrontarlo con la scheda.',
    doc: {
      en: 'A code that recognition took apart could be put together in several ways, and was not',
      it: 'Un codice spezzato dal riconoscimento si poteva ricomporre in più modi, e non lo è stato',
    },
  },
  'overlapping-text': {
    severity: 'warning',
    en: 'On page {number}, recognition found words on top of longer ones: the shorter ones were left out: "{text}". Compare with the page.',
    it: 'A pagina {number} il riconoscimento ha trovato parole sovrapposte ad altre più lunghe: le più corte sono state escluse: "{text}". Confrontare con la pagina.',
    doc: {
      en: 'Words that recognition found on top of longer ones were left out; they stand in the message',
      it: 'Escluse parole che il riconoscimento aveva trovato sovrapposte ad altre più lunghe; sono riportate nel messaggio',
    },
  },
  'strokes-dropped': {
    severity: 'info',
    en: 'Recognition took drawn lines, such as the borders of tables, for letters (places: {count}): they were left out.',
    it: 'Il riconoscimento ha scambiato per lettere alcune linee, come i bordi delle tabelle (punti: {count}): sono state escluse.',
    doc: {
      en: 'Drawn lines that recognition took for letters were left out',
      it: 'Escluse linee, come i bordi delle tabelle, che il riconoscimento aveva scambiato per lettere',
    },
  },
  'ocr-other-language': {
    severity: 'warning',
    en: 'The recognised text has hardly any accented vowels: the OCR program may have been set to another language. Run OCR again on the scan, with "-l ita".',
    it: 'Nel testo riconosciuto mancano quasi del tutto le vocali accentate: il programma di OCR era forse impostato su un’altra lingua. Ripetere l’OCR della scansione con "-l ita".',
    doc: {
      en: 'The recognised text has hardly any accented vowels: OCR may have been set to another language',
      it: 'Nel testo riconosciuto mancano gli accenti: forse l’OCR era impostato su un’altra lingua',
    },
  },
  'ocr-page-unreadable': {
    severity: 'warning',
    en: 'Hardly any word that was recognised on page {number} is Italian: the page may lie upside down on the scan, or hold no text. A sheet on it is in no record. Look at the page, turn it, and have its text recognised again.',
    it: 'Quasi nessuna delle parole riconosciute a pagina {number} è italiana: nella scansione la pagina può essere capovolta, o non contenere testo. Una scheda che vi si trovi non è in alcun record. Controllare la pagina, raddrizzarla e ripetere il riconoscimento del testo.',
    doc: {
      en: 'Hardly any word that was recognised on a page is Italian: it may lie upside down on the scan',
      it: 'Quasi nessuna delle parole riconosciute in una pagina è italiana: nella scansione può essere capovolta',
    },
  },
  'page-picture': {
    severity: 'warning',
    en: 'A picture takes up {share} % of page {number}, on which a sheet stands: text in the picture is in no record. Look at the page; "ocrmypdf --redo-ocr -l ita in.pdf out.pdf" reads pictures beside text.',
    it: 'Un’immagine occupa il {share} % della pagina {number}, dove c’è una scheda: il testo nell’immagine non è in alcun record. Controllare la pagina; "ocrmypdf --redo-ocr -l ita in.pdf out.pdf" legge le immagini accanto al testo.',
    doc: {
      en: 'A large picture stands on a page of a sheet: text in it was not read',
      it: 'In una pagina di una scheda c’è una grande immagine: il testo che contiene non è stato letto',
    },
  },
  'ocr-by': {
    severity: 'info',
    en: 'The text was recognised by {program}.',
    it: 'Il testo è stato riconosciuto da {program}.',
    doc: {
      en: 'Which program recognised the text, with --ocr',
      it: 'Quale programma ha riconosciuto il testo, con --ocr',
    },
  },
  'ocr-no-sheet': {
    severity: 'error',
    unreadable: true,
    en: 'No sheet was found in the text that was recognised in "{file}": there is no level label ({labels}) with a code under it. The scan may be upside down, its resolution too low, or OCR set to another language: scan it again at 300 dpi, then run "ocrmypdf --force-ocr -l ita --rotate-pages --deskew --oversample 300 in.pdf out.pdf".',
    it: 'Nel testo riconosciuto in "{file}" non c’è alcuna scheda: manca l’etichetta di un livello ({labels}) con un codice sotto. La scansione può essere capovolta o a risoluzione troppo bassa, oppure l’OCR era impostato su un’altra lingua: ripeterla a 300 dpi, poi eseguire "ocrmypdf --force-ocr -l ita --rotate-pages --deskew --oversample 300 in.pdf out.pdf".',
    doc: { en: 'No sheet was found in recognised text', it: 'Nel testo riconosciuto non c’è alcuna scheda' },
  },
  'ocr-found-nothing': {
    severity: 'error',
    unreadable: true,
    en: 'OCR found no text in "{file}": look at the scan; its pages may be blank, or its resolution too low.',
    it: 'L’OCR non ha trovato testo in "{file}": controllare la scansione; le pagine possono essere bianche, o la risoluzione troppo bassa.',
    doc: { en: 'OCR found no text in a scan', it: 'L’OCR non ha trovato testo in una scansione' },
  },
  'ocr-not-installed': {
    severity: 'error',
    unreadable: true,
    en: '"{file}" needs OCR, and no program for it was found: install ocrmypdf, or pdftoppm (poppler-utils) and tesseract, with the Italian data of tesseract. On Debian and Ubuntu: "apt install ocrmypdf tesseract-ocr-ita"; on macOS: "brew install ocrmypdf tesseract-lang".',
    it: '"{file}" richiede l’OCR, ma non è stato trovato alcun programma per farlo: installare ocrmypdf, oppure pdftoppm (poppler-utils) e tesseract, con i dati di tesseract per l’italiano. Su Debian e Ubuntu: "apt install ocrmypdf tesseract-ocr-ita"; su macOS: "brew install ocrmypdf tesseract-lang".',
    doc: { en: 'No OCR program is installed', it: 'Non è installato alcun programma di OCR' },
  },
  'ocr-language-missing': {
    severity: 'error',
    unreadable: true,
    en: '"{file}" needs OCR, and tesseract lacks its data for Italian: install the package tesseract-ocr-ita (on macOS tesseract-lang; on Windows choose Italian in the installer).',
    it: '"{file}" richiede l’OCR, ma a tesseract mancano i dati per l’italiano: installare il pacchetto tesseract-ocr-ita (su macOS tesseract-lang; su Windows scegliere l’italiano nel programma di installazione).',
    doc: { en: 'Tesseract has no data for Italian', it: 'A tesseract mancano i dati per l’italiano' },
  },
  'ocr-part-needs': {
    severity: 'error',
    unreadable: true,
    en: 'Some pages of "{file}" have text and others are scans: only ocrmypdf reads the scans and keeps the text that is there. Install ocrmypdf, and try again.',
    it: 'Alcune pagine di "{file}" hanno testo e altre sono scansioni: solo ocrmypdf legge le scansioni e conserva il testo che c’è già. Installare ocrmypdf e riprovare.',
    doc: {
      en: 'A PDF with text on some pages only needs ocrmypdf',
      it: 'Un PDF con testo solo in alcune pagine richiede ocrmypdf',
    },
  },
  'ocr-failed': {
    severity: 'error',
    unreadable: true,
    en: 'OCR of "{file}" failed: {program} ended with "{reason}". Try to run it by hand: "{command}".',
    it: 'L’OCR di "{file}" non è riuscito: {program} è terminato con "{reason}". Provare a eseguirlo a mano: "{command}".',
    doc: { en: 'The OCR program failed', it: 'Il programma di OCR non è riuscito' },
  },
  'ocr-too-slow': {
    severity: 'error',
    unreadable: true,
    en: 'OCR of "{file}" took longer than {limit} seconds, and was stopped: raise the limit with --limit-time (seconds for each 100 pages), or run ocrmypdf first, and give dup-parse the file that it makes.',
    it: 'L’OCR di "{file}" ha superato {limit} secondi ed è stato fermato: aumentare il limite con --limit-time (secondi per ogni 100 pagine), o eseguire prima ocrmypdf e far leggere a dup-parse il file che ne risulta.',
    doc: { en: 'OCR took too long', it: 'L’OCR ha richiesto troppo tempo' },
  },
} as const satisfies Record<string, Declaration>;
