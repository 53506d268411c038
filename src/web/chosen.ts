/**
 * Files that were dropped or chosen -> those that may be exports, each with the name that it has in records.
 *
 * Of a folder, only what may be an export is taken, and nothing that is hidden; a file that was chosen itself is always taken.
 */
import type { NamedFile } from './messages.js';

/** Endings of the files that are taken out of a folder: the command takes the same. */
export const EXPORT_ENDINGS = ['.pdf', '.txt', '.md', '.markdown', '.html', '.htm', '.docx', '.p7m'];

export interface Chosen {
  readonly files: readonly NamedFile[];
  /** How many files of folders were left out. */
  readonly leftOut: number;
}

const mayBeExport = ({ name }: NamedFile): boolean =>
  !name.split('/').some((part) => part.startsWith('.')) &&
  EXPORT_ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));

const byName = (a: NamedFile, b: NamedFile) => (a.name < b.name ? -1 : 1);

function ofFolder(all: readonly NamedFile[]): Chosen {
  const files = all.filter(mayBeExport).toSorted(byName);
  return { files, leftOut: all.length - files.length };
}

/** Files of a file picker; those of a folder come with their folders. */
export function filesOf(list: FileList): Chosen {
  const files = [...list].map((file) => ({ name: file.webkitRelativePath || file.name, file }));
  return files.some(({ name }) => name.includes('/')) ? ofFolder(files) : { files, leftOut: 0 };
}

/** Files that were dropped, and those in folders that were dropped. It must be called while the event is handled. */
export async function filesDropped(data: DataTransfer): Promise<Chosen> {
  const items = [...data.items].filter(({ kind }) => kind === 'file');
  const entries = items.map((item) => item.webkitGetAsEntry());
  const files = items.map((item) => item.getAsFile());
  const found = await Promise.all(
    entries.map(async (entry, i): Promise<Chosen> => {
      if (entry?.isDirectory) return ofFolder(await filesIn(entry as FileSystemDirectoryEntry));
      const file = files[i];
      return { files: file ? [{ name: file.name, file }] : [], leftOut: 0 };
    }),
  );
  const leftOut = found.reduce((sum, one) => sum + one.leftOut, 0);
  return { files: found.flatMap((one) => one.files), leftOut };
}

/** All files in a folder and in the folders in it. Rejects where the browser cannot list one. */
async function filesIn(folder: FileSystemDirectoryEntry): Promise<NamedFile[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    // A few at a time, until there are none left.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) break;
    entries.push(...some);
  }
  const found: NamedFile[] = [];
  for (const entry of entries) {
    if (entry.isDirectory) found.push(...(await filesIn(entry as FileSystemDirectoryEntry)));
    else {
      const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
      found.push({ name: entry.fullPath.replace(/^\//, ''), file });
    }
  }
  return found;
}
