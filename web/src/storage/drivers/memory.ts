/** The driver in memory: same contract, for tests and for browsers that give no storage. Values are copied in and out. */

import type { Database, Databases, Key, Range, Reads, Schema, Writes } from "../database";
import { StorageFailed, StorageFull, StorageNewer } from "../errors";

/** Bytes that may be held, all databases together; change it at any time. */
export interface Quota {
  bytes: number;
}

interface Table {
  /** In key order. */
  readonly rows: { readonly key: Key; readonly value: unknown; readonly size: number }[];
}

interface Held {
  version: number;
  readonly tables: Map<string, Table>;
  /** The tail of the queue: transactions follow one another. */
  last: Promise<unknown>;
}

/** Databases that live as long as this object: opening a name again finds what was written, as another tab would. */
export function memoryDatabases(quota: Quota = { bytes: Number.POSITIVE_INFINITY }): Databases {
  const held = new Map<string, Held>();
  const used = () => {
    let bytes = 0;
    for (const { tables } of held.values()) {
      for (const { rows } of tables.values()) for (const row of rows) bytes += row.size;
    }
    return bytes;
  };
  const check = () => {
    if (used() > quota.bytes) throw new StorageFull("no room left");
  };
  return {
    open: async (schema) => {
      const found = held.get(schema.name) ?? { version: 0, tables: new Map(), last: Promise.resolve() };
      held.set(schema.name, found);
      if (found.version < schema.version) {
        found.version = schema.version;
        for (const name of schema.tables) if (!found.tables.has(name)) found.tables.set(name, { rows: [] });
      }
      return new Memory(found, schema, check);
    },
  };
}

/** Nobody can take memory away. */
const neverTaken = () => undefined;

class Memory implements Database {
  readonly whenTaken = neverTaken;
  readonly newer: boolean;
  readonly #held: Held;
  readonly #check: () => void;
  #closed = false;

  constructor(held: Held, schema: Schema, check: () => void) {
    this.#held = held;
    this.#check = check;
    this.newer = held.version > schema.version;
  }

  read<T>(tables: readonly string[], work: (tx: Reads) => Promise<T>): Promise<T> {
    return this.#queue(() => work(requests(this.#tables(tables), [])));
  }

  write<T>(tables: readonly string[], work: (tx: Writes) => Promise<T>): Promise<T> {
    if (this.newer) return Promise.reject(new StorageNewer("a later version wrote this database"));
    return this.#queue(async () => {
      const undo: (() => void)[] = [];
      try {
        const result = await work(requests(this.#tables(tables), undo));
        if (undo.length > 0) this.#check();
        return result;
      } catch (cause) {
        for (const back of undo.reverse()) back();
        throw cause;
      }
    });
  }

  #queue<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closed) return Promise.reject(new StorageFailed("closed"));
    const result = this.#held.last.then(work);
    this.#held.last = result.catch(() => undefined);
    return result;
  }

  #tables(names: readonly string[]): Map<string, Table> {
    return new Map(
      names.map((name) => {
        const table = this.#held.tables.get(name);
        if (table === undefined) throw new StorageFailed(`no table ${name}`);
        return [name, table];
      }),
    );
  }

  close(): void {
    this.#closed = true;
  }
}

function requests(tables: Map<string, Table>, undo: (() => void)[]): Writes {
  const rowsOf = (name: string) => {
    const table = tables.get(name);
    if (table === undefined) throw new StorageFailed(`no table ${name} in this transaction`);
    return table.rows;
  };
  const splice = (name: string, at: number, count: number, added: Table["rows"]) => {
    const rows = rowsOf(name);
    const removed = rows.splice(at, count, ...added);
    undo.push(() => rows.splice(at, added.length, ...removed));
  };
  return {
    get: async (name, key) => {
      const row = rowsOf(name)[placeOf(rowsOf(name), key)];
      return row !== undefined && compare(row.key, key) === 0 ? structuredClone(row.value) : undefined;
    },
    range: async (name, range = {}) => {
      const found = rowsOf(name).slice(...bounds(rowsOf(name), range));
      if (range.reverse === true) found.reverse();
      return found.slice(0, range.limit).map((row) => structuredClone(row.value));
    },
    put: (name, key, value) => {
      const at = placeOf(rowsOf(name), key);
      const row = rowsOf(name)[at];
      const taken = row !== undefined && compare(row.key, key) === 0;
      splice(name, at, taken ? 1 : 0, [{ key, value: structuredClone(value), size: sizeOf(value) }]);
    },
    delete: (name, key) => {
      const [start, end] = bounds(rowsOf(name), { from: key, to: key });
      splice(name, start, end - start, []);
    },
    deleteRange: (name, range) => {
      const [start, end] = bounds(rowsOf(name), range);
      splice(name, start, end - start, []);
    },
  };
}

/** First row whose key is not below `key`. */
function placeOf(rows: Table["rows"], key: Key, after = false): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = compare((rows[middle] as { key: Key }).key, key);
    if (order < 0 || (after && order === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function bounds(rows: Table["rows"], { from, to }: Pick<Range, "from" | "to">): [number, number] {
  const start = from === undefined ? 0 : placeOf(rows, from);
  return [start, Math.max(start, to === undefined ? rows.length : placeOf(rows, to, true))];
}

const rank = (key: Key): number => (typeof key === "number" ? 0 : typeof key === "string" ? 1 : 2);

function compare(a: Key, b: Key): number {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "object" && typeof b === "object") {
    for (let index = 0; index < Math.min(a.length, b.length); index++) {
      const order = compare(a[index] as Key, b[index] as Key);
      if (order !== 0) return order;
    }
    return a.length - b.length;
  }
  return a === b ? 0 : a < b ? -1 : 1;
}

/** About what a value takes, bytes. */
function sizeOf(value: unknown): number {
  if (typeof value === "string") return value.length;
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== "object" || value === null) return 8;
  return Object.entries(value).reduce((sum, [name, part]) => sum + name.length + sizeOf(part), 0);
}
