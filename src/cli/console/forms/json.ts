/** Messages for programs: one object of JSON a line, with `file`, the name of its source as given. */
import { brief } from '../../../report/render.js';
import { jsonOf } from '../../../write/json.js';
import { asText, type Form, type MessageSettings, NOWHERE, remarkInWords, wanted } from './form.js';

/** Creates the lines, with nothing in them. */
export function createJson(settings: MessageSettings): Form {
  const { dataLanguage = 'en' } = settings;
  let text = '';
  const add = (...objects: readonly object[]) => {
    text += asText(objects.map((one) => jsonOf(one)));
  };
  return {
    result(told) {
      add(...wanted(told, settings, dataLanguage).map((one) => ({ ...one, file: told.sources[one.source]!.file })));
    },
    remark: (remark) => add({ ...remarkInWords(remark, dataLanguage), file: remark.file }),
    failure: (code, sentence) =>
      add({ severity: 'error', code, message: brief(sentence(dataLanguage)), ...NOWHERE, file: null }),
    text: () => text,
  };
}
