import { record } from "../../../app/record/record";
import { LATELY, thisMinute } from "../../../app/record/store";
import { offerUndo } from "../../../app/record/undo";
import { show } from "../../../app/shell/notify";
import { t } from "../../../app/words/i18n";
import { joinAll, partAgain } from "../../../core/commands/incidents";
import type { IncidentView } from "../../../core/folds/incident-views";
import { displayTime } from "../../../core/record/entries";
import { Button } from "../../../ui/button";
import { Sheet } from "../../../ui/sheet";
import { lookAt } from "../shell/address";
import { allViews } from "../shell/desk-state";
import { IncidentWords, whereWords } from "./incidents-panel";

/** Enough to find the other half of one night; what is older is another outage. */
const MOST = 8;

/** What ended days ago is another outage. */
const isRecent = (ended: IncidentView["ended"]): boolean =>
  ended !== null && thisMinute.value - displayTime(ended) < LATELY;

/** With which of the others one can be made: those of its own kind that have begun, the latest first. */
export const joinable = (view: IncidentView): readonly IncidentView[] =>
  allViews.value
    .filter((each) => each.ref !== view.ref && each.drill === view.drill)
    .filter(({ status, ended }) => status === "open" || (status === "closed" && isRecent(ended)))
    .slice(0, MOST);

async function unite(view: IncidentView, other: IncidentView): Promise<void> {
  // The first opening leads; the desk follows it, whatever it showed before.
  if (!(await record(joinAll([view, other])))) return;
  lookAt(null);
  offerUndo(t("desk-join-done"), async () => {
    if (!(await record(partAgain([view, other])))) return;
    lookAt(view.ref);
    show({ text: t("desk-join-undone") });
  });
}

/** Two outages that do not overlap are the same one: a supervisor says which. */
export function JoinSheet({ view, onClose }: { view: IncidentView; onClose: () => void }) {
  return (
    <Sheet title={t("desk-join-which")} onClose={onClose}>
      <p class="label">{t("desk-join-what", { areas: whereWords(view) })}</p>
      {joinable(view).map((other) => (
        <button
          key={other.ref}
          type="button"
          class="btn tall start"
          onClick={() => {
            onClose();
            void unite(view, other);
          }}
        >
          <IncidentWords of={other} />
        </button>
      ))}
      <Button onPress={onClose}>{t("answer-never-mind")}</Button>
    </Sheet>
  );
}
