/** Declares the diagnostics of municipalities, and of records that are joined. */
import type { Declaration } from './declaration.js';

export const ENTITY_DIAGNOSTICS = {
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
