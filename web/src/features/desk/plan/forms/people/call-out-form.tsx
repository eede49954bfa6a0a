import { t } from "../../../../../app/words/i18n";
import { fieldOf, type Json, type PlanPath } from "../../../../../core/plan/draft/plan-form";
import { FormPart } from "../../../ui/form/form-sheet";
import { ChoiceInput } from "../../fields/choice-input";
import { FigureInput } from "../../fields/figure-input";
import { RefInput } from "../../fields/ref-input";
import { RowsInput } from "../../fields/rows-input";
import { levelOptions } from "../../state/choices";
import { draftName } from "../row-titles";

interface CallOutFormProps {
  readonly path: PlanPath;
}

/** Who is called in at a level, one after the other. */
export function CallOutForm({ path }: CallOutFormProps) {
  return (
    <>
      <FormPart title={t("plan-call-when")}>
        <ChoiceInput path={[...path, "level"]} label={t("plan-call-level")} options={levelOptions()} />
      </FormPart>
      <RowsInput
        path={[...path, "order"]}
        label={t("plan-call-order")}
        hint={t("plan-call-order-hint")}
        fresh={() => ({ duty: null, contact: null, next_after: { value: 2, unit: "minutes", source: {} } })}
        title={called}
        row={(at) => <CallFields path={at} />}
      />
    </>
  );
}

function called(call: Json): string {
  const [duty, contact] = [fieldOf(call, "duty"), fieldOf(call, "contact")];
  if (typeof duty === "string") return draftName("duties", duty);
  return typeof contact === "string" ? draftName("contacts", contact) : "";
}

const CallFields = ({ path }: CallOutFormProps) => (
  <>
    <RefInput path={[...path, "duty"]} label={t("plan-call-duty")} part="duties" optional />
    <RefInput
      path={[...path, "contact"]}
      label={t("plan-call-contact")}
      hint={t("plan-call-one")}
      part="contacts"
      optional
    />
    <FigureInput path={[...path, "next_after"]} label={t("plan-call-next")} hint={t("plan-call-next-hint")} />
  </>
);
