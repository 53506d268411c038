/**
 * What a sheet prints under "Stato", and the kind each label means.
 *
 * A label that is in no row is kept as printed, with the kind `other`.
 * Example: `In Corso` is `in-progress`.
 */
export const STATUS_KINDS = ['in-progress', 'completed', 'not-started', 'suspended', 'other'] as const;

/** One of the four kinds of {@link STATUSES}, or `other`. */
export type StatusKind = (typeof STATUS_KINDS)[number];

export interface StatusRow {
  readonly kind: StatusKind;
  readonly words: readonly string[];
}

export const STATUSES: readonly StatusRow[] = [
  { kind: 'in-progress', words: ['In Corso', 'In corso di attuazione', 'In attuazione', 'Avviato', 'Attivo'] },
  { kind: 'completed', words: ['Concluso', 'Completato', 'Raggiunto', 'Terminato', 'Chiuso', 'Realizzato'] },
  { kind: 'not-started', words: ['Da avviare', 'Non avviato', 'Non iniziato', 'Da iniziare', 'Programmato'] },
  { kind: 'suspended', words: ['Sospeso', 'In sospeso', 'Rinviato'] },
];
