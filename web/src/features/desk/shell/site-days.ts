/** Days as the site counts them, YYYY-MM-DD: what day it is, and how one says it. */

import { edition } from "../../../app/record/store";
import { locale } from "../../../app/words/i18n";
import { format } from "../../../app/words/times";
import { dayIn, dayStart } from "../../../core/time/days";

/** The day of a moment (µs) by the site's clock; and when such a day begins, µs, null for what is none. */
export const siteDay = (us: number): string => dayIn(us, edition.value?.site.zone);
export const siteDayStart = (day: string): number | null => dayStart(day, edition.value?.site.zone);

/** "2026年1月31日"; what is no day as it stands there. */
export function dayWords(day: string): string {
  const ms = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(ms) ? day : format(ms, "date", locale.value, "UTC");
}
