/**
 * What the styles of a page hide. In: attributes of an element, the text of style sheets. Out: why it is not seen.
 *
 * Only plain rules count: `.menu`, `#menu`, `nav`, `nav.menu`. Rules for printers, small screens and the like do not.
 */
import type { MarkupHiding } from '../../model/source.js';

export type Attributes = Readonly<Record<string, string>>;

/** Selectors of what style sheets do not show. */
export type HiddenSelectors = ReadonlySet<string>;

const HIDES =
  /(?:^|[;{\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|(?:opacity|font-size)\s*:\s*0(?:[a-z%]*)?\s*(?=[;!}]|$))/iu;
const SHOWS = /(?:^|;)\s*display\s*:\s*(?!none)/iu;
const SIMPLE = /^(?:[a-z][a-z0-9]*)?(?:[.#][\w-]+)?$/iu;

/** Finds the plain selectors whose rules hide. A later rule that shows the same again takes it back. */
export function hiddenSelectors(css: string): HiddenSelectors {
  const hidden = new Set<string>();
  let depth = 0;
  let rule = '';
  const plain = css.split('/*').map((part, i) => (i === 0 ? part : (part.split('*/', 2)[1] ?? '')));
  for (const part of plain.join(' ').split(/([{}])/u)) {
    if (part === '{') depth += 1;
    else if (part === '}') depth = Math.max(0, depth - 1);
    else if (depth === 0) rule = part.slice(part.lastIndexOf(';') + 1).trim();
    else if (depth === 1 && !rule.startsWith('@')) {
      const hides = HIDES.test(part);
      if (!hides && !SHOWS.test(part)) continue;
      for (const selector of rule
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== '' && SIMPLE.test(one))) {
        if (hides) hidden.add(selector);
        else hidden.delete(selector);
      }
    }
  }
  return hidden;
}

/** Elements whose text is struck out. */
const STRUCK = new Set(['del', 's', 'strike']);

/** Says why the text of an element is not part of what the page says; `null` if it is. */
export function hidingOf(name: string, attributes: Attributes, hidden: HiddenSelectors): MarkupHiding | null {
  if (STRUCK.has(name) || /line-through/iu.test(attributes['style'] ?? '')) return 'struck';
  if ('hidden' in attributes || HIDES.test(attributes['style'] ?? '')) return 'hidden';
  if (name === 'dialog' && !('open' in attributes)) return 'hidden';
  if (hidden.size === 0 || SHOWS.test(attributes['style'] ?? '')) return null;
  const classes = (attributes['class'] ?? '')
    .split(/\s+/u)
    .filter(Boolean)
    .map((one) => `.${one}`);
  const own = ['', ...classes, ...(attributes['id'] ? [`#${attributes['id']}`] : [])];
  return own.some((one) => (one !== '' && hidden.has(one)) || hidden.has(name + one)) ? 'hidden' : null;
}
