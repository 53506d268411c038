/** Declares the diagnostics of texts that lost or changed letters and signs in the tool that made them. */
import type { Declaration } from './declaration.js';

export const LOSS_DIAGNOSTICS = {
  'hyphens-lost': {
    severity: 'warning',
    en: 'Words stand without a hyphen or dash that they need or have elsewhere in the text, or on lines that are too long for their column (number: {count}; {words}): the tool that made the text may have taken hyphens and dashes off at line ends, also where none is named here. Compare with the sheet, or read the PDF instead.',
    it: 'Alcune parole sono prive di un trattino che serve o che altrove nel testo hanno, o stanno su righe troppo lunghe per la loro colonna (numero: {count}; {words}): lo strumento che ha prodotto il testo può aver tolto i trattini a fine riga, anche in punti qui non elencati. Confrontare con la scheda, o leggere direttamente il PDF.',
    doc: {
      en: 'A tool took hyphens off line ends, as `pdftotext` does without options: words lack them, or lines are too long',
      it: 'Uno strumento ha tolto i trattini a fine riga, come fa `pdftotext` senza opzioni: mancano a parole, o le righe sono troppo lunghe',
    },
  },
  'hyphens-may-lack': {
    severity: 'warning',
    en: 'The text has the form of what pdftotext writes without options, which takes off the hyphens and dashes at line ends, and nothing shows how wide the cells of its header blocks are: some may lack. Compare with the sheet, or read the PDF.',
    it: 'Il testo ha la forma di quello che pdftotext produce senza opzioni, togliendo i trattini a fine riga, e nulla mostra la larghezza delle celle dell’intestazione: qualche trattino può mancare. Confrontare con la scheda, o leggere il PDF.',
    doc: {
      en: 'A text in the form of `pdftotext` without options, which takes hyphens off line ends; nothing shows whether it did',
      it: 'Testo nella forma di `pdftotext` senza opzioni, che toglie i trattini a fine riga; nulla mostra se è avvenuto',
    },
  },
  'ligatures-lost': {
    severity: 'warning',
    en: 'Words have letters that Italian does not use ({words}): it seems that a program wrote them in the place of ff, fi or fl, perhaps also elsewhere. Read the original PDF, before other programs rewrote it.',
    it: 'Alcune parole hanno lettere estranee all’italiano ({words}): a quanto pare un programma le ha scritte al posto di ff, fi o fl, forse anche in altri punti. Leggere il PDF originale, non rielaborato da altri programmi.',
    doc: {
      en: 'A tool wrote other letters in the place of the ligatures ff, fi and fl',
      it: 'Uno strumento ha scritto altre lettere al posto delle legature ff, fi e fl',
    },
  },
  'blanks-lost': {
    severity: 'warning',
    en: 'Words stand together without blanks ({words}): the tool that made the text lost them, perhaps also elsewhere. Compare with the sheet, or read the PDF instead.',
    it: 'Alcune parole sono attaccate ({words}): lo strumento che ha prodotto il testo ha perso gli spazi, forse anche in altri punti. Confrontare con la scheda, o leggere direttamente il PDF.',
    doc: {
      en: 'A tool lost the blanks between words',
      it: 'Uno strumento ha perso gli spazi tra le parole',
    },
  },
  'cell-cut-amid-words': {
    severity: 'warning',
    en: 'The cell around a table cut its lines amid words: here they were put together ("{words}"), and a blank may lack. Compare with the sheet.',
    it: 'La cella intorno a una tabella ne ha spezzato le righe in mezzo alle parole: qui sono state riunite ("{words}"), e può mancare uno spazio. Confrontare con la scheda.',
    doc: {
      en: 'Words that the cell of a grid table cut were put together; a blank may lack between them',
      it: 'Parole spezzate dalla cella di una tabella a griglia sono state riunite; può mancare uno spazio',
    },
  },
  'signs-lost': {
    severity: 'warning',
    en: 'Other signs stand in the place of what the sheet prints ({words}): the tool that made the text wrote them so, perhaps also elsewhere. Read the original PDF, before other programs rewrote it.',
    it: 'Al posto di quelli stampati nella scheda compaiono altri segni ({words}): li ha scritti così lo strumento che ha prodotto il testo, forse anche in altri punti. Leggere il PDF originale, non rielaborato da altri programmi.',
    doc: {
      en: 'A tool wrote other signs in the place of those that the sheet prints: `d9estate`, `¬ 500`, `$20 \\%$`',
      it: 'Uno strumento ha scritto altri segni al posto di quelli stampati nella scheda: `d9estate`, `¬ 500`, `$20 \\%$`',
    },
  },
} as const satisfies Record<string, Declaration>;
