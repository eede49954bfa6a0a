/** Reads the directory that this phone holds. */

import type { Directory } from "../connection/api";
import type { SyncContext } from "../context";

/** Under this name the vault has it. */
export const DIRECTORY = "directory";

export interface KeptDirectory {
  readonly etag: string | null;
  readonly directory: Directory;
}

export async function readDirectory({ stores }: SyncContext): Promise<Directory | null> {
  return ((await stores.vault.read(DIRECTORY)) as KeptDirectory | null)?.directory ?? null;
}
