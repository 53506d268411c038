/** The value of an option, as the setting that it stands for: a text, the name of a file, one of several choices. */
import { wrongUse } from '../strings/errors.js';
import type { RawOptions } from './commandLine.js';

export function textOf(options: RawOptions, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** Returns the name of a file or folder. */
export function pathOf(options: RawOptions, name: string): string | undefined {
  const value = textOf(options, name);
  if (value === '') throw wrongUse('empty-path');
  return value;
}

/** Returns the names of files or folders that an option was given with, each time another. */
export function pathsOf(options: RawOptions, name: string): readonly string[] {
  const value = options[name];
  const paths = Array.isArray(value) ? (value as readonly string[]) : [];
  if (paths.includes('')) throw wrongUse('empty-path');
  return paths;
}

/** Returns one of the values allowed, or undefined if the option was not given. */
export function choice<Value extends string>(options: RawOptions, option: string, choices: readonly Value[]) {
  return nameOf(options, option, (value) => choices.find((one) => one === value), choices);
}

/** Returns what an option names, by whatever name it has; undefined if it was not given. */
export function nameOf<Name extends string>(
  options: RawOptions,
  option: string,
  find: (asked: string) => Name | undefined,
  names: readonly Name[],
  italian: readonly string[] = names,
): Name | undefined {
  const asked = textOf(options, option);
  if (asked === undefined) return undefined;
  const found = find(asked);
  if (found === undefined) {
    const choices = { en: names.join(', '), it: italian.join(', ') };
    throw wrongUse(names.length === 1 ? 'only-value' : 'unknown-value', { option, value: asked, choices });
  }
  return found;
}
