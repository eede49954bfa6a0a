/** The interface of a transactional store of named tables; one contract for IndexedDB and memory. */

/** Keys order as IndexedDB orders them: numbers, then strings, then lists, each by its parts. */
export type Key = string | number | readonly (string | number)[];

/** Inclusive at both ends; no bound means open. */
export interface Range {
  readonly from?: Key;
  readonly to?: Key;
  readonly limit?: number;
  /** From the highest key down. */
  readonly reverse?: boolean;
}

export interface Reads {
  get: (table: string, key: Key) => Promise<unknown>;
  range: (table: string, range?: Range) => Promise<unknown[]>;
}

/** What was refused shows when the transaction ends, so nothing here needs awaiting. */
export interface Writes extends Reads {
  put: (table: string, key: Key, value: unknown) => void;
  delete: (table: string, key: Key) => void;
  deleteRange: (table: string, range: Pick<Range, "from" | "to">) => void;
}

/** Tables only ever get added: a newer schema reads what an older one wrote. */
export interface Schema {
  readonly name: string;
  /** From 1; counts up with every change. */
  readonly version: number;
  readonly tables: readonly string[];
  /** `strict`: a write resolves when the disk has it. `relaxed`: when the system has it; for what can be fetched again. */
  readonly durability: "strict" | "relaxed";
}

export interface Database {
  /** A consistent view. `work` awaits nothing but the transaction's own requests. */
  read: <T>(tables: readonly string[], work: (tx: Reads) => Promise<T>) => Promise<T>;
  /**
   * All or nothing: resolves when the transaction is complete, rejects with a named error of
   * storage/errors when it was refused, or with what `work` threw. `work` awaits nothing but the transaction's own requests.
   */
  write: <T>(tables: readonly string[], work: (tx: Writes) => Promise<T>) => Promise<T>;
  /** True where a later version of the code has been here: then reading works and writing is refused. */
  readonly newer: boolean;
  /** Calls back when the connection was taken away: by another tab's upgrade, or by a system that wiped the storage. */
  whenTaken: (run: () => void) => void;
  close: () => void;
}

export interface Databases {
  /** Rejects with `StorageBlocked` if another tab keeps an old version open, with `StorageFailed` if there is no storage. */
  open: (schema: Schema) => Promise<Database>;
}
