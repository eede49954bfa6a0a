import { t } from "../../../../../app/words/i18n";
import { fieldOf, isList, type PlanPath } from "../../../../../core/plan/draft/plan-form";
import { ChoicesInput } from "../../fields/choices-input";
import { OptionalPart } from "../../fields/optional-part";
import { RefsInput } from "../../fields/refs-input";
import { TextInput } from "../../fields/text-input";
import { useField } from "../../state/use-field";
import { PartFold } from "../part-fold";
import { hazardOptions } from "./list-options";

/** What a list can do to whoever works on it, and so who may; until somebody certified has signed it off, phones say so. */
export function HazardPart({ path }: { path: PlanPath }) {
  const { value } = useField(path);
  const kinds = fieldOf(value, "kinds");
  const named = hazardOptions().filter(([kind]) => isList(kinds) && kinds.includes(kind));
  const note = named.length > 0 ? named.map(([, words]) => words).join(t("shell-joiner")) : t("plan-none");
  return (
    <PartFold title={t("plan-hazard")} note={note} holds={[path]}>
      <OptionalPart
        path={path}
        label={t("plan-hazard-hurts")}
        hint={t("plan-hazard-hint")}
        fresh={() => ({ kinds: [], qualified: {}, stop_when: {}, tell: [] })}
      >
        <ChoicesInput path={[...path, "kinds"]} label={t("plan-hazard-kinds")} options={hazardOptions()} />
        <TextInput
          path={[...path, "qualified"]}
          label={t("plan-hazard-qualified")}
          hint={t("plan-hazard-qualified-hint")}
          limit={60}
          long
        />
        <TextInput path={[...path, "stop_when"]} label={t("plan-hazard-stop-when")} limit={60} long />
        <RefsInput path={[...path, "tell"]} label={t("plan-hazard-tell")} part="contacts" />
      </OptionalPart>
    </PartFold>
  );
}
