/**
 * Debian's Firefox by WebDriver BiDi, which it speaks as it is: a driver of the few commands that the tests of the page need.
 *
 * Example: `const firefox = await startFirefox(); await firefox.goTo(address); await firefox.run('document.title')`. It is gone
 * when the test is over.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { withoutProgram } from './needs.js';

export const withoutFirefox = withoutProgram('firefox-esr');

interface Socket {
  on(event: string, hear: (data: string) => void): void;
  send(text: string): void;
  close(): void;
}
/** Node 20 has no WebSocket of its own; that of playwright-core will do. */
const { ws: WebSocket } = createRequire(import.meta.url)('playwright-core/lib/utilsBundle') as {
  ws: new (address: string) => Socket;
};

const PREFERENCES = {
  'browser.download.folderList': 2,
  'browser.download.useDownloadDir': true,
  'browser.download.always_ask_before_handling_new_types': false,
  'browser.helperApps.neverAsk.saveToDisk': 'application/octet-stream',
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
};

const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Asks again until there is an answer. */
export async function until<Answer>(ask: () => Promise<Answer | undefined> | Answer | undefined): Promise<Answer> {
  for (const end = Date.now() + 60_000; Date.now() < end; await later(50)) {
    const answer = await ask();
    if (answer) return answer;
  }
  throw new Error(`Firefox did not come to it: ${ask}`);
}

/** Starts Firefox without a window, with a profile of its own. */
export async function startFirefox() {
  const folder = mkdtempSync(join(tmpdir(), 'dup-parse-firefox-'));
  const preferences = { ...PREFERENCES, 'browser.download.dir': folder };
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  writeFileSync(join(folder, 'user.js'), lines.join('\n'));
  const program = spawn(
    'firefox-esr',
    ['--headless', '--no-remote', '--profile', folder, '--remote-debugging-port', '0'],
    {
      env: { ...process.env, HOME: folder },
      stdio: 'ignore',
    },
  );
  onTestFinished(async () => {
    const ended = new Promise((resolve) => program.once('exit', resolve));
    program.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  const server = join(folder, 'WebDriverBiDiServer.json');
  const { ws_host, ws_port } = await until(
    () => existsSync(server) && JSON.parse(readFileSync(server, 'utf8') || 'null'),
  );
  const socket = new WebSocket(`ws://${ws_host}:${ws_port}/session`);
  await new Promise<void>((resolve) => socket.on('open', () => resolve()));
  const waiting = new Map<number, (message: { type: string; result: never; message?: string }) => void>();
  const heard: { method: string; params: { text?: string; request?: { url: string } } }[] = [];
  socket.on('message', (data) => {
    const message = JSON.parse(String(data));
    if (message.id === undefined) heard.push(message);
    else waiting.get(message.id)!(message);
  });
  let last = 0;
  const send = <Result>(method: string, params: object): Promise<Result> =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, ({ type, result, message }) =>
        type === 'success' ? resolve(result) : reject(new Error(`${method}: ${message}`)),
      );
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  await send('session.new', { capabilities: {} });
  await send('session.subscribe', { events: ['log.entryAdded', 'network.beforeRequestSent'] });
  const { contexts } = await send<{ contexts: { context: string }[] }>('browsingContext.getTree', {});
  const { context } = contexts[0]!;
  const target = { context };
  const evaluate = async (expression: string) =>
    await send<{ result: { value?: unknown; sharedId?: string }; exceptionDetails?: { text: string } }>(
      'script.evaluate',
      { expression, target, awaitPromise: true, userActivation: true },
    );
  const run = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await evaluate(expression);
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value;
  };
  return {
    run,
    goTo: async (url: string) => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    setFiles: async (selector: string, files: readonly string[]) => {
      const { result } = await evaluate(`document.querySelector(${JSON.stringify(selector)})`);
      await send('input.setFiles', { context, element: { sharedId: result.sharedId }, files });
    },
    picture: async () =>
      Buffer.from((await send<{ data: string }>('browsingContext.captureScreenshot', { context })).data, 'base64'),
    /** The bytes of a file that was saved. */
    saved: async (name: string) =>
      await until(() => {
        const path = join(folder, name);
        if (!existsSync(path) || existsSync(`${path}.part`)) return undefined;
        const bytes = readFileSync(path);
        rmSync(path);
        return bytes.length > 0 ? bytes : undefined;
      }),
    /** What its console said. */
    said: () => heard.flatMap(({ method, params }) => (method === 'log.entryAdded' ? (params.text ?? '') : [])),
    /** What it asked for. */
    asked: () =>
      heard.flatMap(({ method, params }) => (method === 'network.beforeRequestSent' ? params.request!.url : [])),
  };
}
