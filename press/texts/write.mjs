/**
 * Writes an export down as text, in one of the styles.
 *
 * In: an export, a style. Out: text, in lines that end in `\n`.
 */
import { parametersOf } from '../html/page.mjs';
import { headLabels, wordsOf } from '../sheets/words.mjs';
import { scriptOf } from './script.mjs';

/** @typedef {import('./styles.mjs').Style} Style */

/** @typedef {{ level: string, code: string, title: string, labels: readonly string[], values: string[], style: Style }} Head */

/** @type {Record<string, (head: Head) => string>} */
const HEADS = {
  /** One thing after the other, the title before the last label. */
  lines({ level, code, title, labels, values, style }) {
    const [portfolio, centre, person] = labels.map((label, i) => [label, values[i]].filter(Boolean).join('\n\n'));
    return [`${level}${style.lineBreak}${code}`, portfolio, centre, title, person].join('\n\n');
  },
  pipes({ level, code, title, labels, values }) {
    const rows = [
      [`${level}<br>${code}`, labels[0], values[0]],
      ['', labels[1], values[1]],
      [title, labels[2], values[2]],
    ];
    const [first, ...rest] = rows.map((row) => `| ${row.join(' | ')} |`);
    return [first, '| --- | --- | --- |', ...rest].join('\n');
  },
  over({ level, code, title, labels, values }) {
    return [level, code, ...labels.flatMap((label, i) => [label, values[i]].filter(Boolean)), title].join('\n');
  },
  inline({ level, code, title, labels, values }) {
    return [
      `${level}: ${code}`,
      title,
      ...labels.map((label, i) => `${label}: ${values[i]?.replaceAll('\n', ' ')}`.trim()),
    ].join('\n');
  },
  /** Label, value, label, value, parted by tabs. */
  four({ level, code, title, labels, values }) {
    const [portfolio, centre, person] = values.map((value) => value.replaceAll('\n', ' '));
    return [
      [level, code, labels[0], portfolio].join('\t'),
      [labels[2], person, labels[1], centre].join('\t'),
      title,
    ].join('\n');
  },
};

/** @param {import('../sheets/town.mjs').Sheet} sheet @param {import('../sheets/town.mjs').Export} whole @param {boolean} first @param {Style} style */
function headOf(sheet, whole, first, style) {
  const cell = (/** @type {string} */ text) => style.wrapped(style.text(text), style.lineBreak);
  const values = [sheet.portfolio, sheet.centre, sheet.person].map((text) =>
    first ? cell(text) : style.bold(cell(text)),
  );
  const labels = headLabels(wordsOf(whole)).map((label) => style.labels?.[label] ?? label);
  const arrange = HEADS[style.arrangement];
  if (!arrange) throw new Error(`no such header arrangement: ${style.arrangement}`);
  return arrange({
    level: whole.level,
    code: style.code(sheet.code),
    title: style.title(style.text(sheet.title)),
    labels,
    values,
    style,
  });
}

/** @param {import('../sheets/town.mjs').Sheet} sheet @param {import('../sheets/town.mjs').Export} whole @param {Style} style */
function sheetText(sheet, whole, style) {
  const script = scriptOf(sheet, whole, style.letters);
  const words = wordsOf(whole);
  /** @type {string[]} */
  const written = [];
  script.forEach((part, i) => {
    const before = script[i - 1];
    if (part.kind === 'head') written.push(`\n\n${headOf(sheet, whole, part.first, style)}`);
    else if (part.kind === 'section') {
      const next = script[i + 1];
      const label = style.labels?.[part.text] ?? part.text;
      // The label and the value of the status stand in two lines of one paragraph, if no page break parts them.
      if (part.name === 'status' && next?.kind === 'status') written.push(style.pair(label, next.text));
      else written.push(part.name === 'level' ? `\n\n${style.heading(2, label)}` : style.section(label, part.name));
    } else if (part.kind === 'title') written.push(style.bold(style.text(part.text)));
    else if (part.kind === 'rows') {
      // Where a page break cut the table its head is printed again, as engines do.
      written.push(
        style.table(
          [words.code, words.title],
          part.rows.map(([code, title]) => [code, style.text(title)]),
        ),
      );
    } else if (part.kind === 'items') {
      const mark = part.ordered ? style.number : style.bullet;
      const lines = part.items.map(({ text, depth }, j) => {
        const indent = depth && !mark(0, 1).startsWith(' ') && !mark(0, 1).startsWith('\t') ? '  ' : '';
        return `${indent}${mark(part.start + j, depth)}${style.text(text)}`;
      });
      written.push(lines.join('\n'));
    } else if (part.kind === 'status') {
      if (before?.kind !== 'section') written.push(part.text);
    } else written.push(style.text(part.text));
  });
  return written.join('\n\n');
}

/** @param {import('../sheets/town.mjs').Export} whole @param {Style} style */
export function textOf(whole, style) {
  const words = wordsOf(whole);
  const label = (/** @type {string} */ name) => style.labels?.[name] ?? name;
  const parameters = parametersOf(whole).map(([name, value]) => `${label(name ?? '')}\t${value}`);
  const opening = [style.heading(2, words.exportHead), style.heading(3, words.parametersHead), parameters.join('\n')];
  return `${[...opening, ...whole.sheets.map((sheet) => sheetText(sheet, whole, style))].join('\n\n')}\n`;
}
