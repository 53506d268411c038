/**
 * Every word that the command says of its own, in both languages: one row a message, `{holes}` filled by {@link say}.
 *
 * Example: `say('it', 'stdin-twice')` is `Lo standard input (-) si può indicare una volta sola.`
 * What is said of documents and inputs stands in `report/catalogue.ts`; descriptions of options in `options.ts`.
 */
import type { Language } from '../report/catalogue.js';

export const MESSAGES = {
  // --- wrong use ------------------------------------------------------------------------------------------------
  'unknown-option': { en: 'Unknown option {option}.', it: 'Opzione sconosciuta: {option}.' },
  'did-you-mean': { en: 'Did you mean {candidates}?', it: 'Forse si intendeva {candidates}?' },
  'value-missing': { en: 'Option {option} wants a value.', it: 'L’opzione {option} richiede un valore.' },
  'too-many-arguments': {
    en: 'Too many arguments: the command {command} takes {expected} at most.',
    it: 'Troppi argomenti: il comando {command} ne accetta al massimo {expected}.',
  },
  'unknown-command': {
    en: 'There is no such command: choose one of {choices}.',
    it: 'Il comando non esiste: scegliere tra {choices}.',
  },
  'unknown-value': {
    en: '{option} cannot be "{value}": choose one of {choices}.',
    it: '{option} non può valere "{value}": scegliere tra {choices}.',
  },
  'unknown-schema': {
    en: 'There is no schema "{value}": choose one of {choices}.',
    it: 'Non esiste uno schema "{value}": scegliere tra {choices}.',
  },
  'not-yet': {
    en: '{what} is not there yet in this version of dup-parse.',
    it: '{what} non è ancora disponibile in questa versione di dup-parse.',
  },
  'unknown-ending': {
    en: 'The ending of "{path}" names no format: add -f with one of {choices}, or choose another ending ({endings}).',
    it: 'L’estensione di "{path}" non indica un formato: aggiungere -f con uno tra {choices}, o cambiare estensione ({endings}).',
  },
  'not-with-command': {
    en: 'Option {option} does not go with the command {command}.',
    it: 'L’opzione {option} non si usa con il comando {command}.',
  },
  'quiet-and-verbose': {
    en: 'Options --quiet and --verbose contradict each other: leave one out.',
    it: 'Le opzioni --quiet e --verbose si contraddicono: toglierne una.',
  },
  'table-without-csv': {
    en: 'Option --table goes with csv alone, and the format is {format}.',
    it: 'L’opzione --table vale solo per csv, e il formato è {format}.',
  },
  'malformed-pages': {
    en: '--pages cannot be "{value}": give pages and ranges in rising order, such as 1-4,7.',
    it: '--pages non può valere "{value}": indicare pagine e intervalli crescenti, per esempio 1-4,7.',
  },
  'malformed-limit': {
    en: '{option} cannot be "{value}": give a whole number above zero; {usual} is usual.',
    it: '{option} non può valere "{value}": indicare un numero intero maggiore di zero; di solito è {usual}.',
  },
  'unknown-encoding': {
    en: '--encoding cannot be "{value}", which is not known: try one of {choices}.',
    it: '--encoding non può valere "{value}", che non è una codifica nota: provare con una tra {choices}.',
  },
  'empty-path': {
    en: 'An empty name was given for a file: check the command line.',
    it: 'È stato indicato un nome di file vuoto: controllare la riga di comando.',
  },
  'profile-not-a-file': {
    en: 'The profile "{file}" is not a regular file: name the YAML file itself.',
    it: 'Il profilo "{file}" non è un file normale: indicare il file YAML.',
  },
  'stdin-twice': {
    en: 'Standard input (-) can be named once only.',
    it: 'Lo standard input (-) si può indicare una volta sola.',
  },
  'output-is-input': {
    en: 'The output "{path}" is one of the inputs, and would destroy it: choose another name.',
    it: 'L’output "{path}" è uno dei file di input e lo distruggerebbe: scegliere un altro nome.',
  },
  'output-folder-missing': {
    en: 'There is no folder "{folder}" to write into: create it first.',
    it: 'La cartella "{folder}", in cui scrivere, non esiste: crearla prima.',
  },
  'output-folder-is-file': {
    en: '"{folder}" is not a folder: nothing can be written into it.',
    it: '"{folder}" non è una cartella: non vi si può scrivere.',
  },
  'output-folder-locked': {
    en: 'There is no permission to write into the folder "{folder}": choose another one.',
    it: 'Non si hanno i permessi per scrivere nella cartella "{folder}": sceglierne un’altra.',
  },
  'output-read-only': {
    en: 'The output "{path}" is write-protected: choose another name, or lift the protection first.',
    it: 'L’output "{path}" è protetto dalla scrittura: scegliere un altro nome, o togliere prima la protezione.',
  },
  'output-dangling-link': {
    en: 'The output "{path}" is a link that leads to no file: remove it, or choose another name.',
    it: 'L’output "{path}" è un collegamento che non porta ad alcun file: eliminarlo, o scegliere un altro nome.',
  },
  'output-not-a-file': {
    en: 'The output "{path}" is no file (it is a {kind}): choose another name.',
    it: 'L’output "{path}" non è un file ({kind}): scegliere un altro nome.',
  },
  'output-twice': {
    en: '"{first}" and "{second}" would both be written to "{path}": rename one, or write them to two folders.',
    it: '"{first}" e "{second}" finirebbero entrambi in "{path}": rinominarne uno, o scriverli in due cartelle.',
  },
  'see-help': { en: 'See {command} --help.', it: 'Si veda {command} --help.' },
  // --- failures -------------------------------------------------------------------------------------------------
  'write-failed': {
    en: 'The output "{path}" could not be written ({reason}); what stood there before is unchanged.',
    it: 'Non è stato possibile scrivere l’output "{path}" ({reason}); ciò che c’era prima è rimasto com’era.',
  },
  'write-unsure': {
    en: 'The output "{path}" was written, but the disk could not confirm it ({reason}): check it, or write it again elsewhere.',
    it: 'L’output "{path}" è stato scritto, ma il disco non lo ha confermato ({reason}): controllarlo, o scriverlo altrove.',
  },
  'device-failed': {
    en: 'The output "{path}" could not be written ({reason}): what arrived there is incomplete.',
    it: 'Non è stato possibile scrivere l’output "{path}" ({reason}): ciò che è arrivato è incompleto.',
  },
  'stdout-failed': {
    en: 'Standard output could not be written ({reason}): what arrived there is incomplete.',
    it: 'Non è stato possibile scrivere sullo standard output ({reason}): ciò che è arrivato è incompleto.',
  },
  bug: {
    en: 'dup-parse failed where it should not ({reason}). Please report it with the command line used; with DUP_PARSE_DEBUG=1 it tells more.',
    it: 'dup-parse si è fermato per un suo difetto ({reason}). Si prega di segnalarlo con la riga di comando usata; con DUP_PARSE_DEBUG=1 dà più dettagli.',
  },
  // --- names and kinds ----------------------------------------------------------------------------------------
  'stdin-name': { en: 'standard input', it: 'standard input' },
  'stdout-name': { en: 'standard output', it: 'standard output' },
  'kind-folder': { en: 'folder', it: 'è una cartella' },
  'kind-pipe': { en: 'pipe', it: 'è una pipe' },
  'kind-device': { en: 'device', it: 'è un dispositivo' },
  'kind-socket': { en: 'socket', it: 'è un socket' },
  // --- after the run --------------------------------------------------------------------------------------------
  'error-prefix': { en: 'error:', it: 'errore:' },
  'more-unrecognised': {
    en: '... and {count} more unrecognised lines: see them all with -v, or with dup-parse --format csv --table diagnostics',
    it: '... e altre {count} righe non riconosciute: si vedono tutte con -v, o con dup-parse --format csv --table diagnostics',
  },
  'written-to': { en: 'Written to {path}.', it: 'Scritto in {path}.' },
  'written-files': { en: 'Written to {count} files in {path}.', it: 'Scritti {count} file in {path}.' },
  // --- check and explain ----------------------------------------------------------------------------------------
  'whole-input': { en: 'Whole input', it: 'Input nel suo insieme' },
  'no-code': { en: '(no code)', it: '(senza codice)' },
  'no-title': { en: '(no title)', it: '(senza titolo)' },
  ledger: {
    en: '{total} lines: {fields} fields, {repeated} repeated, {furniture} furniture, {blank} blank, {unrecognised} unrecognised',
    it: '{total} righe: {fields} con campi, {repeated} ripetute, {furniture} di contorno, {blank} vuote, {unrecognised} non riconosciute',
  },
  'all-well': { en: 'nothing to report', it: 'nulla da segnalare' },
  'column-line': { en: 'line', it: 'riga' },
  'column-page-line': { en: 'page:line', it: 'pag:riga' },
  'column-class': { en: 'class', it: 'classe' },
  'column-fields': { en: 'fields', it: 'campi' },
  'column-text': { en: 'text', it: 'testo' },
  'class-fields': { en: 'fields', it: 'campi' },
  'class-repeated': { en: 'repeated', it: 'ripetuta' },
  'class-furniture': { en: 'furniture', it: 'contorno' },
  'class-blank': { en: 'blank', it: 'vuota' },
  'class-unrecognised': { en: 'unrecognised', it: 'non riconosciuta' },
} as const satisfies Record<string, Record<Language, string>>;

