/** Tells of which outage or drill an improvement is, and who owns it, for whatever is recorded of it next. */

import type { About } from "../../core/commands/decision";
import type { IncidentView } from "../../core/folds/incident-views";
import type { Improvement } from "../../core/readings/review/improvements";
import { myDuties } from "../incident/situation";
import { drills, me, readsOnly, supervises, views } from "../record/store";

/** Null where it is of none, or of one that this device does not know. */
export const viewOf = ({ incident }: Improvement): IncidentView | null =>
  [...views.value, ...drills.value].find(({ members }) => incident && members.includes(incident)) ?? null;

export function aboutOf(of: Improvement): About {
  const { incident, entry } = of;
  return viewOf(of) ?? (incident === null ? null : { ref: incident, drill: entry.action?.drill ?? false });
}

/** Mine by my person or by a duty of mine. */
export const isOwnImprovement = ({ owner }: Improvement): boolean =>
  owner !== null && (owner.person === me.value?.person || (owner.duty !== null && myDuties.value.includes(owner.duty)));

/** Whoever has it says that it is done or dropped; supervisors may of all. */
export const mayEnd = (of: Improvement): boolean => !readsOnly.value && (supervises.value || isOwnImprovement(of));

/** Whoever could change whose it is could end it. */
export const mayChange = (of: Improvement): boolean => !readsOnly.value && (of.owner === null || mayEnd(of));
