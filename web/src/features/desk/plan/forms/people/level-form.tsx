import { t } from "../../../../../app/words/i18n";
import { STAGES } from "../../../../../core/catalogue/words";
import type { PlanPath } from "../../../../../core/plan/draft/plan-form";
import { FoldOut } from "../../../../../ui/fold-out";
import { FormPart } from "../../../ui/form/form-sheet";
import { ChoiceInput } from "../../fields/choice-input";
import { ChoicesInput } from "../../fields/choices-input";
import { FigureInput } from "../../fields/figure-input";
import { FlagInput } from "../../fields/flag-input";
import { TextInput } from "../../fields/text-input";
import { Insertable } from "../../inserts/insertable";
import { TextAsRead } from "../../inserts/text-as-read";
import { draftName } from "../row-titles";

interface LevelFormProps {
  readonly path: PlanPath;
}

const SCOPES = ["site", "building", "zone", "unit"] as const;
const EFFECTS = ["trapped", "hurt"] as const;
const COLOURS = ["red", "orange", "yellow", "blue"] as const;
const NUMERALS = ["I", "II", "III", "IV"] as const;

/** One of the four levels: when it holds, what proposes it, by when each stage must be through. */
export function LevelForm({ path }: LevelFormProps) {
  return (
    <>
      <TextInput path={[...path, "name"]} label={t("plan-level-name")} limit={24} />
      <FormPart title={t("plan-level-criteria")}>
        <Insertable site={false}>
          <TextInput
            path={[...path, "criteria", "scope"]}
            label={t("plan-level-scope")}
            hint={t("plan-level-scope-hint")}
            long
          />
          <TextAsRead path={[...path, "criteria", "scope"]} />
          <TextInput
            path={[...path, "criteria", "duration"]}
            label={t("plan-level-duration")}
            hint={t("plan-level-duration-hint")}
            long
          />
          <TextAsRead path={[...path, "criteria", "duration"]} />
          <TextInput
            path={[...path, "criteria", "effect"]}
            label={t("plan-level-effect")}
            hint={t("plan-level-effect-hint")}
            long
          />
          <TextAsRead path={[...path, "criteria", "effect"]} />
        </Insertable>
      </FormPart>
      <Proposes path={[...path, "proposes"]} />
      <Limits path={[...path, "limits"]} />
      <FoldOut title={t("plan-level-signs")}>
        <div class="stack wide">
          <ChoiceInput
            path={[...path, "colour"]}
            label={t("plan-level-colour")}
            options={COLOURS.map((colour) => [colour, t(`plan-level-colour-${colour}`)])}
          />
          <ChoiceInput
            path={[...path, "numeral"]}
            label={t("plan-level-numeral")}
            options={NUMERALS.map((numeral) => [numeral, numeral])}
          />
        </div>
      </FoldOut>
    </>
  );
}

const Proposes = ({ path }: LevelFormProps) => (
  <FormPart title={t("plan-level-proposes")} hint={t("plan-level-proposes-hint")}>
    <ChoiceInput
      path={[...path, "scope"]}
      label={t("plan-level-from-scope")}
      options={SCOPES.map((scope) => [scope, t(`plan-level-from-${scope}`)])}
    />
    <FigureInput
      path={[...path, "after"]}
      label={t("plan-level-from-age")}
      hint={t("plan-level-from-age-hint")}
      optional
    />
    <ChoicesInput
      path={[...path, "effects"]}
      label={t("plan-level-from-effects")}
      options={EFFECTS.map((effect) => [effect, t(`plan-level-from-${effect}`)])}
    />
    <FlagInput
      path={[...path, "raise_on_passed_promise"]}
      label={t("plan-level-from-promise")}
      hint={t("plan-level-from-promise-hint")}
    />
  </FormPart>
);

const Limits = ({ path }: LevelFormProps) => (
  <FormPart title={t("plan-level-limits")} hint={t("plan-level-limits-hint")}>
    {STAGES.map((stage) => (
      <FigureInput key={stage} path={[...path, stage]} label={draftName("stages", stage)} />
    ))}
  </FormPart>
);
