/** All answers to the steps of an outage, those too that count no longer because power was lost again or a breaker tripped. */

import { judged, type Step, type Target } from "../../folds/checklists";
import { isNamed, namedBy } from "../../folds/countable-acts";
import { byId, itemIn } from "../../plan/plan-lookups";
import { type Entry, inDisplayOrder } from "../../record/entries";
import { textField } from "../../record/fields";
import type { PlacedList } from "../placed-lists";
import { beginsAnew, type GateContext, tripsAt } from "./gate-acts";
import { EVERYWHERE, lossesIn, reachIn } from "./lost-again";

/** What stood of one step until something made its answers count no longer. */
export interface RoundStep {
  /** Which time the list was gone through there: 0 is the first. */
  readonly round: number;
  /** Never open. */
  readonly step: Step;
  /** A breaker tripped at it then, so that it was to be done once more. */
  readonly tripped: boolean;
}

/** Each step as often as its answers were to be given anew, in display order of what ended them. */
export function roundsIn(context: GateContext): readonly RoundStep[] {
  const { acts, undone, steps } = context.scene.checklists;
  return [...steps].flatMap(([key, { target }]) => {
    const there = (acts.get(key) ?? []).filter((act) => !isNamed(undone, act));
    return roundsOf(context, target, there);
  });
}

/** All that ever began a list anew at its place. */
function anewBy({ edition, scene }: GateContext, { list, place }: PlacedList): readonly Entry[] {
  if (!beginsAnew(edition, list)) return [];
  const there = new Set(reachIn(edition).meets.get(place.area ?? EVERYWHERE) ?? [EVERYWHERE]);
  const { allAgain, allOpenings } = lossesIn(edition, scene.entries);
  return [...allAgain, ...(scene.view.joined ? allOpenings : [])]
    .filter(({ areas }) => areas.some((area) => there.has(area)))
    .map(({ entry }) => entry);
}

interface Bar {
  readonly entry: Entry;
  readonly trip: boolean;
  readonly named: ReturnType<typeof namedBy>;
}

/** In display order. Nothing of a step that this plan does not know is ever to be done anew. */
function barsAt(context: GateContext, { list: id, area, asset, item }: Target): readonly Bar[] {
  const { lists, areas } = context.edition;
  const list = byId(lists, id);
  if (!(list && itemIn(context.edition, id, item)) || (area !== null && byId(areas, area) === null)) return [];
  const placed = { list, place: { area, asset } };
  const trips = tripsAt(context, placed).filter(({ action }) => action && textField(action, "item") === item);
  const bar = (trip: boolean) => (entry: Entry) => ({ entry, trip, named: namedBy([entry]) });
  return [...anewBy(context, placed).map(bar(false)), ...trips.map(bar(true))].toSorted((a, b) =>
    inDisplayOrder(a.entry, b.entry),
  );
}

function roundsOf(context: GateContext, target: Target, acts: readonly Entry[]): readonly RoundStep[] {
  const bars = barsAt(context, target);
  const before = (act: Entry): number => {
    const at = bars.findIndex(({ entry, named }) => isNamed(named, act) || inDisplayOrder(act, entry) <= 0);
    return at < 0 ? bars.length : at;
  };
  return Array.from({ length: bars.length + 1 }, (_, at) => at).flatMap((at): readonly RoundStep[] => {
    const there = acts.filter((act) => before(act) === at);
    if (there.length === 0) return [];
    const round = bars.slice(0, at).filter(({ trip }) => !trip).length;
    return [{ round, step: { target, ...judged(there) }, tripped: bars[at]?.trip ?? false }];
  });
}
