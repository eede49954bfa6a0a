/** What became of each step that failed or tripped, whatever began anew meanwhile; and what of the power-up never came on. */

import { type Target, targetKey, targetOf, verdictOf } from "../folds/checklists";
import { counted } from "../folds/countable-acts";
import { itemIn } from "../plan/plan-lookups";
import { answersOf, couldNotIn, roundsIn, saysWhy } from "../readings/recovery/anew/rounds";
import type { GateContext } from "../readings/recovery/gate-context";
import { type Entry, inDisplayOrder } from "../record/entries";

/** `open`: nobody answered it anew. `entry`: the last that tells of it; null where it is open. */
export interface SinceFailed {
  readonly how: "done" | "skipped" | "could_not" | "tripped" | "open";
  readonly entry: Entry | null;
}

const OPEN: SinceFailed = { how: "open", entry: null };

interface Told {
  readonly target: Target;
  readonly how: Exclude<SinceFailed["how"], "open">;
  readonly entry: Entry;
}

/** By the ref of each trip and of each time that a step could not be done; done once is done, else the last counts. */
export const sinceFailed = (context: GateContext): ReadonlyMap<string, SinceFailed> => sinceIn(toldIn(context));

function sinceIn(told: readonly Told[]): ReadonlyMap<string, SinceFailed> {
  const failures = told.filter(({ how }) => how === "could_not" || how === "tripped");
  return new Map(
    failures.map((failed) => {
      const later = told.filter((each) => isSame(each, failed) && inDisplayOrder(each.entry, failed.entry) > 0);
      return [failed.entry.ref, later.find(({ how }) => how === "done") ?? later.at(-1) ?? OPEN];
    }),
  );
}

/** In display order. */
function toldIn(context: GateContext): readonly Told[] {
  const { checklists, powerUp } = context.scene;
  const done = roundsIn(context).flatMap(({ step: { target, status, leading }, tripped }): readonly Told[] =>
    status === "done" && !tripped && leading ? [{ target, how: "done", entry: leading }] : [],
  );
  const skipped = [...checklists.steps.values()].flatMap(({ target }) =>
    answersOf(context, target).flatMap(({ acts }) =>
      acts
        .filter((act) => verdictOf(act) === "skipped" && saysWhy(act))
        .map((entry): Told => ({ target, how: "skipped", entry })),
    ),
  );
  const trips = counted(powerUp).filter(({ action }) => action?.type === "breaker.tripped");
  const failed = [
    ...couldNotIn(context).map((entry) => ["could_not", entry] as const),
    ...trips.map((entry) => ["tripped", entry] as const),
  ].flatMap(([how, entry]): readonly Told[] => {
    const target = entry.action && targetOf(entry.action);
    return target ? [{ target, how, entry }] : [];
  });
  return [...done, ...skipped, ...failed].toSorted((a, b) => inDisplayOrder(a.entry, b.entry));
}

/** Of a trip nobody need say where. */
function isSame({ target: a }: Told, { target: b }: Told): boolean {
  const meets = (one: string | null, other: string | null) => one === null || other === null || one === other;
  return a.list === b.list && a.item === b.item && meets(a.area, b.area) && meets(a.asset, b.asset);
}

/** A step of the power-up that failed and was never done since. */
export interface NotUp {
  readonly target: Target;
  /** A breaker tripped at it, whatever else was said of it. */
  readonly tripped: boolean;
  /** The last that says so. */
  readonly entry: Entry;
}

/** In display order of what failed first. */
export function neverUp(context: GateContext): readonly NotUp[] {
  const { edition } = context;
  const told = toldIn(context);
  const since = sinceIn(told);
  const found = new Map<string, NotUp>();
  for (const { target, how, entry } of told) {
    const is = edition.recovery.power_up.includes(target.list) && itemIn(edition, target.list, target.item) !== null;
    if (!is || (since.get(entry.ref)?.how ?? "done") === "done") continue;
    const key = targetKey(target);
    found.set(key, { target, tripped: how === "tripped" || (found.get(key)?.tripped ?? false), entry });
  }
  return [...found.values()];
}
