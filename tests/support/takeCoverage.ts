/** Vitest ends its workers by a signal, and then nothing that they counted is written: so it is written before. */
import { takeCoverage } from 'node:v8';
import { afterAll } from 'vitest';

afterAll(() => takeCoverage());
