/** Declares the diagnostics of text that recognition made of a picture. */
import type { Declaration } from './declaration.js';

export const OCR_DIAGNOSTICS = {
  'text-from-ocr': {
    severity: 'warning',
    en: 'The text was recognised from a picture, and recognition makes mistakes: compare each record with its sheet.',
    it: 'Il testo è stato riconosciuto da un’immagine, e il riconoscimento può sbagliare: confrontare ogni record con la sua scheda.',
    doc: {
      en: 'The text is what recognition (OCR) made of a picture: any value may be wrong',
      it: 'Il testo viene dal riconoscimento (OCR) di un’immagine: ogni valore può essere sbagliato',
    },
  },
  'code-mended': {
    severity: 'warning',
    en: 'Recognition took a code apart: "{printed}" was read as "{code}". Compare it with the sheet.',
    it: 'Il riconoscimento ha spezzato un codice: "{printed}" è stato letto come "{code}". Confrontarlo con la scheda.',
    doc: {
      en: 'A code that recognition took apart was put together; info where another place has it as well',
      it: 'Ricomposto un codice che il riconoscimento aveva spezzato; è una nota se il codice compare anche altrove',
    },
  },
  'label-mended': {
    severity: 'info',
    en: 'Recognition misread a label: "{printed}" was taken for "{label}".',
    it: 'Il riconoscimento ha letto male un’etichetta: "{printed}" è stata presa per "{label}".',
    doc: {
      en: 'A label with a misread letter was taken for the label',
      it: 'Un’etichetta con una lettera letta male è stata presa per quella giusta',
    },
  },
  'code-unclear': {
    severity: 'warning',
    en: 'Recognition took a code apart, and it can be read in several ways ({choices}): it was left as it is, "{printed}". Look at the sheet.',
    it: 'Il riconoscimento ha spezzato un codice che si può leggere in più modi ({choices}): è stato lasciato com’è, "{printed}". Controllare la scheda.',
    doc: {
      en: 'A code that recognition took apart could be put together in several ways, and was not',
      it: 'Un codice spezzato dal riconoscimento si poteva ricomporre in più modi, e non lo è stato',
    },
  },
  'overlapping-text': {
    severity: 'warning',
    en: 'On page {number} recognition saw words where longer ones stand; they were left out: "{text}".',
    it: 'A pagina {number} il riconoscimento ha visto delle parole dove ce ne sono altre più lunghe; sono state escluse: "{text}".',
    doc: {
      en: 'Words that recognition saw in halves of letters, at the place of longer ones, were left out',
      it: 'Escluse parole che il riconoscimento aveva visto in mezze lettere, al posto di altre più lunghe',
    },
  },
  'strokes-dropped': {
    severity: 'info',
    en: 'Recognition took rules for text at {count} places: they were left out.',
    it: 'In {count} punti il riconoscimento ha scambiato dei filetti per testo: sono stati esclusi.',
    doc: {
      en: 'Rules that recognition took for text were left out',
      it: 'Esclusi filetti che il riconoscimento aveva preso per testo',
    },
  },
  'ocr-other-language': {
    severity: 'warning',
    en: 'The recognised text has next to no accented vowels: it may have been recognised in another language. Run OCR again, with "-l ita".',
    it: 'Nel testo riconosciuto quasi mancano le vocali accentate: il riconoscimento è forse avvenuto in un’altra lingua. Ripetere l’OCR con "-l ita".',
    doc: {
      en: 'Recognised text without the accents of Italian',
      it: 'Testo riconosciuto senza gli accenti dell’italiano',
    },
  },
  'page-picture': {
    severity: 'warning',
    en: 'A picture takes up {share} % of page {number}, on which a sheet stands: text in it is in no record. Look at the page; "ocrmypdf --redo-ocr -l ita in.pdf out.pdf" reads pictures beside text.',
    it: 'Un’immagine occupa il {share} % della pagina {number}, dove c’è una scheda: il testo che contiene non è in nessun record. Controllare la pagina; "ocrmypdf --redo-ocr -l ita in.pdf out.pdf" legge le immagini accanto al testo.',
    doc: {
      en: 'A page of a sheet is half text, half picture',
      it: 'Una pagina di una scheda è metà testo e metà immagine',
    },
  },
  'ocr-by': {
    severity: 'info',
    en: 'The text was recognised by {program}.',
    it: 'Il testo è stato riconosciuto da {program}.',
    doc: {
      en: 'Which program recognised the text, as --ocr asks',
      it: 'Quale programma ha riconosciuto il testo, come chiede --ocr',
    },
  },
  'ocr-no-sheet': {
    severity: 'error',
    unreadable: true,
    en: 'The text that was recognised in "{file}" shows no sheet: no level label ({labels}) with a code under it. The scan may be upside down, too coarse, or recognised in another language: scan it again at 300 dpi, then run "ocrmypdf --force-ocr -l ita --rotate-pages --deskew --oversample 300 in.pdf out.pdf".',
    it: 'Nel testo riconosciuto in "{file}" non c’è alcuna scheda: manca un’intestazione ({labels}) seguita da un codice. La scansione può essere capovolta, poco nitida o riconosciuta in un’altra lingua: ripeterla a 300 dpi, poi eseguire "ocrmypdf --force-ocr -l ita --rotate-pages --deskew --oversample 300 in.pdf out.pdf".',
    doc: { en: 'No sheet was found in recognised text', it: 'Nel testo riconosciuto non c’è alcuna scheda' },
  },
  'ocr-found-nothing': {
    severity: 'error',
    unreadable: true,
    en: 'OCR found no text in "{file}": look at the scan; its pages may be blank, or too coarse.',
    it: 'L’OCR non ha trovato testo in "{file}": controllare la scansione; le pagine possono essere bianche o poco nitide.',
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
    en: 'Some pages of "{file}" have text and others are scans: only ocrmypdf keeps the text that is there. Install it.',
    it: 'Alcune pagine di "{file}" hanno testo e altre sono scansioni: solo ocrmypdf conserva il testo che c’è già. Installarlo.',
    doc: {
      en: 'A PDF with text on some pages needs ocrmypdf',
      it: 'Un PDF con testo solo in alcune pagine richiede ocrmypdf',
    },
  },
  'ocr-failed': {
    severity: 'error',
    unreadable: true,
    en: 'OCR of "{file}" failed: {program} ended with "{reason}". Try it by hand: "ocrmypdf -l ita --deskew --oversample 300 in.pdf out.pdf".',
    it: 'L’OCR di "{file}" non è riuscito: {program} è terminato con "{reason}". Provare a mano: "ocrmypdf -l ita --deskew --oversample 300 in.pdf out.pdf".',
    doc: { en: 'The OCR program failed', it: 'Il programma di OCR non è riuscito' },
  },
  'ocr-too-slow': {
    severity: 'error',
    unreadable: true,
    en: 'OCR of "{file}" took longer than {limit} seconds, and was stopped: raise the limit with --limit-time, or run ocrmypdf first.',
    it: 'L’OCR di "{file}" ha superato {limit} secondi ed è stato fermato: aumentare il limite con --limit-time, o eseguire prima ocrmypdf.',
    doc: { en: 'OCR took too long', it: 'L’OCR ha richiesto troppo tempo' },
  },
} as const satisfies Record<string, Declaration>;
