/** The names of the inputs, and where they lie. */
import type { Document } from '../../report/document.js';
import { printable } from '../../report/render.js';
import { shortNames } from '../fileNames.js';
import type { PageStrings } from './strings.js';

/** How the page names an input, and the address of a PDF that lies beside the page. */
export interface FileName {
  readonly name: string;
  readonly address: string | null;
}

const lastPart = (path: string) => path.split(/[\\/]/).at(-1)!;

/** The names of the inputs. Where two have one name, their folders tell them apart, and no link would. */
export function fileNames({ sources }: Document, strings: PageStrings, linksFiles: boolean): FileName[] {
  const names = shortNames(sources.map(({ file }) => file));
  return sources.map(({ file, format }) => {
    if (file === '-') return { name: strings.stdin, address: null };
    const name = names.get(file)!;
    const isLinked = linksFiles && format === 'pdf' && /\.pdf$/i.test(name) && name === lastPart(file);
    return {
      name: printable(name),
      address: isLinked ? encodeURIComponent(name.replace(/\p{Cs}/gu, '\uFFFD')) : null,
    };
  });
}
