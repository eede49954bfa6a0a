/**
 * The gate of a list at its place: which step may be done now, and what each of the others waits for. It tells of this
 * device's time: no other clock opens it early. Lists for people in danger have none.
 * long-file: one gate, from the lists before it to each of its steps.
 */

import { type Step, type Target, targetKey, verdictOf } from "../../folds/checklists";
import { asksFirst, isMarked, isMarkedItself, isWaitedFor } from "../../plan/dangerous-steps";
import type { Checklist, Item } from "../../plan/plan";
import type { Entry } from "../../record/entries";
import { flagField } from "../../record/fields";
import { itemsIn, type PlacedList, targetIn } from "../placed-lists";
import { doneBy, isSkip } from "./anew/confirmed";
import { holdingFaults, leadsBack, powerUpsAt } from "./anew/open-faults";
import { type Early, type GateStanding, stepsNow } from "./gate-acts";
import { type DeviceTime, type GateContext, type Wait, waitIn } from "./gate-context";
import { type InDanger, powerWaitsFor } from "./in-danger";
import { begunAnewBy } from "./step-standing";
import { stopsAt, tripsAt } from "./stops";
import { listsBefore } from "./system-checks";

/** What a step waits for. `elsewhere`: what a step of the power-up waits for. `second`: somebody else's word that a step before it is done. `left_out`: why it goes on without one. */
export type Block =
  | { readonly kind: "danger"; readonly who: InDanger }
  | { readonly kind: "stopped"; readonly by: Entry }
  | { readonly kind: "list"; readonly placed: PlacedList }
  | { readonly kind: "elsewhere"; readonly placed: PlacedList; readonly block: Block }
  | { readonly kind: "needs" | "earlier" | "second" | "left_out"; readonly item: Item }
  | ({ readonly kind: "gap" } & Wait);

