/**
 * `rocca_strategic`: sheets of the level below, each with its operational objectives.
 *
 * In: nothing. Out: one export. Three of its sheets are linked from `rocca_plain`, one of them under another title; one is
 * linked from nowhere.
 */
import { TOWN } from './town.mjs';

/** @type {import('./town.mjs').Export} */
export const strategic = {
  level: 'OBIETTIVO STRATEGICO',
  linkedHeading: 'OBIETTIVI OPERATIVI COLLEGATI',
  linkedLevel: 'operational',
  publicValue: '1 - SICUREZZA E CURA DEL TERRITORIO',
  sheets: [
    {
      code: '2020_24_DUP_01_0301',
      title: 'Estendere il presidio serale della Polizia Locale alle frazioni.',
      portfolio: 'SINDACO ORESTE VANNUCCHI - Polizia Locale - Protezione Civile - Affari Generali',
      centre: 'Polizia Locale e Protezione Civile',
      person: 'FRANCESCA DE’ MEDARDI',
      publicValue: '1 - SICUREZZA E CURA DEL TERRITORIO',
      links: [
        ['2020_24_DUP_01_0301_01', 'Terzo turno dalle 19.00 all’1.00 da aprile a ottobre.'],
        ['2020_24_DUP_01_0301_02', 'Assunzione di quattro agenti.'],
        [
          '2020_24_DUP_01_0301_03',
          'Acquisto di due veicoli attrezzati come uffici mobili, da impiegare a rotazione nei mercati, nelle feste di paese e nelle frazioni in cui mancano da tempo presidi delle Forze...',
        ],
      ],
      guidelines: ['Portare il servizio dove oggi non arriva.'],
      purpose: [
        `1. 1. PRESIDIO SERALE - ${TOWN} insieme`,
        'Il presidio serale oggi riguarda soltanto il centro. Nelle frazioni si interviene su chiamata, con tempi medi di trentacinque minuti.',
        'Si prevede di:',
        { items: ['istituire il terzo turno', 'ridurre a quindici minuti il tempo di intervento'] },
      ],
      status: 'In Corso',
    },
    {
      code: '2020_24_DUP_01_1005',
      title: "Mettere in sicurezza gli attraversamenti pedonali davanti alle scuole e lungo la via dell'Argine.",
      portfolio: 'ASSESSORE TULLIO BARBIANI - Lavori Pubblici - Patrimonio - Mobilità',
      centre: 'Lavori Pubblici, Patrimonio e Mobilità',
      person: 'TULLIO BARBIANI',
      publicValue: '1 - SICUREZZA E CURA DEL TERRITORIO',
      links: [
        ['2020_24_DUP_01_1005_01', 'Undici attraversamenti rialzati.'],
        ['2020_24_DUP_01_1005_02', "Semaforo a chiamata in via dell'Argine."],
      ],
      guidelines: ['Prima di tutto i bambini: ogni scuola deve poter essere raggiunta a piedi.'],
      purpose: [
        `1. 2. ATTRAVERSAMENTI - ${TOWN} insieme`,
        'Nel 2018 gli investimenti di pedoni sono stati ventidue, nove dei quali davanti a una scuola. OBIETTIVO DI MANDATO e obiettivi strategici sono concordi: si comincia da lì.',
        'La spesa è di € 380.000,00; il cofinanziamento regionale arriva al 50%.',
      ],
      status: 'Avviato',
    },
    {
      code: '2020_24_DUP_02_0401',
      title: 'Aprire tre nuove sezioni di nido.',
      portfolio: "ASSESSORA BIANCA TORRISI - Istruzione - Nidi d'infanzia - Biblioteche - Università della terza età",
      centre: 'Servizi alla Persona, Istruzione e Biblioteche',
      person: 'BIANCA TORRISI',
      publicValue: '1 - SICUREZZA E CURA DEL TERRITORIO',
      links: [['2020_24_DUP_02_0401_01', 'Lavori di adeguamento del nido di Fornaci.']],
      guidelines: ['Un posto al nido per chi lo chiede.'],
      purpose: [
        `2. 1. NIDI - ${TOWN} insieme`,
        "La lista d'attesa conta ottantasei bambini. Le tre sezioni apriranno tra settembre 2021 e settembre 2023.",
      ],
      status: 'In Corso',
    },
    {
      code: '2020_24_DUP_09_1901',
      title: 'Ospitare ogni anno l’incontro delle città per la pace.',
      portfolio: 'PRESIDENTE DEL CONSIGLIO IRENE ZAMPIERI',
      centre: 'Segreteria generale e Partecipazione',
      person: 'IRENE ZAMPIERI',
      publicValue: '1 - SICUREZZA E CURA DEL TERRITORIO',
      links: null,
      guidelines: ['Tenere viva una tradizione di accoglienza.'],
      purpose: [`9. 1. INCONTRO PER LA PACE - ${TOWN} insieme`, 'L’incontro si tiene in ottobre e dura tre giorni.'],
      status: 'Concluso',
    },
  ],
};
