/** Days as a site counts them, YYYY-MM-DD by its own clock. Moments are µs. */

const formats = new Map<string, Intl.DateTimeFormat>();

/** "2026-11-27 21:03:07": Swedish writes days and times as ISO 8601 does. */
function wallClock(at: number, zone: string | undefined): string {
  const found =
    formats.get(zone ?? "") ??
    new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });
  formats.set(zone ?? "", found);
  return found.format(at / 1000);
}

/** The day of a moment by the clock of `zone`. */
export const dayIn = (at: number, zone: string | undefined): string => wallClock(at, zone).slice(0, 10);

/** What the clock of `zone` shows, as if it were UTC's. */
const shown = (at: number, zone: string | undefined): number =>
  Date.parse(`${wallClock(at, zone).replace(" ", "T")}Z`) * 1000;

/** When a day begins there; null for what is no day. Where a clock is put forward at midnight, the hour before. */
export function dayStart(day: string, zone: string | undefined): number | null {
  const midnight = Date.parse(`${day}T00:00:00Z`) * 1000;
  if (Number.isNaN(midnight)) return null;
  // The offset that holds then, not that which holds at midnight in Greenwich.
  const guess = midnight - (shown(midnight, zone) - midnight);
  return midnight - (shown(guess, zone) - guess);
}

/** 1 is Monday. */
export const dayOfWeek = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
