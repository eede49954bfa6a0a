/** Finds the texts that one of the site's languages is missing in. */

import { fieldOf, isList, isThing, type Json, type PlanForm, type PlanPath } from "../plan-form";
import { languagesOf } from "../titles";

const isText = (value: Json, first: string): boolean => typeof fieldOf(value, first) === "string";

function collect(value: Json, path: PlanPath, languages: readonly string[], found: PlanPath[]): void {
  const [first = ""] = languages;
  if (isList(value)) {
    for (const [at, member] of value.entries()) collect(member, [...path, at], languages, found);
  } else if (isText(value, first)) {
    const missing = languages.filter((language) => isThing(value) && !Object.hasOwn(value, language));
    found.push(...missing.map((language) => [...path, language]));
  } else if (isThing(value)) {
    for (const [field, each] of Object.entries(value)) collect(each, [...path, field], languages, found);
  }
}

/** The places where a translation would stand, in the plan's order. */
export function missingTranslations(plan: PlanForm): readonly PlanPath[] {
  const found: PlanPath[] = [];
  collect(plan, [], languagesOf(plan), found);
  return found;
}
