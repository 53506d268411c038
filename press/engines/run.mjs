/**
 * Runs a program of the system.
 *
 * In: its name, arguments, and what to feed it. Out: its standard output. A program that fails throws what it said.
 */
import { spawnSync } from 'node:child_process';

/** @param {string} program @param {string[]} args @param {{ input?: string | Buffer, env?: Record<string, string> }} [options] */
export function run(program, args, options = {}) {
  const done = spawnSync(program, args, {
    input: options.input,
    env: { ...process.env, SOURCE_DATE_EPOCH: '1762905600', ...options.env },
    maxBuffer: 1 << 28,
  });
  if (done.error) throw new Error(`${program} could not be started: ${done.error.message}`);
  if (done.status !== 0) throw new Error(`${program} ${args.join(' ')} failed: ${done.stderr.toString().slice(-800)}`);
  return done.stdout;
}
