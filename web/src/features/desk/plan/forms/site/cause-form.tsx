import { t } from "../../../../../app/words/i18n";
import { CAUSES } from "../../../../../core/catalogue/words";
import { fieldOf, type PlanPath, valueAt } from "../../../../../core/plan/draft/plan-form";
import { TextInput } from "../../fields/text-input";
import { draft } from "../../state/draft-state";

/** How a cause is called in notices. Which causes there are is the same everywhere. */
export function CauseForm({ path }: { readonly path: PlanPath }) {
  const id = fieldOf(valueAt(draft.value ?? {}, path), "id");
  const cause = CAUSES.find((each) => each === id);
  return (
    <>
      {cause !== undefined && <p>{t(`plan-cause-means-${cause}`)}</p>}
      <TextInput path={[...path, "name"]} label={t("plan-cause-name")} hint={t("plan-cause-name-hint")} limit={24} />
    </>
  );
}
