/** Shows what was just recorded. */

import { refOf } from "../../core/record/actions";
import type { Entry } from "../../core/record/entries";
import type { StoredAction } from "../../storage/logbook/logbook-rows";
import type { SyncContext } from "../context";

/** Puts what was just stored on the screens. A tap waits for this, so nothing is read again that is known. */
export async function showOwn(context: SyncContext, action: StoredAction): Promise<Entry> {
  const { merged, outbox, refreshOutbox } = context;
  if (action.private !== null) {
    await refreshOutbox();
    const entry = merged.own(refOf(action.device, action.n));
    if (entry !== null) return entry;
  }
  // A reading that is under way may have begun before this action was there: another one follows it.
  const underWay = outbox.reading > outbox.read;
  outbox.reading += 1;
  outbox.read = outbox.reading;
  const entry = merged.addOwn(action);
  context.changed();
  if (underWay) void refreshOutbox().catch(() => undefined);
  return entry;
}
