import { t } from "../../../../../app/words/i18n";
import type { PlanPath } from "../../../../../core/plan/draft/plan-form";
import { TextInput } from "../../fields/text-input";

/** What the plan is for, in a sentence that everybody understands. */
export function GoalForm({ path }: { readonly path: PlanPath }) {
  return (
    <>
      <TextInput path={[...path, "name"]} label={t("plan-goal-name")} limit={24} />
      <TextInput path={[...path, "text"]} label={t("plan-goal-text")} hint={t("plan-goal-text-hint")} long />
    </>
  );
}
