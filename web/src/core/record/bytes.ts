/** Bytes and their texts, by hand: the core may use neither TextEncoder nor btoa, which belong to browsers. */

export type Bytes = Uint8Array<ArrayBuffer>;

/** SHA-256; asynchronous in browsers, so whoever needs it is given it. */
export type Digest = (bytes: Bytes) => Promise<Bytes>;

/** One after the other. */
export function joined(pieces: readonly ArrayLike<number>[]): Bytes {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Length of a well-formed text in UTF-8 bytes. */
export function utf8Length(text: string): number {
  let length = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    // A surrogate pair is two units here and four bytes there; other units from U+0800 on are three bytes.
    length += unit < 0x8_00 || (unit >= 0xd8_00 && unit < 0xe0_00) ? 1 : 2;
  }
  return length;
}

/** A well-formed text as UTF-8. */
export function utf8(text: string): Bytes {
  const bytes = new Uint8Array(utf8Length(text));
  let at = 0;
  const put = (byte: number) => {
    bytes[at++] = byte;
  };
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) {
      put(point);
      continue;
    }
    const tail = point < 0x8_00 ? 1 : point < 0x1_00_00 ? 2 : 3;
    put(((0xf0 << (3 - tail)) & 0xff) | (point >> (6 * tail)));
    for (let left = tail - 1; left >= 0; left--) put(0x80 | ((point >> (6 * left)) & 0x3f));
  }
  return bytes;
}

const URL_SAFE = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

/** Groups of `width` bits, the last filled up with zeros, each as one character: no padding. */
function grouped(bytes: Bytes, width: number, alphabet: string): string {
  let text = "";
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= width) {
      bits -= width;
      text += alphabet[(held >> bits) & ((1 << width) - 1)];
    }
    held &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + alphabet[(held << (width - bits)) & ((1 << width) - 1)];
}

/** Base64url without padding. */
export const base64url = (bytes: Bytes): string => grouped(bytes, 6, URL_SAFE);

/** Lower-case base32 without padding. */
export const base32 = (bytes: Bytes): string => grouped(bytes, 5, BASE32);

/** The bytes of a canonical base64url text; null for anything else (padding, other letters, stray bits). */
export function fromBase64url(text: string): Bytes | null {
  if (text.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const letter of text) {
    const value = URL_SAFE.indexOf(letter);
    if (value < 0) return null;
    held = (held << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = held >> bits;
      held &= (1 << bits) - 1;
    }
  }
  return held === 0 ? bytes : null;
}

/** SHA-256 of a text's UTF-8, as base64url: how every digest of the record is written. */
export const textDigest = async (text: string, digest: Digest): Promise<string> => base64url(await digest(utf8(text)));
