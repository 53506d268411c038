/** Words that JavaScript's objects have: as values, names and options they are words like any other. */
import { describe, expect, it } from 'vitest';
import { parse, readProfile } from '../../src/index.js';
import { sheet } from '../support/sheet.js';
import { workdir } from '../support/workdir.js';

const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'];

const profileOf = (yaml: string) => readProfile('p.yaml', Buffer.from(yaml));

const saying = (name: string) =>
  sheet({
    parameters: ['Parametri selezionati:', `Vista\t${name}`, `Livello\t${name}`],
    portfolio: ['Assessorato', '', `ASSESSORA ${name} - Cultura`],
    title: [name],
    responsibilityCentre: ['Centro di Responsabilità', '', name],
    responsiblePerson: ['Responsabile', '', name],
    heading: ['OBIETTIVO DI MANDATO', '', name],
    publicValues: ['VALORE PUBBLICO', '', name],
    linkedObjectives: ['OBIETTIVI STRATEGICI COLLEGATI', '', 'Codice\tTitolo', `2024_28_DUP_01_0301\t${name}`],
    guidelines: ['INDIRIZZI', '', name],
    purpose: ['Finalità', '', `- ${name}`, `- ${name} due`],
    status: ['Stato', '', name],
  });

describe.each(NAMES)('%s', (name) => {
  it('is a value like any other', async () => {
    const { document } = await parse([{ file: name, bytes: Buffer.from(saying(name)) }]);
    expect(document.sources[0]).toMatchObject({ file: name, parameters: { view: name, level: name } });
    expect(document.objectives).toMatchObject([
      {
        view: name,
        title: name,
        portfolio: { holder: `ASSESSORA ${name}`, delegations: ['Cultura'] },
        responsibilityCentre: name,
        responsiblePerson: name,
        publicValues: [{ code: null, label: name }],
        linkedObjectives: [{ title: name }],
        guidelines: [{ type: 'paragraph', text: name }],
        purpose: [{ type: 'list', ordered: false, items: [name, `${name} due`] }],
        status: { label: name, kind: 'other' },
      },
    ]);
  });

  it('is a word of a profile like any other, and no key of one', async () => {
    const profile = profileOf(`header: {portfolio: ['${name} Politico']}\nstatuses: {completed: ['${name}']}`);
    const text = sheet({ portfolio: [`${name} Politico`, '', 'ANNA'], status: ['Stato', '', name] });
    const { document } = await parse([{ file: 'a', bytes: Buffer.from(text) }], { profile });
    expect(document.objectives).toMatchObject([
      { portfolio: { text: 'ANNA' }, status: { label: name, kind: 'completed' } },
    ]);
    for (const yaml of [`${name}: {}`, `header: {${name}: [a]}`, `codes: ['{${name}}_{number}']`])
      expect(() => profileOf(yaml)).toThrow(name);
    expect(({} as Record<string, unknown>).header).toBeUndefined();
  });

  it('chooses nothing as an option', () => {
    const dir = workdir();
    dir.write('a.txt', sheet());
    const lines = [
      ['-f', name],
      ['-f', 'csv', '--table', name],
      ['--lang', name],
      ['schema', name],
      ['-o', `x.${name}`],
    ];
    for (const words of lines) {
      const { code, stdout, stderr } = dir.run(words[0] === 'schema' ? words : [...words, 'a.txt']);
      expect([words, code, stdout]).toEqual([words, 2, '']);
      expect(stderr).toMatch(/^error: .*\n$/);
    }
  });
});
