/** The gates of lists, by the time that this phone can be sure of. */

import "../incident/counting-now";
import type { Item } from "../../core/plan/plan";
import type { PlacedList } from "../../core/readings/placed-lists";
import { type DeviceTime, type GatedItem, gateOf, type ListGate } from "../../core/readings/recovery/gate";
import { serverAtLeast } from "../../core/record/clock";
import { scene } from "../incident/situation";
import { edition, status } from "../record/store";
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

/** Null where nothing is on. It is read anew each second where steps must be apart. */
export function gateFor(placed: PlacedList): ListGate | null {
  const [from, seen] = [edition.value, scene.value];
  if (!(from && seen)) return null;
  if (placed.list.gate.min_gap) void second.value;
  return gateOf({ edition: from, scene: seen }, deviceTime(), placed);
}

export const gatedItem = (gate: ListGate | null, { id }: Item): GatedItem | null =>
  gate?.items.find(({ item }) => item.id === id) ?? null;
