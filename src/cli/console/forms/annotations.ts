/**
 * Diagnostics -> annotations of a GitHub Actions job: one workflow command a line.
 *
 * Example: `::warning file=a.md,line=12,title=empty-field::The cell Responsabile is empty.` Text of a document is only the
 * message or the value of a property: characters that would end these are escaped in GitHub's way.
 */
import { createHash } from 'node:crypto';
import type { Language, Severity } from '../../../report/catalogue/catalogue.js';
import type { Diagnostic, SourceRecord } from '../../../report/document.js';
import { placeText } from '../../../report/render.js';
import { visible } from '../../../text/characters.js';
import { STDIN } from '../../options/rows/options.js';
import { asText, type Form, type MessageSettings, remarkInWords, shownDiagnostics } from './form.js';

const COMMANDS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

const escapedData = (text: string) =>
  visible(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapedProperty = (text: string) => escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Creates the annotations, with nothing in them. */
export function createAnnotations(settings: MessageSettings): Form {
  const { language } = settings;
  let text = '';
  return {
    result(told) {
      const lines = shownDiagnostics(told, settings).diagnostics.map((one) => {
        const { file, format } = told.sources[one.source]!;
        return annotation(one, file, format, language);
      });
      text += asText(lines);
    },
    remark(remark) {
      text += asText([annotation(remarkInWords(remark, language), remark.file, null, language)]);
    },
    failure() {}, // it is about no file
    text: () => text,
  };
}

/**
 * Returns the annotation for a diagnostic. `format` is null if its file gave no document. The lines of a PDF are not lines
 * of its file: they are named, with the page, before the message.
 */
function annotation(
  { severity, code, message, page, line }: Pick<Diagnostic, 'severity' | 'code' | 'message' | 'page' | 'line'>,
  file: string | null,
  format: SourceRecord['format'] | null,
  language: Language,
): string {
  const hasLines = format !== null && format !== 'pdf';
  const place = hasLines || page === null ? '' : `${placeText('', { page, line }, language).replace(/^:/, '')} `;
  const properties = [
    ...(file === null || file === STDIN ? [] : [`file=${escapedProperty(file)}`]),
    ...(hasLines && line !== null ? [`line=${line}`] : []),
    `title=${escapedProperty(code)}`,
  ];
  return `::${COMMANDS[severity]} ${properties.join(',')}::${escapedData(`${place}${message}`)}`;
}

/**
 * Wraps a report that is printed among annotations: GitHub runs no line of it as a command, whatever the report quotes.
 * The word that ends the pause is a hash of the inputs, which no input can contain.
 */
export function withoutCommands(report: string, sources: readonly Pick<SourceRecord, 'sha256'>[]): string {
  const word = createHash('sha256')
    .update(sources.map(({ sha256 }) => sha256).join(' '))
    .digest('hex');
  return `::stop-commands::${word}\n${report}::${word}::\n`;
}
