/**
 * Guesses -> a profile as a file to be looked at: YAML with a comment for each guess. What is unsure is commented out.
 *
 * Example: `  portfolio: [Referente politico] # pag. 2-10; di solito: Assessorato`. Words that a reader of YAML may take for
 * something else than text stand in quotes.
 */
import { meaningOf } from '../labels/profileWords.js';
import { groupBy } from '../model/groupBy.js';
import type { Guess, Shown } from '../model/guess.js';
import type { Bilingual, Language } from '../report/catalogue/catalogue.js';
import { printable } from '../report/render.js';
import { LABELS } from '../vocabulary/labels.js';
import { LEVELS } from '../vocabulary/levels.js';

/** The groups in the order of the file, with what each holds. */
const GROUPS: readonly (readonly [group: string, doc: Bilingual])[] = [
  [
    'levels',
    {
      it: 'Ciò che sta sopra il codice, in testa a ogni scheda, secondo il livello dell’obiettivo.',
      en: 'What stands over the code, at the head of every sheet, by the level of the objective.',
    },
  ],
  [
    'linked',
    {
      it: 'Il titolo della tabella degli obiettivi collegati, secondo il livello degli obiettivi elencati.',
      en: 'The title of the table of linked objectives, by the level of the objectives in it.',
    },
  ],
  [
    'parameters',
    {
      it: 'I filtri con cui la stampa è stata chiesta, prima delle schede.',
      en: 'The filters by which the export was asked for, before the sheets.',
    },
  ],
  [
    'header',
    {
      it: 'Le etichette del riquadro in testa a ogni scheda.',
      en: 'The labels of the block at the head of every sheet.',
    },
  ],
  ['sections', { it: 'I titoli delle parti della scheda.', en: 'The titles of the parts of a sheet.' }],
  [
    'furniture',
    {
      it: 'Parole che non dicono nulla dell’obiettivo: intestazioni della stampa e delle colonne della tabella.',
      en: 'Words that say nothing of the objective: heads of the export, and of the columns of the table.',
    },
  ],
  [
    'statuses',
    {
      it: 'Gli stati di avanzamento, secondo ciò che significano.',
      en: 'The statuses, by what they mean.',
    },
  ],
  [
    'codes',
    {
      it: 'La forma dei codici: {from} e {to} anni, {mandate} numero dell’obiettivo di mandato, {mission} missione, {number} numero.',
      en: 'The form of codes: {from} and {to} years, {mandate} number of the mandate objective, {mission} mission, {number} number.',
    },
  ],
  [
    'other',
    {
      it: 'Altre parti della scheda: vengono lette anche così. Senza il # hanno nei dati il nome che sta prima dei due punti.',
      en: 'Other parts of the sheet: they are read as they are. Without the # they have in the data the name before the colon.',
    },
  ],
];

const HEAD: Readonly<Record<Language, readonly string[]>> = {
  it: [
    'Proposta di profilo, scritta da dup-parse profile. Documenti:',
    '',
    'Ogni riga dice dove si vede ciò che ha proposto, e va confrontata con le schede. Le righe che cominciano con #',
    'sono incerte e non valgono: a quelle giuste si toglie il #, le altre si correggono o si cancellano. Poi:',
    '',
  ],
  en: [
    'A drafted profile, written by dup-parse profile. Documents:',
    '',
    'Each line says where its guess is seen: compare it with the sheets. Lines that begin with # are unsure and do not',
    'count: take the # off those that are right, mend or delete the others. Then:',
    '',
  ],
};

const WORDS = {
  page: { it: 'pag.', en: 'p.' },
  line: { it: 'riga', en: 'line' },
  usual: { it: 'di solito:', en: 'usually:' },
  byPlace: { it: 'da verificare: lo dice solo la posizione', en: 'to be checked: only its place tells' },
  optional: { it: 'facoltativo:', en: 'optional:' },
  unsure: { it: 'incerto:', en: 'unsure:' },
  also: { it: 'forse anche', en: 'perhaps also' },
  unreadable: {
    it: 'questi codici hanno numeri di cui non si capisce il senso:',
    en: 'these codes have numbers whose meaning is not clear:',
  },
} as const satisfies Record<string, Bilingual>;

/** Returns the text of the file. `files` are the names of the sources, `name` that of the file itself. */
export function toProfileDraft(
  guesses: readonly Guess[],
  { files, name, language }: { readonly files: readonly string[]; readonly name: string; readonly language: Language },
): string {
  const [title, ...more] = HEAD[language];
  const shown = files.filter((_, source) => guesses.some(({ places }) => places.some((at) => at.source === source)));
  const head = [
    title!,
    ...shown.map((file) => `  ${printable(file)}`),
    ...more,
    `  dup-parse --profile ${quotedPath(name)} ${shown.map(quotedPath).join(' ')} -o obiettivi.xlsx`,
  ];
  const known = new Set(GROUPS.map(([group]) => group));
  const groups = GROUPS.filter(([group]) => guesses.some((one) => one.group === group)).map(([group, doc]) => {
    const own = guesses.filter((one) => one.group === group);
    return [`# ${doc[language]}`, ...(group === 'codes' ? codeLines : nameLines)(own, group, files, language)];
  });
  const stray = guesses.filter(({ group }) => !known.has(group));
  if (stray.length > 0) throw new RangeError(`A group that no profile has: ${stray[0]!.group}`);
  return `${[head.map((line) => `# ${line}`.trimEnd()), ...groups].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const quotedPath = (path: string): string => {
  const shown = printable(path);
  return /^[\w./\\-]+$/u.test(shown) ? shown : `"${shown}"`;
};

