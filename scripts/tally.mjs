#!/usr/bin/env node
/**
 * Reads the report of vitest's JSON reporter and prints `N passed, N failed`, alone on its line.
 *
 * A file of tests that could not be loaded counts as one that failed. Ends with 1 if anything failed, or nothing ran.
 */
import { readFileSync } from 'node:fs';

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
const passed = report.numPassedTests;
const failed = report.numFailedTests + broken.length;
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0 || passed === 0 || !report.success) process.exitCode = 1;
