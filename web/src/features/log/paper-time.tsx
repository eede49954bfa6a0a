import { t } from "../../app/i18n";
import { trueNow } from "../../app/store";
import { clockBefore, rfc3339 } from "../../app/times";
import { ChooseOne, Field } from "../../ui/choices";

export type Precision = "minute" | "quarter" | "hour";

/** When something happened that was written on paper first. `when` is "21:05", "" for "just now". */
export interface OnPaper {
  readonly when: string;
  readonly precision: Precision;
}

const PRECISIONS: readonly Precision[] = ["minute", "quarter", "hour"];

/** The body's fields; none where it happened just now. */
export function paperBody({ when, precision }: OnPaper): { stated_at?: string; precision?: Precision } {
  const at = clockBefore(when, trueNow());
  return at === null ? {} : { stated_at: rfc3339(at), precision };
}

/** "It happened at": closed until somebody needs it. */
export function PaperTime({ value, onChange }: { value: OnPaper; onChange: (value: OnPaper) => void }) {
  return (
    <details class="card fold" open={value.when !== ""}>
      <summary>
        <h2>{t("log-paper")}</h2>
      </summary>
      <div class="stack wide">
        <Field name={t("log-happened-at")} hint={t("log-paper-hint")}>
          <input
            type="time"
            value={value.when}
            onInput={(event) => onChange({ ...value, when: event.currentTarget.value })}
          />
        </Field>
        <ChooseOne
          legend={t("log-precision")}
          options={PRECISIONS.map((each) => ({ value: each, label: t(`precision-${each}`) }))}
          value={value.precision}
          onChoose={(precision) => onChange({ ...value, precision })}
        />
      </div>
    </details>
  );
}
