/**
 * Debian's Chromium, for tests of what a page does in a real browser; they are skipped where there is none.
 *
 * Example: `const { page, requests } = await open(html)`. The page comes from a file, as an office opens it, and is gone
 * when the test is over.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { skipUnless } from './needs.js';

const PROGRAM = spawnSync('sh', ['-c', 'command -v chromium || command -v chromium-browser'], {
  encoding: 'utf8',
}).stdout.trim();

export const withoutBrowser = skipUnless(PROGRAM !== '', 'no chromium');

let browser: Promise<Browser> | undefined;

/** Started once a file of tests. */
function launched(): Promise<Browser> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  browser ??= chromium.launch({ executablePath: PROGRAM, args });
  return browser;
}

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}

export interface Opened {
  readonly page: Page;
  /** What the page asked for, beside itself. */
  readonly requests: readonly string[];
  /** What it complained of: errors of its script, what its policy refused, dialogs. */
  readonly complaints: readonly string[];
}

/** Opens markup as a file, or what stands at an address. */
export async function open(target: string | URL, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await (await launched()).newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const folder = mkdtempSync(join(tmpdir(), 'dup-parse-'));
  onTestFinished(async () => {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const address = target instanceof URL ? target : pathToFileURL(join(folder, 'pagina.html'));
  if (!(target instanceof URL)) writeFileSync(address, target);
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('dialog', async (dialog) => {
    complaints.push(dialog.message());
    await dialog.dismiss();
  });
  await page.goto(address.href);
  requests.shift();
  return { page, requests, complaints };
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds: the rule, and the first element that breaks it. The context must be let past the page's policy. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return await page.evaluate(async () => {
    const { axe, document } = globalThis as unknown as {
      document: unknown;
      axe: { run(on: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run(document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`);
  });
}
