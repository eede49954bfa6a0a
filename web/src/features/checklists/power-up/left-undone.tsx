/** Steps of the power-up, or before it, that were left out: they hold what comes next until somebody says why it goes on. */

import { useState } from "preact/hooks";
import { gateFor } from "../../../app/checklists/gates";
import { ReasonSheet } from "../../../app/checklists/reason-sheet";
import { recordCounting } from "../../../app/record/counted-acts";
import { readsOnly, workIncident } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { say } from "../../../app/words/words";
import { resumePowerUp } from "../../../core/commands/recovery";
import type { PlacedList } from "../../../core/readings/placed-lists";
import type { GatedItem } from "../../../core/readings/recovery/gate";
import { textField } from "../../../core/record/fields";
import { Button } from "../../../ui/button";
import { Notice } from "../../../ui/notice";

const WHY = ["needless", "looked", "saves"] as const;

/** Which step, and why it was not done. */
function leftWords({ item, leftOut }: GatedItem): string {
  const why = leftOut?.action && textField(leftOut.action, "reason");
  return t("left-undone-step", { step: say(item.text), why: why ?? "" });
}

/** All of a list: they are named, and on all the same with a reason of its own, which everybody reads in the log. */
export function ListLeftUndone({ placed }: { placed: PlacedList }) {
  const items = (gateFor(placed)?.items ?? []).filter(({ leftOut }) => leftOut !== null);
  const [asking, setAsking] = useState(false);
  const left = items.flatMap(({ leftOut }) => leftOut ?? []);
  if (left.length === 0) return null;
  const goOn = (why: string) => {
    setAsking(false);
    const note = t("left-undone-note", { why, steps: items.map(({ item }) => say(item.text)).join(t("shell-joiner")) });
    void recordCounting(resumePowerUp(workIncident.value, left, note), t("left-undone-said"));
  };
  return (
    <div class="stack">
      <Notice tone="bad">
        <b>{t("left-undone-title", { n: left.length })}</b>
        {items.map((each) => (
          <span key={each.item.id} class="under">
            {leftWords(each)}
          </span>
        ))}
      </Notice>
      {!readsOnly.value && (
        <Button size="tall" onPress={() => setAsking(true)}>
          {t("left-undone-go-on")}
        </Button>
      )}
      {asking && (
        <ReasonSheet
          title={t("left-undone-why")}
          reasons={WHY.map((why) => t(`left-undone-why-${why}`))}
          onReason={goOn}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
