/** What follows the texts, as this phone holds it: the plan and the directory. */

import type { Edition } from "../../core/plan";
import type { Directory } from "../connection/api";
import type { Parts } from "../context";

/** What JSON the bytes of an edition hold: what comes anew is looked at before it is kept (`readEdition`). */
export function parsed(bytes: ArrayBuffer): Edition | null {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Edition;
  } catch {
    return null;
  }
}

/** Under this name the vault has it. */
export const KEPT = "directory";

export interface KeptDirectory {
  readonly etag: string | null;
  readonly directory: Directory;
}

export async function readDirectory({ shelves }: Parts): Promise<Directory | null> {
  return ((await shelves.vault.read(KEPT)) as KeptDirectory | null)?.directory ?? null;
}
