/**
 * Code of an error of the operating system -> its reason in both languages: one row a code.
 *
 * Example: `reasonOf('ENOSPC').en` is `the disk is full`. A code without a row stays as it is: support can look it up.
 */
import type { Bilingual } from '../catalogue/catalogue.js';

const REASONS: Readonly<Record<string, Bilingual>> = {
  ENOSPC: { en: 'the disk is full', it: 'il disco è pieno' },
  EDQUOT: { en: 'your share of the disk is used up', it: 'lo spazio assegnato sul disco è esaurito' },
  EFBIG: { en: 'the file would be larger than is allowed here', it: 'il file supererebbe la dimensione consentita' },
  EACCES: { en: 'no permission', it: 'permessi insufficienti' },
  EPERM: { en: 'no permission', it: 'permessi insufficienti' },
  EROFS: { en: 'the disk is read-only', it: 'il disco è di sola lettura' },
  EIO: { en: 'the disk reports an error', it: 'il disco segnala un errore' },
  EBUSY: { en: 'another program is using it', it: 'un altro programma lo sta usando' },
  ETXTBSY: { en: 'another program is using it', it: 'un altro programma lo sta usando' },
  ENOENT: { en: 'the folder is no longer there', it: 'la cartella non esiste più' },
  ENOTDIR: { en: 'the folder is no longer there', it: 'la cartella non esiste più' },
  EISDIR: { en: 'it is a folder', it: 'è una cartella' },
  EXDEV: {
    en: 'the file and its folder are on two different disks',
    it: 'il file e la sua cartella sono su due dischi diversi',
  },
  ELOOP: { en: 'the links go round in a circle', it: 'i collegamenti rimandano l’uno all’altro, senza fine' },
  ENAMETOOLONG: { en: 'the name is too long', it: 'il nome è troppo lungo' },
  EMFILE: { en: 'too many files are open', it: 'ci sono troppi file aperti' },
  ENFILE: { en: 'too many files are open', it: 'ci sono troppi file aperti' },
  ENOMEM: { en: 'memory is used up', it: 'la memoria è esaurita' },
  EAGAIN: { en: 'there is nothing to read yet', it: 'non c’è ancora nulla da leggere' },
  EBADF: { en: 'it is closed', it: 'è chiuso' },
  ENXIO: { en: 'nothing listens at the other end', it: 'il programma che doveva riceverlo è chiuso' },
  EPIPE: { en: 'nothing listens at the other end', it: 'il programma che doveva riceverlo è chiuso' },
  ESTALE: { en: 'the network disk has gone away', it: 'il disco di rete non è più raggiungibile' },
  ETIMEDOUT: { en: 'the network disk does not answer', it: 'il disco di rete non risponde' },
};

/** Returns why something failed. */
export function reasonOf(code: string): Bilingual {
  return Object.hasOwn(REASONS, code) ? REASONS[code]! : { en: code, it: code };
}
