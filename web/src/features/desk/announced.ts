import { momentField } from "../../core/fields";
import type { IncidentView } from "../../core/incident-views";

/** For when an outage is announced, µs, null where nobody knows; null altogether once it has begun. */
export function announcedFor({ status, leading }: IncidentView): Readonly<Record<"from" | "to", number | null>> | null {
  const action = leading.action;
  if (status !== "expected" || !action) return null;
  return { from: momentField(action, "from") ?? null, to: momentField(action, "to") ?? null };
}
