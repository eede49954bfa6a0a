import { t } from "../../../app/words/i18n";
import type { Shift } from "../../../core/time/week";
import { Button } from "../../../ui/button";
import { ChooseMany } from "../../../ui/choices";
import { FieldError } from "../ui/form/field-error";
import { TimeField } from "../ui/form/fields";
import { isWrongShift } from "./person-draft";
import * as styles from "./shifts-field.module.css";

const [DAYS, MOST] = [[1, 2, 3, 4, 5, 6, 7], 14];
/** What most people work: it is quicker to change than to enter. */
const USUAL: Shift = { days: [1, 2, 3, 4, 5], from: "08:00", to: "18:00" };

interface ShiftRowProps {
  readonly shift: Shift;
  readonly n: number;
  readonly error: string | undefined;
  readonly onChange: (shift: Shift) => void;
  readonly onRemove: () => void;
}

function ShiftRow({ shift, n, error, onChange, onRemove }: ShiftRowProps) {
  const { days, from, to } = shift;
  return (
    <fieldset class={styles.shift}>
      <legend class="quiet">{t("desk-shift-which", { n })}</legend>
      <ChooseMany
        legend={t("desk-shift-days")}
        options={DAYS.map((day) => ({ value: String(day), label: t(`desk-day-${day}`) }))}
        value={days.map(String)}
        onChoose={(chosen) => onChange({ ...shift, days: DAYS.filter((day) => chosen.includes(String(day))) })}
      />
      <div class={styles.hours}>
        <TimeField name={t("desk-shift-from")} value={from} onInput={(next) => onChange({ ...shift, from: next })} />
        <TimeField name={t("desk-shift-to")} value={to} onInput={(next) => onChange({ ...shift, to: next })} />
        <Button label={t("desk-shift-remove-which", { n })} onPress={onRemove}>
          {t("desk-remove")}
        </Button>
      </div>
      <FieldError error={error} />
      {from !== "" && to !== "" && to <= from && <p class="label">{t("desk-shift-over-midnight")}</p>}
    </fieldset>
  );
}

interface ShiftsFieldProps {
  readonly value: readonly Shift[];
  readonly error: string | undefined;
  readonly onChange: (value: readonly Shift[]) => void;
}

/** When somebody works, a row for each kind of day. */
export function ShiftsField({ value, error, onChange }: ShiftsFieldProps) {
  return (
    <div class={styles.shifts}>
      {value.length === 0 && <p class="label">{t("desk-shift-none")}</p>}
      {value.map((shift, at) => (
        <ShiftRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a shift has no other name than its place
          key={at}
          n={at + 1}
          shift={shift}
          error={isWrongShift(shift) ? error : undefined}
          onChange={(next) => onChange(value.map((each, i) => (i === at ? next : each)))}
          onRemove={() => onChange(value.filter((_, i) => i !== at))}
        />
      ))}
      {value.length < MOST && <Button onPress={() => onChange([...value, USUAL])}>{t("desk-shift-add")}</Button>}
    </div>
  );
}
