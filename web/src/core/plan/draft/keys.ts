/** By what a thing of a part is known: its id, and where a part has none, its level or number of people. */

import { fieldOf, type Json, type PlanForm, planThings } from "./plan-form";

/** Parts that are one record. */
export const RECORD_PARTS: ReadonlySet<string> = new Set(["site", "words", "recovery", "announced"]);

const KEY_FIELDS: ReadonlyMap<string, string> = new Map([
  ["levels", "level"],
  ["call_out", "level"],
  ["first_ten", "people"],
]);

/** The field that a part's things are known by. */
export const keyField = (part: string): string => KEY_FIELDS.get(part) ?? "id";

/** A thing's own key; null where it says none. */
export function ownKey(part: string, thing: Json | undefined): string | null {
  const key = fieldOf(thing, keyField(part));
  return (typeof key === "string" && key !== "") || typeof key === "number" ? String(key) : null;
}

/** Each thing's key in its part: its own, and where it has none or shares it, its place as "@3". */
export function keysOf(plan: PlanForm, part: string): readonly string[] {
  const seen = new Set<string>();
  return planThings(plan, part).map((thing, at) => {
    const key = ownKey(part, thing);
    if (key === null || seen.has(key)) return `@${at}`;
    seen.add(key);
    return key;
  });
}

/** Where the thing of this key stands in its part; -1: nowhere. */
export const indexOfKey = (plan: PlanForm, part: string, key: string): number => keysOf(plan, part).indexOf(key);
