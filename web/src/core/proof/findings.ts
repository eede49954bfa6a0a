/** What a check of a handed-out record finds wrong, and what it needs from where it runs. */

import type { Bytes, Digest } from "../record/bytes";

/** A public key of an EC kind as JWK; other members do not matter. */
export interface PublicKey {
  readonly kty: string;
  readonly crv: string;
  readonly x: string;
  readonly y: string;
}

export type FindingCode =
  | "file_unreadable" // no record, no PDF with one in it, no archive
  | "file_shape" // a member of the record is missing or of another kind
  | "file_signature" // the whole was changed after the server signed it
  | "key" // a device's key is not the one that its id names
  | "seal" // a page's seal is broken, or another site's
  | "chain" // a page does not follow the one before it
  | "entry_order" // entries stand twice or out of order
  | "entry_page" // no page has an entry of this number
  | "entry_text" // the text is not the one that was sealed
  | "entry_case" // it belongs to none of the record's incidents
  | "entry_private" // the private part is not the one that the text names
  | "entry_times" // times are not those that the journal's running hash holds
  | "head" // the running hash over all leaves is another
  | "checkpoint" // the signed statement is broken, or says something else
  | "token" // the token of the time authority stamps something else
  | "token_signature" // the token's signature is broken
  | "archive_bytes" // bytes between the files of an archive are not as written
  | "archive_missing"
  | "archive_unknown"
  | "archive_changed";

/** One thing that is wrong, and where: a ref, a page (`device/page`), a file's name, a member's name, a byte. */
export interface Finding {
  readonly code: FindingCode;
  readonly at: string;
}

/** How a certificate's key signs. */
export interface CertifiedKey {
  /** SubjectPublicKeyInfo, DER. */
  readonly spki: Bytes;
  readonly kind: "RSA" | "P-256" | "P-384" | "P-521";
  readonly hash: "SHA-256" | "SHA-384" | "SHA-512";
}

/** What a browser, or a test, lends to the checks. */
export interface ProofPorts {
  readonly digest: Digest;
  readonly digestBy: (hash: CertifiedKey["hash"] | "SHA-1", bytes: Bytes) => Promise<Bytes>;
  /** Whether this key made this ES256 signature (raw `r‖s`); false too where the key is none. */
  readonly signed: (key: PublicKey, input: Bytes, signature: Bytes) => Promise<boolean>;
  /** The same of a certificate's key; an EC signature comes as raw `r‖s`. */
  readonly signedBy: (key: CertifiedKey, input: Bytes, signature: Bytes) => Promise<boolean>;
  /** The text of bytes in UTF-8; null: they are none. */
  readonly text: (bytes: Bytes) => string | null;
  /** What a zlib stream holds; null: it is none, or holds more than so many bytes. */
  readonly inflate: (bytes: Bytes, most: number) => Promise<Bytes | null>;
}
