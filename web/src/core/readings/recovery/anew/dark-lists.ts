/** Work on electricity of the stages, and what its failed steps lead to: it begins anew each time that power is lost again, the latter also once what failed is done. */

import { targetKey, verdictOf } from "../../../folds/checklists";
import { isNamed } from "../../../folds/countable-acts";
import { dangerLists } from "../../../plan/danger-lists";
import type { Checklist, Edition } from "../../../plan/plan";
import { type Entry, inDisplayOrder } from "../../../record/entries";
import type { PlacedList } from "../../placed-lists";
import { type GateContext, rememberedAnswers } from "../gate-context";
import { isWayOn, listNear } from "../way-on";

/** By list the steps that lead there when they fail, as "list item"; none for those that a stage names. */
type Leads = ReadonlyMap<string, ReadonlySet<string>>;

const leads = new WeakMap<Edition, Leads>();

const isElectrical = ({ hazard }: Checklist): boolean => hazard?.kinds.includes("electrical") === true;

/** Not the first steps of whoever comes, which are taken once. */
function namedByStages({ stages }: Edition): ReadonlySet<string> {
  const later = stages.filter(({ id }) => id !== "activate");
  return new Set(later.flatMap(({ lists }) => Object.values(lists).flat()));
}

function leadsIn(edition: Edition): Leads {
  const known = leads.get(edition);
  if (known) return known;
  const { before, power_up, checks, lost_again } = edition.recovery;
  const ownRule = new Set([...before, ...power_up, ...checks, ...(lost_again ? [lost_again] : [])]);
  const hasOwn = ({ id }: Checklist) => ownRule.has(id) || dangerLists(edition).has(id) || isWayOn(edition, id);
  const lists = new Map(
    edition.lists.flatMap((list) => (isElectrical(list) && !hasOwn(list) ? [[list.id, list] as const] : [])),
  );
  const staged = namedByStages(edition);
  const begin = [...lists.values()].filter(({ id, gate }) => gate.in_order && staged.has(id));
  const found = new Map<string, Set<string>>(begin.map(({ id }) => [id, new Set()]));
  const named = new Set(found.keys());
  const todo = [...begin];
  for (let list = todo.shift(); list; list = todo.shift()) {
    for (const item of list.pages.flatMap(({ items }) => items)) {
      const way = lists.get(item.could_not ?? "");
      if (!way || named.has(way.id)) continue;
      if (!found.has(way.id)) todo.push(way);
      found.set(way.id, (found.get(way.id) ?? new Set()).add(stepName({ list: list.id, item: item.id })));
    }
  }
  leads.set(edition, found);
  return found;
}

const stepName = ({ list, item }: { readonly list: string; readonly item: string }): string => `${list} ${item}`;

/** Whether it is one of them. */
export const isForDark = (edition: Edition, list: string): boolean => leadsIn(edition).has(list);

/** Whether it is one to which a failed step leads. */
export const isAfterFailure = (edition: Edition, list: string): boolean => (leadsIn(edition).get(list)?.size ?? 0) > 0;

const settled = rememberedAnswers<readonly Entry[]>();

/** Each time that the last was done of what had failed and led to a list at its place, in display order. */
export function settledIn(context: GateContext, placed: PlacedList): readonly Entry[] {
  if (!isAfterFailure(context.edition, placed.list.id)) return [];
  const key = targetKey({ list: placed.list.id, ...placed.place, item: "" });
  // A plan whose lists lead to each other goes round once.
  return settled(context, key, () => readSettled(context, placed), []);
}

/** That a step failed, or that it is done or needed no more. */
interface Told {
  readonly entry: Entry;
  readonly step: string;
  readonly fails: boolean;
}

function readSettled(context: GateContext, placed: PlacedList): readonly Entry[] {
  const failing = new Set<string>();
  const told = toldOf(context, placed).toSorted((a, b) => inDisplayOrder(a.entry, b.entry));
  return told.flatMap(({ entry, step, fails }) => {
    if (fails) failing.add(step);
    return !fails && failing.delete(step) && failing.size === 0 ? [entry] : [];
  });
}

function toldOf(context: GateContext, { list: { id: of }, place }: PlacedList): readonly Told[] {
  const { edition, scene } = context;
  const { acts, steps, undone } = scene.checklists;
  const from = leadsIn(edition).get(of);
  return [...steps].flatMap(([step, { target }]): readonly Told[] => {
    const near = from?.has(stepName(target)) ? listNear(edition, of, target)?.place : null;
    const list = edition.lists.find(({ id }) => id === target.list);
    if (!(near && list) || near.area !== place.area || near.asset !== place.asset) return [];
    const said = (acts.get(step) ?? []).filter((act) => !isNamed(undone, act));
    const answers = said.flatMap((entry): readonly Told[] => {
      const verdict = verdictOf(entry);
      return verdict === "done" || verdict === "could_not" ? [{ entry, step, fails: verdict === "could_not" }] : [];
    });
    // Nor does it need what a step led to that was itself for another alone.
    const over = settledIn(context, { list, place: { area: target.area, asset: target.asset } });
    return [...answers, ...over.map((entry) => ({ entry, step, fails: false }))];
  });
}
