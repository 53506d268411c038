#!/usr/bin/env node
/**
 * Freezes what the built command gives: runs it over all fixtures, hostile files and the command lines of
 * `frozenRuns.mjs`, and writes one line `sha256  kind  name` for each output.
 *
 * Example: `npm run frozen -- --output before.txt --keep before`, then, after a change, `npm run frozen -- --compare
 * before.txt`. Two runs of one build give the same lines. Options and what they do are in `USAGE`.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BATCHES, COMMAND_LINES, filesOfCommands, optionsFor, RECORDS, togetherRuns } from './frozenRuns.mjs';
import { hostileFiles } from './hostileTable.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const USAGE = `Usage: npm run frozen -- [options] [folder...]

Each folder's files are inputs beside the fixtures, under the folder's own name.

  --output FILE   write the lines there instead of standard output
  --keep FOLDER   keep the outputs themselves there, to look at a difference
  --compare FILE  compare with the lines of an earlier run; exit code 1 if any differs or is missing
  --quick         only JSON and English messages of all files
  --only WORD     only files and command lines whose name contains the word
  --bin PATH      another checkout's bin/dup-parse.js
`;

const { values: options, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    bin: { type: 'string', default: join(root, 'bin/dup-parse.js') },
    compare: { type: 'string' },
    help: { type: 'boolean', default: false },
    keep: { type: 'string' },
    only: { type: 'string', default: '' },
    output: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
});

/** How many commands run at a time. */
const JOBS = 2;

/** Errors that depend on how fast and how loaded the machine is. */
const OF_THE_MACHINE = ['too-slow', 'too-much-memory'];

/** So much time that no file is too slow on a machine that does other things too. */
const AMPLE = ['--limit-time', '600'];

const command = resolve(options.bin);
const workspace = mkdtempSync(join(tmpdir(), 'dup-parse-frozen-'));
const hashOf = (content) => createHash('sha256').update(content).digest('hex');
const inWorkspace = (name) => join(workspace, name);

/** Runs the command in the workspace, with nothing of this environment but PATH. */
function run({ args, env = {}, input = '' }) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [command, ...args], {
      cwd: workspace,
      env: { PATH: process.env.PATH, HOME: workspace, ...env },
    });
    const [stdout, stderr] = [child.stdout, child.stderr].map((stream) => {
      const chunks = [];
      stream.on('data', (chunk) => chunks.push(chunk));
      return chunks;
    });
    child.on('error', fail);
    child.on('close', (code, signal) => {
      const messages = `${Buffer.concat(stderr)}exit ${code ?? signal}\n`;
      done({ stdout: Buffer.concat(stdout), messages });
    });
    child.stdin.on('error', () => {}); // it need not read what it is given
    child.stdin.end(input);
  });
}

/** Names of all files in a folder and in those under it, sorted. */
function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();
}

const isInput = (name) => !/\.expected\.json$|\.ya?ml$/.test(name);
const isWanted = (name) => name.includes(options.only);

/** Copies a folder into the workspace and returns the names of the inputs in it. */
function copyInputs(from, name) {
  if (existsSync(inWorkspace(name))) throw new Error(`Two folders are named "${name}".`);
  cpSync(from, inWorkspace(name), { recursive: true });
  return filesUnder(inWorkspace(name))
    .filter(isInput)
    .map((file) => `${name}/${file}`);
}

function writeInput(name, content) {
  mkdirSync(dirname(inWorkspace(name)), { recursive: true });
  writeFileSync(inWorkspace(name), content);
}

/** JSON and English messages of one file, by a run of its own. */
const parseFile = (name) => async () => {
  const { stdout, messages } = await run({ args: [...optionsFor(name), ...AMPLE, '-v', '--lang', 'en', name] });
  return [
    ['alone-json', name, stdout],
    ['alone-messages', name, messages],
  ];
};

/** Each line with what became of it, and Italian messages, of one file. */
const explainFile = (name) => async () => {
  const args = ['explain', ...optionsFor(name), ...AMPLE, '-v', '--lang', 'it', name];
  const { stdout, messages } = await run({ args });
  return [
    ['explain-it', name, stdout],
    ['explain-messages', name, messages],
  ];
};

