/** The ledger, for any text: every line in one class, every word found again, nothing thrown. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError, type LedgerLine, type ParseResult, parse } from '../../../src/index.js';
import { visible } from '../../../src/text/characters.js';
import { wordKey } from '../../../src/text/normalize.js';
import { itHolds } from '../../support/runs.js';
import { nextSheet, sheet } from '../../support/sheet.js';
import { OWN_WORDS, sheetText } from '../../support/sheetText.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const parseTexts = (...texts: readonly string[]) =>
  parse(texts.map((text, i) => ({ file: `${i}.txt`, bytes: bytesOf(text) })));

/** All texts of a value, however deep. */
const textsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsOf)
      : [];

const OWN_KEYS = new Set([...OWN_WORDS].map(wordKey));

/**
 * The words of lines that fed or repeat a record, and are nowhere: not in a record, nor in what is said of one (the value
 * that a conflict did not keep).
 */
function lostWords({ document, ledger }: ParseResult): string[] {
  const parameters = document.sources.map((source) => source.parameters);
  const said = wordKey(textsOf([document.objectives, parameters, document.diagnostics]).join(' '));
  return ledger.flatMap((line) => (line.class === 'fields' || line.class === 'repeated' ? lostIn(line, said) : []));
}

const lostIn = ({ text }: LedgerLine, said: string): string[] =>
  text
    .split(/[\s|]+/u)
    .filter((word) => !/^\(?\d{1,3}[.)]$/u.test(word) && !OWN_KEYS.has(wordKey(word)) && !said.includes(wordKey(word)));

function expectBalance({ document, ledger }: ParseResult): void {
  document.sources.forEach(({ lines: { total, ...classes } }, source) => {
    const own = ledger.filter((line) => line.source === source);
    expect(own).toHaveLength(total);
    for (const [name, count] of Object.entries(classes))
      expect(own.filter((line) => line.class === name)).toHaveLength(count);
    expect(Object.values(classes).reduce((sum, count) => sum + count)).toBe(total);
  });
  for (const { text, class: name } of ledger) expect(name === 'blank').toBe(text.trim() === '');
}

/** A diagnostic names a record that is there: who looks for what is doubtful in a record finds all of it. */
function expectOwners({ document }: ParseResult): void {
  const codes = new Set([null, ...document.objectives.map(({ code }) => code)]);
  expect(document.diagnostics.filter(({ objective }) => !codes.has(objective))).toEqual([]);
}

/** Each unrecognised line has a diagnostic of its own, with its place and its whole text. */
function expectReported({ document, ledger }: ParseResult): void {
  const told = document.diagnostics.filter(({ code }) => code === 'unrecognised-line');
  const unrecognised = ledger.filter((line) => line.class === 'unrecognised');
  expect(told.map(({ source, page, line }) => ({ source, page, line }))).toEqual(
    unrecognised.map(({ source, page, line }) => ({ source, page, line })),
  );
  told.forEach(({ message }, i) => {
    expect(message).toContain(visible(unrecognised[i]!.text.trim()));
  });
}

/** The text's lines and the ledger's say the same. */
function expectWhole(text: string, { ledger }: ParseResult): void {
  const squeezed = (parts: readonly string[]) => parts.join('').replace(/\s/gu, '');
  expect(squeezed(ledger.map((line) => line.text))).toBe(squeezed([text]));
}

