/** What an installation brings: nothing native that reading needs, nothing that runs while it installs. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fixture, workdir } from '../support/workdir.js';

interface Locked {
  readonly dev?: boolean;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
}

const projectFile = (name: string) => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
const locked: [string, Locked][] = Object.entries<Locked>(projectFile('package-lock.json').packages).filter(
  ([name]) => name !== '',
);

describe('the lockfile', () => {
  it('has a checksum for each package, and names no host', () => {
    expect(locked.length).toBeGreaterThan(50);
    expect(locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
    expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('lets no package that ships run a script while it is installed', () => {
    expect(locked.filter(([, { dev, hasInstallScript }]) => !dev && hasInstallScript)).toEqual([]);
    const { scripts } = projectFile('package.json');
    expect(Object.keys(scripts).filter((name) => /^(?:pre|post)?install$/.test(name))).toEqual([]);
  });
});

/** Fails where a native package is looked for, as where it was not installed. */
const WITHOUT_NATIVE = `
const { Module } = require('node:module');
const resolve = Module._resolveFilename;
Module._resolveFilename = function (name, ...more) {
  if (name.startsWith('@napi-rs/')) throw Object.assign(new Error('Cannot find module ' + name), { code: 'MODULE_NOT_FOUND' });
  return resolve.call(this, name, ...more);
};`;

describe('without optional native packages', () => {
  it('a PDF is read all the same', () => {
    const dir = workdir();
    dir.write('export.pdf', fixture('valmarina_plain.chromium.pdf'));
    dir.write('without.cjs', WITHOUT_NATIVE);
    const whole = dir.run(['export.pdf']);
    expect(JSON.parse(whole.stdout).objectives.length).toBeGreaterThan(1);
    expect(dir.run(['export.pdf'], { env: { NODE_OPTIONS: '--require ./without.cjs' } })).toEqual(whole);
  });
});
