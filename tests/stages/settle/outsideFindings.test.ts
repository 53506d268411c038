/** What is found in other chapters alone is information; within sheets, beside them, and of damage it is a warning. */
import { expect, it } from 'vitest';
import type { Drafts } from '../../../src/model/draft.js';
import type { Line } from '../../../src/model/layout.js';
import { matcherFor } from '../../../src/pipeline.js';
import { createReport } from '../../../src/report/report.js';
import { withLighterOutside } from '../../../src/settle/checks/outsideFindings.js';

const cell = (text: string) => ({ text, left: 0, right: 10, font: '' });
const lineOn = (page: number, index: number): Line => ({
  ...{ index, page, number: 1, text: 'parole', cells: [cell('parole')], top: 0, size: 10 },
});

/** Pages 1 and 2 hold another chapter, page 3 nothing, page 4 more of it and a sheet, page 5 a sheet, 6 nothing, 7 a chapter. */
const LINES = [1, 2, 4, 4, 5, 7].map(lineOn);
const spanOf = (line: Line) => ({ line, cells: line.cells, text: line.text });
const DRAFTS: Drafts = {
  layout: { source: 0, lines: LINES, unit: 'points', leading: 1.15, matcher: matcherFor(undefined), positioned: true },
  ...{ drafts: [], parameters: new Map(), parameterSpans: [], furniture: [] },
  outside: [0, 1, 2, 5].map((i) => spanOf(LINES[i]!)),
};

const at = (page: number | null) => ({ source: 0, page, line: null });
const hidden = (page: number, text: string) => {
  const report = createReport();
  report.add('hidden-text', { number: page, reason: { en: 'clipped', it: 'tagliato' }, text }, at(page));
  return report.findings[0]!;
};

it.each([
  ['on a page of another chapter', hidden(1, 'tabella 3'), 'info'],
  ['on a page that holds a sheet as well', hidden(4, 'tabella 3'), undefined],
  ['on a page of a sheet', hidden(5, 'tabella 3'), undefined],
  ['a label of the header block, hidden', hidden(2, 'Assessorato / tabella'), undefined],
  ['a code, hidden', hidden(2, 'vedi 2024_2029_DUP_03'), undefined],
  ['no text amid another chapter', { ...hidden(3, ''), code: 'page-text-missing' as const }, undefined],
  ['damage of another chapter', { ...hidden(1, ''), code: 'page-damaged' as const }, undefined],
  ['of the whole input', { ...hidden(1, 'tabella'), place: at(null) }, undefined],
  ['in another chapter and in a sheet', { ...hidden(1, 'tabella'), related: [at(5)] }, undefined],
  ['in two other chapters', { ...hidden(1, 'tabella'), related: [at(7)] }, 'info'],
])('%s', (_, finding, severity) => {
  const [weighed] = withLighterOutside([finding], DRAFTS);
  expect(weighed!.severity).toBe(severity);
});

it('no text between two pages of other chapters', () => {
  const finding = { ...hidden(3, ''), code: 'page-text-missing' as const };
  const outside = DRAFTS.layout.lines.slice(0, 4).map(spanOf);
  expect(withLighterOutside([finding], { ...DRAFTS, outside })[0]!.severity).toBe('info');
});
