import { t } from "../../../../../app/words/i18n";
import type { PlanPath } from "../../../../../core/plan/draft/plan-form";
import { FormPart } from "../../../ui/form/form-sheet";
import { ChoiceInput } from "../../fields/choice-input";
import { ChoicesInput } from "../../fields/choices-input";
import { FigureInput } from "../../fields/figure-input";
import { FlagInput } from "../../fields/flag-input";
import { RefsInput } from "../../fields/refs-input";
import { TextInput } from "../../fields/text-input";
import { Insertable } from "../../inserts/insertable";
import { TextAsRead } from "../../inserts/text-as-read";
import { levelOptions } from "../../state/choices";
import { useField } from "../../state/use-field";
import { PartFold } from "../part-fold";
import { StepsEditor } from "../steps/steps-editor";
import { HazardPart } from "./hazard-part";
import { scopeOptions } from "./list-options";
import { ScopeFields } from "./scope-fields";

const STYLES = ["read_do", "do_confirm"] as const;

/** What must be so before and while a list is worked on. */
function GateFields({ path }: { path: PlanPath }) {
  const gate = [...path, "gate"];
  return (
    <PartFold title={t("plan-gate")} holds={[gate, [...path, "call_and_response"]]}>
      <FlagInput path={[...gate, "in_order"]} label={t("plan-gate-in-order")} />
      <FlagInput path={[...gate, "two_persons"]} label={t("plan-gate-two-persons")} />
      <FlagInput
        path={[...path, "call_and_response"]}
        label={t("plan-list-call-and-response")}
        hint={t("plan-list-call-and-response-hint")}
      />
      <FigureInput path={[...gate, "min_gap"]} label={t("plan-gate-min-gap")} optional />
      <RefsInput path={[...gate, "after"]} label={t("plan-gate-after")} part="lists" />
    </PartFold>
  );
}

/** Where a list is worked on, and at which levels it is left out. */
function WhereFields({ path }: { path: PlanPath }) {
  const { value: scope } = useField([...path, "scope"]);
  const held = ["scope", "areas", "asset_kind", "skip_at"].map((field) => [...path, field]);
  const note = scopeOptions().find(([each]) => each === scope)?.[1] ?? "";
  return (
    <PartFold title={t("plan-list-where")} note={note} holds={held}>
      <ScopeFields path={path} areas />
      <ChoicesInput path={[...path, "skip_at"]} label={t("plan-skip-at")} options={levelOptions()} />
    </PartFold>
  );
}

/** A list: what it is for, whom it may hurt, its steps, and where and when it is worked on. */
export function ListForm({ path }: { path: PlanPath }) {
  return (
    <div class="stack wide">
      <FormPart title={t("plan-list-what")}>
        <TextInput path={[...path, "name"]} label={t("plan-name")} limit={24} />
        <Insertable>
          <TextInput path={[...path, "when"]} label={t("plan-list-when")} long />
          <TextAsRead path={[...path, "when"]} />
        </Insertable>
        <ChoiceInput
          path={[...path, "style"]}
          label={t("plan-list-style")}
          hint={t("plan-list-style-hint")}
          options={STYLES.map((style) => [style, t(`plan-list-style-${style}`)] as const)}
        />
      </FormPart>
      <HazardPart path={[...path, "hazard"]} />
      <StepsEditor path={path} />
      <WhereFields path={path} />
      <GateFields path={path} />
    </div>
  );
}
