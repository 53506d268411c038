/**
 * What the parser must read out of an export.
 *
 * In: an export as typed in `sheets/`. Out: the truth, in the shape the scorer compares. Two sheets of one code are one
 * record with the public values of both; items of an inner list follow their parent.
 */
import { VIEW } from './sheets/town.mjs';

/** @param {import('./sheets/town.mjs').Section['blocks'] | null} blocks */
const blocksOf = (blocks) =>
  (blocks ?? []).map((block) =>
    typeof block === 'string'
      ? { type: 'paragraph', text: block }
      : 'rows' in block
        ? { type: 'table', rows: block.rows }
        : {
            type: 'list',
            ordered: block.ordered ?? false,
            items: block.items.flatMap((item) => (typeof item === 'string' ? [item] : [item.text, ...item.items])),
          },
  );

/** `2 - LABEL` has a code and a label; anything else is all label. @param {string} printed */
function publicValueOf(printed) {
  const [, code = null, label = printed] = /^(\d+) - (.+)$/.exec(printed) ?? [];
  return { code, label };
}

/** @param {import('./sheets/town.mjs').Sheet} sheet @param {import('./sheets/town.mjs').Export} whole */
const recordOf = (sheet, whole) => ({
  code: sheet.code,
  title: sheet.title,
  portfolio: sheet.portfolio ? { text: sheet.portfolio } : null,
  responsibilityCentre: sheet.centre || null,
  responsiblePerson: sheet.person || null,
  publicValues: [publicValueOf(sheet.publicValue)],
  linkedObjectives: (sheet.links ?? []).map(([code, title, ...others]) => ({
    level: whole.linkedLevel,
    code,
    title,
    titleTruncated: /(\.\.\.|…)$/.test(title),
    ...(whole.columns ? { otherFields: whole.columns.map((label, i) => ({ label, text: others[i] ?? '' })) } : {}),
  })),
  guidelines: blocksOf(sheet.guidelines),
  purpose: blocksOf(sheet.purpose),
  status: sheet.status === null ? null : { label: sheet.status },
  ...(sheet.others ? { otherFields: sheet.others.map(([label, text]) => ({ label, text })) } : {}),
  ...(sheet.sections
    ? { otherSections: sheet.sections.map(({ title, blocks }) => ({ title, blocks: blocksOf(blocks) })) }
    : {}),
});

/** @param {import('./sheets/town.mjs').Export} whole */
export function truthOf(whole) {
  const records = new Map();
  for (const sheet of whole.sheets) {
    const record = recordOf(sheet, whole);
    const earlier = records.get(sheet.code);
    if (earlier) earlier.publicValues.push(...record.publicValues);
    else records.set(sheet.code, record);
  }
  return { view: whole.view ?? VIEW, level: whole.level, objectives: [...records.values()] };
}
