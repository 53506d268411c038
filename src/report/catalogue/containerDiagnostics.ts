/** Declares the diagnostics of what other documents are in: signed envelopes, PDFs with attachments, forms. */
import type { Declaration } from './declaration.js';

export const CONTAINER_DIAGNOSTICS = {
  'signature-detached': {
    severity: 'error',
    unreadable: true,
    en: '"{file}" is a signature without the document that was signed (a detached .p7m or .p7s): name that document, which is a file of its own.',
    it: '"{file}" è una firma senza il documento firmato (firma detached, .p7m o .p7s): indicare quel documento, che è un file a parte.',
    doc: {
      en: 'A signature whose document is a file of its own',
      it: 'Una firma il cui documento è un file a parte',
    },
  },
  'envelope-encrypted': {
    severity: 'error',
    unreadable: true,
    en: '"{file}" is an encrypted envelope (.p7m): decrypt it with the program and the key of whom it was made for, and name the document that comes out.',
    it: '"{file}" è una busta cifrata (.p7m): decifrarla con il programma e la chiave del destinatario, e indicare il documento che ne risulta.',
    doc: { en: 'An envelope that only its addressee can open', it: 'Una busta che solo il destinatario può aprire' },
  },
  'envelope-damaged': {
    severity: 'error',
    unreadable: true,
    en: '"{file}" is an envelope (.p7m) that cannot be opened: {reason}. Download it again, or take the document out with your signature program, or with "openssl cms -verify -noverify -inform DER -in X -out Y.pdf", and name that.',
    it: '"{file}" è una busta (.p7m) che non si riesce ad aprire: {reason}. Scaricarla di nuovo, o estrarne il documento con il programma di firma, o con "openssl cms -verify -noverify -inform DER -in X -out Y.pdf", e indicare quello.',
    doc: {
      en: 'A signed envelope that is damaged, or of another kind',
      it: 'Una busta firmata danneggiata, o di altro tipo',
    },
  },
  'pdf-xfa': {
    severity: 'error',
    unreadable: true,
    en: '"{file}" is a form that only Acrobat draws (XFA), with no sheet on its own pages: open it in Acrobat, print it to PDF, and name that file.',
    it: '"{file}" è un modulo che solo Acrobat disegna (XFA), senza schede nelle pagine: aprirlo con Acrobat, stamparlo in PDF e indicare quel file.',
    doc: {
      en: 'A PDF whose pages only Acrobat draws (XFA)',
      it: 'Un PDF le cui pagine sono disegnate solo da Acrobat (XFA)',
    },
  },
  'several-attachments': {
    severity: 'error',
    unreadable: true,
    en: 'No page of "{file}" holds a sheet, but {count} PDFs are attached to it ({names}), of which none was read: save the one that is the export, and name it.',
    it: 'Nessuna pagina di "{file}" contiene una scheda, ma vi sono allegati {count} PDF ({names}), e nessuno è stato letto: salvare quello che è l’esportazione e indicarlo.',
    doc: {
      en: 'A PDF without a sheet, to which several PDFs are attached',
      it: 'Un PDF senza schede, con più PDF allegati',
    },
  },
  'signature-not-verified': {
    severity: 'info',
    en: 'The document was taken out of a signed envelope (.p7m), whose signature was not verified: that is left to a signature program.',
    it: 'Il documento è stato estratto da una busta firmata (.p7m), la cui firma non è stata verificata: per questo serve un programma di firma.',
    doc: {
      en: 'The input is a signed envelope; the document in it was read, and no signature verified',
      it: 'L’input è una busta firmata: è stato letto il documento che contiene, senza verificare la firma',
    },
  },
  'attachment-read': {
    severity: 'info',
    en: 'No page of the PDF holds a sheet: the PDF attached to it, "{name}", was read instead, and pages and lines are those of the attachment.',
    it: 'Nessuna pagina del PDF contiene una scheda: è stato letto il PDF allegato, "{name}", e pagine e righe sono quelle dell’allegato.',
    doc: {
      en: 'The one PDF attached was read, as no page holds a sheet',
      it: 'Letto l’unico PDF allegato, poiché nessuna pagina contiene una scheda',
    },
  },
  'attachments-not-read': {
    severity: 'warning',
    en: 'Other PDFs are attached to this one, and were not read ({names}): if one of them is an export too, save it, and name it as well.',
    it: 'A questo PDF ne sono allegati altri, che non sono stati letti ({names}): se uno è anch’esso un’esportazione, salvarlo e indicarlo insieme a questo.',
    doc: {
      en: 'PDFs are attached to a PDF that holds sheets itself',
      it: 'A un PDF che contiene schede sono allegati altri PDF',
    },
  },
} as const satisfies Record<string, Declaration>;
