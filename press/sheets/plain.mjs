/**
 * `rocca_plain`: five objectives of mandate level with nothing odd about them, built like the exports known so far.
 *
 * In: nothing. Out: one export.
 */
import { TOWN } from './town.mjs';

/** @type {import('./town.mjs').Export} */
export const plain = {
  level: 'OBIETTIVO DI MANDATO',
  linkedHeading: 'OBIETTIVI STRATEGICI COLLEGATI',
  linkedLevel: 'strategic',
  sheets: [
    {
      code: '2019_2024_DUP_01',
      title:
        'STRADE SICURE - Un Comune che presidia il territorio, illumina le strade e aiuta chi le percorre a piedi, in bicicletta e con i mezzi pubblici.',
      portfolio: 'SINDACO ORESTE VANNUCCHI - Polizia Locale - Protezione Civile - Affari Generali',
      centre: 'Polizia Locale e Protezione Civile',
      person: 'ORESTE VANNUCCHI',
      publicValue: '1 - SICUREZZA E CURA DEL TERRITORIO',
      links: [
        ['2020_24_DUP_01_0301', 'Estendere il presidio serale della Polizia Locale alle frazioni.'],
        [
          '2020_24_DUP_01_0302',
          'Rinnovare la centrale operativa e collegare le telecamere dei varchi con le banche dati nazionali dei veicoli rubati o privi di assicurazione, in accordo con la Prefettura e con i Comuni...',
        ],
        [
          '2020_24_DUP_01_1005',
          "Mettere in sicurezza gli attraversamenti pedonali davanti alle scuole e lungo la via dell'Argine.",
        ],
        ['2020_24_DUP_01_1101', 'Aggiornare il piano di protezione civile e formare i volontari.'],
      ],
      guidelines: [
        `STRADE SICURE - ${TOWN} insieme`,
        'Un Comune che presidia il territorio, illumina le strade e aiuta chi le percorre a piedi, in bicicletta e con i mezzi pubblici.',
      ],
      purpose: [
        `1. 1. STRADE SICURE - ${TOWN} insieme`,
        'Chi vive in una frazione ha diritto alla stessa attenzione di chi abita in centro. Per questo il presidio del territorio sarà distribuito in modo diverso, con orari più ampi e con un numero unico a cui rivolgersi in ogni momento della giornata.',
        "L'esperienza degli ultimi anni dice che la sicurezza non si ottiene soltanto con i controlli: servono strade illuminate, marciapiedi continui, incroci leggibili e vicini che si conoscono.",
        'Nei cinque anni del mandato saranno avviate le seguenti azioni/programmi:',
        {
          items: [
            'pattuglie appiedate nei mercati rionali',
            'completamento della rete di video-sorveglianza',
            'nuova illuminazione a LED nelle vie di accesso alle frazioni',
            'corsi di guida sicura per i neopatentati',
            'esercitazioni annuali di protezione civile',
          ],
        },
      ],
      status: 'In Corso',
    },
    {
      code: '2019_2024_DUP_02',
      title: 'CASA DEI SAPERI - Scuole accoglienti, nidi accessibili e una biblioteca aperta fino a tarda sera.',
      portfolio: "ASSESSORA BIANCA TORRISI - Istruzione - Nidi d'infanzia - Biblioteche - Università della terza età",
      centre: 'Servizi alla Persona, Istruzione e Biblioteche',
      person: 'BIANCA TORRISI',
      publicValue: '2 - CRESCITA DELLE PERSONE',
      links: [
        ['2020_24_DUP_02_0401', 'Aprire due nuove sezioni di nido.'],
        ['2020_24_DUP_02_0406', 'Garantire il trasporto scolastico a chi abita oltre due chilometri dalla scuola.'],
        [
          '2020_24_DUP_02_0502',
          'Trasformare la biblioteca comunale in un luogo di incontro aperto la sera e nei giorni festivi, con spazi per lo studio di gruppo, una sala prove e un laboratorio di stampa, gestiti insieme alle associazioni giovanili...',
        ],
      ],
      guidelines: [
        `CASA DEI SAPERI - ${TOWN} insieme`,
        'Scuole accoglienti, nidi accessibili e una biblioteca aperta fino a tarda sera.',
      ],
      purpose: [
        `2. 2. CASA DEI SAPERI - ${TOWN} insieme`,
        "La scuola è il primo edificio pubblico che una persona conosce: deve essere bello, caldo d'inverno e fresco d'estate. I lavori seguiranno l'ordine di urgenza fissato dal censimento del 2018.",
        'Il costo complessivo è stimato in € 3.480.000,00, di cui il 65% coperto da contributi statali e regionali.',
        'La biblioteca prolungherà gli orari di apertura. Si cercheranno volontari tra gli studenti e tra i pensionati, con un rimborso delle spese di viaggio.',
        'Sono previsti:',
        {
          items: [
            "la riqualificazione energetica di quattro plessi, cominciando dalla scuola primaria di via dei Tigli, che ha l'impianto più vecchio e le finestre originali del 1964",
            'tariffe dei nidi proporzionate al reddito',
            'prestito dei libri a domicilio',
          ],
        },
      ],
      status: 'Concluso',
    },
    {
      code: '2019_2024_DUP_03',
      title:
        'TERRA VIVA - Custodire il fiume, i boschi e i campi, ridurre i rifiuti e consumare meno energia negli edifici del Comune.',
      portfolio: 'ASSESSORE DINO QUARENGHI - Ambiente - Agricoltura - Energia',
      centre: 'Ambiente, Verde e Igiene urbana',
      person: 'DINO QUARENGHI',
      publicValue: '3 - AMBIENTE E CLIMA',
      links: [
        ['2020_24_DUP_03_0902', 'Piantare cinquemila alberi lungo il fiume.'],
        ['2020_24_DUP_03_0903', "Portare la raccolta differenziata all'80% dei rifiuti prodotti."],
        ['2020_24_DUP_03_0904', 'Ridurre le perdite della rete idrica.'],
        ['2020_24_DUP_03_1601', 'Sostenere le aziende agricole che vendono i propri prodotti nei mercati cittadini.'],
        ['2020_24_DUP_03_1701', 'Installare impianti fotovoltaici su tutti i tetti comunali che li possono reggere.'],
      ],
      guidelines: [
        `TERRA VIVA - ${TOWN} insieme`,
        'Custodire il fiume, i boschi e i campi, ridurre i rifiuti e consumare meno energia negli edifici del Comune.',
      ],
      purpose: [
        `3. 3. TERRA VIVA - ${TOWN} insieme`,
        'Il fiume è stato a lungo il retro della città. Con il parco lineare tornerà a essere la sua facciata: si potrà percorrere a piedi dalla vecchia filanda fino al ponte romano.',
        'La raccolta dei rifiuti passerà gradualmente alla tariffa puntuale, dopo una sperimentazione di dodici mesi nel quartiere Fornaci.',
        "È previsto un fondo per le famiglie che sostituiscono la caldaia o isolano il tetto; l'importo sarà stabilito ogni anno con il bilancio di previsione.",
        'Le principali azioni/programmi sono:',
        {
          items: [
            'parco lineare del fiume',
            'tariffa puntuale dei rifiuti',
            'orti urbani in ogni quartiere',
            'comunità energetica tra Comune, scuole e parrocchie',
          ],
        },
      ],
      status: 'In Corso',
    },
    {
      code: '2019_2024_DUP_04',
      title: 'NESSUNO DA SOLO - Servizi vicini a chi è fragile, case per chi non la trova, lavoro per chi lo ha perso.',
      portfolio: "VICESINDACA LAURA DELL'ORTO - Politiche Sociali - Casa - Lavoro - Pari Opportunità",
      centre: 'Servizi Sociali e Politiche abitative',
      person: "LAURA DELL'ORTO",
      publicValue: '4 - COESIONE SOCIALE',
      links: [
        ['2020_24_DUP_04_1203', 'Aumentare le ore di assistenza domiciliare agli anziani non autosufficienti.'],
        ['2020_24_DUP_04_1206', 'Recuperare gli alloggi comunali sfitti.'],
      ],
      guidelines: [
        `NESSUNO DA SOLO - ${TOWN} insieme`,
        'Servizi vicini a chi è fragile, case per chi non la trova, lavoro per chi lo ha perso.',
      ],
      purpose: [
        `4. 4. NESSUNO DA SOLO - ${TOWN} insieme`,
        "Ogni persona in difficoltà avrà un solo interlocutore, che la accompagna da un ufficio all'altro finché il problema non è risolto.",
        'Nel triennio saranno recuperati quaranta alloggi, con una spesa di € 1.120.000,00.',
      ],
      status: 'Da avviare',
    },
    {
      code: '2019_2024_DUP_05',
      title: 'PIAZZE APERTE - Cultura, sport e commercio per una città che si incontra.',
      portfolio: 'ASSESSORE MICHELE SALVATERRA - Cultura - Sport - Commercio - Turismo',
      centre: 'Cultura, Sport e Attività produttive',
      person: 'MICHELE SALVATERRA',
      publicValue: '2 - CRESCITA DELLE PERSONE',
      links: [
        ['2020_24_DUP_05_0501', 'Restaurare il teatro civico e affidarne la gestione.'],
        ['2020_24_DUP_05_0601', 'Rifare la pista di atletica.'],
        ['2020_24_DUP_05_1402', 'Ridurre i canoni per i negozi che riaprono nel centro storico.'],
      ],
      guidelines: [`PIAZZE APERTE - ${TOWN} insieme`, 'Cultura, sport e commercio per una città che si incontra.'],
      purpose: [
        `5. 5. PIAZZE APERTE - ${TOWN} insieme`,
        'Le piazze torneranno a essere luoghi in cui ci si ferma. La manutenzione del verde, le panchine e le fontane verranno prima degli eventi.',
        'Il calendario delle manifestazioni sarà pubblicato entro il mese di gennaio di ogni anno.',
        'Saranno realizzati:',
        { items: ['il restauro del teatro civico', 'la nuova pista di atletica', 'un bando per le botteghe storiche'] },
      ],
      status: 'Sospeso',
    },
  ],
};