export type MessageKey = keyof typeof MESSAGES;

type HolesIn<Sentence extends string> = Sentence extends `${string}{${infer Hole}}${infer Rest}`
  ? Hole | HolesIn<Rest>
  : never;

/** What a message's sentence wants filled in. */
export type MessageHoles<Key extends MessageKey> = Record<HolesIn<(typeof MESSAGES)[Key]['en']>, string | number>;

export type SayArguments<Key extends MessageKey> = [HolesIn<(typeof MESSAGES)[Key]['en']>] extends [never]
  ? []
  : [holes: MessageHoles<Key>];

/** A message in one language, its holes filled. */
export function say<Key extends MessageKey>(language: Language, key: Key, ...[holes]: SayArguments<Key>): string {
  const values: Record<string, string | number> = holes ?? {};
  return MESSAGES[key][language].replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}

/** Things that are counted: none, one, several. */
const COUNTED = {
  files: { en: ['no file', '1 file', '{n} files'], it: ['nessun file', '1 file', '{n} file'] },
  sheets: { en: ['no sheet', '1 sheet', '{n} sheets'], it: ['nessuna scheda', '1 scheda', '{n} schede'] },
  records: { en: ['no record', '1 record', '{n} records'], it: ['nessun record', '1 record', '{n} record'] },
  links: {
    en: ['no linked objective', '1 linked objective', '{n} linked objectives'],
    it: ['nessun obiettivo collegato', '1 obiettivo collegato', '{n} obiettivi collegati'],
  },
  folded: {
    en: ['no repeated header', '1 repeated header folded', '{n} repeated headers folded'],
    it: ['nessuna intestazione ripetuta', '1 intestazione ripetuta riunita', '{n} intestazioni ripetute riunite'],
  },
  errors: { en: ['no error', '1 error', '{n} errors'], it: ['nessun errore', '1 errore', '{n} errori'] },
  warnings: { en: ['no warning', '1 warning', '{n} warnings'], it: ['nessun avviso', '1 avviso', '{n} avvisi'] },
  infos: { en: ['no note', '1 note', '{n} notes'], it: ['nessuna nota', '1 nota', '{n} note'] },
  unrecognised: {
    en: ['no unrecognised line', '1 unrecognised line', '{n} unrecognised lines'],
    it: ['nessuna riga non riconosciuta', '1 riga non riconosciuta', '{n} righe non riconosciute'],
  },
  unread: {
    en: ['', '1 input could not be read.', '{n} inputs could not be read.'],
    it: ['', '1 input non è stato letto.', '{n} input non sono stati letti.'],
  },
} as const satisfies Record<string, Record<Language, readonly [string, string, string]>>;

export type CountedKey = keyof typeof COUNTED;

/** How many of a thing, in words that agree: `nessun avviso`, `1 avviso`, `3 avvisi`. */
export function counted(language: Language, key: CountedKey, n: number): string {
  return COUNTED[key][language][Math.min(n, 2) as 0 | 1 | 2].replace('{n}', String(n));
}
