/** Deletes texts, or their private parts alone, from all replicas of the journal. */

import type { Writes } from "../database";
import { changeEntries, type WireEntry } from "./blocks";
import { bothIn, lostIn } from "./replicas";

const erase = (entry: WireEntry, privateOnly: boolean): WireEntry => ({
  ...entry,
  private: null,
  text: privateOnly ? entry.text : null,
  // As the server now says it, so that nobody takes it for a text that is kept from them.
  flags: privateOnly || entry.flags.includes("redacted") ? entry.flags : [...entry.flags, "redacted"],
});

export async function redactJournal(tx: Writes, refs: ReadonlySet<string>, privateOnly: boolean): Promise<void> {
  const erased = (entry: WireEntry) => (refs.has(entry.ref) ? erase(entry, privateOnly) : entry);
  for (const entry of await lostIn(tx)) {
    if (refs.has(entry.ref)) tx.put("lost", entry.ref, erased(entry));
  }
  for (const { line } of await bothIn(tx)) await changeEntries(tx, line, erased);
}
