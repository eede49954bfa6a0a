/** What somebody must hear who takes over: what tripped, what was opened unchecked, how far each list is, what is half done. */

import { isNamed } from "../../folds/countable-acts";
import type { Item, Named } from "../../plan/plan";
import { byId, itemIn } from "../../plan/plan-lookups";
import { type Entry, inDisplayOrder } from "../../record/entries";
import { effective, textField } from "../../record/fields";
import { itemsIn, type PlacedList, placedLists, progressIn } from "../placed-lists";
import { whyAllTheSame } from "../recovery/all-the-same";
import { failedAgain } from "../recovery/anew/failed-again";
import { stepsNow } from "../recovery/gate-acts";
import type { GateContext } from "../recovery/gate-context";
import { heldUp } from "../recovery/stops";
import { listsBefore } from "../recovery/system-checks";
import { isWayOn } from "../recovery/way-on";
import { servicesIn } from "../response/services";

/** A breaker that tripped at a step, or a step of the power-up that failed. */
interface OpenTrip {
  readonly entry: Entry;
  readonly placed: PlacedList;
  readonly item: Item;
}

/** Those whose step nobody has done since, in display order: what was left out is still off, also once power was lost again. */
export function openTrips(context: GateContext): readonly OpenTrip[] {
  const { edition, scene } = context;
  return heldUp(edition, scene.powerUp).trips.flatMap(({ entry, list: id, area, asset }): readonly OpenTrip[] => {
    const list = byId(edition.lists, id ?? "");
    const item = itemIn(edition, id ?? "", (entry.action && textField(entry.action, "item")) ?? "");
    if (!(list && item)) return [];
    const placed = { list, place: { area, asset } };
    return stepsNow(context, placed)(item).step.status === "done" ? [] : [{ entry, placed, item }];
  });
}

/** Steps of the power-up of which somebody said that they could not be done, as long as they are not. */
export function failedUps({ edition, scene: { checklists } }: GateContext): readonly OpenTrip[] {
  const before = [...(checklists.failedBefore?.values() ?? [])].filter(({ tripped }) => !tripped);
  const steps = [...checklists.steps.values(), ...before.map(({ step }) => step)];
  return steps.flatMap(({ target: { list: id, area, asset, item: of }, status, leading }): readonly OpenTrip[] => {
    const [list, item] = [byId(edition.lists, id), itemIn(edition, id, of)];
    const isFailed = status === "could_not" && edition.recovery.power_up.includes(id);
    return isFailed && list && item && leading
      ? [{ entry: leading, placed: { list, place: { area, asset } }, item }]
      : [];
  });
}

interface RecoveryList {
  readonly placed: PlacedList;
  /** What comes next; null: all of it is passed, or it waits for another list, or for power that failed again. */
  readonly next: Item | null;
  /** It is done or left out by one, and waits for somebody else's word. */
  readonly second: boolean;
}

const placedIn = ({ edition, scene }: GateContext, ids: readonly string[]): readonly PlacedList[] =>
  ids.flatMap((id) => byId(edition.lists, id) ?? []).flatMap((list) => placedLists(edition, scene, list));

/** The lists that bring the power back: what failed again first, then what comes before, the power-up, begun checks. */
export function recoveryLists(context: GateContext): readonly RecoveryList[] {
  const { edition, scene } = context;
  const { before, power_up, checks, lost_again: again } = edition.recovery;
  const isBegun = (placed: PlacedList) => progressIn(scene, placed).answered > 0;
  const failed = again && failedAgain(edition, scene) ? placedIn(context, [again]) : [];
  const bringing = [...placedIn(context, [...before, ...power_up]), ...placedIn(context, checks).filter(isBegun)];
  const waits = failed.length > 0 ? NOTHING_NEXT : null;
  return [
    ...failed.map((placed) => ({ placed, ...nextOfList(context, placed) })),
    ...bringing.map((placed) => ({ placed, ...(waits ?? nextOfList(context, placed)) })),
  ];
}

const NOTHING_NEXT = { next: null, second: false } as const;

export function nextOfList(context: GateContext, placed: PlacedList): Pick<RecoveryList, "next" | "second"> {
  if (listsBefore(context, placed).length > 0) return NOTHING_NEXT;
  const now = stepsNow(context, placed);
  // What was done before its turn is no step to do: what it passed over is.
  const isNext = (each: Item) => !now(each).passed && now(each).waits.length === 0;
  const item = itemsIn(context.scene, placed).find(isNext) ?? null;
  const { step = null, skipAwaits = false } = item ? now(item) : {};
  return { next: item, second: skipAwaits || step?.status === "done" };
}

interface Unchecked {
  readonly service: Named;
  readonly entry: Entry;
}

/** Services that were opened although something was missing, as long as it is: also where power was lost again since. */
export function uncheckedServices({ edition, scene }: GateContext): readonly Unchecked[] {
  const moved = new Map<string, Entry>();
  for (const entry of scene.entries) {
    const action = effective(entry);
    const isMove = action?.type === "service.opened" || action?.type === "service.closed";
    if (action && isMove && !isNamed(scene.services.undone, entry))
      moved.set(textField(action, "service") ?? "", entry);
  }
  return servicesIn(edition, scene).flatMap(({ service, waits, calledWell }): readonly Unchecked[] => {
    const entry = moved.get(service.id);
    const isUnchecked = entry?.action?.type === "service.opened" && whyAllTheSame(entry) !== "";
    return entry && isUnchecked && waits.length + calledWell.length > 0 ? [{ service, entry }] : [];
  });
}

interface HalfDone {
  readonly placed: PlacedList;
  /** The last answer in it. */
  readonly last: Entry;
}

/**
 * Lists that somebody began and nobody has finished, those for what tripped or failed while power came back first, then the
 * latest; those that bring the power back stand for themselves.
 */
export function halfDone(context: GateContext): readonly HalfDone[] {
  const { edition, scene } = context;
  const told = new Set(recoveryLists(context).map(({ placed }) => keyOf(placed)));
  const begun = new Map<string, HalfDone>();
  for (const { target, leading } of scene.checklists.steps.values()) {
    const list = byId(edition.lists, target.list);
    if (!(list && leading)) continue;
    const placed = { list, place: { area: target.area, asset: target.asset } };
    const before = begun.get(keyOf(placed));
    if (!before || inDisplayOrder(before.last, leading) < 0) begun.set(keyOf(placed), { placed, last: leading });
  }
  const open = [...begun].filter(([key, { placed }]) => !told.has(key) && isOpenList(context, placed));
  const rank = ({ placed }: HalfDone) => (isWayOn(edition, placed.list.id) ? 0 : 1);
  return open.map(([, half]) => half).toSorted((a, b) => rank(a) - rank(b) || inDisplayOrder(b.last, a.last));
}

function isOpenList({ scene }: GateContext, placed: PlacedList): boolean {
  const { answered, total } = progressIn(scene, placed);
  return answered < total;
}

const keyOf = ({ list, place: { area, asset } }: PlacedList): string => JSON.stringify([list.id, area, asset]);
