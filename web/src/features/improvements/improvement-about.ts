/** Of which outage or drill an improvement is, as what is recorded of it says too. */

import { scenes } from "../../app/record/store";
import type { About } from "../../core/commands/decision";
import type { IncidentView } from "../../core/folds/incident-views";
import type { Improvement } from "../../core/readings/review/improvements";

/** Null where it is of none, or of one that this device does not know. */
export const viewOf = ({ incident }: Improvement): IncidentView | null =>
  [...scenes.value.real, ...scenes.value.drills].find(({ members }) => incident && members.includes(incident)) ?? null;

export const aboutOf = (of: Improvement): About => viewOf(of);
