/** The floor of a PDF: reads one with pdf-parse's getText, and prints how many letters that gave. `node getText.mjs FILE` */
import { readFileSync } from 'node:fs';
import { argv, stdout } from 'node:process';
import { PDFParse } from 'pdf-parse';

const engine = new PDFParse({ data: new Uint8Array(readFileSync(argv[2] ?? '')) });
const { text } = await engine.getText();
await engine.destroy();
stdout.write(`${text.length}\n`);