/** The lines of a group of names: sure words in one list for each name, unsure ones each on a line of its own. */
function nameLines(guesses: readonly Guess[], group: string, files: readonly string[], language: Language): string[] {
  const isEmpty = !guesses.some(({ sure }) => sure);
  const lines = [...groupBy(guesses, ({ name }) => name)].flatMap(([name, own]) => {
    const [sure, unsure] = [own.filter((one) => one.sure), own.filter((one) => !one.sure)];
    const usual = usualWord(group, name);
    const note = (some: readonly Guess[]) =>
      [
        seenAt(
          some.flatMap(({ places }) => places),
          files,
          language,
        ),
        ...(usual ? [`${WORDS.usual[language]} ${usual}`] : []),
        ...(some.some(({ byPlace }) => byPlace) ? [WORDS.byPlace[language]] : []),
      ].join('; ');
    const line = (some: readonly Guess[]) => `${scalar(name)}: [${some.map(({ word }) => scalar(word)).join(', ')}]`;
    return [
      ...(sure.length > 0 ? [`  ${line(sure)} # ${note(sure)}`] : []),
      ...unsure.map((one) =>
        sure.length > 0
          ? `  # ${WORDS.also[language]} ${line([one])} # ${WORDS.unsure[language]} ${note([one])}`
          : `  # ${line([one])} # ${WORDS[one.optional ? 'optional' : 'unsure'][language]} ${note([one])}`,
      ),
    ];
  });
  return isEmpty ? [`# ${group}:`, ...lines.map((line) => line.replace(/^ {2}# /u, '#   '))] : [`${group}:`, ...lines];
}

function codeLines(guesses: readonly Guess[], group: string, files: readonly string[], language: Language): string[] {
  const isEmpty = !guesses.some(({ sure }) => sure);
  const lines = guesses.map(({ word, sure, example, places }) => {
    const seen = seenAt(places, files, language);
    const why = word === example ? WORDS.unreadable[language] : `${WORDS.unsure[language]} ${example};`;
    return sure
      ? `  - ${scalar(word)} # ${example}; ${seen}`
      : `${isEmpty ? '# ' : '  #'}  - ${scalar(word)} # ${why} ${seen}`;
  });
  return [isEmpty ? `# ${group}:` : `${group}:`, ...lines];
}

/** The known word for the same thing, which tells an office what is meant. */
function usualWord(group: string, name: string): string | undefined {
  if (group === 'levels') return LEVELS.find(({ level }) => level === name)?.words[0];
  return LABELS.find((row) => meaningOf(row) === `${group}.${name}`)?.words[0];
}

/** How many runs of pages or lines are named. */
const MOST_RUNS = 6;

/** Where guesses are seen: `pag. 2-10`; with several documents, each with its name. */
function seenAt(places: readonly Shown[], files: readonly string[], language: Language): string {
  return [...groupBy(places, ({ source }) => source)]
    .toSorted(([a], [b]) => a - b)
    .map(([source, own]) => {
      const isPaged = own.every(({ page }) => page !== null);
      const runs = runsOf(own.map(({ page, line }) => (isPaged ? page! : line)));
      const shown = [...runs.slice(0, MOST_RUNS), ...(runs.length > MOST_RUNS ? ['…'] : [])].join(', ');
      const where = `${WORDS[isPaged ? 'page' : 'line'][language]} ${shown}`;
      return files.length > 1 ? `${printable(files[source] ?? '')}: ${where}` : where;
    })
    .join('; ');
}

/** `1, 2, 3, 7` is `1-3`, `7`. */
function runsOf(numbers: readonly number[]): string[] {
  const runs: [number, number][] = [];
  for (const number of [...new Set(numbers)].toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`));
}

/** Text that every reader of YAML takes for that text, also in a list in brackets; words of other meanings are not among it. */
const PLAIN = /^\p{L}[\p{L}\p{M}\d .’'()/°&+-]*$/u;
const OTHER_MEANINGS = /^(?:y|n|yes|no|on|off|true|false|null)$/iu;

/** A word as YAML has it: bare where nobody can mistake it, else in single quotes. */
function scalar(word: string): string {
  return PLAIN.test(word) && !OTHER_MEANINGS.test(word) ? word : `'${word.replaceAll("'", "''")}'`;
}
