import { t } from "../../../../../app/words/i18n";
import { fieldOf, type Json, type PlanPath } from "../../../../../core/plan/draft/plan-form";
import { FormPart } from "../../../ui/form/form-sheet";
import { ChoiceInput } from "../../fields/choice-input";
import { FlagInput } from "../../fields/flag-input";
import { RowsInput } from "../../fields/rows-input";
import { TextInput } from "../../fields/text-input";
import { TextsInput } from "../../fields/texts/texts-input";
import { FACT_BLANKS } from "../../inserts/fact-blanks";
import { Insertable } from "../../inserts/insertable";
import { ScriptAsRead } from "../../inserts/script-as-read";
import { channelOptions } from "../../state/choices";
import { purposeOptions } from "./purposes";

/** The words for one channel, what can be put into them, and how they read. */
const ScriptText = ({ path }: { path: PlanPath }) => (
  <>
    <ChoiceInput path={[...path, "channel"]} label={t("plan-script-channel")} options={channelOptions()} />
    <Insertable blanks={FACT_BLANKS} choice>
      <TextInput path={[...path, "text"]} label={t("plan-script-text")} limit={400} long />
    </Insertable>
    <ScriptAsRead path={[...path, "text"]} />
    <TextsInput
      path={[...path, "prompts"]}
      label={t("plan-script-prompts")}
      hint={t("plan-script-prompts-hint")}
      limit={60}
    />
  </>
);

function channelTitle(text: Json): string {
  const channel = fieldOf(text, "channel");
  return channelOptions().find(([id]) => id === channel)?.[1] ?? "";
}

/** Words for one purpose, in the form that each channel wants. */
export function ScriptForm({ path }: { path: PlanPath }) {
  return (
    <>
      <FormPart title={t("plan-script-what")}>
        <TextInput path={[...path, "name"]} label={t("plan-name")} limit={24} />
        <ChoiceInput
          path={[...path, "purpose"]}
          label={t("plan-script-purpose")}
          hint={t("plan-script-purpose-hint")}
          options={purposeOptions()}
        />
        <FlagInput
          path={[...path, "to_customers"]}
          label={t("plan-script-to-customers")}
          hint={t("plan-script-to-customers-hint")}
        />
      </FormPart>
      <RowsInput
        path={[...path, "texts"]}
        label={t("plan-script-texts")}
        hint={t("plan-script-texts-hint")}
        fresh={() => ({ channel: null, text: {}, prompts: [] })}
        title={channelTitle}
        row={(row) => <ScriptText path={row} />}
      />
    </>
  );
}
