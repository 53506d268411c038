/**
 * Writes a comparison as lines of text. The caller gives the colours; signs say the same without them.
 *
 * Example line: `  > Responsible person: MARIO ROSSI → ANNA NERI`. Of a long text only the words that differ are shown, with
 * a few around them: `… the [-three-]{+four+} schools of …`.
 */
import type { Language } from '../../report/catalogue/catalogue.js';
import type { Change, ChangeKind, Comparison } from '../../report/comparison.js';
import { excerpts, onOneLine, type Piece } from './excerpts.js';
import { codesOf, groupChanges } from './groups.js';
import { FIELDS, fieldText, LEVELS, PHRASES, renumberingText, SIGNS, summaryOf, whyNot } from './strings.js';

/** Colours a part of a line; the role says which part it is. */
export type PaintChange = (role: ChangeKind | 'title' | 'place', text: string) => string;

export interface TextOptions {
  readonly language: Language;
  readonly paint: PaintChange;
  /** Shows each code that was renumbered, not only how many were. */
  readonly detail?: boolean | undefined;
}

const WRITTEN = {
  same: (text: string) => text,
  removed: (text: string) => `[-${text}-]`,
  added: (text: string) => `{+${text}+}`,
};

/** A line of an excerpt. */
const excerptLine = (pieces: readonly Piece[], paint: PaintChange): string =>
  pieces
    .map(({ kind, text, isApart }, i) => {
      const isReplaced = kind === 'removed' && pieces[i + 1]?.kind === 'added';
      const written = WRITTEN[kind](text);
      return `${kind === 'same' ? written : paint(kind, written)}${isApart && !isReplaced ? ' ' : ''}`;
    })
    .join('');

/** Longest title in characters, where it only names an objective. */
const LONGEST_TITLE = 90;

const shortened = (title: string) =>
  title.length > LONGEST_TITLE
    ? `${title
        .slice(0, LONGEST_TITLE)
        .replace(/\s\S*$/u, '')
        .trimEnd()} …`
    : title;

/** Whether both versions of a text are short enough to be shown whole. */
const isShort = ({ old, new: now }: Change) => (old ?? '').length + (now ?? '').length <= 80;

/** The lines of a change of one field. */
function fieldLines(change: Change, options: TextOptions): string[] {
  const { language, paint } = options;
  const { kind, field, linked, words } = change;
  const sign = paint(kind, SIGNS[kind]);
  const value = (text: string | null) => (text ? onOneLine(text) : PHRASES.nothing[language]);
  const name = fieldText(change, language);
  if (field === 'linkedObjectives') {
    return [`  ${sign} ${name} ${paint(kind, onOneLine(linked!.code))}  ${value(linked!.title)}`];
  }
  const about = linked ? ` ${onOneLine(linked.code)}` : '';
  const label = `  ${sign} ${name}${about}:`;
  if (kind === 'added') return [`${label} ${paint('added', value(change.new))}`];
  if (kind === 'removed') return [`${label} ${paint('removed', value(change.old))}`];
  if (words && !isShort(change)) return [label, ...excerpts(words).map((line) => `      ${excerptLine(line, paint)}`)];
  return [`${label} ${paint('removed', value(change.old))} → ${paint('added', value(change.new))}`];
}

function heading({ kind, entity, level, code, title, field }: Change, isMixed: boolean, options: TextOptions): string {
  const { language, paint } = options;
  const place = isMixed && entity !== null ? `${onOneLine(entity)}: ` : '';
  const name = `${place}${LEVELS[level!][language]} ${code === null ? PHRASES['no-code'][language] : onOneLine(code)}`;
  const short = title ? shortened(onOneLine(title)) : PHRASES['no-title'][language];
  return field === null ? `${paint(kind, `${SIGNS[kind]} ${name}`)}  ${short}` : `${paint('title', name)}  ${short}`;
}

/** The lines of an objective that is on one side alone, or was not compared. */
function recordLines(change: Change, { language, paint }: TextOptions): string[] {
  const { kind, record } = change;
  const { portfolio, responsibilityCentre, responsiblePerson, linkedObjectives, otherFields } = record!;
  const rows: readonly (readonly [name: string, value: string | null])[] = [
    [FIELDS.portfolio[language], portfolio?.text ?? null],
    [FIELDS.responsibilityCentre[language], responsibilityCentre],
    [FIELDS.responsiblePerson[language], responsiblePerson],
    ...otherFields.map(({ label, text }) => [fieldText({ field: 'otherFields', label }, language), text] as const),
    [PHRASES.links[language], linkedObjectives.map((link) => link.code).join(', ')],
  ];
  return [
    ...(kind === 'not-compared' ? [paint(kind, whyNot(change, language))] : []),
    ...rows.flatMap(([name, value]) => (value ? [`${paint('place', `${name}:`)} ${onOneLine(value)}`] : [])),
  ].map((line) => `    ${line}`);
}

/** A code that was renumbered, with the title of what it is of. */
function codeLine({ old, new: now, linked, title }: Change, { paint }: TextOptions): string {
  const codes = `${paint('removed', onOneLine(old!))} → ${paint('added', onOneLine(now!))}`;
  return `    ${codes}  ${shortened(onOneLine(linked?.title ?? title ?? ''))}`.trimEnd();
}

/** The lines of renumberings: how many codes got which years, and on request each of them. */
function renumberedLines({ renumberings, changes }: Comparison, options: TextOptions): string[] {
  const { language, paint, detail } = options;
  return renumberings.flatMap((one) => {
    const title = `${paint('renumbered', SIGNS.renumbered)} ${onOneLine(renumberingText(one, language))}`;
    return [title, ...(detail ? codesOf(one, changes).map((change) => codeLine(change, options)) : [])];
  });
}

/** The comparison as text: changes of the whole export, then of each objective, then renumberings, then the summary. */
export function toText(comparison: Comparison, options: TextOptions): string {
  const { whole, groups, isMixed } = groupChanges(comparison);
  const objectives = groups.map((changes) => [
    heading(changes[0]!, isMixed, options),
    ...changes.flatMap((change) =>
      change.field === null ? recordLines(change, options) : fieldLines(change, options),
    ),
  ]);
  const parts = [
    whole.flatMap((change) => fieldLines(change, options).map((line) => line.slice(2))), // no heading, so no indent
    ...objectives,
    renumberedLines(comparison, options),
    [summaryOf(comparison, options.language)],
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => `${line}\n`).join(''))
    .join('\n');
}
