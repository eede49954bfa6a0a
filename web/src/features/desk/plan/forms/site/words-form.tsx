import { t } from "../../../../../app/words/i18n";
import type { PlanPath } from "../../../../../core/plan/draft/plan-form";
import { TextInput } from "../../fields/text-input";

/** How a day is written and places are strung together in what is said and sent. */
export function WordsForm({ path }: { readonly path: PlanPath }) {
  return (
    <>
      <TextInput path={[...path, "date"]} label={t("plan-words-date")} hint={t("plan-words-date-hint")} />
      <TextInput path={[...path, "joiner"]} label={t("plan-words-joiner")} hint={t("plan-words-joiner-hint")} />
    </>
  );
}
