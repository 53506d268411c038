/** Wrong use of the command: thrown wherever it is seen, said once at the end, exit code 2. */
import type { Language } from '../report/catalogue/catalogue.js';
import { type MessageKey, type SayArguments, say } from './messages.js';

export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(readonly sentence: (language: Language) => string) {
    super(sentence('en'));
  }
}

/** A wrong use, as one of the messages. */
export function wrongUse<Key extends MessageKey>(key: Key, ...params: SayArguments<Key>): UsageError {
  return new UsageError((language) => say(language, key, ...params));
}
