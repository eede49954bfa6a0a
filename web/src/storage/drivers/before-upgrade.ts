/**
 * What stood here before an upgrade that cannot begin, because a frozen tab keeps the old version open. The browser then
 * lets nobody in, so it is read beforehand: this page shows and exports it from memory until the other tab is gone.
 */

import type { Databases, Key, Schema } from "../database";
import { memoryWhenNeeded } from "./memory-when-needed";

type Rows = readonly { readonly table: string; readonly key: Key; readonly value: unknown }[];

/** Read-only copies in memory of those that this code is about to upgrade, the others as they are; null where none is. */
export async function copyBeforeUpgrade(
  factory: IDBFactory,
  databases: Databases,
  schemas: readonly Schema[],
): Promise<Databases | null> {
  // A first version has nothing to upgrade from, and most starts ask nothing at all.
  const raised = schemas.filter((schema) => schema.version > 1);
  if (raised.length === 0) return null;
  const there = await factory.databases();
  const memory = memoryWhenNeeded();
  const copied = new Set<string>();
  for (const schema of raised) {
    const version = there.find(({ name }) => name === schema.name)?.version ?? schema.version;
    if (version >= schema.version) continue;
    await keep(memory, schema, await rowsOf(factory, schema.name));
    copied.add(schema.name);
  }
  const open = (schema: Schema) => (copied.has(schema.name) ? memory : databases).open(schema);
  return copied.size === 0 ? null : { open };
}

/** Kept one version up: whoever opens it as what it is finds it newer, and only reads. */
async function keep(memory: Databases, schema: Schema, rows: Rows): Promise<void> {
  const copy = await memory.open({ ...schema, version: schema.version + 1 });
  await copy.write(schema.tables, async (tx) => {
    for (const { table, key, value } of rows) if (schema.tables.includes(table)) tx.put(table, key, value);
  });
  copy.close();
}

/** Without a version nothing is upgraded. */
function rowsOf(factory: IDBFactory, name: string): Promise<Rows> {
  return new Promise((resolve, reject) => {
    const asked = factory.open(name);
    asked.onerror = () => reject(asked.error);
    asked.onsuccess = () => {
      const database = asked.result;
      const tx = database.transaction([...database.objectStoreNames]);
      const tables = [...database.objectStoreNames].map((table) => {
        const store = tx.objectStore(table);
        return { table, keys: store.getAllKeys(), values: store.getAll() };
      });
      tx.oncomplete = () => {
        database.close();
        resolve(
          tables.flatMap(({ table, keys, values }) =>
            keys.result.map((key, index) => ({ table, key: key as Key, value: values.result[index] as unknown })),
          ),
        );
      };
      tx.onabort = () => reject(tx.error);
    };
  });
}
