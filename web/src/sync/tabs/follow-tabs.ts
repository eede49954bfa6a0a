/** Several tabs of one browser show one record: what each does when another says that something has changed. */

import type { ServerNews, State, SyncContext, TabMessage } from "../context";
import { catchUp, closeStores, loadJournal, loadOutbox, openStores, readPerson } from "../entries/open-stores";
import { forgetReading } from "../session/forget-reader";

const KINDS: readonly unknown[] = ["hello", "beat", "outbox", "journal", "person", "directory"];

/** Another tab may run another build: what it says is looked at first. */
export const isTabMessage = (value: unknown): value is TabMessage =>
  typeof value === "object" && value !== null && "kind" in value && KINDS.includes(value.kind);

export const serverNewsOf = ({ heard, lastHeardAt, lastSyncedAt, problem, signedOut }: State): ServerNews => ({
  heard,
  lastHeardAt,
  lastSyncedAt,
  problem,
  signedOut,
});

/** Reads what another tab has changed. `leads`: this tab knows of the server by itself. */
export async function followTab(context: SyncContext, message: TabMessage, leads: boolean): Promise<void> {
  switch (message.kind) {
    case "beat":
      if (leads || !differs(context.state, message.server)) return;
      Object.assign(context.state, serverNewsOf({ ...context.state, ...message.server }));
      break;
    case "person":
    case "directory":
      if (message.kind === "person") context.state.turn++;
      await reopenStores(context);
      // What was just being kept here when they left.
      if (context.state.leaving !== null) await forgetReading(context);
      break;
    case "journal":
      await (message.anew ? loadJournal(context) : catchUp(context));
      break;
    default:
  }
  await loadOutbox(context);
  context.changed();
}

const differs = (state: State, news: ServerNews): boolean =>
  JSON.stringify(serverNewsOf(state)) !== JSON.stringify({ ...serverNewsOf(state), ...news });

/** A browser becomes a device, here or in another tab: from now on what is read is kept. */
export async function reopenStores(context: SyncContext): Promise<void> {
  const { env, logbook, stores } = context;
  if (stores.guest && (await logbook.current()) !== null) {
    context.stores = await openStores(env, env.databases, false);
    closeStores(stores);
  }
  await readPerson(context);
  await loadJournal(context);
}
