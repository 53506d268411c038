/** The page of the records, or of a comparison, that stands in this one: shows it, and lets its links lead within it. */
import { part } from './view.js';

/** Shows a page in this one, or none. */
export function showPage(markup: string | null): void {
  const shown = part<HTMLIFrameElement>('shown');
  shown.hidden = markup === null;
  if (markup === null) shown.removeAttribute('srcdoc');
  else shown.srcdoc = markup;
}

/** Follows links within the shown page: it has no address of its own, so that a browser would look for them in this one's. */
export function followInside(): void {
  const shown = part<HTMLIFrameElement>('shown');
  if (!shown.hasAttribute('srcdoc')) return;
  const { contentDocument: inside, contentWindow: window } = shown;
  window?.addEventListener('click', (event) => {
    const address = (event.target as Element).closest('a')?.getAttribute('href');
    if (!inside || event.defaultPrevented || !address?.startsWith('#')) return;
    event.preventDefault();
    window.history.pushState(null, '', `about:srcdoc${address}`);
    window.dispatchEvent(new Event('hashchange'));
    const target = inside.getElementById(decodeURIComponent(address.slice(1)));
    target?.scrollIntoView();
    target?.focus({ preventScroll: true });
  });
}
