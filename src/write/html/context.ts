/** The context that every section of the page is made with, and the texts that several sections show. */

import type { Mission, PublicValue } from '../../model/objective.js';
import type { Language } from '../../report/catalogue/catalogue.js';
import type { Document } from '../../report/document.js';
import { publicValueText } from '../../text/publicValue.js';
import { html, type Markup, value } from './escape.js';
import type { Provenance } from './provenance.js';
import type { Statistics } from './statistics.js';
import type { PageStrings } from './strings.js';

export interface PageContext {
  readonly document: Document;
  readonly language: Language;
  readonly strings: PageStrings;
  readonly statistics: Statistics;
  readonly provenance: Provenance;
}

/** The element id of a record in a group: a record with several public values stands in several groups. */
export const recordId = (record: number, group: number): string => `o${record + 1}-${group + 1}`;

/** Text of the document, or the remark that there is none. */
export const valueOr = (text: string | null, { strings }: PageContext): Markup =>
  text === null || text === '' ? html`<span class="none">${strings.notSaid}</span>` : value(text);

/** The name of a mission, or of no mission. */
export const missionName = (mission: Mission | null, { strings }: PageContext): string =>
  mission ? `${mission.code} ${mission.name}` : strings.noMission;

/** The name of a public value, or of no public value. */
export const publicValueName = (publicValue: PublicValue | null, { strings }: PageContext): string =>
  publicValue ? publicValueText(publicValue) : strings.noValue;
