/**
 * `borgolume_vendor`: objectives of another invented municipality, whose sheets are another vendor's: every label, level,
 * status and code has words of its own, which only a profile tells.
 *
 * In: nothing. Out: one export. Each sheet's comment says what it is there for.
 */

/** No such town exists. */
export const VENDOR_TOWN = 'Borgolume';

/** The same sheet is printed once under each of two public values. @type {import('./town.mjs').Sheet} */
const twice = {
  code: 'OL.04',
  title: "ACQUA CHIARA - Proteggere le sorgenti e sprecare meno acqua, dalla montagna all'orto di casa.",
  portfolio: 'Assessora Nives Dardanelli - Ambiente - Servizio idrico - Montagna',
  centre: 'Settore Ambiente e Territorio',
  person: 'ing. Corrado Salis',
  publicValue: '3 - SALUTE DELLE PERSONE E DELL’AMBIENTE',
  links: [
    ['OS.04.09.04', 'Sostituire le condotte più vecchie e ridurre le perdite della rete.'],
    ['OS.04.09.02', 'Recintare le quattro sorgenti captate.'],
  ],
  guidelines: ['L’acqua è di tutti e non si spreca.'],
  purpose: [
    'Le perdite della rete superano il 41% dell’acqua immessa; la media della provincia è del 27%.',
    { items: ['distrettualizzazione della rete', 'contatori a distanza', 'cisterne per gli orti'] },
  ],
  status: 'Avviata',
};

