/**
 * `rocca_more`: four objectives whose sheets hold more than the known ones: labels in the header block, columns of the table,
 * sections with tables, one of them behind Stato.
 *
 * In: nothing. Out: one export.
 */

/** @type {import('./town.mjs').Export} */
export const more = {
  level: 'OBIETTIVO DI MANDATO',
  linkedHeading: 'OBIETTIVI STRATEGICI COLLEGATI',
  linkedLevel: 'strategic',
  columns: ['Peso', 'Ufficio di riferimento'],
  sheets: [
    {
      code: '2019_2024_DUP_01',
      title: 'ACQUA DI TUTTI - Un Comune che cura le sue fonti e non ne spreca una goccia',
      portfolio: 'ASSESSORA IRENE ZAMPIERI - Ambiente - Servizi a rete',
      centre: 'Ambiente e Reti',
      person: 'DINO QUARENGHI',
      publicValue: '2 - AMBIENTE',
      links: [
        [
          '2020_24_DUP_01_0901',
          'Sostituire quaranta chilometri di condotte, a cominciare da quelle posate prima del 1970...',
          '60%',
          'Reti',
        ],
        ['2020_24_DUP_01_0902', 'Riaprire le fontane.', '40%', 'Opere'],
      ],
      guidelines: ["L'acqua è un bene di tutti."],
      purpose: [
        'Le perdite si trovano prima che si vedano.',
        { items: ['misurare ogni notte', 'scavare una volta sola'] },
      ],
      status: 'In Corso',
      others: [
        ['Missione', '09 Sviluppo sostenibile e tutela del territorio e dell’ambiente'],
        ['Dirigente referente', 'DINO QUARENGHI'],
      ],
      sections: [
        {
          title: 'INDICATORI',
          blocks: [
            {
              rows: [
                ['Descrizione', 'Unità', 'Atteso'],
                ['Condotte sostituite', 'km', '40'],
                ['Perdite di rete rilevate dal gestore nel corso dell’anno, in rapporto all’acqua immessa', '%', '18'],
                ['Fontane riaperte', 'n.', '12'],
              ],
            },
          ],
        },
        { title: 'PORTATORI DI INTERESSE', blocks: ['Utenti, gestore del servizio idrico, consorzio di bonifica.'] },
        { title: 'Collegamenti con altri piani', blocks: ["Piano d'ambito del servizio idrico."], place: 'last' },
      ],
    },
    {
      code: '2019_2024_DUP_02',
      title: 'SCALE E CORTILI - La casa pubblica torna abitata',
      portfolio: 'ASSESSORE TULLIO BARBIANI - Casa',
      centre: 'Patrimonio',
      person: 'MICHELE SALVATERRA',
      publicValue: '1 - COMUNITÀ',
      links: [
        ['2020_24_DUP_02_0801', 'Recuperare trenta alloggi.', '70%', 'Patrimonio'],
        ['2020_24_DUP_02_1201', 'Assegnarli entro l’anno.', '30%', 'Servizi Sociali'],
      ],
      guidelines: null,
      purpose: ['Un alloggio vuoto è un alloggio perso.'],
      status: 'Non Avviato',
      others: [
        ['Missione', '08 Assetto del territorio ed edilizia abitativa'],
        ['Dirigente referente', 'MICHELE SALVATERRA'],
      ],
      sections: [
        {
          title: 'INDICATORI',
          blocks: [
            {
              rows: [
                ['Descrizione', 'Unità', 'Atteso'],
                ['Alloggi recuperati', 'n.', '30'],
              ],
            },
          ],
        },
        { title: 'Collegamenti con altri piani', blocks: ['Nessuno.'], place: 'last' },
      ],
    },
    {
      code: '2019_2024_DUP_03',
      title: 'BIBLIOTECHE APERTE - Un libro a ogni ora',
      portfolio: 'ASSESSORA IRENE ZAMPIERI - Cultura',
      centre: 'Cultura',
      person: 'DINO QUARENGHI',
      publicValue: '1 - COMUNITÀ',
      links: [
        ['2020_24_DUP_03_0501', 'Aprire la sera e la domenica, con i volontari e con le scuole.', '100%', 'Cultura'],
      ],
      guidelines: null,
      purpose: ['Una biblioteca chiusa non serve a nessuno.'],
      status: 'Completato',
      others: [
        ['Missione', '05 Tutela e valorizzazione dei beni e attività culturali'],
        ['Dirigente referente', 'DINO QUARENGHI'],
      ],
      sections: [
        {
          title: 'INDICATORI',
          blocks: [
            {
              rows: [
                ['Descrizione', 'Unità', 'Atteso'],
                ['Ore di apertura', 'ore', '52'],
                ['Prestiti', 'n.', '21.000'],
              ],
            },
          ],
        },
        {
          title: 'PORTATORI DI INTERESSE',
          blocks: [{ items: ['lettori', 'scuole', 'librai'] }],
        },
      ],
    },
  ],
};
