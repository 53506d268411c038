/**
 * The page that reads exports, as built, in a real browser, and what a user does with it.
 *
 * Example: `const user = await openPage(); await user.drop(['a.pdf']); expect(await user.saved('JSON')).toEqual(...)`.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { open } from './browser.js';

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const PAGE = inProject('dist/dup-parse.html');

/** Builds the page of what is built. */
export const buildPage = () => execFileSync(process.execPath, [inProject('scripts/page.mjs')], { stdio: 'pipe' });

export type Side = 'now' | 'before';

/** Waits until the page has nothing more to do. */
const rest = (page: Page) => page.locator('body[data-busy="no"]').waitFor({ timeout: 120_000 });

/** Drops files on the page as the browser itself does when they come from a window of files. */
async function drop(page: Page, paths: readonly string[], side: Side): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { x, y, width, height } = (await page.locator(`[data-side="${side}"]`).boundingBox())!;
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: x + width / 2, y: y + height / 2, data });
}

/** Opens the page from its file, or from a server. */
export async function openPage(options: BrowserContextOptions = {}, address: URL = pathToFileURL(PAGE)) {
  const opened = await open(address, options);
  const { page } = opened;
  await page.locator('#tool:visible').waitFor();
  return {
    ...opened,
    rest: () => rest(page),
    drop: async (paths: readonly string[], side: Side = 'now') => {
      await drop(page, paths, side);
      await rest(page);
    },
    choose: async (paths: string | readonly string[], side: Side = 'now', input = 'files') => {
      await page.setInputFiles(`[data-side="${side}"] input.${input}`, paths as string);
      await rest(page);
    },
    /** The name and the bytes of what a button saves. */
    saved: async (button: string) => {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: button, exact: true }).click();
      const file = await download;
      return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
    },
    messages: async () => await page.locator('#messages .notice').allInnerTexts(),
    /** What the page asked for, but for what it made itself. */
    asked: () => opened.requests.filter((url) => !url.startsWith('blob:') && !url.startsWith('data:')),
  };
}
