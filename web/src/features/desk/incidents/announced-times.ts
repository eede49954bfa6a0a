import { type IncidentView, isAnnounced } from "../../../core/folds/incident-views";
import { momentField } from "../../../core/record/fields";

/** For when an outage is announced, µs, null where nobody knows; null altogether once it has begun. */
export function announcedFor(view: IncidentView): Readonly<Record<"from" | "to", number | null>> | null {
  const { action } = view.leading;
  if (!(action && isAnnounced(view))) return null;
  return { from: momentField(action, "from") ?? null, to: momentField(action, "to") ?? null };
}
