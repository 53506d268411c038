/**
 * `rocca_operational`: two sheets of the lowest level, which link to nothing.
 *
 * In: nothing. Out: one export. `rocca_strategic` links to the first under the same title, to the second under another.
 */
import { TOWN } from './town.mjs';

/** @type {import('./town.mjs').Export} */
export const operational = {
  level: 'OBIETTIVO OPERATIVO',
  linkedHeading: 'OBIETTIVI COLLEGATI',
  linkedLevel: 'operational',
  sheets: [
    {
      code: '2020_24_DUP_01_0301_02',
      title: 'Assunzione di quattro agenti.',
      portfolio: 'SINDACO ORESTE VANNUCCHI - Polizia Locale - Protezione Civile - Affari Generali',
      centre: 'Polizia Locale e Protezione Civile',
      person: 'FRANCESCA DE’ MEDARDI',
      publicValue: '1 - SICUREZZA E CURA DEL TERRITORIO',
      links: null,
      guidelines: null,
      purpose: [
        `1. 1. CONCORSO - ${TOWN} insieme`,
        'Il concorso sarà bandito entro giugno.',
        { ordered: true, items: ['bando', 'prove scritte e orali', 'corso di formazione presso la scuola regionale'] },
      ],
      status: 'Non avviato',
    },
    {
      code: '2020_24_DUP_02_0401_01',
      title: 'Lavori di adeguamento anti-sismico del nido di Fornaci.',
      portfolio: 'ASSESSORE TULLIO BARBIANI - Lavori Pubblici - Patrimonio - Mobilità',
      centre: 'Lavori Pubblici, Patrimonio e Mobilità',
      person: 'TULLIO BARBIANI',
      publicValue: '2 - CRESCITA DELLE PERSONE',
      links: null,
      guidelines: ['Un posto al nido per chi lo chiede.'],
      purpose: ['I lavori, per € 640.000,00, si faranno nei mesi estivi.'],
      status: 'In Corso',
    },
  ],
};
