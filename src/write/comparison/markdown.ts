/**
 * Writes a comparison as Markdown, for a resolution or a pull request: headings, tables and lists that GitHub renders.
 *
 * Removed words stand between `~~`, added ones between `**`. Text of a sheet never becomes markup: its signs are escaped.
 */
import type { Language } from '../../report/catalogue/catalogue.js';
import type { Comparison } from '../../report/comparison.js';
import { onOneLine, type Piece } from './excerpts.js';
import { codesOf, groupChanges } from './groups.js';
import { type ChangeSection, fieldsOf, headingsOf, sectionsOf } from './sections.js';
import { fileNames, PHRASES, renumberingText, summaryOf } from './strings.js';

/** Escapes the signs of Markdown in a text of one line, and what would begin a list at its start. */
export const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>|~&#$!]/gu, '\\$&')
    .replace(/^(\d+)(?=[.)](?:\s|$))/u, '$1\\')
    .replace(/^(?=[-+=](?:\s|$|[-=]))/u, '\\');

const MARKS = { same: '', removed: '~~', added: '**' } as const;

/** A line of an excerpt. White space around marked words lets the marks count whatever signs the words begin or end with. */
const lineText = (pieces: readonly Piece[]): string =>
  pieces
    .filter(({ text }) => text !== '')
    .map(({ kind, text }) => `${MARKS[kind]}${escaped(text)}${MARKS[kind]}`)
    .join(' ');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = (headings: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  rows.length === 0
    ? []
    : [row(headings.map(escaped)), row(headings.map(() => '---')), ...rows.map((cells) => row(cells.map(escaped))), ''];

const list = (lines: readonly string[]): string[] =>
  lines.length > 0 ? [...lines.map((line) => `- ${line}`), ''] : [];

function changeLines({ rows, texts }: Pick<ChangeSection, 'rows' | 'texts'>, language: Language): string[] {
  return [
    ...table(headingsOf(language), rows),
    ...texts.flatMap(({ name, lines }) => [`**${escaped(name)}**`, '', ...list(lines.map(lineText))]),
  ];
}

const factLines = (facts: ChangeSection['facts']): string[] =>
  list(
    facts.flatMap(([name, values]) => {
      const [first, ...more] = values.map(escaped);
      const label = `**${escaped(name)}:**`;
      return more.length === 0 ? [`${label} ${first}`] : [[label, first, ...more].join('\n  - ')];
    }),
  );

const sectionLines = (section: ChangeSection, language: Language): string[] => [
  `### ${escaped(section.title)}`,
  '',
  `*${escaped(section.over)}*`,
  '',
  ...changeLines(section, language),
  ...factLines(section.facts),
];

/** The renumberings, and on request each code, folded. */
function renumberedLines({ renumberings, changes }: Comparison, language: Language, detail: boolean): string[] {
  if (renumberings.length === 0) return [];
  const [, , before, now] = headingsOf(language);
  const codes = renumberings.flatMap((one) => {
    const rows = codesOf(one, changes).map(({ old, new: code, linked, title }) =>
      [old, code, linked?.title ?? title].map((cell) => onOneLine(cell ?? '')),
    );
    const summary = `<summary>${escaped(onOneLine(renumberingText(one, language)))}</summary>`;
    return ['<details>', summary, '', ...table([before, now, PHRASES.title[language]], rows), '</details>', ''];
  });
  const lines = list(renumberings.map((one) => escaped(onOneLine(renumberingText(one, language)))));
  return [`## ${PHRASES.renumbered[language]}`, '', ...(detail ? codes : lines)];
}

/** The comparison as Markdown. */
export function toMarkdown(comparison: Comparison, language: Language, detail: boolean): string {
  const grouped = groupChanges(comparison);
  const files = (['old', 'new'] as const).map((side) => {
    const names = fileNames(comparison, side).map(escaped).join(', ');
    return `**${PHRASES[`${side}-file`][language]}:** ${names || PHRASES.nothing[language]}`;
  });
  const whole = changeLines(fieldsOf(grouped.whole, language), language);
  const sections = sectionsOf(grouped, language).flatMap((section) => sectionLines(section, language));
  const none = grouped.whole.length + grouped.groups.length === 0 ? [PHRASES.none[language], ''] : [];
  const lines = [
    `# ${PHRASES.heading[language]}`,
    '',
    ...list(files),
    escaped(summaryOf(comparison, language)),
    '',
    ...(whole.length > 0 ? [`## ${PHRASES.whole[language]}`, '', ...whole] : []),
    ...(sections.length > 0 ? [`## ${PHRASES.objectives[language]}`, '', ...sections] : []),
    ...none,
    ...renumberedLines(comparison, language, detail),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
