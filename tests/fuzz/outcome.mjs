/**
 * Whether a result is one that any input may give: records, records with diagnostics, or one clear error. Gives what is
 * wrong with it, or `null`.
 */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { InputError } from '../../dist/index.js';

const schema = JSON.parse(readFileSync(new URL('../../schemas/document.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ strict: false }).compile(schema);

/** Seconds that no input of ours may take: the worker pool stops what takes longer, and a fixture takes one. */
const LONGEST = 20;

export function wrongWith({ document, ledger, rejected }, seconds) {
  if (seconds > LONGEST) return `it took ${Math.round(seconds)} s`;
  if (rejected.length > 0) return wrongError(rejected);
  if (document.sources.length !== 1) return 'neither read nor refused';
  if (!validate(document)) return `against its schema: ${JSON.stringify(validate.errors?.[0])}`;
  return wrongLedger(document, ledger);
}

function wrongError(rejected) {
  const [{ error }] = rejected;
  if (rejected.length > 1 || !(error instanceof InputError)) return 'not one clear error';
  return /\{\w+\}|undefined|\[object|\bat \S+:\d+/.test(error.message) ? `an unclear error: ${error.message}` : null;
}

/** Each line in one class, each unrecognised one told, and no diagnostic about a record that is not there. */
function wrongLedger({ sources, objectives, diagnostics }, ledger) {
  const { total, ...classes } = sources[0].lines;
  if (ledger.length !== total) return `${ledger.length} lines of ${total}`;
  for (const [name, count] of Object.entries(classes))
    if (ledger.filter((line) => line.class === name).length !== count) return `the count of ${name} lines`;
  const told = diagnostics.filter(({ code }) => code === 'unrecognised-line').length;
  if (told !== classes.unrecognised) return `${classes.unrecognised} lines unrecognised, ${told} told`;
  const blank = ledger.find((line) => (line.class === 'blank') !== (line.text.trim() === ''));
  if (blank) return `a line that is not blank, or is: ${JSON.stringify(blank.text)}`;
  const codes = new Set([null, ...objectives.map(({ code }) => code)]);
  const stray = diagnostics.find(({ objective }) => !codes.has(objective));
  return stray ? `a diagnostic of no record: ${stray.code} ${stray.objective}` : null;
}
