import { t } from "../../../../../app/words/i18n";
import type { PlanPath } from "../../../../../core/plan/draft/plan-form";
import { FoldOut } from "../../../../../ui/fold-out";
import { FormPart } from "../../../ui/form/form-sheet";
import { ChoiceInput } from "../../fields/choice-input";
import { ChoicesInput } from "../../fields/choices-input";
import { FigureInput } from "../../fields/figure-input";
import { FlagInput } from "../../fields/flag-input";
import { RefsInput } from "../../fields/refs-input";
import { TextInput } from "../../fields/text-input";
import { Insertable } from "../../inserts/insertable";
import { levelOptions } from "../../state/choices";
import { StepsEditor } from "../steps/steps-editor";
import { HazardPart } from "./hazard-part";
import * as styles from "./list-form.module.css";
import { ScopeFields } from "./scope-fields";

const STYLES = ["read_do", "do_confirm"] as const;

/** What must be so before and while a list is worked on. */
function GateFields({ path }: { path: PlanPath }) {
  return (
    <FoldOut title={t("plan-gate")}>
      <div class={styles.fields}>
        <FlagInput path={[...path, "gate", "in_order"]} label={t("plan-gate-in-order")} />
        <FlagInput path={[...path, "gate", "two_persons"]} label={t("plan-gate-two-persons")} />
        <FlagInput
          path={[...path, "call_and_response"]}
          label={t("plan-list-call-and-response")}
          hint={t("plan-list-call-and-response-hint")}
        />
        <FigureInput path={[...path, "gate", "min_gap"]} label={t("plan-gate-min-gap")} optional />
        <RefsInput path={[...path, "gate", "after"]} label={t("plan-gate-after")} part="lists" />
      </div>
    </FoldOut>
  );
}

/** A list: what it is for, whom it may hurt, its steps, and where and when it is worked on. */
export function ListForm({ path }: { path: PlanPath }) {
  return (
    <div class="stack wide">
      <FormPart title={t("plan-list-what")}>
        <TextInput path={[...path, "name"]} label={t("plan-name")} limit={24} />
        <Insertable blanks={[]}>
          <TextInput path={[...path, "when"]} label={t("plan-list-when")} />
        </Insertable>
        <ChoiceInput
          path={[...path, "style"]}
          label={t("plan-list-style")}
          options={STYLES.map((style) => [style, t(`plan-list-style-${style}`)] as const)}
        />
      </FormPart>
      <HazardPart path={[...path, "hazard"]} />
      <StepsEditor path={path} />
      <FoldOut title={t("plan-list-where")}>
        <div class={styles.fields}>
          <ScopeFields path={path} areas />
          <ChoicesInput path={[...path, "skip_at"]} label={t("plan-skip-at")} options={levelOptions()} />
        </div>
      </FoldOut>
      <GateFields path={path} />
    </div>
  );
}
