/** Takes reports that were folded into one outage out of it; to make it one again is the undo. */

import { record } from "../../../app/record/record";
import { edition, sceneOf } from "../../../app/record/store";
import { offerUndo } from "../../../app/record/undo";
import { show } from "../../../app/shell/notify";
import { t } from "../../../app/words/i18n";
import { rfc3339 } from "../../../app/words/times";
import { partNone, partSome } from "../../../core/commands/parting";
import type { IncidentView } from "../../../core/folds/incident-views";

/** `chosen`: the incidents to take out. Whoever looked at it stays with the one that leads: the other might be the newer. */
export async function partOut(view: IncidentView, chosen: readonly string[]): Promise<void> {
  const parting = { scene: sceneOf(view), edition: edition.value, chosen, write: rfc3339 };
  const drafts = partSome(parting);
  if (drafts.length === 0 || !(await record(drafts))) return;
  offerUndo(t("desk-separated-done"), async () => {
    if (await record(partNone(parting, drafts))) show({ text: t("desk-separated-undone") });
  });
}
