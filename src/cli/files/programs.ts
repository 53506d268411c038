/**
 * Runs programs that are installed: found in PATH, without a shell, in a given folder, with no more of the
 * environment than they need; nothing that they print reaches the output of the command.
 */
import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { beforeSignal } from '../console/signals.js';

const IS_WINDOWS = process.platform === 'win32';
/** Endings of programs in Windows. A script (`.cmd`, `.bat`) would need a shell, and is not looked for. */
const ENDING = IS_WINDOWS ? '.exe' : '';

/** The variables of the environment by which programs find their own parts. */
const NEEDED = ['PATH', 'HOME', 'TESSDATA_PREFIX', 'SystemRoot', 'PATHEXT', 'APPDATA', 'LOCALAPPDATA', 'USERPROFILE'];

/** How much of what a program prints is kept. */
const MOST_OUTPUT = 64 * 1024;

/** Returns the path of a program that is installed; `null` if none is. A PATH that names the current folder is not followed there. */
export function findProgram(name: string): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  return folders.map((folder) => join(folder, name + ENDING)).find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** How a program ended: `code` is `null` where it was stopped because it took too long, or could not be started. */
export interface Ended {
  readonly code: number | null;
  readonly isTooSlow: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program in a folder, for at most so many milliseconds. What it starts itself ends with it. */
export function runProgram(path: string, args: readonly string[], folder: string, most: number): Promise<Ended> {
  return new Promise((resolve) => {
    const env = Object.fromEntries(NEEDED.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
    const child = spawn(path, args, {
      cwd: folder,
      env: { ...env, LC_ALL: 'C.UTF-8', OMP_THREAD_LIMIT: '1', TMPDIR: folder, TEMP: folder, TMP: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: false,
      windowsHide: true,
      detached: !IS_WINDOWS, // a group of its own, so that what it starts can be ended, too
    });
    const end = () => {
      try {
        if (IS_WINDOWS || child.pid === undefined) child.kill('SIGKILL');
        else process.kill(-child.pid, 'SIGKILL');
      } catch {} // it ended in the meantime
    };
    let isTooSlow = false;
    const timer = setTimeout(() => {
      isTooSlow = true;
      end();
    }, most);
    const cancel = beforeSignal(end);
    const texts = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        texts[name] = (texts[name] + text).slice(-MOST_OUTPUT);
      });
    }
    const settle = (code: number | null) => {
      clearTimeout(timer);
      cancel();
      resolve({ code: isTooSlow ? null : code, isTooSlow, ...texts });
    };
    child.on('error', ({ message }) => {
      texts.stderr = message;
      settle(null);
    });
    child.on('close', settle);
  });
}
