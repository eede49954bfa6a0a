/** The lists that this person began, or that came with a duty which was handed over to them: what of them could not be done, and which are still open. */

import { type Target, targetKey } from "../../core/folds/checklists";
import type { Item } from "../../core/plan/plan";
import { byId, itemIn } from "../../core/plan/plan-lookups";
import { begunAt, stepOf } from "../../core/readings/checklist-reading";
import { isNeededNoMore } from "../../core/readings/lists/led-from";
import {
  dutyLists,
  isOfTheSafe,
  itemsIn,
  type PlacedList,
  progressIn,
  targetIn,
} from "../../core/readings/placed-lists";
import { cameAlong, givenAway, isPassedOn } from "../duties/passed-on";
import { covering } from "../duties/staffing";
import { matterHere, myDuties, situation, stage, steps, told } from "../incident/situation";
import { edition, me } from "../record/store";
import { AFTER } from "../recovery/overtaken";
import { nextStep } from "./next-step";
import { placedListHref } from "./placed-lists";

/** What has passed to somebody else is theirs from when they have it. */
const isMine = ({ target }: { readonly target: Target }): boolean =>
  givenAway.value?.received !== true || !isPassedOn(target);

/** Lists at the places where this person worked on them, or whoever did their duty before, the latest first. */
function begun(): readonly PlacedList[] {
  const [from, person] = [edition.value, me.value?.person];
  if (!(from && person)) return [];
  const all = [...begunAt(steps.value, person).filter(isMine), ...cameAlong.value];
  const lists = all
    .toSorted((a, b) => b.at - a.at)
    .flatMap(({ target: { list: id, area, asset } }) => {
      const list = byId(from.lists, id);
      return list ? [{ list, place: { area, asset } }] : [];
    });
  return [...new Map(lists.map((each) => [placedListHref(each), each])).values()];
}

interface Failed {
  readonly placed: PlacedList;
  readonly item: Item;
}

/** What could not be done, now or before power went, where this person worked: whoever takes over must hear of it. */
export function failedSteps(): readonly Failed[] {
  const [person, { failedBefore }] = [me.value?.person, steps.value];
  const statusOf = (placed: PlacedList, item: Item) => steps.value.steps.get(targetKey(targetIn(placed, item)))?.status;
  const now = begun().flatMap((placed) =>
    itemsIn(told.value, placed).flatMap((item) => (statusOf(placed, item) === "could_not" ? [{ placed, item }] : [])),
  );
  const before = [...(failedBefore?.values() ?? [])].filter(({ step: { leading, others } }) =>
    [leading, ...others].some((each) => each?.action?.actor === person),
  );
  return [...now, ...before.flatMap(({ step }) => placedIn(step.target) ?? [])];
}

function placedIn({ list: id, area, asset, item: of }: Target): Failed | null {
  const [list, item] = edition.value ? [byId(edition.value.lists, id), itemIn(edition.value, id, of)] : [];
  return list && item ? { placed: { list, place: { area, asset } }, item } : null;
}

/** Whoever is safe needs no list, nor does what failed and is settled. */
const isOver = (placed: PlacedList): boolean => {
  const here = matterHere.value;
  return here !== null && (isOfTheSafe(here.edition, situation.value, placed) || isNeededNoMore(here, placed));
};

/** Lists that this person began and left for another one, with a step still open: so that none is forgotten. */
export function leftOpen(): readonly PlacedList[] {
  const now = nextStep()?.placed;
  return begun().filter((placed) => {
    const { answered, total } = progressIn(told.value, placed);
    return answered < total && !isOver(placed) && !(now && placedListHref(now) === placedListHref(placed));
  });
}

/** The first step of a list that nobody has answered. */
export const firstUnanswered = (placed: PlacedList): Item | undefined =>
  itemsIn(told.value, placed).find((item) => stepOf(steps.value, targetIn(placed, item)).status === "open");

const asksCustomers = (placed: PlacedList): boolean => (firstUnanswered(placed)?.customers ?? null) !== null;

/**
 * Those, and once power is being brought back what the stages before it asked of this person's duties and is not done:
 * moving on settles none of it. What asks after special customers first.
 */
export function leftUndone(): readonly PlacedList[] {
  const [from, open] = [edition.value, leftOpen()];
  if (!(from && AFTER.includes(stage.value))) return open;
  const stages = (["activate", ...situation.value.stages.keys()] as const).filter((each) => !AFTER.includes(each));
  const asked = stages.flatMap((each) =>
    [...myDuties.value, ...covering.value].flatMap((duty) => dutyLists(from, told.value, each, duty)),
  );
  const undone = [...open, ...asked.filter((placed) => firstUnanswered(placed) !== undefined)];
  const all = [...new Map(undone.map((placed) => [placedListHref(placed), placed])).values()];
  return all.toSorted((a, b) => Number(asksCustomers(b)) - Number(asksCustomers(a)));
}
