/** The phone's clock, and what it has learnt of the server's. Milliseconds here; the journal counts microseconds. */

/** Both clocks of one tab at one moment, ms. */
export interface Instant {
  readonly wall: number;
  readonly monotonic: number;
}

/** A stretch in which one tab proved its clock continuous. `skew`: wall minus monotonic when it began, ms. */
export interface Epoch {
  readonly number: number;
  readonly skew: number;
}

/** One measurement against the server. `offset_ms` = server time − phone time; `at`: the phone's wall clock then, ms. */
export interface Sample {
  readonly epoch: number;
  readonly offset_ms: number;
  readonly rtt_ms: number;
  readonly at: number;
}

const YEAR_2000 = Date.UTC(2000, 0, 1);

/**
 * The wall clock as the record can write it. A phone whose clock began again at 1970 is moved up by thirty years:
 * a constant, so an epoch stays continuous and a sample still puts it right.
 */
export const readableWall = (ms: number): number => (ms < YEAR_2000 ? Math.max(ms, 0) + YEAR_2000 : ms);

/** A step of the wall clock (or a sleep, in which the monotonic clock stops) larger than this ends an epoch. */
const CONTINUOUS_MS = 1000;

/** A round trip up to this leaves an error of at most half of it: 2 s. */
export const SYNCED_RTT_MS = 4000;

export const skewOf = (instant: Instant): number => instant.wall - instant.monotonic;

/** False once the clock jumped, or is behind the `at` (ms) of the newest stored action: then a new epoch begins. */
export function continues(epoch: Epoch, instant: Instant, newestAt: number): boolean {
  return Math.abs(skewOf(instant) - epoch.skew) <= CONTINUOUS_MS && instant.wall >= newestAt;
}

/** What one request for the server's time tells. `serverNow` in µs. Null where the clock jumped on the way. */
export function measure(epoch: Epoch, sent: Instant, got: Instant, serverNow: number): Sample | null {
  const rtt = got.monotonic - sent.monotonic;
  if (rtt < 0 || !continues(epoch, sent, 0) || !continues(epoch, got, 0)) return null;
  const offset = Math.round(serverNow / 1000 - (sent.wall + rtt / 2)) + 0;
  return { epoch: epoch.number, offset_ms: offset, rtt_ms: Math.round(rtt), at: Math.round(got.wall) };
}

/** What one measurement tells by the clock that nobody sets. `aheadMs` = server time − monotonic; `at`: monotonic then, ms. */
export interface ServerClock {
  readonly aheadMs: number;
  readonly rttMs: number;
  readonly at: number;
}

/** By how much two clocks may part, ms in each ms; and at the most, as far as a stretch of the clock allows. */
const DRIFT = 1e-4;

/** The server's time at this moment, ms, at the least: each phone that was measured well tells the same. */
export const serverAtLeast = ({ aheadMs, rttMs, at }: ServerClock, monotonic: number): number =>
  monotonic + aheadMs - rttMs / 2 - Math.min(CONTINUOUS_MS, Math.abs(monotonic - at) * DRIFT);

/** Lowest round trip first; then the newest; then the smallest offset. */
function better(a: Sample, b: Sample): number {
  // The last member only decides between +x and -x, so that order of arrival never does.
  return (
    a.rtt_ms - b.rtt_ms || b.at - a.at || Math.abs(a.offset_ms) - Math.abs(b.offset_ms) || a.offset_ms - b.offset_ms
  );
}

/** The sample that speaks for an epoch. */
export function sampleOf(epoch: number, samples: readonly Sample[]): Sample | null {
  return samples.filter((sample) => sample.epoch === epoch).sort(better)[0] ?? null;
}

/** The nearest epoch below (or above) `epoch` that was measured. */
function nearest(epoch: number, samples: readonly Sample[], side: -1 | 1): Sample | null {
  const there = samples.map((sample) => sample.epoch).filter((each) => Math.sign(each - epoch) === side);
  if (there.length === 0) return null;
  return sampleOf(side === -1 ? Math.max(...there) : Math.min(...there), samples);
}

