/** How long a device goes on without power, in steps that one can tap. */

import { t } from "../words/i18n";
import { lasting } from "../words/words";

export const HOUR_MS = 3_600_000;
/** Whoever asks at a door counts in hours; a ventilator may last less than one, or have no battery at all. */
export const HOURS = ["0", "0.5", "1", "2", "4", "8", "12", "24"] as const;

export const hourOptions = () =>
  HOURS.map((value) => ({
    value,
    label: value === "0" ? t("customer-new-no-battery") : lasting(Number(value) * HOUR_MS),
  }));
