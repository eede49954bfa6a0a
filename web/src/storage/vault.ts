/**
 * Personal data at rest: the directory, private parts, who is signed in. The one place where it is encrypted.
 * The key is AES-GCM, not extractable, made here and never sent; destroying it makes the rest unreadable.
 */

import type { Databases, Schema } from "./database";
import type { Sealed } from "./journal";

export const VAULT: Schema = { name: "stormlamp-vault", version: 1, tables: ["keys", "sealed"], durability: "strict" };

export interface Vault {
  seal: (text: string) => Promise<Sealed>;
  /** The text, or null where the key that sealed it is gone. */
  unseal: (sealed: Sealed) => Promise<string | null>;
  keep: (name: string, value: unknown) => Promise<void>;
  /** What was kept under a name; null where there is nothing, or nothing readable. */
  read: (name: string) => Promise<unknown>;
  /** Destroys the key and all that was kept. */
  destroy: () => Promise<void>;
  close: () => void;
}

interface Crypto {
  readonly subtle: SubtleCrypto;
  random: (bytes: number) => Uint8Array<ArrayBuffer>;
}

const KEY = "personal";
const IV_BYTES = 12;

export async function openVault(databases: Databases, { subtle, random }: Crypto): Promise<Vault> {
  const database = await databases.open(VAULT);
  /** Two tabs may make a key at once: the one that was stored first counts. */
  const makeKey = async () => {
    const made = await subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
    return database.write(["keys"], async (tx) => {
      const held = (await tx.get("keys", KEY)) as CryptoKey | undefined;
      if (held === undefined) tx.put("keys", KEY, made);
      return held ?? made;
    });
  };
  const storedKey = () => database.read(["keys"], async (tx) => (await tx.get("keys", KEY)) as CryptoKey | undefined);
  const current = async () => (await storedKey()) ?? makeKey();
  const vault: Vault = {
    seal: async (text) => {
      const iv = random(IV_BYTES);
      const bytes = await subtle.encrypt({ name: "AES-GCM", iv }, await current(), new TextEncoder().encode(text));
      return { iv, bytes };
    },
    unseal: async ({ iv, bytes }) => {
      const held = await storedKey();
      if (held === undefined) return null;
      return subtle.decrypt({ name: "AES-GCM", iv }, held, bytes).then(
        (plain) => new TextDecoder().decode(plain),
        () => null,
      );
    },
    keep: async (name, value) => {
      const sealed = await vault.seal(JSON.stringify(value));
      await database.write(["sealed"], async (tx) => tx.put("sealed", name, sealed));
    },
    read: async (name) => {
      const sealed = await database.read(
        ["sealed"],
        async (tx) => (await tx.get("sealed", name)) as Sealed | undefined,
      );
      const text = sealed === undefined ? null : await vault.unseal(sealed);
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
