/**
 * Tells whether an address of the web or of mail goes on over the end of a line: no blank stands in one.
 *
 * Example: `https://partecipa.` / `rocca.example oppure` is one address, `su www.rocca.it.` / `Il Comune` is not.
 */

/** What an address begins with, at the start of a word or behind a bracket. */
const ADDRESS = /^[^\w]*((?:https?:\/\/|www\.|[\w.+-]+@).*)$/iu;

/** No address that a sheet prints has more signs. */
const LONGEST = 500;

/** The word that ends a text, if it begins as an address. */
function lastAddress(text: string): string | undefined {
  const end = text.slice(-LONGEST);
  return ADDRESS.exec(end.slice(end.lastIndexOf(' ') + 1))?.[1];
}

/** The host that an address begins with, and what comes after it. */
const HOST = /^(?:https?:\/\/|[\w.+-]+@)?([^/?#]*)(.*)$/iu;

/** What hosts end in, mostly. Any other ending of a host is a name that something must follow. */
const ENDING = /\.(?:it|eu|com|org|net|info|gov|edu|int|biz|cloud|app|dev|io|example|test)$/iu;

/** Whether a text ends in an address. */
export const endsInAddress = (text: string): boolean => lastAddress(text) !== undefined;

/** Whether a text ends in an address that the next line goes on with. */
export function addressGoesOn(before: string, after: string): boolean {
  const address = lastAddress(before);
  const next = after.split(' ', 1)[0]!;
  if (address === undefined || !/^[\p{Ll}\p{N}/?#&=_%~.@-]/u.test(next) || /^\.\.|^[-.]$/u.test(next)) return false;
  if (/[/?#&=_%~@]$/u.test(address) || /^[/?#&=_%~@]./u.test(next)) return true;
  const [, host = '', path = ''] = HOST.exec(address)!;
  // A part of a path: it has signs that only paths have.
  if (path !== '') return !/[.,;:)]$/u.test(address) && /^[\w.%-]+[/_?=&#]\w/u.test(next);
  if (/[,;:)]$/u.test(host)) return false;
  return !ENDING.test(host.replace(/\.$/u, '')) || /^[\w-]+(?:\.[\w-]+)*(?:\.[a-z]{2,}|\/)/iu.test(next);
}
