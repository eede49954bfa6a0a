/** Reads DER, the encoding of certificates and time stamps, as far as a time stamp needs it (ITU-T X.690). */

import type { Bytes } from "../record/bytes";

/** One element: its tag, where it begins, where its content begins, and where it ends. */
export interface Element {
  readonly tag: number;
  readonly from: number;
  readonly content: number;
  readonly end: number;
}

export const SEQUENCE = 0x30;
export const SET = 0x31;
export const INTEGER = 0x02;
export const OCTET_STRING = 0x04;
export const OBJECT_ID = 0x06;
export const GENERALIZED_TIME = 0x18;
/** `[0]` around other elements. */
export const TAGGED_0 = 0xa0;

/** What is no DER, or not what was expected there. */
export class NotDer extends Error {
  override readonly name = "NotDer";
}

/** The element that begins at `from`, within `limit`. */
export function element(bytes: Bytes, from = 0, limit = bytes.length): Element {
  const tag = bytes[from];
  const first = bytes[from + 1];
  if (tag === undefined || first === undefined) throw new NotDer();
  let length = first;
  let content = from + 2;
  if (first > 0x7f) {
    // A length of more than four bytes is no time stamp of ours.
    if (first === 0x80 || first > 0x84) throw new NotDer();
    length = 0;
    for (let left = first & 0x7f; left > 0; left--) length = length * 256 + (bytes[content++] ?? 0);
  }
  const end = content + length;
  if (end > limit) throw new NotDer();
  return { tag, from, content, end };
}

/** The elements within another. */
export function children(bytes: Bytes, outer: Element): readonly Element[] {
  const found: Element[] = [];
  for (let at = outer.content; at < outer.end; ) {
    const next = element(bytes, at, outer.end);
    found.push(next);
    at = next.end;
  }
  return found;
}

/** That element, where it is one of this tag. */
export function expected(found: Element | undefined, tag: number): Element {
  if (found?.tag !== tag) throw new NotDer();
  return found;
}

/** An element's content. */
export const content = (bytes: Bytes, of: Element): Bytes => bytes.slice(of.content, of.end);

/** An element with its tag and length. */
export const encoded = (bytes: Bytes, of: Element): Bytes => bytes.slice(of.from, of.end);

/** An object identifier in dots, as standards write it. */
export function objectId(bytes: Bytes, of: Element): string {
  expected(of, OBJECT_ID);
  const arcs: number[] = [];
  let arc = 0;
  for (let at = of.content; at < of.end; at++) {
    const byte = bytes[at] as number;
    arc = arc * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      arcs.push(arc);
      arc = 0;
    }
  }
  const [first = 0, ...rest] = arcs;
  const top = Math.min(Math.floor(first / 40), 2);
  return [top, first - top * 40, ...rest].join(".");
}

export const same = (one: Bytes, other: Bytes): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);
