/** Parts what was folded into one outage; to join it again is the undo. */

import { join, separate } from "../../core/commands/incidents";
import type { IncidentView } from "../../core/folds/incident-views";
import { record } from "../record/record";
import { offerUndo } from "../record/undo";
import { show } from "../shell/notify";
import { t } from "../words/i18n";

/** Whoever looked at it stays with the one that leads: the other might be the newer. */
export async function part(parted: IncidentView): Promise<void> {
  if (!(await record(separate(parted)))) return;
  offerUndo(t("desk-separated-done"), async () => {
    if (await record(join(parted))) show({ text: t("desk-separated-undone") });
  });
}
