/** The plan as it is written and edited: parsed JSON, right or wrong, that is never changed in place. */

import { isObject, own } from "../../record/json";

export type Json = null | boolean | number | string | readonly Json[] | PlanThing;
/** A record of the plan: a list, an item, the site. */
export interface PlanThing {
  readonly [field: string]: Json;
}
/** Every part by its name. */
export type PlanForm = PlanThing;

/** Where something stands, by position: ["lists", 3, "pages", 0, "items", 1, "text"]. */
export type PlanPath = readonly (string | number)[];

export const isThing = (value: unknown): value is PlanThing => isObject(value);
export const isList = (value: unknown): value is readonly Json[] => Array.isArray(value);

/** The field of a record; undefined where it has none, or is no record. */
export const fieldOf = (value: Json | undefined, field: string): Json | undefined =>
  isThing(value) ? (own(value, field) as Json | undefined) : undefined;

/** The things of a part; none where it is no list of things. */
export const planThings = (plan: PlanForm, part: string): readonly Json[] => {
  const things = fieldOf(plan, part);
  return isList(things) ? things : [];
};

const step = (value: Json | undefined, at: string | number): Json | undefined =>
  typeof at === "string" ? fieldOf(value, at) : isList(value) ? value[at] : undefined;

/** What stands at a path; undefined where the way there breaks off. */
export const valueAt = (root: Json | undefined, path: PlanPath): Json | undefined =>
  path.reduce<Json | undefined>((value, at) => step(value, at), root);

/** The same with another value at a path; what lies beside the way is the same objects. Undefined takes the field out. */
export function putAt(root: Json | undefined, path: PlanPath, value: Json | undefined): Json {
  const [at, ...rest] = path;
  if (at === undefined) return value ?? null;
  const here = rest.length === 0 ? value : putAt(step(root, at), rest, value);
  if (typeof at === "number") {
    const list = isList(root) ? root : [];
    return here === undefined ? list.toSpliced(at, 1) : list.toSpliced(at, 1, here);
  }
  const record = isThing(root) ? root : {};
  if (here !== undefined) return { ...record, [at]: here };
  return Object.fromEntries(Object.entries(record).filter(([field]) => field !== at));
}

/** A list with one of its members elsewhere. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const member = list.slice(from, from + 1);
  return list.toSpliced(from, 1).toSpliced(to, 0, ...member);
}

/** True where both hold the same, whatever the order of their fields. */
export function isSame(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (isList(a) && isList(b)) return a.length === b.length && a.every((each, at) => isSame(each, b[at]));
  if (!(isThing(a) && isThing(b))) return false;
  const fields = Object.keys(a);
  return (
    fields.length === Object.keys(b).length && fields.every((field) => isSame(fieldOf(a, field), fieldOf(b, field)))
  );
}
