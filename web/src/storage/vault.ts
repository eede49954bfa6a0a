/**
 * Personal data at rest: the directory, private parts, who is signed in. It is encrypted here alone.
 * The key is AES-GCM, not extractable, made here and never sent; destroying it makes the rest unreadable.
 */

import type { Database, Databases, Schema } from "./database";
import { type CryptoPorts, cipherOf, type Encrypted } from "./encryption";

export const VAULT: Schema = { name: "stormlamp-vault", version: 1, tables: ["keys", "sealed"], durability: "strict" };

/** The name of its key. */
export const VAULT_KEY = "personal";

/** Under this name it keeps what was last on the first screen; web/src/last-screen reads it by itself. */
export const LAST_SCREEN = "last-screen";

export interface Vault {
  encrypt: (text: string) => Promise<Encrypted>;
  /** The text, or null where the key that sealed it is gone. */
  decrypt: (sealed: Encrypted) => Promise<string | null>;
  keep: (name: string, value: unknown) => Promise<void>;
  /** What was kept under a name; null where there is nothing, or nothing readable. */
  read: (name: string) => Promise<unknown>;
  /** Destroys the key and all that was kept. */
  destroy: () => Promise<void>;
  close: () => void;
  readonly database: Database;
}

export async function openVault(databases: Databases, crypto: CryptoPorts): Promise<Vault> {
  const database = await databases.open(VAULT);
  const { encryptText, decryptText } = cipherOf(database, VAULT_KEY, crypto);
  const vault: Vault = {
    database,
    encrypt: encryptText,
    decrypt: decryptText,
    keep: async (name, value) => {
      const sealed = await vault.encrypt(JSON.stringify(value));
      await database.write(["sealed"], async (tx) => tx.put("sealed", name, sealed));
    },
    read: async (name) => {
      const sealed = await database.read(
        ["sealed"],
        async (tx) => (await tx.get("sealed", name)) as Encrypted | undefined,
      );
      const text = sealed === undefined ? null : await vault.decrypt(sealed);
      return text === null ? null : (JSON.parse(text) as unknown);
    },
    destroy: async () => {
      await database.write(["keys", "sealed"], async (tx) => {
        tx.deleteRange("keys", {});
        tx.deleteRange("sealed", {});
      });
    },
    close: () => database.close(),
  };
  return vault;
}
