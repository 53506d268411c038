/**
 * `rocca_hurts`: objectives of mandate level with everything that has ever misled a reader.
 *
 * In: nothing. Out: one export. Each sheet's comment says what it is there for.
 */
import { manyLinks } from './links.mjs';
import { TOWN } from './town.mjs';

/** The same sheet is printed once under each of two public values. @type {import('./town.mjs').Sheet} */
const twice = {
  code: '2019_2024_DUP_12',
  title: "ACQUA PUBBLICA - L'acqua come bene comune, dalla sorgente al rubinetto.",
  portfolio: 'ASSESSORE DINO QUARENGHI - Ambiente - Agricoltura - Energia',
  centre: 'Ambiente, Verde e Igiene urbana',
  person: 'DINO QUARENGHI',
  publicValue: '3 - AMBIENTE E CLIMA',
  links: [
    ['2020_24_DUP_12_0904', 'Sostituire le condotte in fibro-cemento.'],
    ['2020_24_DUP_12_0905', 'Aprire sei case dell’acqua nei quartieri.'],
  ],
  guidelines: [`ACQUA PUBBLICA - ${TOWN} insieme`, "L'acqua come bene comune, dalla sorgente al rubinetto."],
  purpose: [
    `12. 12. ACQUA PUBBLICA - ${TOWN} insieme`,
    'Le perdite della rete superano il 38% e vanno dimezzate entro il 2024.',
    { items: ['sei case dell’acqua', 'bollette più chiare'] },
  ],
  status: 'In Corso',
};

