/** What one keeper changed in a draft, thing by thing, as it is told to the server. */

import { keyField, RECORD_PARTS } from "./keys";
import { fieldOf, isList, isSame, isThing, type Json, type PlanForm, type PlanThing, planThings } from "./plan-form";

/** A thing's id; of some parts its level or its number of people. */
export type ThingKey = string | number;

/** The thing of this key is `value` from now on, null takes it out. Of a part that is one record the key is null. */
export interface ThingChange {
  readonly part: string;
  readonly key: ThingKey | null;
  readonly value: Json;
}

export interface DraftChanges {
  readonly changes: readonly ThingChange[];
  readonly orders: readonly { readonly part: string; readonly keys: readonly ThingKey[] }[];
  /** Parts that cannot be told yet: two of their things have one key, or one has none. */
  readonly unclear: readonly string[];
}

const keyIn = (part: string, thing: Json): ThingKey | null => {
  const key = fieldOf(thing, keyField(part));
  return (typeof key === "string" && key !== "") || (typeof key === "number" && Number.isSafeInteger(key)) ? key : null;
};

/** The things of a part by key; null where a key is missing or stands twice. */
function byKey(plan: PlanForm, part: string): ReadonlyMap<ThingKey, PlanThing> | null {
  const all = planThings(plan, part);
  const found = new Map<ThingKey, PlanThing>();
  for (const thing of all) {
    const key = keyIn(part, thing);
    if (key !== null && isThing(thing)) found.set(key, thing);
  }
  return found.size === all.length ? found : null;
}

const isPartList = (value: Json | undefined): boolean => value === undefined || isList(value);

/** What turns `before` into `after`. */
export function changesBetween(before: PlanForm, after: PlanForm): DraftChanges {
  const parts = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const touched = parts.filter((part) => !isSame(fieldOf(before, part), fieldOf(after, part)));
  const told = touched.map((part) => partChanges(before, after, part));
  return {
    changes: told.flatMap((each) => each?.changes ?? []),
    orders: told.flatMap((each) => each?.orders ?? []),
    unclear: touched.filter((_, at) => told[at] === null),
  };
}

type PartChanges = Pick<DraftChanges, "changes" | "orders">;

function partChanges(before: PlanForm, after: PlanForm, part: string): PartChanges | null {
  if (RECORD_PARTS.has(part)) {
    return { changes: [{ part, key: null, value: fieldOf(after, part) ?? null }], orders: [] };
  }
  if (!(isPartList(fieldOf(before, part)) && isPartList(fieldOf(after, part)))) return null;
  const [was, is] = [byKey(before, part), byKey(after, part)];
  if (was === null || is === null) return null;
  const gone = [...was.keys()].filter((key) => !is.has(key));
  const put = [...is].filter(([key, thing]) => !isSame(was.get(key), thing));
  const changes = [
    ...gone.map((key) => ({ part, key, value: null })),
    ...put.map(([key, value]) => ({ part, key, value })),
  ];
  const stays = [...was.keys()].filter((key) => is.has(key));
  const come = [...is.keys()].filter((key) => !was.has(key));
  const [left, wanted] = [[...stays, ...come], [...is.keys()]];
  const orders = left.every((key, at) => key === wanted[at]) ? [] : [{ part, keys: wanted }];
  return { changes, orders };
}

/** A plan after changes, as the server makes them: new things at the end, unless an order says otherwise. */
export function withChanges(plan: PlanForm, { changes, orders }: PartChanges): PlanForm {
  const after = new Map<string, Json>(Object.entries(plan));
  for (const { part, key, value } of changes) {
    if (key === null) {
      if (value === null) after.delete(part);
      else after.set(part, value);
      continue;
    }
    const things = new Map(planThings(Object.fromEntries(after), part).map((each) => [keyIn(part, each), each]));
    if (value === null) things.delete(key);
    else things.set(key, value);
    after.set(part, [...things.values()]);
  }
  for (const { part, keys } of orders) {
    const things = planThings(Object.fromEntries(after), part);
    const place = (thing: Json) => {
      const at = keys.indexOf(keyIn(part, thing) ?? "");
      return at < 0 ? keys.length : at;
    };
    after.set(
      part,
      things.toSorted((a, b) => place(a) - place(b)),
    );
  }
  return Object.fromEntries(after);
}
