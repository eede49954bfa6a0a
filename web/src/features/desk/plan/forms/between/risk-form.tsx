import { t } from "../../../../../app/words/i18n";
import type { PlanPath } from "../../../../../core/plan/draft/plan-form";
import { FormPart } from "../../../ui/form/form-sheet";

import { ChoiceInput } from "../../fields/choice-input";
import { FigureInput } from "../../fields/figure-input";
import { RowsInput } from "../../fields/rows-input";
import { TextInput } from "../../fields/text-input";
import { causeOptions, dutyOptions } from "../../state/choices";
import { freshId } from "../../state/fresh-id";
import { rowTitle } from "../row-titles";

const KINDS = ["prevent", "prepare", "transfer", "train"] as const;
const LIKELIHOODS = [1, 2, 3, 4, 5] as const;
const RESPECTS = ["operations", "satisfaction", "safety", "information"] as const;

const scores = (of: "likelihood" | "severity") =>
  LIKELIHOODS.map((score) => [score, t(`plan-risk-${of}-${score}`)] as const);

const ControlFields = ({ path }: { path: PlanPath }) => (
  <>
    <TextInput path={[...path, "text"]} label={t("plan-risk-control-text")} long />
    <ChoiceInput
      path={[...path, "kind"]}
      label={t("plan-risk-control-kind")}
      options={KINDS.map((kind) => [kind, t(`plan-risk-control-${kind}`)] as const)}
    />
    <ChoiceInput path={[...path, "owner"]} label={t("plan-supply-owner")} options={dutyOptions()} />
    <FigureInput path={[...path, "every"]} label={t("plan-risk-control-every")} optional />
  </>
);

/** What could happen, how likely and how bad, and what is done about it. */
export function RiskForm({ path }: { path: PlanPath }) {
  return (
    <>
      <FormPart title={t("plan-risk-what")}>
        <TextInput path={[...path, "name"]} label={t("plan-name")} limit={24} />
        <ChoiceInput path={[...path, "cause"]} label={t("plan-risk-cause")} options={causeOptions()} />
        <ChoiceInput path={[...path, "likelihood"]} label={t("plan-risk-likelihood")} options={scores("likelihood")} />
      </FormPart>
      <FormPart title={t("plan-risk-severity")}>
        {RESPECTS.map((respect) => (
          <ChoiceInput
            key={respect}
            path={[...path, "severity", respect]}
            label={t(`plan-risk-${respect}`)}
            options={scores("severity")}
          />
        ))}
      </FormPart>
      <RowsInput
        path={[...path, "controls"]}
        label={t("plan-risk-controls")}
        fresh={() => ({ id: freshId("control"), kind: "prevent", text: {}, owner: "technical", every: null })}
        title={rowTitle}
        row={(at) => <ControlFields path={at} />}
      />
    </>
  );
}
