/**
 * Prints HTML with Chromium, one browser for all pages.
 *
 * In: an HTML file, what its DevTools take as print settings. Out: PDF bytes. The browser is driven over two pipes, so no
 * package is needed.
 */
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';

export class Chromium {
  #next = 1;
  /** @type {Map<number, { resolve: (value: any) => void, reject: (reason: Error) => void }>} */
  #waiting = new Map();
  /** @type {(() => void) | undefined} */
  #loaded;
  #rest = '';

  constructor() {
    this.browser = spawn('chromium', ['--headless', '--no-sandbox', '--disable-gpu', '--remote-debugging-pipe'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    const out = /** @type {import('node:stream').Readable} */ (this.browser.stdio[4]);
    out.setEncoding('utf8').on('data', (chunk) => {
      // Messages end in a NUL and may arrive in pieces.
      const messages = (this.#rest + chunk).split('\0');
      this.#rest = messages.pop() ?? '';
      for (const message of messages) this.#hear(JSON.parse(message));
    });
  }

  /** @param {any} message */
  #hear(message) {
    if (message.method === 'Page.loadEventFired') this.#loaded?.();
    const waiting = this.#waiting.get(message.id);
    if (!waiting) return;
    this.#waiting.delete(message.id);
    if (message.error) waiting.reject(new Error(message.error.message));
    else waiting.resolve(message.result);
  }

  /** @param {string} method @param {object} params @param {string} [sessionId] @returns {Promise<any>} */
  #say(method, params, sessionId) {
    const id = this.#next++;
    const into = /** @type {import('node:stream').Writable} */ (this.browser.stdio[3]);
    into.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  /** @param {string} file @param {object} [settings] of `Page.printToPDF` */
  async print(file, settings = {}) {
    const { targetId } = await this.#say('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await this.#say('Target.attachToTarget', { targetId, flatten: true });
    await this.#say('Page.enable', {}, sessionId);
    const loaded = new Promise((resolve) => {
      this.#loaded = () => resolve(undefined);
    });
    await this.#say('Page.navigate', { url: pathToFileURL(file).href }, sessionId);
    await loaded;
    const { data } = await this.#say(
      'Page.printToPDF',
      { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: false, ...settings },
      sessionId,
    );
    await this.#say('Target.closeTarget', { targetId });
    return Buffer.from(data, 'base64');
  }

  close() {
    this.browser.kill();
  }
}
