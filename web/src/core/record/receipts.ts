/** A receipt: the server's word on how far its journal went. Phones bring the newest back and so reveal a lost tail. */

import { base64url, utf8 } from "./bytes";
import { isObject } from "./json";

export interface Receipt {
  readonly generation: string;
  readonly seq: number;
  readonly hash: string;
  readonly mac: string;
}

/** A receipt out of an answer; null where it is not one. */
export function readReceipt(value: unknown): Receipt | null {
  if (!isObject(value)) return null;
  const { generation, seq, hash, mac } = value;
  if (typeof generation !== "string" || typeof hash !== "string" || typeof mac !== "string") return null;
  return Number.isSafeInteger(seq) ? { generation, seq: seq as number, hash, mac } : null;
}

/** The one to keep: another generation's replaces the old, within one the higher seq wins. */
export function newerReceipt(held: Receipt | null, got: Receipt | null): Receipt | null {
  if (got === null) return held;
  return held !== null && held.generation === got.generation && held.seq > got.seq ? held : got;
}

/** Value of the header `Stormlamp-Receipt`. */
export const receiptHeader = (receipt: Receipt): string => base64url(utf8(JSON.stringify(receipt)));
