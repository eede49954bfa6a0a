/** Reads the token of a time authority (RFC 3161) and checks its signature by the certificate that it brings along. */

import type { Bytes } from "../record/bytes";
import { type Certificate, readCertificates } from "./certificates";
import {
  children,
  content,
  type Element,
  element,
  encoded,
  expected,
  GENERALIZED_TIME,
  INTEGER,
  NotDer,
  OCTET_STRING,
  objectId,
  SEQUENCE,
  SET,
  same,
  TAGGED_0,
} from "./der";
import type { CertifiedKey, ProofPorts } from "./findings";

/** What a token says. */
export interface Token {
  /** The hash of what it stamps. */
  readonly imprint: Bytes;
  /** When, as the authority wrote it, in RFC 3339. */
  readonly at: string;
  /** The authority's name in its certificate; null: no certificate came along. */
  readonly authority: string | null;
  /** Whether the signature is right; null: it cannot be checked here (no certificate, or a kind that is not read). */
  readonly signed: boolean | null;
}

const SIGNED_DATA = "1.2.840.113549.1.7.2";
const TIME_STAMP = "1.2.840.113549.1.9.16.1.4";
const MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
/** Of the certificate that signs: by SHA-1 (RFC 2634), and by any hash (RFC 5035). */
const CERTIFICATE_V1 = "1.2.840.113549.1.9.16.2.12";
const CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47";
const SHA_256 = "2.16.840.1.101.3.4.2.1";
const HASHES: ReadonlyMap<string, CertifiedKey["hash"]> = new Map([
  [SHA_256, "SHA-256"],
  ["2.16.840.1.101.3.4.2.2", "SHA-384"],
  ["2.16.840.1.101.3.4.2.3", "SHA-512"],
]);
/** Of signatures: PKCS #1 1.5 and ECDSA; the former's plain name leaves the hash to `digestAlgorithm`. */
const RSA = "1.2.840.113549.1.1.1";
const SIGNATURES: ReadonlyMap<string, CertifiedKey["hash"]> = new Map([
  ["1.2.840.113549.1.1.11", "SHA-256"],
  ["1.2.840.113549.1.1.12", "SHA-384"],
  ["1.2.840.113549.1.1.13", "SHA-512"],
  ["1.2.840.10045.4.3.2", "SHA-256"],
  ["1.2.840.10045.4.3.3", "SHA-384"],
  ["1.2.840.10045.4.3.4", "SHA-512"],
]);
const TIME = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d+)?Z$/u;

/** Read a response of RFC 3161; null: it is none, or it was not granted. */
export async function readToken(bytes: Bytes, ports: ProofPorts): Promise<Token | null> {
  try {
    return await parsed(bytes, ports);
  } catch (error) {
    if (error instanceof NotDer) return null;
    throw error;
  }
}

async function parsed(bytes: Bytes, ports: ProofPorts): Promise<Token> {
  const response = expected(element(bytes), SEQUENCE);
  if (response.end !== bytes.length) throw new NotDer();
  const [status, token] = children(bytes, response);
  const [granted] = children(bytes, expected(status, SEQUENCE));
  // 0 and 1: granted, and granted with changes.
  if ((content(bytes, expected(granted, INTEGER))[0] ?? 9) > 1) throw new NotDer();
  const [kind, tagged] = children(bytes, expected(token, SEQUENCE));
  if (kind === undefined || objectId(bytes, kind) !== SIGNED_DATA) throw new NotDer();
  const [signedData] = children(bytes, expected(tagged, TAGGED_0));
  const parts = children(bytes, expected(signedData, SEQUENCE));
  const stamped = stampedInfo(bytes, expected(parts[2], SEQUENCE));
  const certificates = readCertificates(
    bytes,
    parts.find((part) => part.tag === TAGGED_0),
    ports.text,
  );
  const [signer] = children(bytes, expected(parts.at(-1), SET));
  const { certificate, signed } = await signerOf(bytes, expected(signer, SEQUENCE), { stamped, certificates }, ports);
  return { ...statement(stamped), authority: certificate?.name ?? null, signed };
}

/** The bytes of the TSTInfo, which is what is signed. */
function stampedInfo(bytes: Bytes, encapsulated: Element): Bytes {
  const [kind, tagged] = children(bytes, encapsulated);
  if (kind === undefined || objectId(bytes, kind) !== TIME_STAMP) throw new NotDer();
  const [octets] = children(bytes, expected(tagged, TAGGED_0));
  return content(bytes, expected(octets, OCTET_STRING));
}

