import { t } from "../../../../../app/words/i18n";
import type { PlanPath } from "../../../../../core/plan/draft/plan-form";
import { FormPart } from "../../../ui/form/form-sheet";
import { RefsInput } from "../../fields/refs-input";

/** An outage that is announced, before it begins. */
export const AnnouncedForm = ({ path }: { path: PlanPath }) => (
  <FormPart title={t("plan-announced")}>
    <RefsInput path={[...path, "lists"]} label={t("plan-announced-lists")} part="lists" />
    <RefsInput path={[...path, "scripts"]} label={t("plan-announced-scripts")} part="scripts" />
  </FormPart>
);
