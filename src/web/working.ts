/** How far reading is: the file, how many of them, their pages, and the button that ends it. */
import type { Language } from '../report/catalogue/catalogue.js';
import { say } from './strings.js';
import { announce, part } from './view.js';

export interface Work {
  readonly onProgress: (file: string, pages: number) => void;
  readonly end: () => void;
}

/** Milliseconds of reading before it is shown: what is quicker would only flicker. */
const SHORT = 300;

/** Shows how far reading is, until it ends. */
export function beginWork(all: number, canStop: boolean, language: Language): Work {
  const bar = part<HTMLProgressElement>('bar');
  const read = new Map<string, number>();
  bar.max = all;
  bar.removeAttribute('value');
  part('cancel').hidden = !canStop;
  part('far').textContent = '';
  part('reading').textContent = '';
  const shown = setTimeout(() => {
    part('working').hidden = false;
    announce(say('working', language));
  }, SHORT);
  return {
    onProgress(file, ofFile) {
      read.set(file, ofFile);
      const pages = [...read.values()].reduce((sum, one) => sum + one, 0);
      part('reading').textContent = file;
      part('far').textContent = say('progress', language, { opened: read.size, all, pages });
      if (all > 1) bar.value = read.size - 1;
    },
    end() {
      clearTimeout(shown);
      part('working').hidden = true;
    },
  };
}
