/** Where in a thing something changed, and what stood there: in the words of whoever keeps the plan. */

import { locale, t } from "../../../../app/words/i18n";
import { keysOf } from "../../../../core/plan/draft/keys";
import { PLAN_PARTS } from "../../../../core/plan/draft/parts";
import {
  fieldOf,
  isThing,
  type Json,
  type PlanForm,
  type PlanPath,
  planThings,
  valueAt,
} from "../../../../core/plan/draft/plan-form";
import { titleOf } from "../../../../core/plan/draft/titles";
import { languageName } from "../state/language-names";

/** The language at the end of a path; null where it does not end in one. */
export function languageAt(path: PlanPath, languages: readonly string[]): string | null {
  const last = path.at(-1);
  return typeof last === "string" && (languages.includes(last) || last === "zh-Hant") ? last : null;
}

/** A member of a list by its title, else by its place. */
function memberWords(member: Json | undefined, at: number): string {
  return titleOf(member, locale.value) || t("plan-row-unnamed", { n: at + 1 });
}

/** "打开大门 · 说明 · English": the members on the way by their titles, then the field, then its language. */
export function fieldWords(thing: Json | undefined, path: PlanPath, languages: readonly string[]): string {
  const language = languageAt(path, languages);
  const way = language === null ? path : path.slice(0, -1);
  const members = way.flatMap((step, at) =>
    typeof step === "number" ? [memberWords(valueAt(thing, way.slice(0, at + 1)), step)] : [],
  );
  const field = way.findLast((step) => typeof step === "string");
  const said = [...members, ...(field === undefined ? [] : [t("plan-field", { field })])];
  if (language !== null && languages.length > 1) said.push(languageName(language));
  return said.join(t("plan-publish-joiner"));
}

/** What an id names, in any part of the plan; null: nothing. */
function namedBy(plan: PlanForm, id: string): string | null {
  for (const part of PLAN_PARTS) {
    const at = keysOf(plan, part).indexOf(id);
    const title = at < 0 ? "" : titleOf(planThings(plan, part)[at], locale.value);
    if (title !== "") return title;
  }
  return null;
}

/** A value as one reads it. A bare word may be an id: then it is told by the name of what it names. */
export function valueWords(plan: PlanForm, value: Json | undefined): string {
  if (value === undefined || value === null || value === "") return t("plan-publish-nothing");
  if (typeof value === "boolean") return t(value ? "plan-publish-yes" : "plan-publish-no");
  if (typeof value === "string") return namedBy(plan, value) ?? value;
  if (typeof value === "number") return String(value);
  if (!isThing(value)) return value.map((each) => valueWords(plan, each)).join(t("shell-joiner"));
  const title = titleOf(value, locale.value);
  if (title !== "") return title;
  const figure = fieldOf(value, "value");
  if (figure !== undefined) return valueWords(plan, figure);
  return Object.values(value)
    .filter((each) => typeof each === "string" && each !== "")
    .join(t("shell-joiner"));
}
