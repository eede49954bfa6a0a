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

/** The same for what has been going on: the first minute is "just now", for seconds only make restless. */
export const agoWords = (ms: number): string => (ms < 60_000 ? t("desk-device-now") : durationWords(ms));
