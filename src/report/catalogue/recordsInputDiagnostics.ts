/** Declares the diagnostics of inputs that are records: why they cannot be read, and what is not known of them. */
import type { Declaration } from './declaration.js';

export const RECORDS_INPUT_DIAGNOSTICS = {
  'not-records': {
    severity: 'error',
    unreadable: true,
    en: '"{file}" holds no records as dup-parse writes them ({reason}): name the JSON, NDJSON or YAML file that dup-parse wrote, or the export itself.',
    it: '"{file}" non contiene record come li scrive dup-parse ({reason}): indicare il file JSON, NDJSON o YAML scritto da dup-parse, o l’esportazione stessa.',
    doc: {
      en: 'A file of data that dup-parse did not write, or that was changed or cut since',
      it: 'Un file di dati che non è stato scritto da dup-parse, o che è stato poi modificato o troncato',
    },
  },
  'records-too-new': {
    severity: 'error',
    unreadable: true,
    en: '"{file}" was written by a later version of dup-parse (schemaVersion {version}; this one knows {known}): update dup-parse, or name the export itself.',
    it: '"{file}" è stato scritto da una versione più recente di dup-parse (schemaVersion {version}; questa arriva a {known}): aggiornare dup-parse, o indicare l’esportazione stessa.',
    doc: {
      en: 'Records that a later version of dup-parse wrote',
      it: 'Record scritti da una versione più recente di dup-parse',
    },
  },
  'other-output': {
    severity: 'error',
    unreadable: true,
    en: '"{file}" is {kind} that dup-parse wrote, and records are read back from JSON, NDJSON or YAML alone: name the file that dup-parse wrote in one of these, or the export itself.',
    it: '"{file}" è {kind} di dup-parse, che rilegge i record solo da JSON, NDJSON o YAML: indicare il file scritto da dup-parse in uno di questi formati, o l’esportazione stessa.',
    doc: {
      en: 'What dup-parse wrote in a format that it does not read back, such as CSV',
      it: 'Un file scritto da dup-parse in un formato che non rilegge, per esempio CSV',
    },
  },
  'records-of-other': {
    severity: 'error',
    unreadable: true,
    en: '"{file}" holds records of "{found}", and the municipality given is "{entity}": leave out that name, or correct it.',
    it: '"{file}" contiene record del Comune di "{found}", mentre il Comune indicato è "{entity}": togliere questo nome, o correggerlo.',
    doc: {
      en: 'Records name another municipality than the one given',
      it: 'I record sono di un Comune diverso da quello indicato',
    },
  },
  'records-without-lines': {
    severity: 'error',
    unreadable: true,
    en: '"{file}" holds records, which have no lines to be explained: name the export that they were read in.',
    it: '"{file}" contiene record, che non hanno righe da spiegare: indicare l’esportazione da cui provengono.',
    doc: {
      en: 'Records were given to explain or to profile, which look at the lines of exports',
      it: 'Record indicati a explain o a profile, che esaminano le righe delle esportazioni',
    },
  },
  'records-without-sources': {
    severity: 'warning',
    en: 'These objectives came without the document that they were read in: which files and lines they come from is no longer known. If you need to know it, use the JSON or YAML of the whole document.',
    it: 'Questi obiettivi sono stati indicati senza il documento di cui facevano parte: non si sa più da quali file e da quali righe provengano. Se serve saperlo, usare il JSON o lo YAML dell’intero documento.',
    doc: {
      en: 'NDJSON, or a single objective, does not say which files it was read in',
      it: 'L’NDJSON, come un singolo obiettivo, non dice da quali file proviene',
    },
  },
  'records-keys-unknown': {
    severity: 'warning',
    en: 'The records in "{file}" have keys that this version of dup-parse does not know ({keys}): what stands under them was left out. The records are of schemaVersion {version}, and this version knows {known}. To keep it, update dup-parse.',
    it: 'I record in "{file}" hanno chiavi che questa versione di dup-parse non conosce ({keys}), il cui contenuto è stato tralasciato: sono di schemaVersion {version}, e questa versione arriva a {known}. Per conservarlo, aggiornare dup-parse.',
    doc: {
      en: 'Keys that this version does not know, of a later version or added by somebody, were left out',
      it: 'Escluse le chiavi che questa versione non conosce: di una versione più recente, o aggiunte da altri',
    },
  },
} as const satisfies Record<string, Declaration>;
