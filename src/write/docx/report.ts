/**
 * Writes the document as a Word document: the report that goes to the Giunta.
 *
 * Example: `await toDocx(document, { language: 'it' })`. Title, contents, parameters and figures come first; then each objective on a
 * page of its own, by municipality, level and code; last the exports that were read, and what is to be checked.
 */
import { groupBy } from '../../model/groupBy.js';
import type { Language } from '../../report/catalogue/catalogue.js';
import type { Diagnostic, Document } from '../../report/document.js';
import { LEVEL_NAMES } from '../../vocabulary/levels.js';
import { shortNames } from '../fileNames.js';
import { TITLE } from '../people/facts.js';
import { inReadingOrder } from '../people/order.js';
import { WORDS } from '../people/words.js';
import { docxOf } from './file.js';
import { objectiveParts, type ReportContext } from './objective.js';
import { contents, namesOf, overviewParts, titleParts } from './overview.js';
import { heading, type Part, paragraph, table } from './parts.js';
import { LEVEL_TITLES, type Say, sayIn } from './strings.js';

export interface ReportOptions {
  readonly language?: Language | undefined;
}

/** A chapter for each municipality and level. */
function chapters(document: Document, context: ReportContext): Part[] {
  const isMixed = namesOf(document).entities.length > 1;
  const places = groupBy(inReadingOrder(document.objectives), ({ entity }) => entity);
  return [...places].flatMap(([entity, all]) =>
    LEVEL_NAMES.flatMap((level) => {
      const objectives = all.filter((one) => one.level === level);
      if (objectives.length === 0) return [];
      const title = LEVEL_TITLES[level][context.language];
      return [
        heading(1, isMixed && entity !== null ? `${entity} – ${title}` : title, true),
        ...objectives.flatMap((objective, i) => objectiveParts(objective, i === 0, context)),
      ];
    }),
  );
}

const fileNamesOf = ({ sources }: Document): readonly string[] => {
  const names = shortNames(sources.map(({ file }) => file));
  return sources.map(({ file }) => (file === '-' ? '<stdin>' : names.get(file)!));
};

function sourceParts(document: Document, say: Say): Part[] {
  const names = fileNamesOf(document);
  const rows = document.sources.map(({ pages, parameters: { view, level, publicValue } }, i) => [
    names[i]!,
    pages === null ? '–' : String(pages),
    view ?? '',
    level ?? '',
    publicValue ?? '',
  ]);
  const headings = (['file', 'pages', 'view', 'level', 'publicValue'] as const).map(say);
  return [heading(1, say('sources'), true), table(headings, rows, [25, 9, 22, 18, 26])];
}

/** What a diagnostic is about, as a person looks for it. */
const placeText = ({ page, line }: Diagnostic, file: string, say: Say): string =>
  [file, page && `${say('page')} ${page}`, line && `${say('line')} ${line}`].filter(Boolean).join(', ');

/** What a person has to look at: errors, then warnings. */
function checkParts(document: Document, say: Say, language: Language): Part[] {
  const names = fileNamesOf(document);
  const found = (['error', 'warning'] as const).flatMap((severity) =>
    document.diagnostics.filter((one) => one.severity === severity),
  );
  if (found.length === 0) return [heading(1, say('check')), paragraph(say('nothing'))];
  const rows = found.map((one) => [
    WORDS.severity[one.severity][language],
    placeText(one, names[one.source] ?? '', say),
    one.objective ?? '',
    one.message,
  ]);
  const headings = (['severity', 'where', 'objective', 'message'] as const).map(say);
  return [heading(1, say('check')), table(headings, rows, [11, 22, 22, 45])];
}

/** Counts from zero on, a number at each call. */
function counter(): () => number {
  let next = 0;
  return () => next++;
}

/** The report, in Italian unless a language is given; messages stay in the document's language. */
export function toDocx(document: Document, { language = 'it' }: ReportOptions = {}): Promise<Uint8Array> {
  const say = sayIn(language);
  const { entities, views } = namesOf(document);
  const context = { language, say, list: counter(), severalViews: views.length > 1 };
  return docxOf({
    title: [TITLE[language], ...(entities.length === 1 ? entities : [])].join(' – '),
    language,
    parts: [
      ...titleParts(document, say, language),
      ...contents(say),
      ...overviewParts(document, say, language),
      ...chapters(document, context),
      ...sourceParts(document, say),
      ...checkParts(document, say, language),
    ],
  });
}
