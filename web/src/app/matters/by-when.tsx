/** Chooses by when a matter shall be done. */

import { ChooseOne } from "../../ui/choices";
import { t } from "../words/i18n";
import { span } from "../words/words";

export const DAY_MINUTES = 1440;
const SOON = [15, 30, 60, 120] as const;
const LATER = [DAY_MINUTES, 3 * DAY_MINUTES, 7 * DAY_MINUTES] as const;
const MINUTE_MS = 60_000;

interface Pick {
  /** Minutes; null: as it was. */
  readonly value: number | null;
  readonly onPick: (minutes: number) => void;
  /** True of what is done once the outage is over. */
  readonly ends: boolean;
}

/** By when something shall be done, in one tap. */
export function ByWhen({ value, onPick, ends }: Pick) {
  const minutes: readonly number[] = ends ? LATER : SOON;
  const options = minutes.map((each) => ({
    value: String(each),
    label: t("matter-within", { span: span(each * MINUTE_MS) }),
  }));
  return (
    <ChooseOne
      legend={t("matter-by-when")}
      options={options}
      value={value === null ? null : String(value)}
      onChoose={(chosen) => onPick(Number(chosen))}
    />
  );
}
