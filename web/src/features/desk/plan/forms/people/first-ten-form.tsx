import { t } from "../../../../../app/words/i18n";
import type { PlanPath } from "../../../../../core/plan/draft/plan-form";
import { FormPart } from "../../../ui/form/form-sheet";
import { ChoicesInput } from "../../fields/choices-input";
import { NumberInput } from "../../fields/number-input";
import { RefInput } from "../../fields/ref-input";
import { RowsInput } from "../../fields/rows-input";
import { TextInput } from "../../fields/text-input";
import { Insertable } from "../../inserts/insertable";
import { TextAsRead } from "../../inserts/text-as-read";
import { dutyOptions } from "../../state/choices";
import { rowTitle } from "../row-titles";

interface FirstTenFormProps {
  readonly path: PlanPath;
}

const freshStep = () => ({ minute: 0, text: {}, list: null });

/** Who does what in the first ten minutes where so many people are there. */
export function FirstTenForm({ path }: FirstTenFormProps) {
  return (
    <>
      <FormPart title={t("plan-ten-when")}>
        <NumberInput path={[...path, "people"]} label={t("plan-ten-people")} hint={t("plan-ten-people-hint")} />
      </FormPart>
      <RowsInput
        path={[...path, "seats"]}
        label={t("plan-ten-seats")}
        hint={t("plan-ten-seats-hint")}
        fresh={() => ({ name: {}, covers: [], steps: [freshStep(), freshStep()] })}
        title={rowTitle}
        row={(at) => <SeatFields path={at} />}
      />
    </>
  );
}

const SeatFields = ({ path }: FirstTenFormProps) => (
  <>
    <TextInput path={[...path, "name"]} label={t("plan-ten-seat")} hint={t("plan-ten-seat-hint")} limit={24} />
    <ChoicesInput path={[...path, "covers"]} label={t("plan-ten-covers")} options={dutyOptions()} />
    <RowsInput
      path={[...path, "steps"]}
      label={t("plan-ten-steps")}
      hint={t("plan-ten-steps-hint")}
      most={9}
      fresh={freshStep}
      title={rowTitle}
      row={(at) => <SeatStepFields path={at} />}
    />
  </>
);

const SeatStepFields = ({ path }: FirstTenFormProps) => (
  <>
    <NumberInput path={[...path, "minute"]} label={t("plan-ten-minute")} />
    <RefInput path={[...path, "list"]} label={t("plan-ten-list")} part="lists" optional />
    <Insertable site={false}>
      <TextInput path={[...path, "text"]} label={t("plan-ten-step")} long />
      <TextAsRead path={[...path, "text"]} />
    </Insertable>
  </>
);
