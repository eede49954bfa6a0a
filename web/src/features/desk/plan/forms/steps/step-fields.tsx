import { locale, t } from "../../../../../app/words/i18n";
import { listed } from "../../../../../app/words/user-text";
import { stepsOf } from "../../../../../core/plan/draft/edits/list-pages";
import { fieldOf, isList, type PlanPath } from "../../../../../core/plan/draft/plan-form";
import { textOf } from "../../../../../core/plan/draft/titles";
import { ChoiceInput } from "../../fields/choice-input";
import { ChoicesInput } from "../../fields/choices-input";
import { FigureInput } from "../../fields/figure-input";
import { FlagInput } from "../../fields/flag-input";
import { OptionalPart } from "../../fields/optional-part";
import { RefInput } from "../../fields/ref-input";
import { RefsInput } from "../../fields/refs-input";
import { levelOptions } from "../../state/choices";
import { useField } from "../../state/use-field";
import { PartFold } from "../part-fold";
import { draftName } from "../row-titles";
import * as styles from "./step-fields.module.css";
import { StepWords } from "./step-words";

const CUSTOMERS = ["battery", "others"] as const;
const CLOCK_ACTS = ["start", "reset", "stop"] as const;

interface StepFieldsProps {
  /** The step's. */
  readonly path: PlanPath;
}

/** What is offered with the step: whom to call, what to say, which list comes next. */
function StepOffers({ path }: StepFieldsProps) {
  const { value } = useField(path);
  const named = ["contacts", "scripts"].flatMap((part) => {
    const ids = fieldOf(value, part);
    return isList(ids) ? ids.map((id) => draftName(part, String(id))) : [];
  });
  return (
    <PartFold
      title={t("plan-step-offers")}
      note={listed(named, t("shell-joiner"))}
      holds={["contacts", "scripts", "list", "customers"].map((field) => [...path, field])}
    >
      <RefsInput path={[...path, "contacts"]} label={t("plan-step-contacts")} part="contacts" />
      <RefsInput path={[...path, "scripts"]} label={t("plan-step-scripts")} part="scripts" />
      <RefInput path={[...path, "list"]} label={t("plan-step-list")} part="lists" optional />
      <ChoiceInput
        path={[...path, "customers"]}
        label={t("plan-step-customers")}
        options={CUSTOMERS.map((which) => [which, t(`plan-step-customers-${which}`)] as const)}
        none={t("plan-none")}
      />
    </PartFold>
  );
}

/** What a step may wait for: the steps before it, and whatever it waits for already, so that this can be undone. */
function NeedsInput({ path }: StepFieldsProps) {
  const { value } = useField(path.slice(0, -3));
  const needs = useField([...path, "needs"]).value;
  const chosen = isList(needs) ? needs.filter((id) => typeof id === "string") : [];
  const [page, item] = [Number(path.at(-3)), Number(path.at(-1))];
  const steps = (isList(value) ? value : []).flatMap((each, at) =>
    stepsOf(each).map((step, index) => ({ step, isBefore: at < page || (at === page && index < item) })),
  );
  const offered = steps.flatMap(({ step, isBefore }, at) => {
    const id = fieldOf(step, "id");
    const words = t("plan-step-numbered", { n: at + 1, words: textOf(fieldOf(step, "text"), locale.value) });
    return typeof id === "string" && (isBefore || chosen.includes(id)) ? [[id, words] as const] : [];
  });
  const gone = chosen.filter((id) => !offered.some(([each]) => each === id)).map((id) => [id, id] as const);
  return <ChoicesInput path={[...path, "needs"]} label={t("plan-step-needs")} options={[...offered, ...gone]} />;
}

/** When the step may and must be done, and which clock it starts or stops. */
function StepTiming({ path }: StepFieldsProps) {
  const clock = [...path, "clock"];
  return (
    <PartFold
      title={t("plan-step-timing")}
      holds={["needs", "due", "clock", "skip_at"].map((field) => [...path, field])}
    >
      <NeedsInput path={path} />
      <FigureInput path={[...path, "due"]} label={t("plan-step-due")} optional />
      <OptionalPart path={clock} label={t("plan-step-clock")} fresh={() => ({ id: null, does: "start" })}>
        <RefInput path={[...clock, "id"]} label={t("plan-step-clock-which")} part="clocks" />
        <ChoiceInput
          path={[...clock, "does"]}
          label={t("plan-step-clock-does")}
          options={CLOCK_ACTS.map((act) => [act, t(`plan-step-clock-${act}`)] as const)}
        />
      </OptionalPart>
      <ChoicesInput path={[...path, "skip_at"]} label={t("plan-skip-at")} options={levelOptions()} />
    </PartFold>
  );
}

/** One step of a list, open: what it says first, what is rarely needed folded. */
export function StepFields({ path }: StepFieldsProps) {
  return (
    <>
      <StepWords path={path} />
      <div class={styles.fields}>
        <FlagInput path={[...path, "conditional"]} label={t("plan-step-conditional")} />
        <FlagInput path={[...path, "two_persons"]} label={t("plan-step-two-persons")} />
        <FlagInput path={[...path, "photo"]} label={t("plan-step-photo")} />
        <RefInput path={[...path, "could_not"]} label={t("plan-step-could-not")} part="lists" optional />
      </div>
      <StepOffers path={path} />
      <StepTiming path={path} />
    </>
  );
}
