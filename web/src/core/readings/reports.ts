import { LEVELS, type Level } from "../catalogue/words";
import { type Acts, countedBy } from "../folds/countable-acts";
import type { Edition, Figure, Later, ReportRule } from "../plan/plan";
import { milliseconds } from "../plan/plan-lookups";
import { displayTime, type Entry } from "../record/entries";
import { textField } from "../record/fields";
import { type Running, withAccident } from "./clocks";

/** Since when limits run, µs: the opening, the moment at which the level that stands was set, the clocks that run. */
export interface Counting {
  readonly openedAt: number;
  readonly level: Level | null;
  readonly levelAt: number | null;
  readonly running: readonly Pick<Running, "clock" | "accident" | "startedAt">[];
}

/** One rule of the plan as it stands. */
export interface ReportState {
  readonly rule: ReportRule;
  /** The accident that it is of, by its ref: each is reported by itself. */
  readonly accident: string | null;
  /** All given or left out, in display order. */
  readonly past: readonly Entry[];
  /** When the next one is due, µs; null: no more is asked for. */
  readonly due: number | null;
}

/** Which report: the same on every device. */
export const reportKey = ({ rule, accident }: Pick<ReportState, "rule" | "accident">): string =>
  withAccident(rule.id, accident);

/** The rule and the accident of such a key. */
export function reportOf(key: string): readonly [rule: string, accident: string | null] {
  const [rule = "", accident] = key.split(" ");
  return [rule, accident?.replace("_", ".") ?? null];
}

/** The rules that the level asks for, each with its next limit; those due first come first, settled ones last. */
export function reportStates(edition: Edition, counting: Counting, acts: Acts): readonly ReportState[] {
  const past = countedBy(acts, "rule");
  const states = edition.reports.flatMap((rule): ReportState[] => {
    const all = past.get(rule.id) ?? [];
    const runs = counting.running.filter(({ clock }) => clock.id === rule.clock);
    const accidents = new Set([
      ...(rule.clock ? runs.map(({ accident }) => accident) : [null]),
      ...all.map(accidentOf),
    ]);
    return [...accidents].flatMap((accident): ReportState[] => {
      const found = all.filter((entry) => accidentOf(entry) === accident);
      const from = firstFrom(
        rule,
        counting,
        runs.find((each) => each.accident === accident),
      );
      const due = dueOf(rule, counting, from, found.at(-1) ?? null);
      return due === undefined && found.length === 0 ? [] : [{ rule, accident, past: found, due: due ?? null }];
    });
  });
  return states.sort((a, b) => (a.due ?? Number.POSITIVE_INFINITY) - (b.due ?? Number.POSITIVE_INFINITY));
}

/** What names an accident is of that one, whatever the plan says of the report. */
const accidentOf = ({ action }: Entry): string | null => action && textField(action, "accident");

/** Null: given, and none follows. Undefined: this level does not ask for it, or its clock does not run. */
function dueOf(
  rule: ReportRule,
  counting: Counting,
  from: number | null,
  last: Entry | null,
): number | null | undefined {
  const limit = limitAt(rule, counting.level);
  if (limit === null || from === null) return undefined;
  // What was told of one accident says nothing of the next.
  if (last !== null && !(rule.clock && displayTime(last) < from)) {
    const every = spaced(limit.repeat, limit.later, displayTime(last) - counting.openedAt);
    return every === null ? null : displayTime(last) + micros(every);
  }
  return from + micros(limit.first);
}

interface Limit {
  readonly first: Figure;
  readonly repeat: Figure | null;
  readonly later?: Later | null;
}

/** How often, at an age: `every`, and once the first hours are over what the plan has for later. `age` in µs. */
export const spaced = (every: Figure | null, later: Later | null | undefined, age: number): Figure | null =>
  later && every !== null && age >= micros(later.after) ? later.every : every;

/** Until a level is set only what each level asks for is due, by the limit that leaves the least time. */
function limitAt(rule: ReportRule, level: Level | null): Limit | null {
  if (level !== null) return rule.limits.find((limit) => limit.level === level) ?? null;
  if (!forEveryLevel(rule)) return null;
  return rule.limits.reduce((a, b) => (micros(b.first) < micros(a.first) ? b : a));
}

const forEveryLevel = (rule: ReportRule) => LEVELS.every((level) => rule.limits.some((limit) => limit.level === level));

/**
 * What each level asks for counts from the opening; what this one alone asks for, from when it was set; what is asked
 * for only while a clock runs, from that clock's start.
 */
function firstFrom(
  rule: ReportRule,
  { openedAt, levelAt }: Counting,
  run: Pick<Running, "startedAt"> | undefined,
): number | null {
  if (rule.clock) return run?.startedAt ?? null;
  return forEveryLevel(rule) ? openedAt : Math.max(openedAt, levelAt ?? openedAt);
}

const micros = (figure: Figure): number => (milliseconds(figure) ?? 0) * 1000;
