/** The floor of a text: each of its lines in NFC, trimmed, as a string of JSON on a line. `node lines.mjs FILE` */
import { readFileSync } from 'node:fs';
import { argv, stdout } from 'node:process';

const lines = readFileSync(argv[2] ?? '', 'utf8')
  .normalize('NFC')
  .split('\n');
stdout.write(`${lines.map((line) => JSON.stringify(line.trim())).join('\n')}\n`);
