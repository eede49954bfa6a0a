import { isSupplyLost } from "../../core/folds/situation";
import type { Edition, Item, StagePlan } from "../../core/plan/plan";
import { byId } from "../../core/plan/plan-lookups";
import { lastActedAt, whereWas } from "../../core/readings/checklist-reading";
import { backFrom } from "../../core/readings/lists/led-from";
import { nextInList } from "../../core/readings/lists/next-in-list";
import { dutyLists, itemsIn, type PlacedList, progressIn } from "../../core/readings/placed-lists";
import { failedAgain, listsOnFailing } from "../../core/readings/recovery/anew/failed-again";
import { waitsFor, waysOn } from "../../core/readings/recovery/leads";
import { lostAgain } from "../../core/readings/recovery/lost-again";
import { isWhere, rescueLists } from "../danger/rescue-lists";
import { cameAlong, hasCome, hasNothingLeft, isPassedOn } from "../duties/passed-on";
import { covering } from "../duties/staffing";
import { mySeat } from "../incident/first-ten";
import { myDuties, scene, situation, stage, steps, told } from "../incident/situation";
import { currentIncident, edition, me } from "../record/store";
import { AFTER, isOfPeople, overAt, rescues, restores } from "../recovery/overtaken";

/** The stage to enter, where the power is back everywhere and nobody has moved on; else null. */
export function toEnter(): StagePlan | null {
  if (!currentIncident.value || isSupplyLost(situation.value) !== false || AFTER.includes(stage.value)) return null;
  return byId(edition.value?.stages ?? [], "restore");
}

/** The next step of this person and why it is that one. */
export interface Next {
  readonly placed: PlacedList;
  readonly item: Item;
  readonly index: number;
  readonly total: number;
  /** True where it goes on in the list that was left last. */
  readonly resumed: boolean;
  /** Power is back: another stage comes next, and this waits; but for what is about people. */
  readonly overtaken: boolean;
  /** It waits for a list that others work on. */
  readonly waits: boolean;
}

/** Where this person goes on in a list; null where nothing of it is open, or nothing is on. */
export function nextItem(placed: PlacedList): Item | null {
  const [person, from, seen] = [me.value?.person, edition.value, scene.value];
  return person && from && seen ? nextInList({ edition: from, scene: seen }, placed, person) : null;
}

/** The next step of a list, for this person. */
function open(placed: PlacedList, resumed: boolean): Next | null {
  const item = nextItem(placed);
  if (!item) return null;
  const items = itemsIn(told.value, placed);
  const index = items.indexOf(item);
  const overtaken = toEnter() !== null && !rescues(placed) && !restores(placed.list) && !isOfPeople(placed, item);
  return { placed, item, index, total: items.length, resumed, overtaken, waits: false };
}

/** The next open step of the first of these that has one. */
function firstOpen(lists: readonly PlacedList[], resumed: (placed: PlacedList) => boolean = () => false): Next | null {
  const [next] = lists.flatMap((placed) => open(placed, resumed(placed)) ?? []);
  return next ?? null;
}

/**
 * Where working on a list goes on: what the plan says for a step of it that tripped comes first, then what it waits for,
 * where that is this person's or they are bringing the power back.
 */
function onward(from: Edition, placed: PlacedList, resumed: boolean): Next | null {
  const seen = scene.value;
  if (!seen) return null;
  const context = { edition: from, scene: seen };
  const before = waitsFor(context, placed);
  const mine = new Set([...ofMyDuties(from)].map(({ list }) => list.id));
  const isMine = ({ list }: PlacedList) => mine.has(list.id) || from.recovery.power_up.includes(placed.list.id);
  for (const each of [...before.filter(isMine), placed]) {
    for (const way of waysOn(context, each)) {
      const next = open(way, false);
      if (next) return next;
    }
    const next = each === placed ? null : open(each, false);
    if (next) return next;
  }
  const next = open(placed, resumed);
  return next && { ...next, waits: !before.every(isMine) };
}

/** From a list for what failed, once that can be done or is settled: back where it failed. */
function onwardOrBack(from: Edition, placed: PlacedList, resumed: boolean): Next | null {
  const back = scene.value ? backFrom({ edition: from, scene: scene.value }, placed) : [];
  if (back.length === 0) return onward(from, placed, resumed);
  return back.flatMap((lead) => onward(from, lead.placed, false) ?? [])[0] ?? null;
}

/** `at`: when somebody last worked on it, µs. */
type Left = Next & { readonly at: number };

