/**
 * What `recognise` makes of a layout, a line of text for each element in reading order.
 *
 * `# title | Assessorato | Centro | Responsabile` is a header block (`-` where the label is missing), `=` a heading,
 * `## purpose` the title of a section, `~` furniture, `? view=DUP` the parameters; any other line is text. At the end,
 * `! 7 portfolio` says that the value on line 7 is doubtful.
 */
import { codeOf, joinPieces } from '../src/model/element.js';
import type { Layout } from '../src/model/layout.js';
import { recognise } from '../src/recognise/recognise.js';
import { createReport } from '../src/report/report.js';

const FIELDS = ['portfolio', 'responsibilityCentre', 'responsiblePerson'] as const;

export function recognised(layout: Layout): string[] {
  const report = createReport();
  const elements = recognise(layout, report).map((element): string => {
    switch (element.kind) {
      case 'header': {
        const values = FIELDS.map((field) => {
          const pieces = element.labels.has(field) ? element.fields.get(field)! : null;
          return pieces ? joinPieces(pieces) : '-';
        });
        return ['#', codeOf(element), [joinPieces(element.title), ...values].join(' | ')].filter(Boolean).join(' ');
      }
      case 'heading':
        return '=';
      case 'section':
        return `## ${element.field}`;
      case 'parameters':
        return `? ${[...element.values].map(([field, pieces]) => `${field}=${joinPieces(pieces)}`).join(', ')}`;
      case 'text':
        return element.piece.text;
      default:
        return `~ ${element.piece.text}`;
    }
  });
  const doubts = report.findings
    .filter(({ code }) => code === 'header-unclear')
    .map(({ holes, place, objective }) => `! ${place.line} ${holes.field} of ${objective}`);
  return [...elements, ...doubts];
}
