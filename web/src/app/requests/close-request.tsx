import { useState } from "preact/hooks";
import { REQUEST_OUTCOMES, type RequestOutcome } from "../../core/catalogue/words";
import { closeRequest } from "../../core/commands/requests";
import type { IncidentView } from "../../core/folds/incident-views";
import type { Request } from "../../core/readings/response/requests";
import { Button } from "../../ui/button";
import { OwnWords } from "../../ui/own-words";
import { Sheet } from "../../ui/sheet";
import { recordCounting } from "../record/counted-acts";
import { t } from "../words/i18n";
import { requestPlace, requestWords } from "./request-words";

interface Closing {
  readonly view: IncidentView;
  readonly of: Pick<Request, "entry" | "kind" | "what" | "place" | "callBack">;
  readonly onClose: () => void;
}

/** How it ended: one tap; what the caller was told may be said first. */
export function CloseRequest({ view, of, onClose }: Closing) {
  const [words, setWords] = useState("");
  const close = (outcome: RequestOutcome) => {
    onClose();
    const drafts = closeRequest(view, of.entry.ref, outcome, words);
    void recordCounting(drafts, t("request-say-closed", { outcome }), view);
  };
  return (
    <Sheet title={t("request-close-how")} onClose={onClose}>
      <p class="label">{[requestWords(of), requestPlace(of)].filter(Boolean).join(" · ")}</p>
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
