/**
 * Signs that pandoc writes by the keys of a typewriter: `'` for ’, `...` for …, `--` for –. Then what a sheet prints straight
 * stands escaped, `\'`, and so a text tells itself how it was written.
 */

const PROOF = /\\['"]|\\\.\.\./u;

/** Whether quotes and the like that are not escaped stand for printers' ones. */
export const isSmart = (text: string): boolean => PROOF.test(text);

/** Writes the printers' signs back. */
export const withSigns = (text: string): string =>
  /['"]|\.\.\.|--/u.test(text)
    ? text
        .replace(/(?<![\\.])\.\.\.(?!\.)/gu, '…')
        .replace(/(?<![\\-])---(?!-)/gu, '—')
        .replace(/(?<![\\-])--(?!-)/gu, '–')
        .replace(/(?<!\\)"/gu, (_, at: number, whole: string) => (isOpening(whole, at) ? '“' : '”'))
        .replace(/(?<!\\)'/gu, (_, at: number, whole: string) =>
          isOpening(whole, at) && /^[^']*\p{L}'(?!\p{L})/u.test(whole.slice(at + 1)) ? '‘' : '’',
        )
    : text;

const isOpening = (text: string, at: number): boolean => at === 0 || /[\s([{«“‘*_—–]/u.test(text[at - 1]!);
