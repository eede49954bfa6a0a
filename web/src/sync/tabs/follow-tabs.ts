/** Several tabs of one browser show one record: what each does when another says that something has changed. */

import type { Parts, ServerNews, State, TabMessage } from "../context";
import { catchUp, closeShelves, loadJournal, loadOutbox, openShelves, readPerson } from "../entries/open-stores";
import { forgetReading } from "../session/forget-reader";

const KINDS: readonly unknown[] = ["hello", "beat", "outbox", "journal", "person", "directory"];

/** Another tab may run another build: what it says is looked at first. */
export const isTabMessage = (value: unknown): value is TabMessage =>
  typeof value === "object" && value !== null && "kind" in value && KINDS.includes(value.kind);

export const newsOf = ({ heard, lastHeardAt, lastSyncedAt, problem, signedOut }: State): ServerNews => ({
  heard,
  lastHeardAt,
  lastSyncedAt,
  problem,
  signedOut,
});

/** Reads what another tab has changed. `leads`: this tab knows of the server by itself. */
export async function follow(parts: Parts, message: TabMessage, leads: boolean): Promise<void> {
  switch (message.kind) {
    case "beat":
      if (leads || !differs(parts.state, message.server)) return;
      Object.assign(parts.state, newsOf({ ...parts.state, ...message.server }));
      break;
    case "person":
    case "directory":
      if (message.kind === "person") parts.state.turn++;
      await reopenShelves(parts);
      // What was just being kept here when they left.
      if (parts.state.leaving !== null) await forgetReading(parts);
      break;
    case "journal":
      await (message.anew ? loadJournal(parts) : catchUp(parts));
      break;
    default:
  }
  await loadOutbox(parts);
  parts.changed();
}

const differs = (state: State, news: ServerNews): boolean =>
  JSON.stringify(newsOf(state)) !== JSON.stringify({ ...newsOf(state), ...news });

/** A browser becomes a device, here or in another tab: from now on what is read is kept. */
export async function reopenShelves(parts: Parts): Promise<void> {
  const { env, logbook, shelves } = parts;
  if (shelves.guest && (await logbook.current()) !== null) {
    parts.shelves = await openShelves(env, env.databases, false);
    closeShelves(shelves);
  }
  await readPerson(parts);
  await loadJournal(parts);
}
