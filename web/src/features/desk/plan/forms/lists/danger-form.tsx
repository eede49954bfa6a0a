import { t } from "../../../../../app/words/i18n";
import type { PlanPath } from "../../../../../core/plan/draft/plan-form";
import { FormPart } from "../../../ui/form/form-sheet";
import { ChoiceInput } from "../../fields/choice-input";
import { RefInput } from "../../fields/ref-input";
import { RefsInput } from "../../fields/refs-input";
import { TextInput } from "../../fields/text-input";
import { assetKinds } from "../kind-options";

/** A way in which people are in danger, as it is offered on the first screen: what to do, whom to call, what to say. */
export function DangerForm({ path }: { path: PlanPath }) {
  return (
    <>
      <FormPart title={t("plan-danger-what")}>
        <TextInput path={[...path, "name"]} label={t("plan-name")} hint={t("plan-danger-name-hint")} limit={24} />
        <ChoiceInput
          path={[...path, "asset_kind"]}
          label={t("plan-danger-asset-kind")}
          hint={t("plan-danger-asset-kind-hint")}
          options={assetKinds()}
          none={t("plan-none")}
        />
      </FormPart>
      <FormPart title={t("plan-danger-then")}>
        <RefInput path={[...path, "list"]} label={t("plan-danger-list")} part="lists" />
        <RefInput path={[...path, "clock"]} label={t("plan-danger-clock")} part="clocks" optional />
        <RefsInput path={[...path, "contacts"]} label={t("plan-danger-contacts")} part="contacts" />
        <RefsInput path={[...path, "scripts"]} label={t("plan-danger-scripts")} part="scripts" />
      </FormPart>
    </>
  );
}
