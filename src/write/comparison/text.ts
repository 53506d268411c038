/**
 * Comparison -> lines for people. Whoever prints them brings the colours; without any, signs tell the same.
 *
 * Example line: `  > Responsible person: MARIO ROSSI → ANNA NERI`. In long text only the words that differ are shown, with
 * a few around them: `… the [-three-]{+four+} schools of …`.
 */
import type { Language } from '../../report/catalogue/catalogue.js';
import type { Change, ChangeKind, Comparison, WordDiff } from '../../report/comparison.js';
import { printable } from '../../report/render.js';
import { FIELDS, LEVELS, SAID, SIGNS, summaryOf } from './strings.js';

/** Gives a part of a line its colour. */
export type PaintChange = (role: ChangeKind | 'title' | 'place', text: string) => string;

export interface TextOptions {
  readonly language: Language;
  readonly paint: PaintChange;
}

/** So many words stand around those that differ. */
const AROUND = 6;

const onOneLine = (text: string) => printable(text.replace(/\s+/gu, ' ').trim());

/** The words that differ, each stretch of them with a few words around it, on a line of its own. */
function excerpts(words: WordDiff, { paint }: TextOptions): string[] {
  const lines: string[] = [];
  let line = '';
  words.forEach(({ kind, text }, i) => {
    const shown = onOneLine(text);
    // What only one side has may have begun a line there, and no blank: the next words must not touch it.
    const gap = /\s$/u.test(text) ? ' ' : '';
    if (kind === 'removed') line += paint('removed', `[-${shown}-]`) + (words[i + 1]?.kind === 'added' ? '' : gap);
    else if (kind === 'added') line += paint('added', `{+${shown}+}`) + gap;
    else {
      const all = shown.split(' ');
      const isFirst = i === 0;
      const isLast = i === words.length - 1;
      const most = AROUND * (isFirst || isLast ? 1 : 2);
      if (all.length <= most) line += shown + gap;
      else {
        if (!isFirst) {
          lines.push(`${line}${all.slice(0, AROUND).join(' ')} …`);
          line = '';
        }
        if (!isLast) line = `… ${all.slice(-AROUND).join(' ')}${gap}`;
      }
    }
  });
  return line === '' ? lines : [...lines, line];
}

/** A title that only says which objective is meant may be cut. */
const TITLE_SHOWN = 90;

const shortened = (title: string) =>
  title.length > TITLE_SHOWN
    ? `${title
        .slice(0, TITLE_SHOWN)
        .replace(/\s\S*$/u, '')
        .trimEnd()} …`
    : title;

/** Whether a text is so short that both of its versions are best shown whole. */
const isShort = ({ old, new: now }: Change) => (old ?? '').length + (now ?? '').length <= 80;

function fieldLines(change: Change, options: TextOptions): string[] {
  const { language, paint } = options;
  const { kind, field, linked, words } = change;
  const sign = paint(kind, SIGNS[kind]);
  const value = (text: string | null) => (text ? onOneLine(text) : SAID.nothing[language]);
  const name = FIELDS[field!][language];
  if (field === 'linkedObjectives') {
    return [`  ${sign} ${name} ${paint(kind, onOneLine(linked!.code))}  ${value(linked!.title)}`];
  }
  const about = linked && field === 'linkedTitle' ? ` ${onOneLine(linked.code)}` : '';
  const label = `  ${sign} ${name}${about}:`;
  if (kind === 'added') return [`${label} ${paint('added', value(change.new))}`];
  if (kind === 'removed') return [`${label} ${paint('removed', value(change.old))}`];
  if (words && !isShort(change)) return [label, ...excerpts(words, options).map((line) => `      ${line}`)];
  const both = `${paint('removed', value(change.old))} → ${paint('added', value(change.new))}`;
  return [`${label} ${both}${field === 'linkedCode' ? `  ${shortened(value(linked!.title))}` : ''}`];
}

function heading({ kind, level, code, title, field }: Change, { language, paint }: TextOptions): string {
  const name = `${LEVELS[level!][language]} ${code === null ? SAID['no-code'][language] : onOneLine(code)}`;
  const short = title ? shortened(onOneLine(title)) : SAID['no-title'][language];
  return field === null ? `${paint(kind, `${SIGNS[kind]} ${name}`)}  ${short}` : `${paint('title', name)}  ${short}`;
}

/** What there is to know of an objective that is on one side alone. */
function loneLines({ kind, record, side }: Change, { language, paint }: TextOptions): string[] {
  const { portfolio, responsibilityCentre, responsiblePerson, linkedObjectives, code } = record!;
  const rows: readonly (readonly [name: string, value: string | null])[] = [
    [FIELDS.portfolio[language], portfolio?.text ?? null],
    [FIELDS.responsibilityCentre[language], responsibilityCentre],
    [FIELDS.responsiblePerson[language], responsiblePerson],
    [SAID.links[language], linkedObjectives.map((link) => link.code).join(', ')],
  ];
  const why = code === null ? 'without-code' : 'code-twice';
  return [
    ...(kind === 'not-compared' ? [paint(kind, `${SAID[why][language]} (${SAID[side!][language]})`)] : []),
    ...rows.flatMap(([name, value]) => (value ? [`${paint('place', `${name}:`)} ${onOneLine(value)}`] : [])),
  ].map((line) => `    ${line}`);
}

/** The comparison as text: what changed in the whole export, then each objective, then the summary. */
export function toText(comparison: Comparison, options: TextOptions): string {
  const lines: string[] = [];
  let before: Change | undefined;
  for (const change of comparison.changes) {
    const isWhole = change.level === null;
    const goesOn =
      before &&
      change.field !== null &&
      before.field !== null &&
      before.level === change.level &&
      before.code === change.code;
    if (!goesOn && !isWhole) lines.push(...(before ? [''] : []), heading(change, options));
    if (change.field === null) lines.push(...loneLines(change, options));
    else lines.push(...fieldLines(change, options).map((line) => (isWhole ? line.slice(2) : line)));
    before = change;
  }
  return [...lines, ...(before ? [''] : []), summaryOf(comparison, options.language)]
    .map((line) => `${line}\n`)
    .join('');
}
