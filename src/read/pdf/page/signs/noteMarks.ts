/**
 * Marks of notes: a small raised sign after a word that comes again before a line in smaller letters, lower on the page. It is
 * set apart from its line. A raised sign without a note is text: `m²`, `1°`.
 */
import type { GlyphRun } from '../../../../model/source.js';

const MARK = /^(?:\(?\d{1,2}\)?|[*†‡]{1,3})$/u;
/** Notes are set smaller than the text that they belong to, by this share at least. */
const SMALLER = 0.95;

/** Sets the marks of notes on a page apart. */
export function setNoteMarksApart(runs: readonly GlyphRun[]): GlyphRun[] {
  const marks = runs.filter(({ raised, text }) => raised && MARK.test(text.trim()));
  const beside = (mark: GlyphRun): GlyphRun[] =>
    runs.filter((run) => run !== mark && run.angle === 0 && Math.abs(run.baseline - mark.baseline) < run.size / 4);
  const notes = marks.flatMap((mark) => {
    const line = beside(mark);
    const isFirst = line.length > 0 && line.every(({ left }) => left >= mark.right);
    return isFirst ? [{ mark, size: Math.max(...line.map(({ size }) => size)) }] : [];
  });
  const isOfNote = (mark: GlyphRun): boolean =>
    notes.some(
      ({ mark: own, size }) =>
        own !== mark &&
        own.text.trim() === mark.text.trim() &&
        own.baseline > mark.baseline &&
        beside(mark).some((run) => Math.abs(run.right - mark.left) < run.size && size < SMALLER * run.size),
    );
  return runs.map((run) => (marks.includes(run) && isOfNote(run) ? { ...run, apart: true } : run));
}
