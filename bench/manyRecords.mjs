/**
 * Writes made-up records in one format, and says what it took: `node bench/manyRecords.mjs parquet 100000`.
 *
 * Formats that take records one by one get them so, and no list of them is ever there; the others get a document. The memory is
 * the largest resident size of the process. A record is as long as one of a real sheet: about 3.3 KB of JSON on one line.
 */
import { closeSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process, { argv, resourceUsage, stdout } from 'node:process';
import { FORMATS } from '../dist/write/formats.js';

const WORDS =
  'la città e il Comune di sviluppo sostenibile delle periferie sicurezza mobilità più verde scuola casa lavoro cultura sport innovazione digitale transizione energetica famiglie anziani giovani quartieri servizi'.split(
    ' ',
  );

/** Numbers that look like chance and are the same everywhere. */
function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) % below;
  };
}

const two = (number) => String(number).padStart(2, '0');

/** @param {number} index */
function objectiveOf(index) {
  const next = numbers(index + 1);
  const text = (length) => Array.from({ length }, () => WORDS[next(WORDS.length)]).join(' ');
  const code = `2023_2028_DUP_${two(1 + (index % 12))}`;
  return {
    entity: `Comune di Prova ${Math.floor(index / 12)}`,
    view: 'DUP_2024_2027',
    level: 'mandate',
    code,
    mandate: { from: 2023, to: 2028 },
    number: code.slice(-2),
    title: text(14),
    portfolio: { text: 'SINDACO - Bilancio - PNRR', holder: 'SINDACO', delegations: ['Bilancio', 'PNRR'] },
    responsibilityCentre: text(3),
    responsiblePerson: 'MARIA PROVA',
    publicValues: [{ code: String(1 + next(9)), label: text(3).toUpperCase() }],
    linkedObjectives: Array.from({ length: 4 }, (_, i) => ({
      level: 'strategic',
      code: `2024_28_DUP_${code.slice(-2)}_${two(1 + next(15))}${two(i + 1)}`,
      title: text(10),
      titleTruncated: false,
      period: { from: 2024, to: 2028 },
      mandateNumber: code.slice(-2),
      mission: { code: two(1 + next(15)), name: text(4) },
      number: two(i + 1),
      otherFields: [],
    })),
    guidelines: [{ type: 'paragraph', text: text(30) }],
    purpose: [
      { type: 'paragraph', text: text(60) },
      { type: 'list', ordered: false, items: Array.from({ length: 6 }, () => text(14)) },
    ],
    status: { label: 'In Corso', kind: 'in-progress' },
    otherFields: [],
    otherSections: [],
    occurrences: [{ source: Math.floor(index / 12), pages: [1 + (index % 12) * 2, 2 + (index % 12) * 2] }],
    conflicts: [],
  };
}

const sourceOf = (index) => ({
  file: `prova-${index}.pdf`,
  entity: `Comune di Prova ${index}`,
  format: 'pdf',
  container: null,
  sha256: index.toString(16).padStart(64, '0'),
  pages: 24,
  parameters: { view: 'DUP_2024_2027', level: 'OBIETTIVO DI MANDATO', publicValue: null },
  lines: { total: 400, fields: 300, repeated: 60, furniture: 40, blank: 0, outside: 0, unrecognised: 0 },
});

const diagnosticOf = (index) => ({
  severity: 'warning',
  code: 'link-unresolved',
  message: `The linked objective number ${index} has no sheet among the inputs.`,
  source: Math.floor(index / 12),
  page: 1,
  line: null,
  objective: `2023_2028_DUP_${two(1 + (index % 12))}`,
  related: [],
});

function* each(count, make) {
  for (let i = 0; i < count; i++) yield make(i);
}

const [format = 'parquet', given = '10000'] = argv.slice(2);
const count = Number(given);
const { pieces, write } = FORMATS[format];
const records = {
  schemaVersion: '1.1',
  sources: [...each(Math.ceil(count / 12), sourceOf)],
  objectives: pieces ? each(count, objectiveOf) : [...each(count, objectiveOf)],
  diagnostics: pieces ? each(count, diagnosticOf) : [...each(count, diagnosticOf)],
};
const before = performance.now();
const path = join(tmpdir(), `records-${process.pid}`);
const file = openSync(path, 'w');
try {
  for await (const piece of pieces ? pieces(records, {}) : [await write(records, {})]) writeSync(file, piece);
  const seconds = (performance.now() - before) / 1000;
  const [size, memory] = [statSync(path).size / 1e6, resourceUsage().maxRSS / 1000];
  stdout.write(
    `${format}: ${count} records, ${seconds.toFixed(1)} s, ${size.toFixed(0)} MB written, ${memory.toFixed(0)} MB of memory\n`,
  );
} finally {
  closeSync(file);
  rmSync(path);
}
