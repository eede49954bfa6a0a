/** Reads an archive of stored files (ZIP without compression), and writes one again to find any byte that differs. */

import { type Bytes, joined, utf8 } from "../record/bytes";

/** A file in an archive. */
export interface ArchivedFile {
  readonly name: string;
  readonly bytes: Bytes;
}

const LOCAL = 0x04_03_4b_50;
const CENTRAL = 0x02_01_4b_50;
const END = 0x06_05_4b_50;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;

export const isArchive = (bytes: Bytes): boolean => bytes.length > END_SIZE && view(bytes).getUint32(0, true) === LOCAL;

const view = (bytes: Bytes): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The files, by the list at the end of the archive; null: it is none, or not one of stored files alone. */
export function readArchive(bytes: Bytes, text: (bytes: Bytes) => string | null): readonly ArchivedFile[] | null {
  const data = view(bytes);
  const end = bytes.length - END_SIZE;
  if (end < 0 || data.getUint32(end, true) !== END) return null;
  const files: ArchivedFile[] = [];
  let at = data.getUint32(end + 16, true);
  for (let left = data.getUint16(end + 10, true); left > 0; left--) {
    if (at + CENTRAL_SIZE > end || data.getUint32(at, true) !== CENTRAL || data.getUint16(at + 10, true) !== 0)
      return null;
    const size = data.getUint32(at + 24, true);
    const named = data.getUint16(at + 28, true);
    const local = data.getUint32(at + 42, true);
    const name = text(bytes.slice(at + CENTRAL_SIZE, at + CENTRAL_SIZE + named));
    const from = local + LOCAL_SIZE + named;
    if (name === null || from + size > end) return null;
    files.push({ name, bytes: bytes.slice(from, from + size) });
    at += CENTRAL_SIZE + named;
  }
  return files;
}

/** The first byte in which an archive is not as these files are written, or null. */
export function otherByte(bytes: Bytes, files: readonly ArchivedFile[]): number | null {
  const written = writeArchive([...files].sort((one, other) => byName(one.name, other.name)));
  for (let at = 0; at < Math.max(bytes.length, written.length); at++) {
    if (bytes[at] !== written[at]) return at;
  }
  return null;
}

/** In the order of code points, which is that of bytes in UTF-8. */
function byName(one: string, other: string): number {
  const [bytes, others] = [utf8(one), utf8(other)];
  const at = bytes.findIndex((byte, place) => byte !== others[place]);
  return at < 0 ? bytes.length - others.length : (bytes[at] as number) - (others[at] ?? -1);
}

/** The names that more than one file has. */
export const namesTwice = (files: readonly ArchivedFile[]): readonly string[] => {
  const seen = new Set<string>();
  return files.map(({ name }) => name).filter((name) => seen.size === seen.add(name).size);
};

/** The one way in which the server writes archives: stored, one date, no extras. */
export function writeArchive(files: readonly ArchivedFile[]): Bytes {
  const parts: Bytes[] = [];
  const central: Bytes[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const path = utf8(name);
    const shared = fieldsOf(path, bytes);
    const head = joined([numbers([LOCAL, 4]), shared, path]);
    parts.push(head, bytes);
    // The writer's version and system, and after the lengths: no comment, first disk, no text.
    const placed = numbers([0, 2], [0, 2], [0, 2], [MODE, 4], [offset, 4]);
    central.push(joined([numbers([CENTRAL, 4], [WRITER, 2]), shared, placed, path]));
    offset += head.length + bytes.length;
  }
  const size = central.reduce((sum, each) => sum + each.length, 0);
  const count = files.length;
  const end = numbers([END, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [offset, 4], [0, 2]);
  return joined([...parts, ...central, end]);
}

const WRITER = 0x03_14;
/** An ordinary file that its owner may write and all may read. */
const MODE = 0o10_0644 * 0x1_00_00;
const VERSION = 20;
/** Names in UTF-8. */
const UTF_8 = 0x08_00;
/** 1980-01-01, the first day that an archive can name. */
const DAY = 0x21;

/** What both heads of a file say of it. */
function fieldsOf(path: Bytes, bytes: Bytes): Bytes {
  const { length } = bytes;
  return numbers(
    [VERSION, 2],
    [UTF_8, 2],
    [0, 2],
    [0, 2],
    [DAY, 2],
    [checksum(bytes), 4],
    [length, 4],
    [length, 4],
    [path.length, 2],
    [0, 2],
  );
}

function numbers(...fields: readonly (readonly [value: number, width: 2 | 4])[]): Bytes {
  const bytes = new Uint8Array(fields.reduce((sum, [, width]) => sum + width, 0));
  const data = view(bytes);
  let at = 0;
  for (const [value, width] of fields) {
    if (width === 2) data.setUint16(at, value, true);
    else data.setUint32(at, value >>> 0, true);
    at += width;
  }
  return bytes;
}

const REVERSED = 0xed_b8_83_20;
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? REVERSED ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32, as archives hold it. */
function checksum(bytes: Bytes): number {
  let value = 0xff_ff_ff_ff;
  for (const byte of bytes) value = (TABLE[(value ^ byte) & 0xff] as number) ^ (value >>> 8);
  return ~value >>> 0;
}
