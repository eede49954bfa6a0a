/** Power that came back, and went again before anybody could switch it on. */

import { targetKey, targetOf, verdictOf } from "../folds/checklists";
import { isNamed } from "../folds/countable-acts";
import { areasOverlap, byId, itemIn } from "../plan/plan-lookups";
import type { GateContext } from "../readings/recovery/gate-context";
import { displayTime } from "../record/entries";

/** What was so from when to when, µs. */
export interface While<V> {
  readonly value: V;
  readonly from: number;
  readonly to: number;
}

type Spell = While<boolean | null>;

/** Power that came and went, and could be switched on nowhere meanwhile, was gone all the time. */
export function withoutGaps(supply: readonly Spell[], isNever: (of: Spell) => boolean): readonly Spell[] {
  const held: Spell[] = [];
  for (const [at, each] of supply.entries()) {
    const last = held.at(-1);
    if (each.value === false && last?.value && at < supply.length - 1 && isNever(each)) continue;
    if (each.value && last?.value) held[held.length - 1] = { ...last, to: each.to };
    else held.push(each);
  }
  return held;
}

const TRIP = "breaker.tripped";

/**
 * Whether a step of the power-up tripped or failed in an area in that time, and none was done there that switches
 * something on. `area` null: anywhere.
 */
export function neverSwitchedOn({ scene, edition }: GateContext): (area: string | null, of: Spell) => boolean {
  const { before, power_up } = edition.recovery;
  const acts = scene.entries.flatMap((entry) => {
    const { undone } = entry.action?.type === TRIP ? scene.powerUp : scene.checklists;
    const target = entry.action && targetOf(entry.action);
    if (!target || isNamed(undone, entry)) return [];
    const item = power_up.includes(target.list) && itemIn(edition, target.list, target.item);
    const how = entry.action?.type === TRIP ? "could_not" : verdictOf(entry);
    return item
      ? [{ at: displayTime(entry), how, area: target.area, key: targetKey(target), way: item.could_not }]
      : [];
  });
  // Whoever reads a meter only checks: where that fails, it leads where the checks before it lead.
  const checks = before.flatMap((id) => byId(edition.lists, id)?.pages.flatMap(({ items }) => items) ?? []);
  const isCheck = (way: string | null) => way === null || checks.some(({ could_not }) => could_not === way);
  return (area, { from, to }) => {
    const isHere = (of: string | null) => of === null || area === null || areasOverlap(edition, of, area);
    const there = acts.filter((each) => each.at >= from && each.at <= to && isHere(each.area));
    const failed = there.filter(({ how }) => how === "could_not");
    const isOn = ({ how, key, way }: (typeof acts)[number]) =>
      how === "done" &&
      failed.every((each) => each.key !== key) &&
      (!isCheck(way) || failed.some((each) => each.way === way));
    return failed.length > 0 && !there.some(isOn);
  };
}
