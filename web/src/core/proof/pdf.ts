/** Finds the record that a PDF carries as an attachment. */

import type { Bytes } from "../record/bytes";
import type { ProofPorts } from "./findings";

const MAGIC = "%PDF-";
const ATTACHED = "/EmbeddedFile";
const STREAM = "stream";

export const isPdf = (bytes: Bytes): boolean => latin(bytes, 0, MAGIC.length) === MAGIC;

const latin = (bytes: Bytes, from: number, to: number): string => String.fromCodePoint(...bytes.slice(from, to));

/** The bytes of the first attachment that holds a record; null: it carries none. */
export async function attachedRecord(bytes: Bytes, ports: ProofPorts): Promise<Bytes | null> {
  for (let at = find(bytes, ATTACHED, 0); at >= 0; at = find(bytes, ATTACHED, at + 1)) {
    const stream = await streamAfter(bytes, at, ports);
    // As the server writes it: the format comes first.
    if (stream !== null && latin(stream, 0, RECORD.length) === RECORD) return stream;
  }
  return null;
}

const RECORD = '{"format":"stormlamp-record-1"';
const LENGTH = /\/Length (\d+)/u;
/** Bytes in which a dictionary with its length and filter stands around the word. */
const AROUND = 400;

async function streamAfter(bytes: Bytes, at: number, ports: ProofPorts): Promise<Bytes | null> {
  const begins = find(bytes, STREAM, at);
  if (begins < 0 || begins - at > AROUND) return null;
  const dictionary = latin(bytes, Math.max(0, at - AROUND), begins);
  const own = dictionary.slice(dictionary.lastIndexOf(" obj"));
  const [, length] = LENGTH.exec(own) ?? [];
  if (length === undefined) return null;
  let from = begins + STREAM.length;
  if (bytes[from] === 0x0d) from++;
  if (bytes[from] === 0x0a) from++;
  const held = bytes.slice(from, from + Number(length));
  return own.includes("/FlateDecode") ? await ports.inflate(held) : held;
}

/** Where ASCII text begins at or after a place; -1: nowhere. */
function find(bytes: Bytes, text: string, from: number): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (latin(bytes, at, at + text.length) === text) return at;
  }
  return -1;
}
