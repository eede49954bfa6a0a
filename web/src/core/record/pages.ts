/** A page: a sealed run of one device's actions. The bytes here are the ones that are signed. */

import { base64url, type Digest, textDigest, utf8 } from "./bytes";
import { type Sample, writeAt } from "./clock";

/** Most actions on a page, and most UTF-8 bytes of their texts, private parts included. */
export const PAGE_ACTIONS = 100;
export const PAGE_BYTES = 64 * 1024;

/** What a seal says. `first` is the number of action 0; `prev` the identity of the page before, "" on page 1. */
export interface PagePayload {
  readonly site: string;
  readonly device: string;
  readonly page: number;
  readonly prev: string;
  readonly first: number;
  readonly build: string;
  readonly clocks: readonly Sample[];
  readonly digests: readonly string[];
}

/** A page on its way. A null text is withheld, or redacted. */
export interface Page {
  readonly seal: string;
  readonly actions: readonly (string | null)[];
  readonly privates: readonly (string | null)[];
}

/** How many of the next actions go on one page, from their sizes in UTF-8 bytes (text and private part together). */
export function cut(sizes: readonly number[]): number {
  let bytes = 0;
  for (const [index, size] of sizes.entries()) {
    bytes += size;
    // The first always goes: no action is larger than a page.
    if (index === PAGE_ACTIONS || (index > 0 && bytes > PAGE_BYTES)) return index;
  }
  return sizes.length;
}

/** The protected header, byte for byte. */
export const sealHeader = (device: string): string => `{"alg":"ES256","kid":"${device}"}`;

/** What gets signed, of any payload by that device: `header.payload` in base64url. */
export const signingInput = (device: string, payload: string): string =>
  `${base64url(utf8(sealHeader(device)))}.${base64url(utf8(payload))}`;

/** The payload's text. */
export function payloadText(payload: PagePayload): string {
  const { site, device, page, prev, first, build, clocks, digests } = payload;
  const measured = clocks.map((sample) => ({ ...sample, at: writeAt(sample.at, 0) }));
  return JSON.stringify({ v: 1, site, device, page, prev, first, build, clocks: measured, digests });
}

/** A page's identity: over what was signed, never over the signature, which can be varied. */
export const pageIdentity = (input: string, digest: Digest): Promise<string> => textDigest(input, digest);
