/** Each time that a list was gone through at a place, what was due and is left of it. */

import { type Target, targetKey } from "../../folds/checklists";
import { groupedBy } from "../../grouping";
import { dangerLists } from "../../plan/danger-lists";
import type { Item } from "../../plan/plan";
import { byId } from "../../plan/plan-lookups";
import { displayTime, type Entry } from "../../record/entries";
import { countedAs } from "../checklist-reading";
import { isNeededNoMore } from "../lists/led-from";
import { recoveryDue, stagedLists } from "../lists/unbegun";
import { isOfTheSafe, itemsIn, type PlacedList, progressIn, targetIn } from "../placed-lists";
import { isAfterFailure, isForDark } from "../recovery/anew/dark-lists";
import { beginsAnew, begunAnewIn, type RoundStep, roundsIn } from "../recovery/anew/rounds";
import type { GateContext } from "../recovery/gate-context";

/** How a step stood when its time was over: `tripped` where a breaker did and it was not done again. */
export const FATES = ["done", "skipped", "could_not", "tripped", "open"] as const;
export type RoundFate = (typeof FATES)[number];

/** One time that a list was gone through at a place. */
export interface ListRound {
  readonly placed: PlacedList;
  /** Which time of how many that are told: 1 is the first. */
  readonly time: number;
  readonly times: number;
  /** Somebody answered something of it then. */
  readonly begun: boolean;
  /** Whoever it was for is safe, so that nobody need do the rest. */
  readonly safe: boolean;
  /** What had it begin anew; null: nothing had. */
  readonly anew: Entry | null;
  readonly far: Readonly<Record<RoundFate, number>>;
  readonly total: number;
  /** What nobody answered then, or not since a breaker tripped there; in order. */
  readonly left: readonly Item[];
  /** When each was done, µs, the first first; where none was, when something else was said of one. */
  readonly doneAt: readonly number[];
}

const keyOf = ({ list, area, asset }: Omit<Target, "item">): string => JSON.stringify([list, area, asset]);
const placeKey = ({ list, place }: PlacedList): string => keyOf({ list: list.id, ...place });

/** What failed again began a list anew without any loss of power. */
const isFailure = ({ action }: Entry): boolean =>
  action?.type === "step.could_not" || action?.type === "breaker.tripped";

/** Of one outage made of several the first opening began nothing anew. */
const lossIn = (by: Entry | null | undefined): Entry | null =>
  by && by.action?.type !== "incident.opened" ? by : null;

/** Each time of the lists that somebody began, in the order of the plan's lists, the first time first. */
export function listRounds(context: GateContext): readonly ListRound[] {
  const all = roundsOf(context);
  const begun = new Set(all.flatMap(({ placed, begun: is }) => (is ? placed : [])));
  return all.filter(({ placed }) => begun.has(placed));
}

/** Of what was due, too. */
function roundsOf(context: GateContext): readonly ListRound[] {
  const { lists } = context.edition;
  const answered = groupedBy(roundsIn(context), ({ step }) => keyOf(step.target));
  const begun = [...answered.values()].flatMap(([first]): readonly PlacedList[] => {
    const target = first?.step.target;
    const list = target && byId(lists, target.list);
    return list ? [{ list, place: { area: target.area, asset: target.asset } }] : [];
  });
  const all = new Map([...dueIn(context), ...begun].map((placed) => [placeKey(placed), placed] as const));
  return [...all]
    .toSorted(([, a], [, b]) => lists.indexOf(a.list) - lists.indexOf(b.list))
    .flatMap(([key, placed]) => roundsAt(context, placed, answered.get(key) ?? []));
}

function roundsAt(context: GateContext, placed: PlacedList, answered: readonly RoundStep[]): readonly ListRound[] {
  const isOfPeople = dangerLists(context.edition).has(placed.list.id);
  const anew = begunAnewIn(context, placed).map((entry) => (isOfPeople || isFailure(entry) ? null : entry));
  const byRound = groupedBy(answered, ({ round }) => round);
  // A time of which nothing is told is told where it is the one that counts now, and something asks for it.
  const isOver = byRound.size > 0 && !byRound.has(anew.length) && isAfterFailure(context.edition, placed.list.id);
  const rounds = [...anew.keys(), anew.length].filter(
    (round) => byRound.has(round) || (round === anew.length && !isOver),
  );
  return rounds.map((round, at) => {
    const last = new Map((byRound.get(round) ?? []).map((each) => [targetKey(each.step.target), each] as const));
    const fateOf = (key: string): RoundFate => {
      const each = last.get(key);
      if (!each || each.tripped) return each ? "tripped" : "open";
      return round === anew.length ? countedAs(context.scene.checklists, each.step.target) : each.step.status;
    };
    const items = itemsIn(context.scene, placed);
    const keys = new Set([...items.map((item) => targetKey(targetIn(placed, item))), ...last.keys()]);
    const far = { done: 0, skipped: 0, could_not: 0, tripped: 0, open: 0 };
    for (const key of keys) far[fateOf(key)] += 1;
    const done = [...last].flatMap(([key, { step }]) => (fateOf(key) === "done" && step.leading ? step.leading : []));
    const said = [...last.values()].flatMap(({ step }) => step.leading ?? []);
    return {
      ...{ placed, far, time: at + 1, times: rounds.length, begun: last.size > 0, total: keys.size },
      safe: isOfTheSafe(context.edition, context.scene.situation, placed),
      anew: at === 0 ? lossIn(anew[round - 1]) : (anew[round - 1] ?? null),
      left: items.filter((item) => ["open", "tripped"].includes(fateOf(targetKey(targetIn(placed, item))))),
      doneAt: (done.length > 0 ? done : said).map(displayTime).toSorted((a, b) => a - b),
    };
  });
}

/** Each list that was begun or asked for, finished or not, as it counts now. */
export const listsNow = (context: GateContext): readonly ListRound[] =>
  roundsOf(context).filter(({ time, times }) => time === times);

/** Begun and not finished, or never begun and asked for, as it counts now: of the recovery, then what was begun. */
export function unfinishedLists(context: GateContext): readonly ListRound[] {
  const { edition, scene } = context;
  if (scene.view.ended?.action?.body["dark_because"] === "false") return [];
  const due = new Set(dueIn(context).map(placeKey));
  const rank = ({ placed, begun }: ListRound) => (beginsAnew(edition, placed.list) ? 0 : begun ? 1 : 2);
  return roundsOf(context)
    .filter(
      (each) =>
        each.time === each.times &&
        each.left.length > 0 &&
        !isNeededNoMore(context, each.placed) &&
        !wasForEarlier(context, each.placed) &&
        (each.begun || due.has(placeKey(each.placed)) || failedAnew(context, each.placed)),
    )
    .toSorted((a, b) => rank(a) - rank(b));
}

/** Where a failed step led is asked for by that alone: it is over once that is done, or power came back. */
const wasForEarlier = (context: GateContext, placed: PlacedList): boolean =>
  isAfterFailure(context.edition, placed.list.id) &&
  begunAnewIn(context, placed).length > 0 &&
  progressIn(context.scene, placed).answered === 0;

/** What failed once more asks for a list anew that was gone through for what failed before. */
const failedAnew = (context: GateContext, placed: PlacedList): boolean =>
  !(beginsAnew(context.edition, placed.list) || isForDark(context.edition, placed.list.id)) &&
  begunAnewIn(context, placed).length > 0;

/** What the stages that were entered ask for, and what the power's return and its loss once more do. */
const dueIn = (context: GateContext): readonly PlacedList[] => [
  ...recoveryDue(context),
  ...stagedLists(context.edition, context.scene),
];
