import { momentField } from "../../core/fields";
import type { IncidentView } from "../../core/incident-views";

/** Nobody has said that it is dark, or nobody ever did: there is no stage, no level, and no time that runs. */
export const isAnnounced = ({ leading }: IncidentView): boolean => leading.action?.type === "incident.expected";

/** For when an outage is announced, µs, null where nobody knows; null altogether once it has begun. */
export function announcedFor(view: IncidentView): Readonly<Record<"from" | "to", number | null>> | null {
  const { action } = view.leading;
  if (!(action && isAnnounced(view))) return null;
  return { from: momentField(action, "from") ?? null, to: momentField(action, "to") ?? null };
}
