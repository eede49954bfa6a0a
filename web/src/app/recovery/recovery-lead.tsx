/** On Now and beside the lists: what a step waits for before it may be done, and the way to the screen that brings power back. */

import { isSupplyLost } from "../../core/folds/situation";
import type { PlacedList } from "../../core/readings/placed-lists";
import { heldUp } from "../../core/readings/recovery/stops";
import { LeadRow } from "../../ui/lead-row";
import { Notice } from "../../ui/notice";
import { gateLine, stopWords } from "../checklists/gate-words";
import { nextStep } from "../checklists/next-step";
import { matterHere, situation, stage, told } from "../incident/situation";
import { edition } from "../record/store";
import { t } from "../words/i18n";
import { BeginAnew, FailedAgain } from "./failed-again";
import { isRecovering, recoveryCounts, tripFacts, uncheckedFacts } from "./recovery-facts";

/** What the next step of a list waits for. */
export function HeldNotice({ placed }: { placed: PlacedList }) {
  const held = gateLine(placed);
  return held ? <Notice tone="warn">{held}</Notice> : null;
}

/**
 * The way to bringing everything back, and that it stands still where somebody stopped it. `warns`: beside no other word
 * of it, it also says to switch nothing on yet.
 */
export function RecoveryLead({ warns }: { warns?: boolean }) {
  if (!isRecovering()) return null;
  const from = edition.value;
  const context = !warns && matterHere.value;
  const stop = from && heldUp(from, told.value.powerUp).stops.at(-1)?.entry;
  return (
    <nav class="card stack" aria-label={t("recovery-title")}>
      {stop && <Notice tone="bad">{t("gate-stopped", { reason: stopWords(stop) })}</Notice>}
      <FailedAgain led={!warns && from !== null && nextStep()?.placed.list.id === from.recovery.lost_again} />
      <BeginAnew />
      {context &&
        [...tripFacts(context), ...uncheckedFacts(context)].map(([what, words]) => (
          <Notice key={`${what} ${words}`} tone="warn">
            {[what, words].join(t("matter-colon"))}
          </Notice>
        ))}
      {warns && stage.value !== "restore" && isSupplyLost(situation.value) === false && (
        <Notice tone="warn">{t("now-power-back-hint")}</Notice>
      )}
      <LeadRow href="/recovery" icon="lamp">
        {t("recovery-title")}
        <span class="label under">{(context && recoveryCounts(context)) || t("recovery-holds")}</span>
      </LeadRow>
    </nav>
  );
}
