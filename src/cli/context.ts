/** What every command needs to know of its user: language, colours of the two streams, how failures are told. */
import type { Language } from '../report/catalogue/catalogue.js';
import type { Palette } from './colour.js';

export interface Context {
  readonly language: Language;
  /** Language of failures told to a program (`--errors json`), which is not the locale's; null where people read them. */
  readonly json: Language | null;
  readonly env: NodeJS.ProcessEnv;
  readonly stdout: Palette;
  readonly stderr: Palette;
}
