/** A list for when something failed: what it is for is achieved half-way, and the rest of it is left out with that reason. */

import { steps, told } from "../../app/incident/situation";
import { record } from "../../app/record/record";
import { edition, readsOnly, workIncident } from "../../app/record/store";
import { offerUndo } from "../../app/record/undo";
import { show } from "../../app/shell/notify";
import { t } from "../../app/words/i18n";
import { isRefusal } from "../../core/commands/decision";
import { answerStep, undoStep } from "../../core/commands/steps";
import type { Checklist, Edition } from "../../core/plan/plan";
import { stepOf } from "../../core/readings/checklist-reading";
import { type PlacedList, targetsIn } from "../../core/readings/placed-lists";
import { isWayOn } from "../../core/readings/recovery/way-on";
import type { Entry } from "../../core/record/entries";
import { Button } from "../../ui/button";

/** What a step that could not be done leads to; nothing of it waits for anything else, and none of its steps makes safe what can hurt. */
function isForFailure(from: Edition, { id, gate, hazard }: Checklist): boolean {
  const { lists, recovery, dangers } = from;
  if (hazard || isWayOn(from, id)) return false;
  if (gate.in_order || gate.two_persons || gate.min_gap || gate.after.length > 0) return false;
  if ([...recovery.before, ...recovery.power_up, ...recovery.checks].includes(id)) return false;
  if (dangers.some(({ list }) => list === id)) return false;
  return lists.some(({ pages }) => pages.some(({ items }) => items.some((item) => item.could_not === id)));
}

async function takeBack(entries: readonly Entry[]): Promise<void> {
  const drafts = entries.flatMap((entry) => undoStep(workIncident.value, entry));
  if (await record(drafts)) show({ text: t("answer-undone") });
}

export function SettledEarly({ placed, onSettled }: { placed: PlacedList; onSettled: () => void }) {
  const from = edition.value;
  const open = targetsIn(told.value, placed).filter((target) => stepOf(steps.value, target).status === "open");
  if (readsOnly.value || !from || open.length < 2 || !isForFailure(from, placed.list)) return null;
  const settle = async () => {
    const reason = t("reason-settled");
    const left = open.flatMap((target) => {
      const said = answerStep(workIncident.value, { target, verdict: "skipped", reason });
      return isRefusal(said) ? [] : said;
    });
    const made = await record(left);
    if (!made) return;
    offerUndo(t("list-settled-said", { n: made.length }), () => takeBack(made));
    onSettled();
  };
  return <Button onPress={() => void settle()}>{t("list-settled", { n: open.length })}</Button>;
}
