/** At the top of a check after power-up: that its turn has not come, and what is done first. */

import { scene } from "../../../app/incident/situation";
import { edition } from "../../../app/record/store";
import { waitWords } from "../../../app/recovery/wait-words";
import type { PlacedList } from "../../../core/readings/placed-lists";
import { checkOf } from "../../../core/readings/recovery/system-checks";
import { Notice } from "../../../ui/notice";

export function CheckTurn({ placed }: { placed: PlacedList }) {
  const [from, now] = [edition.value, scene.value];
  if (!(now && from?.recovery.checks.includes(placed.list.id))) return null;
  const check = checkOf({ edition: from, scene: now }, placed);
  const [block] = check.blocks.filter(({ kind }) => kind === "step" || kind === "list");
  return block ? <Notice tone="warn">{waitWords(block, check)}</Notice> : null;
}
