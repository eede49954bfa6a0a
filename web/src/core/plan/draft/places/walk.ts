import { isList, isThing, type Json, type PlanPath } from "../plan-form";

/** Calls back for every word, number and flag below a value, with the way to it. */
export function eachLeaf(value: Json | undefined, path: PlanPath, visit: (leaf: Json, at: PlanPath) => void): void {
  if (isList(value)) {
    for (const [at, member] of value.entries()) eachLeaf(member, [...path, at], visit);
  } else if (isThing(value)) {
    for (const [field, each] of Object.entries(value)) eachLeaf(each, [...path, field], visit);
  } else if (value !== undefined && value !== null) visit(value, path);
}
