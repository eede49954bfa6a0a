/** Finds which of the outages that are on has left a place dark. */

import type { IncidentView } from "../../core/folds/incident-views";
import { isAffected } from "../../core/plan/plan-lookups";
import { currentIncident, edition, sceneOf } from "../record/store";
import { otherOutages } from "./other-running";

export const darkIn = (view: IncidentView): readonly string[] => sceneOf(view).facts.areas?.value ?? [];

/** The one at hand before others; null where it is dark by none, and in a drill. */
export function outageThere(areas: readonly string[]): IncidentView | null {
  const [here, from] = [currentIncident.value, edition.value];
  if (!(here && from) || here.drill) return null;
  const isThere = (view: IncidentView) => areas.some((area) => isAffected(from, area, darkIn(view)));
  return [here, ...otherOutages.value].find(isThere) ?? null;
}
