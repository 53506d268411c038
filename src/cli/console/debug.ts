/**
 * `--debug`: notes of a run with the time at which each was made, for standard error: what was loaded, read and written.
 *
 * Example: `debug   112 ms  read: scheda.pdf (84213 bytes)`. Without `--debug`, nothing is noted.
 */
import { jsonOf } from '../../write/json.js';

const notes: { readonly at: number; readonly text: string }[] = [];
let isOn = false;

/** Begins to take notes. */
export function startDebug(): void {
  isOn = true;
}

export const isDebugging = (): boolean => isOn;

/** Notes something, with the time since the process began. */
export function noteDebug(text: string): void {
  if (isOn) notes.push({ at: Math.round(performance.now()), text });
}

/** Notes the stack of an error, and of what caused it. */
export function noteStack(error: unknown, file = ''): void {
  if (!isOn || !(error instanceof Error)) return;
  noteDebug(`${file}${file === '' ? '' : ': '}${error.stack}`);
  if (error.cause !== undefined)
    noteDebug(`caused by ${error.cause instanceof Error ? error.cause.stack : error.cause}`);
}

/** A file of this package, or a package beside it. */
const OWN = /\/dist\/bundle\/([^/]+)$|\/node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/** Returns the files and packages that this thread has loaded so far. */
async function loaded(): Promise<readonly string[]> {
  const { Session } = await import('node:inspector');
  const session = new Session();
  const names = new Set<string>();
  session.connect();
  session.on('Debugger.scriptParsed', ({ params }) => {
    const [, own, other] = OWN.exec(params.url) ?? [];
    if (own ?? other) names.add((own ?? other)!);
  });
  session.post('Debugger.enable'); // it tells of all scripts that are there
  session.disconnect();
  return [...names].sort();
}

/** Returns all notes as lines: of text, or of JSON where standard error has nothing else. */
export async function debugText(isJson: boolean): Promise<string> {
  noteDebug(`loaded: ${(await loaded()).join(', ')}`);
  noteDebug('end');
  const width = Math.max(...notes.map(({ at }) => String(at).length));
  return notes
    .map(({ at, text }) =>
      isJson
        ? `${jsonOf({ severity: 'info', code: 'debug', message: text, milliseconds: at })}\n`
        : `debug ${String(at).padStart(width)} ms  ${text}\n`,
    )
    .join('');
}
