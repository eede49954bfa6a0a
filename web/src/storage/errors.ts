/** The named errors of storage. The names are stable; the catalogue words them. */

/** No room left. What was written before stands. */
export class StorageFull extends Error {
  override readonly name = "StorageFull";
}

/** Another tab keeps an older version of the database open. */
export class StorageBlocked extends Error {
  override readonly name = "StorageBlocked";
}

/** A later version of Stormlamp wrote this database: it can be read and exported, not written. Reload to go on. */
export class StorageNewer extends Error {
  override readonly name = "StorageNewer";
}

/** The browser failed us for another reason: disk error, private mode, storage wiped while open. */
export class StorageFailed extends Error {
  override readonly name = "StorageFailed";
}

const domName = (cause: unknown): string => (cause instanceof Error || cause instanceof DOMException ? cause.name : "");

/** The named error for what a browser threw; our own errors pass through. */
export function storageError(cause: unknown): Error {
  const name = domName(cause);
  if (name === "QuotaExceededError") return new StorageFull("no room left", { cause });
  if (name === "VersionError") return new StorageNewer("a later version wrote this database", { cause });
  if (cause instanceof Error && !(cause instanceof DOMException)) return cause;
  return new StorageFailed(name || String(cause), { cause });
}