/** What to add to a phone's `at` of that epoch to have the server's time, µs. */
export function adjustment(epoch: number, samples: readonly Sample[]): Adjustment {
  const own = sampleOf(epoch, samples);
  const spoken = own ?? nearest(epoch, samples, -1) ?? nearest(epoch, samples, 1);
  const quality = own !== null && own.rtt_ms <= SYNCED_RTT_MS ? "synced" : "estimated";
  // Plus nought, since -0.4 rounds to -0.
  return { micros: Math.round((spoken?.offset_ms ?? 0) * 1000) + 0, quality };
}

export interface Adjustment {
  readonly micros: number;
  readonly quality: "synced" | "estimated";
}

/**
 * The samples that go on a page: the best of each epoch it uses, for an epoch without one its nearest earlier
 * epoch's, and always that of the newest epoch before all of them. In order of epoch.
 */
export function clocksFor(epochs: readonly number[], samples: readonly Sample[]): readonly Sample[] {
  const used = [...new Set(epochs)];
  const chosen = used.map((epoch) => sampleOf(epoch, samples) ?? nearest(epoch, samples, -1));
  chosen.push(nearest(used.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...used), samples, -1));
  const there = chosen.filter((sample) => sample !== null);
  return [...new Map(there.map((sample) => [sample.epoch, sample])).values()].sort((a, b) => a.epoch - b.epoch);
}

/** What limits an action's time, µs; null where there is nothing. */
export interface Bounds {
  /** The newest of what it answers, its opening among them. */
  readonly after: number | null;
  readonly receivedAt: number | null;
  /** Time of the device's stored action before, and of the one after. */
  readonly previous: number | null;
  readonly following: number | null;
}

/** The time that stands, and whether it came out before what it answers (flag `before_ref`). */
export function clamp(
  wanted: number,
  { after, receivedAt, previous, following }: Bounds,
): { time: number; beforeRef: boolean } {
  let time = wanted;
  if (after !== null) time = Math.max(time, after + 1);
  if (receivedAt !== null) time = Math.min(time, receivedAt);
  if (previous !== null) time = Math.max(time, previous);
  if (following !== null) time = Math.min(time, following);
  return { time, beforeRef: after !== null && time <= after };
}

const AT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)\.(\d{3})(?:Z|([+-])(\d\d):(\d\d))$/u;

/** Ms since 1970 of `YYYY-MM-DDThh:mm:ss.sss(Z|±hh:mm)` in the years 2000–2199; null for all else (30 February too). */
export function readAt(text: unknown): number | null {
  const found = typeof text === "string" ? AT.exec(text) : null;
  if (found === null) return null;
  const [year, month, day, hour, minute, second, ms] = found.slice(1, 8).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const zone = [Number(found[9] ?? 0), Number(found[10] ?? 0)] as const;
  if (year < 2000 || year > 2199 || hour > 23 || minute > 59 || second > 59 || zone[0] > 23 || zone[1] > 59)
    return null;
  const date = Date.UTC(year, month - 1, day);
  if (new Date(date).getUTCMonth() !== month - 1 || new Date(date).getUTCDate() !== day) return null;
  const offset = (found[8] === "-" ? -1 : 1) * (zone[0] * 60 + zone[1]);
  return date + ((hour * 60 + minute - offset) * 60 + second) * 1000 + ms;
}

/** The wall clock as the record writes it; `zone` in minutes east of Greenwich. */
export function writeAt(ms: number, zone: number): string {
  const local = new Date(Math.round(ms) + zone * 60_000).toISOString().slice(0, -1);
  const two = (value: number) => String(Math.floor(Math.abs(value))).padStart(2, "0");
  return `${local}${zone < 0 ? "-" : "+"}${two(zone / 60)}:${two(zone % 60)}`;
}
