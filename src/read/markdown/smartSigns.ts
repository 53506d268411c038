/**
 * Signs that pandoc writes in ASCII: `'` for ’, `...` for …, `--` for –. It then escapes a straight sign that the sheet itself
 * prints, `\'`: by this a text shows how it was written.
 */

const PROOF = /\\['"]|\\\.\.\./u;

/** Whether straight signs that are not escaped stand for printed ones. */
export const isSmart = (text: string): boolean => PROOF.test(text);

/** Puts the printed signs back. */
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
