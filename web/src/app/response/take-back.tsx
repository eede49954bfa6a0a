/** Takes an entry back, also long afterwards: it stays in the record and counts no longer. */

import type { Drafts } from "../../core/commands/decision";
import { saidInCall, takeBackEntry } from "../../core/commands/entries";
import { undoStep } from "../../core/commands/steps";
import { verdictOf } from "../../core/folds/checklists";
import type { Entry } from "../../core/record/entries";
import { effective } from "../../core/record/fields";
import { isOfferedBack } from "../corrections/may-take-back";
import { isWithdrawn } from "../corrections/standing";
import { TakeBackButton } from "../corrections/take-back-button";
import { TakeBackEnd } from "../ending/take-back-end";
import { record } from "../record/record";
import { entries, readsOnly } from "../record/store";
import { show } from "../shell/notify";
import { t } from "../words/i18n";

const isEnd = ({ action }: Entry): boolean => action?.type === "incident.closed";

const withoutIt = (entry: Entry, others: readonly Entry[], reason?: string): Drafts => {
  if (verdictOf(entry) === null) return takeBackEntry(entry, reason, others);
  const { incident, drill } = entry.action ?? {};
  return undoStep(incident ? { ref: incident, drill: drill ?? false } : null, entry, reason);
};

async function takeBack(entry: Entry, reason?: string): Promise<void> {
  const others = saidInCall(entry, entries.value).filter((each) => !isWithdrawn(each));
  if (!(await record(withoutIt(entry, others, reason)))) return;
  show({ text: t(others.length > 0 ? "entry-taken-back-call" : "shell-taken-back") });
}

/** The way back of an entry that counts and may be taken back. */
export function TakeBack({ entry }: { entry: Entry }) {
  if (readsOnly.value || isWithdrawn(entry) || !(effective(entry) && (isEnd(entry) || isOfferedBack(entry))))
    return null;
  return (
    <div class="row">
      {isEnd(entry) ? (
        <TakeBackEnd ends={[entry]} />
      ) : (
        <TakeBackButton
          entry={entry}
          words={t(verdictOf(entry) === null ? "entry-take-back" : "list-take-back")}
          onBack={(reason) => void takeBack(entry, reason)}
        />
      )}
    </div>
  );
}
