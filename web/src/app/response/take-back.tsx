/** Takes back, also long afterwards, that somebody was told, that a report was given, what one told of an accident, or an end: it counts no longer. */

import { computed } from "@preact/signals";
import { takeBackEntry } from "../../core/commands/entries";
import { isNamed, namedBy } from "../../core/folds/countable-acts";
import { incrementalFilter } from "../../core/list-changes";
import type { Entry } from "../../core/record/entries";
import { effective } from "../../core/record/fields";
import { Notice } from "../../ui/notice";
import { TakeBackButton } from "../corrections/take-back-button";
import { TakeBackEnd } from "../ending/take-back-end";
import { record } from "../record/record";
import { entries, me, readsOnly } from "../record/store";
import { show } from "../shell/notify";
import { t } from "../words/i18n";

const TAKEABLE = /^(?:notice\.given|report\.(?:given|skipped))$/u;

/** Of an accident only what one recorded oneself. */
const isTakeable = ({ action }: Entry): boolean =>
  TAKEABLE.test(action?.type ?? "") ||
  (action?.type === "accident.recorded" && action.actor !== null && action.actor === me.value?.person);

const isEnd = ({ action }: Entry): boolean => action?.type === "incident.closed";

const TAKES_BACK = /^(?:entry\.undone|incident\.reopened)$/u;
const sift = incrementalFilter((entry: Entry) => TAKES_BACK.test(effective(entry)?.type ?? ""));
const undoings = computed(() => sift(entries.value));

/** Whether it was taken back; a drill takes back nothing real, nor the other way about. */
function isTakenBack(entry: Entry): boolean {
  const type = isEnd(entry) ? "incident.reopened" : "entry.undone";
  const alike = undoings.value.filter(({ action }) => action?.type === type && action.drill === entry.action?.drill);
  return isNamed(namedBy(alike), entry);
}

async function takeBack(entry: Entry, reason?: string): Promise<void> {
  if (await record(takeBackEntry(entry, reason))) show({ text: t("shell-taken-back") });
}

/** The way back of an entry that may be taken back; once it was, that it counts no longer. */
export function TakeBack({ entry }: { entry: Entry }) {
  if (!(effective(entry) && (isTakeable(entry) || isEnd(entry)))) return null;
  if (isTakenBack(entry)) return <Notice tone="warn">{t("shell-taken-back")}</Notice>;
  if (readsOnly.value) return null;
  return (
    <div class="row">
      {isEnd(entry) ? (
        <TakeBackEnd ends={[entry]} />
      ) : (
        <TakeBackButton entry={entry} words={t("entry-take-back")} onBack={(reason) => void takeBack(entry, reason)} />
      )}
    </div>
  );
}
