/** What the elements of HTML do to the text within them. */

/** Elements that stand in lines of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary table tbody td
  textarea tfoot th thead tr ul`.split(/\s+/u),
);

/** Elements whose text is no text of the page: programs, styles, what is shown only where the page cannot work. */
export const SKIPPED: ReadonlySet<string> = new Set(
  'script style template title noscript iframe noembed noframes object audio video canvas datalist'.split(' '),
);

export const LISTS: ReadonlySet<string> = new Set(['ul', 'ol', 'menu', 'dir']);
export const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
export const BOLD: ReadonlySet<string> = new Set(['b', 'strong', 'th']);
export const ITALIC: ReadonlySet<string> = new Set(['i', 'em', 'cite', 'dfn', 'var']);
/** Elements that keep the line ends of their text. */
export const PREFORMATTED: ReadonlySet<string> = new Set(['pre', 'textarea', 'xmp', 'listing', 'plaintext']);

/** What a field of a form shows. */
export function shownByInput({ type = 'text', value = '', ...others }: Readonly<Record<string, string>>): string {
  const kind = type.toLowerCase();
  if (kind === 'checkbox' || kind === 'radio') return 'checked' in others ? '☒ ' : '☐ ';
  return ['hidden', 'password', 'file', 'image', 'color', 'range', 'submit', 'button', 'reset'].includes(kind)
    ? ''
    : value;
}