/** What this person worked on last, and what came with a duty that was handed over to them, the latest first. */
function leftLists() {
  const person = me.value?.person ?? "";
  const last = whereWas(steps.value, person);
  const own = last && !isPassedOn(last) ? [{ target: last, at: lastActedAt(steps.value, person), own: true }] : [];
  const came = cameAlong.value.map((each) => ({ ...each, own: false }));
  return [...own, ...came].toSorted((a, b) => b.at - a.at);
}

/**
 * Where this person stopped, or whoever did their duty before: the list worked on last, as long as a step of it is open.
 * What was begun in the dark is not what comes next once restoring has begun, nor what was prepared once it is dark, nor
 * a rescue once all are safe: it waits among the lists left open.
 */
function leftAt(from: Edition): Left | null {
  for (const { target, at, own } of leftLists()) {
    const list = byId(from.lists, target.list);
    const goesOn = list && at > overAt(from, list);
    const next = goesOn ? onwardOrBack(from, { list, place: { area: target.area, asset: target.asset } }, own) : null;
    if (next) return { ...next, at };
  }
  return null;
}

/** The stages whose lists may be next, this one first: in the dark none that restores, once it is back none before. */
function stagesNow(from: Edition): Edition["stages"] {
  const isAfter = ({ id }: StagePlan) => AFTER.includes(id);
  const after = AFTER.includes(stage.value) && isSupplyLost(situation.value) !== true;
  const stages = from.stages.filter((each) => isAfter(each) === after);
  const now = Math.max(
    0,
    stages.findIndex(({ id }) => id === stage.value),
  );
  return [...stages.slice(now), ...stages.slice(0, now)];
}

/** Whether power is back somewhere, or was and failed again. */
const isRecovered = (from: Edition): boolean =>
  failedAgain(from, told.value) !== null || [...situation.value.supply.values()].some(({ lost }) => !lost);

/** Whether anybody has answered any of it. */
const isBegun = (placed: PlacedList): boolean => progressIn(told.value, placed).answered > 0;

/**
 * The lists of my duties and of those that I cover, this stage before the later ones. The first steps of a duty that
 * others did before are no new person's, once they were begun or power is being brought back.
 */
function* ofMyDuties(from: Edition): Generator<PlacedList> {
  const last: PlacedList[] = [];
  for (const { id } of stagesNow(from)) {
    for (const duty of [...myDuties.value, ...covering.value]) {
      const isOver = id === "activate" && hasCome(duty);
      for (const placed of dutyLists(from, told.value, id, duty)) {
        if (isOver && (isRecovered(from) || isBegun(placed))) last.push(placed);
        else yield placed;
      }
    }
  }
  yield* last;
}

/** The same in the order of my seat's first ten minutes, where I have taken one. */
function* inSeatOrder(from: Edition): Generator<PlacedList> {
  const lists = mySeat.value?.steps.flatMap((step) => step.list ?? []) ?? [];
  if (lists.length === 0) return;
  const mine = [...ofMyDuties(from)];
  for (const id of lists) yield* mine.filter((placed) => placed.list.id === id);
}

/** Power that was back failed again: the plan's list for it, until this person has gone on elsewhere since. */
function onFailing(from: Edition, left: Next | null): Next | null {
  const loss = hasNothingLeft.value ? null : failedAgain(from, told.value);
  const since = lastActedAt(steps.value, me.value?.person ?? "");
  if (!loss || (left && (rescues(left.placed) || since > loss.happenedAt))) return null;
  return firstOpen(listsOnFailing(from, told.value));
}

/**
 * Power came back once more and nobody has entered restoring again: what somebody was at before it went says nothing of
 * what is next, which is the same for all.
 */
function isBegunBefore(from: Edition, { placed, at }: Left): boolean {
  const lost = lostAgain(from, told.value.powerAndStages, null);
  return lost !== null && toEnter() !== null && at < lost.happenedAt && restores(placed.list) && !rescues(placed);
}

/** One next step: people in danger, what failed again, on in the list that was left, else the first open one of what is mine to do. */
export function nextStep(): Next | null {
  const from = edition.value;
  if (!from) return null;
  const last = whereWas(steps.value, me.value?.person ?? "");
  const rescue = firstOpen(rescueLists(from), (placed) => last !== null && isWhere(last, placed));
  if (rescue) return rescue;
  const left = leftAt(from);
  const before = left && isBegunBefore(from, left);
  const first = onFailing(from, left) ?? (before ? null : left);
  if (first) return first;
  for (const lists of [inSeatOrder(from), ofMyDuties(from)]) {
    for (const placed of lists) {
      const next = onward(from, placed, false);
      if (next) return next;
    }
  }
  return before && myDuties.value.length === 0 ? { ...left, overtaken: true } : null;
}
