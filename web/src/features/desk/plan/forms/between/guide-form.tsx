import { locale, t } from "../../../../../app/words/i18n";
import { fieldOf, isList, type Json, type PlanPath } from "../../../../../core/plan/draft/plan-form";
import { textOf } from "../../../../../core/plan/draft/titles";
import { FormPart } from "../../../ui/form/form-sheet";
import { ChoiceInput } from "../../fields/choice-input";
import { ChoicesInput } from "../../fields/choices-input";
import { RowsInput } from "../../fields/rows-input";
import { TextInput } from "../../fields/text-input";
import { TextsInput } from "../../fields/texts/texts-input";
import { dutyOptions } from "../../state/choices";
import { freshId } from "../../state/fresh-id";
import { useField } from "../../state/use-field";
import { rowTitle } from "../row-titles";

const optionsOf = (question: Json | undefined): readonly (readonly [number, string])[] => {
  const options = fieldOf(question, "options");
  const words = isList(options) ? options : [];
  return words.map((each, at) => [at, textOf(each, locale.value) || t("plan-row-unnamed", { n: at + 1 })] as const);
};

function QuestionFields({ path }: { path: PlanPath }) {
  const { value } = useField(path);
  return (
    <>
      <TextInput path={[...path, "question"]} label={t("plan-guide-question")} long />
      <TextsInput path={[...path, "options"]} label={t("plan-guide-options")} most={4} />
      <ChoiceInput path={[...path, "right"]} label={t("plan-guide-right")} options={optionsOf(value)} />
      <TextInput path={[...path, "why"]} label={t("plan-guide-why")} hint={t("plan-guide-why-hint")} long />
    </>
  );
}

/** A guide of one minute, and the questions that show whether it was understood. */
export function GuideForm({ path }: { path: PlanPath }) {
  return (
    <>
      <FormPart title={t("plan-guide-what")}>
        <TextInput path={[...path, "name"]} label={t("plan-name")} limit={24} />
        <ChoicesInput path={[...path, "duties"]} label={t("plan-guide-duties")} options={dutyOptions()} />
      </FormPart>
      <TextsInput
        path={[...path, "paragraphs"]}
        label={t("plan-guide-paragraphs")}
        hint={t("plan-guide-paragraphs-hint")}
        long
        most={9}
      />
      <RowsInput
        path={[...path, "check"]}
        label={t("plan-guide-check")}
        fresh={() => ({ id: freshId("question"), question: {}, options: [{}, {}], right: 0, why: {} })}
        title={rowTitle}
        row={(at) => <QuestionFields path={at} />}
        most={5}
      />
    </>
  );
}
