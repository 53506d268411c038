/** The label matcher finds labels, levels, statuses and codes in text. `labels/labelMatcher.ts` makes it; a layout carries it. */
import type { CodeGrammar } from '../vocabulary/codes/codes.js';
import type { Label, OtherLabel } from '../vocabulary/labels.js';
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
  /** Finds the longest label that the texts, lines of one cell, begin with. */
  readonly matchLabel: <Place extends LabelPlace>(
    place: Place,
    texts: readonly string[],
  ) => LabelMatch<LabelAt<Place>> | null;
  /** Whether a text may begin with a label of the place, at one look: most text may not. */
  readonly mayBeginLabel: (place: LabelPlace, text: string) => boolean;
  /** The same for the label of a level. */
  readonly matchLevel: (texts: readonly string[]) => LabelMatch<LevelRow> | null;
  /** Whether the label of a level is all of the text. */
  readonly isLevel: (text: string) => boolean;
  /** Whether a text may begin with the label of a level, at one look. */
  readonly mayBeginLevel: (text: string) => boolean;
  /** Returns the label that is all of the text; `null` if it is none. */
  readonly wholeLabel: <Place extends LabelPlace>(place: Place, text: string) => LabelAt<Place> | null;
  /** Whether the text names columns of a table, one after the other, and nothing else: `Codice Titolo`. */
  readonly isTableHead: (text: string) => boolean;
  /** Returns the words of all labels of a place. */
  readonly labelWords: (place: LabelPlace) => readonly string[];
  /** Returns the kind of a status; `null` if the text is no known status. */
  readonly statusKind: (text: string) => StatusKind | null;
  /** Whether the text is the beginning of a known status, and not a whole one: `In Cor`. */
  readonly isCutStatus: (text: string) => boolean;
  /** Returns the first word for a level, which messages use. */
  readonly levelName: (level: Level) => string;
  readonly codes: CodeGrammar;
  /** Whether a text is what sheets often call a part that the record has no field for: `Peso`, `Indicatori`. */
  readonly isOtherPart: (text: string) => boolean;
  /** Returns the label matcher that knows these labels, too. */
  readonly withLabels: (labels: readonly OtherLabel[]) => LabelMatcher;
}
