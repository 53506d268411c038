/** The error of a program that is not whole: a file of it is missing. It is of no document, and ends the run. */
import type { Bilingual, Language } from '../catalogue/catalogue.js';

const SENTENCE: Bilingual = {
  en: 'A part of dup-parse is missing ({reason}): install it again. Where a bundler made one file of a program, leave dup-parse out of that file (external), or give parse the option isolate: false.',
  it: 'Manca una parte di dup-parse ({reason}): installarlo di nuovo. Se un bundler ha riunito il programma in un solo file, lasciarne fuori dup-parse (external), o dare a parse l’opzione isolate: false.',
};

export class InstallationError extends Error {
  override readonly name = 'InstallationError';

  constructor(
    readonly reason: string,
    cause?: unknown,
  ) {
    super(
      SENTENCE.en.replace('{reason}', () => reason),
      { cause },
    );
  }

  /** The message in one of the two languages. */
  sentence(language: Language): string {
    return SENTENCE[language].replace('{reason}', () => this.reason);
  }
}

/** Codes of a module that is not there. */
const MISSING = ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND', 'ERR_DLOPEN_FAILED', 'ERR_PACKAGE_PATH_NOT_EXPORTED'];

/** Tells whether an error is about a module that is not there. */
export const isMissingModule = (error: unknown): error is Error =>
  error instanceof Error && MISSING.includes((error as Error & { readonly code?: string }).code ?? '');
