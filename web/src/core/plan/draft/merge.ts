/** Brings together what two keepers made of one draft: by thing, then by field. What cannot be is left to be chosen. */

import { keyField } from "./keys";
import { fieldOf, isList, isSame, isThing, type Json, type PlanForm } from "./plan-form";

/** A way to a place that stays true when things move: a member of a list stands there as "#" and its key. */
export type KeyPath = readonly (string | number)[];

/** Both changed one thing. The merged draft says what they say; undefined: taken out. */
export interface DraftConflict {
  readonly path: KeyPath;
  /** `order`: both lists are of keys, in two orders. */
  readonly what: "value" | "order";
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
}

export interface Merged {
  readonly plan: PlanForm;
  readonly conflicts: readonly DraftConflict[];
}

type Maybe = Json | undefined;

/** `base` is what both began with. Where both changed the same, theirs stands and mine is among the conflicts. */
export function mergeDrafts(base: PlanForm, mine: PlanForm, theirs: PlanForm): Merged {
  const conflicts: DraftConflict[] = [];
  const plan = merged([base, mine, theirs], [], conflicts);
  return { plan: isThing(plan) ? plan : theirs, conflicts };
}

type Three = readonly [base: Maybe, mine: Maybe, theirs: Maybe];

function merged(three: Three, path: KeyPath, conflicts: DraftConflict[]): Maybe {
  const [base, mine, theirs] = three;
  if (isSame(mine, base) || isSame(mine, theirs)) return theirs;
  if (isSame(theirs, base)) return mine;
  if (isThing(mine) && isThing(theirs) && (isThing(base) || base === undefined)) {
    return mergedRecord(three, path, conflicts);
  }
  if (isList(mine) && isList(theirs) && isList(base)) return mergedList([base, mine, theirs], path, conflicts);
  conflicts.push({ path, what: "value", mine, theirs });
  return theirs;
}

function mergedRecord([base, mine, theirs]: Three, path: KeyPath, conflicts: DraftConflict[]): Json {
  const fields = new Set([theirs, mine].flatMap((each) => (isThing(each) ? Object.keys(each) : [])));
  const found = [...fields].map((field) => {
    const three = [fieldOf(base, field), fieldOf(mine, field), fieldOf(theirs, field)] as const;
    return [field, merged(three, [...path, field], conflicts)] as const;
  });
  return Object.fromEntries(found.filter((each): each is [string, Json] => each[1] !== undefined));
}

type Lists = readonly [base: readonly Json[], mine: readonly Json[], theirs: readonly Json[]];

/** By what a member is known: its id, its level; a bare word or number by itself. Null: by nothing. */
function memberKey(member: Json, path: KeyPath): string | null {
  if (typeof member === "string" || typeof member === "number") return `#${member}`;
  const [part] = path;
  const key = fieldOf(member, path.length === 1 ? keyField(String(part)) : "id");
  return (typeof key === "string" && key !== "") || typeof key === "number" ? `#${key}` : null;
}

function keyed(list: readonly Json[], path: KeyPath): ReadonlyMap<string, Json> | null {
  const found = new Map<string, Json>();
  for (const member of list) {
    const key = memberKey(member, path);
    if (key !== null) found.set(key, member);
  }
  return found.size === list.length ? found : null;
}

function mergedList(lists: Lists, path: KeyPath, conflicts: DraftConflict[]): Json {
  const [base, mine, theirs] = lists;
  const maps = lists.map((each) => keyed(each, path));
  const [b, m, t] = maps;
  if (b && m && t) return mergedMembers([b, m, t], path, conflicts);
  if (base.length === mine.length && base.length === theirs.length && lists.flat().every(isThing)) {
    return theirs.map((their, at) => merged([base[at], mine[at], their], [...path, at], conflicts) ?? null);
  }
  conflicts.push({ path, what: "value", mine, theirs });
  return theirs;
}

type Maps = readonly [
  base: ReadonlyMap<string, Json>,
  mine: ReadonlyMap<string, Json>,
  theirs: ReadonlyMap<string, Json>,
];

function mergedMembers(maps: Maps, path: KeyPath, conflicts: DraftConflict[]): Json {
  const [base, mine, theirs] = maps;
  const alive = new Map<string, Json>();
  for (const key of new Set([...theirs.keys(), ...mine.keys()])) {
    const member = merged([base.get(key), mine.get(key), theirs.get(key)], [...path, key], conflicts);
    if (member !== undefined) alive.set(key, member);
  }
  const order = mergedOrder(maps, path, conflicts).filter((key) => alive.has(key));
  return order.flatMap((key) => alive.get(key) ?? []);
}

const among = (keys: Iterable<string>, others: ReadonlyMap<string, Json>): readonly string[] =>
  [...keys].filter((key) => others.has(key));

const areEqual = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each, at) => each === b[at]);

/** Theirs, unless only mine is another order; what only one has stands behind what it stood behind there. */
function mergedOrder([base, mine, theirs]: Maps, path: KeyPath, conflicts: DraftConflict[]): readonly string[] {
  const isMoved = (keys: ReadonlyMap<string, Json>) => !areEqual(among(keys.keys(), base), among(base.keys(), keys));
  const common = among(mine.keys(), theirs);
  const differ = !areEqual(common, among(theirs.keys(), mine));
  if (differ && isMoved(mine) && isMoved(theirs)) {
    conflicts.push({ path, what: "order", mine: [...mine.keys()], theirs: [...theirs.keys()] });
  }
  const [first, second] = differ && isMoved(mine) && !isMoved(theirs) ? [mine, theirs] : [theirs, mine];
  const order = [...first.keys()];
  let before = -1;
  for (const key of second.keys()) {
    const at = order.indexOf(key);
    before = at < 0 ? before + 1 : at;
    if (at < 0) order.splice(before, 0, key);
  }
  return order;
}
