/** All answers to the steps of an outage, those too that count no longer because power was lost again or a breaker tripped. */

import { judged, type Step, type Target, targetKey, verdictOf } from "../../../folds/checklists";
import { isNamed, namedBy } from "../../../folds/countable-acts";
import { dangerLists } from "../../../plan/danger-lists";
import type { Edition } from "../../../plan/plan";
import { byId, itemIn } from "../../../plan/plan-lookups";
import { type Entry, inDisplayOrder } from "../../../record/entries";
import { isVisible, textField } from "../../../record/fields";
import { type PlacedList, placedLists } from "../../placed-lists";
import { type GateContext, rememberedAnswers } from "../gate-context";
import { EVERYWHERE, lossesIn, reachIn } from "../lost-again";
import { tripsAt } from "../stops";
import { isWayOn, leadsTo, listNear } from "../way-on";
import { isForDark, settledIn } from "./dark-lists";
import { reportsAfterTheFirst } from "./reports-there";

/** What stood of one step until something made its answers count no longer. */
export interface RoundStep {
  /** Which time the list was gone through there: 0 is the first. */
  readonly round: number;
  /** Never open. */
  readonly step: Step;
  /** A breaker tripped at it then, so that it was to be done once more. */
  readonly tripped: boolean;
}

/** Each step as often as its answers were to be given anew, in display order of what ended them. */
export function roundsIn(context: GateContext): readonly RoundStep[] {
  return [...context.scene.checklists.steps.values()].flatMap(({ target }) => roundsOf(context, target));
}

/** Nothing is left out without saying why. */
export const saysWhy = (answer: Entry): boolean =>
  verdictOf(answer) !== "skipped" || isVisible((answer.action && textField(answer.action, "reason")) ?? "");

/** Lists that bring the power back, and the one for when it fails again. */
export function beginsAnew({ recovery }: Edition, { id }: PlacedList["list"]): boolean {
  const { before, power_up, checks, lost_again } = recovery;
  return lost_again === id || [before, power_up, checks].some((ids) => ids.includes(id));
}

/** All that ever began a list anew at its place, in display order: the first of it ended round 0. */
export function begunAnewIn(context: GateContext, placed: PlacedList): readonly Entry[] {
  const { edition } = context;
  const { list } = placed;
  if (dangerLists(edition).has(list.id)) return reportsAfterTheFirst(context, placed);
  if (isForDark(edition, list.id))
    return [...lossesAt(context, placed), ...settledIn(context, placed)].toSorted(inDisplayOrder);
  // Whoever reads on before saying that it failed has begun with the first.
  return beginsAnew(edition, list) ? lossesAt(context, placed) : failuresTo(context, placed).slice(1);
}

/** Each time that what had come back there was lost again. */
function lossesAt({ edition, scene }: GateContext, { place }: PlacedList): readonly Entry[] {
  const there = new Set(reachIn(edition).meets.get(place.area ?? EVERYWHERE) ?? [EVERYWHERE]);
  const { allAgain, allOpenings } = lossesIn(edition, scene.powerAndStages);
  return [...allAgain, ...(scene.view.joined ? allOpenings : [])]
    .filter(({ areas }) => areas.some((area) => there.has(area)))
    .map(({ entry }) => entry)
    .toSorted(inDisplayOrder);
}

const failures = rememberedAnswers<readonly Entry[]>();

/** What failed and led to a list at its place, in display order: each is another fault. */
export function failuresTo(context: GateContext, placed: PlacedList): readonly Entry[] {
  const { list, place } = placed;
  if (!isWayOn(context.edition, list.id)) return [];
  return failures(context, targetKey({ list: list.id, ...place, item: "" }), () => {
    const found = leadingTo(context, placed).flatMap((target) => failuresOf(context, target));
    return [...new Map(found.map((entry) => [entry.ref, entry])).values()].toSorted(inDisplayOrder);
  });
}

