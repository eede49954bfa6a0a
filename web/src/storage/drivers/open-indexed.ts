/** Opens an IndexedDB database: upgrades it, takes it as it is where a later version was here, and never waits for ever. */

import type { Schema } from "../database";
import { StorageBlocked } from "../errors";

export type After = (ms: number, run: () => void) => () => void;

/** A frozen tab answers no `versionchange`, and the browser then waits for ever. */
const OPEN_MS = 10_000;

/** A database that a later version wrote is opened as it stands. */
export async function openIndexed(factory: IDBFactory, schema: Schema, after: After): Promise<IDBDatabase> {
  try {
    return await opening(factory.open(schema.name, schema.version), schema, after);
  } catch (cause) {
    if (!(cause instanceof Error) || cause.name !== "VersionError") throw cause;
    return opening(factory.open(schema.name), schema, after);
  }
}

function opening(request: IDBOpenDBRequest, schema: Schema, after: After): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    let given = false;
    const fail = (error: unknown) => {
      given = true;
      stop();
      reject(error);
    };
    const stop = after(OPEN_MS, () => fail(new StorageBlocked(schema.name)));
    request.onblocked = () => fail(new StorageBlocked(schema.name));
    request.onerror = () => fail(request.error);
    request.onupgradeneeded = () => {
      for (const table of schema.tables) {
        if (!request.result.objectStoreNames.contains(table)) request.result.createObjectStore(table);
      }
    };
    request.onsuccess = () => {
      stop();
      // Too late: whoever asked has been told that it failed.
      if (given) request.result.close();
      else resolve(request.result);
    };
  });
}
