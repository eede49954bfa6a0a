/** Puts in a draft what one keeper chose where both had changed the same. */

import { keyField } from "./keys";
import type { DraftConflict, KeyPath } from "./merge";
import { fieldOf, isList, type Json, type PlanForm, type PlanPath, putAt, valueAt } from "./plan-form";

const isKey = (step: string | number): step is string => typeof step === "string" && step.startsWith("#");

const isKnownAs = (member: Json, key: string, part: string | null): boolean =>
  `#${typeof member === "object" ? fieldOf(member, part === null ? "id" : keyField(part)) : member}` === key;

/** Where a member of this key stands in a list; -1: nowhere. `part` where the list is one. */
const placeOf = (list: readonly Json[], key: string, part: string | null): number =>
  list.findIndex((member) => isKnownAs(member, key, part));

const partOf = (list: PlanPath): string | null => (list.length === 1 ? String(list[0]) : null);

/** The same place by position in this draft; null: something on the way is gone. */
export function placeIn(plan: PlanForm, path: KeyPath): PlanPath | null {
  const found: (string | number)[] = [];
  for (const step of path) {
    if (!isKey(step)) {
      found.push(step);
      continue;
    }
    const list = valueAt(plan, found);
    const at = isList(list) ? placeOf(list, step, partOf(found)) : -1;
    if (at < 0) return null;
    found.push(at);
  }
  return found;
}

function ordered(list: readonly Json[], keys: readonly Json[], part: string | null): readonly Json[] {
  const place = (member: Json) => {
    const at = keys.findIndex((key) => isKnownAs(member, String(key), part));
    return at < 0 ? keys.length : at;
  };
  return list.toSorted((a, b) => place(a) - place(b));
}

/** The draft with mine where the conflict is; null: there is no such place any more. */
export function withMine(plan: PlanForm, { path, what, mine }: DraftConflict): PlanForm | null {
  const last = path.at(-1);
  const within = placeIn(plan, path.slice(0, -1));
  if (last === undefined || within === null) return null;
  if (what === "order") {
    const list = valueAt(plan, [...within, last]);
    const part = partOf([...within, last]);
    return isList(list) && isList(mine) ? put(plan, [...within, last], ordered(list, mine, part)) : null;
  }
  if (!isKey(last)) return put(plan, [...within, last], mine);
  const list = valueAt(plan, within);
  if (!isList(list)) return null;
  const at = placeOf(list, last, partOf(within));
  if (at >= 0) return put(plan, [...within, at], mine);
  return mine === undefined ? plan : put(plan, within, [...list, mine]);
}

const put = (plan: PlanForm, path: PlanPath, value: Json | undefined): PlanForm => putAt(plan, path, value) as PlanForm;
