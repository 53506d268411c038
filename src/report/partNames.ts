/** What messages call parts of a sheet that the record has no field of its own for, by the place where they stand. */
import type { OTHER_PLACES } from '../vocabulary/labels.js';
import type { Bilingual } from './catalogue/catalogue.js';

export const PARTS: Readonly<Record<(typeof OTHER_PLACES)[number], Bilingual>> = {
  header: { en: 'a label of the header block', it: 'un’etichetta dell’intestazione' },
  section: { en: 'the title of a section', it: 'il titolo di una sezione' },
  column: { en: 'a column of the table', it: 'una colonna della tabella' },
};
