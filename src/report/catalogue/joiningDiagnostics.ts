/** Declares the diagnostics of records that are read and joined: why they cannot be read, and whose they are. */
import type { Declaration } from './declaration.js';

export const JOINING_DIAGNOSTICS = {
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
  // --- municipalities, and records that are joined -----------------------------------------------------------------
  'several-entities': {
    severity: 'warning',
    en: 'The objective {code} is also in "{other}", which has hardly anything else in common with this input: they look like exports of two municipalities, and their records were kept apart. Name the municipality of each with --entity, or with --entity-from folder.',
    it: 'L’obiettivo {code} è anche in "{other}", che non ha quasi nient’altro in comune con questo input: sembrano esportazioni di due Comuni, e i loro record sono rimasti distinti. Indicare il Comune di ciascuno con --entity, o con --entity-from folder.',
    doc: {
      en: 'Inputs have the same objectives and hardly anything else in common; their records were kept apart',
      it: 'Più input hanno gli stessi obiettivi e quasi nient’altro in comune; i loro record sono rimasti distinti',
    },
  },
  'entity-unclear': {
    severity: 'warning',
    en: 'The objective {code} is also in inputs of several municipalities, such as "{other}", and nothing tells to which of them this one belongs: its records were kept apart. Name the municipality of each with --entity, or with --entity-from folder.',
    it: 'L’obiettivo {code} è anche in input di più Comuni, tra cui "{other}", e nulla dice a quale di essi appartenga questo: i suoi record sono rimasti distinti. Indicare il Comune di ciascuno con --entity, o con --entity-from folder.',
    doc: {
      en: 'An input may belong to more than one municipality; its records were kept apart',
      it: 'Un input può appartenere a più Comuni; i suoi record sono rimasti distinti',
    },
  },
  'entity-named-twice': {
    severity: 'warning',
    en: 'One municipality seems to be given in two ways (here {name}, elsewhere {other}): the records were kept apart. If it is one, name it in the same way each time, with --entity or with the name of its folder.',
    it: 'Uno stesso Comune sembra indicato in due modi (qui {name}, altrove {other}): i record sono rimasti distinti. Se il Comune è uno solo, indicarlo sempre nello stesso modo, con --entity o con il nome della cartella.',
    doc: {
      en: 'One municipality seems to be given in two ways; its records were kept apart',
      it: 'Uno stesso Comune sembra indicato in due modi; i suoi record sono rimasti distinti',
    },
  },
  'source-twice': {
    severity: 'warning',
    en: 'This export is in two of the inputs that are joined (the other one has it as "{other}"): its sheets count twice. Leave it out of one of them.',
    it: 'Questa esportazione è in due degli input riuniti (nell’altro è "{other}"): le sue schede contano due volte. Toglierla da uno dei due.',
    doc: {
      en: 'An export is in two of the inputs that are joined',
      it: 'Un’esportazione si trova in due degli input riuniti',
    },
  },
} as const satisfies Record<string, Declaration>;
