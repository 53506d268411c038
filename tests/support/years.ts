/**
 * An export of the invented town a year on: one change each, with all that must be told of it.
 *
 * Example: `CHANGES[0].make(sheets)` changes the sheets of `press/sheets/plain.mjs`; `told` is what a comparison says, as
 * `toldOf` writes it. All of them together, each on its own objective, make another year too.
 */
import type { Comparison } from '../../src/index.js';

/** What the changes touch of an export of `press/`, which has its own types. */
interface Sheet {
  code: string;
  title: string;
  portfolio: string;
  centre: string;
  person: string;
  publicValue: string;
  links: [string, string][] | null;
  guidelines: Block[] | null;
  purpose: Block[] | null;
  status: string | null;
}
type Block = string | { items: unknown[] };
interface Export {
  view?: string;
  sheets: Sheet[];
}

const press = async (path: string) => await import(new URL(`../../press/${path}`, import.meta.url).href);
const [{ plain }, { printByHand }, { styles }, { textOf }] = await Promise.all(
  ['sheets/plain.mjs', 'hand/draw.mjs', 'texts/styles.mjs', 'texts/write.mjs'].map(press),
);

/** An export as text, in a style of `press/texts/styles.mjs`. */
export const textIn = (style: string, whole: Export): string => textOf(whole, styles[style]);

/** An export as a PDF that is laid out and drawn by hand: see `press/hand/`. */
export const printed = async (whole: Export, look: object, by: string): Promise<Buffer> =>
  await printByHand(whole, look, { by });

/** One line a change: kind, field, code of the objective, of the linked one, and the words or values that differ. */
export const toldOf = ({ changes }: Pick<Comparison, 'changes'>): string[] =>
  changes.map(({ kind, field, code, linked, old, new: now, words }) => {
    const differing = words?.filter((word) => word.kind !== 'same');
    const said = differing?.map((word) => `${word.kind === 'added' ? '+' : '-'}${word.text.trim()}`);
    const values = said ?? (kind === 'added' || kind === 'removed' ? [] : [old ?? 'null', now ?? 'null']);
    return [kind, field ?? 'objective', code ?? 'all', ...(linked ? [linked.code] : []), ...values].join(' | ');
  });

const code = (n: number) => `2019_2024_DUP_0${n}`;

export interface YearChange {
  readonly name: string;
  /** Changes the sheets of this year; `whole` is the export that they are of. */
  readonly make: (sheets: Sheet[], whole: Export) => void;
  readonly told: readonly string[];
}

const replaced = (text: string, from: string, to: string): string => {
  if (!text.includes(from)) throw new Error(`"${from}" is not in "${text}"`);
  return text.replace(from, to);
};

/** Replaces a word in the text of a section. */
function inText(sheet: Sheet, section: 'guidelines' | 'purpose', from: string, to: string): void {
  const blocks = sheet[section]!;
  const at = blocks.findIndex((block) => typeof block === 'string' && block.includes(from));
  blocks[at] = replaced(String(blocks[at]), from, to);
}

function itemsOf(sheet: Sheet): unknown[] {
  return sheet.purpose!.flatMap((block) => (typeof block === 'string' ? [] : [block.items]))[0]!;
}

