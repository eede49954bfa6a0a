import { t } from "../../../../../app/words/i18n";
import type { PlanPath } from "../../../../../core/plan/draft/plan-form";
import { ChoiceInput } from "../../fields/choice-input";
import { RefsInput } from "../../fields/refs-input";
import { useField } from "../../state/use-field";
import { assetKinds } from "../kind-options";
import { scopeOptions } from "./list-options";

interface ScopeFieldsProps {
  readonly path: PlanPath;
  /** Whether it names the areas that it is for. */
  readonly areas?: boolean;
}

/** For what something is done or counted: once, for each area, for each device; and which. */
export function ScopeFields({ path, areas = false }: ScopeFieldsProps) {
  const { value: scope } = useField([...path, "scope"]);
  const named = useField([...path, "areas"]);
  const kind = useField([...path, "asset_kind"]);
  const hasAreas = Array.isArray(named.value) && named.value.length > 0;
  // What is filled in stays to be seen, and to be taken out, where the choice has changed.
  return (
    <>
      <ChoiceInput path={[...path, "scope"]} label={t("plan-scope")} options={scopeOptions()} />
      {(scope === "asset" || typeof kind.value === "string") && (
        <ChoiceInput
          path={[...path, "asset_kind"]}
          label={t("plan-scope-kind")}
          options={assetKinds()}
          none={t("plan-none")}
        />
      )}
      {areas && (scope === "area" || hasAreas) && (
        <RefsInput path={[...path, "areas"]} label={t("plan-scope-areas")} part="areas" />
      )}
    </>
  );
}