function statement(info: Bytes): Pick<Token, "imprint" | "at"> {
  const parts = children(info, expected(element(info), SEQUENCE));
  const [algorithm, hash] = children(info, expected(parts[2], SEQUENCE));
  const [name] = children(info, expected(algorithm, SEQUENCE));
  if (name === undefined || objectId(info, name) !== SHA_256) throw new NotDer();
  const time = expected(parts[4], GENERALIZED_TIME);
  const written = String.fromCodePoint(...content(info, time));
  const [, year, month, day, hour, minute, second, fraction = ""] = TIME.exec(written) ?? [];
  if (year === undefined) throw new NotDer();
  return {
    imprint: content(info, expected(hash, OCTET_STRING)),
    at: `${year}-${month}-${day}T${hour}:${minute}:${second}${fraction}Z`,
  };
}

async function signerOf(
  bytes: Bytes,
  signer: Element,
  held: { readonly stamped: Bytes; readonly certificates: readonly Certificate[] },
  ports: ProofPorts,
): Promise<{ readonly certificate: Certificate | null; readonly signed: boolean | null }> {
  const [, sid, digestAlgorithm, attributes, signatureAlgorithm, signature] = children(bytes, signer);
  const [digestName] = children(bytes, expected(digestAlgorithm, SEQUENCE));
  const [signatureName] = children(bytes, expected(signatureAlgorithm, SEQUENCE));
  if (digestName === undefined || signatureName === undefined) throw new NotDer();
  const named = encoded(bytes, expected(sid, SEQUENCE));
  const certificate = held.certificates.find((each) => same(each.issuerAndSerial, named)) ?? null;
  const digestHash = HASHES.get(objectId(bytes, digestName));
  const method = objectId(bytes, signatureName);
  const hash = method === RSA ? digestHash : SIGNATURES.get(method);
  const kind = certificate?.kind ?? null;
  if (certificate === null || kind === null || hash === undefined || digestHash === undefined)
    return { certificate, signed: null };
  const told = attributeValue(bytes, expected(attributes, TAGGED_0), MESSAGE_DIGEST);
  const right =
    same(content(bytes, expected(told ?? undefined, OCTET_STRING)), await ports.digestBy(digestHash, held.stamped)) &&
    (await namesCertificate(bytes, expected(attributes, TAGGED_0), certificate.bytes, ports));
  const input = encoded(bytes, expected(attributes, TAGGED_0));
  // Signed as the set that it is, not by its place in the signer's part (RFC 5652, 5.4).
  input[0] = SET;
  const made = rawSignature(content(bytes, expected(signature, OCTET_STRING)), kind);
  const key = { spki: certificate.spki, kind, hash };
  return { certificate, signed: right && (await ports.signedBy(key, input, made)) };
}

/** The value of a signed attribute, where the signer gave one. */
function attributeValue(bytes: Bytes, attributes: Element, wanted: string): Element | null {
  for (const attribute of children(bytes, attributes)) {
    const [name, values] = children(bytes, attribute);
    if (name !== undefined && objectId(bytes, name) === wanted)
      return children(bytes, expected(values, SET))[0] ?? null;
  }
  return null;
}

/**
 * Whether the signer named this very certificate (RFC 5035), which nothing else binds to what it signed: by its SHA-1,
 * or in the newer form by a hash that stands before it, SHA-256 where none does.
 */
async function namesCertificate(
  bytes: Bytes,
  attributes: Element,
  certificate: Bytes,
  ports: ProofPorts,
): Promise<boolean> {
  const newer = attributeValue(bytes, attributes, CERTIFICATE_V2);
  const named = newer ?? attributeValue(bytes, attributes, CERTIFICATE_V1);
  const [list] = children(bytes, expected(named ?? undefined, SEQUENCE));
  const [first] = children(bytes, expected(list, SEQUENCE));
  const parts = children(bytes, expected(first, SEQUENCE));
  const [algorithm] = parts[0]?.tag === SEQUENCE ? children(bytes, parts[0]) : [];
  const hash =
    algorithm === undefined ? (newer === null ? "SHA-1" : "SHA-256") : HASHES.get(objectId(bytes, algorithm));
  const told = parts.find((part) => part.tag === OCTET_STRING);
  if (hash === undefined) return false;
  return same(content(bytes, expected(told, OCTET_STRING)), await ports.digestBy(hash, certificate));
}

const WIDTHS = { "P-256": 32, "P-384": 48, "P-521": 66 } as const;

/** An EC signature as two numbers of one width beside each other; others as they are. */
function rawSignature(made: Bytes, kind: CertifiedKey["kind"]): Bytes {
  if (kind === "RSA") return made;
  const width = WIDTHS[kind];
  const raw = new Uint8Array(2 * width);
  for (const [at, number] of children(made, expected(element(made), SEQUENCE))
    .slice(0, 2)
    .entries()) {
    const digits = content(made, expected(number, INTEGER));
    const bare = digits.slice(Math.max(0, digits.length - width));
    raw.set(bare, (at + 1) * width - bare.length);
  }
  return raw;
}
