/**
 * A sample of the mutants, for a score within the hour: of the declarations of a file, those that a seed chooses.
 *
 * `MUTATION_SHARE=10 MUTATION_SEED=1 npm run test:mutation` tries the mutants of about ten declarations in a hundred.
 */
import { createHash } from 'node:crypto';
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

const share = Number(process.env.MUTATION_SHARE ?? 100);
const seed = process.env.MUTATION_SEED ?? '1';

const chosen = (text) => createHash('sha256').update(`${seed} ${text}`).digest().readUInt32BE() % 100 < share;

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'sample', {
    shouldIgnore: (path) =>
      path.parentPath?.isProgram() && !chosen(path.toString()) ? 'not in the sample' : undefined,
  }),
];
