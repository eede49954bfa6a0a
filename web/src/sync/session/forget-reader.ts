/** Deletes what a person has read on this phone. */

import type { Departure, ShutOut } from "../../storage/logbook/logbook-rows";
import type { SyncContext } from "../context";

/** Forgets what a person has read here, so that the next one finds nothing of it. What is still to be sent stays. */
export async function forgetReading(context: SyncContext): Promise<void> {
  const { stores, session, directory } = context;
  // The key first: what it sealed is unreadable from then on.
  await stores.vault.destroy();
  await stores.journal.clear();
  await stores.files.forgetRead(isShutOut(session.leaving));
  directory.known = null;
  await context.reloadJournal();
}

export const isShutOut = (left: Departure | null): left is ShutOut => left !== null && left !== true;
