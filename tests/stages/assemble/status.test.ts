/** The Stato of a sheet: the first line of its section, or the ticked one of its boxed choices. */
import { expect, it } from 'vitest';
import { readStatus } from '../../../src/assemble/oneLineSections.js';
import { drawn } from '../../support/page.js';

it.each<[lines: readonly string[], value: string | null, spans: number]>([
  [[], null, 0],
  [['In Corso', 'altro'], 'In Corso', 1],
  [['☐ Non Avviato ☒ In Corso ☐ Completato', 'altro'], 'In Corso', 1],
  [['☐ Non Avviato', '☒ In Corso', '☐ Completato', 'altro'], 'In Corso', 3],
  [['Non Avviato [ ]', 'In Corso [X]', 'altro'], 'In Corso', 2],
  [['☐', 'Non Avviato', '☒', 'In Corso'], 'In Corso', 4],
  [['☒ In Corso', 'altro'], 'In Corso', 1],
  [['☒ Non Avviato ☒ In Corso'], '☒ Non Avviato ☒ In Corso', 1],
  [['☐ Non Avviato', '☐ In Corso'], '☐ Non Avviato ☐ In Corso', 2],
  [['In Corso (x) e altro'], 'In Corso (x) e altro', 1],
])('%j', (lines, value, spans) => {
  const { texts } = drawn(
    'points',
    lines.map((text, i) => [i * 12, 0, text]),
  );
  const status = readStatus(texts);
  expect([status?.value ?? null, status?.spans.length ?? 0]).toEqual([value, spans]);
});
