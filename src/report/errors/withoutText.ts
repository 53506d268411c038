/** What `pdf-no-text` says of a scan, and of a document without anything in it. */

/** Why a PDF has no text, and what to do. */
export const WITHOUT_TEXT = {
  scan: {
    cause: { en: 'it is a scan', it: 'è una scansione' },
    advice: {
      en: 'If an OCR program is installed, add --ocr; or first run "ocrmypdf -l ita --deskew --oversample 300 in.pdf out.pdf" and give dup-parse the file out.pdf.',
      it: 'Se è installato un programma di OCR, aggiungere --ocr; oppure eseguire prima "ocrmypdf -l ita --deskew --oversample 300 in.pdf out.pdf" e poi far leggere out.pdf a dup-parse.',
    },
  },
  blank: {
    cause: { en: 'it is blank, nothing is drawn in it', it: 'è un documento vuoto, in cui non è disegnato nulla' },
    advice: {
      en: 'Check that it is the right file, and export it again.',
      it: 'Verificare che il file sia quello giusto e ripetere l’esportazione.',
    },
  },
} as const;
