/** Asks for a reason: why a step was not done, why one that failed before can be done now. */

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { StepAnswer, StepVerdict } from "../../core/commands/steps";
import type { FailedBefore } from "../../core/folds/checklists";
import { isMarkedItself } from "../../core/plan/dangerous-steps";
import type { Item } from "../../core/plan/plan";
import type { PlacedList } from "../../core/readings/placed-lists";
import { isWayOn } from "../../core/readings/recovery/way-on";
import { isVisible } from "../../core/record/fields";
import { Button } from "../../ui/button";
import { OwnWords } from "../../ui/own-words";
import { Sheet } from "../../ui/sheet";
import { edition } from "../record/store";
import { FailedAgain } from "../recovery/failed-again";
import { failedNow, failedOpen, isToBeExplained } from "../recovery/failed-before";
import { t } from "../words/i18n";

interface Asked {
  readonly title: string;
  /** In words, as they are recorded. */
  readonly reasons: readonly string[];
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
  /** What it is asked of. */
  readonly children?: ComponentChildren;
}

/** Why not? One tap on a reason records it; another reason may be typed. */
export function ReasonSheet({ title, reasons, onReason, onClose, children }: Asked) {
  const [own, setOwn] = useState("");
  return (
    <Sheet title={title} onClose={onClose}>
      {children}
      <div class="chips">
        {reasons.map((reason) => (
          <Button key={reason} size="tall" onPress={() => onReason(reason)}>
            {reason}
          </Button>
        ))}
      </div>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (isVisible(own)) onReason(own.trim());
        }}
      >
        <span class="grow">
          <OwnWords words={t(reasons.length > 0 ? "reason-other" : "reason-own")} value={own} onWords={setOwn} />
        </span>
        <Button submit size="tall" disabled={!isVisible(own)}>
          {t("answer-record")}
        </Button>
      </form>
      <Button onPress={onClose}>{t("answer-never-mind")}</Button>
    </Sheet>
  );
}

const REASONS = {
  skipped: ["not-here", "already", "unsafe", "no-time"],
  could_not: ["no-answer", "no-access", "missing", "broken", "unsafe", "no-hands"],
} as const;

/** Reasons that tell what comes after: it waits, or there is nothing of the step to do there. */
const OF_REASON = ["unsafe", "not-here", "not-so", "closed"] as const;

export function toldBy(reason = ""): Pick<StepAnswer, "unsafe" | "needless"> {
  const [unsafe, ...nothing] = OF_REASON.map((each) => reason.trim() === t(`reason-${each}`));
  return { unsafe, needless: nothing.includes(true) };
}

/** Of what is switched on, the likeliest. */
const SWITCHED = { skipped: "closed", could_not: "tripped" } as const;

interface Why {
  readonly verdict: keyof typeof REASONS;
  /** It is a step that switches something on, which may trip, or be on already, unless it tripped or failed before. */
  readonly switches?: boolean;
  readonly failed?: boolean;
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
}

/** Why a step was not done. */
export function WhyNot({ verdict, switches, failed, ...sheet }: Why) {
  const first = switches && !(failed && verdict === "skipped") ? [SWITCHED[verdict]] : [];
  const reasons = [...first, ...REASONS[verdict]].map((reason) => t(`reason-${reason}`));
  return (
    <ReasonSheet title={t(`answer-why-${verdict}`)} reasons={reasons} {...sheet}>
      {/* What stands at the top of the list stands behind this. */}
      {switches && <FailedAgain led />}
    </ReasonSheet>
  );
}

const NOW = ["mended", "electrician"] as const;

/** Why it can be switched on now, where it tripped or failed before. */
function WhyNow({ tripped, ...sheet }: Pick<FailedBefore, "tripped"> & Pick<Why, "onReason" | "onClose">) {
  const how = tripped ? "tripped" : "could_not";
  const reasons = NOW.map((why) => t(`answer-why-now-${why}`));
  return <ReasonSheet title={t("answer-why-now", { how })} reasons={reasons} {...sheet} />;
}

const EARLY = ["found", "electrician", "saves"] as const;

/** Why a step was done before its turn: it stands, and opens nothing by itself. */
export const WhyEarly = (sheet: Pick<Why, "onReason" | "onClose">) => (
  <ReasonSheet title={t("answer-why-early")} reasons={EARLY.map((why) => t(`answer-why-early-${why}`))} {...sheet}>
    <p>{t("answer-why-early-about")}</p>
  </ReasonSheet>
);

interface AnsweredWhy {
  readonly placed: PlacedList;
  readonly item: Item;
  readonly verdict: StepVerdict;
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
}

/** What tripped is switched on once more by the plan's list for it. */
const isOnceMore = ({ list }: PlacedList, item: Item): boolean =>
  edition.value !== null &&
  isWayOn(edition.value, list.id) &&
  list.hazard?.kinds.includes("electrical") === true &&
  isMarkedItself(item);

/** Why it is not done; of what tripped or failed before, why it can be done now. */
export function WhyAnswered({ placed, item, verdict, ...sheet }: AnsweredWhy) {
  const failed = failedOpen(placed, item);
  const again = isOnceMore(placed, item);
  if (verdict === "done") return <WhyNow tripped={failed?.tripped ?? failedNow(placed, item) === null} {...sheet} />;
  return (
    <WhyNot
      verdict={verdict}
      failed={failed !== null || again || isToBeExplained(placed, item)}
      switches={again || edition.value?.recovery.power_up.includes(placed.list.id) === true}
      {...sheet}
    />
  );
}
