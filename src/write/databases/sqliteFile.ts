/**
 * SQLite, compiled to WebAssembly, with one database in the memory of JavaScript.
 *
 * Example: `const { database, close } = await createDatabase()`, then `close()` gives the bytes of the file, in pieces. SQLite's own
 * database in memory would have to be copied to be given out, twice: a file of 400 MB would take 1,200. Neither the time nor anything
 * random goes into the file: the same statements give the same bytes.
 */
import openSqlite, { type Database } from '@sqlite.org/sqlite-wasm';

const PIECE = 2 ** 20;

/** Bytes that can be written anywhere, and grow: what is there is never copied. */
function createBytes() {
  const pieces: Uint8Array[] = [];
  let size = 0;

  /** Calls a function with each stretch of a piece that some bytes are in. */
  const across = (at: number, length: number, visit: (stretch: Uint8Array, done: number) => void) => {
    for (let done = 0; done < length; ) {
      const from = (at + done) % PIECE;
      const to = Math.min(PIECE, from + length - done);
      const index = Math.floor((at + done) / PIECE);
      pieces[index] ??= new Uint8Array(PIECE);
      visit(pieces[index].subarray(from, to), done);
      done += to - from;
    }
  };
  return {
    size: () => size,
    truncate(to: number) {
      size = to;
    },
    write(bytes: Uint8Array, at: number) {
      across(at, bytes.length, (stretch, done) => stretch.set(bytes.subarray(done, done + stretch.length)));
      size = Math.max(size, at + bytes.length);
    },
    /** Fills `into`, with zeros after the end; returns whether all of it was there. */
    read(into: Uint8Array, at: number): boolean {
      const there = Math.max(0, Math.min(into.length, size - at));
      across(at, there, (stretch, done) => into.set(stretch, done));
      into.fill(0, there);
      return there === into.length;
    },
    pieces: () =>
      pieces.map((piece, i) => piece.subarray(0, Math.max(0, size - i * PIECE))).filter(({ length }) => length > 0),
  };
}

/** Before 1970, so that nobody takes it for the time of writing. */
const NO_DAY = 0;

/** A struct of SQLite's in its memory. Their published types lack what is used here. */
interface Struct {
  readonly pointer: number;
  readonly dispose: () => void;
  [member: `$${string}`]: number;
}

interface Structs {
  readonly sqlite3_io_methods: new () => Struct;
  readonly sqlite3_vfs: new () => Struct;
  readonly sqlite3_file: (new (pointer: number) => Struct) & { readonly structInfo: { readonly sizeof: number } };
}

/** Creates an empty database, without a journal: what fails is thrown away whole. */
export async function createDatabase() {
  const { capi, oo1, vfs, wasm } = await openSqlite();
  const { sqlite3_io_methods, sqlite3_vfs, sqlite3_file } = capi as unknown as Structs;
  const bytes = createBytes();
  const heap = (pointer: number, length: number) => wasm.heap8u().subarray(pointer, pointer + length);
  const io = new sqlite3_io_methods();
  io.$iVersion = 1;
  const disk = new sqlite3_vfs();
  disk.$iVersion = 1;
  disk.$szOsFile = sqlite3_file.structInfo.sizeof;
  disk.$mxPathname = 64;
  // Each is a function of its own: SQLite's layer gives one function one signature.
  vfs.installVfs({
    io: {
      struct: io,
      methods: {
        xClose: () => 0,
        xSync: () => 0,
        xLock: () => 0,
        xUnlock: () => 0,
        xFileControl: () => capi.SQLITE_NOTFOUND,
        xDeviceCharacteristics: () => 0,
        xSectorSize: () => 4096,
        xCheckReservedLock: (_file: number, out: number) => {
          wasm.poke32(out, 0);
          return 0;
        },
        xFileSize: (_file: number, out: number) => {
          wasm.poke64(out, BigInt(bytes.size()));
          return 0;
        },
        xTruncate: (_file: number, size: bigint) => {
          bytes.truncate(Number(size));
          return 0;
        },
        xRead: (_file: number, into: number, length: number, at: bigint) =>
          bytes.read(heap(into, length), Number(at)) ? 0 : capi.SQLITE_IOERR_SHORT_READ,
        xWrite: (_file: number, from: number, length: number, at: bigint) => {
          bytes.write(heap(from, length), Number(at));
          return 0;
        },
      },
    },
    vfs: {
      struct: disk,
      name: 'pieces',
      methods: {
        xOpen: (_vfs: number, _name: number, pointer: number, flags: number, out: number) => {
          const file = new sqlite3_file(pointer);
          file.$pMethods = io.pointer;
          file.dispose();
          if (out) wasm.poke32(out, flags);
          return 0;
        },
        xAccess: (_vfs: number, _name: number, _flags: number, out: number) => {
          wasm.poke32(out, 0);
          return 0;
        },
        xDelete: () => 0,
        xFullPathname: (_vfs: number, name: number, length: number, out: number) =>
          wasm.cstrncpy(out, name, length) < length ? 0 : capi.SQLITE_CANTOPEN,
        xRandomness: (_vfs: number, length: number, out: number) => {
          heap(out, length).fill(0);
          return length;
        },
        xSleep: () => 0,
        xCurrentTime: (_vfs: number, out: number) => {
          wasm.poke(out, NO_DAY, 'double');
          return 0;
        },
        xGetLastError: () => 0,
      },
    },
  } as unknown as Parameters<typeof vfs.installVfs>[0]);
  const database: Database = new oo1.DB('records', 'c', 'pieces');
  database.exec(
    [
      'PRAGMA page_size = 8192',
      'PRAGMA journal_mode = OFF',
      'PRAGMA synchronous = OFF',
      'PRAGMA locking_mode = EXCLUSIVE',
      'PRAGMA temp_store = MEMORY',
      'PRAGMA cache_size = -16384',
    ].join(';'),
  );
  return {
    database,
    /** Closes it, and returns the file, in pieces. */
    close(): Uint8Array[] {
      database.close();
      return bytes.pieces();
    },
  };
}
