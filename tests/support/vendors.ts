/** Sheets of invented vendors as text: words of their own for every label, forms of their own for codes. */

export interface Vendor {
  readonly level: string;
  readonly linked: string;
  readonly code: (sheet: number) => string;
  readonly row: (sheet: number, row: number) => string;
  readonly parameters: readonly (readonly [label: string, value: string])[];
  readonly head: readonly string[];
  readonly header: readonly string[];
  readonly sections: readonly [publicValues: string, guidelines: string, purpose: string, status: string];
  readonly table: string;
  readonly statuses: readonly string[];
}

/** Labels with a colon, codes of letters and numbers: what they mean is said by their words. */
export const WORDED: Vendor = {
  level: 'LINEA PROGRAMMATICA',
  linked: 'OBIETTIVI STRATEGICI DELLA LINEA',
  code: (sheet) => `M${sheet}`,
  row: (sheet, row) => `M${sheet}-O${row}`,
  parameters: [
    ['Versione del documento', 'DUP 2025-2027'],
    ['Livello stampato', 'LINEA PROGRAMMATICA'],
  ],
  head: ['PROGRAMMA DI MANDATO', 'Selezione:'],
  header: ['Delega politica', 'Servizio capofila', 'Funzionario incaricato'],
  sections: ['DIMENSIONE DEL VALORE', 'Impegni presi', 'Contenuti', 'Grado di realizzazione'],
  table: 'Sigla\tOggetto',
  statuses: ['Procede', 'Conseguito', 'Non attivato'],
};

/** Words that say nothing: only what stands where tells what they mean. Years in codes. */
export const PLACED: Vendor = {
  level: 'TRAGUARDO',
  linked: 'Tappe',
  code: (sheet) => `TR.2024-2029.0${sheet}`,
  row: (sheet, row) => `TP.2024-2029.0${sheet}.${['03', '12', '08'][row - 1]}.0${row}`,
  parameters: [
    ['Documento di riferimento', 'DUP 2025/2027'],
    ['Elementi stampati', 'TRAGUARDO'],
  ],
  head: ['SCHEDE', 'Estrazione'],
  header: ['Componente della Giunta', 'Struttura di massima dimensione', 'Titolare dell’incarico'],
  sections: ['Effetti attesi', 'Da dove partiamo', 'Che cosa faremo', 'A che punto siamo'],
  table: 'Numero\tTappa',
  statuses: ['Verde', 'Rosso', 'Giallo'],
};

const TITLES = ['STRADE CURATE - Meno buche', 'SCUOLE APERTE - Più tempo', 'ACQUA PULITA - Meno sprechi'];
const HOLDERS = ['Sindaca Ada Neri - Bilancio', 'Assessore Ivo Galli - Scuola', 'Assessora Pia Monti - Ambiente'];
const OFFICES = ['Settore Lavori pubblici', 'Area Istruzione', 'Servizio idrico'];
const PERSONS = ['ing. Leo Riva', 'dott.ssa Eva Costa', 'arch. Ugo Serra'];

/** Prints three sheets of a vendor, each with its header block, a table of two or three rows and all sections. */
export function sheetsOf({
  level,
  linked,
  code,
  row,
  parameters,
  head,
  header,
  sections,
  table,
  statuses,
}: Vendor): string {
  const [publicValues, guidelines, purpose, status] = sections;
  const sheets = TITLES.map((title, i) => {
    const values = [HOLDERS[i], OFFICES[i], PERSONS[i]];
    const rows = [1, 2, 3]
      .slice(0, 2 + (i % 2))
      .map((n) => `${row(i + 1, n)}\tPortare a termine la parte ${'abc'[n - 1]}.`);
    return [
      `${level}\n${code(i + 1)}`,
      title,
      ...header.map((label, k) => `${label}: ${values[k]}`),
      level,
      title,
      publicValues,
      `${i + 1} - BENESSERE`,
      linked,
      [table, ...rows].join('\n'),
      guidelines,
      `Si comincia da ciò che manca nella frazione ${'abc'[i]}.`,
      purpose,
      `Nel ${2021 + i} le segnalazioni sono state ${100 + i}: il Comune interviene con un programma di tre anni, pubblicato ogni sei mesi e discusso nelle assemblee di frazione.`,
      status,
      statuses[i],
    ].join('\n\n');
  });
  return [...head, parameters.map((pair) => pair.join('\t')).join('\n'), ...sheets].join('\n\n\n').concat('\n');
}
