/** Declares the diagnostics of lines, layout, records and links. */
import type { Declaration } from './declaration.js';

export const RECORD_DIAGNOSTICS = {
  // --- lines and layout -----------------------------------------------------------------------------------------
  'unrecognised-line': {
    severity: 'warning',
    en: 'This line belongs to no field: "{text}".',
    it: 'Questa riga non appartiene ad alcun campo: "{text}".',
    doc: {
      en: 'A line of the input that fed no record; its text stands in the message',
      it: 'Una riga dell’input che non appartiene ad alcun campo; il testo è nel messaggio',
    },
  },
  'control-characters': {
    severity: 'warning',
    en: 'There are characters that are no text, but commands to a screen or hidden marks ({characters}; {where}): they were left out of the values. Check the words around them.',
    it: 'Ci sono caratteri che non sono testo, ma comandi per lo schermo o segni nascosti ({characters}; {where}): sono stati esclusi dai valori. Controllare le parole vicine.',
    doc: {
      en: 'Control characters, tags and other characters that are no text were left out',
      it: 'Sono stati esclusi caratteri di controllo, tag e altri caratteri che non sono testo',
    },
  },
  'direction-characters': {
    severity: 'warning',
    en: 'There are characters that turn the direction of writing, so that one reads something else than what is written ({characters}; {where}): they were left out of the values. Check the words around them.',
    it: 'Ci sono caratteri che invertono il senso della scrittura, così che si legge altro da ciò che è scritto ({characters}; {where}): sono stati esclusi dai valori. Controllare le parole vicine.',
    doc: {
      en: 'Characters that turn the direction of writing were left out',
      it: 'Sono stati esclusi caratteri che invertono il senso della scrittura',
    },
  },
  'invisible-characters': {
    severity: 'info',
    en: 'There are characters that nobody sees ({characters}; {where}): they were left out of the values.',
    it: 'Ci sono caratteri che non si vedono ({characters}; {where}): sono stati esclusi dai valori.',
    doc: {
      en: 'Characters of no width were left out',
      it: 'Sono stati esclusi caratteri senza larghezza',
    },
  },
  'label-as-text': {
    severity: 'info',
    en: '"{text}" reads like a label, but stands inside the text of {field}: it was kept as text.',
    it: '"{text}" sembra un’etichetta, ma si trova nel testo di {field}: è stato tenuto come testo.',
    doc: {
      en: 'A line that is a label’s word was taken for text',
      it: 'Una riga uguale a un’etichetta è stata letta come testo',
    },
  },
  'header-unclear': {
    severity: 'warning',
    en: 'Where the header block ends is not certain: "{text}" was read as {field}.',
    it: 'Non è certo dove finisca l’intestazione: "{text}" è stato letto come {field}.',
    doc: {
      en: 'The header’s cells could not be told apart with certainty',
      it: 'Le celle dell’intestazione non si distinguono con certezza',
    },
  },
  'row-without-code': {
    severity: 'warning',
    en: 'A row of the linked objectives has a title but no code: "{text}".',
    it: 'Una riga degli obiettivi collegati ha il titolo ma non il codice: "{text}".',
    doc: { en: 'A title in the table without its code', it: 'Un titolo della tabella senza codice' },
  },
  'row-without-title': {
    severity: 'warning',
    en: 'The linked objective {link} has no title.',
    it: 'L’obiettivo collegato {link} non ha titolo.',
    doc: { en: 'A code in the table without its title', it: 'Un codice della tabella senza titolo' },
  },
  'torn-table': {
    severity: 'error',
    en: 'The table of linked objectives was torn apart: {codes} codes and {titles} titles cannot be paired.',
    it: 'La tabella degli obiettivi collegati è stata scomposta: {codes} codici e {titles} titoli non si possono abbinare.',
    doc: {
      en: 'Codes and titles stand in separate runs of different length',
      it: 'Codici e titoli sono in sequenze separate di lunghezza diversa',
    },
  },
  'table-rejoined': {
    severity: 'warning',
    en: 'The table of linked objectives was torn apart: its {codes} codes and {titles} titles were paired by their order. Check them.',
    it: 'La tabella degli obiettivi collegati è stata scomposta: {codes} codici e {titles} titoli sono stati abbinati secondo l’ordine. Controllarli.',
    doc: {
      en: 'Codes and titles stand apart and were paired by their order, though they could be read in another way',
      it: 'Codici e titoli sono separati e sono stati abbinati secondo l’ordine, benché sia possibile un’altra lettura',
    },
  },
  // --- records --------------------------------------------------------------------------------------------------
  'conflicting-value': {
    severity: 'warning',
    en: '{field} is printed in two ways: "{kept}" (kept) and "{other}".',
    it: '{field} è stampato in due modi: "{kept}" (tenuto) e "{other}".',
    doc: {
      en: 'Two places give one field different values; the first stands',
      it: 'Due punti danno valori diversi allo stesso campo; resta il primo',
    },
  },
  'missing-view': {
    severity: 'warning',
    en: 'The export does not say its Vista: records of several views cannot be told apart.',
    it: 'L’esportazione non riporta la Vista: le schede di viste diverse non si distinguono.',
    doc: { en: 'The parameters with the Vista are missing', it: 'Mancano i parametri con la Vista' },
  },
  'missing-code': {
    severity: 'error',
    en: 'A sheet has no code under "{label}".',
    it: 'Una scheda non ha il codice sotto "{label}".',
    doc: { en: 'A sheet without its code', it: 'Una scheda senza codice' },
  },
  'malformed-code': {
    severity: 'error',
    en: 'The code "{value}" does not have the form of an objective code (such as 2023_2028_DUP_01).',
    it: 'Il codice "{value}" non ha la forma di un codice obiettivo (per esempio 2023_2028_DUP_01).',
    doc: { en: 'A code that does not follow the grammar of codes', it: 'Un codice che non rispetta la forma prevista' },
  },
  'invisible-in-code': {
    severity: 'warning',
    en: 'The code {value} holds characters that nobody sees ({characters}): they were left out. Write it anew where it comes from, or other programs will not find it.',
    it: 'Il codice {value} contiene caratteri che non si vedono ({characters}): sono stati esclusi. Riscriverlo all’origine, o altri programmi non lo troveranno.',
    doc: {
      en: 'Characters that nobody sees stood within a code',
      it: 'Dentro un codice c’erano caratteri che non si vedono',
    },
  },
  'lookalike-code': {
    severity: 'warning',
    en: 'The code "{value}" looks like {meant}, but other characters stand in it ({characters}). It was kept as printed and nothing was read out of it; the two count as different codes. Correct it where it comes from.',
    it: 'Il codice "{value}" sembra {meant}, ma contiene altri caratteri ({characters}). È rimasto come stampato, senza ricavarne nulla; i due valgono come codici diversi. Correggerlo all’origine.',
    doc: {
      en: 'A code written with characters that look like others (Cyrillic letters, full-width digits, O for 0)',
      it: 'Un codice scritto con caratteri che ne imitano altri (lettere cirilliche, cifre larghe, O per 0)',
    },
  },
  'code-without-years': {
    severity: 'warning',
    en: 'No years could be read out of the code "{value}", so it has no period.',
    it: 'Dal codice "{value}" non si ricavano gli anni, e quindi nemmeno il periodo.',
    doc: { en: 'A code that no years can be read out of', it: 'Un codice da cui non si ricavano gli anni' },
  },
  'code-without-number': {
    severity: 'warning',
    en: 'The code "{value}" ends without the {part}.',
    it: 'Nel codice "{value}" manca: {part}.',
    doc: {
      en: 'A code without its objective, mission or running number',
      it: 'Un codice senza il numero di obiettivo, di missione o progressivo',
    },
  },
  'years-backwards': {
    severity: 'error',
    en: 'The years in the code "{value}" run backwards: from {from} to {to}.',
    it: 'Gli anni nel codice "{value}" sono invertiti: dal {from} al {to}.',
    doc: { en: 'A period that ends before it begins', it: 'Un periodo che finisce prima di cominciare' },
  },
  'years-outside-mandate': {
    severity: 'warning',
    en: 'The years {from}-{to} of the linked objective {link} do not fit the mandate {mandate}.',
    it: 'Gli anni {from}-{to} dell’obiettivo collegato {link} non rientrano nel mandato {mandate}.',
    doc: {
      en: 'A linked objective’s years are not within the mandate',
      it: 'Gli anni di un obiettivo collegato non rientrano nel mandato',
    },
  },
  'mandate-number-differs': {
    severity: 'warning',
    en: 'The linked objective {link} names mandate objective {linked}, but the sheet is number {number}.',
    it: 'L’obiettivo collegato {link} richiama l’obiettivo di mandato {linked}, ma la scheda è la numero {number}.',
    doc: {
      en: 'A linked code’s mandate number is not the sheet’s',
      it: 'Il numero di mandato di un codice collegato non è quello della scheda',
    },
  },
  'unknown-mission': {
    severity: 'warning',
    en: 'The linked objective {link} names mission {mission}, which is not in the official list (D.Lgs. 118/2011).',
    it: 'L’obiettivo collegato {link} richiama la missione {mission}, che non è nell’elenco ufficiale (D.Lgs. 118/2011).',
    doc: { en: 'A mission that is not in the official list', it: 'Una missione che non è nell’elenco ufficiale' },
  },
  'missing-title': {
    severity: 'error',
    en: 'The sheet has no title.',
    it: 'La scheda non ha titolo.',
    doc: { en: 'A sheet without its title', it: 'Una scheda senza titolo' },
  },
  'empty-field': {
    severity: 'warning',
    en: 'The cell {field} is empty.',
    it: 'La cella {field} è vuota.',
    doc: { en: 'A cell that should hold a value is empty', it: 'Una cella che dovrebbe avere un valore è vuota' },
  },
  'missing-section': {
    severity: 'info',
    en: 'The sheet has no section {field}.',
    it: 'La scheda non ha la sezione {field}.',
    doc: { en: 'A section is not on the sheet', it: 'Nella scheda manca una sezione' },
  },
  'code-cut-short': {
    severity: 'warning',
    en: 'The code "{value}" stops in the middle: the export may be cut short here. Compare it with the sheet, or export it again.',
    it: 'Il codice "{value}" si ferma a metà: l’esportazione potrebbe essere troncata qui. Confrontarla con la scheda, o ripeterla.',
    doc: {
      en: 'A table, a list or a text that stops in the middle of a code',
      it: 'Una tabella, un elenco o un testo che si ferma a metà di un codice',
    },
  },
  'sheet-pages-left-out': {
    severity: 'warning',
    en: 'A part of this sheet stands on pages that were not read, as asked by --pages ({pages}): read them too, or the record is not whole.',
    it: 'Una parte di questa scheda sta in pagine che non sono state lette, come richiesto da --pages ({pages}): leggere anche quelle, altrimenti il record non è completo.',
    doc: {
      en: 'A part of a sheet stands on pages that --pages left out',
      it: 'Una parte della scheda sta in pagine escluse da --pages',
    },
  },
  'sheet-cut-short': {
    severity: 'warning',
    en: 'Nothing follows "{text}": the export is cut short here, and the rest of it is missing. Export it again.',
    it: 'Dopo "{text}" non c’è più nulla: l’esportazione è troncata qui e il resto manca. Ripetere l’esportazione.',
    doc: { en: 'The input ends where a sheet begins', it: 'L’input finisce dove inizia una scheda' },
  },
  'missing-status': {
    severity: 'warning',
    en: 'The sheet ends without its Stato: it may be cut short.',
    it: 'La scheda finisce senza lo Stato: potrebbe essere incompleta.',
    doc: { en: 'A sheet that ends without its Stato', it: 'Una scheda che finisce senza lo Stato' },
  },
  'status-cut-short': {
    severity: 'warning',
    en: 'The status "{value}" is the beginning of another one: the export may be cut short here. Compare it with the sheet, or export it again.',
    it: 'Lo stato "{value}" è l’inizio di un altro: l’esportazione potrebbe essere troncata qui. Confrontarla con la scheda, o ripeterla.',
    doc: { en: 'A status that ends in the middle of a known one', it: 'Uno stato che si ferma a metà di uno noto' },
  },
  'unknown-status': {
    severity: 'warning',
    en: 'The status "{value}" is not among those known, or its boxes do not tick just one: its kind is "other".',
    it: 'Lo stato "{value}" non è tra quelli noti, o le sue caselle non ne indicano uno solo: il tipo è "other".',
    doc: { en: 'A status that the vocabulary does not know', it: 'Uno stato che il vocabolario non conosce' },
  },
  // --- what a format cannot hold ------------------------------------------------------------------------------
  'cell-cut-short': {
    severity: 'warning',
    en: '{field} has {length} characters, and a cell of a spreadsheet holds {longest}: there it is cut. The whole text is in the json, the yaml and the csv without --excel.',
    it: '{field} ha {length} caratteri, e una cella di un foglio di calcolo ne contiene {longest}: lì il testo è tagliato. Il testo intero è nel json, nello yaml e nel csv senza --excel.',
    doc: {
      en: 'A value is too long for a cell of a spreadsheet, and cut there alone',
      it: 'Un valore è troppo lungo per una cella di un foglio di calcolo, ed è tagliato solo lì',
    },
  },
  // --- links between records ------------------------------------------------------------------------------------
  'link-unresolved': {
    severity: 'warning',
    en: 'The linked objective {link} has no sheet, though others of its level have: add its export, or correct the code.',
    it: 'L’obiettivo collegato {link} non ha scheda, mentre altri dello stesso livello l’hanno: aggiungere l’esportazione che manca, o correggere il codice.',
    doc: {
      en: 'A linked objective has no sheet, though its level is among the inputs',
      it: 'Un obiettivo collegato non ha scheda, benché il suo livello sia tra gli input',
    },
  },
  'sheet-unlinked': {
    severity: 'warning',
    en: 'No objective of the level above links to {code}: add the export that does, or check its code.',
    it: 'Nessun obiettivo del livello superiore è collegato a {code}: aggiungere l’esportazione che lo richiama, o controllarne il codice.',
    doc: {
      en: 'No one links to a sheet, though the level above is among the inputs',
      it: 'Nessun obiettivo richiama la scheda, benché il livello superiore sia tra gli input',
    },
  },
  'title-differs': {
    severity: 'warning',
    en: 'The linked objective {link} is called "{title}" here, but "{sheet}" on its own sheet: make them agree.',
    it: 'L’obiettivo collegato {link} qui si intitola "{title}", ma "{sheet}" sulla sua scheda: uniformare i titoli.',
    doc: {
      en: 'The title in the table of links is not the one on the sheet',
      it: 'Il titolo nella tabella dei collegamenti non è quello della scheda',
    },
  },
} as const satisfies Record<string, Declaration>;
