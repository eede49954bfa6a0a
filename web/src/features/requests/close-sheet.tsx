import { useState } from "preact/hooks";
import { recordCounting } from "../../app/record/counted-acts";
import { workIncident } from "../../app/record/store";
import { t } from "../../app/words/i18n";
import { REQUEST_OUTCOMES, type RequestOutcome } from "../../core/catalogue/words";
import { closeRequest } from "../../core/commands/requests";
import type { Request } from "../../core/readings/response/requests";
import { Button } from "../../ui/button";
import { OwnWords } from "../../ui/own-words";
import { Sheet } from "../../ui/sheet";

/** How it ended: one tap; what the caller was told may be said first. */
export function CloseSheet({ of, onClose }: { of: Request; onClose: () => void }) {
  const [words, setWords] = useState("");
  const close = (outcome: RequestOutcome) => {
    onClose();
    const drafts = closeRequest(workIncident.value, of.entry.ref, outcome, words);
    void recordCounting(drafts, t("request-say-closed", { outcome }));
  };
  return (
    <Sheet title={t("request-close-how")} onClose={onClose}>
      <OwnWords words={t("request-told-them")} value={words} onWords={setWords} />
      <div class="chips">
        {REQUEST_OUTCOMES.map((outcome) => (
          <Button key={outcome} size="tall" onPress={() => close(outcome)}>
            {t("request-outcome", { outcome })}
          </Button>
        ))}
      </div>
      <Button kind="bare" onPress={onClose}>
        {t("answer-never-mind")}
      </Button>
    </Sheet>
  );
}
