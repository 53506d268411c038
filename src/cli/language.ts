/**
 * The language of messages and help: `--lang`, else the environment's locale, else English.
 *
 * Example: `languageOf(['--lang', 'it'], {})` is `it`; `languageOf([], { LANG: 'it_IT.UTF-8' })` is `it`.
 */
import { LANGUAGES, type Language } from '../report/catalogue/catalogue.js';

/** In the order of POSIX: the first that is set and not empty decides. */
const LOCALE_VARIABLES = ['LC_ALL', 'LC_MESSAGES', 'LANG'];

const asLanguage = (word: string | undefined) => LANGUAGES.find((language) => language === word);

/** What an option says, read before the command line is: for what help and error messages need already. */
export function wordAskedFor(argv: readonly string[], option: `--${string}`): string | undefined {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  const words = options.flatMap((word, index) => {
    if (word === option) return [options[index + 1]];
    return word.startsWith(`${option}=`) ? [word.slice(option.length + 1)] : [];
  });
  return words.at(-1);
}

function languageOfLocale(env: NodeJS.ProcessEnv): Language | undefined {
  const locale = LOCALE_VARIABLES.map((name) => env[name]).find((value) => value);
  return asLanguage(locale?.split(/[_.@]/)[0]?.toLowerCase());
}

/** The language to speak to the user. */
export function languageOf(argv: readonly string[], env: NodeJS.ProcessEnv): Language {
  return asLanguage(wordAskedFor(argv, '--lang')) ?? languageOfLocale(env) ?? 'en';
}
