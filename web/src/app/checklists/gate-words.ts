/** What a step waits for at its gate, in words. */

import { groupedBy } from "../../core/grouping";
import type { Item } from "../../core/plan/plan";
import { milliseconds } from "../../core/plan/plan-lookups";
import type { PlacedList } from "../../core/readings/placed-lists";
import type { Block, GatedItem, ListGate } from "../../core/readings/recovery/gate";
import { bringsBack } from "../../core/readings/recovery/way-on";
import { displayTime } from "../../core/record/entries";
import { textField } from "../../core/record/fields";
import { elapsed } from "../../ui/signs";
import { inDangerWords } from "../incident/in-danger-words";
import { matterHere } from "../incident/situation";
import { edition, serverNow, workIncident } from "../record/store";
import { followFirstWords } from "../recovery/follow-on";
import { names } from "../words/entry-line";
import { t } from "../words/i18n";
import { stepOfList } from "../words/names";
import { inLine } from "../words/user-text";
import { say } from "../words/words";
import { gateFor } from "./gates";
import { placeWords } from "./placed-lists";

/** Why somebody stopped it, or what tripped. */
export const stopWords = ({ action }: Extract<Block, { kind: "stopped" }>["by"]): string =>
  (action && (textField(action, "reason") ?? textField(action, "what"))) || t("gate-stop-tripped");

/** By the clock it is over, and this phone cannot tell whether that clock was right all the time. */
function isUnsure({ after }: Extract<Block, { kind: "gap" }>, { list }: PlacedList): boolean {
  const gap = list.gate.min_gap && milliseconds(list.gate.min_gap);
  return gap !== null && serverNow.value - displayTime(after) >= gap * 1000;
}

export function blockWords(block: Block, placed: PlacedList): string {
  switch (block.kind) {
    case "danger":
      return t("recovery-danger-holds", { who: inDangerWords(block.who) });
    case "stopped":
      return t("gate-stopped", { reason: stopWords(block.by) });
    case "list": {
      const { list, place } = block.placed;
      return t("gate-list", { list: [say(list.name), placeWords(place)].filter(Boolean).join(" · ") });
    }
    case "gap": {
      const left = elapsed(block.wait / 1000 + 999).slice(3);
      return t(isUnsure(block, placed) ? "gate-gap-unsure" : "gate-gap", { left });
    }
    case "left_out": {
      const gate = gateFor(placed);
      const [n, left] = stepOf(gate, block.item);
      if (left?.skipAwaits) return t("gate-skipped-before", { n, why: whyOf(left) });
      if (isOfPower(placed)) return t("gate-left-out", { step: say(block.item.text) });
      const all = gate?.items.filter(({ leftOut }) => leftOut) ?? [];
      return t("left-undone-list", { list: say(placed.list.name), n: all.length });
    }
    case "elsewhere": {
      const { placed: up, block: of } = block;
      const isStep = of.kind === "needs" || of.kind === "earlier";
      const step = isStep && stepOfList(names.value, up.list.id, of.item.id);
      return step ? t("list-first", { steps: step }) : blockWords(of, up);
    }
    case "second":
      return t("gate-second", { step: say(block.item.text) });
    default:
      return firstWords(placed, block.item) || t("list-first", { steps: say(block.item.text) });
  }
}

/** Whether a list brings power back, so that what goes on after it is power. */
export const isOfPower = ({ list }: PlacedList): boolean =>
  edition.value !== null && bringsBack(edition.value, list.id);

/** Steps before it that were left out, those for the same reason in one: it goes on without them. */
export const skippedBeforeWords = ({ skippedBefore }: GatedItem): readonly string[] =>
  [...groupedBy(skippedBefore, ({ by }) => inLine((by.action && textField(by.action, "reason")) ?? ""))].map(
    ([why, all]) => {
      const steps = all.map(({ item }) => say(item.text)).join(t("all-the-same-gap"));
      return t("gate-went-on", { n: all.length, why, steps });
    },
  );

/** Of a step that tripped or failed: the list that comes first. */
const firstWords = (placed: PlacedList, item: Item): string =>
  matterHere.value ? followFirstWords(matterHere.value, placed, item) : "";

/** Which step of its list it is, from 1. */
function stepOf(gate: ListGate | null, { id }: Item): readonly [n: number, gated: GatedItem | undefined] {
  const index = gate?.items.findIndex(({ item }) => item.id === id) ?? -1;
  return [index + 1, gate?.items[index]];
}

const whyOf = ({ leftOut }: GatedItem): string => (leftOut?.action && textField(leftOut.action, "reason")) ?? "";

/** Of a step that one person left out: that it waits for the second one. */
export const skippedWords = (gated: GatedItem): string => t("gate-skipped", { why: whyOf(gated) });

/** What the next step of a list waits for; "" where nothing holds it. */
export function gateLine(placed: PlacedList): string {
  const gate = workIncident.value && gateFor(placed);
  const next = gate?.items.find(({ passed }) => !passed);
  const [stop] = gate?.stops ?? [];
  if (next && stop) return t("gate-stopped", { reason: stopWords(stop) });
  if (next?.awaitsSecond) return t("gate-second", { step: say(next.item.text) });
  if (next?.skipAwaits) return skippedWords(next);
  const block = next?.blocks[0];
  return block ? blockWords(block, placed) : "";
}
