/** Chooses by when a matter shall be done. */

import type { Matter } from "../../core/readings/matters/matter";
import { ChooseOne } from "../../ui/choices";
import { t } from "../words/i18n";
import { span } from "../words/words";
import { isFault, isOfHarm } from "./afterwards";

const DAY_MINUTES = 1440;
/** What is dangerous as long as it is so. */
const GRAVE_MINUTES = 120;
const SOON = [15, 30, 60, GRAVE_MINUTES] as const;
const LATER = [DAY_MINUTES, 3 * DAY_MINUTES, 7 * DAY_MINUTES] as const;
/** Within the shift, too. */
const GRAVE = [GRAVE_MINUTES, 480, ...LATER] as const;
const MINUTE_MS = 60_000;

interface Picking {
  /** Minutes; null: as it was. */
  readonly value: number | null;
  readonly onPick: (minutes: number) => void;
  /** True of what is done once the outage is over. */
  readonly ends: boolean;
  readonly matter: Matter;
}

/** Within how many minutes it is to be done after the end where nothing says when: what tripped, what still runs, life and harm at once. */
export const afterMinutes = (matter: Matter): number =>
  isFault(matter) || isOfHarm(matter) || matter.kind === "clock" ? GRAVE_MINUTES : DAY_MINUTES;

/** By when something shall be done, in one tap. */
export function ByWhen({ value, onPick, ends, matter }: Picking) {
  const minutes: readonly number[] = ends ? (matter.urgency < 2 ? GRAVE : LATER) : SOON;
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