export const CHANGES: readonly YearChange[] = [
  {
    name: 'view',
    make: (_, whole) => {
      whole.view = 'DUP_2021_2024 DUP 2021 2023';
    },
    told: ['changed | view | all | DUP_2020_2023 DUP 2020 2022 | DUP_2021_2024 DUP 2021 2023'],
  },
  {
    name: 'title',
    make: ([one]) => {
      one!.title = replaced(one!.title, 'illumina le strade', 'illumina le piazze');
    },
    told: [`changed | title | ${code(1)} | -strade | +piazze`],
  },
  {
    name: 'portfolio',
    make: ([one]) => {
      one!.portfolio += ' - Anagrafe';
    },
    told: [`changed | portfolio | ${code(1)} | +Anagrafe`],
  },
  {
    name: 'person',
    make: ([, two]) => {
      two!.person = 'GINEVRA OLDANI';
    },
    told: [`moved | responsiblePerson | ${code(2)} | BIANCA TORRISI | GINEVRA OLDANI`],
  },
  {
    name: 'centre',
    make: ([, two]) => {
      two!.centre = 'Istituzione Servizi Educativi';
    },
    told: [
      `moved | responsibilityCentre | ${code(2)} | Servizi alla Persona, Istruzione e Biblioteche | Istituzione Servizi Educativi`,
    ],
  },
  {
    name: 'nobody',
    make: ([, , three]) => {
      three!.person = '';
    },
    told: [`changed | responsiblePerson | ${code(3)} | DINO QUARENGHI | null`],
  },
  {
    name: 'public value',
    make: ([, , , four]) => {
      four!.publicValue = '2 - CRESCITA DELLE PERSONE';
    },
    told: [`changed | publicValues | ${code(4)} | 4 - COESIONE SOCIALE | 2 - CRESCITA DELLE PERSONE`],
  },
  {
    name: 'a link more',
    make: ([, , three]) => {
      three!.links!.splice(1, 0, ['2020_24_DUP_03_0908', 'Bonificare la cava dismessa.']);
    },
    told: [`added | linkedObjectives | ${code(3)} | 2020_24_DUP_03_0908`],
  },
  {
    name: 'a link less',
    make: ([, two]) => {
      two!.links!.splice(1, 1);
    },
    told: [`removed | linkedObjectives | ${code(2)} | 2020_24_DUP_02_0406`],
  },
  {
    name: 'another title of a link',
    make: ([, two]) => {
      two!.links![0]![1] = 'Aprire tre nuove sezioni di nido.';
    },
    told: [`changed | linkedTitle | ${code(2)} | 2020_24_DUP_02_0401 | -due | +tre`],
  },
  {
    name: 'renumbered links',
    make: ([one]) => {
      for (const link of one!.links!) link[0] = replaced(link[0]!, '2020_24', '2021_24');
    },
    told: ['0301', '0302', '1005', '1101'].map((number) => {
      const [old, now] = [`2020_24_DUP_01_${number}`, `2021_24_DUP_01_${number}`];
      return `renumbered | linkedCode | ${code(1)} | ${now} | ${old} | ${now}`;
    }),
  },
  {
    name: 'two that a renumbered link may be',
    make: ([, , , , five]) => {
      five!.links!.splice(
        0,
        1,
        ['2021_24_DUP_05_0501', 'Restaurare il foyer del teatro civico.'],
        ['2022_24_DUP_05_0501', 'Affidare la gestione del teatro civico.'],
      );
    },
    told: [
      `removed | linkedObjectives | ${code(5)} | 2020_24_DUP_05_0501`,
      `added | linkedObjectives | ${code(5)} | 2021_24_DUP_05_0501`,
      `added | linkedObjectives | ${code(5)} | 2022_24_DUP_05_0501`,
    ],
  },
  {
    name: 'guidelines',
    make: ([, , three]) => inText(three!, 'guidelines', 'i boschi e i campi', 'i boschi e le sorgenti'),
    told: [`changed | guidelines | ${code(3)} | -i campi, | +le sorgenti,`],
  },
  {
    name: 'an amount in the purpose',
    make: ([, , , four]) => inText(four!, 'purpose', '1.120.000,00', '1.340.000,00'),
    told: [`changed | purpose | ${code(4)} | -1.120.000,00. | +1.340.000,00.`],
  },
  {
    name: 'an item more',
    make: ([, , three]) => {
      itemsOf(three!).splice(2, 0, 'casa dell’acqua in piazza');
    },
    told: [`changed | purpose | ${code(3)} | +casa dell’acqua in piazza`],
  },
  {
    name: 'an item less',
    make: ([, , , , five]) => {
      itemsOf(five!).splice(1, 1);
    },
    told: [`changed | purpose | ${code(5)} | -la nuova pista di atletica`],
  },
  {
    name: 'status',
    make: ([, , , four]) => {
      four!.status = 'In Corso';
    },
    told: [`changed | status | ${code(4)} | Da avviare | In Corso`],
  },
  {
    name: 'a new objective',
    make: (sheets) => {
      sheets.push({
        ...structuredClone(sheets[0]!),
        code: code(6),
        title: 'ORTI E CORTI - Un orto in ogni quartiere.',
      });
    },
    told: [`added | objective | ${code(6)}`],
  },
  {
    name: 'an objective less',
    make: (sheets) => {
      sheets.splice(
        sheets.findIndex((sheet) => sheet.code === code(2)),
        1,
      );
    },
    told: [`removed | objective | ${code(2)}`],
  },
  {
    name: 'another order',
    make: (sheets) => {
      for (const { links } of sheets) links?.reverse();
      sheets.reverse();
    },
    told: [],
  },
];

/** The export of last year. */
export const lastYear: Export = plain;

/** The export with some of the changes, one after the other. */
export function aYearOn(changes: readonly YearChange[]): Export {
  const whole = structuredClone(lastYear);
  for (const { make } of changes) make(whole.sheets, whole);
  return whole;
}
