/** Why somebody can not be had, for whom somebody stands in, when somebody works: in words. */

import type { Hindrance } from "../../core/readings/duties/reachable";
import type { InLine } from "../../core/readings/duties/stand-ins";
import type { Shift } from "../../core/time/week";
import { edition, nameOf, thisMinute } from "../record/store";
import { locale, t } from "../words/i18n";
import { format } from "../words/times";
import { when } from "../words/words";

const DAY = 86_400_000_000;
/** A week on, the same day would be meant again. */
const NAMED_DAYS = 6 * DAY;
/** A Monday. */
const MONDAY_MS = Date.UTC(2024, 0, 1);
const DAYS_A_WEEK = 7;

/** "20:00", "周三 08:00", and with the date where that is a week away. */
function until(at: number): string {
  const [now, zone] = [thisMinute.peek(), edition.value?.site.zone];
  const date = (us: number) => format(us / 1000, "date", locale.value, zone);
  if (date(at) === date(now) || at - now > NAMED_DAYS) return when(at);
  const part = (style: "weekday" | "time") => format(at / 1000, style, locale.value, zone);
  return `${part("weekday")} ${part("time")}`;
}

export function hindranceWords(hindrance: Hindrance | null): string {
  if (hindrance === null) return "";
  if ("at" in hindrance) return t(`staffing-${hindrance.why}`, { time: when(hindrance.at) });
  return t(`staffing-${hindrance.why}`, { time: until(hindrance.until) });
}

/** "代林建宇", "外出到 周三 08:00"; "" for who can be had and stands in for nobody. */
export function inLineReason({ standsFor, hindrance }: Omit<InLine, "person">): string {
  const standing = standsFor === null ? "" : t("staffing-stands-for", { who: nameOf(standsFor) });
  return [standing, hindranceWords(hindrance)].filter(Boolean).join(" ");
}

/** "毛云亭（代林建宇）", "林建宇（外出到 周三 08:00）". */
export function inLineWords(of: InLine): string {
  const [who, why] = [nameOf(of.person), inLineReason(of)];
  return why === "" ? who : t("staffing-in-line", { who, why });
}

const dayName = (day: number): string => format(MONDAY_MS + (day - 1) * (DAY / 1000), "weekday", locale.value, "UTC");

/** "周一至周五、周日"; "" for every day. */
function daysWords(days: readonly number[]): string {
  const known = [...new Set(days)].toSorted((a, b) => a - b);
  if (known.length === DAYS_A_WEEK) return "";
  const runs: number[][] = [];
  for (const day of known) {
    const run = runs.at(-1);
    if (run?.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  const words = runs.map((run) => {
    const [from, to] = [dayName(run[0] ?? 1), dayName(run.at(-1) ?? 1)];
    return from === to ? from : t("staffing-days", { from, to });
  });
  return words.join(t("shell-joiner"));
}

/** "值班 周一至周五 20:00-08:00", one for each shift. */
export const shiftWords = (shifts: readonly Shift[]): string =>
  shifts
    .map(({ days, from, to }) => [daysWords(days), `${from}-${to}`].filter(Boolean).join(" "))
    .map((time) => t("staffing-shift", { time }))
    .join(" · ");
