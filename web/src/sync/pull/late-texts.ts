/** Reads entries once more of which the server tells more now. */

import type { Entry } from "../../core/record/entries";
import type { Replica } from "../../storage/journal/replicas";
import type { SyncContext } from "../context";
import { encryptEntry } from "../entries/stored-entries";
import { DONE } from "../outcome";
import { type PulledEntry, type PullOutcome, RESTART, type ReadJournal } from "./pull-reply";

/** `news` tells of these texts, by ref, and was pulled for `replica`. */
export async function readLateTexts(
  context: SyncContext,
  news: readonly Entry[],
  refs: readonly string[],
  replica: Replica,
  read: ReadJournal,
): Promise<PullOutcome> {
  const { journal } = context.stores;
  const wanted = new Set(refs.filter((ref) => news.every((entry) => entry.ref !== ref)));
  const held = (await journal.entriesOf(replica.line)).filter(({ ref }) => wanted.has(ref));
  // Of what stood before this replica's beginning: a start that did not know the texts could not tell what is in force.
  const told = news.findLast(({ action }) => action?.type === "entries.filled")?.seq ?? 0;
  if (held.length < wanted.size && told > (replica.head ?? replica.from)) return RESTART;
  const come: PulledEntry[] = [];
  for (const { seq } of held) {
    const pulled = await read(`entries?after=${seq - 1}&limit=1`);
    if (pulled.kind !== "value") return pulled;
    come.push(...pulled.value.entries.filter(({ ref }) => wanted.has(ref)));
  }
  await journal.refill(await Promise.all(come.map((entry) => encryptEntry(context, entry))));
  await context.reloadJournal();
  context.tell({ kind: "journal", anew: true });
  return DONE;
}
