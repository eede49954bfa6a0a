import { t } from "../../../../../app/words/i18n";
import { isList, type PlanPath } from "../../../../../core/plan/draft/plan-form";
import { FormPart } from "../../../ui/form/form-sheet";
import { ChoicesInput } from "../../fields/choices-input";
import { FigureInput } from "../../fields/figure-input";
import { FlagInput } from "../../fields/flag-input";
import { RefsInput } from "../../fields/refs-input";
import { TextInput } from "../../fields/text-input";
import { channelOptions } from "../../state/choices";
import { useField } from "../../state/use-field";
import { LaterPart } from "./later-part";

/** People who are told together: where they are, how they are reached, with which words, how often. */
export function AudienceForm({ path }: { path: PlanPath }) {
  const { value: channels } = useField([...path, "channels"]);
  const inOrder = (isList(channels) ? channels : []).flatMap((channel) =>
    channelOptions().flatMap(([each, words]) => (each === channel ? [words] : [])),
  );
  return (
    <>
      <FormPart title={t("plan-audience-who")}>
        <TextInput path={[...path, "name"]} label={t("plan-name")} limit={24} />
        <RefsInput path={[...path, "areas"]} label={t("plan-audience-areas")} part="areas" />
      </FormPart>
      <FormPart title={t("plan-audience-how")}>
        <ChoicesInput
          path={[...path, "channels"]}
          label={t("plan-audience-channels")}
          hint={t("plan-audience-channels-hint", { channels: inOrder.join(t("shell-joiner")) })}
          options={channelOptions()}
          ordered
        />
        <RefsInput
          path={[...path, "scripts"]}
          label={t("plan-audience-scripts")}
          hint={t("plan-audience-scripts-hint")}
          part="scripts"
        />
      </FormPart>
      <FormPart title={t("plan-audience-often")}>
        <FigureInput path={[...path, "every"]} label={t("plan-audience-every")} />
        <LaterPart path={[...path, "later"]} />
        <FlagInput path={[...path, "sleeps"]} label={t("plan-audience-sleeps")} hint={t("plan-audience-sleeps-hint")} />
      </FormPart>
    </>
  );
}
