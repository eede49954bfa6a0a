import type { Clock, ClockLimit, Edition } from "../plan/plan";
import { milliseconds, type Place } from "../plan/plan-lookups";
import { type Mark, marksOf, type Seen } from "./clock-marks";

/** A limit of a running clock and when it comes, µs. */
export interface LimitAt {
  readonly limit: ClockLimit;
  readonly at: number;
}

/** A clock of the plan that runs at a place. */
export interface Running {
  readonly clock: Clock;
  readonly place: Place;
  /** The accident that it runs for, by its ref; null: for none by itself. */
  readonly accident: string | null;
  readonly startedAt: number;
  /** In the order in which they come; those that repeat count from the last reset. */
  readonly limits: readonly LimitAt[];
}

/** All clocks that run, computed from the plan's figures alone: no server is asked. */
export function runningClocks(edition: Edition, seen: Seen): readonly Running[] {
  return edition.clocks.flatMap((clock) =>
    marksByPlace(edition, clock, marksOf(edition, clock, seen)).flatMap(({ place, accident = null, marks }) => {
      const run = runOf(marks);
      if (run === null) return [];
      return [{ clock, place, accident, startedAt: run.startedAt, limits: limitsOf(clock, run) }];
    }),
  );
}

/** When each began to run first, also where it was stopped since: what was asked for within its time counts from there. */
export function begunClocks(
  edition: Edition,
  seen: Seen,
): readonly Pick<Running, "clock" | "accident" | "startedAt">[] {
  return edition.clocks.flatMap((clock) =>
    marksByPlace(edition, clock, marksOf(edition, clock, seen)).flatMap(({ accident = null, marks }) => {
      const first = marks.find(({ does }) => does !== "stop");
      return first ? [{ clock, accident, startedAt: first.at }] : [];
    }),
  );
}

/** Which clock at which place, or of which accident: the same on every device, and no ref that hides what names it. */
export const runningKey = ({ clock, place: { area, asset }, accident }: Running): string =>
  withAccident([clock.id, area, asset].join(" "), accident);

/** An id, and what tells the clock or report of one accident from others. */
export const withAccident = (id: string, accident: string | null): string =>
  accident === null ? id : `${id} ${accident.replace(".", "_")}`;

/** The limit reached last: what must be done now; null before the first. */
export const reachedLimit = ({ limits }: Running, now: number): LimitAt | null =>
  limits.findLast(({ at }) => at <= now) ?? null;

/** The limit to come; null after the last. */
export const nextLimit = ({ limits }: Running, now: number): LimitAt | null =>
  limits.find(({ at }) => at > now) ?? null;

/** Reached ones first, the one reached last before those that have stood long; then by what comes next. */
export function byUrgency(running: readonly Running[], now: number): readonly Running[] {
  const key = (each: Running): readonly [number, number] => {
    const reached = reachedLimit(each, now);
    if (reached !== null) return [0, -reached.at];
    return [1, nextLimit(each, now)?.at ?? Number.POSITIVE_INFINITY];
  };
  const keyed = running.map((each) => ({ each, key: key(each) }));
  return keyed.sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1]).map(({ each }) => each);
}

interface AtPlace extends Pick<Mark, "place" | "accident"> {
  readonly marks: readonly Mark[];
}

const placeName = (clock: Clock, { area, asset }: Place) =>
  clock.scope === "asset" ? (asset ?? "") : clock.scope === "area" ? (area ?? "") : "";

/** A reset or stop that names no place is meant for all of them; a start for the only one there is, else for itself. */
function marksByPlace(edition: Edition, clock: Clock, marks: readonly Mark[]): readonly AtPlace[] {
  const only = onlyAsset(edition, clock);
  const placed = marks.map((mark) => (only && placeName(clock, mark.place) === "" ? { ...mark, place: only } : mark));
  const nameOf = ({ place, accident }: Mark) => accident ?? placeName(clock, place);
  const names = new Set(placed.map(nameOf));
  return [...names].map((name) => {
    const there = (mark: Mark) => nameOf(mark) === name;
    const { place, accident } = placed.find(there) as Mark;
    const meant = (mark: Mark) =>
      there(mark) || !(accident || mark.does === "start" || mark.alone || nameOf(mark) !== "");
    return { place, accident, marks: placed.filter(meant) };
  });
}

function onlyAsset(edition: Edition, clock: Clock): Place | null {
  if (clock.scope !== "asset") return null;
  const [first, ...more] = edition.assets.filter((asset) => asset.kind === clock.asset_kind && !asset.retired);
  return first && more.length === 0 ? { area: first.area, asset: first.id } : null;
}

interface Run {
  readonly startedAt: number;
  readonly resetAt: number;
}

/** Who starts a running clock again changes nothing; a reset of one that stands starts it. */
function runOf(marks: readonly Mark[]): Run | null {
  let run = null as Run | null;
  for (const { at, does } of marks) {
    if (does === "stop") run = null;
    else if (run === null) run = { startedAt: at, resetAt: at };
    else if (does === "reset") run = { ...run, resetAt: at };
  }
  return run;
}

/**
 * A reset begins anew what repeats: who spoke to people in a lift has not brought the maintainer. A clock on which
 * nothing repeats begins anew as a whole: a tank that was filled.
 */
function limitsOf(clock: Clock, run: Run): readonly LimitAt[] {
  const repeats = clock.limits.some((limit) => limit.repeats);
  const from = (limit: ClockLimit) => (repeats && !limit.repeats ? run.startedAt : run.resetAt);
  const at = (limit: ClockLimit) => from(limit) + (milliseconds(limit.after) ?? 0) * 1000;
  return clock.limits.map((limit) => ({ limit, at: at(limit) })).sort((a, b) => a.at - b.at);
}
