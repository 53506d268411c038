/** The options about messages: their form, language, colours, and how many there are. One row each, as in `options.ts`. */
import { LANGUAGES } from '../../../report/catalogue/catalogue.js';
import type { CommandName } from './commands.js';
import { CHECKING, type OptionRow, READING } from './optionRow.js';

/** The forms of diagnostics on standard error. */
export const ERROR_FORMS = ['text', 'json', 'junit'] as const;
export type ErrorForm = (typeof ERROR_FORMS)[number];

/** The services whose annotations can be written. */
export const ANNOTATION_FORMS = ['github'] as const;

/** The services whose summary of a job can be written. */
export const SUMMARY_FORMS = ['github'] as const;

/** When to use colours. */
export const COLOUR_CHOICES = ['auto', 'always', 'never'] as const;

const ALL: readonly CommandName[] = [...READING, 'schema', 'completion'];

export const MESSAGE_OPTIONS: readonly OptionRow[] = [
  {
    flags: '--errors <form>',
    keepsOutput: true,
    choices: ERROR_FORMS,
    commands: READING,
    doc: {
      en: `form of diagnostics on standard error: ${ERROR_FORMS.join(', ')}; with json, one object a line and nothing else; with junit, XML for the test reports of a CI (default: text)`,
      it: `forma delle segnalazioni sullo standard error: ${ERROR_FORMS.join(', ')}; con json, un oggetto per riga e nient’altro; con junit, XML per i rapporti di test di una CI (predefinita: text)`,
    },
  },
  {
    flags: '--annotations <form>',
    keepsOutput: true,
    choices: ANNOTATION_FORMS,
    commands: CHECKING,
    doc: {
      en: `diagnostics as annotations of a CI job on standard output: ${ANNOTATION_FORMS.join(', ')}`,
      it: `segnalazioni come annotazioni di un job di CI sullo standard output: ${ANNOTATION_FORMS.join(', ')}`,
    },
  },
  {
    flags: '--summary <form>',
    keepsOutput: true,
    choices: SUMMARY_FORMS,
    commands: CHECKING,
    doc: {
      en: `summary of a CI job, as Markdown: ${SUMMARY_FORMS.join(', ')} (appended to the file that GITHUB_STEP_SUMMARY names)`,
      it: `riepilogo di un job di CI, in Markdown: ${SUMMARY_FORMS.join(', ')} (aggiunto in coda al file indicato da GITHUB_STEP_SUMMARY)`,
    },
  },
  {
    flags: '--strict',
    keepsOutput: true,
    commands: CHECKING,
    doc: {
      en: 'warnings fail as errors do (exit code 1)',
      it: 'gli avvisi valgono come errori (codice di uscita 1)',
    },
  },
  {
    flags: '--lang <language>',
    choices: LANGUAGES,
    commands: ALL,
    doc: {
      en: `language of all: ${LANGUAGES.join(', ')} (default: messages and help as in the environment; Excel, page and Word in Italian)`,
      it: `lingua di tutto: ${LANGUAGES.join(', ')} (se manca: messaggi e guida nella lingua del computer; Excel, pagina e Word in italiano)`,
    },
  },
  {
    flags: '--color <when>',
    keepsOutput: true,
    choices: COLOUR_CHOICES,
    commands: ALL,
    doc: {
      en: `colours: ${COLOUR_CHOICES.join(', ')} (default: auto, where a terminal is; NO_COLOR and FORCE_COLOR hold, too)`,
      it: `colori: ${COLOUR_CHOICES.join(', ')} (predefinito: auto, cioè sul terminale; valgono anche NO_COLOR e FORCE_COLOR)`,
    },
  },
  {
    flags: '--debug',
    keepsOutput: true,
    commands: ALL,
    doc: {
      en: 'what was loaded, how long each step took, and the stack of a fault, on standard error',
      it: 'che cosa è stato caricato, quanto è durato ogni passo e lo stack di un difetto, sullo standard error',
    },
  },
  {
    flags: '-q, --quiet',
    keepsOutput: true,
    commands: READING,
    doc: { en: 'errors only', it: 'solo gli errori' },
  },
  {
    flags: '-v, --verbose',
    keepsOutput: true,
    commands: READING,
    doc: { en: 'notes as well, and every unrecognised line', it: 'anche le note, e tutte le righe non riconosciute' },
  },
];
