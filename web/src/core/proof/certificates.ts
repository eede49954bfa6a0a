/** Reads the certificates that come with a time stamp (RFC 5280), as far as checking its signature needs them. */

import { type Bytes, joined } from "../record/bytes";
import { children, content, type Element, encoded, expected, NotDer, objectId, SEQUENCE, TAGGED_0 } from "./der";
import type { CertifiedKey } from "./findings";

export interface Certificate {
  /** All of it, DER. */
  readonly bytes: Bytes;
  /** Issuer and serial number, as a signer names its certificate: DER. */
  readonly issuerAndSerial: Bytes;
  /** What it calls its holder. */
  readonly name: string | null;
  /** SubjectPublicKeyInfo, DER. */
  readonly spki: Bytes;
  /** null: a kind of key that is not read here. */
  readonly kind: CertifiedKey["kind"] | null;
}

const COMMON_NAME = "2.5.4.3";
const EC_KEY = "1.2.840.10045.2.1";
const RSA_KEY = "1.2.840.113549.1.1.1";
const CURVES: ReadonlyMap<string, CertifiedKey["kind"]> = new Map([
  ["1.2.840.10045.3.1.7", "P-256"],
  ["1.3.132.0.34", "P-384"],
  ["1.3.132.0.35", "P-521"],
]);

type ToText = (bytes: Bytes) => string | null;

/** All certificates of a signed message. */
export const readCertificates = (bytes: Bytes, set: Element | undefined, text: ToText): readonly Certificate[] =>
  set === undefined
    ? []
    : children(bytes, set)
        .filter((each) => each.tag === SEQUENCE)
        .map((each) => certificate(bytes, each, text));

function certificate(bytes: Bytes, all: Element, text: ToText): Certificate {
  const [signed] = children(bytes, all);
  const parts = children(bytes, expected(signed, SEQUENCE));
  // The version, `[0]`, is missing in the oldest.
  const [serial, , issuer, , subject, key] = parts[0]?.tag === TAGGED_0 ? parts.slice(1) : parts;
  if (serial === undefined || issuer === undefined || subject === undefined || key === undefined) throw new NotDer();
  return {
    bytes: encoded(bytes, all),
    issuerAndSerial: sequence([encoded(bytes, issuer), encoded(bytes, serial)]),
    name: commonName(bytes, subject, text),
    spki: encoded(bytes, key),
    kind: kindOf(bytes, key),
  };
}

function commonName(bytes: Bytes, subject: Element, text: ToText): string | null {
  for (const set of children(bytes, subject)) {
    for (const pair of children(bytes, set)) {
      const [name, value] = children(bytes, pair);
      if (name !== undefined && value !== undefined && objectId(bytes, name) === COMMON_NAME)
        return text(content(bytes, value));
    }
  }
  return null;
}

function kindOf(bytes: Bytes, key: Element): CertifiedKey["kind"] | null {
  const [algorithm] = children(bytes, expected(key, SEQUENCE));
  const [name, curve] = children(bytes, expected(algorithm, SEQUENCE));
  if (name === undefined) throw new NotDer();
  const id = objectId(bytes, name);
  if (id === RSA_KEY) return "RSA";
  return id === EC_KEY && curve !== undefined ? (CURVES.get(objectId(bytes, curve)) ?? null) : null;
}

/** Elements as one sequence: DER writes a length in as few bytes as it needs. */
function sequence(parts: readonly Bytes[]): Bytes {
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  const length: number[] = [];
  for (let left = size; left > 0; left = Math.floor(left / 256)) length.unshift(left % 256);
  const head = size < 0x80 ? [SEQUENCE, size] : [SEQUENCE, 0x80 | length.length, ...length];
  return joined([head, ...parts]);
}
