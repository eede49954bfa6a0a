/** Which lists of the plan are for people in danger, and where one of them is done. */

import { isRef } from "../record/entries";
import type { Edition, Item } from "./plan";
import { byId, type Place } from "./plan-lookups";

const read = new WeakMap<Edition, ReadonlyMap<string, ReadonlySet<string>>>();

/**
 * By list the dangers that it is for: the danger's own, and what its steps lead to. What brings power back is none of
 * these, nor is a round that a stage asks for once for all.
 */
export function dangerLists(edition: Edition): ReadonlyMap<string, ReadonlySet<string>> {
  const known = read.get(edition);
  if (known) return known;
  const [others, rounds] = [listsOfPower(edition), roundLists(edition)];
  const found = new Map<string, Set<string>>();
  const add = (danger: string, id: string | null) => {
    const list = byId(edition.lists, id ?? "");
    const dangers = list && (found.get(list.id) ?? new Set());
    if (!(list && dangers) || dangers.has(danger)) return;
    if (others.has(list.id) || (list.scope === "once" && rounds.has(list.id))) return;
    found.set(list.id, dangers.add(danger));
    for (const next of itemsOf(list).flatMap(leadsTo)) add(danger, next);
  };
  for (const { id, list } of edition.dangers) add(id, list);
  read.set(edition, found);
  return found;
}

const itemsOf = ({ pages }: Edition["lists"][number]): readonly Item[] => pages.flatMap(({ items }) => items);
const leadsTo = ({ could_not, list }: Item): readonly (string | null)[] => [could_not, list];

/** What brings power back, and what that leads to where it fails; a danger's own list is for the danger all the same. */
function listsOfPower({ recovery, lists, dangers }: Edition): ReadonlySet<string | null> {
  const { before, power_up, checks, lost_again = null } = recovery;
  const powers = [...before, ...power_up];
  const items = lists.filter(({ id }) => powers.includes(id)).flatMap(itemsOf);
  const onFailing = items.flatMap(({ could_not: id }) => (dangers.some(({ list }) => list === id) ? [] : id));
  return new Set([...powers, ...checks, lost_again, ...onFailing]);
}

const roundLists = ({ stages, announced, recovery }: Edition): ReadonlySet<string | null> =>
  new Set([
    ...stages.flatMap(({ lists }) => Object.values(lists).flat()),
    ...(announced?.lists ?? []),
    ...recovery.after_care.map(({ list }) => list),
  ]);

/** Where a list for people in danger that the plan has once for all is done: in which lift, or for whom, by the ref of their report. */
export function placeInDanger({ assets, dangers }: Edition, { area, asset }: Place): Place {
  const kind = byId(assets, asset ?? "")?.kind;
  const isTheirs = isRef(asset ?? "") || dangers.some(({ asset_kind }) => asset_kind && asset_kind === kind);
  return { area, asset: isTheirs ? asset : null };
}
