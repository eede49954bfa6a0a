import { locale, t } from "../../../../app/words/i18n";
import type { PlanPart } from "../../../../core/plan/draft/parts";
import type { Json } from "../../../../core/plan/draft/plan-form";
import { titleOf } from "../../../../core/plan/draft/titles";
import { PART_FORMS } from "../forms/part-forms";
import { inOneLine } from "../inserts/as-read";
import { draft } from "../state/draft-state";

/** What a thing is called where things of its part stand below each other. */
export function thingTitle(part: PlanPart, thing: Json | undefined): string {
  if (thing === undefined) return "";
  const own = PART_FORMS.get(part)?.title?.(thing, draft.value ?? {}) ?? titleOf(thing, locale.value);
  return inOneLine(own, locale.value) || t("plan-unnamed");
}
