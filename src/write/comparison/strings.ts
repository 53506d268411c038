/**
 * The strings of a comparison for people: kinds of change, fields, levels, phrases, and its summary.
 *
 * Example: `KINDS.moved.it` is `riassegnato`; `summaryOf(comparison, 'en')` is `5 objectives before, 6 now: ...`.
 */
import type { Bilingual, Language } from '../../report/catalogue/catalogue.js';
import type { Change, ChangedField, ChangeKind, Comparison, Renumbering } from '../../report/comparison.js';
import { printable } from '../../report/render.js';
import { shortNames } from '../fileNames.js';
import { shownLabel } from '../otherParts.js';
import { WORDS } from '../people/words.js';

export const KINDS: Readonly<Record<ChangeKind, Bilingual>> = {
  added: { it: 'aggiunto', en: 'added' },
  removed: { it: 'eliminato', en: 'removed' },
  changed: { it: 'modificato', en: 'changed' },
  moved: { it: 'riassegnato', en: 'moved' },
  renumbered: { it: 'rinumerato', en: 'renumbered' },
  'not-compared': { it: 'non confrontato', en: 'not compared' },
};

/** Signs of the kinds, for who does not see their colours. */
export const SIGNS: Readonly<Record<ChangeKind, string>> = {
  added: '+',
  removed: '-',
  changed: '~',
  moved: '>',
  renumbered: '=',
  'not-compared': '?',
};

export const FIELDS: Readonly<Record<ChangedField, Bilingual>> = {
  view: { it: 'Vista', en: 'View' },
  code: { it: 'Codice', en: 'Code' },
  mandate: { it: 'Mandato', en: 'Mandate' },
  number: { it: 'Numero', en: 'Number' },
  title: { it: 'Titolo', en: 'Title' },
  portfolio: { it: 'Assessorato', en: 'Portfolio' },
  responsibilityCentre: { it: 'Centro di responsabilità', en: 'Responsibility centre' },
  responsiblePerson: { it: 'Responsabile', en: 'Responsible person' },
  publicValues: { it: 'Valore pubblico', en: 'Public value' },
  linkedObjectives: { it: 'Obiettivo collegato', en: 'Linked objective' },
  linkedCode: { it: 'Codice dell’obiettivo collegato', en: 'Code of the linked objective' },
  linkedTitle: { it: 'Titolo dell’obiettivo collegato', en: 'Title of the linked objective' },
  guidelines: { it: 'Indirizzi', en: 'Guidelines' },
  purpose: { it: 'Finalità', en: 'Purpose' },
  status: { it: 'Stato', en: 'Status' },
  linkedOtherFields: { it: 'Altra colonna', en: 'Other column' },
  otherFields: { it: 'Altro campo', en: 'Other field' },
  otherSections: { it: 'Altra sezione', en: 'Other section' },
};

/** What people are shown as the field of a change: a part that the sheet alone names is called as the sheet calls it. */
export const fieldText = ({ field, label }: Pick<Change, 'field' | 'label'>, language: Language): string =>
  label ? shownLabel(label) : FIELDS[field!][language];

export const LEVELS = WORDS.objective;

/** Phrases, by what they are about. */
export const PHRASES = {
  nothing: { it: '(vuoto)', en: '(empty)' },
  'no-code': { it: '(senza codice)', en: '(no code)' },
  'no-title': { it: '(senza titolo)', en: '(no title)' },
  old: { it: 'prima', en: 'before' },
  new: { it: 'adesso', en: 'now' },
  'without-code': {
    it: 'non confrontato: senza codice non si sa a quale corrisponda',
    en: 'not compared: without a code nobody knows which one it was',
  },
  'code-twice': {
    it: 'non confrontato: più obiettivi hanno questo codice',
    en: 'not compared: several objectives have this code',
  },
  links: { it: 'Obiettivi collegati', en: 'Linked objectives' },
  // --- the page and the workbook ----------------------------------------------------------------------------------
  heading: { it: 'Che cosa è cambiato', en: 'What changed' },
  skip: { it: 'Vai alle differenze', en: 'Skip to the differences' },
  'old-file': { it: 'Prima', en: 'Before' },
  'new-file': { it: 'Adesso', en: 'Now' },
  summary: { it: 'Riepilogo', en: 'Summary' },
  what: { it: 'Voce', en: 'Item' },
  value: { it: 'Valore', en: 'Value' },
  changes: { it: 'Differenze', en: 'Differences' },
  whole: { it: 'Tutta l’esportazione', en: 'The whole export' },
  none: { it: 'Negli obiettivi non c’è alcuna differenza.', en: 'Nothing differs in the objectives.' },
  renumbered: { it: 'Codici rinumerati', en: 'Renumbered codes' },
  objectives: { it: 'Obiettivi', en: 'Objectives' },
  field: { it: 'Campo', en: 'Field' },
  difference: { it: 'Differenza', en: 'Difference' },
  title: { it: 'Titolo', en: 'Title' },
  'whole-text': { it: 'Testo intero', en: 'The whole text' },
  files: { it: 'File confrontati', en: 'Files compared' },
  removed: { it: 'tolto:', en: 'removed:' },
  added: { it: 'aggiunto:', en: 'added:' },
  footer: {
    it: 'Pagina creata da dup-parse. Funziona senza rete e non invia nulla.',
    en: 'A page by dup-parse. It works without a network and sends nothing.',
  },
} as const satisfies Record<string, Bilingual>;

