import type { Site } from "../plan/plan";

const MINUTE = 60_000_000;
const DAY_MINUTES = 24 * 60;

/** Minutes since midnight by the site's clock. `at` in µs. */
function minuteThere(at: number, zone: string): number {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const part = Object.fromEntries(format.formatToParts(at / 1000).map((each) => [each.type, each.value]));
  return Number(part["hour"]) * 60 + Number(part["minute"]);
}

/** The moment itself, or the end of the night that it falls into. `at` in µs. */
export function afterNight({ night, zone }: Site, at: number): number {
  if (!night) return at;
  const minute = minuteThere(at, zone);
  const since = (minute - night.from * 60 + DAY_MINUTES) % DAY_MINUTES;
  const long = ((night.to - night.from) * 60 + DAY_MINUTES) % DAY_MINUTES;
  return since < long ? at + (long - since) * MINUTE : at;
}
