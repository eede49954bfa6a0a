/** Where in a thing something changed, and what stood there: in the words of whoever keeps the plan. */

import { locale, t } from "../../../../app/words/i18n";
import { CHANNELS } from "../../../../core/catalogue/words";
import { keysOf } from "../../../../core/plan/draft/keys";
import { PLAN_PARTS } from "../../../../core/plan/draft/parts";
import {
  fieldOf,
  isList,
  isThing,
  type Json,
  type PlanForm,
  type PlanPath,
  planThings,
  valueAt,
} from "../../../../core/plan/draft/plan-form";
import { titleOf } from "../../../../core/plan/draft/titles";
import { among } from "../../../../core/record/fields";
import { languageName } from "../../ui/form/language-names";

/** The language at the end of a path; null where it does not end in one. */
export function languageAt(path: PlanPath, languages: readonly string[]): string | null {
  const last = path.at(-1);
  return typeof last === "string" && (languages.includes(last) || last === "zh-Hant") ? last : null;
}

const MOST_TITLE = 24;

/** A member of a list by its channel, its title, else by its place. */
function memberWords(member: Json | undefined, at: number): string {
  const channel = among(CHANNELS, fieldOf(member, "channel"));
  if (channel !== null) return t(`channel-${channel}`);
  const title = titleOf(member, locale.value);
  if (title === "") return t("plan-row-unnamed", { n: at + 1 });
  return title.length > MOST_TITLE ? `${title.slice(0, MOST_TITLE)}…` : title;
}

/** The field that a path leads to or into; the value of a figure, which has a unit, is an amount. */
function fieldAt(thing: Json | undefined, path: PlanPath): string | undefined {
  const field = path.findLast((step) => typeof step === "string");
  const isAmount = field === "value" && fieldOf(valueAt(thing, path.slice(0, -1)), "unit") !== undefined;
  return isAmount ? "amount" : field;
}

/** "打开大门 · 说明 · English": the members on the way by their titles, then the field, then its language. */
export function fieldWords(thing: Json | undefined, path: PlanPath, languages: readonly string[]): string {
  const language = languageAt(path, languages);
  const way = language === null ? path : path.slice(0, -1);
  const members = way.flatMap((step, at) => {
    if (typeof step !== "number") return [];
    const member = valueAt(thing, way.slice(0, at + 1));
    if (way[at - 1] !== "pages") return [memberWords(member, step)];
    const pages = valueAt(thing, way.slice(0, at));
    const isOnly = isList(pages) && pages.length === 1 && at < way.length - 1;
    return isOnly ? [] : [titleOf(member, locale.value) || t("plan-page-number", { n: step + 1 })];
  });
  const field = fieldAt(thing, way);
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
