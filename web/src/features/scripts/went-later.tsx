/** Areas that went dark after the rest: since when, which is what people there are told. */

import { trueNow } from "../../app/record/store";
import { t } from "../../app/words/i18n";
import { clockBefore, clockField, rfc3339 } from "../../app/words/times";
import { areaNames, whenMs } from "../../app/words/words";
import type { Paper } from "../../core/catalogue/bodies";
import { ChooseOne, Field } from "../../ui/choices";

/** Just now, with the rest, or "21:05". */
export type Went = "now" | "together" | `${number}:${number}`;
export const JUST_NOW: Went = "now";

const CLOCK = /^\d+:\d+$/u;
const isTime = (value: string): value is `${number}:${number}` => CLOCK.test(value);

/** `since`: when the rest went, ms since 1970. What happened just now is told by when it is recorded. */
export function widerPaper(went: Went, since: number | null): Paper {
  const at = went === "now" ? null : went === "together" ? since : clockBefore(went, trueNow());
  return at === null ? {} : { stated_at: rfc3339(at), precision: "minute" };
}

interface Asked {
  readonly areas: readonly string[];
  readonly since: number | null;
  readonly value: Went;
  readonly onChange: (value: Went) => void;
}

export function WentLater({ areas, since, value, onChange }: Asked) {
  const together =
    since === null ? [] : [{ value: "together" as Went, label: t("facts-went-together", { time: whenMs(since) }) }];
  const legend = t("facts-went", { areas: areaNames(areas) });
  return (
    <section class="card stack" aria-label={legend}>
      <ChooseOne<Went>
        legend={legend}
        options={[{ value: "now", label: t("facts-went-now") }, ...together]}
        value={value}
        onChoose={onChange}
      />
      <Field name={t("time-exactly")} hint={t("facts-went-hint")}>
        <input
          type="time"
          aria-label={`${legend} ${t("time-exactly")}`}
          value={isTime(value) ? value : clockField(value === "together" && since !== null ? since : trueNow())}
          onInput={({ currentTarget: { value: typed } }) => isTime(typed) && onChange(typed)}
        />
      </Field>
    </section>
  );
}
