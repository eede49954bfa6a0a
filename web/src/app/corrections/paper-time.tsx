import { ChooseOne, Field } from "../../ui/choices";
import { FoldOut } from "../../ui/fold-out";
import { trueNow } from "../record/store";
import { t } from "../words/i18n";
import { clockBefore, rfc3339 } from "../words/times";
import { dayOf } from "../words/words";

export type Precision = "minute" | "quarter" | "hour";

/** When something happened that was written on paper first. `when` is "21:05", "" for "just now"; `before`: days earlier. */
export interface OnPaper {
  readonly when: string;
  readonly before: number;
  readonly precision: Precision;
}

const PRECISIONS: readonly Precision[] = ["minute", "quarter", "hour"];

/** A paper that lay longer is entered by what stands on it. */
const DAYS = [0, 1, 2, 3] as const;

const dayBefore = (when: string, before: number): string => {
  const at = clockBefore(when, trueNow(), before);
  return at === null ? "" : dayOf(at * 1000);
};

/** None chosen: it happened just now. */
export const NOT_ON_PAPER: OnPaper = { when: "", before: 0, precision: "minute" };

/** The body's fields; none where it happened just now. */
export function paperBody({ when, before, precision }: OnPaper): { stated_at?: string; precision?: Precision } {
  const at = clockBefore(when, trueNow(), before);
  return at === null ? {} : { stated_at: rfc3339(at), precision };
}

/** "It happened at": closed until somebody needs it. */
export function PaperTime({ value, onChange }: { value: OnPaper; onChange: (value: OnPaper) => void }) {
  return (
    <FoldOut open={value.when !== ""} title={t("log-paper")}>
      <div class="stack wide">
        <Field name={t("log-happened-at")} hint={t("log-paper-hint")}>
          <input
            type="time"
            value={value.when}
            onInput={(event) => onChange({ ...value, when: event.currentTarget.value })}
          />
        </Field>
        {value.when !== "" && (
          <ChooseOne
            legend={t("log-day")}
            options={DAYS.map((each) => ({ value: String(each), label: dayBefore(value.when, each) }))}
            value={String(value.before)}
            onChoose={(before) => onChange({ ...value, before: Number(before) })}
          />
        )}
        <ChooseOne
          legend={t("log-precision")}
          options={PRECISIONS.map((each) => ({ value: each, label: t(`precision-${each}`) }))}
          value={value.precision}
          onChoose={(precision) => onChange({ ...value, precision })}
        />
      </div>
    </FoldOut>
  );
}
