/**
 * Tells whether an address of the web or of mail goes on over the end of a line: no blank stands in one.
 *
 * Example: `https://partecipa.` / `rocca.example oppure` is one address, `su www.rocca.it.` / `Il Comune` is not.
 */

/** What an address begins with. */
const ADDRESS = /^(?:https?:\/\/|www\.|[\w.+-]{1,64}@)/iu;

/** No address that a sheet prints has more signs. */
const LONGEST = 500;

/** The word that ends a text, without signs before it, if it begins as an address. */
function lastAddress(text: string): string | undefined {
  const end = text.slice(-LONGEST);
  const word = end.slice(end.lastIndexOf(' ') + 1);
  const own = word.slice(Math.max(0, word.search(/\w/u)));
  return ADDRESS.test(own) ? own : undefined;
}

/** Splits an address into its host and what comes after it, which may be nothing. */
function partsOf(address: string): { readonly host: string; readonly path: string } {
  const rest = address.replace(/^https?:\/\//iu, '');
  const own = rest.slice(rest.indexOf('@') + 1);
  const end = own.search(/[/?#]/u);
  return end < 0 ? { host: own, path: '' } : { host: own.slice(0, end), path: own.slice(end) };
}

/** Whether a host lacks its ending: it has one name alone, as `partecipa.` or `www.comune`. */
const isUnfinished = (host: string): boolean => !/[^.]\.[^.]/u.test(host.replace(/^www\./iu, ''));

/** Whether a text ends in an address. */
export const endsInAddress = (text: string): boolean => lastAddress(text) !== undefined;

/** Whether a text ends in an address that the next line goes on with. */
export function addressGoesOn(before: string, after: string): boolean {
  const address = lastAddress(before);
  const next = after.split(' ', 1)[0]!;
  if (address === undefined || !/^[\p{Ll}\p{N}/?#&=_%~.@-]/u.test(next) || /^\.\.|^[-.]$/u.test(next)) return false;
  if (/[/?#&=_%~@]$/u.test(address) || /^[/?#&=_%~@]./u.test(next)) return true;
  const { host, path } = partsOf(address);
  // A part of a path: it has signs that only paths have.
  if (path !== '') return !/[.,;:)]$/u.test(address) && /^[\w.%-]+[/_?=&#]\w|^-\p{L}/u.test(next);
  if (/[,;:)]$/u.test(host)) return false;
  return isUnfinished(host) || /^[\w-]+(?:\.[\w-]+)*(?:\.[a-z]{2,}|\/)/iu.test(next);
}
