/** Whether a text is a page of HTML: what begins it, once comments and processing instructions are left out. */

const FIRST_TAG = /^<(?:!doctype\s+html|(?:html|head|body|meta|title|link|style|script|base)[\s/>])/iu;

/** What may stand before a page, and what ends it. */
const BEFORE = [
  ['<!--', '-->'],
  ['<?', '?>'],
] as const;

/** True if the text is a page, and not markdown with some tags in it. */
export function isHtml(text: string): boolean {
  let at = 0;
  for (;;) {
    while (/[\s\uFEFF]/u.test(text[at] ?? '')) at += 1;
    const before = BEFORE.find(([start]) => text.startsWith(start, at));
    if (!before) return FIRST_TAG.test(text.slice(at, at + 40));
    const end = text.indexOf(before[1], at);
    if (end < 0) return false;
    at = end + before[1].length;
  }
}
