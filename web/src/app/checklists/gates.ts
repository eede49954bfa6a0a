/** The gates of lists, by the time that this phone can be sure of. */

import { computed, effect } from "@preact/signals";
import { type Checklists, targetKey } from "../../core/folds/checklists";
import type { Item } from "../../core/plan/plan";
import type { PlacedList } from "../../core/readings/placed-lists";
import { type DeviceTime, type GatedItem, gateOf, type ListGate } from "../../core/readings/response/gate";
import { SYNCED_RTT_MS } from "../../core/record/clock";
import { here, scene, steps, told } from "../incident/situation";
import { edition, status } from "../record/store";
import { second } from "../words/times";

/** By ref: since when this page has held an entry, ms of a clock that nobody sets. */
const heldSince = new Map<string, number>();
effect(() => {
  for (const { ref } of here.value) if (!heldSince.has(ref)) heldSince.set(ref, performance.now());
});

const offset = computed(() => status.value.clockOffsetMs);

/** The server's time when it was last measured: from there on this page counts by itself, whatever is done to the clock. */
const measured = computed(() =>
  offset.value === null ? null : { server: Date.now() + offset.value - SYNCED_RTT_MS / 2, at: performance.now() },
);

function deviceTime(): DeviceTime {
  const [now, last] = [performance.now(), measured.value];
  return {
    now: last && (last.server + now - last.at) * 1000,
    heldFor: ({ ref }) => (now - (heldSince.get(ref) ?? now)) * 1000,
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

/** The steps of a list as they count at its gate: what power lost again or a breaker undid is open. */
export function stepsIn(placed: PlacedList): Checklists {
  const gate = gateFor(placed);
  if (!gate) return steps.value;
  const counting = gate.items.map(({ target, step }) => [targetKey(target), step] as const);
  return { ...steps.value, steps: new Map([...steps.value.steps, ...counting]) };
}

/** The same of all that tells how far a list is. */
export const standIn = (placed: PlacedList) => ({
  ...{ situation: told.value.situation, facts: told.value.facts },
  checklists: stepsIn(placed),
});
