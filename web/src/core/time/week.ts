/** Where a moment falls in the week by a site's clock, and in which shift of somebody's. Moments are µs. */

const MINUTE = 60_000_000;
const DAY = 24 * 60;
const WEEK = 7 * DAY;
const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const CLOCK = /^([01][0-9]|2[0-3]):([0-5][0-9])$/u;

/** When somebody works. Where `to` is not after `from` it is of the next day. */
export interface Shift {
  /** 1 = Monday. */
  readonly days: readonly number[];
  /** "HH:MM". */
  readonly from: string;
  readonly to: string;
}

const formats = new Map<string | undefined, Intl.DateTimeFormat>();

/** Making one takes longer than all that it is asked. */
function formatFor(zone: string | undefined): Intl.DateTimeFormat {
  const found = formats.get(zone);
  if (found) return found;
  const made = new Intl.DateTimeFormat("en-GB", {
    ...{ timeZone: zone, weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  });
  formats.set(zone, made);
  return made;
}

/** Minutes since Monday 0:00 by the clock of `zone`. */
export function weekMinute(at: number, zone: string | undefined): number {
  const part = new Map(
    formatFor(zone)
      .formatToParts(at / 1000)
      .map(({ type, value }) => [type, value]),
  );
  const day = DAYS.indexOf(part.get("weekday") ?? "");
  return day * DAY + Number(part.get("hour")) * 60 + Number(part.get("minute"));
}

/** "08:30" as minutes since midnight; null for what is no time. */
function minutesOf(text: unknown): number | null {
  const found = typeof text === "string" ? CLOCK.exec(text) : null;
  return found && Number(found[1]) * 60 + Number(found[2]);
}

interface Span {
  /** Minutes since Monday 0:00. */
  readonly start: number;
  readonly long: number;
}

/** What is no shift, of a later version or by a slip, is passed over. */
function spansOf({ days, from, to }: Shift): readonly Span[] {
  const [start, end] = [minutesOf(from), minutesOf(to)];
  if (start === null || end === null || !Array.isArray(days)) return [];
  const long = end > start ? end - start : end - start + DAY;
  const known = days.filter((day) => Number.isInteger(day) && day >= 1 && day <= DAYS.length);
  return known.map((day) => ({ start: (day - 1) * DAY + start, long }));
}

/** Between two shifts: when the last one ended, when the next begins. */
export interface OffShift {
  readonly since: number;
  readonly until: number;
}

/** Null for somebody who is on a shift, or has none and so may be called at any time. */
export function offShift(shifts: readonly Shift[], at: number, zone: string | undefined): OffShift | null {
  const spans = shifts.flatMap(spansOf);
  if (spans.length === 0) return null;
  const minute = weekMinute(at, zone);
  const into = ({ start }: Span) => (minute - start + WEEK) % WEEK;
  if (spans.some((span) => into(span) < span.long)) return null;
  const whole = at - (at % MINUTE);
  const since = Math.min(...spans.map((span) => into(span) - span.long));
  const until = Math.min(...spans.map((span) => WEEK - into(span)));
  return { since: whole - since * MINUTE, until: whole + until * MINUTE };
}
