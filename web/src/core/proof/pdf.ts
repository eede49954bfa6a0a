/** Finds the record that a PDF carries as an attachment, in a file as the server writes it. */

import type { Bytes } from "../record/bytes";
import type { ProofPorts } from "./findings";

const MAGIC = "%PDF";

export const isPdf = (bytes: Bytes): boolean => latin(bytes, 0, MAGIC.length) === MAGIC;

function latin(bytes: Bytes, from: number, to: number): string {
  let text = "";
  for (const byte of bytes.subarray(Math.max(0, from), to)) text += String.fromCodePoint(byte);
  return text;
}

/** Bytes of each object's row in the table of places. */
const ROW = 20;
/** Bytes of the trailer, and of the objects that lead to the attachment. */
const LONGEST = 0x1_00_00;
/** Bytes that a record can have. */
const MOST_RECORD = 0x20_00_00_00;
const END = /startxref\n(\d{1,10})\n%%EOF$/u;
const TABLE = /^xref\n0 (\d{1,7})\n0000000000 65535 f\r\n/u;
const PLACE = /^(\d{10}) 00000 n\r\n$/u;
const TRAILER = /^trailer\n<<\/Size (\d+)\/Root (\d+) 0 R\/Info \d+ 0 R\/ID\[\([\w+/=]*\)\([\w+/=]*\)\]>>\n$/u;
const CATALOG =
  /^<<\/Type\/Catalog(?:[/\w []|\]|<<|>>|\([A-Za-z-]*\))*\/Names<<\/EmbeddedFiles<<\/Names\[\(record\.json\)(\d+) 0 R\]>>>>\/AF\[\1 0 R\]>>\n$/u;
const FILE =
  /^<<\/Type\/Filespec\/F\(record\.json\)\/UF\(record\.json\)\/EF<<\/F (\d+) 0 R\/UF \1 0 R>>\/AFRelationship\/Source\/Desc(?:\([^()\\]*\)|<[0-9A-F]*>)>>\n$/u;
const STREAM =
  /^<<\/Length (\d{1,10})\/Type\/EmbeddedFile(\/Filter\/FlateDecode)?\/Subtype\/application#2Fjson\/Params<<\/Size (\d{1,10})\/ModDate\(D:\d{14}Z\)>>>>\nstream\n/u;
const CLOSED = "endobj\n";
const STREAM_CLOSED = "\nendstream\nendobj\n";

/**
 * The bytes of the record that is attached; null: there is none, or another program has written the file. Every program
 * finds this one attachment in it: all of the file stands in one table, with nothing behind it or between its objects.
 */
export async function attachedRecord(bytes: Bytes, ports: ProofPorts): Promise<Bytes | null> {
  const file = readObjects(bytes);
  if (file === null) return null;
  const catalog = small(bytes, file.places, file.root);
  if (catalog.split("/Names").length !== 3 || catalog.split("/AF").length !== 2) return null;
  const attached = small(bytes, file.places, numberIn(CATALOG, catalog));
  return await streamOf(bytes, file.places, numberIn(FILE, attached), ports);
}

/** The number that an expression finds; 0, which is no object, where it finds none. */
const numberIn = (expression: RegExp, text: string): number => Number(expression.exec(text)?.[1] ?? 0);

interface Objects {
  /** Where each begins, and where the last ends; object 0 is none. */
  readonly places: readonly number[];
  /** The number of the first. */
  readonly root: number;
}

function readObjects(bytes: Bytes): Objects | null {
  const [end = "", told] = END.exec(latin(bytes, bytes.length - 40, bytes.length)) ?? [];
  const table = Number(told);
  if (told === undefined || table >= bytes.length) return null;
  const [head = "", count] = TABLE.exec(latin(bytes, table, table + 60)) ?? [];
  if (count === undefined || !stands(bytes, CLOSED, table - CLOSED.length)) return null;
  const places = [0];
  let at = table + head.length;
  for (let number = 1; number < Number(count); number++, at += ROW) {
    const place = numberIn(PLACE, latin(bytes, at, at + ROW));
    const before = `${number === 1 ? "\n" : CLOSED}${number} 0 obj\n`;
    const behind = `${number} 0 obj\n`.length;
    if (place <= (places.at(-1) as number) || !stands(bytes, before, place + behind - before.length)) return null;
    places.push(place);
  }
  const closing = bytes.length - end.length;
  const [, size, root] = (closing - at < LONGEST && TRAILER.exec(latin(bytes, at, closing))) || [];
  return size === count ? { places: [...places, table], root: Number(root) } : null;
}

const stands = (bytes: Bytes, text: string, at: number): boolean =>
  at >= 0 && latin(bytes, at, at + text.length) === text;

/** What an object holds, from where to where; nothing, where there is no such object. */
function within(places: readonly number[], number: number): readonly [from: number, to: number] {
  const [place, next] = number > 0 ? places.slice(number, number + 2) : [];
  return place === undefined || next === undefined ? [0, 0] : [place + `${number} 0 obj\n`.length, next];
}

/** What a small object holds; nothing where it is none. */
function small(bytes: Bytes, places: readonly number[], number: number): string {
  const [from, to] = within(places, number);
  const text = to - from > LONGEST ? "" : latin(bytes, from, to);
  return text.indexOf(CLOSED) + CLOSED.length === text.length ? text.slice(0, -CLOSED.length) : "";
}

async function streamOf(
  bytes: Bytes,
  places: readonly number[],
  number: number,
  ports: ProofPorts,
): Promise<Bytes | null> {
  const [begins, ends] = within(places, number);
  const [head = "", length, packed, told] = STREAM.exec(latin(bytes, begins, Math.min(ends, begins + 400))) ?? [];
  const from = begins + head.length;
  const to = from + Number(length);
  const size = Number(told);
  if (length === undefined || size > MOST_RECORD) return null;
  if (to + STREAM_CLOSED.length !== ends || !stands(bytes, STREAM_CLOSED, to)) return null;
  const held = packed === undefined ? bytes.slice(from, to) : await ports.inflate(bytes.slice(from, to), size);
  return held?.length === size ? held : null;
}