/** Which sixth of all files one is in: the same one each time, whichever others there are. */
const shareOf = (name) => Number.parseInt(hashOf(name).slice(0, 8), 16) % 6;

/** Inputs that one run can read: of one folder, with the same options. */
function groupsOf(names) {
  const keys = names.map((name) => [`${dirname(name)}/*`, ...optionsFor(name)].join(' '));
  return [...new Set(keys)].map((key) => ({ key, names: names.filter((_, i) => keys[i] === key) }));
}

/** Whether a message is about a file: it begins with it, or with a severity, a code and the quoted name. */
const isAbout = (name) => (line) =>
  line.startsWith(`${name}:`) ||
  line.startsWith(`${name} `) ||
  line.split(' ').slice(2).join(' ').startsWith(`"${name}" `);

/** One format of a group of files, written by one run into a folder: output and messages of each file, and the rest. */
const batch =
  ({ kind, ending, args }, { key, names }) =>
  async () => {
    const folder = `out/${kind}/${hashOf(key).slice(0, 8)}`;
    mkdirSync(inWorkspace(folder), { recursive: true });
    const result = await run({ args: [...args, ...optionsFor(names[0]), ...AMPLE, ...names, '-o', `${folder}/`] });
    const written = filesUnder(inWorkspace(folder));
    const outputs = names.map((name) => {
      const file = `${basename(name).replace(/\.[^.]+$/, '')}.${ending}`;
      return [kind, name, written.includes(file) ? readFileSync(inWorkspace(`${folder}/${file}`)) : ''];
    });
    const messages = result.messages.split('\n');
    const messagesOf = names.map((name) => [`${kind}-messages`, name, messages.filter(isAbout(name)).join('\n')]);
    const rest = messages.filter((line) => !names.some((name) => isAbout(name)(line)));
    return [...outputs, ...messagesOf, [`${kind}-rest`, key, `${result.stdout}${rest.join('\n')}`]];
  };

/** What one command line gives: `{out}` stands for a folder of its own, whose files count as output too. */
const commandLine = (row) => async () => {
  const id = hashOf(JSON.stringify(row)).slice(0, 8);
  const out = `out/${id}`;
  mkdirSync(inWorkspace(out), { recursive: true });
  const { stdout, messages } = await run({ ...row, args: row.args.map((arg) => arg.replace('{out}', out)) });
  // The version of Node is the only thing in an output that is not the command's own.
  const given = row.args.includes('--version') ? `${stdout}`.replace(process.versions.node, 'NODE') : stdout;
  const written = filesUnder(inWorkspace(out)).map((file) => [
    `command-written-${file}`,
    row.name,
    readFileSync(inWorkspace(`${out}/${file}`)),
  ]);
  return [['command-stdout', row.name, given], ['command-messages', row.name, messages], ...written];
};

/** Which of the errors a row allows comes of a file that is slow or large is a matter of the machine. */
function withoutMachine(messages, outcome, stdout) {
  const told = /^error (\S+) /m.exec(messages)?.[1];
  const isLoose = outcome.some((code) => OF_THE_MACHINE.includes(code));
  return isLoose && outcome.includes(told)
    ? { stdout, messages: `one of ${outcome.join(', ')}\n${messages.split('\n').at(-2)}\n` }
    : { stdout, messages };
}

/** JSON and messages of a hostile file; time is short where nothing can come of it, and ample otherwise. */
const hostile =
  ({ name, outcome }) =>
  async () => {
    const isHopeless = outcome.every((code) => OF_THE_MACHINE.includes(code));
    const args = ['-v', '--lang', 'en', '--limit-time', isHopeless ? '1' : '120', name];
    const result = await run({ args });
    const { stdout, messages } = withoutMachine(result.messages, outcome, result.stdout);
    return [
      ['json', name, stdout],
      ['messages-en', name, messages],
    ];
  };

/** Runs tasks, several at a time, and returns all that they give. */
async function runAll(tasks) {
  const results = [];
  const waiting = [...tasks].reverse();
  const worker = async () => {
    for (let task = waiting.pop(); task; task = waiting.pop()) results.push(...(await task()));
  };
  await Promise.all(Array.from({ length: JOBS }, worker));
  return results;
}

