/**
 * The results of a run -> the summary of a GitHub Actions job, in Markdown: files, counts, and what is wrong, by file.
 *
 * Example row: `| scheda.pdf | 12 | 3 | 0 | 1 |`. Text of a document is text there: what Markdown and HTML act upon is escaped.
 */
import { groupBy } from '../../model/groupBy.js';
import type { Language, Severity } from '../../report/catalogue/catalogue.js';
import { brief, placeText, severityWord } from '../../report/render.js';
import { diagnosticsOf } from '../../report/report.js';
import { visible } from '../../text/characters.js';
import { STDIN } from '../options/options.js';
import type { ReadingSettings } from '../options/settings.js';
import { say } from '../strings/say.js';
import { isShown } from './diagnostics.js';
import type { Told } from './told.js';

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

const nameOf = (file: string, language: Language) => (file === STDIN ? say(language, 'stdin-name') : file);

/** Creates the summary, with nothing in it. */
export function createJobSummary(settings: ReadingSettings) {
  const { language } = settings;
  const headsOf = (keys: readonly (keyof typeof HEADS)[]) => keys.map((key) => HEADS[key][language]);
  const files: string[] = [];
  const told: string[] = [];
  const add = (place: string, severity: Severity, code: string, message: string) =>
    told.push(row([escaped(place), severityWord(severity, language), code, escaped(message)]));
  return {
    addResult({ sources, objectives, findings }: Told): void {
      const diagnostics = diagnosticsOf(findings, language);
      const ofSource = groupBy(diagnostics, ({ source }) => source);
      const records = new Map<number, number>();
      for (const { occurrences } of objectives)
        for (const source of new Set(occurrences.map((one) => one.source)))
          records.set(source, (records.get(source) ?? 0) + 1);
      sources.forEach(({ file, pages }, index) => {
        const count = (wanted: Severity) =>
          (ofSource.get(index) ?? []).filter(({ severity }) => severity === wanted).length;
        const numbers = [pages ?? '', records.get(index) ?? 0, count('error'), count('warning')];
        files.push(row([escaped(nameOf(file, language)), ...numbers]));
      });
      for (const { source, severity, code, message, ...place } of diagnostics)
        if (isShown(severity, settings))
          add(placeText(nameOf(sources[source]!.file, language), place, language), severity, code, message);
    },

    addRemark(file: string | null, { severity, code, message }: { severity: Severity; code: string; message: string }) {
      add(file === null ? '' : nameOf(file, language), severity, code, message);
    },

    /** Returns the Markdown; `end` is what the run says at its end. */
    text(end: string): string {
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
