/** Forgetting what whoever was here has read. */

import type { Left, ShutOut } from "../../storage/logbook/logbook-rows";
import type { Parts } from "../context";

/** Forgets what a person has read here, so that the next one finds nothing of it. What is still to be sent stays. */
export async function forgetReading(parts: Parts): Promise<void> {
  const { shelves, state } = parts;
  // The key first: what it sealed is unreadable from then on.
  await shelves.vault.destroy();
  await shelves.journal.clear();
  await shelves.files.forgetRead(isShutOut(state.leaving));
  state.directory = null;
  await parts.reloadJournal();
}

export const isShutOut = (left: Left | null): left is ShutOut => left !== null && left !== true;
