/**
 * Diagnostics -> JUnit XML, as CI services show it: a suite for each file, a case for each diagnostic.
 *
 * An error is a failure, and with `--strict` a warning too; other diagnostics are skipped cases, which services list with
 * their message. A file that could not be read is an error of its first case, `read`, which passes otherwise.
 */
import type { Severity } from '../../report/catalogue/catalogue.js';
import { visible } from '../../text/characters.js';

/** What a case is made of: a diagnostic of a document or of the run, in words. */
interface Words {
  readonly code: string;
  readonly message: string;
  readonly severity: Severity;
  readonly page?: number | null;
  readonly line?: number | null;
}

type Kind = 'failure' | 'error' | 'skipped';

interface Case {
  readonly name: string;
  readonly kind: Kind | null;
  readonly type: string;
  readonly message: string;
}

const escaped = (text: string): string =>
  visible(text).replace(/[&<>"'\t\n\r]/g, (sign) => `&#${sign.codePointAt(0)};`);

/** What is of no file belongs to the whole run. */
const RUN = 'dup-parse';

function caseXml(file: string, { name, kind, type, message }: Case): string {
  const start = `    <testcase classname="${escaped(file)}" name="${escaped(name)}" time="0"`;
  if (kind === null) return `${start}/>\n`;
  const typed = kind === 'skipped' ? '' : ` type="${escaped(type)}"`;
  return `${start}>\n      <${kind} message="${escaped(message)}"${typed}/>\n    </testcase>\n`;
}

const countsIn = (cases: readonly Case[]): string => {
  const of = (wanted: Kind) => cases.filter(({ kind }) => kind === wanted).length;
  return `tests="${cases.length}" failures="${of('failure')}" errors="${of('error')}" skipped="${of('skipped')}"`;
};

export type Junit = ReturnType<typeof createJunit>;

/** Creates the XML, with nothing in it. `strict`: warnings are failures. */
export function createJunit(strict: boolean) {
  const suites = new Map<string, Case[]>();
  const casesOf = (file: string | null): Case[] => {
    const name = file ?? RUN;
    const cases = suites.get(name) ?? [];
    suites.set(name, cases);
    return cases;
  };
  const add = (
    file: string | null,
    { code, message, severity, page = null, line = null }: Words,
    kind?: Kind,
  ): void => {
    const fails = severity === 'error' || (strict && severity === 'warning');
    const place = [page === null ? '' : `p. ${page}`, line === null ? '' : String(line)].filter(Boolean).join(':');
    const name = place === '' ? code : `${code} (${place})`;
    casesOf(file).push({ name, kind: kind ?? (fails ? 'failure' : 'skipped'), type: code, message });
  };
  return {
    /** Adds a file that was read. */
    read(file: string): void {
      casesOf(file).push({ name: 'read', kind: null, type: '', message: '' });
    },
    add,
    /** Adds an input that could not be read, or a failure of the run. */
    addError(file: string | null, words: Pick<Words, 'code' | 'message'>): void {
      add(file, { ...words, severity: 'error' }, 'error');
    },
    text(): string {
      const all = [...suites.values()].flat();
      const xml = [...suites].map(
        ([file, cases]) =>
          `  <testsuite name="${escaped(file)}" ${countsIn(cases)} time="0">\n${cases.map((one) => caseXml(file, one)).join('')}  </testsuite>\n`,
      );
      return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${RUN}" ${countsIn(all)} time="0">\n${xml.join('')}</testsuites>\n`;
    },
  };
}
