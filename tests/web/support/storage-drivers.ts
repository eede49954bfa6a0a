/** The drivers of storage, each with a storage of its own. */

import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import type { Databases } from "../../../web/src/storage/database";
import { indexedDatabases } from "../../../web/src/storage/drivers/indexed";
import { memoryDatabases } from "../../../web/src/storage/drivers/memory";

// The driver takes its factory as an argument; ranges have no factory, so their class is put where a browser has it.
Object.assign(globalThis, { IDBKeyRange });

const never = () => () => undefined;

/** Each driver with a storage of its own, empty. A second call of `open` on it is a second tab. */
export const drivers: { name: string; databases: () => Databases }[] = [
  { name: "IndexedDB", databases: () => indexedDatabases(new IDBFactory(), never) },
  { name: "memory", databases: () => memoryDatabases() },
];
