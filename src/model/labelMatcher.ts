/** What finds labels, levels, statuses and codes in text. It is made in `labels/labelMatcher.ts` and travels with the layout. */
import type { CodeGrammar } from '../vocabulary/codes.js';
import type { Label } from '../vocabulary/labels.js';
import type { Level, LevelRow } from '../vocabulary/levels.js';
import type { StatusKind } from '../vocabulary/statuses.js';

export interface LabelMatch<Row> {
  readonly row: Row;
  /** How many of the texts the label takes. */
  readonly used: number;
  /** What follows the label in the last of them; `''` if nothing does. */
  readonly rest: string;
}

export type LabelPlace = Label['place'];

export type LabelAt<Place extends LabelPlace> = Extract<Label, { place: Place }>;

export interface LabelMatcher {
  /** A label that the texts begin with and, wrapped, may fill: its whole text, or with something behind it. */
  readonly matchLabel: <Place extends LabelPlace>(
    place: Place,
    texts: readonly string[],
  ) => LabelMatch<LabelAt<Place>> | null;
  /** Whether a text may begin with a label of the place, at one look: most text may not. */
  readonly mayBeginLabel: (place: LabelPlace, text: string) => boolean;
  /** The label of a level, and what stands behind it. */
  readonly matchLevel: (texts: readonly string[]) => LabelMatch<LevelRow> | null;
  /** Whether a text may begin with the label of a level, at one look. */
  readonly mayBeginLevel: (text: string) => boolean;
  /** The label that the text is, and nothing else. */
  readonly wholeLabel: <Place extends LabelPlace>(place: Place, text: string) => LabelAt<Place> | null;
  /** Whether the text names columns of a table and nothing else, one behind the other: `Codice Titolo`. */
  readonly isTableHead: (text: string) => boolean;
  /** The words of all labels of a place. */
  readonly labelWords: (place: LabelPlace) => readonly string[];
  /** The kind of the status that the text is; `null` if it is none that is known. */
  readonly statusKind: (text: string) => StatusKind | null;
  /** Whether the text is no status that is known, but the beginning of one: `In Cor`. */
  readonly isCutStatus: (text: string) => boolean;
  /** The first word for a level: what messages call it. */
  readonly levelName: (level: Level) => string;
  readonly codes: CodeGrammar;
}
