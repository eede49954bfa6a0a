import { STAGES } from "../../core/catalogue/words";
import type { StageLimit } from "../../core/readings/levels/stage-limits";
import { thisMinute } from "../record/store";
import { Countdown } from "../words/countdown";
import { t } from "../words/i18n";
import { span, when } from "../words/words";

/** How a stage stands against its time: how long it still has, that it is over, or when it was through. */
export function StageTime({ limit: { stage, at, doneAt, enteredAt, inHand } }: { limit: StageLimit }) {
  // A later one was entered, and nobody has said that this one ever was; the first is in hand from the opening.
  if (doneAt !== null && enteredAt === null && stage !== STAGES[0])
    return <span class="label">{t("stage-passed")}</span>;
  if (doneAt !== null) {
    const late = at === null ? 0 : doneAt - at;
    return (
      <span class={late > 0 ? "label warn" : "label"}>
        {t(late > 0 ? "stage-done-late" : "stage-done", { time: when(doneAt), span: span(late / 1000) })}
      </span>
    );
  }
  if (at === null) return null;
  return inHand || at <= thisMinute.value ? (
    <Countdown at={at} />
  ) : (
    <span class="label">{t("stage-by", { time: when(at) })}</span>
  );
}
