import { t } from "../../../../../app/words/i18n";
import type { PlanPath } from "../../../../../core/plan/draft/plan-form";
import { ChoicesInput } from "../../fields/choices-input";
import { OptionalPart } from "../../fields/optional-part";
import { RefsInput } from "../../fields/refs-input";
import { TextInput } from "../../fields/text-input";
import { hazardOptions } from "./list-options";

/** What a list can do to whoever works on it, and so who may; until somebody certified has signed it off, phones say so. */
export function HazardPart({ path }: { path: PlanPath }) {
  return (
    <OptionalPart
      path={path}
      label={t("plan-hazard")}
      hint={t("plan-hazard-hint")}
      fresh={() => ({ kinds: [], qualified: {}, stop_when: {}, tell: [] })}
    >
      <ChoicesInput path={[...path, "kinds"]} label={t("plan-hazard-kinds")} options={hazardOptions()} />
      <TextInput
        path={[...path, "qualified"]}
        label={t("plan-hazard-qualified")}
        hint={t("plan-hazard-qualified-hint")}
        limit={60}
      />
      <TextInput path={[...path, "stop_when"]} label={t("plan-hazard-stop-when")} limit={60} />
      <RefsInput path={[...path, "tell"]} label={t("plan-hazard-tell")} part="contacts" />
    </OptionalPart>
  );
}
