/**
 * What recognition takes for letters: the bullets of lists, and the drawn lines of tables.
 *
 * In: lines of words, page by page. A sign is a bullet if it begins other lines at the same indent, too.
 */
import type { GlyphRun } from '../../model/source.js';

type Words = readonly GlyphRun[];

/** What recognition makes of a bullet; a speck may stand after it. */
const LIKE_BULLET = /^(?:[eèéo0]|[*+°©®¢«»·•.-][+eè]?)[.,]?\s*$/u;
/** So many lines begin with it, ... */
const FEWEST = 3;
/** ... which are more than this share of the lines at their indent: a wrapped line may begin with `e`, too. */
const SHARE = 0.5;
/** Far from its text, in heights of a letter, it needs one other line. */
const CLEAR = 1;
/** Indents that differ by less, in heights of a letter, are one. */
const ONE_INDENT = 0.5;
/** Amid so many bullets, anything so short that stands in their place, far from its text, is one. */
const SOME = 2;
const SHORT = /^(?:\P{N}{1,2}|\d[.,]?)\s*$/u;

/** A sign that touches the word after it, and what closes a quotation that it may open. */
const TOUCHING = /^[*+°©®¢«»·•](?=\p{L})/u;
const QUOTATION_END = /.»/u;

/** Puts bullets where recognition saw letters. */
export function withBullets(pages: readonly (readonly Words[])[]): Words[][] {
  const lines = pages.flat();
  const signs = lines.filter(isBulletLike);
  const isBullet = (line: Words): boolean => {
    const [sign, text] = line;
    const atIndent = (other: Words) => Math.abs(other[0]!.left - sign!.left) < ONE_INDENT * sign!.size;
    const alike = signs.filter(atIndent);
    const isFar = text!.left - sign!.right > CLEAR * sign!.size;
    const isSame = (other: Words) => other !== line && other[0]!.text.trim() === sign!.text.trim();
    if (isFar && alike.some(isSame)) return true;
    const all = lines.filter((other) => other.length > 0 && atIndent(other));
    return alike.length >= FEWEST && alike.length > SHARE * all.length;
  };
  const known = signs.filter(isBullet);
  const isInPlace = (line: Words): boolean => {
    const [sign, text] = line;
    if (!text || !SHORT.test(sign!.text) || text.left - sign!.right <= CLEAR * sign!.size) return false;
    const near = ONE_INDENT * sign!.size;
    const isBeside = (other: Words): boolean =>
      Math.abs(other[0]!.left - sign!.left) < near && Math.abs(other[1]!.left - text.left) < near;
    return known.filter(isBeside).length >= SOME;
  };
  const bullets = new Set([...known, ...lines.filter(isInPlace)]);
  const bulleted = (line: Words): Words => {
    const [first, ...others] = line;
    if (bullets.has(line)) return [{ ...first!, text: '• ' }, ...others];
    const isBeside = ([sign]: Words) => Math.abs(sign!.left - first!.left) < ONE_INDENT * first!.size;
    const [like] = TOUCHING.test(first!.text) && !line.some(isQuotationEnd) ? known.filter(isBeside) : [];
    if (!like || known.filter(isBeside).length < SOME) return line;
    const [sign, text] = like;
    const word = { ...first!, text: first!.text.replace(TOUCHING, ''), left: Math.min(text!.left, first!.right) };
    return [{ ...first!, text: '• ', right: sign!.right }, word, ...others];
  };
  return pages.map((page) => page.map(bulleted));
}

const isQuotationEnd = ({ text }: GlyphRun): boolean => QUOTATION_END.test(text);

const isBulletLike = (line: Words): boolean => line.length > 1 && LIKE_BULLET.test(line[0]!.text);

/** A drawn line that recognition took for a letter, or for several. */
const STROKE = /^[|_¦‖[\]—–=-]+\s*$/u;
/** A stroke that stands in the text of its line, rather than beside it, is a letter. */
const UPRIGHT = /^\|\s*$/u;
/** Dashes and equals signs are a drawn line where they are so many, or alone on their line. */
const LONG_RULE = /^[_—–=-]{2,}\s*$/u;

