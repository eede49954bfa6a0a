/** Takes an end back, with no network too; it is offered at once, for as long as the line that tells of it stands. */

import { reopenIncident } from "../../core/commands/ending";
import type { Entry } from "../../core/record/entries";
import { record } from "../record/record";
import { drills, sceneOf, views } from "../record/store";
import { offerUndo } from "../record/undo";
import { show } from "../shell/notify";
import { t } from "../words/i18n";
import { areaNames } from "../words/words";

/** Somebody else may have ended it too: that end stands. */
const goesOn = ({ action }: Entry): boolean =>
  [...views.value, ...drills.value].some(
    ({ members, status }) => members.includes(action?.incident ?? "") && status === "open",
  );

/** Gives whether it is on record. */
export async function reopen(ends: readonly Entry[]): Promise<boolean> {
  const made = await record(reopenIncident(ends));
  if (made) show({ text: t(ends.some(goesOn) ? "close-undone" : "close-undone-still") });
  return made !== null;
}

export function offerReopening(end: Entry): void {
  const ended = t(end.action?.drill ? "close-closed-drill" : "close-closed");
  const left = views.value.filter(({ status }) => status === "open");
  // With another one on, the screen shows that now: it must not be taken for the one that ended.
  const areas = left.map((view) => areaNames(sceneOf(view).facts.areas?.value ?? [])).join(t("shell-joiner"));
  offerUndo(areas ? t("close-still-on", { ended, areas }) : ended, () => reopen([end]));
}
