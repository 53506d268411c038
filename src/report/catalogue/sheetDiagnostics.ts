/** Declares the diagnostics of where sheets begin and end. */
import type { Declaration } from './declaration.js';

export const SHEET_DIAGNOSTICS = {
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
    en: 'Here seems to stand a sheet ({titles}), but no header block with a level and a code could be read: nothing of it is in the records. Try the PDF itself, or another way to take the text out of it.',
    it: 'Qui sembra esserci una scheda ({titles}), ma non è stato possibile leggerne l’intestazione con livello e codice: nulla di essa è tra gli obiettivi. Provare con il PDF stesso, o estrarne il testo in un altro modo.',
    doc: {
      en: 'A heading and titles of sections stand outside the sheets: a sheet whose header block cannot be read',
      it: 'Un titolo e nomi di sezioni fuori dalle schede: una scheda di cui non si legge l’intestazione',
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
} as const satisfies Record<string, Declaration>;
