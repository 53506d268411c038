/** What `recognise` gives for a layout, a line of text for each element and each doubt. */
import type { Layout } from '../../src/model/layout.js';
import { recognise } from '../../src/recognise/recognise.js';
import { createReport } from '../../src/report/report.js';
import { codeOf, joinSpans } from '../../src/text/textSpans.js';

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
      case 'outside':
        return `< ${element.spans.map(({ text }) => text).join(' / ')}`;
      default:
        return `~ ${element.span.text}`;
    }
  });
  const doubts = report.findings
    .filter(({ code }) => code === 'header-unclear')
    .map(({ params, place, objective }) => `! ${place.line} ${params.field} of ${objective}`);
  return [...elements, ...doubts];
}
