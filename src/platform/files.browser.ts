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

export async function readStream(stream: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > most) throw new FileError('too-large');
    chunks.push(chunk);
  }
  const all = new Uint8Array(size);
  chunks.reduce((at, chunk) => {
    all.set(chunk, at);
    return at + chunk.length;
  }, 0);
  return all;
}

export async function bytesOfFile(): Promise<Uint8Array> {
  throw new Error('a browser opens no files by their names: give parse the bytes');
}
