/**
 * One run of a program, from its start to its end.
 *
 * In: the program, its arguments, a file that takes its output. Out: milliseconds. A run that fails, or writes nothing, has
 * no time: it throws what the program said. The output goes straight into a file, so that neither a reader at the other
 * end of a pipe nor the flush of `-o` is measured.
 */
import { spawn } from 'node:child_process';
import { closeSync, openSync, statSync } from 'node:fs';
import { execPath, env as here } from 'node:process';

/**
 * @typedef {object} Program
 * @property {string[]} args
 * @property {string} [program] Node unless given
 * @property {true} [silent] it has nothing to write
 * @property {(output: string) => void | Promise<void>} [check] throws if the output in that file is not what it should be
 */

/** A script or a command of Node. @param {string[]} args @param {Program['check']} [check] @returns {Program} */
export const node = (args, check) => ({ args, ...(check && { check }) });

/** How many letters of a program's complaint are told. */
const TOLD = 2000;

/** @param {Program} program */
const nameOf = ({ program = 'node', args }) => [program, ...args].join(' ').slice(0, 300);

/**
 * Runs a program to its end. @param {Program} program @param {string} output a file, overwritten
 * @param {Record<string, string>} [env] more of the environment @returns {Promise<number>} milliseconds
 */
export async function timeOf(program, output, env = {}) {
  const sink = openSync(output, 'w');
  try {
    const started = performance.now();
    const child = spawn(program.program ?? execPath, program.args, {
      stdio: ['ignore', sink, 'pipe'],
      env: { ...here, ...env },
    });
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
    const [took, ended] = await new Promise((resolve, reject) => {
      let took = 0;
      child.on('error', reject);
      child.on('exit', () => {
        took = performance.now() - started;
      });
      child.on('close', (code, signal) => resolve([took, code ?? signal]));
    });
    if (ended !== 0) throw new Error(`${nameOf(program)} ended with ${ended}:\n${said.slice(-TOLD)}`);
    if (!program.silent && statSync(output).size === 0) {
      throw new Error(`${nameOf(program)} wrote nothing:\n${said.slice(-TOLD)}`);
    }
    return took;
  } finally {
    closeSync(sink);
  }
}

/** Runs a program once for nothing, and looks at what it wrote. @param {Program} program @param {string} output */
export async function warmUp(program, output) {
  await timeOf(program, output);
  await program.check?.(output);
}
