/**
 * Files that were dropped or chosen -> those that may be exports, each with the name that it has in records.
 *
 * Of a folder, only what may be an export is taken, and nothing that is hidden; a file that was chosen itself is always taken.
 */
import { EXPORT_ENDINGS } from '../read/endings.js';
import type { NamedFile } from './messages.js';

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
  const items = [...data.items].filter(({ kind }) => kind === 'file') as Dropped[];
  const found = await Promise.all(items.map(filesOfItem));
  const leftOut = found.reduce((sum, one) => sum + one.leftOut, 0);
  return { files: found.flatMap((one) => one.files), leftOut };
}

/** Chromium opens folders for a page that is a file itself only by a handle, which other browsers do not have. */
type Dropped = DataTransferItem & { getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> };

async function filesOfItem(item: Dropped): Promise<Chosen> {
  const entry = item.webkitGetAsEntry();
  const file = item.getAsFile();
  if (!entry?.isDirectory) return { files: file ? [{ name: file.name, file }] : [], leftOut: 0 };
  const handle = await item.getAsFileSystemHandle?.();
  return ofFolder(
    handle
      ? await filesOfHandle(handle as FileSystemDirectoryHandle, handle.name)
      : await filesOfEntry(entry as FileSystemDirectoryEntry),
  );
}

/** All files in a folder and in the folders in it. Rejects where the browser cannot list one. */
async function filesOfHandle(folder: FileSystemDirectoryHandle, path: string): Promise<NamedFile[]> {
  const found: NamedFile[] = [];
  const { values } = folder as unknown as { values: () => AsyncIterable<FileSystemHandle> };
  for await (const one of values.call(folder)) {
    const name = `${path}/${one.name}`;
    if (one.kind === 'directory') found.push(...(await filesOfHandle(one as FileSystemDirectoryHandle, name)));
    else found.push({ name, file: await (one as FileSystemFileHandle).getFile() });
  }
  return found;
}

/** The same, of browsers that list folders by entries: a few at a time, until there are none left. */
async function filesOfEntry(folder: FileSystemDirectoryEntry): Promise<NamedFile[]> {
  const reader = folder.createReader();
  const found: NamedFile[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return found;
    for (const one of some) {
      if (one.isDirectory) found.push(...(await filesOfEntry(one as FileSystemDirectoryEntry)));
      else {
        const file = await new Promise<File>((resolve, reject) => (one as FileSystemFileEntry).file(resolve, reject));
        found.push({ name: one.fullPath.replace(/^\//, ''), file });
      }
    }
  }
}