/** @type {import('./town.mjs').Export} */
export const vendor = {
  stem: 'profile/borgolume_vendor',
  view: 'DUP 2025/2027 - Nota di aggiornamento',
  level: 'OBIETTIVO DI LEGISLATURA',
  linkedHeading: 'OBIETTIVI STRATEGICI ASSOCIATI',
  linkedLevel: 'strategic',
  words: {
    exportHead: 'REPORT OBIETTIVI DUP',
    parametersHead: 'Filtri applicati:',
    view: 'Documento',
    level: 'Tipologia obiettivo',
    publicValue: 'Valore generato',
    portfolio: 'Referente politico',
    centre: 'Struttura responsabile',
    person: 'Dirigente',
    publicValues: 'VALORE GENERATO',
    guidelines: 'LINEE DI INDIRIZZO',
    purpose: 'Descrizione',
    status: 'Avanzamento',
    code: 'Cod. ob.',
    title: 'Descrizione obiettivo',
  },
  sheets: [
    // Long enough that pages end inside its table, a paragraph and a list; titles cut by the sheet itself.
    {
      code: 'OL.01',
      title:
        'UN PAESE CHE SI CURA - Strade, scuole e argini tenuti in ordine tutto l’anno, con cantieri brevi e spese che chiunque può controllare.',
      portfolio: 'Sindaco Ulderico Bramanti - Lavori pubblici - Patrimonio - Protezione civile - Bilancio',
      centre: 'Settore Lavori pubblici, Patrimonio e Protezione civile',
      person: 'arch. Fiorella Quadri',
      publicValue: '1 - SICUREZZA DEL TERRITORIO',
      links: [
        ['OS.01.01.05', 'Censire i muri di sostegno e le briglie dei torrenti.'],
        ['OS.01.01.06', 'Redigere il programma triennale dei lavori con tempi realistici.'],
        [
          'OS.01.04.01',
          'Mettere a norma la scuola primaria di via del Forno: impianti, scale di sicurezza, palestra e cortile, con lavori divisi in tre estati per non interrompere le lezioni e senza spostare gli alunni in...',
        ],
        ['OS.01.04.02', 'Rifare i servizi igienici della scuola dell’infanzia.'],
        ['OS.01.08.01', 'Aggiornare la carta dei dissesti.'],
        ['OS.01.09.01', 'Consolidare gli argini del rio Cavallo.'],
        ['OS.01.10.01', 'Asfaltare otto chilometri di strade comunali l’anno.'],
        [
          'OS.01.10.02',
          'Illuminare con lampade a LED le frazioni che ne sono ancora prive, cominciando dalle fermate dello scuolabus, e spegnere dopo mezzanotte gli impianti decorativi del capoluogo…',
        ],
        ['OS.01.10.03', 'Sostituire le barriere della strada panoramica.'],
        ['OS.01.10.04', 'Riaprire il ponte pedonale sul rio Cavallo.'],
        ['OS.01.11.01', 'Formare venti volontari di protezione civile.'],
        ['OS.01.11.02', 'Dotare ogni frazione di un punto di raccolta con corrente e acqua.'],
        ['OS.01.50.01', 'Estinguere i due mutui più costosi.'],
      ],
      guidelines: [
        'Curare ciò che c’è prima di costruire il nuovo.',
        'Ogni cantiere ha una data di fine, scritta sul cartello.',
      ],
      purpose: [
        'Il Comune possiede 214 chilometri di strade, sette scuole e undici ponti; metà dei ponti è stata costruita prima del 1960. Per molti anni si è intervenuti solo dopo il danno, con spese d’urgenza che costano in media un terzo in più e che nessuno ha mai confrontato con quanto sarebbe bastato spendere prima.',
        'Dal 2025 la manutenzione diventa un programma: ogni opera ha una scheda con lo stato di conservazione, il costo previsto e l’anno in cui si interviene. Le schede sono pubbliche e si aggiornano a ogni variazione di bilancio; chi abita in una frazione può sapere quando toccherà alla sua strada, e perché viene prima o dopo un’altra. La spesa complessiva è stimata in € 4.180.000,00, coperta per il 58% da contributi dello Stato e della Regione, per il 30% da oneri di urbanizzazione e per il resto dall’avanzo di amministrazione.',
        'Il servizio di reperibilità sarà esteso ai giorni festivi. Nei mesi invernali due squadre saranno sempre pronte, una per versante, con mezzi acquistati insieme ai Comuni vicini; negli altri mesi le stesse squadre si occuperanno di cunette, tombini e sfalci, che oggi sono affidati volta per volta e perciò arrivano tardi.',
        'Le scuole vengono prima. I tecnici hanno visitato tutti gli edifici tra marzo e giugno: in quattro su sette l’impianto elettrico è da rifare, in due la palestra non è agibile quando piove, in uno solo le uscite di sicurezza sono in regola. Si lavorerà d’estate, con appalti affidati entro aprile perché le imprese possano ordinare i materiali, e con un direttore dei lavori presente ogni giorno; le famiglie riceveranno a settembre una pagina con ciò che è stato fatto, ciò che manca e quanto è costato.',
        'Per i torrenti si seguirà lo studio idraulico approvato dalla Provincia nel 2023, che indica nove punti critici. Nei primi tre abitano 160 persone: lì gli argini saranno rialzati e la vegetazione tagliata due volte l’anno, d’intesa con i pescatori e con le guardie ecologiche; negli altri si interverrà man mano che arriveranno i fondi, senza promettere date che non si possono mantenere.',
        'Nel mandato si prevedono:',
        {
          items: [
            'un piano della manutenzione con priorità dichiarate, discusso ogni anno in sei assemblee di frazione;',
            'la messa a norma di tutte le scuole;',
            'l’allarme idro-meteorologico sul telefono;',
            'reti para-massi sulla strada panoramica;',
            'un registro pubblico dei cantieri;',
            'due esercitazioni l’anno;',
            'la vendita degli immobili che non servono.',
          ],
        },
      ],
      status: 'Avviata',
    },
    // Paragraphs and items that begin with a label, of this vendor or of the others, or with a code; a numbered list.
    {
      code: 'OL.02',
      title: 'PORTE APERTE - Uffici che rispondono, pratiche in rete, nessuno rimandato indietro.',
      portfolio: 'Vicesindaco Ettore Pianezza - Personale - Innovazione - Anagrafe e stato civile',
      centre: 'Settore Affari generali e Servizi al cittadino',
      person: 'dott.ssa Immacolata Rossetti',
      publicValue: '2 - FIDUCIA NELLE ISTITUZIONI',
      links: [
        ['OS.02.01.01', 'Rispondere a ogni domanda scritta entro dieci giorni.'],
        ['OS.02.01.08', 'Portare in rete le trenta pratiche più richieste (spesa: € 96.000,00 + IVA).'],
        ['OS.02.01.10', 'Assumere sei persone e formarne quaranta.'],
      ],
      guidelines: [
        'Linee di indirizzo e priorità sono state discusse in quattro assemblee.',
        'Titolo e codice di ogni pratica saranno gli stessi in tutti gli uffici.',
      ],
      purpose: [
        'Descrizione delle pratiche, moduli e tempi saranno pubblicati in una sola pagina, scritta in parole semplici e provata con chi la dovrà usare.',
        'Dirigente e uffici si riuniscono ogni lunedì: gli esiti confluiscono nella relazione di fine anno.',
        'Avanzamento e scostamenti si misurano con tre numeri: tempi di risposta, pratiche in rete, reclami.',
        'OS.02.01.08 è l’obiettivo da cui dipendono gli altri: senza pratiche in rete non ci sono tempi certi.',
        'Responsabile del procedimento è sempre una persona con nome e cognome. Ogni pratica mostrerà:',
        { items: ['Linee di indirizzo', 'Costi', 'Avanzamento', 'Dirigente', 'Stato', 'Tempi'] },
        'Si procederà in quest’ordine:',
        {
          ordered: true,
          items: [
            'anagrafe e stato civile',
            'tributi, con il calcolo già pronto e il pagamento in rete',
            'edilizia privata',
            'contributi alle associazioni',
          ],
        },
      ],
      status: 'Conclusa positivamente',
    },
    // No guidelines, nobody in charge; items of an inner list.
    {
      code: 'OL.03',
      title: 'CRESCERE QUI - Nido, scuola e sport perché le famiglie giovani restino.',
      portfolio: 'Assessore Tito Malaguti - Istruzione - Sport - Famiglie',
      centre: 'Settore Istruzione e Servizi alla persona',
      person: '',
      publicValue: '4 - OPPORTUNITÀ PER I GIOVANI',
      links: [
        ['OS.03.12.01', 'Aprire una sezione di nido nella ex-canonica.'],
        ['OS.03.06.01', 'Coprire il campo da pallavolo.'],
      ],
      guidelines: null,
      purpose: [
        'Nel 2024 sono nati diciannove bambini: dieci anni prima erano trentotto.',
        'Si interviene su tre fronti:',
        {
          items: [
            { text: 'servizi per la prima infanzia:', items: ['nido aperto fino alle 18', 'rette secondo il reddito'] },
            'trasporto scolastico gratuito',
            'palestra e campi aperti anche d’estate',
          ],
        },
      ],
      status: 'Da programmare',
    },
    twice,
    { ...twice, publicValue: '1 - SICUREZZA DEL TERRITORIO' },
    // No linked objectives at all; a status of several words.
    {
      code: 'OL.05',
      title: 'LA MEMORIA E LA FESTA - Archivio, banda e feste patronali come beni di tutti.',
      portfolio: 'Assessora Nives Dardanelli - Cultura - Turismo',
      centre: 'Settore Istruzione e Servizi alla persona',
      person: 'dott. Ivo Carminati',
      publicValue: '4 - OPPORTUNITÀ PER I GIOVANI',
      links: null,
      guidelines: ['Le tradizioni vivono se qualcuno le impara.'],
      purpose: ['L’archivio storico sarà riordinato e consultabile in rete; la banda avrà una sede propria.'],
      status: 'In attesa di risorse',
    },
  ],
};
