/** Sentences about wrong use: a command line that makes no sense, or that asks for something that must not be done. */
import type { Language } from '../../report/catalogue/catalogue.js';

export const USAGE = {
  'unknown-option': { en: 'Unknown option {option}.', it: 'Opzione sconosciuta: {option}.' },
  'did-you-mean': { en: 'Did you mean {candidates}?', it: 'Forse si intendeva {candidates}?' },
  'value-not-wanted': {
    en: 'Option {option} takes no value: leave out what follows the equals sign.',
    it: 'L’opzione {option} non accetta un valore: togliere ciò che segue il segno di uguale.',
  },
  'value-missing': { en: 'Option {option} wants a value.', it: 'L’opzione {option} richiede un valore.' },
  'too-many-arguments': {
    en: 'Too many arguments: the command {command} takes {expected} at most.',
    it: 'Troppi argomenti: il comando {command} ne accetta al massimo {expected}.',
  },
  'unknown-command': {
    en: 'There is no such command: choose one of {choices}.',
    it: 'Il comando non esiste: scegliere tra {choices}.',
  },
  'no-such-word': {
    en: '"{word}" is neither a file nor a command.',
    it: '"{word}" non è né un file né un comando.',
  },
  'no-command-parse': {
    en: 'There is no command "parse": reading is what dup-parse does without a command. Leave the word out.',
    it: 'Il comando "parse" non esiste: senza alcun comando dup-parse legge già i file. Togliere la parola.',
  },
  'command-not-first': {
    en: 'The command {command} comes before the files: dup-parse {command} ...',
    it: 'Il comando {command} va scritto prima dei file: dup-parse {command} ...',
  },
  'dash-of-word': {
    en: '"{word}" begins with a long dash, as word processors write it, and is no option: type {plain}.',
    it: '"{word}" comincia con una lineetta, come quella che mette Word, e non è un’opzione: digitare {plain}.',
  },
  'quotes-of-word': {
    en: 'The quotes in {word} are curly, as word processors write them, and no file is called that: type {plain}.',
    it: 'Le virgolette di {word} sono quelle curve che mette Word, e nessun file si chiama così: digitare {plain}.',
  },
  'file-as-password': {
    en: '"{file}" was taken for the password: name the file first, as in dup-parse "{file}" --password.',
    it: '"{file}" è stato preso per la password: indicare prima il file, come in dup-parse "{file}" --password.',
  },
  'password-without-terminal': {
    en: 'Option --password without a value asks for the password at a terminal, and here is none: put it into the variable DUP_PARSE_PASSWORD.',
    it: 'L’opzione --password senza valore chiede la password sul terminale, che qui non c’è: metterla nella variabile DUP_PARSE_PASSWORD.',
  },
  'password-empty': {
    en: 'No password was typed: try again, or leave out --password.',
    it: 'Non è stata digitata alcuna password: riprovare, o togliere --password.',
  },
  'unknown-value': {
    en: '{option} cannot be "{value}": choose one of {choices}.',
    it: '{option} non può valere "{value}": scegliere tra {choices}.',
  },
  'only-value': {
    en: '{option} cannot be "{value}": it takes {choices} alone.',
    it: '{option} non può valere "{value}": accetta solo {choices}.',
  },
  'unknown-schema': {
    en: 'There is no schema "{value}": choose one of {choices}.',
    it: 'Non esiste uno schema "{value}": scegliere tra {choices}.',
  },
  'unknown-shell': {
    en: 'Completion for which shell? Name one of {choices}.',
    it: 'Completamento per quale shell? Indicarne una tra {choices}.',
  },
  'unknown-ending': {
    en: 'The ending of "{path}" names no format: add -f with one of {choices}, or choose another ending ({endings}).',
    it: 'L’estensione di "{path}" non indica un formato: aggiungere -f con uno tra {choices}, o cambiare estensione ({endings}).',
  },
  'unknown-ending-of-several': {
    en: 'The ending of "{path}" names no format, as each of several outputs must: choose another ending ({endings}).',
    it: 'L’estensione di "{path}" non indica un formato, mentre con più output serve: cambiare estensione ({endings}).',
  },
  'format-of-several': {
    en: 'Option --format does not go with several files, whose endings say their formats: leave it out.',
    it: 'L’opzione --format non si usa con più file: il formato di ciascuno è dato dall’estensione. Togliere l’opzione.',
  },
  'one-output': {
    en: 'Option -o can be given once here: only dup-parse itself, without a command, writes several outputs.',
    it: 'Qui l’opzione -o si può indicare una volta sola: solo dup-parse senza altri comandi scrive più output insieme.',
  },
  'output-named-twice': {
    en: 'The output "{path}" is named twice: take one of them away, or choose another name.',
    it: 'L’output "{path}" è indicato due volte: toglierne uno, o scegliere un altro nome.',
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
    en: 'Option --table goes with csv and parquet alone, and the format is {format}: leave it out, or write a .csv or .parquet.',
    it: 'L’opzione --table vale solo per csv e parquet, e il formato è {format}: toglierla, o scrivere un .csv o un .parquet.',
  },
  'table-with-tables': {
    en: 'Option --tables writes all tables, and --table chooses one: leave one out.',
    it: 'L’opzione --tables scrive tutte le tabelle, --table ne sceglie una: togliere una delle due.',
  },
  'tables-without-folder': {
    en: 'Option --tables writes several files: name their folder with -o, such as -o tables/.',
    it: 'L’opzione --tables scrive più file: indicare la loro cartella con -o, per esempio -o tabelle/.',
  },
  'tables-without-parquet': {
    en: 'Option --tables writes parquet, and the format is {format}: leave --tables or -f out.',
    it: 'L’opzione --tables scrive in parquet, e il formato è {format}: togliere --tables o -f.',
  },
  'places-without-records': {
    en: 'Option --places goes with json, ndjson and yaml: choose one of them, or leave it out.',
    it: 'L’opzione --places vale per json, ndjson e yaml: scegliere uno di questi, o toglierla.',
  },
  'excel-without-csv': {
    en: 'Option --excel goes with csv alone, and the format is {format}: leave one out.',
    it: 'L’opzione --excel vale solo per csv, e il formato è {format}: togliere una delle due.',
  },
  'not-with-package': {
    en: 'Option {option} does not go with --datapackage, whose files have a form of their own: leave one out.',
    it: 'L’opzione {option} non si usa con --datapackage, i cui file hanno una forma propria: togliere una delle due.',
  },
  'package-without-folder': {
    en: 'Option --datapackage writes several files: name their folder with -o.',
    it: 'L’opzione --datapackage scrive più file: indicare la loro cartella con -o.',
  },
  'metadata-without-package': {
    en: 'Option --metadata goes with --datapackage alone.',
    it: 'L’opzione --metadata vale solo con --datapackage.',
  },
  'metadata-not-a-file': {
    en: 'The metadata "{file}" are not a regular file: name the YAML file itself.',
    it: '"{file}" non è un file: indicare il file YAML con i metadati.',
  },
  'binary-to-terminal': {
    en: 'The format {format} cannot be shown on a terminal: name a file with -o.',
    it: 'Il formato {format} non si può mostrare sul terminale: indicare un file con -o.',
  },
  'malformed-pages': {
    en: '--pages cannot be "{value}": give pages and ranges in rising order, such as 1-4,7.',
    it: '--pages non può valere "{value}": indicare pagine e intervalli crescenti, per esempio 1-4,7.',
  },
  'malformed-limit': {
    en: '{option} cannot be "{value}": give a whole number above zero; {usual} is usual.',
    it: '{option} non può valere "{value}": indicare un numero intero maggiore di zero; di solito è {usual}.',
  },
  'malformed-jobs': {
    en: '--jobs cannot be "{value}": give a whole number from 1 to {most}.',
    it: '--jobs non può valere "{value}": indicare un numero intero da 1 a {most}.',
  },
  'malformed-expect': {
    en: '--expect cannot be "{value}": give the number of records, a whole number above zero.',
    it: '--expect non può valere "{value}": indicare il numero di record, un intero maggiore di zero.',
  },
  'codes-not-a-file': {
    en: 'The list of codes "{file}" is not a regular file: name the text file itself.',
    it: '"{file}" non è un file: indicare il file di testo con l’elenco dei codici.',
  },
  'codes-not-text': {
    en: 'The list of codes "{file}" is not plain text: write a code a line, and save it as UTF-8 text.',
    it: 'L’elenco di codici "{file}" non è testo semplice: scrivere un codice per riga, e salvarlo come testo UTF-8.',
  },
  'codes-empty': {
    en: 'The list of codes "{file}" has no code in it: write a code a line.',
    it: 'L’elenco di codici "{file}" non contiene alcun codice: scriverne uno per riga.',
  },
  'annotations-among-data': {
    en: 'Option --annotations writes to standard output, where the data go: name a file for them with -o.',
    it: 'L’opzione --annotations scrive sullo standard output, dove vanno i dati: indicare per questi un file con -o.',
  },
  'summary-without-file': {
    en: 'Option --summary github writes to the file that the variable GITHUB_STEP_SUMMARY names, which is not set: GitHub sets it in its jobs; elsewhere, set it yourself.',
    it: 'L’opzione --summary github scrive nel file indicato dalla variabile GITHUB_STEP_SUMMARY, che non è impostata: nei suoi job lo fa GitHub, altrove va impostata a mano.',
  },
  'junit-debug': {
    en: 'Option --debug does not go with --errors junit, which is one XML document: leave one out.',
    it: 'L’opzione --debug non si usa con --errors junit, che è un unico documento XML: togliere una delle due.',
  },
  'annotations-in-report': {
    en: 'Option --annotations writes to standard output, where the report is JSON: leave out -f json.',
    it: 'L’opzione --annotations scrive sullo standard output, dove il resoconto è in JSON: togliere -f json.',
  },
  'recursive-without-folder': {
    en: 'Option --recursive needs a folder: name one, such as --recursive exports.',
    it: 'L’opzione --recursive richiede una cartella: indicarne una, per esempio --recursive esportazioni.',
  },
  'nothing-to-read': {
    en: 'No input was named: name a file, or pipe one into standard input.',
    it: 'Non è stato indicato alcun input: indicare un file, o passarlo allo standard input.',
  },
  'unknown-encoding': {
    en: '--encoding cannot be "{value}", which is not known: try one of {choices}.',
    it: '--encoding non può valere "{value}", che non è una codifica nota: provare con una tra {choices}.',
  },
  'empty-path': {
    en: 'An empty name was given for a file: check the command line.',
    it: 'È stato indicato un nome di file vuoto: controllare la riga di comando.',
  },
  'malformed-entity': {
    en: '--entity is empty: give the name of the municipality, such as --entity "Borgo San Martino".',
    it: '--entity è vuota: indicare il nome del Comune, per esempio --entity "Borgo San Martino".',
  },
  'entity-differs': {
    en: '{file} holds records of "{found}", and --entity says "{entity}": leave --entity out, or correct it.',
    it: '{file} contiene record del Comune di "{found}", mentre --entity indica "{entity}": togliere --entity, oppure correggerla.',
  },
  'entity-differs-from-folder': {
    en: '{file} holds records of "{found}", and its folder is called "{entity}": leave --entity-from out (records keep their municipality), or move the file.',
    it: '{file} contiene record del Comune di "{found}", mentre la sua cartella si chiama "{entity}": togliere --entity-from (i record conservano il loro Comune), oppure spostare il file.',
  },
  'entity-named-twice': {
    en: 'Options --entity and --entity-from both name the municipality: leave one out.',
    it: 'Le opzioni --entity e --entity-from indicano entrambe il Comune: togliere una delle due.',
  },
  'entity-without-folder': {
    en: '"{file}" names no folder for --entity-from to take the municipality from: name the file with its folder, such as Borgo/a.pdf, or give --entity.',
    it: '"{file}" non indica alcuna cartella da cui --entity-from possa prendere il Comune: scrivere il file con la sua cartella, per esempio Borgo/a.pdf, oppure usare --entity.',
  },
  'entity-of-stdin': {
    en: 'Standard input has no folder for --entity-from to take the municipality from: give --entity, or name a file.',
    it: 'Lo standard input non ha una cartella da cui --entity-from possa prendere il Comune: usare --entity, oppure indicare un file.',
  },
  'skip-without-folder': {
    en: 'Option --skip-existing goes with folders as outputs alone, such as -o out/: {output} takes the records of all inputs together, which must all be read.',
    it: 'L’opzione --skip-existing vale solo se tutti gli output sono cartelle, per esempio -o dati/: {output} riceve i record di tutti gli input insieme, e bisogna leggerli tutti.',
  },
  'profile-not-a-file': {
    en: 'The profile "{file}" is not a regular file: name the YAML file itself.',
    it: '"{file}" non è un file: indicare il file YAML del profilo.',
  },
  'diff-two-inputs': {
    en: 'diff compares two inputs, the old one and the new one; named here: {count}.',
    it: 'diff confronta due input, quello di prima e quello di adesso; qui indicati: {count}.',
  },
  'output-is-folder': {
    en: 'The output "{path}" is a folder: name a file for the comparison.',
    it: 'L’output "{path}" è una cartella: indicare un file per il confronto.',
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
} as const satisfies Record<string, Record<Language, string>>;
