import { locale, t } from "../../../../../app/words/i18n";
import { fieldOf, type PlanPath } from "../../../../../core/plan/draft/plan-form";
import { textOf } from "../../../../../core/plan/draft/titles";
import { Button } from "../../../../../ui/button";
import { DragHandle } from "../../fields/drag-handle";
import { FoundWords } from "../../fields/field-group";
import { asRead } from "../../inserts/as-read";
import { useField, wrongIn } from "../../state/use-field";
import { StepFields } from "./step-fields";
import * as styles from "./step-row.module.css";
import { StepSigns } from "./step-signs";

interface StepRowActs {
  readonly onToggle: (open: boolean) => void;
  /** It was given the focus itself, for a field in it. */
  readonly onAsked: () => void;
  readonly onGrab: (event: PointerEvent) => void;
  readonly onAddNext: () => void;
  readonly onPart: (() => void) | null;
  readonly onTakeOut: () => void;
}

interface StepRowProps extends StepRowActs {
  readonly path: PlanPath;
  readonly number: number;
  readonly open: boolean;
  /** The numbers of the steps that wait for it. */
  readonly waiting: readonly number[];
}

/** What may be done with an open step as a whole. */
function StepFoot({ waiting, onAddNext, onPart, onTakeOut }: Pick<StepRowProps, "waiting"> & StepRowActs) {
  return (
    <div class={styles.foot}>
      <Button onPress={onAddNext}>{t("plan-step-add-next")}</Button>
      {onPart && <Button onPress={onPart}>{t("plan-step-part")}</Button>}
      <Button kind="danger" onPress={onTakeOut}>
        {t("plan-step-take-out")}
      </Button>
      {waiting.length > 0 && <p class="label">{t("plan-step-needed", { steps: waiting.join(t("shell-joiner")) })}</p>}
    </div>
  );
}

/** One step of a list: a line with its number, words and signs, which opens in place. */
export function StepRow({ path, number, open, waiting, ...acts }: StepRowProps) {
  const { value, error, note, field } = useField(path);
  const words = asRead(textOf(fieldOf(value, "text"), locale.value), locale.value) || t("plan-step-unwritten");
  const wrong = wrongIn(path);
  const asked = (event: FocusEvent) => {
    if (event.target === event.currentTarget) acts.onAsked();
  };
  return (
    <li
      class={open ? `${styles.step} ${styles.open}` : styles.step}
      data-member
      data-path={field}
      tabIndex={-1}
      onFocus={asked}
    >
      <DragHandle name={t("plan-step-numbered", { n: number, words })} onGrab={acts.onGrab} />
      <details class={styles.fold} open={open} onToggle={(event) => acts.onToggle(event.currentTarget.open)}>
        <summary data-line>
          <span class={styles.number}>{number}</span>
          <span class={styles.words}>{words}</span>
          {wrong > 0 && <span class="bad">{t("plan-wrong", { n: wrong })}</span>}
          <StepSigns step={value ?? null} />
        </summary>
        {open && (
          <div class={styles.body}>
            <StepFields path={path} />
            <StepFoot waiting={waiting} {...acts} />
          </div>
        )}
      </details>
      <FoundWords error={error} note={note} />
    </li>
  );
}
