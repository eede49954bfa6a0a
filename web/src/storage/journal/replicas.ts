/** The replicas of the journal: which are there, and how far each goes. */

import type { Receipt } from "../../core/record/receipts";
import type { Reads } from "../database";
import type { WireEntry } from "./blocks";

/**
 * One copy of the journal as somebody reads it. `person` read it; `from` is where it began, `after` the cursor of the next
 * pull; `head`, absent from what an earlier version began, where the journal ended when it began; `anewAt`, ms on this phone's
 * clock, when it began because a text had come late; `heardAt`, likewise and likewise absent, when the server told the last of it.
 */
export interface Replica {
  /** Its number, under which its entries are stored. */
  readonly line: number;
  readonly person: string;
  /** Whose answers continue it; null: nobody's, it is shown until another replica is whole. */
  readonly generation: string | null;
  readonly view: string;
  readonly from: number;
  readonly after: number;
  readonly head?: number | undefined;
  readonly anewAt?: number | undefined;
  readonly heardAt?: number | undefined;
  readonly receipt: Receipt | null;
  /**
   * While parts of its beginning are to come: the seq of the last entry told, and that from which to pull. Its own
   * `generation` is null then, so that nothing else goes on from it.
   */
  readonly start?: { readonly after: number; readonly fromSeq: number; readonly generation: string } | undefined;
}

export async function replicasIn(
  tx: Reads,
): Promise<{ readonly shown: Replica | null; readonly shadow: Replica | null }> {
  const [shown = null, shadow = null] = await Promise.all([tx.get("meta", "shown"), tx.get("meta", "shadow")]);
  return { shown: shown as Replica | null, shadow: shadow as Replica | null };
}

export const bothIn = async (tx: Reads): Promise<readonly Replica[]> =>
  Object.values(await replicasIn(tx)).filter((replica) => replica !== null);

/** Entries that the server lost with an older generation and does not have again yet. */
export const lostIn = (tx: Reads) => tx.range("lost") as Promise<WireEntry[]>;
