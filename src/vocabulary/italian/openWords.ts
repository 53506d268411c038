/** Short Italian words with which no sentence, heading or item ends: the text goes on after them. */
const WORDS: ReadonlySet<string> = new Set(
  [
    'a ad al allo alla ai agli alle con col coi da dal dallo dalla dai dagli dalle di del dello della dei degli delle',
    'in nel nello nella nei negli nelle per su sul sullo sulla sui sugli sulle tra fra verso presso senza entro',
    'il lo la i gli le un uno una e ed o od né ma che cui non si se come quale quali dove quando mentre più ogni',
    'sia tale tali questo questa questi queste nonché anche è sono',
  ].flatMap((words) => words.split(' ')),
);

/** Whether a word in small letters links others, and has more than one letter. */
export const isLinkingWord = (word: string): boolean => word.length > 1 && WORDS.has(word);

const LAST = /(?:^|[\s(«"“])(\p{L}+)$/u;

/**
 * A word that begins a sentence, as it stands within one: `Il`, but not `DI`; nor a capital after small letters, which is a
 * name: `Allegato A`.
 */
const lowerFirst = (word: string, text: string): string =>
  word.length === 1 && /\p{Ll}/u.test(text) ? word : word.slice(0, 1).toLowerCase() + word.slice(1);

/** Whether a text ends where it cannot stop: after a comma, an apostrophe of elision, or one of these words. */
export const isOpen = (text: string): boolean =>
  /(?:,|\p{L}['’])$/u.test(text) || WORDS.has(lowerFirst(LAST.exec(text)?.[1] ?? '', text));
