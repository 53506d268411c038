/**
 * Diagnostics -> annotations of a GitHub Actions job: one workflow command a line.
 *
 * Example: `::warning file=a.md,line=12,title=empty-field::The cell Responsabile is empty.` What a document says is only
 * ever the value of a property or the message: signs that would end either are escaped as GitHub wants it.
 */
import { createHash } from 'node:crypto';
import type { Language, Severity } from '../report/catalogue/catalogue.js';
import type { SourceRecord } from '../report/document.js';
import { placeText } from '../report/render.js';
import { visible } from '../text/characters.js';
import { STDIN } from './input.js';

const COMMANDS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

export interface Annotated {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly page: number | null;
  readonly line: number | null;
}

const escapedData = (text: string) =>
  visible(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapedProperty = (text: string) => escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/**
 * One diagnostic. The lines of a PDF are no lines of its file, so that they stand, with the page, before the message.
 * `source` is null where no document was made of the file.
 */
export function annotation(
  { severity, code, message, page, line }: Annotated,
  file: string | null,
  source: Pick<SourceRecord, 'format'> | null,
  language: Language,
): string {
  const inLines = source !== null && source.format !== 'pdf';
  const place = inLines || page === null ? '' : `${placeText('', { page, line }, language).replace(/^:/, '')} `;
  const properties = [
    ...(file === null || file === STDIN ? [] : [`file=${escapedProperty(file)}`]),
    ...(inLines && line !== null ? [`line=${line}`] : []),
    `title=${escapedProperty(code)}`,
  ];
  return `::${COMMANDS[severity]} ${properties.join(',')}::${escapedData(`${place}${message}`)}`;
}

/**
 * A report that stands among annotations: no line of it is a command, whatever it quotes. What ends the pause is made of
 * the inputs' hashes, which no input can hold.
 */
export function betweenCommands(report: string, sources: readonly Pick<SourceRecord, 'sha256'>[]): string {
  const word = createHash('sha256')
    .update(sources.map(({ sha256 }) => sha256).join(' '))
    .digest('hex');
  return `::stop-commands::${word}\n${report}::${word}::\n`;
}
