#!/usr/bin/env node
/**
 * Refuses a release that is not ready: `node scripts/release.mjs v0.1.0` prints what is missing, a line each, and fails.
 *
 * Where the project lives is for its owner to say: `repository`, `bugs` and `homepage` in package.json, where the key `//` marks the
 * place. npm takes no provenance without `repository`.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const textOf = (path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

const addressOf = (repository) =>
  String(repository?.url ?? repository ?? '')
    .replace(/^git\+/, '')
    .replace(/\.git$/, '');

/** Returns what a release still wants, a sentence each. `tag`: that of the release, if it has one yet. */
export function missing({ manifest, changelog, publiccode }, tag) {
  const { version, repository } = manifest;
  const unfilled = ['repository', 'bugs', 'homepage'].filter((key) => !manifest[key]);
  const has = (line) => `\n${publiccode}\n`.includes(`\n${line}\n`);
  return [
    ...unfilled.map((key) => `package.json has no "${key}": fill it in at the key "//".`),
    ...(repository && !has(`url: "${addressOf(repository)}"`)
      ? [`publiccode.yml has another url than package.json: ${addressOf(repository)}.`]
      : []),
    ...(has(`softwareVersion: "${version}"`) ? [] : [`publiccode.yml is not of version ${version}.`]),
    ...(changelog.includes(`\n## [${version}] - `) ? [] : [`CHANGELOG.md has no heading for version ${version}.`]),
    ...(tag !== undefined && tag !== `v${version}` ? [`The tag is ${tag}, and package.json says v${version}.`] : []),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const project = {
    manifest: JSON.parse(textOf('package.json')),
    changelog: textOf('CHANGELOG.md'),
    publiccode: textOf('publiccode.yml'),
  };
  const sentences = missing(project, process.argv[2]);
  if (sentences.length > 0) {
    console.error(['No release yet:', ...sentences].join('\n'));
    process.exitCode = 1;
  }
}
