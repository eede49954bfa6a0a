import { t } from "../../../../app/words/i18n";
import { RECORD_PARTS } from "../../../../core/plan/draft/keys";
import { PLAN_PARTS } from "../../../../core/plan/draft/parts";
import { type PlanForm, type PlanPath, valueAt } from "../../../../core/plan/draft/plan-form";
import { among } from "../../../../core/record/fields";
import { thingTitle } from "./thing-title";

/** Where a place is, by names: "操作清单 · 发电机起不来". */
export function planPlaceWords(plan: PlanForm, path: PlanPath): string {
  const part = among(PLAN_PARTS, String(path[0]));
  if (part === null) return t("desk-place-plan");
  const name = t(`plan-part-${part}`);
  if (RECORD_PARTS.has(part) || path.length < 2) return name;
  return t("plan-place", { part: name, name: thingTitle(part, valueAt(plan, path.slice(0, 2))) });
}
