/** Which answers to the steps of a list count at its gate, and what holds it. */

import { judged, type Step, type Target, targetKey, verdictOf } from "../../folds/checklists";
import { counted } from "../../folds/countable-acts";
import type { Edition, Item } from "../../plan/plan";
import { areasOverlap } from "../../plan/plan-lookups";
import { type Action, type Entry, inDisplayOrder } from "../../record/entries";
import { effective, textField } from "../../record/fields";
import type { Scene } from "../../scene";
import { type PlacedList, targetIn } from "../placed-lists";
import { lostAgain } from "./lost-again";

/** What a gate is read from. */
export interface GateContext {
  readonly edition: Edition;
  readonly scene: Scene;
}

/** All that was recorded of breakers and stops where this list is worked. */
function heldUp({ edition, scene }: GateContext, { list, place }: PlacedList): readonly Entry[] {
  const powersUp = edition.recovery.power_up.includes(list.id);
  return counted(scene.powerUp).filter(({ action }) => {
    if (action === null) return false;
    const [of, area, asset] = (["list", "area", "asset"] as const).map((name) => textField(action, name)) as Places;
    if (of === null ? !powersUp : of !== list.id) return false;
    if (area !== null && place.area !== null && !areasOverlap(edition, area, place.area)) return false;
    return asset === null || place.asset === null || asset === place.asset;
  });
}
type Places = [string | null, string | null, string | null];

const itemsOf = ({ list }: PlacedList): readonly string[] =>
  list.pages.flatMap(({ items }) => items.map(({ id }) => id));

const tripped = ({ action }: Entry): Action | null => (action?.type === "breaker.tripped" ? action : null);

/** The breakers that tripped where this list is worked. */
export const tripsAt = (context: GateContext, placed: PlacedList): readonly Entry[] =>
  heldUp(context, placed).filter(tripped);

/** What stopped it and from where nobody has gone on: those who said stop, and breakers that are of no one step. */
export function stopsAt(context: GateContext, placed: PlacedList): readonly Entry[] {
  const all = counted(context.scene.powerUp);
  const resumed = new Set(all.flatMap(({ action }) => (action?.type === "powerup.resumed" ? action.refs : [])));
  const known = new Set(itemsOf(placed));
  return heldUp(context, placed).filter((entry) => {
    if (resumed.has(entry.ref) || entry.action?.type === "powerup.resumed") return false;
    const trip = tripped(entry);
    return trip === null || !known.has(textField(trip, "item") ?? "");
  });
}

/** Of the lists that bring the power back: what began them anew. */
export function begunAnewBy({ edition, scene }: GateContext, { list, place }: PlacedList): Entry | null {
  const { before, power_up, checks } = edition.recovery;
  const isReset = [before, power_up, checks].some((ids) => ids.includes(list.id));
  return isReset ? lostAgain(edition, scene.entries, place.area) : null;
}

/** What makes an answer to this step count no longer: power lost again, a breaker that tripped there. */
function barsAt(context: GateContext, placed: PlacedList, item: Item, anew: Entry | null): readonly Entry[] {
  const there = tripsAt(context, placed).filter(({ action }) => action && textField(action, "item") === item.id);
  return anew ? [anew, ...there] : there;
}

/** An answer counts no longer where the trip names it, or comes after it. */
export const isPast = (act: Entry, bar: Entry): boolean =>
  !bar.action?.refs.includes(act.ref) && inDisplayOrder(act, bar) > 0;

/** Nothing is left out without saying why. */
export const saysWhy = (act: Entry): boolean =>
  verdictOf(act) !== "skipped" || Boolean(act.action && textField(act.action, "reason")?.trim());

/** The step as far as its answers count. */
function stepAt({ scene }: GateContext, target: Target, bars: readonly Entry[]): Step {
  const { acts, undone } = scene.checklists;
  const there = (acts.get(targetKey(target)) ?? []).filter(
    (act) => !undone.has(act.ref) && saysWhy(act) && bars.every((bar) => isPast(act, bar)),
  );
  return { target, ...judged(there) };
}

/** All that say that it is done. */
export const doneBy = ({ leading, others }: Step): readonly Entry[] =>
  [leading, ...others].flatMap((act) => (act && verdictOf(act) === "done" ? [act] : []));

/** Somebody else's word that it is done, of one of these answers or of none by name. */
function confirmationOf({ scene }: GateContext, step: Step, bars: readonly Entry[]): Entry | null {
  const done = doneBy(step);
  const key = targetKey(step.target);
  const ofStep = counted(scene.confirmations).filter((entry) => {
    const action = effective(entry);
    return action !== null && keyOf(action) === key && bars.every((bar) => isPast(entry, bar));
  });
  return ofStep.find((entry) => done.some((act) => isSecond(entry, act))) ?? null;
}

const isSecond = ({ action }: Entry, done: Entry): boolean => {
  if (!(action?.actor && done.action?.actor) || action.actor === done.action.actor) return false;
  return action.refs.length === 0 || action.refs.includes(done.ref);
};

function keyOf(action: Action): string {
  const [list, item] = [textField(action, "list") ?? "", textField(action, "item") ?? ""];
  return targetKey({ list, item, area: textField(action, "area"), asset: textField(action, "asset") });
}

/** The step of a list as it counts now, with who confirmed it. */
export function stepNow(context: GateContext, placed: PlacedList, item: Item, anew: Entry | null) {
  const bars = barsAt(context, placed, item, anew);
  const step = stepAt(context, targetIn(placed, item), bars);
  const two = placed.list.gate.two_persons || item.two_persons;
  const confirmed = two ? confirmationOf(context, step, bars) : null;
  const passed = step.status === "skipped" || (step.status === "done" && (!two || confirmed !== null));
  return { bars, step, two, confirmed, passed };
}
