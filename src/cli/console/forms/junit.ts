/**
 * Diagnostics -> JUnit XML, as CI services show it: a suite for each file, a case for each diagnostic.
 *
 * An error is a failure, and with `--strict` a warning too; other diagnostics are skipped cases, which services list with
 * their message. A file that could not be read is an error of its first case, `read`, which passes otherwise.
 */
import { CATALOGUE } from '../../../report/catalogue/catalogue.js';
import { visible } from '../../../text/characters.js';
import { type Form, type MessageSettings, NOWHERE, remarkInWords, wanted } from './form.js';

/** What a case is made of: a diagnostic of a document or of the run, in words. */
type Words = Pick<ReturnType<typeof remarkInWords>, 'message' | 'severity'> & {
  readonly code: string;
  readonly page: number | null;
  readonly line: number | null;
};

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

/** Creates the XML, with nothing in it. */
export function createJunit(settings: MessageSettings): Form {
  const { language, strict } = settings;
  const suites = new Map<string, Case[]>();
  const add = (file: string | null, one: Case) => {
    const cases = suites.get(file ?? RUN) ?? [];
    suites.set(file ?? RUN, cases);
    cases.push(one);
  };
  const caseOf = ({ code, message, severity, page, line }: Words, kind?: Kind): Case => {
    const fails = severity === 'error' || (strict && severity === 'warning');
    const place = [page === null ? '' : `p. ${page}`, line === null ? '' : String(line)].filter(Boolean).join(':');
    const name = place === '' ? code : `${code} (${place})`;
    return { name, kind: kind ?? (fails ? 'failure' : 'skipped'), type: code, message };
  };
  return {
    result(told) {
      for (const { file } of told.sources) add(file, { name: 'read', kind: null, type: '', message: '' });
      for (const one of wanted(told, settings, language)) add(told.sources[one.source]!.file, caseOf(one));
    },
    remark(remark) {
      const isUnread = 'unreadable' in CATALOGUE[remark.code];
      add(remark.file, caseOf(remarkInWords(remark, language), isUnread ? 'error' : undefined));
    },
    failure: (code, sentence) =>
      add(null, caseOf({ ...NOWHERE, code, message: sentence(language), severity: 'error' }, 'error')),
    text() {
      const all = [...suites.values()].flat();
      const xml = [...suites].map(
        ([file, cases]) =>
          `  <testsuite name="${escaped(file)}" ${countsIn(cases)} time="0">\n${cases.map((one) => caseXml(file, one)).join('')}  </testsuite>\n`,
      );
      return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${RUN}" ${countsIn(all)} time="0">\n${xml.join('')}</testsuites>\n`;
    },
  };
}
