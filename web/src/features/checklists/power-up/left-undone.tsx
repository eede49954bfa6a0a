/** Steps that were left out, of the power-up or of other work that can hurt: they hold what comes next until somebody says why it goes on. */

import { isOfPower } from "../../../app/checklists/gate-words";
import { gateFor } from "../../../app/checklists/gates";
import { recordCounting } from "../../../app/record/counted-acts";
import { readsOnly, workIncident } from "../../../app/record/store";
import { AllTheSame, lackWords, missingBy } from "../../../app/recovery/all-the-same";
import { t } from "../../../app/words/i18n";
import { say } from "../../../app/words/words";
import { resumePowerUp } from "../../../core/commands/recovery";
import type { PlacedList } from "../../../core/readings/placed-lists";
import type { GatedItem } from "../../../core/readings/recovery/gate";
import { textField } from "../../../core/record/fields";
import { Notice } from "../../../ui/notice";

const WHY = ["needless", "looked", "saves"] as const;
/** Why nobody else confirms it. */
const ALONE = ["nobody", "away", "saves"] as const;

const reasonOf = ({ leftOut }: GatedItem): string => (leftOut?.action && textField(leftOut.action, "reason")) ?? "";

/** That it was left out or failed, and why. */
const howOf = (each: GatedItem): string =>
  t("left-undone-step", { step: t(`verdict-${each.step.status}`), why: reasonOf(each) });

/** All of a list, each named with its reason here and where it is asked why it goes on: the way on stands first, in sight. `brief`: that a skip waits for the second person is said already. */
export function ListLeftUndone({ placed, brief = false }: { placed: PlacedList; brief?: boolean }) {
  const items = (gateFor(placed)?.items ?? []).filter(({ leftOut }) => leftOut !== null);
  const left = items.flatMap(({ leftOut }) => leftOut ?? []);
  const n = left.length;
  if (n === 0) return null;
  const missing = missingBy(items.map((each) => [howOf(each), say(each.item.text)]));
  const awaits = items.every(({ skipAwaits }) => skipAwaits);
  const power = isOfPower(placed);
  const untitled = power ? "left-undone-title" : "left-undone-list";
  const title = t(awaits ? "gate-skipped-title" : untitled, { list: say(placed.list.name), n });
  const isSaid = brief && awaits;
  return (
    <div class="stack">
      {!isSaid && (
        <Notice tone={awaits ? "warn" : "bad"}>
          <b>{title}</b>
        </Notice>
      )}
      {!readsOnly.value && (
        <AllTheSame
          go={awaits ? t("gate-skipped-alone") : t(power ? "left-undone-go-on" : "left-undone-list-go-on", { n })}
          title={awaits ? t("gate-alone-why") : t(power ? "left-undone-why" : "left-undone-list-why", { n })}
          missing={missing}
          reasons={awaits ? ALONE.map((why) => t(`gate-alone-${why}`)) : WHY.map((why) => t(`left-undone-why-${why}`))}
          onNote={(note) =>
            void recordCounting(
              resumePowerUp(workIncident.value, left, { note, list: power ? null : placed.list.id, alone: awaits }),
              t("left-undone-said"),
            )
          }
        />
      )}
      {!isSaid &&
        missing.map((each) => (
          <p key={each.how} class="label">
            {lackWords(each)}
          </p>
        ))}
    </div>
  );
}
