/** What stopped bringing the power back, and from where nobody has gone on. */

import { type Acts, counted, isNamed, namedBy } from "../../folds/countable-acts";
import type { Edition } from "../../plan/plan";
import { areasOverlap, byId, itemIn } from "../../plan/plan-lookups";
import { couldKnow, type Entry } from "../../record/entries";
import { isVisible, textField } from "../../record/fields";
import type { PlacedList } from "../placed-lists";
import type { GateContext } from "./gate-context";

/** Where it holds: null where that is not said, or the plan has no such place, so that it holds everywhere. */
export interface Held {
  readonly entry: Entry;
  readonly list: string | null;
  readonly area: string | null;
  readonly asset: string | null;
}

interface HeldUp {
  readonly edition: Edition;
  readonly trips: readonly Held[];
  readonly stops: readonly Held[];
  /** All that ever stopped it. */
  readonly everStopped: readonly Held[];
  /** Who has gone on from something: from stops, and from people in danger whom power does not harm. */
  readonly resuming: readonly Entry[];
  /** Of these, who said why. */
  readonly excusing: readonly Entry[];
}

const read = new WeakMap<Acts, HeldUp>();

/** Breakers that tripped, and what stopped it: somebody who said so, or a breaker that is of no one step. */
export function heldUp(edition: Edition, acts: Acts): HeldUp {
  const known = read.get(acts);
  if (known?.edition === edition) return known;
  const all = counted(acts);
  const held = all.filter(({ action }) => action?.type !== "powerup.resumed").map((entry) => heldBy(edition, entry));
  const resuming = all.filter(({ action }) => action?.type === "powerup.resumed");
  const resumed = namedBy(resuming);
  const excusing = resuming.filter(({ action }) => isVisible((action && textField(action, "note")) ?? ""));
  const goneOn = ({ entry }: Held) => isNamed(resumed, entry);
  const trips = held.filter(({ entry }) => entry.action?.type === "breaker.tripped");
  const stops = held.filter((each) => !isOfStep(edition, each));
  const made = { edition, trips, stops: newestOf(stops, goneOn), everStopped: stops, resuming, excusing };
  read.set(acts, made);
  return made;
}

/** Whether one of these went on from what was said, and could know all that was put right of it. */
export const isGoneOnFrom = (
  resuming: readonly Entry[],
  said: Entry,
  corrections: readonly Entry[] = said.corrections ?? [],
): boolean =>
  resuming.some((entry) => isNamed(namedBy([entry]), said) && corrections.every((each) => couldKnow(entry, each)));

function heldBy(edition: Edition, entry: Entry): Held {
  const field = (name: string) => entry.action && textField(entry.action, name);
  const [area, asset] = [field("area"), field("asset")];
  const areaKnown = area !== null && byId(edition.areas, area) !== null;
  const assetKnown = asset !== null && byId(edition.assets, asset) !== null;
  return { entry, list: field("list"), area: areaKnown ? area : null, asset: assetKnown ? asset : null };
}

function isOfStep(edition: Edition, { entry: { action }, list }: Held): boolean {
  if (action?.type !== "breaker.tripped") return false;
  return list !== null && itemIn(edition, list, textField(action, "item") ?? "") !== null;
}

/**
 * Of one phone's stops of one place the newest stands for all: whoever goes on from that has gone on from those before.
 * So however many somebody says, one action goes on from them.
 */
function newestOf(stops: readonly Held[], goneOn: (held: Held) => boolean): readonly Held[] {
  const [newest, until] = [new Map<string, Held>(), new Map<string, number>()];
  const keyOf = ({ entry, list, area, asset }: Held) => JSON.stringify([entry.device, list, area, asset]);
  for (const each of stops) {
    const key = keyOf(each);
    if (goneOn(each)) until.set(key, Math.max(until.get(key) ?? 0, each.entry.n));
    const last = newest.get(key);
    if (!last || last.entry.n < each.entry.n) newest.set(key, each);
  }
  return [...newest].flatMap(([key, each]) => (each.entry.n > (until.get(key) ?? 0) ? [each] : []));
}

/** Whether what was said of breakers and stops is said of where this list is worked. */
function isHere({ edition }: GateContext, { list, place }: PlacedList, held: Held): boolean {
  if (held.list === null ? !edition.recovery.power_up.includes(list.id) : held.list !== list.id) return false;
  if (held.area !== null && place.area !== null && !areasOverlap(edition, held.area, place.area)) return false;
  return held.asset === null || place.asset === null || held.asset === place.asset;
}

const hereOf = (context: GateContext, placed: PlacedList, all: readonly Held[]): readonly Entry[] =>
  all.filter((held) => isHere(context, placed, held)).map(({ entry }) => entry);

/** The breakers that tripped where this list is worked. */
export const tripsAt = (context: GateContext, placed: PlacedList): readonly Entry[] =>
  hereOf(context, placed, heldUp(context.edition, context.scene.powerUp).trips);

/** What stood by an answer: what was said `since`, and what went on from it `by` then. */
interface Then {
  readonly since: (entry: Entry) => boolean;
  readonly by: (entry: Entry) => boolean;
}

/** What stopped it there and from where nobody has gone on; `then`: nor had at an answer. */
export function stopsAt(context: GateContext, placed: PlacedList, then: Then | null = null): readonly Entry[] {
  const { stops, everStopped, resuming } = heldUp(context.edition, context.scene.powerUp);
  if (then === null || everStopped.length === 0) return hereOf(context, placed, stops);
  const resumed = namedBy(resuming.filter(then.by));
  const stood = everStopped.filter(({ entry }) => then.since(entry));
  return hereOf(
    context,
    placed,
    newestOf(stood, ({ entry }) => isNamed(resumed, entry)),
  );
}
