/** Pages on which recognition found no Italian, amid others on which it did. */
import { describe, expect, it } from 'vitest';
import { reportUnreadablePages } from '../../../src/layout/unreadablePages.js';
import type { Line } from '../../../src/model/layout.js';
import { createReport } from '../../../src/report/report.js';

const PROSE = 'Si curano le fonti e i boschi del borgo, con le scuole e con gli uffici di tutta la valle.';
/** What recognition makes of a page that lies upside down. */
const TURNED = 'ojeuluila]Japu! 1|EIDOS YUa]sISSE aJ} FIBUUNSSE ossasd ooIun 0]ja}Jods oun adlde 0Z43] UOIZEIDOSSE';
const TABLE = 'Centro di costo: BILANCIO, 2031, 2032, 2033, RAGIONERIA, TRIBUTI, ECONOMATO, 1.200,00';

/** The pages that are reported, of pages of so many lines with one text each. */
function reported(...pages: readonly (readonly [text: string, lines: number])[]) {
  const lines = pages.flatMap(([text, count], i) =>
    Array.from({ length: count }, (_, k): Omit<Line, 'index'> => {
      const cell = { text, left: 40, right: 400, font: 'F' };
      return { page: i + 1, number: k + 1, text, cells: [cell], top: 12 * k, size: 9 };
    }),
  );
  const report = createReport();
  reportUnreadablePages(
    lines.map((line, index) => ({ ...line, index })),
    0,
    report,
  );
  return report.findings.map(({ code, place }) => `${code} ${place.page}`);
}

describe('a page of recognised text', () => {
  it('is told where hardly any of its words is Italian', () => {
    expect(reported([PROSE, 4], [TURNED, 4], [PROSE, 4])).toEqual(['ocr-page-unreadable 2']);
  });

  it('is not where it has tables, or few words', () => {
    expect(reported([TABLE, 12], [TURNED, 2])).toEqual([]);
  });
});
