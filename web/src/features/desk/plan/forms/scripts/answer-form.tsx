import { t } from "../../../../../app/words/i18n";
import { fieldOf, type PlanPath } from "../../../../../core/plan/draft/plan-form";
import { FormPart } from "../../../ui/form/form-sheet";
import { ChoiceInput } from "../../fields/choice-input";
import { TextInput } from "../../fields/text-input";
import { FACT_BLANKS } from "../../inserts/fact-blanks";
import { Insertable } from "../../inserts/insertable";
import { ScriptAsRead } from "../../inserts/script-as-read";
import { useField } from "../../state/use-field";
import { answerKindOptions } from "./purposes";

/** A question that many ask, and the answer that all give. */
export function AnswerForm({ path }: { path: PlanPath }) {
  const { value } = useField(path);
  const own = String(fieldOf(value, "id") ?? "").replace(/[^a-z]/gu, "_");
  return (
    <FormPart title={t("plan-answer")}>
      <TextInput path={[...path, "question"]} label={t("plan-answer-question")} limit={24} />
      <ChoiceInput
        path={[...path, "kind"]}
        label={t("plan-answer-kind")}
        hint={t("plan-answer-kind-hint")}
        options={answerKindOptions(own)}
      />
      <Insertable blanks={FACT_BLANKS} choice>
        <TextInput path={[...path, "answer"]} label={t("plan-answer-answer")} limit={200} long />
      </Insertable>
      <ScriptAsRead path={[...path, "answer"]} />
    </FormPart>
  );
}
