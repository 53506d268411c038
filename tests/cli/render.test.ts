/** Lines for people: places, severities, and nothing that a terminal would obey. */
import { describe, expect, it } from 'vitest';
import { brief, placeText, printable, renderDiagnostic } from '../../src/report/render.js';
import { diagnostic } from '../support/samples.js';

describe('lines for people', () => {
  it('shows what a terminal would obey', () => {
    expect(printable('a\u001b[2J\tb\u009b1m\u202Ec\u2028\uD800')).toBe('a\\x1b[2J\\tb\\x9b1m\\u202ec\\u2028\\ud800');
    expect(printable('PIÙ «x» – 😀 2023\\_2028')).toBe('PIÙ «x» – 😀 2023\\_2028');
  });

  it('names the place in the language, as far as it is known', () => {
    expect(placeText('a.pdf', { page: 3, line: 12 }, 'it')).toBe('a.pdf:pag. 3:12');
    expect(placeText('a.md', { page: null, line: 12 }, 'en')).toBe('a.md:12');
    expect(placeText('-', { page: 3, line: null }, 'en')).toBe('<stdin>:p. 3');
  });

  it('cuts a word that nobody reads, and leaves what stands after it', () => {
    expect(brief(`"${'x'.repeat(1999)}": choose (${'y'.repeat(1000)}). End.`)).toBe(
      `"${'x'.repeat(199)}…(2000)": choose (${'y'.repeat(199)}…(1001)). End.`,
    );
    expect(brief(`a ${'.'.repeat(2000)}`).length).toBeLessThan(2100);
  });

  it('gives one line a diagnostic, whatever its message holds', () => {
    const message = 'a\nb\u001b[0m';
    expect(renderDiagnostic({ ...diagnostic, message }, 'a.md:7', 'it')).toBe(
      'a.md:7 avviso unrecognised-line a\\nb\\x1b[0m',
    );
    expect(renderDiagnostic(diagnostic, null, 'en', (role, text) => `<${role}>${text}`)).toMatch(
      /^<warning>warning <code>unrecognised-line This/,
    );
  });
});
