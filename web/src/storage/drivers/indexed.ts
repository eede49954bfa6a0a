/**
 * The IndexedDB driver. By hand and not through a wrapper library: the factory is an argument, and one narrow
 * interface needs little of what a wrapper brings.
 */

import type { Database, Databases, Key, Range, Reads, Schema, Writes } from "../database";
import { StorageFailed, StorageNewer, storageError } from "../errors";
import { type After, openIndexed } from "./open-indexed";

export function indexedDatabases(factory: IDBFactory, after: After): Databases {
  return {
    open: async (schema) => {
      const database = new Indexed(factory, schema, after);
      await database.connect();
      return database;
    },
  };
}

class Indexed implements Database {
  newer = false;
  readonly #factory: IDBFactory;
  readonly #schema: Schema;
  readonly #after: After;
  #connection: Promise<IDBDatabase> | null = null;
  #closed = false;
  #taken: (() => void) | null = null;

  constructor(factory: IDBFactory, schema: Schema, after: After) {
    this.#factory = factory;
    this.#schema = schema;
    this.#after = after;
  }

  /** The open connection. One that another tab's upgrade or the system closed is opened again. */
  connect(): Promise<IDBDatabase> {
    if (this.#closed) return Promise.reject(new StorageFailed("closed"));
    this.#connection ??= this.#open().catch((cause: unknown) => {
      this.#connection = null;
      throw storageError(cause);
    });
    return this.#connection;
  }

  async #open(): Promise<IDBDatabase> {
    const database = await openIndexed(this.#factory, this.#schema, this.#after);
    this.newer = database.version > this.#schema.version;
    const taken = () => {
      this.#connection = null;
      if (!this.#closed) this.#taken?.();
    };
    database.onversionchange = () => {
      database.close();
      taken();
    };
    database.onclose = taken;
    return database;
  }

  whenTaken(run: () => void): void {
    this.#taken = run;
  }

  async read<T>(tables: readonly string[], work: (tx: Reads) => Promise<T>): Promise<T> {
    return this.#run((database) => {
      const tx = database.transaction(tables, "readonly");
      return finished(tx, work(requests(tx)));
    });
  }

  async write<T>(tables: readonly string[], work: (tx: Writes) => Promise<T>): Promise<T> {
    return this.#run((database) => {
      if (this.newer) throw new StorageNewer("a later version wrote this database");
      const tx = database.transaction(tables, "readwrite", { durability: this.#schema.durability });
      return finished(tx, work(requests(tx)));
    });
  }

  async #run<T>(start: (database: IDBDatabase) => Promise<T>): Promise<T> {
    const database = await this.connect();
    try {
      return await start(database);
    } catch (cause) {
      throw storageError(cause);
    }
  }

  close(): void {
    this.#closed = true;
    this.#connection?.then((database) => database.close()).catch(() => undefined);
  }
}

/** The result of `work` once the transaction is complete; an abort, ours or the browser's, rejects. */
async function finished<T>(tx: IDBTransaction, work: Promise<T>): Promise<T> {
  const complete = new Promise<void>((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error ?? new DOMException("aborted", "AbortError"));
  });
  // An abort rejects the requests too; `work` then tells the same story, and this one is not left unheard.
  complete.catch(() => undefined);
  try {
    const result = await work;
    await complete;
    return result;
  } catch (cause) {
    if (abort(tx)) throw cause;
    // The browser aborted first, and its reason (no room left) is the cause of whatever `work` met after that.
    throw tx.error ?? cause;
  }
}

function abort(tx: IDBTransaction): boolean {
  try {
    tx.abort();
    return true;
  } catch {
    return false;
  }
}

function requests(tx: IDBTransaction): Writes {
  const table = (name: string) => tx.objectStore(name);
  return {
    get: (name, key) => answer(table(name).get(key as IDBValidKey)),
    range: (name, range = {}) => inRange(table(name), range),
    put: (name, key, value) => void table(name).put(value, key as IDBValidKey),
    delete: (name, key) => void table(name).delete(key as IDBValidKey),
    deleteRange: (name, range) => {
      const bounds = keyRange(range);
      if (bounds === null) table(name).clear();
      else table(name).delete(bounds);
    },
  };
}

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function keyRange({ from, to }: Pick<Range, "from" | "to">): IDBKeyRange | null {
  if (from !== undefined && to !== undefined) return IDBKeyRange.bound(from, to);
  if (from !== undefined) return IDBKeyRange.lowerBound(from);
  return to === undefined ? null : IDBKeyRange.upperBound(to as Key);
}

function inRange(store: IDBObjectStore, range: Range): Promise<unknown[]> {
  const bounds = keyRange(range);
  if (range.reverse !== true) return answer(store.getAll(bounds, range.limit));
  return new Promise((resolve, reject) => {
    const found: unknown[] = [];
    const request = store.openCursor(bounds, "prev");
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor === null || found.length === range.limit) return resolve(found);
      found.push(cursor.value);
      cursor.continue();
    };
  });
}
