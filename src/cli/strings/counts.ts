/** Counted things: none, one and several of each. */
import type { Language } from '../../report/catalogue/catalogue.js';

export const COUNTED = {
  files: { en: ['no file', '1 file', '{n} files'], it: ['nessun file', '1 file', '{n} file'] },
  sheets: { en: ['no sheet', '1 sheet', '{n} sheets'], it: ['nessuna scheda', '1 scheda', '{n} schede'] },
  records: { en: ['no record', '1 record', '{n} records'], it: ['nessun record', '1 record', '{n} record'] },
  links: {
    en: ['no linked objective', '1 linked objective', '{n} linked objectives'],
    it: ['nessun obiettivo collegato', '1 obiettivo collegato', '{n} obiettivi collegati'],
  },
  others: {
    en: ['', '1 value in another part of a sheet', '{n} values in other parts of the sheets'],
    it: ['', '1 valore in un’altra parte della scheda', '{n} valori in altre parti delle schede'],
  },
  folded: {
    en: ['', '1 repeated header folded', '{n} repeated headers folded'],
    it: ['', '1 intestazione ripetuta riunita', '{n} intestazioni ripetute riunite'],
  },
  errors: { en: ['no error', '1 error', '{n} errors'], it: ['nessun errore', '1 errore', '{n} errori'] },
  warnings: { en: ['no warning', '1 warning', '{n} warnings'], it: ['nessun avviso', '1 avviso', '{n} avvisi'] },
  unrecognised: {
    en: ['no unrecognised line', '1 unrecognised line', '{n} unrecognised lines'],
    it: ['nessuna riga non riconosciuta', '1 riga non riconosciuta', '{n} righe non riconosciute'],
  },
  unread: {
    en: ['', '1 input could not be read', '{n} inputs could not be read'],
    it: ['', '1 input non è stato letto', '{n} input non sono stati letti'],
  },
  skipped: {
    en: ['', '1 was there already, and was not read again', '{n} were there already, and were not read again'],
    it: ['', '1 era già presente e non è stato riletto', '{n} erano già presenti e non sono stati riletti'],
  },
  changed: {
    en: ['', '1 input that has changed', '{n} inputs that have changed'],
    it: ['', '1 input che è cambiato', '{n} input che sono cambiati'],
  },
  otherwise: {
    en: [
      '',
      '1 that was read by another version, with other options or under another name',
      '{n} that were read by another version, with other options or under another name',
    ],
    it: [
      '',
      '1 che era stato letto da un’altra versione, con altre opzioni o con un altro nome',
      '{n} che erano stati letti da un’altra versione, con altre opzioni o con un altro nome',
    ],
  },
  lost: {
    en: ['', '1 whose output is missing or was altered', '{n} whose output is missing or was altered'],
    it: ['', '1 il cui output manca o è stato modificato', '{n} il cui output manca o è stato modificato'],
  },
  pages: { en: ['no page', '1 page', '{n} pages'], it: ['nessuna pagina', '1 pagina', '{n} pagine'] },
} as const satisfies Record<string, Record<Language, readonly [string, string, string]>>;
