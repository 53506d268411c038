/**
 * The floor of many files in one call: runs the command once for each, one run after the other, and prints how many records
 * that gave. `node oneByOne.mjs COMMAND FILE...`
 */
import { execFileSync } from 'node:child_process';
import { argv, execPath, stdout } from 'node:process';

const [command = '', ...files] = argv.slice(2);
const outputs = files.map((file) => execFileSync(execPath, [command, '-q', file], { encoding: 'utf8' }));
stdout.write(`${outputs.reduce((sum, output) => sum + JSON.parse(output).objectives.length, 0)}\n`);
