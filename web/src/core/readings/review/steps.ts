/** The three steps of a review: by when each is due, and what settled it. */

import { REVIEW_STEPS, type ReviewStep } from "../../catalogue/words";
import { type Acts, counted, countedBy } from "../../folds/countable-acts";
import type { Edition } from "../../plan/plan";
import { figureOr } from "../../plan/plan-lookups";
import { displayTime, type Entry } from "../../record/entries";
import type { Scene } from "../../scene";
import type { MatterReading } from "../matters/context";
import type { Asked } from "../matters/matter";

const HOUR = 3_600_000_000;

/** By which figure of the plan a step is due after the end; where the plan has none, the usual time. */
const LIMITS: Readonly<Record<ReviewStep, readonly [figure: string, otherwise: number]>> = {
  analysis: ["review-analysis", 24 * HOUR],
  meeting: ["review-meeting", 5 * 24 * HOUR],
  report: ["review-report", 7 * 24 * HOUR],
};

export interface ReviewState {
  readonly step: ReviewStep;
  /** µs. */
  readonly due: number;
  /** What said that it is done, or skipped; null: neither. */
  readonly settled: Entry | null;
  readonly skipped: boolean;
}

/** In their order, of an outage or drill that has ended. */
export function reviewSteps(
  edition: Edition,
  { view, review }: Pick<Scene, "view" | "review">,
): readonly ReviewState[] {
  if (view.ended === null || view.status !== "closed") return [];
  return stepsAfter(edition, review, displayTime(view.ended));
}

function stepsAfter(edition: Edition, review: Acts, ended: number): readonly ReviewState[] {
  const about = countedBy(review, "step");
  return REVIEW_STEPS.map((step) => {
    const [figure, otherwise] = LIMITS[step];
    const settled = about.get(step)?.at(-1) ?? null;
    return {
      ...{ step, settled, due: ended + figureOr(edition, figure, otherwise) },
      skipped: settled?.action?.type === "review.step_skipped",
    };
  });
}

/** That nothing more is to be said of it; null: nobody has said so. */
export const completedIn = (review: Acts): Entry | null =>
  counted(review).findLast(({ action }) => action?.type === "review.completed") ?? null;

/** What is left of a review that nobody completed; if the outage has not ended, what would begin now. */
export const reviewMatters: MatterReading = ({ edition, scene, now }) => {
  const { ended } = scene.view;
  const since = ended ? displayTime(ended) : now;
  const over = completedIn(scene.review) !== null;
  const steps = ended ? reviewSteps(edition, scene) : stepsAfter(edition, scene.review, now);
  return steps.map(
    ({ step, due, settled }): Asked => ({
      ...{ kind: "review", id: step, by: "leader", urgency: 3, due, since },
      ...{ done: over || settled !== null, entries: settled ? [settled] : [] },
    }),
  );
};
