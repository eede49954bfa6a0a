import { computed, signal } from "@preact/signals";

/** Milliseconds of this phone's clock, anew each second while somebody looks. */
export const second = signal(Date.now());

/** The same to the minute: what shows no seconds renders no more often. */
export const minute = computed(() => Math.floor(second.value / 60_000) * 60_000);

/** Starts the clock; gives the way to stop it. */
export function startClock(): () => void {
  const tick = () => {
    if (document.visibilityState === "visible") second.value = Date.now();
  };
  const timer = setInterval(tick, 1000);
  document.addEventListener("visibilitychange", tick);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", tick);
  };
}

type Style = "time" | "seconds" | "weekday" | "day" | "date";
const OPTIONS: Record<Style, Intl.DateTimeFormatOptions> = {
  time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  seconds: { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" },
  weekday: { weekday: "short" },
  day: { month: "long", day: "numeric" },
  date: { year: "numeric", month: "long", day: "numeric" },
};

/** Making a formatter costs fifty times as much as using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds since 1970 as people of `zone` write them in `locale`. */
export function format(ms: number, style: Style, locale: string, zone: string | undefined): string {
  const key = `${style} ${locale} ${zone}`;
  const found = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { ...OPTIONS[style], timeZone: zone });
  formatters.set(key, found);
  return found.format(ms);
}

const HALF_A_DAY_MS = 43_200_000;

/** The time alone today, and in the night past midnight too: there is no nearer such time. Else the day before it. */
export function moment(ms: number, now: number, locale: string, zone: string | undefined): string {
  const time = format(ms, "time", locale, zone);
  if (Math.abs(ms - now) < HALF_A_DAY_MS) return time;
  const day = format(ms, "day", locale, zone);
  return day === format(now, "day", locale, zone) ? time : `${day} ${time}`;
}

/** RFC 3339 with milliseconds and this phone's offset, as bodies of actions carry times. */
export function rfc3339(ms: number): string {
  const minutes = -new Date(ms).getTimezoneOffset();
  const local = new Date(ms + minutes * 60_000).toISOString().slice(0, -1);
  const size = Math.abs(minutes);
  const pad = (n: number) => String(n).padStart(2, "0");
  return `${local}${minutes < 0 ? "-" : "+"}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

/** What a time field holds ("21:05") as the nearest such moment that is not after `now`, or so many days before that. */
export function clockBefore(value: string, now: number, days = 0): number | null {
  const [hours, minutes] = value.split(":").map(Number);
  if (hours === undefined || minutes === undefined || Number.isNaN(hours + minutes)) return null;
  const at = new Date(now);
  at.setHours(hours, minutes, 0, 0);
  // By the calendar: a day in which clocks change has not 24 hours.
  at.setDate(at.getDate() - days - (at.getTime() > now ? 1 : 0));
  return at.getTime();
}

/** The same for a moment to come: a promise is never in the past. */
export function clockAfter(value: string, now: number): number | null {
  const before = clockBefore(value, now);
  return before === null ? null : before + 86_400_000;
}

/** "21:05" of this phone, for a time field. */
export function clockField(ms: number): string {
  const at = new Date(ms);
  return `${String(at.getHours()).padStart(2, "0")}:${String(at.getMinutes()).padStart(2, "0")}`;
}
