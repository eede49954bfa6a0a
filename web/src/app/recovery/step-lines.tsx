/** One line for each step of a list that brings power back: who did it, who confirmed it, who is asked; up to the next open one. */

import { verdictOf } from "../../core/folds/checklists";
import type { Edition } from "../../core/plan/plan";
import { byId } from "../../core/plan/plan-lookups";
import { type PlacedList, placedLists } from "../../core/readings/placed-lists";
import { saidWithout, secondIn } from "../../core/readings/recovery/anew/confirmed";
import type { GatedItem } from "../../core/readings/recovery/gate";
import { displayTime } from "../../core/record/entries";
import { doerOf, textField } from "../../core/record/fields";
import { gateFor } from "../checklists/gates";
import { placedListHref, placeWords } from "../checklists/placed-lists";
import { told } from "../incident/situation";
import { me, nameOf } from "../record/store";
import { t } from "../words/i18n";
import { say, when } from "../words/words";

/** Who answered it, when and what; "" where nobody did. */
function saidWords({ step: { leading } }: GatedItem): string {
  const verdict = leading && verdictOf(leading);
  if (!(leading && verdict)) return "";
  const why = (leading.action && textField(leading.action, "reason")) ?? "";
  return t(`step-line-${verdict}`, { who: nameOf(doerOf(leading)), time: when(displayTime(leading)), why });
}

const isTripped = ({ since }: GatedItem): boolean => since.some(({ action }) => action?.type === "breaker.tripped");

const isAnswered = (gated: GatedItem): boolean => gated.step.leading !== null || isTripped(gated);

/** With the second person's word, or that it is waited for. */
function standingOf(gated: GatedItem): string {
  const { step, confirmed, awaitsSecond, skipAwaits } = gated;
  const said = saidWords(gated);
  if (said === "") return t(isTripped(gated) ? "step-line-tripped" : "step-line-open");
  if (confirmed) return t("step-line-confirmed", { said, who: nameOf(confirmed.action && secondIn(confirmed.action)) });
  if (!(awaitsSecond || skipAwaits)) return said;
  const isMine = saidWithout(step, me.value?.person ?? "").length > 0;
  return t(isMine ? "step-line-you" : "step-line-awaits", { said });
}

const toneOf = ({ step, awaitsSecond, skipAwaits }: GatedItem): string =>
  step.status === "could_not" ? "bad" : awaitsSecond || skipAwaits ? "warn" : "label";

/** Of each list by which power comes back, at each of its places. */
export function PowerUpLines({ from }: { from: Edition }) {
  const lists = from.recovery.power_up.flatMap((id) => byId(from.lists, id) ?? []);
  const all = lists.flatMap((list) => placedLists(from, told.value, list));
  return all.map((placed) => <StepLines key={placedListHref(placed)} placed={placed} />);
}

function StepLines({ placed }: { placed: PlacedList }) {
  const items = gateFor(placed)?.items ?? [];
  const next = items.findIndex((gated) => !isAnswered(gated));
  const shown = items
    .map((gated, index) => ({ gated, n: index + 1 }))
    .filter(({ gated, n }) => isAnswered(gated) || n === next + 1);
  if (!items.some(isAnswered)) return null;
  const title = t("step-lines", {
    list: [say(placed.list.name), placeWords(placed.place)].filter(Boolean).join(" · "),
  });
  return (
    <details>
      <summary class="label">{title}</summary>
      <ol class="list" aria-label={title}>
        {shown.map(({ gated, n }) => (
          <li key={gated.item.id}>
            <a class="leads" href={placedListHref(placed, gated.item.id)}>
              <span class="grow">
                {n} {say(gated.item.text)}
                <span class={`${toneOf(gated)} under`}>{standingOf(gated)}</span>
              </span>
            </a>
          </li>
        ))}
      </ol>
    </details>
  );
}
