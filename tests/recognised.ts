/**
 * What `recognise` makes of a layout, a line of text for each element in reading order.
 *
 * `# title | Assessorato | Centro | Responsabile` is a header block (`-` where the label is missing), `=` a heading,
 * `## purpose` the title of a section, `~` furniture, `? view=DUP` the parameters; any other line is text. At the end,
 * `! 7 portfolio` says that the value on line 7 is doubtful.
 */
import { codeOf, joinSpans } from '../src/model/element.js';
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
          const spans = element.labels.has(field) ? element.fields.get(field)! : null;
          return spans ? joinSpans(spans) : '-';
        });
        return ['#', codeOf(element), [joinSpans(element.title), ...values].join(' | ')].filter(Boolean).join(' ');
      }
      case 'heading':
        return '=';
      case 'section':
        return `## ${element.field}`;
      case 'parameters':
        return `? ${[...element.values].map(([field, spans]) => `${field}=${joinSpans(spans)}`).join(', ')}`;
      case 'text':
        return element.span.text;
      default:
        return `~ ${element.span.text}`;
    }
  });
  const doubts = report.findings
    .filter(({ code }) => code === 'header-unclear')
    .map(({ params, place, objective }) => `! ${place.line} ${params.field} of ${objective}`);
  return [...elements, ...doubts];
}