/** No space between two words is wider, in heights of a letter. */
const ONE_SPACE = 0.75;
/** A speck of the paper, far from the words beside it, in heights of a letter. */
const SPECK = /^[.,;'‘`]\s*$/u;

const isSpeck = (line: Words, i: number): boolean => {
  const [before, run, next] = [line[i - 1], line[i]!, line[i + 1]];
  return (
    SPECK.test(run.text) &&
    before !== undefined &&
    run.left - before.right > run.size &&
    (next === undefined || next.left - run.right > run.size / 2)
  );
};

/** Left edges that differ by less, in heights of a letter, are one. */
const EDGE = 0.25;

/** Whether a stroke before a word in lower case is a capital: `. | lavori`. */
const isLetter = (stroke: GlyphRun, { text, left }: GlyphRun): boolean =>
  /^\p{Ll}/u.test(text) && left - stroke.right < ONE_SPACE * stroke.size;

/** Whether a stroke ends a line as a capital: after a sentence, where the next line goes on in lower case. */
const endsInLetter = (before: GlyphRun, stroke: GlyphRun, below: GlyphRun | undefined): boolean =>
  /[.!?]\s*$/u.test(before.text) && stroke.left - before.right < stroke.size && /^\p{Ll}/u.test(below?.text ?? '');

/** Whether a stroke that begins a line is a capital: it stands at the left edge of other lines, close before a word. */
const beginsInLetter = (lines: readonly Words[], at: number): boolean => {
  const [stroke, word] = lines[at]!;
  const isEdge = (line: Words | undefined) =>
    line?.[0] !== undefined &&
    !STROKE.test(line[0].text) &&
    Math.abs(line[0].left - stroke!.left) < EDGE * stroke!.size;
  return word !== undefined && isLetter(stroke!, word) && [lines[at - 1], lines[at + 1]].some(isEdge);
};

/** What recognition makes of the border before a cell. */
const BORDER = /^[—–_|]+(?!\s*\p{N})/u;

/** ... and before the first one of a line, too, unless one of so many lines closes it. */
const BRACKET = /^[[{]+/u;
const BRACKET_END = /[\]}]/u;
const CLOSED_WITHIN = 3;

/** The words of a line without the borders that stand before its cells. */
function withoutBorders(lines: readonly Words[], at: number): Words {
  const line = lines[at]!;
  const isClosed = () =>
    lines.slice(at, at + CLOSED_WITHIN).some((near) => near.some(({ text }) => BRACKET_END.test(text)));
  return line.flatMap((run, i) => {
    if (i > 0 && run.left - line[i - 1]!.right <= run.size) return [run];
    const [border] = (i > 0 ? BORDER.exec(run.text) : null) ?? BRACKET.exec(run.text) ?? [];
    if (border === undefined || (BRACKET.test(border) && isClosed())) return [run];
    const text = run.text.slice(border.length);
    return text.trim() === '' ? [] : [{ ...run, text }];
  });
}

/** Leaves drawn lines and specks out, and counts them. */
export function withoutStrokes(printed: readonly Words[]): { readonly lines: Words[]; readonly count: number } {
  const lines = printed.map((_, at) => withoutBorders(printed, at));
  const whole = new Set(lines.flat());
  const borders = printed.flat().filter((run) => !whole.has(run)).length;
  const left = lines.map((line, at): Words => {
    if (line.every(({ text }) => STROKE.test(text))) return [];
    const isText = ({ text }: GlyphRun) => !UPRIGHT.test(text);
    const [first, last] = [line.findIndex(isText), line.findLastIndex(isText)];
    return line.flatMap((run, i) => {
      if (i === last + 1 && UPRIGHT.test(run.text) && endsInLetter(line[last]!, run, lines[at + 1]?.[0]))
        return [{ ...run, text: 'I ' }];
      if (i === 0 && UPRIGHT.test(run.text) && beginsInLetter(lines, at)) return [{ ...run, text: 'I ' }];
      if (LONG_RULE.test(run.text) || i < first || i > last || isSpeck(line, i)) return [];
      if (isText(run)) return [run];
      return isLetter(run, line[i + 1]!) ? [{ ...run, text: 'I ' }] : [];
    });
  });
  const count = left.reduce((sum, line, i) => sum + lines[i]!.length - line.length, borders);
  return { lines: left.filter((line) => line.length > 0), count };
}
