/** By when a step of a list is to be answered, where the plan gives it a time of its own. */

import { STAGES } from "../../catalogue/words";
import { targetKey } from "../../folds/checklists";
import type { Edition, Item } from "../../plan/plan";
import { byId, milliseconds } from "../../plan/plan-lookups";
import { displayTime } from "../../record/entries";
import type { Scene } from "../../scene";
import { stepOf } from "../checklist-reading";
import { itemsIn, type PlacedList, targetIn } from "../placed-lists";

type Stand = Pick<Scene, "view" | "situation" | "facts" | "checklists">;

/** When a list is first asked for: as its stage is entered, and what activates an outage as that is reported. µs */
function askedAt(edition: Edition, { view, situation }: Stand, list: string): number {
  const stages = STAGES.filter((id) =>
    Object.values(byId(edition.stages, id)?.lists ?? {}).some((lists) => lists.includes(list)),
  );
  const times = stages.flatMap((stage) => {
    const entered = situation.stages.get(stage)?.entered;
    return entered ? displayTime(entered) : stage === "activate" ? displayTime(view.leading) : [];
  });
  return Math.min(Number.POSITIVE_INFINITY, ...times);
}

/** When the first step of it was answered there, µs. */
function begunAt(scene: Stand, placed: PlacedList): number {
  const items = itemsIn(scene, placed).map((item) => targetKey(targetIn(placed, item)));
  const first = items.flatMap((key) => scene.checklists.acts.get(key)?.slice(0, 1).map(displayTime) ?? []);
  return Math.min(Number.POSITIVE_INFINITY, ...first);
}

/** By item, µs, of those that are open: counted from when the list was asked for or begun, whichever came first. */
export function itemLimits(edition: Edition, scene: Stand, placed: PlacedList): ReadonlyMap<string, number> {
  const timed = itemsIn(scene, placed).filter(({ due }) => due !== null);
  const start = timed.length === 0 ? 0 : Math.min(askedAt(edition, scene, placed.list.id), begunAt(scene, placed));
  return new Map(timed.flatMap((item) => limitOf(scene, { placed, item, start })));
}

interface Timed {
  readonly placed: PlacedList;
  readonly item: Item;
  /** µs */
  readonly start: number;
}

function limitOf(scene: Stand, { placed, item, start }: Timed): readonly (readonly [string, number])[] {
  const after = item.due && milliseconds(item.due);
  const open = stepOf(scene.checklists, targetIn(placed, item)).status === "open";
  return after !== null && open && Number.isFinite(start) ? [[item.id, start + after * 1000]] : [];
}
