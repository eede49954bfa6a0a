/** Beginning to read: what is still in force of the time before, and from where to pull. */

import type { Entry } from "../core/entries";
import type { Line } from "../storage/journal";
import { sealed } from "./opened";
import { obey, type ReadJournal } from "./orders";
import type { Failed, Parts } from "./parts";
import { heardGeneration } from "./push";
import { entryOf } from "./wire";

/** Begins a line beside the one that is shown. */
export async function begin(parts: Parts, person: string, read: ReadJournal): Promise<Failed> {
  const pulled = await read("entries/start");
  if (typeof pulled === "string" || "laterMs" in pulled) return pulled;
  const { fromSeq, view, generation, receipt, entries } = pulled;
  await heardGeneration(parts, generation);
  const { shown } = await parts.shelves.journal.lines();
  const begun = await Promise.all(entries.map((entry) => sealed(parts, entry)));
  const brought = begun.map((entry) => entryOf(entry, null));
  // Not later than the line that is shown began: what it holds must come again, or it would count as lost.
  const ours = shown === null ? fromSeq : sharedWith(parts, brought, shown);
  const from = Math.min(fromSeq ?? 0, ours ?? 0);
  // What was redacted before the start may still stand in this phone's own logbook.
  await obey(parts, brought, null);
  if (!parts.here()) return "unheard";
  await parts.shelves.journal.beginShadow(
    { person, view, generation, receipt, from, after: from, head: receipt?.seq },
    begun,
  );
  return "fine";
}

/**
 * Up to which seq, at most where the line shown began, the server's journal is the one shown here: what was lost after it
 * was handed in again at other seqs, and those may lie before the first that is shown.
 */
function sharedWith({ book }: Parts, brought: readonly Entry[], shown: Line): number {
  const both = [book.entries(), brought].map((all) =>
    all.filter(({ action, missingOnServer }) => action?.type === "generation.started" && !missingOnServer),
  );
  // Also what an older disk never heard of parts the two.
  const parting = both.flat().filter(({ ref }) => !both.every((all) => all.some((entry) => entry.ref === ref)));
  return Math.min(shown.from, ...parting.map(({ seq }) => (seq ?? 1) - 1));
}
