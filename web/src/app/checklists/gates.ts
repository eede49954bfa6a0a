/** The gates of lists, by the time that this phone can be sure of. */

import "../incident/counting-now";
import { targetOf } from "../../core/folds/checklists";
import { dangerLists } from "../../core/plan/danger-lists";
import type { Item } from "../../core/plan/plan";
import { byId, itemIn } from "../../core/plan/plan-lookups";
import type { PlacedList } from "../../core/readings/placed-lists";
import { failuresTo } from "../../core/readings/recovery/anew/rounds";
import { type GatedItem, gateOf, type ListGate } from "../../core/readings/recovery/gate";
import { passedOver } from "../../core/readings/recovery/gate-acts";
import type { DeviceTime } from "../../core/readings/recovery/gate-context";
import { isWayOn } from "../../core/readings/recovery/way-on";
import { serverAtLeast } from "../../core/record/clock";
import type { Entry } from "../../core/record/entries";
import { scene } from "../incident/situation";
import { edition, status } from "../record/store";
import { faultsLeftTo, stepLeft } from "../recovery/tripped-earlier";
import { second } from "../words/times";
import { heldFor } from "./held-time";

/** Whatever is done to the phone's clock: it is not asked. */
function deviceTime(): DeviceTime {
  const { serverClock } = status.value;
  return {
    now: serverClock && serverAtLeast(serverClock, performance.now()) * 1000,
    heldFor: ({ ref }) => heldFor(ref) * 1000,
  };
}

/** Null where nothing is on. It is read anew each second where steps, or those that it leads back to, must be apart. */
export function gateFor(placed: PlacedList): ListGate | null {
  const [from, seen] = [edition.value, scene.value];
  if (!(from && seen)) return null;
  const leadsBack = isWayOn(from, placed.list.id);
  if (placed.list.gate.min_gap || leadsBack) void second.value;
  const [left] = leadsBack ? faultsLeftTo(placed) : [];
  return gateOf({ edition: from, scene: seen }, deviceTime(), placed, left && stepLeft(left));
}

/** Of a list for people in danger: the later report there for which it begins anew; null where it is the first time. */
export const reportedAgain = (placed: PlacedList): Entry | null =>
  edition.value && dangerLists(edition.value).has(placed.list.id) ? (gateFor(placed)?.anew ?? null) : null;

/** Of a list that a failed step leads to: what tripped or failed last there, which it is gone through for now. */
export function faultGoneThrough(placed: PlacedList): Entry | null {
  const [from, seen] = [edition.value, scene.value];
  return from && seen ? (failuresTo({ edition: from, scene: seen }, placed).at(-1) ?? null) : null;
}

/** Whether a step, where it is said to be done, passed over what comes before it. */
export function isEarly(entry: Entry): boolean {
  const [from, seen, target] = [edition.value, scene.value, entry.action && targetOf(entry.action)];
  const [list, item] = [
    from && byId(from.lists, target?.list ?? ""),
    from && target && itemIn(from, target.list, target.item),
  ];
  if (!(from && seen && target && list && item)) return false;
  return passedOver({ edition: from, scene: seen }, { placed: { list, place: target }, item }, entry).length > 0;
}

/** Whether what comes before a step holds it, so that whoever has done it all the same may say so; a gap of time is waited for. */
export const isHeldByOrder = (gated: GatedItem | null): boolean =>
  gated !== null && gated.blocks.length > 0 && gated.blocks.every(({ kind }) => kind !== "gap");

export const gatedItem = (gate: ListGate | null, { id }: Item): GatedItem | null =>
  gate?.items.find(({ item }) => item.id === id) ?? null;
