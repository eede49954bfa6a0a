import { t } from "../../../../../app/words/i18n";
import { DUTIES } from "../../../../../core/catalogue/words";
import type { PlanPath } from "../../../../../core/plan/draft/plan-form";
import { FormPart } from "../../../ui/form/form-sheet";
import { RefsInput } from "../../fields/refs-input";
import { TextInput } from "../../fields/text-input";
import { Insertable } from "../../inserts/insertable";
import { TextAsRead } from "../../inserts/text-as-read";
import { draftName } from "../row-titles";

/** One of the seven stages: what it is for, when it is over, and the lists that each duty works in it. */
export function StageForm({ path }: { readonly path: PlanPath }) {
  return (
    <>
      <FormPart title={t("plan-stage-what")}>
        <TextInput path={[...path, "name"]} label={t("plan-stage-name")} limit={24} />
        <Insertable site={false}>
          <TextInput path={[...path, "goal"]} label={t("plan-stage-goal")} long />
          <TextAsRead path={[...path, "goal"]} />
          <TextInput path={[...path, "ends_when"]} label={t("plan-stage-ends")} hint={t("plan-stage-ends-hint")} long />
          <TextAsRead path={[...path, "ends_when"]} />
        </Insertable>
      </FormPart>
      <FormPart title={t("plan-stage-lists")} hint={t("plan-stage-lists-hint")}>
        {DUTIES.map((duty) => (
          <RefsInput key={duty} path={[...path, "lists", duty]} label={draftName("duties", duty)} part="lists" />
        ))}
      </FormPart>
    </>
  );
}
