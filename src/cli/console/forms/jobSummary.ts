/**
 * The results of a run -> the summary of a GitHub Actions job, in Markdown: files, counts, and what is wrong, by file.
 *
 * Example row: `| scheda.pdf | 12 | 3 | 0 | 1 |`. Text of a document is text there: what Markdown and HTML act upon is escaped.
 */
import { countEach, groupBy } from '../../../model/groupBy.js';
import type { Severity } from '../../../report/catalogue/catalogue.js';
import { brief, placeText, severityWord } from '../../../report/render.js';
import { diagnosticsOf } from '../../../report/report.js';
import { visible } from '../../../text/characters.js';
import { say } from '../../strings/say.js';
import { type Form, type MessageSettings, nameOfInput, remarkInWords, wanted } from './form.js';

const HEADS = {
  file: { en: 'File', it: 'File' },
  pages: { en: 'Pages', it: 'Pagine' },
  records: { en: 'Records', it: 'Record' },
  errors: { en: 'Errors', it: 'Errori' },
  warnings: { en: 'Warnings', it: 'Avvisi' },
  place: { en: 'Place', it: 'Dove' },
  severity: { en: 'Severity', it: 'Gravità' },
  code: { en: 'Code', it: 'Codice' },
  message: { en: 'Message', it: 'Messaggio' },
} as const;
const FILE_HEADS = ['file', 'pages', 'records', 'errors', 'warnings'] as const;
const TOLD_HEADS = ['place', 'severity', 'code', 'message'] as const;

/** More rows nobody reads, and GitHub takes a mebibyte. */
const MOST_ROWS = 200;

const escaped = (text: string): string =>
  brief(visible(text))
    .replace(/[\\`*_[\]<>|~#&$@]/g, (sign) => `&#${sign.codePointAt(0)};`)
    .replace(/\s+/g, ' ');

const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
const table = (heads: readonly string[], rows: readonly string[]) =>
  rows.length === 0 ? [] : [row(heads), `|${' --- |'.repeat(heads.length)}`, ...rows, ''];

/** Creates the summary, with nothing in it. */
export function createJobSummary(settings: MessageSettings): Form {
  const { language } = settings;
  const headsOf = (keys: readonly (keyof typeof HEADS)[]) => keys.map((key) => HEADS[key][language]);
  const files: string[] = [];
  const told: string[] = [];
  const add = (place: string, severity: Severity, code: string, message: string) =>
    told.push(row([escaped(place), severityWord(severity, language), code, escaped(message)]));
  return {
    result(one) {
      const { sources, objectives, findings } = one;
      const ofSource = groupBy(diagnosticsOf(findings, language), ({ source }) => source);
      const records = countEach(
        objectives.flatMap(({ occurrences }) => [...new Set(occurrences.map((one) => one.source))]),
      );
      sources.forEach(({ file, pages }, index) => {
        const count = (wanted: Severity) =>
          (ofSource.get(index) ?? []).filter(({ severity }) => severity === wanted).length;
        const numbers = [pages ?? '', records.get(index) ?? 0, count('error'), count('warning')];
        files.push(row([escaped(nameOfInput(file, language)), ...numbers]));
      });
      for (const { source, severity, code, message, ...place } of wanted(one, settings, language))
        add(placeText(nameOfInput(sources[source]!.file, language), place, language), severity, code, message);
    },
    remark(remark) {
      const { severity, code, message } = remarkInWords(remark, language);
      add(remark.file === null ? '' : nameOfInput(remark.file, language), severity, code, message);
    },
    failure: (code, sentence) => void add('', 'error', code, sentence(language)),
    text(end = '') {
      const left = told.length - MOST_ROWS;
      return [
        '## dup-parse',
        '',
        ...(end === '' ? [] : [escaped(end), '']),
        ...table(headsOf(FILE_HEADS), files),
        ...table(headsOf(TOLD_HEADS), told.slice(0, MOST_ROWS)),
        ...(left > 0 ? [say(language, 'job-more', { count: left }), ''] : []),
        '',
      ].join('\n');
    },
  };
}