export interface GatedItem {
  readonly item: Item;
  readonly target: Target;
  /** With the answers alone that count: since power was lost again, since the breaker tripped, with their reasons. */
  readonly step: Step;
  /** It is done, by two where two are asked, or left out with a reason that lets it go on. */
  readonly passed: boolean;
  /** It failed or tripped and stays off until somebody has mended it: nothing waits for it. */
  readonly off: boolean;
  /** It was done before its turn. */
  readonly early: Early | null;
  /** What it passed over and holds it: nothing goes on from it yet. */
  readonly waits: Early["over"];
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

/** `fault`: what an earlier outage left, where the list is for that. */
export function gateOf(
  context: GateContext,
  time: DeviceTime,
  placed: PlacedList,
  fault: Target | null = null,
): ListGate {
  const anew = begunAnewBy(context, placed);
  const standing = asked(placed.list, itemsIn(context.scene, placed).map(stepsNow(context, placed, anew)));
  const free = context.edition.dangers.some(({ list }) => list === placed.list.id);
  const stops = free ? [] : stopsAt(context, placed);
  const lists = free ? [] : listsBefore(context, placed).map((each): Block => ({ kind: "list", placed: each }));
  const danger = powerWaitsFor(context, placed).map((who): Block => ({ kind: "danger", who }));
  const acts = [...doneIn(standing), ...tripsAt(context, placed)];
  const held = [...danger, ...stops.map((by): Block => ({ kind: "stopped", by }))];
  const now = [
    ...held,
    ...(free ? [] : waitIn(time, placed.list, acts)).map((wait): Block => ({ kind: "gap", ...wait })),
  ];
  const faults = free ? [] : byFaults(context, placed);
  const items = standing.map((each, index): GatedItem => {
    const steps = free ? [] : ofItem(placed.list, standing, index);
    const said = new Set([each.item, ...steps.flatMap((of) => ("item" in of ? of.item : []))]);
    const others = faults.filter((of) => !("item" in of && said.has(of.item)));
    const back = !free && isMarkedItself(each.item) ? heldBack(context, time, placed, fault) : [];
    const done = each.held && !each.passed ? held : [];
    const blocks = [...lists, ...steps, ...(each.step.status === "done" ? done : [...others, ...back, ...now])];
    return { ...gated(each, blocks), skippedBefore: free ? [] : skippedBefore(placed.list, standing, index) };
  });
  return { items, anew, stops, finished: standing.every(({ passed }) => passed) };
}

/** Of what brings power back: what tripped there, whichever comes first. */
function byFaults(context: GateContext, placed: PlacedList): readonly Block[] {
  if (!context.edition.recovery.power_up.includes(placed.list.id)) return [];
  const here = targetKey(targetIn(placed, { id: "" }));
  return powerUpsAt(context, placed).flatMap((up) => {
    const blocks = holdingFaults(context, up).map((each) => blockBy("earlier", each));
    const isHere = targetKey(targetIn(up, { id: "" })) === here;
    return isHere ? blocks : blocks.map((block): Block => ({ kind: "elsewhere", placed: up, block }));
  });
}

/** What holds the steps of the power-up that a list leads back to. */
const heldBack = (...[context, time, placed, fault]: Required<Parameters<typeof gateOf>>): readonly Block[] =>
  leadsBack(context, placed, fault).flatMap(({ up, isOf }) =>
    (gateOf(context, time, up).items.find(isOf)?.blocks ?? []).map(
      (block): Block => ({ kind: "elsewhere", placed: up, block }),
    ),
  );

/** What was switched on, by now: by somebody else, perhaps, where it was left out and nobody says that it is not, or was not safe. */
const doneIn = (standing: readonly GateStanding[]): readonly Entry[] =>
  standing.flatMap(({ step }) => [...doneBy(step), ...othersDid(step)]);

const othersDid = ({ status, leading, others }: Step): readonly Entry[] =>
  status === "skipped"
    ? [leading, ...others].flatMap((act) => (act && isSkip(act) && !saysOfIt(act) ? [act] : []))
    : [];

const saysOfIt = ({ action }: Entry): boolean =>
  action !== null && (flagField(action, "needless") === true || flagField(action, "unsafe") === true);

function gated(standing: GateStanding, blocks: readonly Block[]): Omit<GatedItem, "skippedBefore"> {
  const { item, step, passed, two, confirmed, leftOut, skipAwaits, bars, off, early, waits } = standing;
  const verdict = step.leading && verdictOf(step.leading);
  return {
    ...{ item, target: step.target, step, passed, off, confirmed, leftOut, skipAwaits, early, waits, blocks },
    since: bars.last ? [bars.last] : [],
    awaitsSecond: two && step.status === "done" && confirmed === null,
    also: step.others.filter((act) => verdictOf(act) === verdict && act.device !== step.leading?.device),
  };
}

/** Whether the step at `index` comes after the one at `before`. */
const comesAfter = ({ gate }: Checklist, standing: readonly GateStanding[], before: number, index: number): boolean =>
  (gate.in_order && before < index) || Boolean(standing[index]?.item.needs.includes(standing[before]?.item.id ?? ""));

/** What was left out and goes on asks for nothing once no dangerous step comes after it, or that was left out, too. */
function asked(list: Checklist, standing: readonly GateStanding[]): readonly GateStanding[] {
  const isAsked = (_: GateStanding, at: number): boolean =>
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
function skippedBefore(list: Checklist, standing: readonly GateStanding[], index: number): readonly SkippedBefore[] {
  const { item } = standing[index] as GateStanding;
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

/** The steps of its own list that it waits for; a dangerous one also for why it goes on without what was left out, once. */
function ofItem(list: Checklist, standing: readonly GateStanding[], index: number): readonly Block[] {
  const item = standing[index]?.item;
  // In the place of what was done before its turn stands what it passed over; other lists are told of as such.
  const heldBy = (each: GateStanding): readonly GateStanding[] =>
    each.waits.length === 0 ? [each] : standing.filter((other) => each.waits.some((of) => of.item === other.item));
  const needed = item ? neededBy(standing, item).flatMap(heldBy) : [];
  const earlier = list.gate.in_order
    ? standing.slice(0, index).find(({ passed, waits }) => !passed && waits.length === 0)
    : undefined;
  const blocks = needed.map((each) => blockBy("needs", each));
  if (earlier && !needed.includes(earlier)) blocks.push(blockBy("earlier", earlier));
  const asks = item && asksFirst(list, item) && !blocks.some(({ kind }) => kind === "left_out");
  const left =
    asks && standing.find(({ leftOut, passed }, at) => leftOut && passed && comesAfter(list, standing, at, index));
  return left ? [...blocks, blockBy("earlier", left)] : blocks;
}

/** What it needs and was not passed; one that was left out does not hide what that needs. */
function neededBy(standing: readonly GateStanding[], item: Item): readonly GateStanding[] {
  const found = new Set<GateStanding>();
  const ways = [item];
  for (let at = ways.pop(); at; at = ways.pop()) {
    for (const each of standing) {
      if (found.has(each) || !at.needs.includes(each.item.id)) continue;
      found.add(each);
      if (each.passed && each.step.status !== "done") ways.push(each.item);
    }
  }
  return standing.filter((each) => found.has(each) && !each.passed);
}

const blockBy = (
  kind: "needs" | "earlier",
  { item, step, leftOut }: Pick<GateStanding, "item" | "step" | "leftOut">,
): Block => ({
  kind: step.status === "done" ? "second" : leftOut ? "left_out" : kind,
  item,
});
