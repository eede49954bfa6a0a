import { t } from "../../../../../app/words/i18n";
import type { PlanPath } from "../../../../../core/plan/draft/plan-form";
import { FormPart } from "../../../ui/form/form-sheet";

import { ChoiceInput } from "../../fields/choice-input";
import { FigureInput } from "../../fields/figure-input";
import { NumberInput } from "../../fields/number-input";
import { RefsInput } from "../../fields/refs-input";
import { RowsInput } from "../../fields/rows-input";
import { TextInput } from "../../fields/text-input";
import { TextsInput } from "../../fields/texts/texts-input";
import { causeOptions, levelOptions } from "../../state/choices";
import { rowTitle } from "../row-titles";

const TurnFields = ({ path }: { path: PlanPath }) => (
  <>
    <NumberInput path={[...path, "minute"]} label={t("plan-drill-minute")} />
    <TextInput path={[...path, "text"]} label={t("plan-drill-turn")} long />
  </>
);

/** What is played in a drill, and what it is to show. */
export function DrillForm({ path }: { path: PlanPath }) {
  return (
    <>
      <FormPart title={t("plan-drill-what")}>
        <TextInput path={[...path, "name"]} label={t("plan-name")} limit={24} />
        <ChoiceInput path={[...path, "cause"]} label={t("plan-risk-cause")} options={causeOptions()} />
        <ChoiceInput path={[...path, "level"]} label={t("plan-drill-level")} options={levelOptions()} />
        <RefsInput path={[...path, "areas"]} label={t("plan-drill-areas")} part="areas" />
        <FigureInput path={[...path, "every"]} label={t("plan-drill-every")} />
      </FormPart>
      <TextsInput path={[...path, "goals"]} label={t("plan-drill-goals")} />
      <RowsInput
        path={[...path, "story"]}
        label={t("plan-drill-story")}
        hint={t("plan-drill-story-hint")}
        fresh={() => ({ minute: 0, text: {} })}
        title={rowTitle}
        row={(at) => <TurnFields path={at} />}
      />
    </>
  );
}
