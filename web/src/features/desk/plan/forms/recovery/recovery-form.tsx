import { t } from "../../../../../app/words/i18n";
import type { PlanPath } from "../../../../../core/plan/draft/plan-form";
import { FormPart } from "../../../ui/form/form-sheet";
import { ChoiceInput } from "../../fields/choice-input";
import { FigureInput } from "../../fields/figure-input";
import { RefInput } from "../../fields/ref-input";
import { RefsInput } from "../../fields/refs-input";
import { RowsInput } from "../../fields/rows-input";
import { TextInput } from "../../fields/text-input";
import { dutyOptions } from "../../state/choices";
import { freshId } from "../../state/fresh-id";
import { rowTitle } from "../row-titles";

const ServiceFields = ({ path }: { path: PlanPath }) => (
  <>
    <TextInput path={[...path, "name"]} label={t("plan-name")} limit={24} />
    <RefsInput path={[...path, "areas"]} label={t("plan-service-areas")} part="areas" />
    <RefsInput path={[...path, "after"]} label={t("plan-service-after")} part="lists" />
  </>
);

const CareFields = ({ path }: { path: PlanPath }) => (
  <>
    <TextInput path={[...path, "name"]} label={t("plan-care-what")} limit={40} />
    <ChoiceInput path={[...path, "by"]} label={t("plan-care-by")} options={dutyOptions()} />
    <FigureInput path={[...path, "due"]} label={t("plan-care-due")} />
    <RefInput path={[...path, "list"]} label={t("plan-care-list")} part="lists" optional />
  </>
);

/** Power is back: what comes before it is let in, in which order all comes up again, and what is done afterwards. */
export function RecoveryForm({ path }: { path: PlanPath }) {
  return (
    <>
      <FormPart title={t("plan-recovery-power")}>
        <RefsInput path={[...path, "before"]} label={t("plan-recovery-before")} part="lists" />
        <RefsInput path={[...path, "power_up"]} label={t("plan-recovery-power-up")} part="lists" />
        <RefsInput path={[...path, "checks"]} label={t("plan-recovery-checks")} part="lists" />
        <RefInput
          path={[...path, "lost_again"]}
          label={t("plan-recovery-lost-again")}
          hint={t("plan-recovery-lost-again-hint")}
          part="lists"
          optional
        />
        <FigureInput
          path={[...path, "stable_for"]}
          label={t("plan-recovery-stable-for")}
          hint={t("plan-recovery-stable-for-hint")}
        />
      </FormPart>
      <RowsInput
        path={[...path, "services"]}
        label={t("plan-recovery-services")}
        hint={t("plan-recovery-services-hint")}
        fresh={() => ({ id: freshId("service"), name: {}, areas: [], after: [] })}
        title={rowTitle}
        row={(row) => <ServiceFields path={row} />}
      />
      <RowsInput
        path={[...path, "after_care"]}
        label={t("plan-recovery-after-care")}
        fresh={() => ({ id: freshId("care"), name: {}, by: "service", due: null, list: null })}
        title={rowTitle}
        row={(row) => <CareFields path={row} />}
      />
    </>
  );
}
