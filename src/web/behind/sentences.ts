/**
 * Words diagnostics as the page shows them: as the command does, but for the sentences that name its options or send the
 * reader to another of its commands. What is saved has the command's own sentences.
 */
import {
  type Bilingual,
  CATALOGUE,
  type DiagnosticCode,
  type Language,
  type Params,
} from '../../report/catalogue/catalogue.js';
import type { Diagnostic } from '../../report/document.js';
import { diagnosticsOf, type Finding, filled } from '../../report/report.js';

const OWN: Readonly<Partial<Record<DiagnosticCode, Bilingual>>> = {
  'pdf-encrypted': {
    en: '"{file}" is protected by a password: type it below.',
    it: '"{file}" è protetto da password: scriverla qui sotto.',
  },
  'pdf-no-text': {
    en: '"{file}" has no text layer: {cause} (pages: {pages}). This page does not recognise the text of pictures: use the PDF that the program of the sheets exports, or have the text recognised by an OCR program first.',
    it: '"{file}" non ha testo: {cause} (pagine: {pages}). Questa pagina non riconosce il testo delle immagini: usare il PDF esportato dal programma delle schede, o far prima riconoscere il testo da un programma di OCR.',
  },
  'pdf-letters-unknown': {
    en: 'The fonts of "{file}" do not say which letters they draw: no program can read its text. Export the PDF again from where it was made, or have its text recognised by an OCR program.',
    it: 'I font di "{file}" non dicono quali lettere disegnano: nessun programma può leggerne il testo. Esportare di nuovo il PDF dal programma di origine, o farne riconoscere il testo da un programma di OCR.',
  },
  'not-an-export': {
    en: '"{file}" is not a Scheda Obiettivi export: no level label ({labels}) with a code under it was found. Check that it is the right document. If these are the sheets of another vendor, a profile is needed, a file of their words: choose it under "Options".',
    it: '"{file}" non è un’esportazione di Scheda Obiettivi: non è stata trovata alcuna intestazione ({labels}) seguita da un codice. Verificare che il documento sia quello giusto. Se sono le schede di un altro fornitore, serve un profilo, cioè un file delle loro parole: sceglierlo nelle «Opzioni».',
  },
  'no-such-page': {
    en: '"{file}" has {pages} pages, and none of those asked for ({asked}): correct "Pages" under "Options".',
    it: '"{file}" ha {pages} pagine, nessuna delle quali è tra quelle richieste ({asked}): correggere «Pagine» nelle «Opzioni».',
  },
  'no-pages': {
    en: '"{file}" has no pages to choose from: leave "Pages" empty under "Options".',
    it: '"{file}" non è diviso in pagine: lasciare vuoto «Pagine» nelle «Opzioni».',
  },
  'records-of-other': {
    en: '"{file}" holds records of "{found}", and the municipality given under "Options" is "{entity}": leave it out, or correct it.',
    it: '"{file}" contiene record del Comune di «{found}», mentre il Comune indicato nelle «Opzioni» è «{entity}»: toglierlo, o correggerlo.',
  },
  'several-entities': {
    en: 'The objective {code} is also in "{other}", which has hardly anything else in common with this input: they look like exports of two municipalities, and their records were kept apart. Read one municipality at a time.',
    it: 'L’obiettivo {code} è anche in "{other}", che non ha quasi nient’altro in comune con questo input: sembrano esportazioni di due Comuni, e i loro record sono rimasti distinti. Leggere un Comune alla volta.',
  },
  'entity-unclear': {
    en: 'The objective {code} is also in inputs of several municipalities, such as "{other}", and nothing tells to which of them this one belongs: its records were kept apart. Read one municipality at a time.',
    it: 'L’obiettivo {code} è anche in input di più Comuni, tra cui "{other}", e nulla dice a quale di essi appartenga questo: i suoi record sono rimasti distinti. Leggere un Comune alla volta.',
  },
  'entity-named-twice': {
    en: 'One municipality seems to be given in two ways (here {name}, elsewhere {other}): the records were kept apart. If it is one, give it under "Options" before records are saved.',
    it: 'Uno stesso Comune sembra indicato in due modi (qui {name}, altrove {other}): i record sono rimasti distinti. Se il Comune è uno solo, indicarlo nelle «Opzioni» prima di salvare i record.',
  },
  'too-large': {
    en: '"{file}" is larger than the limit of {limit} MiB, and was not read: check that it is the export.',
    it: '"{file}" supera il limite di {limit} MiB e non è stato letto: verificare che sia l’esportazione.',
  },
  'too-many-pages': {
    en: '"{file}" says that it has {pages} pages, and the limit is {limit}: read a part, by "Pages" under "Options".',
    it: '"{file}" dichiara {pages} pagine, e il limite è {limit}: leggerne una parte, indicando «Pagine» nelle «Opzioni».',
  },
  'too-slow': {
    en: '"{file}" was given up: reading it took longer than the limit of {limit} seconds for each 100 pages. It may be damaged, or made to do harm.',
    it: 'La lettura di "{file}" è stata interrotta: ha superato il limite di {limit} secondi ogni 100 pagine. Il file può essere danneggiato o creato per nuocere.',
  },
  'too-much-memory': {
    en: '"{file}" was given up: reading it took more memory than the limit of {limit} MiB. It may be damaged, or made to do harm.',
    it: 'La lettura di "{file}" è stata interrotta: ha superato il limite di {limit} MiB di memoria. Il file può essere danneggiato o creato per nuocere.',
  },
  'encoding-guessed': {
    en: 'The text is not UTF-8: it was read as {encoding}. Check the accented letters; if they are wrong, save the file again as UTF-8.',
    it: 'Il testo non è in UTF-8: è stato letto come {encoding}. Controllare le lettere accentate; se sono sbagliate, salvare di nuovo il file in UTF-8.',
  },
  'pages-left-out': {
    en: 'Only pages {read} of {pages} were read, as asked under "Options".',
    it: 'Sono state lette solo le pagine {read} di {pages}, come richiesto nelle «Opzioni».',
  },
  'sheet-pages-left-out': {
    en: 'A part of this sheet stands on pages that were not read, as asked under "Options" ({pages}): read them too, or the record is not whole.',
    it: 'Una parte di questa scheda sta in pagine che non sono state lette, come richiesto nelle «Opzioni» ({pages}): leggere anche quelle, altrimenti il record non è completo.',
  },
  'ocr-other-language': {
    en: 'The recognised text has hardly any accented vowels: the OCR program may have been set to another language. Have the scan recognised again, in Italian.',
    it: 'Nel testo riconosciuto mancano quasi del tutto le vocali accentate: il programma di OCR era forse impostato su un’altra lingua. Ripetere l’OCR della scansione, in italiano.',
  },
  'ocr-no-sheet': {
    en: 'No sheet was found in the text that was recognised in "{file}": there is no level label ({labels}) with a code under it. The scan may be upside down, its resolution too low, or OCR set to another language: scan it again at 300 dpi, and have it recognised in Italian.',
    it: 'Nel testo riconosciuto in "{file}" non c’è alcuna scheda: manca l’etichetta di un livello ({labels}) con un codice sotto. La scansione può essere capovolta o a risoluzione troppo bassa, oppure l’OCR era impostato su un’altra lingua: ripeterla a 300 dpi e farne riconoscere il testo in italiano.',
  },
  'envelope-damaged': {
    en: '"{file}" is an envelope (.p7m) that cannot be opened: {reason}. Download it again, or take the document out with your signature program, and use that.',
    it: '"{file}" è una busta (.p7m) che non si riesce ad aprire: {reason}. Scaricarla di nuovo, o estrarne il documento con il programma di firma, e usare quello.',
  },
  'other-part': {
    en: '"{label}" is {part} that the record has no field of its own for: it is among its other parts.',
    it: '"{label}" è {part} per cui non c’è un campo proprio: si trova fra le altre parti.',
  },
  'table-as-text': {
    en: 'The section "{title}" may hold a table, but this text does not keep its columns: its lines were read as paragraphs. Try the PDF.',
    it: 'La sezione "{title}" potrebbe contenere una tabella, ma questo testo non ne conserva le colonne: le righe sono state lette come paragrafi. Provare con il PDF.',
  },
  'page-picture': {
    en: 'A picture takes up {share} % of page {number}, on which a sheet stands: text in the picture is in no record. Look at the page.',
    it: 'Un’immagine occupa il {share} % della pagina {number}, dove c’è una scheda: il testo nell’immagine non è in alcun record. Controllare la pagina.',
  },
  'cell-cut-short': {
    en: '{field} has {length} characters, and a cell of a spreadsheet holds {longest}: there it is cut. The whole text is in the files "JSON", "YAML" and "CSV".',
    it: '{field} ha {length} caratteri, e una cella di un foglio di calcolo ne contiene {longest}: lì il testo è tagliato. Il testo intero è nei file «JSON», «YAML» e «CSV».',
  },
};

/** The sentence of a code as the page words it. */
export function pageSentence<Code extends DiagnosticCode>(
  code: Code,
  params: Params<Code>,
  language: Language,
): string {
  return filled((OWN[code] ?? CATALOGUE[code])[language], params, language);
}

/** The diagnostics of findings, as the page words them. */
export const shownDiagnostics = (findings: readonly Finding[], language: Language): Diagnostic[] =>
  diagnosticsOf(findings, language, pageSentence);
