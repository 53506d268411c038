/**
 * Collects the text of a page of HTML whose tags only frame a text: all of it is preformatted, or stands in paragraphs within pages
 * (`<div style="page-break-before:always">`), as tools write what they take out of a PDF. There paragraphs are lines.
 */
import { HEADINGS, LISTS } from './elements.js';
import type { Attributes } from './styles.js';

/** At which share of its letters a page is a text within a frame. */
const MOST = 0.9;

const PAGE_ID = /^page\d+$/iu;
const PAGE_BREAK = /page-break-before\s*:\s*always/iu;
/** Elements that a text has none of. */
const isMarkup = (name: string): boolean => LISTS.has(name) || name === 'table';

export interface FramedReader {
  readonly open: (name: string, attributes: Attributes) => () => void;
  readonly text: (text: string, isPreformatted: boolean) => void;
  /** The text, with form feeds between pages; `null` where the tags say more of it. */
  readonly all: () => string | null;
}

export function framedReader(): FramedReader {
  let [own, all, framed, pages, depth] = ['', 0, 0, 0, 0];
  let hasMarkup = false;
  return {
    open: (name, { id = '', style = '' }) => {
      hasMarkup ||= isMarkup(name);
      if (name === 'div' && (PAGE_ID.test(id) || PAGE_BREAK.test(style))) {
        if (pages > 0) own += '\f';
        pages += 1;
      }
      if (name === 'br' && depth > 0) own += '\n';
      if (pages === 0 || (name !== 'p' && !HEADINGS.has(name))) return () => {};
      depth += 1;
      return () => {
        depth -= 1;
        if (!own.endsWith('\n')) own += '\n';
      };
    },
    text: (text, isPreformatted) => {
      const letters = text.replace(/\s+/gu, '').length;
      all += letters;
      if (!isPreformatted && depth === 0) return;
      framed += letters;
      own += text;
    },
    all: () => (framed > 0 && framed >= all * MOST && !hasMarkup ? own.replace(/^\n/u, '') : null),
  };
}
