import { useState } from "preact/hooks";
import { ReasonSheet } from "../../../app/checklists/reason-sheet";
import type { Of } from "../../../app/incident/situation";
import { keeperWords } from "../../../app/matters/matter-row";
import { MatterSheet } from "../../../app/matters/matter-sheet";
import { mattersIn } from "../../../app/matters/matters";
import { recordCounting } from "../../../app/record/counted-acts";
import { nameOf, thisMinute } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { inLine } from "../../../app/words/user-text";
import { when } from "../../../app/words/words";
import { finishReviewStep, skipReviewStep } from "../../../core/commands/reviews";
import { matterKey } from "../../../core/readings/matters/matter";
import { type ReviewState, reviewSteps } from "../../../core/readings/review/steps";
import { textField } from "../../../core/record/fields";
import { Button } from "../../../ui/button";
import { Panel } from "../ui/panel";
import { ReviewRow } from "./review-row";
import { isOpenTo } from "./review-state";

const REASONS = ["needless", "elsewhere"] as const;

/** Who does it and by when; of one that is settled who did it, or why it was left out. */
function standing(of: Of, { step, due, settled, skipped }: ReviewState): string {
  if (settled) {
    const why = settled.action && textField(settled.action, "reason");
    const words = t(skipped ? "review-step-skipped" : "review-step-is-done", {
      who: nameOf(settled.action?.actor ?? null),
    });
    return [words, why && inLine(why)].filter(Boolean).join(" · ");
  }
  const matter = mattersIn(of.edition, of.scene).find(({ key }) => key === matterKey("review", step));
  const at = matter?.due ?? due;
  const by = t(at < thisMinute.value ? "after-passed" : "after-due", { time: when(at) });
  return [matter && keeperWords(of, matter), by].filter(Boolean).join(" · ");
}

function StepRow({ of, state }: { of: Of; state: ReviewState }) {
  const [asked, setAsked] = useState<"give" | "skip" | null>(null);
  const { step, settled, due } = state;
  const words = t("review-step", { step });
  const matter = mattersIn(of.edition, of.scene).find(({ key }) => key === matterKey("review", step));
  const done = () => void recordCounting(finishReviewStep(of.view, step), t("review-said"), of.view);
  const skip = (why: string) => {
    setAsked(null);
    void recordCounting(skipReviewStep(of.view, step, why), t("review-said"), of.view);
  };
  const acts = (
    <div class="row wrap">
      <Button icon="check" label={t("review-step-done-of", { what: words })} onPress={done}>
        {t("review-step-done")}
      </Button>
      {matter && (
        <Button label={t("matter-more-of", { what: words })} onPress={() => setAsked("give")}>
          {t("matter-more")}
        </Button>
      )}
      <Button label={t("after-leave-of", { what: words })} onPress={() => setAsked("skip")}>
        {t("after-leave")}
      </Button>
    </div>
  );
  return (
    <ReviewRow acts={settled === null && isOpenTo(of.scene) && acts}>
      {words}
      <span class={settled === null && due < thisMinute.value ? "bad under" : "label under"}>
        {standing(of, state)}
      </span>
      {asked === "give" && matter && <MatterSheet of={of} matter={matter} onClose={() => setAsked(null)} />}
      {asked === "skip" && (
        <ReasonSheet
          title={t("after-why", { what: words })}
          reasons={REASONS.map((reason) => t(`after-reason-${reason}`))}
          onReason={skip}
          onClose={() => setAsked(null)}
        />
      )}
    </ReviewRow>
  );
}

/** What a review is made of, whose each is and by when. */
export const StepsPanel = ({ of }: { of: Of }) => (
  <Panel title={t("review-steps")}>
    <ul class="list">
      {reviewSteps(of.edition, of.scene).map((state) => (
        <StepRow key={state.step} of={of} state={state} />
      ))}
    </ul>
  </Panel>
);
