/**
 * The gate of a list at its place: which step may be done now, and what each of the others waits for. It tells of this
 * device's time: no other clock opens it early. Lists for people in danger have none.
 */

import { type Step, type Target, verdictOf } from "../../folds/checklists";
import { asksFirst, isMarked, isWaitedFor } from "../../plan/dangerous-steps";
import type { Checklist, Item } from "../../plan/plan";
import { areasOverlap, byId, milliseconds } from "../../plan/plan-lookups";
import type { Entry } from "../../record/entries";
import { itemsIn, type PlacedList, placedLists } from "../placed-lists";
import { begunAnewBy, doneBy, stepsNow } from "./gate-acts";
import type { GateContext } from "./gate-context";
import { type InDanger, powerWaitsFor } from "./in-danger";
import { stopsAt, tripsAt } from "./stops";
import { isThrough } from "./system-checks";

/** How long ago, as far as this device can be sure of it. */
export interface DeviceTime {
  /** The server's time, µs, at the least; null: this device has not heard it since its clock jumped. */
  readonly now: number | null;
  /** For how long, µs, this device has held an entry without a break. */
  readonly heldFor: (entry: Entry) => number;
}

/** What a step waits for. `second`: somebody else's word that a step before it is done. `left_out`: why it goes on without one. `wait`: µs. */
export type Block =
  | { readonly kind: "danger"; readonly who: InDanger }
  | { readonly kind: "stopped"; readonly by: Entry }
  | { readonly kind: "list"; readonly placed: PlacedList }
  | { readonly kind: "needs" | "earlier" | "second" | "left_out"; readonly item: Item }
  | { readonly kind: "gap"; readonly wait: number; readonly after: Entry };

export interface GatedItem {
  readonly item: Item;
  readonly target: Target;
  /** With the answers alone that count: since power was lost again, since the breaker tripped, with their reasons. */
  readonly step: Step;
  /** It is done, by two where two are asked, or left out with a reason that lets it go on. */
  readonly passed: boolean;
  /** Done by one, where somebody else must say so too. */
  readonly awaitsSecond: boolean;
  /** Left out by one, where somebody else must say so too before it goes on. */
  readonly skipAwaits: boolean;
  readonly confirmed: Entry | null;
  /** What left it out and opens nothing, or no dangerous step (`passed`), before somebody says why it goes on all the same. */
  readonly leftOut: Entry | null;
  /** Steps that it comes after and that were left out and let it go on: nobody else has said so, too. */
  readonly skippedBefore: readonly SkippedBefore[];
  /** Before it may be done (a reason why it is not can be given at any time); of what was done: what was not kept. */
  readonly blocks: readonly Block[];
  /** Others who say that they did it, too. */
  readonly also: readonly Entry[];
  /** What an answer to it comes after, whatever the clock says. */
  readonly since: readonly Entry[];
}

/** `n`: which step of its list it is, from 1. `by`: who says why. */
interface SkippedBefore {
  readonly item: Item;
  readonly n: number;
  readonly by: Entry;
}

export interface ListGate {
  readonly items: readonly GatedItem[];
  /** The loss that began it anew. */
  readonly anew: Entry | null;
  /** Nothing goes on before somebody says so. */
  readonly stops: readonly Entry[];
  readonly finished: boolean;
}

type Standing = ReturnType<ReturnType<typeof stepsNow>>;

export function gateOf(context: GateContext, time: DeviceTime, placed: PlacedList): ListGate {
  const anew = begunAnewBy(context, placed);
  const standing = asked(placed.list, itemsIn(context.scene, placed).map(stepsNow(context, placed, anew)));
  const free = context.edition.dangers.some(({ list }) => list === placed.list.id);
  const stops = free ? [] : stopsAt(context, placed);
  const lists = free ? [] : listsBefore(context, placed).map((each): Block => ({ kind: "list", placed: each }));
  const danger = powerWaitsFor(context, placed).map((who): Block => ({ kind: "danger", who }));
  const acts = [...doneIn(standing), ...tripsAt(context, placed)];
  const now = [
    ...danger,
    ...stops.map((by): Block => ({ kind: "stopped", by })),
    ...(free ? [] : gapIn(time, placed.list, acts)),
  ];
  const items = standing.map((each, index): GatedItem => {
    const steps = free ? [] : ofItem(placed.list, standing, index);
    const blocks = [...lists, ...steps, ...(each.step.status === "done" ? [] : now)];
    return { ...gated(each, blocks), skippedBefore: free ? [] : skippedBefore(placed.list, standing, index) };
  });
  return { items, anew, stops, finished: standing.every(({ passed }) => passed) };
}

const doneIn = (standing: readonly Standing[]): readonly Entry[] => standing.flatMap(({ step }) => doneBy(step));