async function tasksOf() {
  const fixtures = copyInputs(join(root, 'fixtures'), 'fixtures');
  const others = folders.flatMap((folder) => copyInputs(resolve(folder), basename(resolve(folder))));
  const inputs = [...fixtures, ...others].filter(isWanted);
  const groups = groupsOf(inputs);
  const batches = (options.quick ? BATCHES.slice(0, 1) : BATCHES).flatMap((row) =>
    groups.map((group) => batch(row, group)),
  );
  const alone = inputs.filter((name) => shareOf(name) === 0).map(parseFile);
  if (options.quick) return [...batches, ...alone];
  for (const [name, content] of Object.entries(filesOfCommands(root))) writeInput(name, content);
  await Promise.all(RECORDS.map((format) => run({ args: ['old.txt', '-o', `written.${format}`, ...AMPLE] })));
  const table = (await hostileFiles(root)).filter(({ name }) => isWanted(name));
  for (const { name, make } of table) writeInput(name, make());
  const lines = [...COMMAND_LINES, ...togetherRuns(fixtures)].filter(({ name }) => isWanted(name));
  const explained = inputs.filter((name) => shareOf(name) === 1).map(explainFile);
  // What takes longest first, so that no process is left with it at the end.
  return [...table.map(hostile), ...batches, ...alone, ...explained, ...lines.map(commandLine)];
}

/** Where an output is kept: commands are no file names, so that they are shortened, and told apart by a hash. */
function keptName(kind, name) {
  const isPlain = /^[\w./-]{1,150}$/.test(name);
  const safe = isPlain ? name : `${name.replace(/[^\w.-]+/g, '_').slice(0, 100)}.${hashOf(name).slice(0, 8)}`;
  return join(options.keep, kind.replaceAll('/', '_'), safe);
}

function keep(outputs) {
  for (const [kind, name, content] of outputs) {
    const path = keptName(kind, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

/** Lines as a table from kind and name to hash. */
const tableOf = (lines) => new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));

/** What a line is part of: a run without some kinds or folders is compared in what it has. */
function partOf(key) {
  const [kind, name] = key.split('  ');
  return kind.startsWith('command-') ? 'commands' : `${kind} ${name.split('/')[0]}`;
}

/** What differs from an earlier result, one line each. New outputs are told, but are no difference. */
function differences(before, now) {
  const parts = new Set([...now.keys()].map(partOf));
  const wanted = [...before.keys()].filter((key) => parts.has(partOf(key)) && isWanted(key.split('  ')[1]));
  return {
    compared: wanted.length,
    leftOut: before.size - wanted.length,
    changed: wanted.filter((key) => now.has(key) && now.get(key) !== before.get(key)),
    gone: wanted.filter((key) => !now.has(key)),
    added: [...now.keys()].filter((key) => !before.has(key)),
  };
}

function compare(lines) {
  const before = readFileSync(options.compare, 'utf8').trimEnd().split('\n');
  const { compared, leftOut, changed, gone, added } = differences(tableOf(before), tableOf(lines));
  for (const key of changed) console.log(`changed  ${key}`);
  for (const key of gone) console.log(`gone     ${key}`);
  for (const key of added) console.log(`new      ${key}`);
  console.log(
    `${compared} outputs compared (${leftOut} of the earlier run left out): ${changed.length} changed, ${gone.length} gone, ${added.length} new.`,
  );
  return changed.length + gone.length > 0 ? 1 : 0;
}

async function main() {
  const outputs = await runAll(await tasksOf());
  if (options.keep) keep(outputs);
  const lines = outputs.map(([kind, name, content]) => `${hashOf(content)}  ${kind}  ${name}`);
  lines.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1));
  const text = `${lines.join('\n')}\n`;
  if (options.output) writeFileSync(options.output, text);
  else if (!options.compare) process.stdout.write(text);
  return options.compare ? compare(lines) : 0;
}

if (options.help) {
  process.stdout.write(USAGE);
} else {
  try {
    process.exitCode = await main();
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}
