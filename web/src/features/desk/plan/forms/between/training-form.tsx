import { t } from "../../../../../app/words/i18n";
import type { PlanPath } from "../../../../../core/plan/draft/plan-form";
import { FormPart } from "../../../ui/form/form-sheet";

import { ChoiceInput } from "../../fields/choice-input";
import { ChoicesInput } from "../../fields/choices-input";
import { FigureInput } from "../../fields/figure-input";
import { RefsInput } from "../../fields/refs-input";
import { TextInput } from "../../fields/text-input";
import { dutyOptions } from "../../state/choices";

const FORMS = ["lecture", "hands_on", "case"] as const;

/** What is taught, to whom, how often. */
export function TrainingForm({ path }: { path: PlanPath }) {
  return (
    <FormPart title={t("plan-training-what")}>
      <TextInput path={[...path, "name"]} label={t("plan-name")} limit={24} />
      <ChoiceInput
        path={[...path, "form"]}
        label={t("plan-training-form")}
        options={FORMS.map((form) => [form, t(`plan-training-form-${form}`)] as const)}
      />
      <ChoicesInput path={[...path, "duties"]} label={t("plan-training-duties")} options={dutyOptions()} />
      <FigureInput path={[...path, "every"]} label={t("plan-training-every")} />
      <RefsInput path={[...path, "guides"]} label={t("plan-training-guides")} part="guides" />
    </FormPart>
  );
}
