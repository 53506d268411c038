/**
 * The header block of a sheet in its several arrangements.
 *
 * In: a sheet. Out: an HTML table. The usual one has three columns: level, code and title; labels; values.
 */
import { headLabels, wordsOf } from '../sheets/words.mjs';
import { escaped } from './page.mjs';

/** @param {import('../sheets/town.mjs').Sheet} sheet */
const valuesOf = (sheet) => [sheet.portfolio, sheet.centre, sheet.person].map(escaped);

/** More labels with their values. @param {import('../sheets/town.mjs').Sheet} sheet */
const othersOf = (sheet) => (sheet.others ?? []).map(([label, value]) => [label, escaped(value)]);

/** @type {Record<string, (sheet: import('../sheets/town.mjs').Sheet, level: string, labels: readonly string[]) => string>} */
const ARRANGEMENTS = {
  columns(sheet, level, labels) {
    const [portfolio, centre, person] = valuesOf(sheet);
    return `<table class="head"><colgroup><col style="width:46%"><col style="width:17%"><col></colgroup>
<tr><td>${level}<br>${sheet.code}</td><td>${labels[0]}</td><td><b>${portfolio}</b></td></tr>
<tr><td></td><td>${labels[1]}</td><td><b>${centre}</b></td></tr>
<tr><td><b><i>${escaped(sheet.title)}</i></b></td><td>${labels[2]}</td><td><b>${person}</b></td></tr>${othersOf(sheet)
      .map(([label, value]) => `<tr><td></td><td>${label}</td><td><b>${value}</b></td></tr>`)
      .join('')}</table>`;
  },
  /** Every label stands over its value. */
  over(sheet, level, labels) {
    const all = [...valuesOf(sheet).map((value, i) => [labels[i], value]), ...othersOf(sheet)];
    const cells = all.map(([label, value]) => `<td>${label}<br><b>${value}</b></td>`);
    return `<table class="head"><colgroup><col style="width:${all.length > 3 ? 34 : 44}%"><col style="width:${all.length > 3 ? 25 : 32}%">${'<col>'.repeat(all.length - 2)}</colgroup>
<tr><td colspan="${all.length}">${level}<br>${sheet.code}</td></tr><tr>${cells.join('')}</tr>
<tr><td colspan="${all.length}"><b><i>${escaped(sheet.title)}</i></b></td></tr></table>`;
  },
  /** Label, colon and value run on in one line. */
  inline(sheet, level, labels) {
    const all = [...valuesOf(sheet).map((value, i) => [labels[i], value]), ...othersOf(sheet)];
    const lines = all.map(([label, value]) => `<tr><td>${label}: <b>${value}</b></td></tr>`);
    return `<table class="head"><tr><td>${level}: ${sheet.code}</td></tr>
<tr><td><b><i>${escaped(sheet.title)}</i></b></td></tr>${lines.join('\n')}</table>`;
  },
  /** Label, value, label, value; the title below over the whole width. */
  four(sheet, level, labels) {
    const [portfolio, centre, person] = valuesOf(sheet);
    return `<table class="head"><colgroup><col style="width:17%"><col style="width:28%"><col style="width:17%"><col></colgroup>
<tr><td>${level}</td><td><b>${sheet.code}</b></td><td>${labels[0]}</td><td><b>${portfolio}</b></td></tr>
<tr><td>${labels[2]}</td><td><b>${person}</b></td><td>${labels[1]}</td><td><b>${centre}</b></td></tr>${othersOf(sheet)
      .map(([label, value]) => `<tr><td>${label}</td><td><b>${value}</b></td><td></td><td></td></tr>`)
      .join('')}
<tr><td colspan="4"><b><i>${escaped(sheet.title)}</i></b></td></tr></table>`;
  },
  /** As `four`, with the title above. */
  fourTitleAbove(sheet, level, labels) {
    const [portfolio, centre, person] = valuesOf(sheet);
    return `<table class="head"><colgroup><col style="width:17%"><col style="width:28%"><col style="width:17%"><col></colgroup>
<tr><td colspan="4">${level} ${sheet.code}</td></tr><tr><td colspan="4"><b><i>${escaped(sheet.title)}</i></b></td></tr>
<tr><td>${labels[0]}</td><td><b>${portfolio}</b></td><td>${labels[1]}</td><td><b>${centre}</b></td></tr>
<tr><td>${labels[2]}</td><td colspan="3"><b>${person}</b></td></tr></table>`;
  },
};

/**
 * @param {import('../sheets/town.mjs').Sheet} sheet @param {import('../sheets/town.mjs').Export} whole
 * @param {import('./style.mjs').Face} options
 */
export function headOf(sheet, whole, options) {
  const arrange = ARRANGEMENTS[options.head ?? 'columns'];
  if (!arrange) throw new Error(`no such header arrangement: ${options.head}`);
  return arrange(sheet, whole.level, headLabels(wordsOf(whole)));
}
