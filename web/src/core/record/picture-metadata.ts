/**
 * Takes out of a picture what no drawing needs: camera, place, words, thumbnails. The browser that draws a photo anew may
 * write such things by itself. The picture's own bytes stay as they are. The server refuses what still has them, by the
 * same rules (`domain/image_outline.py`); `fixtures/vectors/pictures.json` holds the two together.
 */

import { type Bytes, joined } from "./bytes";

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const PNG_PARTS = /^(?:IHDR|PLTE|IDAT|IEND|tRNS|cHRM|gAMA|iCCP|sBIT|sRGB|cICP|bKGD|pHYs)$/u;

const word = (bytes: Bytes, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));
const begins = (bytes: Bytes, start: readonly number[]): boolean => start.every((byte, at) => bytes[at] === byte);

/** The picture without them; null where it is no whole JPEG or PNG, which is all that browsers draw. */
export function withoutMetadata(bytes: Bytes): Bytes | null {
  const kept = begins(bytes, [0xff, 0xd8]) ? ofJpeg(bytes) : begins(bytes, PNG) ? ofPng(bytes) : null;
  return kept && joined(kept);
}

const SCAN = 0xda;
const END = 0xd9;

/** The pieces of a JPEG that are needed to draw it. */
function ofJpeg(bytes: Bytes): readonly Bytes[] | null {
  const kept: Bytes[] = [bytes.subarray(0, 2)];
  for (let from = 2; from < bytes.length; ) {
    const { marker, at } = markerAt(bytes, from);
    if (marker === END) return [...kept, bytes.subarray(from, at)];
    const length = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
    if (!beginsSegment(marker) || length < 2 || at + length > bytes.length) return null;
    const next = marker === SCAN ? endOfScan(bytes, at + length) : at + length;
    if (isNeeded(bytes, marker, at + 2, length - 2)) kept.push(bytes.subarray(from, next));
    from = next;
  }
  return null;
}

/** The marker that begins there, 0 where none does, and what stands behind it. */
function markerAt(bytes: Bytes, from: number): { readonly marker: number; readonly at: number } {
  let at = from;
  while (bytes[at] === 0xff) at += 1;
  return { marker: at === from ? 0 : (bytes[at] ?? 0), at: at + 1 };
}

const beginsSegment = (marker: number): boolean => marker >= 0xc0 && (marker < 0xd0 || marker > 0xd8);

/** Frames, tables and scans; of the rest the plain JFIF head, a colour profile, and Adobe's word on colours. */
function isNeeded(bytes: Bytes, marker: number, start: number, length: number): boolean {
  if (marker === 0xe0) return length === 14 && word(bytes, start, 5) === "JFIF\0";
  if (marker === 0xe2) return word(bytes, start, 12) === "ICC_PROFILE\0";
  if (marker === 0xee) return length === 12 && word(bytes, start, 5) === "Adobe";
  return marker <= 0xdd && marker !== 0xc8 && marker !== 0xdc;
}

/** Where the next segment begins: in a scan neither a stuffed byte nor a restart is one. */
function endOfScan(bytes: Bytes, start: number): number {
  for (let at = start; at < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/** The pieces of a PNG that are needed to draw it. */
function ofPng(bytes: Bytes): readonly Bytes[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const kept: Bytes[] = [bytes.subarray(0, PNG.length)];
  for (let from = PNG.length; from + 12 <= bytes.length; ) {
    const end = from + 12 + view.getUint32(from);
    const kind = word(bytes, from + 4, 4);
    if (end > bytes.length) return null;
    if (PNG_PARTS.test(kind)) kept.push(bytes.subarray(from, end));
    if (kind === "IEND") return kept;
    from = end;
  }
  return null;
}