/** @type {import('./town.mjs').Export} */
export const hurts = {
  level: 'OBIETTIVO DI MANDATO',
  linkedHeading: 'OBIETTIVI STRATEGICI COLLEGATI',
  linkedLevel: 'strategic',
  sheets: [
    // Four lines of title, five of portfolio, quotes of three kinds, and paragraphs that begin with a label's word.
    {
      code: '2019_2024_DUP_06',
      title:
        "PIU' FUTURO & PIÙ DIRITTI - Un'Amministrazione «di casa in casa» che ascolta, programma e rende conto: sportelli aperti anche il sabato, tempi di risposta < 30 giorni, servizi digitali “semplici davvero” per famiglie, imprese e associazioni del territorio, con costi ridotti del 15% e nessuna fila.",
      portfolio:
        "SINDACO ORESTE VANNUCCHI - Bilancio e Tributi - Personale e Organizzazione - Società partecipate - Transizione digitale - Comunicazione istituzionale - Rapporti con l'Università - Gemellaggi",
      centre:
        'Bilancio, Tributi, Personale e Organizzazione, Società partecipate, Transizione digitale e Comunicazione istituzionale',
      person: 'ORESTE VANNUCCHI',
      publicValue: '5 - FIDUCIA & TRASPARENZA',
      titleOnNextPage: true,
      links: [
        ['2020_24_DUP_06_0101', 'Pubblicare ogni anno il «bilancio del cittadino» e presentarlo nei quartieri.'],
        [
          '2020_24_DUP_06_0103',
          'Ridurre l’arretrato delle pratiche edilizie & commerciali, portando i tempi medi di rilascio sotto i 30 giorni e affidando a uno “sportello unico” il dialogo con gli altri enti coinvolti nel…',
        ],
        ['2020_24_DUP_06_0108', 'Completare il passaggio al cloud (spesa: € 420.000,00 + IVA 22%).'],
        [
          '2020_24_DUP_06_0110',
          'Assumere 25 persone a tempo indeterminato, tra cui agenti, educatori, tecnici e assistenti sociali, e rivedere il regolamento degli uffici e dei servizi per adeguarlo al nuovo contratto collettivo...',
        ],
      ],
      guidelines: [
        `PIU' FUTURO & PIÙ DIRITTI - ${TOWN} insieme`,
        'Indirizzi e priorità sono stati discussi con i cittadini in sette assemblee; il verbale è pubblicato sul sito.',
        'Titolo II della spesa e fondo pluriennale vincolato saranno rivisti a ogni variazione di bilancio.',
      ],
      purpose: [
        `6. 6. PIU' FUTURO & PIÙ DIRITTI - ${TOWN} insieme`,
        'Responsabile del procedimento è il segretario generale, che riferisce ogni tre mesi alla Giunta e ogni sei mesi al Consiglio.',
        "Stato di attuazione e scostamenti saranno misurati con gli indicatori del Piano della performance; l'obiettivo è che i due documenti parlino la stessa lingua.",
        'Finalità ultima del programma è restituire ai cittadini il tempo che oggi passano in coda: si stima un risparmio di 12.000 ore l’anno, pari a circa € 250.000,00 («tempo liberato»).',
        'Codice dei contratti e regolamento interno saranno applicati con criteri di semplicità: sotto i 40.000 € si procede con affidamento diretto, sopra si confrontano almeno cinque preventivi.',
        '2020_24_DUP_06_0103 è l’obiettivo da cui dipendono gli altri: senza tempi certi non c’è fiducia.',
        "Assessorato e dirigenti si riuniscono il primo lunedì del mese. Gli esiti confluiscono nell'obiettivo 2020_24_DUP_06_0110 e nella relazione di fine anno, insieme ai dati sulle assenze.",
        'Le azioni/programmi previste sono:',
        {
          ordered: true,
          items: [
            "sportello unico per i servizi al cittadino, aperto dal lunedì al sabato dalle 8.00 alle 19.00 con personale formato su tutte le pratiche più frequenti, dall'anagrafe ai tributi",
            'fascicolo digitale della famiglia',
            'pagamenti solo con pagoPA (< 1% in contanti)',
            'formazione di tutto il personale: > 40 ore a testa',
          ],
        },
        'Nel 2021 si è conclusa la prima fase, finanziata con risorse proprie.',
      ],
      status: 'In Corso',
    },
    // Nobody is responsible; the list has items of one word, each of them also a label.
    {
      code: '2019_2024_DUP_07',
      title: 'QUARTIERI PROTAGONISTI - Consulte, bilancio partecipativo e cura condivisa dei beni comuni.',
      portfolio: 'ASSESSORA BIANCA TORRISI - Partecipazione',
      centre: 'Segreteria generale e Partecipazione',
      person: '',
      publicValue: '5 - FIDUCIA & TRASPARENZA',
      links: [['2020_24_DUP_07_0101', 'Dare alle consulte di quartiere una sede e un piccolo bilancio.']],
      guidelines: [
        `QUARTIERI PROTAGONISTI - ${TOWN} insieme`,
        'Consulte, bilancio partecipativo e cura condivisa dei beni comuni.',
      ],
      purpose: [
        `7. 7. QUARTIERI PROTAGONISTI - ${TOWN} insieme`,
        'Ogni proposta presentata dalle consulte avrà una scheda pubblica con queste voci:',
        { items: ['Indirizzi', 'Costi', 'Stato', 'Responsabile', 'Tempi'] },
        'Le schede saranno consultabili anche in biblioteca.',
        'Ogni anno si decide insieme:',
        {
          items: [
            {
              text: 'come usare il bilancio partecipativo, che vale € 150.000,00 e si divide in parti uguali tra:',
              items: [
                'piccole opere nelle strade e nelle piazze',
                'attività per i ragazzi',
                'feste e iniziative di vicinato',
              ],
            },
            'quali spazi affidare alle associazioni',
          ],
        },
      ],
      status: 'Non avviato',
    },
    // Thirty links: the table runs over three pages.
    {
      code: '2019_2024_DUP_08',
      title: 'OPERE PUBBLICHE - Manutenzioni programmate e cantieri che finiscono nei tempi previsti.',
      portfolio: 'ASSESSORE TULLIO BARBIANI - Lavori Pubblici - Patrimonio - Mobilità',
      centre: 'Lavori Pubblici, Patrimonio e Mobilità',
      person: 'TULLIO BARBIANI',
      publicValue: '1 - SICUREZZA E CURA DEL TERRITORIO',
      links: manyLinks('2020_24_DUP_08'),
      guidelines: [
        `OPERE PUBBLICHE - ${TOWN} insieme`,
        'Manutenzioni programmate e cantieri che finiscono nei tempi previsti.',
      ],
      purpose: [
        `8. 8. OPERE PUBBLICHE - ${TOWN} insieme`,
        'Si interviene prima dove il rischio è più alto e dove passano più persone.',
      ],
      status: 'In Corso',
    },
    // No linked objectives: the section is not printed. The centre is empty.
    {
      code: '2019_2024_DUP_09',
      title: 'CITTA’ DI PACE - Accoglienza, memoria e cooperazione.',
      portfolio: 'PRESIDENTE DEL CONSIGLIO IRENE ZAMPIERI',
      centre: '',
      person: 'IRENE ZAMPIERI',
      publicValue: '4 - COESIONE SOCIALE',
      links: null,
      guidelines: [`CITTA’ DI PACE - ${TOWN} insieme`, 'Accoglienza, memoria e cooperazione.'],
      purpose: [
        `9. 9. CITTA’ DI PACE - ${TOWN} insieme`,
        'Il Comune aderisce alla rete delle città per la pace e ne ospita l’incontro annuale.',
      ],
      status: 'Concluso',
    },
    // No INDIRIZZI; paragraphs long enough that some page break falls inside a sentence; two numbered lists.
    {
      code: '2019_2024_DUP_10',
      title: 'IMPRESE E LAVORO - Un territorio in cui conviene investire e si può restare.',
      portfolio: 'ASSESSORE MICHELE SALVATERRA - Attività produttive - Formazione professionale',
      centre: 'Cultura, Sport e Attività produttive',
      person: 'MICHELE SALVATERRA',
      publicValue: '6 - SVILUPPO ECONOMICO',
      links: [
        ['2020_24_DUP_10_1401', 'Insediare nuove imprese nelle aree dismesse della ex-filanda.'],
        ['2020_24_DUP_10_1501', 'Aprire uno sportello lavoro insieme alla Provincia.'],
      ],
      guidelines: null,
      purpose: [
        `10. 10. IMPRESE E LAVORO - ${TOWN} insieme`,
        "Le imprese chiedono tempi certi, aree pronte e persone formate. Il Comune non può abbassare il costo dell'energia, ma può fare la propria parte: un solo ufficio che risponde, un piano delle aree aggiornato ogni anno, un accordo con gli istituti tecnici perché i corsi corrispondano ai mestieri che mancano. Nel 2019 le domande di insediamento sono state quarantuno e soltanto nove hanno avuto risposta entro i termini: è il dato da cui si parte.",
        'La zona industriale nata negli anni Settanta ha strade strette, pochi parcheggi per i mezzi pesanti e una rete di raccolta delle acque piovane che non regge i temporali di fine estate. Il progetto di riqualificazione, redatto insieme al consorzio delle imprese e approvato dal Consiglio nella seduta di marzo, prevede lavori per € 6.750.000,00 in quattro anni, il 55% dei quali a carico della Regione.',
        "Chi perde il lavoro dopo i cinquant'anni fatica più degli altri a trovarne uno nuovo. Lo sportello accompagnerà ogni persona per dodici mesi, con un bilancio delle competenze, un corso scelto insieme e un tirocinio retribuito presso una delle aziende che hanno firmato il protocollo; alla fine del percorso si misurerà quante persone hanno un contratto di almeno un anno, e quel numero sarà reso pubblico.",
        "Le aziende agricole del territorio sono centoventi, quasi tutte a conduzione familiare, e l'età media di chi le guida supera i sessant'anni: senza un ricambio, tra dieci anni metà dei campi sarà incolta o affittata a chi viene da fuori. Il Comune metterà a disposizione dei giovani che vogliono cominciare i terreni di sua proprietà lungo il fiume, oggi concessi di anno in anno e perciò coltivati senza cura, con contratti di almeno quindici anni e canoni ridotti nei primi cinque; chiederà in cambio la manutenzione dei fossi e delle siepi, l'apertura delle aziende alle scuole almeno quattro volte l'anno e la vendita di una parte dei prodotti nel mercato coperto, che sarà ristrutturato per questo. Le associazioni degli agricoltori, sentite nel mese di febbraio, hanno chiesto che i bandi siano scritti in modo comprensibile e che l'acqua per l'irrigazione sia garantita anche nelle estati asciutte: al primo impegno si risponde con lo sportello, al secondo con i due bacini di raccolta previsti dal piano delle opere, il cui costo è stimato in € 2.300.000,00, coperto per il 60% da fondi europei, per il 25% dalla Regione e per il resto da un mutuo ventennale.",
        "Il commercio di vicinato ha perso un negozio su quattro in dieci anni. Non si tornerà indietro per decreto, ma si può fare in modo che chi resiste non sia solo: meno tasse per chi tiene aperto nelle frazioni, consegne a domicilio in bicicletta organizzate insieme, vetrine sfitte date in uso gratuito agli artigiani e agli artisti per sei mesi, un calendario comune delle aperture serali, parcheggi gratuiti nell'ultima ora del pomeriggio. Ogni misura sarà sperimentata per un anno in una sola zona e confrontata con le altre, e sarà estesa soltanto se i numeri diranno che funziona; i risultati saranno discussi con le associazioni di categoria e con le consulte di quartiere prima di ogni decisione definitiva.",
        'Tappe del primo anno:',
        {
          ordered: true,
          items: ['firma del protocollo con le aziende', 'scelta dei tutor', 'primi cinquanta tirocini'],
        },
        'Dal secondo anno:',
        { ordered: true, items: ['valutazione indipendente dei risultati', 'estensione ai Comuni vicini'] },
        "Il turismo è un'impresa come le altre: porta lavoro se trova strade, parcheggi, insegne e persone che parlano le lingue. Il nuovo info-point sarà aperto tutto l'anno; nei mesi di luglio e agosto sarà raggiungibile con una navetta gratuita dalla stazione ferroviaria, ogni mezz'ora, dalle 9.00 alle 23.00.",
      ],
      status: 'Sospeso',
    },
    // No Finalità. The table of links has its head and nothing else.
    {
      code: '2019_2024_DUP_11',
      title: "MEMORIA E FUTURO - L'archivio storico accessibile a tutti.",
      portfolio: 'ASSESSORE MICHELE SALVATERRA - Cultura - Sport - Commercio - Turismo',
      centre: 'Cultura, Sport e Attività produttive',
      person: 'MICHELE SALVATERRA',
      publicValue: '2 - CRESCITA DELLE PERSONE',
      links: [],
      guidelines: [
        `MEMORIA E FUTURO - ${TOWN} insieme`,
        "L'archivio storico accessibile a tutti: inventari in rete, sala di studio aperta quattro giorni alla settimana, visite guidate.",
        {
          items: [
            'digitalizzazione dei registri dello stato civile dal 1866 al 1930, con la collaborazione degli studenti del liceo e dei volontari della società storica',
            'sala di studio',
          ],
        },
      ],
      purpose: null,
      status: 'In Corso',
    },
    twice,
    { ...twice, publicValue: '4 - COESIONE SOCIALE' },
    // No Stato; a public value without a number; a portfolio with nothing in it.
    {
      code: '2019_2024_DUP_13',
      title: 'VICINI DI CASA - Unione dei servizi con i Comuni di Montebruno e Valscura.',
      portfolio: '',
      centre: 'Segreteria generale e Partecipazione',
      person: 'ORESTE VANNUCCHI',
      publicValue: 'BENE COMUNE',
      links: [['2020_24_DUP_13_0111', 'Gestire insieme la centrale unica di committenza.']],
      guidelines: [`VICINI DI CASA - ${TOWN} insieme`, 'Unione dei servizi con i Comuni di Montebruno e Valscura.'],
      purpose: [
        `13. 13. VICINI DI CASA - ${TOWN} insieme`,
        'Centro di Responsabilità unico per i tre Comuni sarà l’ufficio associato con sede a Valscura.',
        'Valore pubblico, in questo caso, è spendere una volta sola.',
        'Restano da definire: sede, orari, personale.',
      ],
      status: null,
    },
  ],
};
