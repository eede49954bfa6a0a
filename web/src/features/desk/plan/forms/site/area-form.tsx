import { t } from "../../../../../app/words/i18n";
import type { PlanPath } from "../../../../../core/plan/draft/plan-form";
import { FormPart } from "../../../ui/form/form-sheet";
import { ChoiceInput } from "../../fields/choice-input";
import { FlagInput } from "../../fields/flag-input";
import { RefInput } from "../../fields/ref-input";
import { TextInput } from "../../fields/text-input";

const AREA_KINDS = ["building", "floor", "unit", "zone", "site"] as const;

/** What a kind of area is called. */
export const kindWords = (kind: (typeof AREA_KINDS)[number]): string => t(`plan-area-kind-${kind}`);

interface AreaFormProps {
  readonly path: PlanPath;
}

/** What a place is called and what it is; the tree shows the rest. */
export function AreaFields({ path }: AreaFormProps) {
  return (
    <>
      <TextInput path={[...path, "name"]} label={t("plan-area-name")} hint={t("plan-area-name-hint")} limit={24} />
      <ChoiceInput
        path={[...path, "kind"]}
        label={t("plan-area-kind")}
        options={AREA_KINDS.map((kind) => [kind, kindWords(kind)] as const)}
      />
    </>
  );
}

/** A place by itself, with what holds it. */
export function AreaForm({ path }: AreaFormProps) {
  return (
    <FormPart title={t("plan-area-what")}>
      <AreaFields path={path} />
      <RefInput
        path={[...path, "parent"]}
        label={t("plan-area-parent")}
        hint={t("plan-area-parent-hint")}
        part="areas"
        optional
      />
      <FlagInput path={[...path, "retired"]} label={t("plan-area-retired")} hint={t("plan-area-retired-hint")} />
    </FormPart>
  );
}