/** The steps that lead there, wherever somebody answered them or power is to come back. */
function leadingTo({ edition, scene }: GateContext, { list, place }: PlacedList): readonly Target[] {
  const leads = leadsTo(edition, list.id);
  const planned = leads.flatMap(({ list: id, item }) => {
    const from = byId(edition.lists, id);
    return from ? placedLists(edition, scene, from).map((each) => ({ list: id, ...each.place, item })) : [];
  });
  const answered = [...scene.checklists.steps.values()].map(({ target }) => target);
  const all = [
    ...planned,
    ...answered.filter((of) => leads.some((each) => each.list === of.list && each.item === of.item)),
  ];
  const isHere = ({ area, asset }: Target): boolean => {
    const near = listNear(edition, list.id, { area, asset })?.place;
    return near !== undefined && near.area === place.area && near.asset === place.asset;
  };
  return [...new Map(all.map((target) => [targetKey(target), target])).values()].filter(isHere);
}

/** Each time that any step could not be done: those that were left out, done or tripped afterwards too. In display order. */
export const couldNotIn = (context: GateContext): readonly Entry[] =>
  [...context.scene.checklists.steps.values()]
    .flatMap(({ target }) => answersOf(context, target).flatMap(({ acts }) => couldNotAmong(acts)))
    .toSorted(inDisplayOrder);

/** However many say one after another that it could not be done, it failed once: the first of them. */
function couldNotAmong(acts: readonly Entry[]): readonly Entry[] {
  const said = acts.filter(saysWhy).map((act) => [act, verdictOf(act)] as const);
  return said.flatMap(([act, of], at) => (of === "could_not" && said[at - 1]?.[1] !== "could_not" ? [act] : []));
}

/** Each time that a step failed or tripped: however many say one after another that it failed, it did once. */
const failuresOf = (context: GateContext, target: Target): readonly Entry[] =>
  answersOf(context, target).flatMap(({ acts, ended }) => [
    ...couldNotAmong(acts),
    ...(ended?.trip ? [ended.entry] : []),
  ]);

interface Bar {
  readonly entry: Entry;
  readonly trip: boolean;
  readonly named: ReturnType<typeof namedBy>;
}

/** In display order. Nothing of a step that this plan does not know is ever to be done anew. */
function barsAt(context: GateContext, { list: id, area, asset, item }: Target): readonly Bar[] {
  const { lists, areas } = context.edition;
  const list = byId(lists, id);
  if (!(list && itemIn(context.edition, id, item)) || (area !== null && byId(areas, area) === null)) return [];
  const placed = { list, place: { area, asset } };
  const trips = tripsAt(context, placed).filter(({ action }) => action && textField(action, "item") === item);
  const bar = (trip: boolean) => (entry: Entry) => ({ entry, trip, named: namedBy([entry]) });
  return [...begunAnewIn(context, placed).map(bar(false)), ...trips.map(bar(true))].toSorted((a, b) =>
    inDisplayOrder(a.entry, b.entry),
  );
}

/** Answers of one step between what made them count no longer, in display order. */
interface Part {
  readonly acts: readonly Entry[];
  /** What ended it; null: they count now. */
  readonly ended: Pick<Bar, "entry" | "trip"> | null;
}

const answers = rememberedAnswers<readonly Part[]>();

/** All that was answered to a step, the last part the one that counts now; what was taken back is none. */
export const answersOf = (context: GateContext, target: Target): readonly Part[] =>
  answers(context, targetKey(target), () => readAnswers(context, target));

function readAnswers(context: GateContext, target: Target): readonly Part[] {
  const { acts, undone } = context.scene.checklists;
  const bars = barsAt(context, target);
  const parts = [...bars, null].map((ended) => ({ acts: [] as Entry[], ended }));
  for (const act of acts.get(targetKey(target)) ?? []) {
    if (isNamed(undone, act)) continue;
    const at = bars.findIndex(({ entry, named }) => isNamed(named, act) || inDisplayOrder(act, entry) <= 0);
    parts.at(at)?.acts.push(act);
  }
  return parts;
}

function roundsOf(context: GateContext, target: Target): readonly RoundStep[] {
  let round = 0;
  return answersOf(context, target).flatMap(({ acts, ended }): readonly RoundStep[] => {
    const here = round;
    if (ended && !ended.trip) round += 1;
    return acts.length === 0 ? [] : [{ round: here, step: { target, ...judged(acts) }, tripped: ended?.trip ?? false }];
  });
}
