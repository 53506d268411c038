/** Reports what a page of HTML or a Word document does not show. */
import type { HiddenPart, MarkupHiding } from '../../model/source.js';
import type { Report } from '../../report/report.js';

const CODES = { hidden: 'text-not-shown', struck: 'text-struck-out' } as const satisfies Record<MarkupHiding, string>;

/** How many texts a message has, and how many letters of each. */
const TOLD = 5;
const LONGEST = 120;

/** Reports what a document does not show, once for each reason, with all its places. */
export function reportHidden(hidden: readonly HiddenPart[], source: number, report: Report): void {
  for (const reason of ['hidden', 'struck'] as const) {
    const own = hidden.filter((part) => part.reason === reason);
    if (own.length === 0) continue;
    const [first, ...related] = own.map(({ number }) => ({ source, page: null, line: number }));
    const texts = own.slice(0, TOLD).map(({ text }) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text));
    const told = [...texts, ...(own.length > TOLD ? ['…'] : [])].join(' / ');
    report.add(CODES[reason], { count: own.length, text: told }, first!, { related });
  }
}
