/**
 * The three levels of the DUP's planning chain, as sheets print them.
 *
 * In: nothing. Out: one row a level. Example: `OBIETTIVO DI MANDATO` is `mandate`.
 */
export const LEVELS = [
  { level: 'mandate', words: ['OBIETTIVO DI MANDATO'], linked: ['OBIETTIVI DI MANDATO COLLEGATI'] },
  { level: 'strategic', words: ['OBIETTIVO STRATEGICO'], linked: ['OBIETTIVI STRATEGICI COLLEGATI'] },
  { level: 'operational', words: ['OBIETTIVO OPERATIVO'], linked: ['OBIETTIVI OPERATIVI COLLEGATI'] },
] as const;

/** `mandate`, `strategic` or `operational`. */
export type Level = (typeof LEVELS)[number]['level'];
