import { t } from "../../../../../app/words/i18n";
import type { PlanPath } from "../../../../../core/plan/draft/plan-form";
import { FormPart } from "../../../ui/form/form-sheet";
import { ChoiceInput } from "../../fields/choice-input";
import { FlagInput } from "../../fields/flag-input";
import { NumberInput } from "../../fields/number-input";
import { TextInput } from "../../fields/text-input";
import { decide } from "../../state/figure-decisions";
import { FIGURE_UNITS, unitWords } from "../../state/unit-words";

/** A number of the plan with its unit and where it comes from; changed here, it changes wherever it is used. */
export function FigureForm({ path }: { readonly path: PlanPath }) {
  return (
    <FormPart title={t("plan-figure-what")}>
      <TextInput path={[...path, "name"]} label={t("plan-figure-name")} hint={t("plan-figure-name-hint")} />
      <NumberInput path={[...path, "value"]} label={t("plan-figure-value")} onNumber={() => decide(path)} />
      <ChoiceInput
        path={[...path, "unit"]}
        label={t("plan-figure-unit")}
        options={FIGURE_UNITS.map((unit) => [unit, unitWords(unit)] as const)}
      />
      <TextInput path={[...path, "source"]} label={t("plan-figure-source")} hint={t("plan-figure-source-hint")} long />
      <FlagInput
        path={[...path, "decided"]}
        label={t("plan-figure-decided")}
        hint={t("plan-figure-decided-hint")}
        unsaid
      />
    </FormPart>
  );
}
