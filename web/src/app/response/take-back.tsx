/** Takes an entry back, also long afterwards: it stays in the record and counts no longer. */

import { computed } from "@preact/signals";
import { countsUntilUndone } from "../../core/catalogue/takeable";
import type { Drafts } from "../../core/commands/decision";
import { saidInCall, takeBackEntry } from "../../core/commands/entries";
import { undoStep } from "../../core/commands/steps";
import { verdictOf } from "../../core/folds/checklists";
import { isNamed, namedBy } from "../../core/folds/countable-acts";
import { incrementalFilter } from "../../core/list-changes";
import type { Entry } from "../../core/record/entries";
import { effective } from "../../core/record/fields";
import { Notice } from "../../ui/notice";
import { isOfferedBack } from "../corrections/may-take-back";
import { TakeBackButton } from "../corrections/take-back-button";
import { TakeBackEnd } from "../ending/take-back-end";
import { record } from "../record/record";
import { entries, readsOnly } from "../record/store";
import { show } from "../shell/notify";
import { t } from "../words/i18n";

const isEnd = ({ action }: Entry): boolean => action?.type === "incident.closed";

const TAKES_BACK = /^(?:(?:entry|step)\.undone|incident\.reopened)$/u;
const sift = incrementalFilter((entry: Entry) => TAKES_BACK.test(effective(entry)?.type ?? ""));
const undoings = computed(() => sift(entries.value));

/** What takes back an entry of its kind. */
const undoingOf = (entry: Entry): string =>
  isEnd(entry) ? "incident.reopened" : verdictOf(entry) === null ? "entry.undone" : "step.undone";

/** Whether it was taken back; a drill takes back nothing real, nor the other way about, nobody another's word on an accident. */
function isTakenBack(entry: Entry): boolean {
  const [type, said] = [undoingOf(entry), effective(entry)];
  const isOwns = said?.type === "accident.recorded";
  if (!said || (type === "entry.undone" && !(isOwns || countsUntilUndone(said.type)))) return false;
  const alike = undoings.value.filter(
    ({ action }) => action?.type === type && action.drill === said.drill && (!isOwns || action.actor === said.actor),
  );
  return isNamed(namedBy(alike), entry);
}

const withoutIt = (entry: Entry, others: readonly Entry[], reason?: string): Drafts => {
  if (verdictOf(entry) === null) return takeBackEntry(entry, reason, others);
  const { incident, drill } = entry.action ?? {};
  return undoStep(incident ? { ref: incident, drill: drill ?? false } : null, entry, reason);
};

async function takeBack(entry: Entry, reason?: string): Promise<void> {
  const others = saidInCall(entry, entries.value).filter((each) => !isTakenBack(each));
  if (!(await record(withoutIt(entry, others, reason)))) return;
  show({ text: t(others.length > 0 ? "entry-taken-back-call" : "shell-taken-back") });
}

/** The way back of an entry that may be taken back; once it was, that it counts no longer. */
export function TakeBack({ entry }: { entry: Entry }) {
  if (isTakenBack(entry)) return <Notice tone="warn">{t("shell-taken-back")}</Notice>;
  if (readsOnly.value || !(effective(entry) && (isEnd(entry) || isOfferedBack(entry)))) return null;
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
