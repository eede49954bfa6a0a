/** Where bringing the power back goes on: at what the plan says for a step that failed or tripped, then at what it waits for. */

import type { Item } from "../../plan/plan";
import { itemsIn, type PlacedList } from "../placed-lists";
import { listsBefore } from "./gate";
import { stepsNow } from "./gate-acts";
import type { GateContext } from "./gate-context";
import { bringsBack, listNear } from "./way-on";

/** Of a list that brings power back: the plan's lists for the steps that failed or tripped and were not done since. */
export function waysOn(context: GateContext, placed: PlacedList): readonly PlacedList[] {
  const { edition, scene } = context;
  if (!bringsBack(edition, placed.list.id)) return [];
  const now = stepsNow(context, placed);
  const hasFailed = (item: Item): boolean => {
    const { step, passed, bars } = now(item);
    if (step.status === "open") return bars.last?.action?.type === "breaker.tripped";
    return step.status === "could_not" && !passed;
  };
  const failed = itemsIn(scene, placed).filter(hasFailed);
  return failed.flatMap(({ could_not }) => listNear(edition, could_not, placed.place) ?? []);
}

/** The lists that a list waits for, the first first: those that they wait for come before them. */
export function waitsFor(
  context: GateContext,
  placed: PlacedList,
  seen: readonly string[] = [],
): readonly PlacedList[] {
  if (seen.includes(placed.list.id)) return [];
  return listsBefore(context, placed).flatMap((before) => [
    ...waitsFor(context, before, [...seen, placed.list.id]),
    before,
  ]);
}
