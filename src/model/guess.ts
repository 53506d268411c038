/** What a drafted profile is made of: guesses at words, each with the places that show it. */

/** A place in an input: `page` is `null` where it has none. */
export interface Shown {
  readonly source: number;
  readonly page: number | null;
  readonly line: number;
}

/** A word of the sheets, and what it may mean there. */
export interface Guess {
  /** The group of the profile, and the name in it: `header` and `portfolio`. Patterns of codes have no name. */
  readonly group: string;
  readonly name: string;
  readonly word: string;
  readonly places: readonly Shown[];
  /** Whether the sheets show it clearly; otherwise it is only to be looked at. */
  readonly sure: boolean;
  /** Whether nothing but its place tells what it means: it counts, and is to be looked at. */
  readonly byPlace?: boolean | undefined;
  /** Whether the sheets are read as well without it: it only gives a name of one's own to a part of them. */
  readonly optional?: boolean | undefined;
  /** A text of the sheets that it stands for, such as a code of a pattern. */
  readonly example?: string | undefined;
}
