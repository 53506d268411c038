/** Checks of the arguments that callers of the library give: a wrong one is a TypeError with a sentence. */

/** What a message calls a value: `a string ("pdf")`, `undefined`. */
function inWords(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === 'string')
    return `the string ${JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value)}`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'function') return 'a function';
  if (Array.isArray(value)) return 'an array';
  return `an object of the kind ${(value as { readonly constructor?: { readonly name: string } }).constructor?.name || 'Object'}`;
}

/** Throws a TypeError unless something holds: `where` is the function, `wanted` what it takes. */
export function require(holds: boolean, where: string, wanted: string, given: unknown): void {
  if (!holds) throw new TypeError(`${where}: ${wanted}; given was ${inWords(given)}.`);
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function requireText(where: string, name: string, value: unknown): void {
  require(typeof value === 'string', where, `${name} must be a string`, value);
}

export function requireBytes(where: string, value: unknown): void {
  require(value instanceof Uint8Array, where, 'bytes must be a Uint8Array, such as readFile() gives', value);
}

export function requireOneOf(where: string, name: string, choices: readonly string[], value: unknown): void {
  require(choices.includes(value as string), where, `${name} must be one of ${choices.join(', ')}`, value);
}

/** Requires a document: what `parse` gives, or `readRecords`. */
export function requireDocument(where: string, name: string, value: unknown): void {
  const lists = ['sources', 'objectives', 'diagnostics'] as const;
  const isDocument = isObject(value) && lists.every((list) => Array.isArray(value[list]));
  require(isDocument, where, `${name} must be one that parse() gives as the document of its result`, value);
}

/** What the value of an option must be, and whether one is. */
export interface OptionCheck {
  readonly wanted: string;
  readonly holds: (value: unknown) => boolean;
}

/** Requires options to be known, each with a value of its kind; `undefined` is as if it were not given. */
export function requireOptions(where: string, value: unknown, known: Readonly<Record<string, OptionCheck>>): void {
  if (value === undefined) return;
  require(isObject(value), where, 'the options must be an object', value);
  for (const [name, own] of Object.entries(value as object)) {
    const check = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!check)
      throw new TypeError(`${where}: there is no option "${name}"; there are ${Object.keys(known).join(', ')}.`);
    if (own !== undefined) require(check.holds(own), where, `the option ${name} must be ${check.wanted}`, own);
  }
}

export const A_FLAG: OptionCheck = { wanted: 'true or false', holds: (value) => typeof value === 'boolean' };
export const A_TEXT: OptionCheck = { wanted: 'a string', holds: (value) => typeof value === 'string' };
export const A_FUNCTION: OptionCheck = { wanted: 'a function', holds: (value) => typeof value === 'function' };
export const A_LIST: OptionCheck = { wanted: 'an array', holds: Array.isArray };
export const AN_OBJECT: OptionCheck = { wanted: 'an object', holds: isObject };
export const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) > 0;
export const A_COUNT: OptionCheck = { wanted: 'a whole number above zero', holds: isCount };
export const oneOf = (choices: readonly string[]): OptionCheck => ({
  wanted: `one of ${choices.join(', ')}`,
  holds: (value) => choices.includes(value as string),
});