describe('the ledger of any text', () => {
  it('knows a label and a value that a tool set as one word', async () => {
    const result = await parseTexts(sheet({ responsiblePerson: ['ResponsabileMARIA ROSSI'] }));
    expect(result.document.objectives[0]!.responsiblePerson).toBe('MARIA ROSSI');
    expect(result.ledger.filter((line) => line.class === 'unrecognised')).toEqual([]);
  });

  itHolds(
    'has each line in one class, and tells of each unrecognised one',
    'ledger-balance',
    fc.asyncProperty(sheetText, async (text) => {
      const result = await parseTexts(text);
      expect(result.rejected).toEqual([]);
      expectBalance(result);
      expectReported(result);
      expectOwners(result);
      expectWhole(text, result);
    }),
  );

  itHolds(
    'loses no word of a line that it says fed or repeats a record',
    'ledger-words',
    fc.asyncProperty(sheetText, async (text) => {
      expect(lostWords(await parseTexts(text))).toEqual([]);
    }),
  );

  it('tells of a second Vista that no sheet follows', async () => {
    const { ledger } = await parseTexts(`${sheet()}\n\nSCHEDA OBIETTIVI\nVista\tAltra vista\n`);
    expect(ledger.filter((line) => line.class === 'unrecognised').map((line) => line.text)).toEqual([
      'Vista\tAltra vista',
    ]);
  });

  it('tells whole of a value after its label that another one contradicts', async () => {
    const long = `Responsabile: ${'UFFICIO UNICO PER LE OPERE '.repeat(9)}`.trim();
    const { ledger } = await parseTexts(
      `${sheet({ responsiblePerson: ['Responsabile: ANNA ROSSI'] })}\n\n${nextSheet({ responsiblePerson: [long] })}`,
    );
    expect(ledger.filter((line) => line.class === 'unrecognised').map((line) => line.text)).toEqual([long]);
  });

  itHolds(
    'balances for each of several inputs',
    'ledger-several',
    fc.asyncProperty(sheetText, sheetText, async (one, other) => {
      const result = await parseTexts(one, other);
      expect(result.document.sources).toHaveLength(2);
      expectBalance(result);
      expectReported(result);
      expectOwners(result);
    }),
  );
});

describe('parse', () => {
  const anything = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.string({ unit: 'binary', maxLength: 200 }).map(bytesOf),
    fc
      .tuple(fc.constantFrom('%PDF-1.7\n', '\uFEFF', 'OBIETTIVO DI MANDATO\n2023_2028_DUP_01\n'), fc.uint8Array())
      .map(([start, rest]) => Uint8Array.from([...bytesOf(start), ...rest])),
    fc.tuple(sheetText, fc.string({ unit: 'grapheme' }), fc.nat()).map(([text, strange, at]) => {
      const cut = at % (text.length + 1);
      return bytesOf(text.slice(0, cut) + strange + text.slice(cut));
    }),
  );

  itHolds(
    'throws on no bytes: what gives no records is told as an InputError',
    'parse-throws',
    fc.asyncProperty(anything, async (bytes) => {
      const result = await parse([{ file: 'x', bytes }], { isolate: false });
      expect(result.document.sources.length + result.rejected.length).toBe(1);
      for (const { error } of result.rejected) {
        expect(error).toBeInstanceOf(InputError);
        expect(error.message).not.toMatch(/\{\w+\}|undefined/);
      }
      expectBalance(result);
      expectReported(result);
      expectOwners(result);
    }),
  );

  itHolds(
    'gives the same for the same',
    'parse-same',
    fc.asyncProperty(sheetText, async (text) => {
      expect(await parseTexts(text)).toEqual(await parseTexts(text));
    }),
  );

  itHolds(
    'is not changed by blank lines at the end',
    'parse-blank-lines',
    fc.asyncProperty(sheetText, fc.array(fc.constantFrom('', '  ', '\t'), { maxLength: 5 }), async (text, blanks) => {
      const [before, after] = [await parseTexts(text), await parseTexts([text, ...blanks, ''].join('\n'))];
      expect(after.document.objectives).toEqual(before.document.objectives);
      expect(after.document.diagnostics).toEqual(before.document.diagnostics);
      expect(after.ledger.slice(0, before.ledger.length)).toEqual(before.ledger);
      expect(after.ledger.slice(before.ledger.length).every((line) => line.class === 'blank')).toBe(true);
    }),
  );
});
