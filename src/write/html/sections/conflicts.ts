/** Writes what is printed in several ways: each value of a field, with the place where it is printed first. */
import type { Conflict, Objective } from '../../../model/objective.js';
import { blockValues } from '../../../text/values/blockTexts.js';
import { publicValueText } from '../../../text/values/publicValue.js';
import { FIELDS } from '../../comparison/strings.js';
import { shownLabel } from '../../otherParts.js';
import type { PageContext } from '../context.js';
import { between, fact, html, type Markup, value } from '../escape.js';
import { placeMarkup } from '../origin.js';

/** A value as one text: a label or code of its own before it, its paragraphs and items one after the other. */
function textOf({ value: said }: Conflict['values'][number]): string {
  if (typeof said === 'string') return said;
  if (Array.isArray(said)) return blockValues(said).join(' | ');
  if ('blocks' in said) return `${shownLabel(said.title)}: ${blockValues(said.blocks).join(' | ')}`;
  if ('title' in said) return `${said.code} ${said.title}`;
  if (!('text' in said)) return publicValueText(said);
  return `${'code' in said ? `${said.code} ` : ''}${shownLabel(said.label)}: ${said.text}`;
}

/** The part; nothing where all agree. */
export function conflictsPart({ conflicts }: Objective, context: PageContext): Markup {
  const { strings, language } = context;
  if (conflicts.length === 0) return html``;
  const facts = conflicts.map(({ field, values }) => {
    const rows = values.map(
      (one) => html`${value(textOf(one))} <small class="meta">(${placeMarkup(one, context)})</small>`,
    );
    return fact(FIELDS[field][language], between(rows, html`<br>`));
  });
  return html`<div class="part"><h5>${strings.conflicts}</h5>
<dl class="facts">
${facts}</dl></div>
`;
}
