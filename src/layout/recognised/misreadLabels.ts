/**
 * Recognised text -> the same lines, with the labels that recognition misread as they are printed: `0BIETTIVO DI MANDATO`,
 * `Assessorafo`, `Stato.`. Only a cell that says nothing else is taken for a label.
 */
import type { LabelMatcher } from '../../model/labelMatcher.js';
import type { Line } from '../../model/layout.js';
import type { Report } from '../../report/report.js';
import { labelKey } from '../../text/normalize.js';
import { misreadKey } from '../../vocabulary/codes/lookalikes.js';
import { LEVEL_NAMES } from '../../vocabulary/levels.js';

/** Signs that recognition makes of specks on the paper, before or after a word. */
const SPECKS = /^[.,·:;'’‘`|_—–-]+|(?<![.,·;'’‘`|_—–-])[.,·;'’‘`|_—–-]+$/gu;
/** In a label of at least so many letters, any one letter may be wrong. */
const LONG = 8;

/** Returns the label that a text was misread from; `null` if it is a label as it stands, or none at all. */
export type LabelReader = (text: string) => string | null;

/** Makes the reader of a vocabulary's labels, and of the long words that a wrap leaves of them. */
export function labelReader({ labelWords, levelName }: LabelMatcher): LabelReader {
  const whole = [...LEVEL_NAMES.map(levelName), ...(['header', 'section'] as const).flatMap(labelWords)];
  const parts = labelWords('header')
    .flatMap((label) => label.split(' '))
    .filter((word) => word.length >= LONG);
  const labels = [...new Map([...parts, ...whole].map((label) => [labelKey(label), label])).entries()];
  const longest = Math.max(...labels.map(([key]) => key.length)) + 2;
  return (text) => {
    if (text.length > longest) return null;
    const key = labelKey(text.replace(SPECKS, '').trim());
    if (labels.some(([own]) => own === labelKey(text))) return null;
    const same = labels.filter(([own]) => own === key || misreadKey(own) === misreadKey(key));
    const near = same.length > 0 ? same : labels.filter(([own]) => own.length >= LONG && isOneOff(own, key));
    const [label, ...others] = near.map(([, own]) => own);
    return label !== undefined && others.length === 0 && isCasedAlike(text, label) ? label : null;
  };
}

/** Whether a text begins with a capital as a label does, and is in capitals where the label is. */
const isCasedAlike = (text: string, label: string): boolean =>
  label === label.toUpperCase() ? !/\p{Ll}{2}/u.test(text) : /^\P{L}*\p{Lu}/u.test(text);

/** Whether two keys differ in one letter, which may be missing. */
function isOneOff(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [rest, tail] = [one.slice(start), other.slice(start)];
  return rest.slice(1) === tail.slice(1) || rest.slice(1) === tail || rest === tail.slice(1);
}

/** The line with its misread labels as they are printed; each is reported. */
export function withLabels(read: LabelReader, line: Line, source: number, report: Report): Line {
  const labels = line.cells.map(({ text }) => read(text));
  if (labels.every((label) => label === null)) return line;
  const cells = line.cells.map((cell, i) => {
    const label = labels[i];
    if (!label) return cell;
    report.add('label-mended', { printed: cell.text, label }, { source, page: line.page, line: line.number });
    return { ...cell, text: label };
  });
  return { ...line, cells };
}
