/** Gives the vault another key: what is not encrypted anew in the same transaction can never be read again. */

import type { Database } from "./database";
import { type CryptoPorts, encryptWith, newKey } from "./encryption";
import { VAULT_KEY } from "./vault";

/** Destroys the key and all that was kept but `values`, by name. A kill leaves all as it was, or all done. */
export async function renewKey(
  database: Database,
  crypto: CryptoPorts,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  const key = await newKey(crypto.subtle);
  const sealed = await Promise.all(
    Object.entries(values).map(async ([name, value]) => {
      const plain = new TextEncoder().encode(JSON.stringify(value));
      return [name, await encryptWith(crypto, key, plain)] as const;
    }),
  );
  await database.write(["keys", "sealed"], async (tx) => {
    tx.deleteRange("keys", {});
    tx.deleteRange("sealed", {});
    tx.put("keys", VAULT_KEY, key);
    for (const [name, value] of sealed) tx.put("sealed", name, value);
  });
}
