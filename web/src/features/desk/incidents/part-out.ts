/** Takes reports that were folded into one outage out of it; to make it one again is the undo. */

import { record } from "../../../app/record/record";
import { offerUndo } from "../../../app/record/undo";
import { show } from "../../../app/shell/notify";
import { t } from "../../../app/words/i18n";
import { partSome, uniteAgain } from "../../../core/commands/incidents";
import type { IncidentView } from "../../../core/folds/incident-views";

/** `chosen`: the incidents to take out. Whoever looked at it stays with the one that leads: the other might be the newer. */
export async function partOut(parted: IncidentView, chosen: readonly string[]): Promise<void> {
  const made = await record(partSome(parted, chosen));
  if (!made?.length) return;
  offerUndo(t("desk-separated-done"), async () => {
    if (await record(uniteAgain(parted))) show({ text: t("desk-separated-undone") });
  });
}
