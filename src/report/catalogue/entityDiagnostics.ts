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
    en: 'The municipality named here ({name}) seems to be the same as {other} elsewhere: their records were kept apart. If it is, give it one name.',
    it: 'Il Comune qui indicato ({name}) sembra lo stesso che altrove ha {other}: i loro record sono rimasti distinti. Se è così, usare un solo nome.',
    doc: {
      en: 'One municipality seems to have two names; its records were kept apart',
      it: 'Un Comune sembra avere due nomi; i suoi record sono rimasti distinti',
    },
  },
  'source-twice': {
    severity: 'warning',
    en: 'The same file was already read as "{other}": its sheets count twice. Leave one of the two out.',
    it: 'Lo stesso file è già stato letto come "{other}": le sue schede contano due volte. Escluderne uno.',
    doc: {
      en: 'An export is in two of the records that are joined',
      it: 'Un’esportazione si trova in due dei record riuniti',
    },
  },
} as const satisfies Record<string, Declaration>;
