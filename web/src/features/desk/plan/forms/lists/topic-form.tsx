import { t } from "../../../../../app/words/i18n";
import type { PlanPath } from "../../../../../core/plan/draft/plan-form";
import { FormPart } from "../../../ui/form/form-sheet";
import { RefsInput } from "../../fields/refs-input";
import { TextInput } from "../../fields/text-input";

/** Lists that are about one thing, under its name: so one is found among many. */
export const TopicForm = ({ path }: { path: PlanPath }) => (
  <FormPart title={t("plan-topic")}>
    <TextInput path={[...path, "name"]} label={t("plan-name")} limit={24} />
    <RefsInput path={[...path, "lists"]} label={t("plan-topic-lists")} part="lists" hint={t("plan-topic-lists-hint")} />
  </FormPart>
);
