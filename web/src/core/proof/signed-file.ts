/** The last line of a file that the server signed: a JWS over the hash of all that stands before it. */

import { type Bytes, base64url, fromBase64url, textDigest, utf8 } from "../record/bytes";
import { own, readObject } from "../record/json";
import type { ProofPorts } from "./findings";
import { type Keys, keyOf } from "./keys";

export type SignedFormat = "stormlamp-record-1" | "stormlamp-export-1";

const MARK = ',\n"signature":"';
const END = '"}\n';
/** Letters that only base64url has, and the padding that only base64 has. */
const URL_SAFE = /[-_]/u;
const PADDING = /[=]{1,2}$/u;
const HEADER = /^\{"alg":"ES256","kid":"([a-z2-7]{10})","typ":"([a-z0-9-]+)"\}$/u;

/** A signed file apart: what was signed, and the JWS. null: it has no such line. */
export function signatureLine(text: string): { readonly signed: string; readonly jws: string } | null {
  const at = text.lastIndexOf(MARK);
  if (at < 0 || !text.endsWith(END)) return null;
  return { signed: text.slice(0, at), jws: text.slice(at + MARK.length, -END.length) };
}

/** Who signed it, by device id; null: the signature is broken, of another format, or over something else. */
export async function signerOfFile(
  text: string,
  format: SignedFormat,
  keys: Keys,
  ports: ProofPorts,
): Promise<string | null> {
  const line = signatureLine(text);
  if (line === null) return null;
  const [header = "", payload = "", signature = "", more] = line.jws.split(".");
  const told = HEADER.exec(decodedText(header, ports) ?? "");
  const claim = readObject(decodedText(payload, ports) ?? "");
  const raw = fromBase64url(signature);
  const key = keyOf(keys, told?.[1] ?? "");
  if (more !== undefined || told?.[2] !== format || claim === null || raw === null || key === null) return null;
  if (own(claim, "sha256") !== (await textDigest(line.signed, ports.digest))) return null;
  return (await ports.signed(key, utf8(`${header}.${payload}`), raw)) ? (told[1] as string) : null;
}

/** The text that a canonical base64url text holds; null: it holds none. */
export function decodedText(encoded: string, ports: Pick<ProofPorts, "text">): string | null {
  const bytes = fromBase64url(encoded);
  return bytes === null ? null : ports.text(bytes);
}

/** Standard base64, with padding; null: it is none. */
export function fromBase64(text: string): Bytes | null {
  if (text.length % 4 !== 0 || URL_SAFE.test(text)) return null;
  const bytes = fromBase64url(text.replace(PADDING, "").replaceAll("+", "-").replaceAll("/", "_"));
  // Written again it must come out the same: no stray padding.
  return bytes !== null && Math.ceil(bytes.length / 3) * 4 === text.length ? bytes : null;
}

/** SHA-256 of bytes as base64url. */
export const digestOf = async (bytes: Bytes, ports: ProofPorts): Promise<string> =>
  base64url(await ports.digest(bytes));
