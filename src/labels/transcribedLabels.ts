/** Labels that exports do not print, but who transcribes sheets sets before code and title, or over a table of labels and values. */
import { labelKey } from '../text/normalize.js';
import { CODE_LABELS, TITLE_LABELS, VALUE_HEADS } from '../vocabulary/labels.js';

const oneOf = (labels: readonly string[]): ((text: string) => boolean) => {
  const keys = new Set(labels.map(labelKey));
  return (text) => keys.has(labelKey(text));
};

/** Whether a text is a label of the code: `Codice`. */
export const isCodeLabel = oneOf(CODE_LABELS);
/** Whether a text is a label of the title: `Titolo`. */
export const isTitleLabel = oneOf(TITLE_LABELS);
/** Whether a text is the head of a table of labels and values: `Campo Valore`. */
export const isValueHead = oneOf(VALUE_HEADS);
/** Whether a text names the title, or stands over the table whose title it is. */
export const isOfTitle = (text: string): boolean => isTitleLabel(text) || isValueHead(text);
