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
} as const satisfies Record<string, Declaration>;
