/** Reads sections that the record has no field of its own for: paragraphs, lists, and tables where cells stand in columns. */
import type { Observed } from '../../model/draft.js';
import type { Layout } from '../../model/layout.js';
import type { OtherBlock } from '../../model/objective.js';
import { isOther, type OtherField } from '../../vocabulary/labels.js';
import { readProse } from '../prose/prose.js';
import type { ProseMetrics } from '../prose/proseMetrics.js';
import type { Sheet, SheetText } from '../sheets.js';
import { findTables } from './findTables.js';
import { readPlainTable } from './plainTable.js';

/** Returns the texts of a sheet's other sections, in print order. */
export const otherTexts = ({ texts }: Sheet): [OtherField, readonly SheetText[]][] =>
  [...texts].flatMap(([field, own]): [OtherField, readonly SheetText[]][] => (isOther(field) ? [[field, own]] : []));

/** Reads the other sections of a sheet. */
export const readOtherSections = (
  layout: Layout,
  metrics: ProseMetrics,
  sheet: Sheet,
): ReadonlyMap<OtherField, readonly Observed<OtherBlock>[]> =>
  new Map(
    otherTexts(sheet).map(([field, texts]) => [
      field,
      findTables(layout, texts).flatMap((part): Observed<OtherBlock>[] =>
        part.isTable ? [readPlainTable(layout, part.texts)] : readProse(layout, metrics, part.texts),
      ),
    ]),
  );
