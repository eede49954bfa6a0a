/** What is pressed at a step: its answers, and from one that has its answer to what comes next. */

import { isCallPending } from "../../../app/calls/pending-call";
import { StepAnswers } from "../../../app/checklists/step-answers";
import { steps } from "../../../app/incident/situation";
import { readsOnly } from "../../../app/record/store";
import { FollowOn, isToFollow, leadsOn } from "../../../app/recovery/follow-on";
import { t } from "../../../app/words/i18n";
import type { StepAnswer, StepVerdict } from "../../../core/commands/steps";
import { targetKey } from "../../../core/folds/checklists";
import type { Item } from "../../../core/plan/plan";
import { stepOf } from "../../../core/readings/checklist-reading";
import { type PlacedList, targetIn } from "../../../core/readings/placed-lists";
import type { GatedItem } from "../../../core/readings/recovery/gate";
import { Button } from "../../../ui/button";
import { isAsked } from "../power-up/second-person";

interface BarOfStep {
  readonly placed: PlacedList;
  readonly item: Item;
  readonly gated: GatedItem | null;
  readonly doer: StepAnswer["doer"];
  /** Something else comes before its answers. */
  readonly quiet: boolean;
  /** It may not be done yet; `early`: what comes before it holds it, nothing else. */
  readonly held: boolean;
  readonly early: boolean;
  readonly onAnswered: (verdict: StepVerdict) => void;
  /** To the next step; null: that is this one. */
  readonly onNext: (() => void) | null;
}

/** What stays off leads to the next step. One that could not be done leads to what the plan has for that, and can be done in its place. */
export function StepBar({ placed, item, gated, quiet, held, early, doer, onAnswered, onNext }: BarOfStep) {
  const target = targetIn(placed, item);
  const { status } = stepOf(steps.value, target);
  const failed = status === "could_not";
  const off = gated?.off === true;
  const leads = failed && !off && isToFollow(item, placed.place);
  // Gone through what the plan has for it, or nothing else can be done.
  const isNext = failed && !leads && !off && (onNext === null || leadsOn(item));
  const answers = !readsOnly.value && (
    <StepAnswers
      {...{ placed, item, held, early, doer, onAnswered }}
      quiet={quiet || failed !== isNext}
      since={gated?.since}
    />
  );
  if (status === "open") return answers;
  const isAside = isNext || isCallPending(targetKey(target)) || (gated !== null && isAsked(gated));
  return (
    <div class="stack">
      {failed && (
        <div class="stack">
          <FollowOn list={item.could_not} near={placed.place} go={!isAside && leads} />
          {onNext && answers}
        </div>
      )}
      {failed && !onNext ? (
        answers
      ) : (
        <Button kind={isAside || leads ? undefined : "go"} size="press" onPress={onNext ?? undefined}>
          {t("list-next-open")}
        </Button>
      )}
    </div>
  );
}
