/** The form of the messages on standard error, as `--errors` asks for it. */
import type { ErrorForm } from '../../options/rows/messageOptions.js';
import type { Form, MessageSettings } from './form.js';
import { createJson } from './json.js';
import { createJunit } from './junit.js';
import { createText } from './text.js';

const FORMS: Readonly<Record<ErrorForm, (settings: MessageSettings) => Form>> = {
  text: createText,
  json: createJson,
  junit: createJunit,
};

export const createMessages = (settings: MessageSettings): Form => FORMS[settings.errors](settings);
