import { awaited, type Promised } from "../folds/promises";
import type { Edition, ReportRule } from "../plan/plan";
import { displayTime } from "../record/entries";
import type { Scene } from "../scene";
import { begunClocks, type LimitAt, type Running, reachedLimit, runningClocks, runningKey } from "./clocks";
import { type Counting, type ReportState, reportKey, reportStates } from "./reports";
import { supplyToldIn } from "./supply";

/** What is read from a scene to tell what has run out. */
export type TimedScene = Pick<
  Scene,
  "view" | "situation" | "facts" | "checklists" | "clockActs" | "reports" | "promises"
>;

/** Something whose time has come and that nobody has answered. `at`: since when, µs. */
export type Overdue =
  | { readonly kind: "clock"; readonly at: number; readonly running: Running; readonly limit: LimitAt["limit"] }
  | { readonly kind: "promise"; readonly at: number; readonly promised: Promised }
  | { readonly kind: "report"; readonly at: number; readonly rule: ReportRule; readonly accident: string | null };

/** Which of them: a clock at its place, a report, a promise. */
export function overdueKey(overdue: Overdue): string {
  if (overdue.kind === "report") return reportKey(overdue);
  if (overdue.kind === "promise") return overdue.promised.entry.ref;
  return runningKey(overdue.running);
}

/** What runs out in one incident, in the plan's order. */
export function runningIn(edition: Edition, scene: TimedScene): readonly Running[] {
  const { checklists, clockActs } = scene;
  return runningClocks(edition, { ...supplyToldIn(scene), checklists, clockActs });
}

/** When what runs out began in one incident, also where it was stopped since. */
export function begunIn(edition: Edition, scene: TimedScene): Counting["running"] {
  const { checklists, clockActs } = scene;
  return begunClocks(edition, { ...supplyToldIn(scene), checklists, clockActs });
}

/** The reports that the level asks for. */
export function reportsIn(edition: Edition, scene: TimedScene, running: Counting["running"]): readonly ReportState[] {
  const { level, levelBy } = scene.situation;
  const openedAt = displayTime(scene.view.leading);
  const counting = { openedAt, level, levelAt: levelBy && displayTime(levelBy), running };
  return reportStates(edition, counting, scene.reports);
}

/** What has run out, what should have been reported, what was promised in vain, the latest first. @param now server time, µs */
export function overdueOf(edition: Edition, scene: TimedScene, now: number): readonly Overdue[] {
  const running = runningIn(edition, scene);
  const clocks = running.flatMap((each): readonly Overdue[] => {
    const reached = reachedLimit(each, now);
    return reached ? [{ kind: "clock", at: reached.at, running: each, limit: reached.limit }] : [];
  });
  const reports = reportsIn(edition, scene, running).flatMap(({ rule, accident, due }): readonly Overdue[] =>
    due !== null && due <= now ? [{ kind: "report", at: due, rule, accident }] : [],
  );
  const promises = awaited(scene).flatMap((promised): readonly Overdue[] =>
    promised.until < now ? [{ kind: "promise", at: promised.until, promised }] : [],
  );
  return [...clocks, ...reports, ...promises].sort((a, b) => b.at - a.at);
}
