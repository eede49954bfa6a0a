import type { Database, Databases, Key, Range, Reads, Schema, Writes } from "../../../web/src/storage/database";
import { memoryDatabases } from "../../../web/src/storage/drivers/memory";

/** One change of one table. */
export type Change =
  | { readonly do: "put"; readonly table: string; readonly key: Key; readonly value: unknown }
  | { readonly do: "delete"; readonly table: string; readonly range: Pick<Range, "from" | "to"> };

/** What one transaction changed. */
interface Commit {
  readonly at: number;
  readonly changes: readonly Change[];
}

interface Kept {
  readonly schema: Schema;
  commits: Commit[];
}

/** The way of one tab to the disk: it may take its time, and it ends with the tab. */
export interface Gate {
  /** Passes when the tab may go on; never, once it was killed. */
  pass: () => Promise<void>;
  /** True, until the tab is killed. Asking may kill it. */
  stands: () => boolean;
}

/** A phone's flash memory takes what was written relaxed after so long, at the latest. */
const FLUSH_MS = 5000;

class Gone extends Error {}

export const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

/** The storage of one browser: the memory driver, and what of it outlives what. */
export class Disk {
  #live = memoryDatabases();
  readonly #kept = new Map<string, Kept>();
  readonly #now: () => number;
  readonly #committed: (schema: Schema, changes: readonly Change[]) => void;

  constructor(now: () => number, committed: (schema: Schema, changes: readonly Change[]) => void) {
    this.#now = now;
    this.#committed = committed;
  }

  /** The databases as one tab sees them. */
  through(gate: Gate): Databases {
    return {
      open: async (schema) => {
        await gate.pass();
        if (!this.#kept.has(schema.name)) this.#kept.set(schema.name, { schema, commits: [] });
        return this.#gated(await this.#live.open(schema), schema, gate);
      },
    };
  }

  #gated(database: Database, schema: Schema, gate: Gate): Database {
    const run = async <T>(work: () => Promise<T>): Promise<T> => {
      await gate.pass();
      const result = await work().catch((cause: unknown) =>
        cause instanceof Gone ? never<T>() : Promise.reject(cause),
      );
      await gate.pass();
      return result;
    };
    const alive = () => {
      if (!gate.stands()) throw new Gone();
    };
    return {
      newer: database.newer,
      whenTaken: (taken) => database.whenTaken(taken),
      close: () => database.close(),
      read: (tables, work) =>
        run(() => database.read(tables, (tx) => (gate.stands() ? work(tx) : Promise.reject(new Gone())))),
      write: (tables, work) =>
        run(async () => {
          const changes: Change[] = [];
          const result = await database.write(tables, async (tx) => {
            alive();
            const done = await work(noting(tx, changes));
            alive();
            return done;
          });
          if (changes.length > 0) this.#commit(schema, changes);
          return result;
        }),
    };
  }

  #commit(schema: Schema, changes: readonly Change[]): void {
    this.#kept.get(schema.name)?.commits.push({ at: this.#now(), changes });
    this.#committed(schema, changes);
  }

  /** The power goes: of what was written relaxed in the last seconds, `share` was flushed. Strict writes stand. */
  async losePower(share: number): Promise<void> {
    for (const kept of this.#kept.values()) {
      if (kept.schema.durability === "strict") continue;
      const sure = kept.commits.findLastIndex(({ at }) => at <= this.#now() - FLUSH_MS) + 1;
      kept.commits = kept.commits.slice(0, sure + Math.floor((kept.commits.length - sure) * share));
    }
    await this.#rebuild();
  }

  /** Where the disk stands, to go back to. */
  mark(): ReadonlyMap<string, number> {
    return new Map([...this.#kept].map(([name, { commits }]) => [name, commits.length]));
  }

  /** An old backup of the whole phone is put back. */
  async rollBack(mark: ReadonlyMap<string, number>): Promise<void> {
    for (const [name, kept] of this.#kept) kept.commits = kept.commits.slice(0, mark.get(name) ?? 0);
    await this.#rebuild();
  }

  /** The system takes the storage away. */
  wipe(): void {
    this.#kept.clear();
    this.#live = memoryDatabases();
  }

  async #rebuild(): Promise<void> {
    this.#live = memoryDatabases();
    for (const { schema, commits } of this.#kept.values()) {
      const database = await this.#live.open(schema);
      await database.write(schema.tables, async (tx) => {
        for (const change of commits.flatMap(({ changes }) => changes)) {
          if (change.do === "put") tx.put(change.table, change.key, change.value);
          else tx.deleteRange(change.table, change.range);
        }
      });
    }
  }

  /** Reads one table past everything, as a forensic would. */
  async table(name: string, table: string): Promise<unknown[]> {
    const kept = this.#kept.get(name);
    if (kept === undefined) return [];
    const database = await this.#live.open(kept.schema);
    return database.read([table], (tx) => tx.range(table));
  }
}

function noting(tx: Writes, changes: Change[]): Writes {
  const reads: Reads = { get: tx.get, range: tx.range };
  return {
    ...reads,
    put: (table, key, value) => {
      tx.put(table, key, value);
      changes.push({ do: "put", table, key, value });
    },
    delete: (table, key) => {
      tx.delete(table, key);
      changes.push({ do: "delete", table, range: { from: key, to: key } });
    },
    deleteRange: (table, range) => {
      tx.deleteRange(table, range);
      changes.push({ do: "delete", table, range });
    },
  };
}
