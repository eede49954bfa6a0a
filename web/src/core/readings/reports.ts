import { LEVELS, type Level } from "../catalogue/words";
import { type Acts, countedBy } from "../folds/countable-acts";
import type { Edition, Figure, Later, ReportRule } from "../plan/plan";
import { milliseconds } from "../plan/plan-lookups";
import { displayTime, type Entry } from "../record/entries";

/** Since when limits run, µs: the opening, the moment at which the level that stands was set, the clocks that run. */
export interface Counting {
  readonly openedAt: number;
  readonly level: Level | null;
  readonly levelAt: number | null;
  /** By clock when it started; absent: it does not run. */
  readonly clocks: ReadonlyMap<string, number>;
}

/** One rule of the plan as it stands. */
export interface ReportState {
  readonly rule: ReportRule;
  /** All given or left out, in display order. */
  readonly past: readonly Entry[];
  /** When the next one is due, µs; null: no more is asked for. */
  readonly due: number | null;
}

/** The rules that the level asks for, each with its next limit; those due first come first, settled ones last. */
export function reportStates(edition: Edition, counting: Counting, acts: Acts): readonly ReportState[] {
  const past = countedBy(acts, "rule");
  const states = edition.reports.flatMap((rule): ReportState[] => {
    const found = past.get(rule.id) ?? [];
    const due = dueOf(rule, counting, found.at(-1) ?? null);
    return due === undefined && found.length === 0 ? [] : [{ rule, past: found, due: due ?? null }];
  });
  return states.sort((a, b) => (a.due ?? Number.POSITIVE_INFINITY) - (b.due ?? Number.POSITIVE_INFINITY));
}

/** Null: given, and none follows. Undefined: this level does not ask for it, or its clock does not run. */
function dueOf(rule: ReportRule, counting: Counting, last: Entry | null): number | null | undefined {
  const limit = limitAt(rule, counting.level);
  const from = firstFrom(rule, counting);
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
function firstFrom(rule: ReportRule, { openedAt, levelAt, clocks }: Counting): number | null {
  if (rule.clock) return clocks.get(rule.clock) ?? null;
  return forEveryLevel(rule) ? openedAt : Math.max(openedAt, levelAt ?? openedAt);
}

const micros = (figure: Figure): number => (milliseconds(figure) ?? 0) * 1000;
