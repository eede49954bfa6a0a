import { t } from "../../../../../app/words/i18n";
import type { PlanPath } from "../../../../../core/plan/draft/plan-form";
import { FormPart } from "../../../ui/form/form-sheet";
import { RefsInput } from "../../fields/refs-input";
import { TextInput } from "../../fields/text-input";
import { TextsInput } from "../../fields/texts/texts-input";
import { Insertable } from "../../inserts/insertable";
import { TextAsRead } from "../../inserts/text-as-read";

/** One of the five duty cards, as whoever takes the duty reads it. */
export function DutyForm({ path }: { readonly path: PlanPath }) {
  return (
    <>
      <FormPart title={t("plan-duty-what")}>
        <TextInput path={[...path, "name"]} label={t("plan-duty-name")} limit={24} />
        <TextInput path={[...path, "purpose"]} label={t("plan-duty-purpose")} long />
        <TextAsRead path={[...path, "purpose"]} />
      </FormPart>
      <Insertable site={false}>
        <TextsInput
          path={[...path, "procedure"]}
          label={t("plan-duty-procedure")}
          hint={t("plan-duty-procedure-hint")}
          most={9}
          long
        />
        <TextsInput path={[...path, "never"]} label={t("plan-duty-never")} hint={t("plan-duty-never-hint")} long />
      </Insertable>
      <FormPart title={t("plan-duty-others")}>
        <TextInput
          path={[...path, "hand_over"]}
          label={t("plan-duty-hand-over")}
          hint={t("plan-duty-hand-over-hint")}
          long
        />
        <TextAsRead path={[...path, "hand_over"]} />
        <RefsInput
          path={[...path, "covered_by"]}
          label={t("plan-duty-covered")}
          hint={t("plan-duty-covered-hint")}
          part="duties"
        />
      </FormPart>
    </>
  );
}