type Forms = Readonly<Record<Language, readonly [none: string, one: string, several: string]>>;

const COUNTED = {
  old: {
    it: ['nessun obiettivo prima', '1 obiettivo prima', '{n} obiettivi prima'],
    en: ['no objective before', '1 objective before', '{n} objectives before'],
  },
  new: { it: ['nessuno adesso', '1 adesso', '{n} adesso'], en: ['none now', '1 now', '{n} now'] },
  added: { it: ['nessuno aggiunto', '1 aggiunto', '{n} aggiunti'], en: ['none added', '1 added', '{n} added'] },
  removed: {
    it: ['nessuno eliminato', '1 eliminato', '{n} eliminati'],
    en: ['none removed', '1 removed', '{n} removed'],
  },
  changed: {
    it: ['nessuno modificato', '1 modificato', '{n} modificati'],
    en: ['none changed', '1 changed', '{n} changed'],
  },
  unchanged: {
    it: ['nessuno invariato', '1 invariato', '{n} invariati'],
    en: ['none unchanged', '1 unchanged', '{n} unchanged'],
  },
  notCompared: {
    it: ['', '1 non confrontato', '{n} non confrontati'],
    en: ['', '1 not compared', '{n} not compared'],
  },
  changes: {
    it: ['nessuna differenza', '1 differenza', '{n} differenze'],
    en: ['no difference', '1 difference', '{n} differences'],
  },
  renumbered: {
    it: ['', 'a parte 1 codice rinumerato', 'a parte {n} codici rinumerati'],
    en: ['', 'apart from 1 renumbered code', 'apart from {n} renumbered codes'],
  },
} as const satisfies Record<keyof Comparison['summary'], Forms>;

const RENUMBERED: Readonly<Record<Renumbering['field'], Forms>> = {
  code: {
    it: ['', '1 obiettivo rinumerato', '{n} obiettivi rinumerati'],
    en: ['', '1 objective renumbered', '{n} objectives renumbered'],
  },
  linkedCode: {
    it: ['', '1 collegamento rinumerato', '{n} collegamenti rinumerati'],
    en: ['', '1 link renumbered', '{n} links renumbered'],
  },
};

const formOf = (forms: Forms, language: Language, n: number) =>
  forms[language][Math.min(n, 2) as 0 | 1 | 2].replace('{n}', String(n));

/** Why an objective was not compared, and on which side it stands. */
export const whyNot = ({ code, side }: Pick<Change, 'code' | 'side'>, language: Language): string =>
  `${PHRASES[code === null ? 'without-code' : 'code-twice'][language]} (${PHRASES[side!][language]})`;

/** How many files a side was read from. */
export const filesText = (n: number, language: Language): string => `${n} ${language === 'it' ? 'file' : 'files'}`;

/** The counts of the summary, in order, with their labels. */
export const COUNTS: readonly { readonly key: keyof Comparison['summary']; readonly name: Bilingual }[] = [
  { key: 'old', name: { it: 'obiettivi prima', en: 'objectives before' } },
  { key: 'new', name: { it: 'obiettivi adesso', en: 'objectives now' } },
  { key: 'added', name: { it: 'obiettivi aggiunti', en: 'objectives added' } },
  { key: 'removed', name: { it: 'obiettivi eliminati', en: 'objectives removed' } },
  { key: 'changed', name: { it: 'obiettivi modificati', en: 'objectives changed' } },
  { key: 'unchanged', name: { it: 'obiettivi invariati', en: 'objectives unchanged' } },
  { key: 'notCompared', name: { it: 'obiettivi non confrontati', en: 'objectives not compared' } },
  { key: 'changes', name: { it: 'differenze', en: 'differences' } },
  { key: 'renumbered', name: { it: 'codici rinumerati', en: 'renumbered codes' } },
];

/** The counts that say something: those of what is rare are left out where there is none. */
export const shownCounts = ({ summary }: Comparison): typeof COUNTS =>
  COUNTS.filter(({ key }) => (key !== 'notCompared' && key !== 'renumbered') || summary[key] > 0);

/** What a renumbering is in words: `29 collegamenti rinumerati: 2022_26 → 2023_26`. */
export const renumberingText = ({ field, old, new: now, count }: Renumbering, language: Language): string =>
  `${formOf(RENUMBERED[field], language, count)}: ${old} → ${now}`;

/**
 * The short names of the files that a side was read from, told apart from those of the other side; NDJSON records do not
 * name theirs.
 */
export function fileNames(comparison: Pick<Comparison, 'old' | 'new'>, side: 'old' | 'new'): string[] {
  const names = shortNames([...comparison.old.sources, ...comparison.new.sources].map(({ file }) => file));
  return comparison[side].sources.map(({ file }) => (file === '-' ? '<stdin>' : printable(names.get(file) ?? file)));
}

/** The comparison in one line: `5 objectives before, 6 now: 1 added, none removed, 2 changed, 3 unchanged; 7 differences.` */
export function summaryOf({ summary }: Comparison, language: Language): string {
  const counted = (key: keyof typeof COUNTED) => formOf(COUNTED[key], language, summary[key]);
  const outcome = (['added', 'removed', 'changed', 'unchanged', 'notCompared'] as const).map(counted).filter(Boolean);
  const differences = [counted('changes'), counted('renumbered')].filter(Boolean).join(', ');
  return `${counted('old')}, ${counted('new')}: ${outcome.join(', ')}; ${differences}.`;
}
