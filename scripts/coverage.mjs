#!/usr/bin/env node
/** Runs all tests on the built program and prints which branches of `src/` they reach; fails below the least. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';

const RAW = 'coverage/raw';
const LEAST = { branches: 95 };

const run = (program, args, env = {}) =>
  execFileSync('npx', ['--no-install', program, ...args], { stdio: 'inherit', env: { ...process.env, ...env } });

rmSync('coverage', { recursive: true, force: true });
run('tsc', ['-p', 'tsconfig.build.json', '--sourceMap']);
execFileSync(process.execPath, ['scripts/bundle.mjs', '--plain'], { stdio: 'inherit' });
run('vitest', ['run', '--config', 'vitest.coverage.config.ts', ...process.argv.slice(2)], { NODE_V8_COVERAGE: RAW });
run(
  'c8',
  [
    'report',
    ...['--temp-directory', RAW, '--src', 'src', '--include', 'src/**', '--exclude-after-remap'],
    ...['--reporter', 'text', '--reporter', 'json-summary', '--reports-dir', 'coverage'],
    ...['--check-coverage', '--lines', '0', '--functions', '0', '--statements', '0', '--branches', LEAST.branches],
  ].map(String),
);
