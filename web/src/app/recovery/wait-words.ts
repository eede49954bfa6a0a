/** What a check of the recovery is of, and what it waits for, in words. */

import type { CheckBlock, CheckState } from "../../core/readings/recovery/system-checks";
import { stopWords } from "../checklists/gate-words";
import { placeWords } from "../checklists/placed-lists";
import { inDangerWords } from "../incident/in-danger-words";
import { matterHere } from "../incident/situation";
import { t } from "../words/i18n";
import { name, say } from "../words/words";
import { followFirstWords } from "./follow-on";

/** What it is of: the equipment or area, else the list. */
export const checkedWords = ({ placed: { list, place } }: Pick<CheckState, "placed">): string =>
  placeWords(place) || say(list.name);

const firstOf = ({ placed, item }: Extract<CheckBlock, { kind: "step" }>): string =>
  matterHere.value ? followFirstWords(matterHere.value, placed, item) : "";

/** What a check waits for, in words. */
export function waitWords(block: CheckBlock, check: CheckState): string {
  switch (block.kind) {
    case "danger":
      return t("recovery-wait-danger", { who: inDangerWords(block.who) });
    case "dark":
      return t("recovery-wait-dark", { area: block.area ? name("areas", block.area) : t("recovery-wait-here") });
    case "stopped":
      return t("gate-stopped", { reason: stopWords(block.by) });
    case "list":
      return t("gate-list", { list: say(block.placed.list.name) });
    case "step":
      return firstOf(block) || t("recovery-wait-step", { step: say(block.item.text) });
    default:
      return t("recovery-wait-steps", { n: block.left, list: say(check.placed.list.name) });
  }
}
