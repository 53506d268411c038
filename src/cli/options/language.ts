/**
 * The language of messages and help: `--lang`, else the environment's locale, else that of the system, else English.
 *
 * Example: `languageOf(['--lang', 'it'], {})` is `it`; `languageOf([], { LANG: 'it_IT.UTF-8' })` is `it`.
 */
import { LANGUAGES, type Language } from '../../report/catalogue/catalogue.js';

/** In the order of POSIX: the first that is set and not empty decides. */
const LOCALE_VARIABLES = ['LC_ALL', 'LC_MESSAGES', 'LANG'];

/** Any of these says that the environment has a locale, be it one of other things. */
const isOfLocale = (name: string) => /^(?:LC_[A-Z]+|LANG|LANGUAGE)$/.test(name);

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

const languageIn = (locale: string | undefined) => asLanguage(locale?.split(/[-_.@]/)[0]?.toLowerCase());

function languageOfLocale(env: NodeJS.ProcessEnv): Language | undefined {
  const given = LOCALE_VARIABLES.map((name) => env[name]).find((value) => value);
  if (given !== undefined) return languageIn(given);
  // Windows sets none of the variables. Where one is set that says nothing of messages, English stays.
  if (Object.keys(env).some((name) => isOfLocale(name) && env[name])) return undefined;
  return languageIn(Intl.DateTimeFormat().resolvedOptions().locale);
}

/** Returns the language in which to speak to the user: `env` is the environment, or the language to use without `--lang`. */
export function languageOf(argv: readonly string[], env: NodeJS.ProcessEnv | Language): Language {
  const usual = () => (typeof env === 'string' ? env : languageOfLocale(env));
  return asLanguage(optionValue(argv, '--lang')) ?? usual() ?? 'en';
}