function gated(standing: Standing, blocks: readonly Block[]): Omit<GatedItem, "skippedBefore"> {
  const { item, step, passed, two, confirmed, leftOut, skipAwaits, bars } = standing;
  const verdict = step.leading && verdictOf(step.leading);
  return {
    ...{ item, target: step.target, step, passed, confirmed, leftOut, skipAwaits, blocks },
    since: bars.last ? [bars.last] : [],
    awaitsSecond: two && step.status === "done" && confirmed === null,
    also: step.others.filter((act) => verdictOf(act) === verdict && act.device !== step.leading?.device),
  };
}

/** Whether the step at `index` comes after the one at `before`. */
const comesAfter = ({ gate }: Checklist, standing: readonly Standing[], before: number, index: number): boolean =>
  (gate.in_order && before < index) || Boolean(standing[index]?.item.needs.includes(standing[before]?.item.id ?? ""));

/** What was left out and goes on asks for nothing once no dangerous step comes after it, or that was left out, too. */
function asked(list: Checklist, standing: readonly Standing[]): readonly Standing[] {
  const isAsked = (_: Standing, at: number): boolean =>
    standing.some(
      ({ item, step }, index) =>
        step.status !== "skipped" && asksFirst(list, item) && comesAfter(list, standing, at, index),
    );
  return standing.map((each, at) =>
    each.leftOut && each.passed && !isAsked(each, at) ? { ...each, leftOut: null } : each,
  );
}

/**
 * What it needs, and, in order, what stands right before it; before a dangerous step, all. What is to be done only in some
 * case says nothing by it.
 */
function skippedBefore(list: Checklist, standing: readonly Standing[], index: number): readonly SkippedBefore[] {
  const { item } = standing[index] as Standing;
  const answered = isMarked(list, item)
    ? -1
    : standing.slice(0, index).findLastIndex(({ step }) => step.status !== "skipped");
  return standing.slice(0, index).flatMap((each, at): readonly SkippedBefore[] => {
    const isBefore = item.needs.includes(each.item.id) || (list.gate.in_order && at > answered);
    const isHeld = !each.passed || (each.leftOut !== null && asksFirst(list, item));
    const says = isBefore && !isHeld && each.step.status === "skipped" && each.confirmed === null;
    const by = says && each.item.conditional !== true && isWaitedFor(list, each.item) ? each.step.leading : null;
    return by ? [{ item: each.item, n: at + 1, by }] : [];
  });
}

/** The lists to be finished before, at this place. */
export function listsBefore(context: GateContext, { list, place }: PlacedList): readonly PlacedList[] {
  const { edition, scene } = context;
  const meets = (area: string | null) =>
    area === null || place.area === null || areasOverlap(edition, area, place.area);
  const lists = list.gate.after.flatMap((id) => byId(edition.lists, id) ?? []);
  const there = lists.flatMap((each) => placedLists(edition, scene, each)).filter((each) => meets(each.place.area));
  return there.filter((placed) => !isThrough(context, placed));
}

/** The steps of its own list that it waits for; a dangerous one also for why it goes on without what was left out, once. */
function ofItem(list: Checklist, standing: readonly Standing[], index: number): readonly Block[] {
  const item = standing[index]?.item;
  const waiting = standing.filter(({ passed }) => !passed);
  const needed = waiting.filter(({ item: { id } }) => item?.needs.includes(id));
  const earlier = list.gate.in_order ? standing.slice(0, index).find(({ passed }) => !passed) : undefined;
  const blocks = needed.map((each) => blockBy("needs", each));
  if (earlier && !needed.includes(earlier)) blocks.push(blockBy("earlier", earlier));
  const asks = item && asksFirst(list, item) && !blocks.some(({ kind }) => kind === "left_out");
  const left =
    asks && standing.find(({ leftOut, passed }, at) => leftOut && passed && comesAfter(list, standing, at, index));
  return left ? [...blocks, blockBy("earlier", left)] : blocks;
}

const blockBy = (kind: "needs" | "earlier", { item, step, leftOut }: Standing): Block => ({
  kind: step.status === "done" ? "second" : leftOut ? "left_out" : kind,
  item,
});

/** The longest wait that is left after any of these. */
function gapIn(time: DeviceTime, { gate }: Checklist, acts: readonly Entry[]): readonly Block[] {
  const gap = (gate.min_gap && milliseconds(gate.min_gap)) ?? 0;
  const waits = acts.map((after) => ({ kind: "gap" as const, wait: gap * 1000 - agoOf(time, after), after }));
  const [longest] = waits.filter(({ wait }) => wait > 0).sort((a, b) => b.wait - a.wait);
  return longest ? [longest] : [];
}

/** At the least: who did it may have the wrong time, but not after the server had heard of it. */
const agoOf = ({ now, heldFor }: DeviceTime, entry: Entry): number =>
  Math.max(heldFor(entry), now === null || entry.receivedAt === null ? 0 : now - entry.receivedAt);
