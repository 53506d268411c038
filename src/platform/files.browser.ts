/** The browser's side of `files.ts`: a page is given the bytes of files, and opens none by their names. */
export type NoFileKind = 'folder' | 'pipe' | 'socket' | 'device';

export class FileError extends Error {
  override readonly name = 'FileError';

  constructor(readonly kind: NoFileKind | 'too-large' | 'changed') {
    super(kind);
  }
}

export const systemCode = (error: unknown): string => (error as { readonly code?: string }).code ?? 'EIO';

export const pathOf = String;

export const kindOf = (): NoFileKind => 'device';

export async function bytesOfFile(): Promise<Uint8Array> {
  throw new Error('a browser opens no files by their names: give parse the bytes');
}
