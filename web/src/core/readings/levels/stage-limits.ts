/** By when each stage of an outage is to be through, as the level has it, and whether it was. */

import { STAGES, type Stage } from "../../catalogue/words";
import { isAnnounced } from "../../folds/incident-views";
import { type Situation, stageInHand } from "../../folds/situation";
import type { Edition } from "../../plan/plan";
import { milliseconds, stageLimit } from "../../plan/plan-lookups";
import { displayTime } from "../../record/entries";
import type { Scene } from "../../scene";

export interface StageLimit {
  readonly stage: Stage;
  /** µs; null: no level is set, or this plan has none. */
  readonly at: number | null;
  /** Since when it is through, µs; null: it is not. */
  readonly doneAt: number | null;
  readonly enteredAt: number | null;
  /** Entered and not left; before any was entered the first. */
  readonly inHand: boolean;
  /** Of those the one that was entered last. */
  readonly leads: boolean;
}

/** When a stage was left, or one after it was entered while it never was, µs. */
function doneAt(stages: Situation["stages"], stage: Stage): number | null {
  const period = stages.get(stage);
  if (period) return period.left && displayTime(period.left);
  const later = STAGES.slice(STAGES.indexOf(stage) + 1);
  const entered = later.flatMap((each) => {
    const next = stages.get(each);
    return next ? displayTime(next.entered) : [];
  });
  return entered.length === 0 ? null : Math.min(...entered);
}

/** The seven in their order; none of an outage that has not begun or is over. Limits count from the opening. */
export function stageLimits(
  edition: Edition,
  { view, situation }: Pick<Scene, "view" | "situation">,
): readonly StageLimit[] {
  return view.status !== "open" || isAnnounced(view) ? [] : stageTimes(edition, { view, situation });
}

/** The same of an outage that is over, too. */
export function stageTimes(
  edition: Edition,
  { view, situation }: Pick<Scene, "view" | "situation">,
): readonly StageLimit[] {
  const [opened, leading, { level, stages }] = [displayTime(view.leading), stageInHand(situation), situation];
  return STAGES.map((stage) => {
    const limit = level === null ? null : stageLimit(edition, level, stage);
    const after = limit && milliseconds(limit);
    const period = stages.get(stage);
    return {
      stage,
      at: after === null ? null : opened + after * 1000,
      doneAt: doneAt(stages, stage),
      enteredAt: period ? displayTime(period.entered) : null,
      inHand: period ? period.left === null : stages.size === 0 && leading === stage,
      leads: leading === stage,
    };
  });
}

/** The limit that counts down: that of the stage that the header names, until it is left. */
export const nextStageLimit = (limits: readonly StageLimit[]): (StageLimit & { readonly at: number }) | null =>
  limits.flatMap((each) =>
    each.leads && each.at !== null && each.doneAt === null ? [{ ...each, at: each.at }] : [],
  )[0] ?? null;

/** Stages that are not through though their time is over. @param now server time, µs */
export const lateStages = (limits: readonly StageLimit[], now: number): readonly StageLimit[] =>
  limits.filter(({ at, doneAt: done }) => at !== null && done === null && at <= now);
