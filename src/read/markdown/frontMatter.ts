/** Takes the quotes of YAML off the values that stand before a text of markdown: `Livello: "OBIETTIVO OPERATIVO"`. */
import type { NumberedLine } from './lines.js';

const FENCE = /^---\s*$/u;
const QUOTED = /^([^:"']+:\s+)(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)')\s*$/u;
/** How many lines it may have: a rule may begin a text, too. */
const LONGEST = 60;

/** Returns the lines with plain values between a rule on the first line and the next one. */
export function withPlainFrontMatter(lines: readonly NumberedLine[]): readonly NumberedLine[] {
  const end = FENCE.test(lines[0]?.text ?? '')
    ? lines.slice(1, LONGEST).findIndex(({ text }) => FENCE.test(text)) + 1
    : 0;
  return lines.map((line, i) => (i < end ? { ...line, text: plainValue(line.text) } : line));
}

const plainValue = (text: string): string =>
  text.replace(QUOTED, (_, key: string, double?: string, single?: string) =>
    double === undefined ? `${key}${single!.replaceAll("''", "'")}` : `${key}${double.replace(/\\(["\\])/gu, '$1')}`,
  );
