import { useState } from "preact/hooks";
import { ChooseOne, Field } from "../../ui/choices";
import { trueNow } from "../record/store";
import { t } from "./i18n";
import { clockAfter, clockField } from "./times";
import { span } from "./words";

const MINUTES = [15, 30, 60, 120] as const;
const MINUTE_MS = 60_000;

/** So many minutes from now, ms since 1970: what was said, and no odd minutes more. */
export const ahead = (minutes: number): number => trueNow() + minutes * MINUTE_MS;

interface Pick {
  readonly legend: string;
  /** Ms since 1970; null: none. */
  readonly value: number | null;
  readonly onPick: (value: number | null) => void;
  readonly minutes?: readonly number[];
  /** True where "not known" is an answer too. */
  readonly unknown?: boolean;
}

const UNKNOWN = "unknown";

/** A time to come in one tap, or to the minute. */
export function TimePick({ legend, value, onPick, minutes = MINUTES, unknown }: Pick) {
  const [chosen, setChosen] = useState<string | null>(null);
  const choose = (choice: string) => {
    setChosen(choice);
    onPick(choice === UNKNOWN ? null : ahead(Number(choice)));
  };
  const type = (text: string) => {
    setChosen(null);
    onPick(text === "" ? null : clockAfter(text, trueNow()));
  };
  const times = minutes.map((each) => ({
    value: String(each),
    label: t("time-in", { span: span(each * MINUTE_MS) }),
  }));
  return (
    <div class="stack">
      <ChooseOne
        legend={legend}
        options={unknown ? [...times, { value: UNKNOWN, label: t("time-unknown") }] : times}
        value={chosen}
        onChoose={choose}
      />
      <Field name={t("time-exactly")}>
        <input
          type="time"
          aria-label={`${legend} ${t("time-exactly")}`}
          value={value === null ? "" : clockField(value)}
          onInput={(event) => type(event.currentTarget.value)}
        />
      </Field>
    </div>
  );
}
