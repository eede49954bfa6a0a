/** Where a list goes on in which nothing passes a step that failed: at what the plan says for a step that failed or tripped, then at what it waits for. */

import type { Checklist, Edition } from "../../plan/plan";
import type { PlacedList } from "../placed-lists";
import { openFaults } from "./anew/open-faults";
import type { GateContext } from "./gate-context";
import { listsBefore } from "./system-checks";
import { bringsBack, listNear } from "./way-on";

/** Whether nothing goes on past a step of a list that failed: those that bring power back or go in order, and what they lead to. */
function leads(edition: Edition, { id, gate }: Checklist): boolean {
  const holds = (of: Pick<Checklist, "id" | "gate">) => of.gate.in_order || bringsBack(edition, of.id);
  if (edition.dangers.some(({ list }) => list === id)) return bringsBack(edition, id);
  if (holds({ id, gate })) return true;
  return edition.lists.some(
    (each) => holds(each) && each.pages.some(({ items }) => items.some((of) => of.could_not === id)),
  );
}

/** The plan's lists for the steps of one that failed or tripped and were neither done since nor let go; theirs come first. */
export function waysOn(context: GateContext, placed: PlacedList, seen: readonly string[] = []): readonly PlacedList[] {
  const { edition } = context;
  if (seen.includes(placed.list.id) || !leads(edition, placed.list)) return [];
  return openFaults(context, placed)
    .flatMap(({ standing }) => listNear(edition, standing.item.could_not, placed.place) ?? [])
    .flatMap((way) => [...waysOn(context, way, [...seen, placed.list.id]), way]);
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
