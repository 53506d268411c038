/**
 * The three levels of the DUP's planning chain, as sheets print them.
 *
 * In: nothing. Out: one row a level. Example: `OBIETTIVO DI MANDATO` is `mandate`.
 */
export const LEVEL_NAMES = ['mandate', 'strategic', 'operational'] as const;

/** One of {@link LEVEL_NAMES}, from the top of the chain to its end. */
export type Level = (typeof LEVEL_NAMES)[number];

export interface LevelRow {
  readonly level: Level;
  /** What stands over the code of its sheets. */
  readonly words: readonly string[];
  /** What stands over a table of its objectives, on the sheet that they are linked to. */
  readonly linked: readonly string[];
}

export const LEVELS: readonly LevelRow[] = [
  { level: 'mandate', words: ['OBIETTIVO DI MANDATO'], linked: ['OBIETTIVI DI MANDATO COLLEGATI'] },
  { level: 'strategic', words: ['OBIETTIVO STRATEGICO'], linked: ['OBIETTIVI STRATEGICI COLLEGATI'] },
  { level: 'operational', words: ['OBIETTIVO OPERATIVO'], linked: ['OBIETTIVI OPERATIVI COLLEGATI'] },
];
