/** `publiccode.yml`: it is whole by the standard, and says what the program does in this version. */
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { FORMAT_NAMES } from '../../src/index.js';
import { textOf } from '../support/guides.js';

interface Description {
  readonly shortDescription: string;
  readonly longDescription: string;
  readonly features: readonly string[];
}

const code = load(textOf('publiccode.yml')) as Record<string, unknown> & {
  readonly description: Readonly<Record<string, Description>>;
};
const { version, license, engines } = JSON.parse(textOf('package.json'));

/** By what a feature names a format to people. */
const NAMES: Readonly<Record<string, RegExp>> = { xlsx: /Excel/, html: /web/, docx: /Word/ };

it('has what the standard asks for', () => {
  expect(code).toMatchObject({
    publiccodeYmlVersion: expect.stringMatching(/^0/),
    name: 'dup-parse',
    url: expect.stringMatching(/^https:/),
    platforms: expect.any(Array),
    categories: expect.any(Array),
    developmentStatus: expect.any(String),
    softwareType: 'standalone/desktop',
    legal: { license },
    maintenance: { type: 'community', contacts: [{ name: expect.any(String) }] },
    localisation: { localisationReady: true, availableLanguages: ['it', 'en'] },
  });
});

it('is of this version, its date and its Node', () => {
  const [, released] = /^## \[\d[^\]]*\] - (\S+)$/m.exec(textOf('CHANGELOG.md'))!;
  expect(textOf('CHANGELOG.md')).toContain(`## [${version}] - ${released}`);
  expect(code).toMatchObject({ softwareVersion: version, dependsOn: { open: [{ name: 'Node.js' }] } });
  expect(textOf('publiccode.yml')).toContain(`\nreleaseDate: "${released}"\n`);
  expect(textOf('publiccode.yml')).toContain(`versionMin: "${engines.node.replace('>=', '')}"`);
});

describe.each(['it', 'en'])('the description in %s', (language) => {
  const { shortDescription, longDescription, features } = code.description[language]!;

  it('is as long as the standard allows', () => {
    expect(shortDescription.length).toBeLessThanOrEqual(150);
    expect(longDescription.length).toBeGreaterThanOrEqual(150);
    expect(longDescription.length).toBeLessThanOrEqual(10_000);
    for (const feature of features) expect(feature.length).toBeLessThanOrEqual(100);
  });

  it('names every format that is written', () => {
    const said = features.join('\n');
    expect(FORMAT_NAMES.filter((name) => !(NAMES[name] ?? new RegExp(name, 'i')).test(said))).toEqual([]);
  });

  it('has as many features as in the other language', () => {
    expect(features.length).toBe(code.description[language === 'it' ? 'en' : 'it']!.features.length);
  });
});
