import type { Site } from "../plan/plan";
import { weekMinute } from "./week";

const MINUTE = 60_000_000;
const DAY_MINUTES = 24 * 60;

/** The moment itself, or the end of the night that it falls into. `at` in µs. */
export function afterNight({ night, zone }: Site, at: number): number {
  if (!night) return at;
  const minute = weekMinute(at, zone) % DAY_MINUTES;
  const since = (minute - night.from * 60 + DAY_MINUTES) % DAY_MINUTES;
  const long = ((night.to - night.from) * 60 + DAY_MINUTES) % DAY_MINUTES;
  return since < long ? at + (long - since) * MINUTE : at;
}
