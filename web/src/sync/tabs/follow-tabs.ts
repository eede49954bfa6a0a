/** Follows what another tab of the same browser says that it changed. */

import type { SyncContext } from "../context";
import { catchUp, loadJournal } from "../entries/load-entries";
import { closeStores, openStores } from "../entries/open-stores";
import { forgetReading } from "../session/forget-reader";
import { readPerson } from "../session/read-person";
import type { TabMessage } from "./tab-message";

/** Reads what another tab has changed. `leads`: this tab knows of the server by itself. */
export async function followTab(context: SyncContext, message: TabMessage, leads: boolean): Promise<void> {
  switch (message.kind) {
    case "beat": {
      const before = JSON.stringify(context.server);
      // Null: a tab that has only just opened, and knows less than this one.
      if (!leads && message.server.heard !== null) Object.assign(context.server, message.server);
      if (JSON.stringify(context.server) === before) return;
      break;
    }
    case "person":
    case "directory":
      if (message.kind === "person") context.session.turn++;
      await reopenStores(context);
      // What was just being kept here when they left.
      if (context.session.leaving !== null) await forgetReading(context);
      break;
    case "journal":
      await (message.anew ? loadJournal : catchUp)(context);
      break;
    default:
  }
  await context.refreshOutbox();
}

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
