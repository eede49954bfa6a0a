import { t } from "../../../app/words/i18n";

export interface Duration {
  readonly n: number;
  readonly unit: "seconds" | "minutes" | "hours" | "days";
}

/** A length of time in the one unit that says enough: whole, rounded down, never negative. */
export function durationOf(ms: number): Duration {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 60) return { n: seconds, unit: "seconds" };
  // An hour and a half is told in minutes: "1 小时" would hide what matters.
  if (seconds < 120 * 60) return { n: Math.floor(seconds / 60), unit: "minutes" };
  if (seconds < 48 * 3600) return { n: Math.floor(seconds / 3600), unit: "hours" };
  return { n: Math.floor(seconds / 86_400), unit: "days" };
}

export function durationWords(ms: number): string {
  const { n, unit } = durationOf(ms);
  return t(`desk-by-${unit}`, { n });
}

const MINUTE = 60;
const DAY = 24;

/** A length of time in µs, in its two greatest units, hours up to two days: what is counted in a review and its report. */
export function spanWords(us: number): string {
  const { n, unit } = durationOf(us / 1000);
  const minutes = Math.floor(us / 60_000_000);
  const hours = Math.floor(minutes / MINUTE);
  if (hours === 0) return t(`desk-by-${unit}`, { n });
  if (unit === "days") {
    const rest = hours % DAY;
    return rest === 0 ? t("desk-by-days", { n }) : t("desk-by-days-hours", { n, rest });
  }
  const rest = minutes % MINUTE;
  return rest === 0 ? t("desk-by-hours", { n: hours }) : t("desk-by-hours-minutes", { n: hours, rest });
}

/** The same for what has been going on: the first minute is "just now", for seconds only make restless. */
export const agoWords = (ms: number): string => (ms < 60_000 ? t("desk-device-now") : durationWords(ms));
