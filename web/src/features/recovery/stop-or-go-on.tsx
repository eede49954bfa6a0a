import { useState } from "preact/hooks";
import { stopWords } from "../../app/checklists/gate-words";
import { ReasonSheet } from "../../app/checklists/reason-sheet";
import { covering } from "../../app/duties/staffing";
import { myDuties } from "../../app/incident/situation";
import { recordCounting } from "../../app/record/counted-acts";
import { me, nameOf, readsOnly, supervises, workIncident } from "../../app/record/store";
import { t } from "../../app/words/i18n";
import { resumePowerUp, stopPowerUp } from "../../core/commands/recovery";
import type { Entry } from "../../core/record/entries";
import { Button } from "../../ui/button";
import { Notice } from "../../ui/notice";

const WHY = ["smoke", "tripped", "unsteady", "people", "utility"] as const;
const WHY_ON = ["answer-why-now-mended", "answer-why-now-electrician", "recovery-on-people", "recovery-on-utility"];

const LEADS = /^(?:leader|technical|safety)$/u;

/** For whoever stopped it, supervisors, and who leads or sees to the technical side or safety. The server does not judge it. */
function mayGoOn({ action }: Entry): boolean {
  const by = action?.actor ?? null;
  const leads = [...myDuties.value, ...covering.value].some((duty) => LEADS.test(duty));
  return supervises.value || leads || by === null || by === me.value?.person;
}

/** Anybody stops it, with one tap on why; whoever goes on says why too, for all stops that this phone knows of and that are theirs to end. */
export function StopOrGoOn({ stops }: { stops: readonly Entry[] }) {
  const [asking, setAsking] = useState(false);
  if (readsOnly.value) return null;
  const ended = stops.filter(mayGoOn);
  const stopped = stops.length > 0;
  const say = (reason: string) => {
    setAsking(false);
    const of = workIncident.value;
    const drafts = stopped ? resumePowerUp(of, ended, { note: reason }) : stopPowerUp(of, null, reason);
    void recordCounting(drafts, t(stopped ? "recovery-said-resumed" : "recovery-said-stopped"));
  };
  return (
    <div class="stack">
      {stops.map((each) => (
        <Notice key={each.ref} tone="bad">
          {t("recovery-stopped", { reason: stopWords(each) })}
          {!ended.includes(each) && (
            <span class="under">{t("list-take-back-by", { who: nameOf(each.action?.actor ?? null) })}</span>
          )}
        </Notice>
      ))}
      {ended.length > 0 && (
        <Button kind="go" size="press" onPress={() => setAsking(true)}>
          {t("recovery-go-on")}
        </Button>
      )}
      {!stopped && (
        <Button kind="danger" size="press" onPress={() => setAsking(true)}>
          {t("recovery-stop")}
        </Button>
      )}
      {asking && (
        <ReasonSheet
          title={t(stopped ? "recovery-why-on" : "recovery-why-stop")}
          reasons={stopped ? WHY_ON.map((why) => t(why)) : WHY.map((reason) => t(`recovery-stop-${reason}`))}
          onReason={say}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
