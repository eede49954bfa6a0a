/** What scripts are for, and what answers are counted as: words that the plan chooses freely and nobody types. */

import { locale, t } from "../../../../../app/words/i18n";
import { fieldOf, planThings } from "../../../../../core/plan/draft/plan-form";
import { titleOf } from "../../../../../core/plan/draft/titles";
import { among } from "../../../../../core/record/fields";
import type { ChoiceOptions } from "../../fields/choice-input";
import { draft } from "../../state/draft-state";

/** Those that screens know; the order is that of an outage. */
const PURPOSES = [
  ...(["first_notice", "update", "no_news", "restored", "correction"] as const),
  ...(["help", "special_customer", "special_family", "special_visit", "lift_calm", "fire_evacuate"] as const),
  ...(["car_park", "shops", "food", "guests", "queue", "charging", "water", "angry", "apology"] as const),
  ...(["call_fire", "call_ambulance", "lift_maintainer", "ask_utility", "ask_help"] as const),
  ...(["report", "report_update", "report_final", "call_out", "hotline_moved", "stand_down", "media"] as const),
  ...(["planned", "planned_day", "planned_hour", "planned_changed", "after_care", "damage", "thanks"] as const),
] as const;

const inUse = (part: string, field: string): readonly string[] =>
  planThings(draft.value ?? {}, part)
    .map((thing) => fieldOf(thing, field))
    .filter((word) => typeof word === "string");

export const purposeOptions = (): ChoiceOptions =>
  [...new Set([...PURPOSES, ...inUse("scripts", "purpose")])].map((purpose) => {
    const known = among(PURPOSES, purpose);
    return [purpose, known ? t(`plan-purpose-${known}`) : purpose] as const;
  });

/** Each kind of question under the first question of that kind. */
export function answerKindOptions(own: string): ChoiceOptions {
  const answers = planThings(draft.value ?? {}, "answers");
  const kinds = [...new Set(inUse("answers", "kind"))];
  const named = kinds.map((kind) => {
    const first = titleOf(
      answers.find((answer) => fieldOf(answer, "kind") === kind),
      locale.value,
    );
    return [kind, t("plan-answer-kind-with", { first: first || kind })] as const;
  });
  return kinds.includes(own) ? named : [...named, [own, t("plan-answer-kind-own")] as const];
}
