import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { connected } from "../../app/record/connection";
import { ProblemCard } from "../../app/record/problem";
import { entries, localRecord, me, recorded, status } from "../../app/record/store";
import { Screen } from "../../app/shell/screen";
import { EntryLine } from "../../app/words/entry-line";
import { t } from "../../app/words/i18n";
import { displayTime, type Entry } from "../../core/record/entries";
import { isAccess } from "../../core/timeline/access-entries";
import { Button } from "../../ui/button";
import { ChooseOne } from "../../ui/choices";
import { Empty } from "../../ui/empty";
import { Notice } from "../../ui/notice";

const PAGE = 50;
type Which = "mine" | "waiting" | "all";

/** What the numbers above mean and what to do about them. */
function Standing() {
  const { attention, waiting, problem } = status.value;
  if (attention > 0 || problem === "wiped") return <ProblemCard code={problem} />;
  if (waiting === 0) return <Notice tone="ok">{t("entries-all-received")}</Notice>;
  return (
    <Notice tone="warn">
      {t(connected.value ? "entries-waiting-online" : "entries-waiting-offline", { n: waiting })}
    </Notice>
  );
}

/** Recorded on this phone, or by who reads here on one that they had before. */
const isOwn = (entry: Entry): boolean =>
  entry.device === me.value?.device ||
  (me.value !== null && entry.action?.actor === me.value.person && !isAccess(entry));

/** Everything recorded, the latest first, each with where it is on its way. */
export function EntriesScreen() {
  const { query } = useLocation();
  const [which, setWhich] = useState<Which>(query["which"] === "all" ? "all" : "mine");
  const [shown, setShown] = useState(PAGE);
  const chosen = recorded.value.filter((entry) => {
    if (which === "mine") return isOwn(entry);
    return which === "all" ? !isAccess(entry) : entry.state !== "received";
  });
  // Where a time was put right, what stands at the right one.
  const timed = new Map(entries.value.map((entry) => [entry.ref, entry]));
  // Of what bears the same time, too, the latest comes first: a sort leaves in order what is equal.
  const found = chosen
    .map((entry) => timed.get(entry.ref) ?? entry)
    .toReversed()
    .toSorted((a, b) => displayTime(b) - displayTime(a))
    .slice(0, shown);
  const sync = (
    <Button size="press" onPress={() => void localRecord().syncNow()}>
      {t("entries-sync")}
    </Button>
  );
  return (
    <Screen title={t("entries-title")} back="/" main={sync}>
      <Standing />
      <ChooseOne
        legend={t("entries-which")}
        options={(["mine", "waiting", "all"] as const).map((value) => ({ value, label: t(`entries-${value}`) }))}
        value={which}
        onChoose={setWhich}
      />
      {found.length === 0 ? (
        <Empty icon="pen" title={t(which === "waiting" ? "shell-sent" : "entries-none")}>
          <p>{t("entries-none-hint")}</p>
        </Empty>
      ) : (
        <div class="card list">
          {found.map((entry) => (
            <EntryLine key={entry.ref} entry={entry} state />
          ))}
        </div>
      )}
      {chosen.length > shown && <Button onPress={() => setShown(shown + PAGE)}>{t("entries-more")}</Button>}
    </Screen>
  );
}
