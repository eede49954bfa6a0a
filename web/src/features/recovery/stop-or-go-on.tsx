import { useState } from "preact/hooks";
import { stopWords } from "../../app/checklists/gate-words";
import { ReasonSheet } from "../../app/checklists/reason-sheet";
import { recordCounting } from "../../app/record/counted-acts";
import { readsOnly, workIncident } from "../../app/record/store";
import { t } from "../../app/words/i18n";
import { resumePowerUp, stopPowerUp } from "../../core/commands/recovery";
import type { Entry } from "../../core/record/entries";
import { Button } from "../../ui/button";
import { Notice } from "../../ui/notice";

const WHY = ["smoke", "tripped", "unsteady", "people", "utility"] as const;

/** Anybody stops it, with one tap on why; whoever goes on says so for all stops that this phone knows of. */
export function StopOrGoOn({ stops }: { stops: readonly Entry[] }) {
  const [asking, setAsking] = useState(false);
  if (readsOnly.value) return null;
  const stop = (reason: string) => {
    setAsking(false);
    void recordCounting(stopPowerUp(workIncident.value, null, reason), t("recovery-said-stopped"));
  };
  const goOn = () => void recordCounting(resumePowerUp(workIncident.value, stops), t("recovery-said-resumed"));
  return (
    <div class="stack">
      {stops.map((each) => (
        <Notice key={each.ref} tone="bad">
          {t("recovery-stopped", { reason: stopWords(each) })}
        </Notice>
      ))}
      {stops.length > 0 && (
        <Button kind="go" size="press" onPress={goOn}>
          {t("recovery-go-on")}
        </Button>
      )}
      {stops.length === 0 && (
        <Button kind="danger" size="press" onPress={() => setAsking(true)}>
          {t("recovery-stop")}
        </Button>
      )}
      {asking && (
        <ReasonSheet
          title={t("recovery-why-stop")}
          reasons={WHY.map((reason) => t(`recovery-stop-${reason}`))}
          onReason={stop}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
