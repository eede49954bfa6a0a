import { t } from "../../../../../app/words/i18n";
import type { PlanPath } from "../../../../../core/plan/draft/plan-form";
import { FormPart } from "../../../ui/form/form-sheet";
import { ChoiceInput } from "../../fields/choice-input";
import { FigureInput } from "../../fields/figure-input";
import { NumberInput } from "../../fields/number-input";
import { TextInput } from "../../fields/text-input";
import { dutyOptions } from "../../state/choices";

const KINDS = ["lighting", "communication", "power", "tools", "safety"] as const;

/** A thing that is kept ready for an outage: what, where, how many. */
export function SupplyForm({ path }: { path: PlanPath }) {
  return (
    <>
      <FormPart title={t("plan-supply-what")}>
        <TextInput path={[...path, "name"]} label={t("plan-name")} limit={24} />
        <ChoiceInput
          path={[...path, "kind"]}
          label={t("plan-supply-kind")}
          options={KINDS.map((kind) => [kind, t(`plan-supply-kind-${kind}`)] as const)}
        />
        <TextInput path={[...path, "place"]} label={t("plan-supply-place")} />
      </FormPart>
      <FormPart title={t("plan-supply-how-many")}>
        <NumberInput path={[...path, "quantity"]} label={t("plan-supply-quantity")} />
        <NumberInput
          path={[...path, "minimum"]}
          label={t("plan-supply-minimum")}
          hint={t("plan-supply-minimum-hint")}
        />
        <TextInput path={[...path, "counted_in"]} label={t("plan-supply-counted-in")} limit={24} />
      </FormPart>
      <FormPart title={t("plan-supply-looked-after")}>
        <ChoiceInput path={[...path, "owner"]} label={t("plan-supply-owner")} options={dutyOptions()} />
        <FigureInput path={[...path, "inspect_every"]} label={t("plan-supply-inspect-every")} />
      </FormPart>
    </>
  );
}
