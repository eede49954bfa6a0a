/** What follows the texts, as this phone holds it: the plan and the directory. */

import type { Edition } from "../../core/plan/plan";
import type { Directory } from "../connection/api";
import type { SyncContext } from "../context";

/** What JSON the bytes of an edition hold: what comes anew is looked at before it is kept (`readEdition`). */
export function parseEdition(bytes: ArrayBuffer): Edition | null {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Edition;
  } catch {
    return null;
  }
}

/** Under this name the vault has it. */
export const DIRECTORY = "directory";

export interface KeptDirectory {
  readonly etag: string | null;
  readonly directory: Directory;
}

export async function readDirectory({ stores }: SyncContext): Promise<Directory | null> {
  return ((await stores.vault.read(DIRECTORY)) as KeptDirectory | null)?.directory ?? null;
}
