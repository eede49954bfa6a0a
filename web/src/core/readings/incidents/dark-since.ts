/** Since when each part of an outage is dark: a building that went later did not go with the first. */

import { beganAt } from "../../folds/facts";
import { groupedBy } from "../../grouping";
import type { Edition } from "../../plan/plan";
import { areasOverlap } from "../../plan/plan-lookups";
import type { Scene } from "../../scene";
import { supplyAt, supplyToldIn } from "../supply";

export type DarkTold = Pick<Scene, "facts" | "situation"> & { readonly view: Pick<Scene["view"], "leading"> };

/** Since when an area is dark, or was before power came back; µs. Of what nobody said by itself, since the outage began. */
export function darkSinceIn(edition: Edition, told: DarkTold, area: string): number {
  const supply = supplyToldIn(told);
  const said = [...told.situation.supply].filter(([of]) => of === "" || areasOverlap(edition, area, of));
  const dark = said.some(([, { lost }]) => lost);
  // As it stood before it came back, power that came and went too shortly to be steady told apart in the same way.
  const stood = said.flatMap(([of, each]) => {
    const then = dark || each.lost ? each : each.before;
    return then ? [[of, then] as const] : [];
  });
  const then = { ...supply, situation: { ...told.situation, supply: new Map(stood) } };
  return supplyAt(edition, then, area)?.at ?? beganAt(told);
}

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
