/**
 * Declares the diagnostics of a run as a whole: records that were expected, files that were left out.
 *
 * No document holds them: its bytes depend on its inputs alone, not on what the user expected.
 */
import type { Declaration } from './declaration.js';

export const RUN_DIAGNOSTICS = {
  'record-count-differs': {
    severity: 'error',
    en: 'Records expected: {expected}; found: {found}. Check whether an export is missing or too many, or correct --expect.',
    it: 'Record attesi: {expected}; trovati: {found}. Verificare se manca un’esportazione o ce n’è una di troppo, o correggere --expect.',
    doc: {
      en: 'There are more or fewer records than --expect says',
      it: 'I record non sono quanti indicati con --expect',
    },
  },
  'record-missing': {
    severity: 'error',
    en: 'The record {code} was expected, and is in no input: add its export, or take the code off the list of --expect-codes.',
    it: 'Il record {code} era atteso, e non è in alcun input: aggiungerne l’esportazione, o toglierne il codice dall’elenco di --expect-codes.',
    doc: { en: 'A code of --expect-codes has no record', it: 'Un codice di --expect-codes non ha un record' },
  },
  'record-not-expected': {
    severity: 'error',
    en: 'The record {code} ("{file}") was not expected: check its export, or add the code to the list of --expect-codes.',
    it: 'Il record {code} ("{file}") non era atteso: controllarne l’esportazione, o aggiungerne il codice all’elenco di --expect-codes.',
    doc: { en: 'A record’s code is not in --expect-codes', it: 'Il codice di un record non è in --expect-codes' },
  },
  'files-left-out': {
    severity: 'info',
    en: 'In folders, only {endings} files are read; left out ({count}): {names}.',
    it: 'Nelle cartelle si leggono solo i file {endings}; tralasciati ({count}): {names}.',
    doc: { en: 'Files of other kinds in a folder that was walked', it: 'File di altro tipo in una cartella esplorata' },
  },
} as const satisfies Record<string, Declaration>;
