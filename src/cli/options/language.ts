/**
 * The language of messages and help: `--lang`, else the environment's locale, else English.
 *
 * Example: `languageOf(['--lang', 'it'], {})` is `it`; `languageOf([], { LANG: 'it_IT.UTF-8' })` is `it`.
 */
import { LANGUAGES, type Language } from '../../report/catalogue/catalogue.js';

/** In the order of POSIX: the first that is set and not empty decides. */
const LOCALE_VARIABLES = ['LC_ALL', 'LC_MESSAGES', 'LANG'];

const asLanguage = (word: string | undefined) => LANGUAGES.find((language) => language === word);

/** Returns the value of an option before the command line is parsed: help and error messages need it that early. */
export function optionValue(argv: readonly string[], option: `--${string}`): string | undefined {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  const values = options.flatMap((word, index) => {
    if (word === option) return [options[index + 1]];
    return word.startsWith(`${option}=`) ? [word.slice(option.length + 1)] : [];
  });
  return values.at(-1);
}

function languageOfLocale(env: NodeJS.ProcessEnv): Language | undefined {
  const locale = LOCALE_VARIABLES.map((name) => env[name]).find((value) => value);
  return asLanguage(locale?.split(/[_.@]/)[0]?.toLowerCase());
}

/** Returns the language in which to speak to the user. */
export function languageOf(argv: readonly string[], env: NodeJS.ProcessEnv): Language {
  return asLanguage(optionValue(argv, '--lang')) ?? languageOfLocale(env) ?? 'en';
}
