/** The names of missions and public values, and of there being none; the names of the inputs, and where they lie. */

import { groupBy } from '../../model/groupBy.js';
import type { Mission, PublicValue } from '../../model/objective.js';
import type { Document } from '../../report/document.js';
import { printable } from '../../report/render.js';
import { publicValueText } from '../../text/publicValue.js';
import type { PageStrings } from './strings.js';

export const missionName = (mission: Mission | null, strings: PageStrings): string =>
  mission ? `${mission.code} ${mission.name}` : strings.noMission;

export const publicValueName = (publicValue: PublicValue | null, strings: PageStrings): string =>
  publicValue ? publicValueText(publicValue) : strings.noValue;

/** How the page names an input, and the address of a PDF that lies beside the page. */
export interface FileName {
  readonly name: string;
  readonly address: string | null;
}

const lastPart = (path: string) => path.split(/[\\/]/).at(-1) || path;

/** The names of the inputs: without their folders, unless two inputs then have one name; then no link could tell them apart. */
export function fileNames({ sources }: Document, strings: PageStrings): FileName[] {
  const byName = groupBy(sources, ({ file }) => lastPart(file));
  return sources.map(({ file, format }) => {
    const last = lastPart(file);
    if (file === '-') return { name: strings.stdin, address: null };
    if (byName.get(last)!.length > 1) return { name: printable(file), address: null };
    const isPdf = format === 'pdf' && /\.pdf$/i.test(last);
    return { name: printable(last), address: isPdf ? encodeURIComponent(last.replace(/\p{Cs}/gu, '\uFFFD')) : null };
  });
}
