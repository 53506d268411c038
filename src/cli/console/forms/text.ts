/**
 * Messages for people, in their language and in colour: a line each.
 *
 * Example: `scheda.pdf:p. 3:12 warning empty-field The cell Responsabile is empty.`
 */
import type { Language } from '../../../report/catalogue/catalogue.js';
import type { Diagnostic, Document } from '../../../report/document.js';
import { brief, placeText, printable, renderDiagnostic } from '../../../report/render.js';
import { say } from '../../strings/say.js';
import { type Paint, paintStderr } from '../colour.js';
import { asText, type Form, type MessageSettings, remarkInWords, shownDiagnostics } from './form.js';

/** Returns the line for a diagnostic of a document. */
export function diagnosticLine(
  diagnostic: Diagnostic,
  { sources }: { readonly sources: readonly Pick<Document['sources'][number], 'file'>[] },
  language: Language,
  paint: Paint,
): string {
  const place = placeText(sources[diagnostic.source]?.file ?? '', diagnostic, language);
  return renderDiagnostic(diagnostic, place, language, paint);
}

/** Creates the lines, with nothing in them. What is an annotation is not repeated. */
export function createText(settings: MessageSettings): Form {
  const { annotations, language } = settings;
  let text = '';
  return {
    result(told) {
      const { diagnostics, more } = shownDiagnostics(told, settings);
      const lines = annotations ? [] : diagnostics.map((one) => diagnosticLine(one, told, language, paintStderr));
      text += asText([...lines, ...more]);
    },
    remark(remark) {
      if (annotations) return;
      text += asText([renderDiagnostic(remarkInWords(remark, language), null, language, paintStderr)]);
    },
    failure(_code, sentence) {
      const prefix = paintStderr('error', say(language, 'error-prefix'));
      text += asText([`${prefix} ${brief(printable(sentence(language)))}`]);
    },
    text: () => text,
  };
}
