/** Since when each part of an outage is dark: a building that went later did not go with the first. */

import { beganAt } from "../../folds/facts";
import { groupedBy } from "../../grouping";
import type { Edition } from "../../plan/plan";
import type { Scene } from "../../scene";
import { lastDark, supplyToldIn } from "../supply";

export type DarkTold = Pick<Scene, "facts" | "situation"> & { readonly view: Pick<Scene["view"], "leading"> };

/** Since when an area is dark, or was before power came back; µs. Of what nobody said by itself, since the outage began. */
export const darkSinceIn = (edition: Edition, told: DarkTold, area: string): number =>
  lastDark(edition, supplyToldIn(told), area)?.at ?? beganAt(told);

/** Areas that went at one time, µs. */
export interface WentTogether {
  readonly areas: readonly string[];
  readonly at: number;
}

/** The areas of an outage by when they went, the first first; one group without areas where all of the site is dark. */
export function wentTogether(edition: Edition, told: DarkTold): readonly WentTogether[] {
  const areas = told.facts.areas?.value ?? [];
  if (areas.length === 0) return [{ areas, at: beganAt(told) }];
  const groups = groupedBy(areas, (area) => darkSinceIn(edition, told, area));
  return [...groups].map(([at, together]) => ({ areas: together, at })).sort((a, b) => a.at - b.at);
}
