/** A time as somebody wrote it on paper in an outage, with the day that the paper left out. Moments are µs. */

import { dayIn, dayStart } from "../time/days";

const DAY_US = 86_400_000_000;
const MINUTE_US = 60_000_000;

/** On paper a thing may stand a little before it was known that the power had gone. */
const BEFORE_US = 6 * 60 * MINUTE_US;
/** Two people wrote on one sheet: the next line may be a little earlier than the last. */
const BACK_US = 60 * MINUTE_US;

interface PaperNight {
  /** Since when the power was gone. */
  readonly began: number;
  /** Null: it goes on. */
  readonly ended: number | null;
  readonly now: number;
  /** The line above. */
  readonly above: number | null;
  readonly zone: string | undefined;
}

/** Why no moment can be made of it; `outside`: long before the outage, or still to come. */
export type NoTime = "missing" | "unreadable" | "outside";

/** "2305", "23:05", "905", or with the day of the month before it: "282305". */
const TYPED = /^(?:(\d{2})(?=\d{4}$))?(\d{1,2})[:.]?(\d{2})$/u;

function read(typed: string): { readonly day: number | null; readonly minutes: number } | null {
  const found = TYPED.exec(typed.normalize("NFKC").replaceAll(/\s/gu, ""));
  if (found === null) return null;
  const [hours, minutes] = [Number(found[2]), Number(found[3])];
  if (hours > 23 || minutes > 59) return null;
  return { day: found[1] === undefined ? null : Number(found[1]), minutes: hours * 60 + minutes };
}

/** That time on the day before the outage and on each since, in order; none that is still to come. */
function moments(minutes: number, { began, now, zone }: PaperNight): readonly number[] {
  const found: number[] = [];
  for (let at = began - DAY_US; at < now + DAY_US; at += DAY_US) {
    const start = dayStart(dayIn(at, zone), zone);
    if (start !== null && start + minutes * MINUTE_US <= now) found.push(start + minutes * MINUTE_US);
  }
  return found;
}

/**
 * The moment that was meant: in the outage, on the first day on which it does not stand long before the line above;
 * else the first such time after its end.
 */
export function paperTime(typed: string, night: PaperNight): number | NoTime {
  if (typed.trim() === "") return "missing";
  const said = read(typed);
  if (said === null) return "unreadable";
  const { began, ended, now, above, zone } = night;
  const all = moments(said.minutes, night);
  const meant = said.day === null ? all : all.filter((at) => Number(dayIn(at, zone).slice(-2)) === said.day);
  const since = meant.filter((at) => at >= began - BEFORE_US);
  const inside = since.filter((at) => at >= began - 30 * MINUTE_US && at <= (ended ?? now));
  const [first] = inside.length > 0 ? inside : since;
  const [following] = inside.filter((at) => above === null || at >= above - BACK_US);
  return following ?? first ?? "outside";
}
