/**
 * The guides: both READMEs and the pages under `docs/`, with the commands that they show.
 *
 * Example: `commandsOf('README.md')[0]` is `npm ci && node bin/dup-parse.js fixtures/cinisello_real.seed.md`.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
export const textOf = (path: string) => readFileSync(inProject(path), 'utf8');

/** Each page in English and in Italian. */
export const PAGES = [
  ['docs/en/page.md', 'docs/it/pagina.md'],
  ['docs/en/install.md', 'docs/it/installare.md'],
  ['docs/en/recipes.md', 'docs/it/ricette.md'],
  ['docs/en/many.md', 'docs/it/molti.md'],
  ['docs/en/formats.md', 'docs/it/formati.md'],
  ['docs/en/commands.md', 'docs/it/comandi.md'],
  ['docs/en/diagnostics.md', 'docs/it/segnalazioni.md'],
  ['docs/en/profiles.md', 'docs/it/profili.md'],
  ['docs/en/library.md', 'docs/it/libreria.md'],
  ['docs/en/ci.md', 'docs/it/ci.md'],
  ['docs/en/limits.md', 'docs/it/limiti.md'],
  ['docs/en/benchmark.md', 'docs/it/prestazioni.md'],
] as const;

export const READMES = ['README.md', 'README.it.md'] as const;
export const GUIDES: readonly string[] = [...READMES, ...PAGES.flat()];

/** Returns the commands of a guide's blocks of shell; one that ends in a pipe goes on in the next line. */
export const commandsOf = (guide: string): readonly string[] =>
  [...textOf(guide).matchAll(/^```sh\n(.*?)^```/gms)].flatMap(([, block]) =>
    block!
      .replaceAll(/\|\n\s*/g, '| ')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#')),
  );

/** Returns the text without its blocks of code. */
export const proseOf = (guide: string) => textOf(guide).replaceAll(/^```.*?^```/gms, '');
