import { t } from "../../../../../app/words/i18n";
import type { PlanPath } from "../../../../../core/plan/draft/plan-form";
import { FormPart } from "../../../ui/form/form-sheet";

import { TextInput } from "../../fields/text-input";

/** A word of the trade, and what it means. */
export function TermForm({ path }: { path: PlanPath }) {
  return (
    <FormPart title={t("plan-term-what")}>
      <TextInput path={[...path, "term"]} label={t("plan-term")} limit={24} />
      <TextInput path={[...path, "meaning"]} label={t("plan-term-meaning")} limit={80} long />
    </FormPart>
  );
}
