/**
 * The program behind `Converti in Excel.cmd`: files or folders dropped on it -> an Excel file beside each.
 *
 * It asks before it replaces a file, speaks Italian, and waits at the end, so that the window can be read. The command itself
 * reads and writes, one process a file: the workbook is the one that `dup-parse a.pdf -o a.xlsx` gives.
 */
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printable } from '../../report/render.js';
import { droppedNames, namesIn } from './dropped.js';
import { ask } from './talk.js';
import { filesOf, freeName, type Target, targetsOf } from './targets.js';

const COMMAND = fileURLToPath(new URL('../../bin/dup-parse.js', import.meta.url));
/** Windows starts no program in a folder with a longer path. */
const LONGEST_FOLDER = 240;
/** cmd cuts a line at 8,191 characters. */
const LONG_LINE = 8_000;

/** Prints lines, in which nothing that a terminal obeys is left. */
const print = (text: string) => void process.stdout.write(`${text.split('\n').map(printable).join('\n')}\n`);

const NOTHING_DROPPED = `Trascinare i file PDF, o una cartella, sull'icona "Converti in Excel".
Oppure trascinarli in questa finestra e premere Invio: `;

/** Returns the names that were dropped, or typed, or asked for. */
async function namesGiven(): Promise<readonly string[]> {
  const { DUP_LINE: line = '', DUP_SCRIPT: script = '', DUP_TYPED: typed = '' } = process.env;
  const names = [...process.argv.slice(2), ...(droppedNames(line, script) ?? namesIn(typed))];
  if (line.length > LONG_LINE) {
    print(
      'Attenzione: i file trascinati sono molti, e Windows può averne tralasciati. Trascinare piuttosto la cartella.',
    );
  }
  return names.length > 0 ? names : namesIn((await ask(NOTHING_DROPPED)) ?? '');
}

/** Windows names what lies deep by short names, such as `OBIETT~1.PDF`: returns the whole path. */
function wholePath(name: string): string {
  const path = resolve(name);
  try {
    return path.includes('~') ? realpathSync.native(path) : path;
  } catch {
    return path;
  }
}

/** How a run of the command ended, and what it said. */
interface Ended {
  readonly code: number;
  readonly said: string;
}

/** Runs the command on a file, in its folder: the workbook names the file alone. */
const run = ({ input, output }: Target, password: string | undefined) =>
  new Promise<Ended>((done) => {
    const isNear = dirname(input).length <= LONGEST_FOLDER && existsSync(dirname(input));
    const args = [COMMAND, '--lang', 'it', '-o', output, '--', isNear ? basename(input) : input];
    const child = spawn(process.execPath, args, {
      ...(isNear && { cwd: dirname(input) }),
      ...(password !== undefined && { env: { ...process.env, DUP_PARSE_PASSWORD: password } }),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
    child.on('error', ({ message }) => done({ code: 3, said: `Il programma non si avvia: ${message}\n` }));
    child.on('close', (code) => done({ code: code ?? 3, said }));
  });

/** Converts a file, asks for its password where it has one, and prints what is to be said. Returns the exit code. */
async function convert(target: Target, password?: string): Promise<number> {
  const { code, said } = await run(target, password);
  if (/\bpdf-(?:encrypted|wrong-password)\b/.test(said)) {
    const wrong = password === undefined ? 'Il PDF è protetto' : 'La password non lo apre';
    const answer = await ask(`${wrong}. Password (Invio = saltare il file): `);
    return answer ? convert(target, answer) : code;
  }
  process.stdout.write(said);
  return code;
}

/** Where to write; `all`: what is there may be replaced from now on. */
interface Permission {
  readonly output: string;
  readonly all: boolean;
}

/** Asks whether a file that is there may be replaced. */
async function permitted(output: string): Promise<Permission> {
  if (!existsSync(output)) return { output, all: false };
  const other = freeName(output);
  const answer = await ask(
    `Esiste già ${basename(output)}. Sostituirlo? s = sì, t = sì a tutti, Invio = no (nuovo file: ${basename(other)}): `,
  );
  const isYes = /^[st]/i.test(answer ?? '');
  return { output: isYes ? output : other, all: /^t/i.test(answer ?? '') };
}

/** Converts all files, and tells how each went. Returns the inputs that gave no file. */
async function convertAll(targets: readonly Target[]): Promise<readonly string[]> {
  const failed: string[] = [];
  const told = new Set<string>();
  let all = false;
  for (const [i, target] of targets.entries()) {
    const { input, closed } = target;
    print(`\n[${i + 1}/${targets.length}] ${input}`);
    if (closed !== undefined && existsSync(input) && !told.has(closed)) {
      told.add(closed);
      print(`Nella cartella ${closed} non si può scrivere: i file Excel vanno in ${dirname(target.output)}.`);
    }
    const answer: Permission = all ? { output: target.output, all } : await permitted(target.output);
    all = answer.all;
    const code = await convert({ ...target, output: answer.output });
    if (code > 1) failed.push(input);
    else if (code === 1) print('Il file Excel è scritto, ma qualche scheda ha errori: vedere il foglio Segnalazioni.');
  }
  return failed;
}

/** Runs the program. Returns the exit code. */
async function convertDropped(): Promise<number> {
  print('dup-parse: dalle schede obiettivo del DUP a Excel. I file restano su questo computer.');
  const inputs = [...new Set((await namesGiven()).map(wholePath))];
  const files = inputs.flatMap((name) => filesOf(name));
  if (files.length === 0) {
    print(inputs.length > 0 ? 'In questa cartella non ci sono schede da convertire.' : 'Nessun file indicato.');
    return 2;
  }
  const failed = await convertAll(targetsOf(files));
  const made = files.length - failed.length;
  print(`\n${made === 1 ? 'Convertito 1 file' : `Convertiti ${made} file`} su ${files.length}.`);
  if (failed.length > 0) print(`Non convertiti:\n${failed.map((file) => `  ${file}`).join('\n')}`);
  return failed.length > 0 ? 3 : 0;
}

process.exitCode = await convertDropped().catch((error: unknown) => {
  print(`Qualcosa non ha funzionato: ${error instanceof Error ? error.message : error}`);
  return 3;
});
await ask('\nPremere Invio per chiudere.');
