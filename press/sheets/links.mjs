/**
 * Thirty linked objectives for the sheet whose table runs over three pages.
 *
 * In: the code they all begin with. Out: pairs of code and title, long and short in turn.
 */
const TITLES = [
  ['0105', 'Censire il patrimonio immobiliare del Comune.'],
  ['0106', 'Redigere il programma triennale dei lavori con cronoprogrammi realistici.'],
  [
    '0107',
    'Affidare con un solo accordo quadro le manutenzioni ordinarie degli edifici, così da ridurre i tempi di intervento e avere un unico responsabile per gli impianti elettrici, termici e anti-incendio di scuole, uffici e...',
  ],
  ['0401', 'Adeguare alle norme anti-sismiche la scuola di via dei Tigli.'],
  ['0402', 'Rifare i servizi igienici della scuola secondaria.'],
  ['0403', "Coprire il percorso tra la palestra e l'edificio principale."],
  ['0501', 'Restaurare la facciata del teatro civico.'],
  ['0502', 'Riaprire il chiostro.'],
  [
    '0601',
    "Realizzare un nuovo palazzetto dello sport con tribune da 600 posti, spogliatoi accessibili e parcheggi alberati, finanziato per il 70% con mutuo a tasso agevolato e per il resto con l’alienazione dell'area di via…",
  ],
  ['0602', 'Illuminare il campo da calcio della frazione Pieve.'],
  ['0801', 'Aggiornare il piano delle regole e il piano dei servizi.'],
  ['0802', 'Recuperare trenta alloggi.'],
  ['0901', 'Consolidare gli argini del torrente Lama.'],
  ['0902', 'Sistemare i sentieri del bosco di Castagneto.'],
  ['0905', 'Bonificare l’ex-deposito di carburanti.'],
  ['1001', 'Riqualificare la stazione delle corriere.'],
  [
    '1002',
    'Completare la rete ciclabile tra il centro, la zona industriale e le frazioni di Pieve e Fornaci, con un ponte ciclo-pedonale sul torrente e rastrelliere coperte alle fermate.',
  ],
  ['1003', 'Asfaltare dodici chilometri di strade comunali.'],
  ['1004', 'Eliminare le barriere architettoniche nei percorsi del centro.'],
  ['1005', 'Sostituire gli impianti semaforici.'],
  ['1006', 'Costruire la rotatoria di via Emilia / via dei Mulini.'],
  ['1007', 'Monitorare i ponti e i viadotti.'],
  ['1101', 'Ristrutturare la sede della Protezione civile.'],
  ['1201', "Ampliare il nido d'infanzia «Il Glicine»."],
  ['1203', 'Abbattere i costi di gestione della residenza per anziani.'],
  ['1209', 'Ampliare il cimitero di Pieve.'],
  ['1401', 'Rifare la pavimentazione del mercato coperto.'],
  ['1701', 'Installare 40 colonnine di ricarica.'],
  ['1702', 'Sostituire le caldaie a gasolio rimaste.'],
  ['5001', 'Estinguere in anticipo i mutui più costosi.'],
];

/** @param {string} prefix @returns {[code: string, title: string][]} */
export const manyLinks = (prefix) => TITLES.map(([number, title]) => [`${prefix}_${number}`, title ?? '']);
