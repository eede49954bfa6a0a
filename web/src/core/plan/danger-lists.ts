/** Which lists of the plan are for people in danger, and where one of them is done. */

import { isRef } from "../record/entries";
import type { Edition, Item } from "./plan";
import { byId, NOWHERE, type Place } from "./plan-lookups";

type ByList = ReadonlyMap<string, ReadonlySet<string>>;

interface Read {
  readonly lists: ByList;
  /** A danger's own lists that a stage asks for once for all as well: done for each report, and besides for all. */
  readonly rounds: ByList;
}

const read = new WeakMap<Edition, Read>();

/**
 * By list the dangers that it is for: the danger's own, and what its steps lead to. What brings power back is none of
 * these, nor is a round that a stage asks for once for all.
 */
export const dangerLists = (edition: Edition): ByList => readIn(edition).lists;

function readIn(edition: Edition): Read {
  const known = read.get(edition);
  if (known) return known;
  const [others, asked] = [listsOfPower(edition), roundLists(edition)];
  const [lists, rounds] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  const add = (danger: string, id: string | null, isOwn = false) => {
    const list = byId(edition.lists, id ?? "");
    const isRound = list?.scope === "once" && asked.has(list.id);
    if (!list || others.has(list.id) || (isRound && !isOwn)) return;
    const found = isRound ? rounds : lists;
    const dangers = found.get(list.id) ?? new Set();
    if (dangers.has(danger)) return;
    found.set(list.id, dangers.add(danger));
    for (const next of itemsOf(list).flatMap(leadsTo)) add(danger, next);
  };
  for (const { id, list } of edition.dangers) add(id, list, true);
  const found = { lists, rounds };
  read.set(edition, found);
  return found;
}

/** The dangers for whom a list is done at a place, undefined where it is for none: a round is where it names their report. */
export const dangersAt = (edition: Edition, list: string, { asset }: Place): ReadonlySet<string> | undefined =>
  dangerLists(edition).get(list) ?? (isRef(asset ?? "") ? readIn(edition).rounds.get(list) : undefined);

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

/**
 * Where a list that the plan has once for all is done: for people in danger in which lift, or for whom, by the ref of
 * their report; else nowhere in particular.
 */
export function placeOnce(edition: Edition, list: string, { area, asset }: Place): Place {
  if (readIn(edition).rounds.has(list)) return isRef(asset ?? "") ? { area, asset } : NOWHERE;
  return dangerLists(edition).has(list) ? placeInDanger(edition, { area, asset }) : NOWHERE;
}

function placeInDanger({ assets, dangers }: Edition, { area, asset }: Place): Place {
  const kind = byId(assets, asset ?? "")?.kind;
  const isTheirs = isRef(asset ?? "") || dangers.some(({ asset_kind }) => asset_kind && asset_kind === kind);
  return { area, asset: isTheirs ? asset : null };
}
