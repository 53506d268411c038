/** What every command needs to know of its user: language, colours of the two streams. */
import type { Language } from '../report/catalogue.js';
import type { Palette } from './colour.js';

export interface Context {
  readonly language: Language;
  readonly env: NodeJS.ProcessEnv;
  readonly stdout: Palette;
  readonly stderr: Palette;
}
