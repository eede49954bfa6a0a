/** The devices' public keys that a record brings along: each proves itself, since an id is its key's thumbprint. */

import { base32, utf8 } from "../record/bytes";
import { isObject } from "../record/json";
import type { ProofPorts, PublicKey } from "./findings";

export type Keys = ReadonlyMap<string, PublicKey>;

/** Letters of an id. */
const ID_LENGTH = 10;

/** A device's key. */
export const keyOf = (keys: Keys, device: string): PublicKey | null => keys.get(device) ?? null;

/** The key that a value is; null: it is none. */
export function readKey(value: unknown): PublicKey | null {
  if (!isObject(value)) return null;
  const { kty, crv, x, y } = value;
  return kty === "EC" && crv === "P-256" && typeof x === "string" && typeof y === "string" ? { kty, crv, x, y } : null;
}

/** Whether the device of this id has this key (RFC 7638). */
export async function isKeyOf(device: string, { kty, crv, x, y }: PublicKey, ports: ProofPorts): Promise<boolean> {
  const thumbprint = await ports.digest(utf8(JSON.stringify({ crv, kty, x, y })));
  return base32(thumbprint).slice(0, ID_LENGTH) === device;
}
