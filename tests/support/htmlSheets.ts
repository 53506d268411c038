/** Sheets of an invented town that have something to search and filter by, and pages made of them. */
import { type Document, type LedgerLine, parse, write } from '../../src/index.js';
import { nextSheet, type Part, sheet } from './sheet.js';

type Changes = Partial<Record<Part, readonly string[]>>;

/** Sheets with numbers of their own, one after the other. */
export const sheets = (all: readonly Changes[]): string =>
  all
    .map((changes, i) => {
      const code = `2023_2028_DUP_${String(i + 1).padStart(2, '0')}`;
      return (i === 0 ? sheet : nextSheet)({ code: ['OBIETTIVO DI MANDATO', code], ...changes });
    })
    .join('\n\n');

const title = (text: string): Changes => ({ title: [text], heading: ['OBIETTIVO DI MANDATO', '', text] });
const links = (...rows: readonly string[]): Changes => ({
  linkedObjectives: ['OBIETTIVI STRATEGICI COLLEGATI', '', 'Codice\tTitolo', ...rows],
});
const values = (...lines: readonly string[]): Changes => ({ publicValues: ['VALORE PUBBLICO', '', ...lines] });

/** Four objectives: two people, three public values, of which one objective serves two, four missions. */
export const TOWN = sheets([
  {
    ...title('CASA - Un tetto per tutti.'),
    ...values('2 - CRESCITA', '1 - SICUREZZA'),
    ...links('2024_28_DUP_01_0801\tCase più belle.', '2024_28_DUP_01_0802\tCase sane.', '2024_28_DUP_01_1201\tAiuti.'),
  },
  {
    ...title('VERDE - L’anno degli alberi è già qui.'),
    ...values('2 - CRESCITA'),
    ...links('2024_28_DUP_02_0901\tAlberi nuovi...'),
    responsiblePerson: ['Responsabile', '', 'BRUNO NERI'],
    status: ['Stato', '', 'Concluso'],
  },
  {
    ...title('STRADE - Muoversi meglio.'),
    ...values('10 - FUTURO'),
    ...links('2024_28_DUP_03_1001\tCiclabili.', '2024_28_DUP_07_1002\tMarciapiedi.'),
    responsiblePerson: ['Responsabile', '', 'BRUNO NERI'],
  },
  { ...title('CONTI - Spese chiare.'), ...links(), publicValues: [], status: ['Stato', '', 'Sospeso'] },
]);

export interface Made {
  readonly document: Document;
  readonly ledger: readonly LedgerLine[];
}

/** Parses texts, messages in Italian. */
export async function made(...texts: readonly string[]): Promise<Made> {
  const inputs = texts.map((text, i) => ({ file: `cartella/schede${i}.txt`, bytes: new TextEncoder().encode(text) }));
  const { document, ledger } = await parse(inputs, { language: 'it' });
  return { document, ledger };
}

/** The page of a text. */
export async function pageOf(text: string): Promise<string> {
  const { document, ledger } = await made(text);
  return write(document, 'html', { ledger });
}
