/** Encrypts with AES-GCM by a key that never leaves the browser: made where it is missing, kept in a table, not extractable. */

import type { Database } from "./database";

/** Bytes that only this phone opens, as long as it has the key. */
export interface Encrypted {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

export interface Cipher {
  encrypt: (plain: ArrayBuffer | Uint8Array<ArrayBuffer>) => Promise<Encrypted>;
  /** Null where the key that sealed it is gone. */
  decrypt: (sealed: Encrypted) => Promise<ArrayBuffer | null>;
  encryptText: (text: string) => Promise<Encrypted>;
  decryptText: (sealed: Encrypted) => Promise<string | null>;
}

export interface CryptoPorts {
  readonly subtle: SubtleCrypto;
  random: (bytes: number) => Uint8Array<ArrayBuffer>;
}

const TABLE = "keys";
const IV_BYTES = 12;

export const newKey = (subtle: SubtleCrypto): Promise<CryptoKey> =>
  subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);

export async function encryptWith(
  { subtle, random }: CryptoPorts,
  key: CryptoKey,
  plain: BufferSource,
): Promise<Encrypted> {
  const iv = random(IV_BYTES);
  return { iv, bytes: await subtle.encrypt({ name: "AES-GCM", iv }, key, plain) };
}

/** Seals with the key of that name in the database's table `keys`. */
export function cipherOf(database: Database, name: string, crypto: CryptoPorts): Cipher {
  const { subtle } = crypto;
  const held = () => database.read([TABLE], async (tx) => (await tx.get(TABLE, name)) as CryptoKey | undefined);
  /** Two tabs may make a key at once: the one that was stored first counts. */
  const made = async () => {
    const key = await newKey(subtle);
    return database.write([TABLE], async (tx) => {
      const first = (await tx.get(TABLE, name)) as CryptoKey | undefined;
      if (first === undefined) tx.put(TABLE, name, key);
      return first ?? key;
    });
  };
  const self: Cipher = {
    encrypt: async (plain) => encryptWith(crypto, (await held()) ?? (await made()), plain),
    decrypt: async ({ iv, bytes }) => {
      const key = await held();
      return key === undefined ? null : subtle.decrypt({ name: "AES-GCM", iv }, key, bytes).catch(() => null);
    },
    encryptText: (text) => self.encrypt(new TextEncoder().encode(text)),
    decryptText: async (sealed) => {
      const plain = await self.decrypt(sealed);
      return plain === null ? null : new TextDecoder().decode(plain);
    },
  };
  return self;
}
