/**
 * Writes a comparison as a Word document, with the styles and parts of the report.
 *
 * Removed words are struck through, added ones underlined; so no colour is needed.
 */
import type { Language } from '../../report/catalogue/catalogue.js';
import type { Comparison } from '../../report/comparison.js';
import { docxOf } from '../docx/file.js';
import { type Cell, facts, gap, heading, item, type Part, paragraph, runs, table } from '../docx/parts.js';
import type { Piece } from './excerpts.js';
import { codesOf, groupChanges } from './groups.js';
import { type ChangeSection, fieldsOf, headingsOf, sectionsOf } from './sections.js';
import { fileNames, PHRASES, renumberingText, summaryOf } from './strings.js';

const LOOKS = {
  same: {},
  removed: { strike: true, color: '9C1C1C' },
  added: { underline: {}, color: '14532D' },
} as const;

/** A line of an excerpt. */
const lineRuns = (pieces: readonly Piece[]) =>
  pieces.flatMap(({ kind, text, isApart }, i) => {
    const isLast = i === pieces.length - 1;
    const isReplaced = kind === 'removed' && pieces[i + 1]?.kind === 'added';
    return [...runs(text, LOOKS[kind]), ...(!isLast && (isApart || isReplaced) ? runs(' ') : [])];
  });

const lines = (values: readonly string[]): Cell => values.map((value) => runs(value));

function changeParts({ rows, texts }: Pick<ChangeSection, 'rows' | 'texts'>, language: Language): Part[] {
  return [
    ...(rows.length > 0 ? [table(headingsOf(language), rows, [27, 13, 30, 30])] : []),
    ...texts.flatMap(({ name, lines: all }) => [heading(3, name), ...all.map((line) => item(lineRuns(line)))]),
  ];
}

const sectionParts = (section: ChangeSection, language: Language): Part[] => [
  heading(2, section.title),
  paragraph(runs(section.over, { italics: true }), { keepNext: true }),
  ...changeParts(section, language),
  ...(section.facts.length > 0 ? [facts(section.facts.map(([name, values]) => [name, lines(values)]))] : []),
];

/** The renumberings, and on request each code. */
function renumberedParts({ renumberings, changes }: Comparison, language: Language, detail: boolean): Part[] {
  if (renumberings.length === 0) return [];
  const [, , before, now] = headingsOf(language);
  return [
    heading(1, PHRASES.renumbered[language]),
    ...renumberings.flatMap((one) => {
      const rows = codesOf(one, changes).map(({ old, new: code, linked, title }) => [
        old ?? '',
        code ?? '',
        linked?.title ?? title ?? '',
      ]);
      const codes = detail ? [table([before, now, PHRASES.title[language]], rows, [25, 25, 50]), gap()] : [];
      return [paragraph(renumberingText(one, language), { keepNext: detail }), ...codes];
    }),
  ];
}

/** The comparison as the bytes of a Word document. */
export function toDocx(comparison: Comparison, language: Language, detail: boolean): Promise<Uint8Array> {
  const grouped = groupChanges(comparison);
  const whole = changeParts(fieldsOf(grouped.whole, language), language);
  const sections = sectionsOf(grouped, language).flatMap((section) => sectionParts(section, language));
  const files = (['old', 'new'] as const).map((side) => {
    const names = fileNames(comparison, side);
    return [PHRASES[`${side}-file`][language], lines(names.length > 0 ? names : [PHRASES.nothing[language]])] as const;
  });
  const title = PHRASES.heading[language];
  return docxOf({
    title,
    language,
    parts: [
      paragraph(title, { style: 'Title' }),
      facts(files),
      gap(),
      paragraph(summaryOf(comparison, language)),
      ...(whole.length > 0 ? [heading(1, PHRASES.whole[language]), ...whole] : []),
      ...(sections.length > 0 ? [heading(1, PHRASES.objectives[language]), ...sections] : []),
      ...(whole.length + sections.length === 0 ? [paragraph(PHRASES.none[language])] : []),
      ...renumberedParts(comparison, language, detail),
    ],
  });
}
