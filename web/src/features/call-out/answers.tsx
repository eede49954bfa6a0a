import { useState } from "preact/hooks";
import { trueNow } from "../../app/record/store";
import { t } from "../../app/words/i18n";
import { span } from "../../app/words/words";
import type { CallOutAnswer } from "../../core/catalogue/words";
import type { Called } from "../../core/commands/call-out";
import { Button } from "../../ui/button";
import { Sheet } from "../../ui/sheet";
import { recordAnswer, whoOf } from "./answering";

const MINUTE_MS = 60_000;
const MINUTES = [10, 20, 30, 45, 60, 120] as const;

/** When they will be there, in one tap; or that they did not say. */
function WhenSheet({ who, onClose }: { who: Called; onClose: () => void }) {
  const coming = (at: number | null) => {
    onClose();
    recordAnswer(who, "coming", { at });
  };
  return (
    <Sheet title={t("call-out-when", { who: whoOf(who) })} onClose={onClose}>
      <div class="three">
        {MINUTES.map((minutes) => (
          <Button key={minutes} size="tall" onPress={() => coming(trueNow() + minutes * MINUTE_MS)}>
            {t("time-in", { span: span(minutes * MINUTE_MS) })}
          </Button>
        ))}
      </div>
      <Button size="tall" onPress={() => coming(null)}>
        {t("call-out-when-unsaid")}
      </Button>
      <Button kind="bare" onPress={onClose}>
        {t("answer-never-mind")}
      </Button>
    </Sheet>
  );
}

interface Asked {
  readonly who: Called;
  readonly may: readonly CallOutAnswer[];
  /** They are on the way already: they may say another time. */
  readonly isComing?: boolean;
}

/** What somebody may answer now: one tap each, and when they come is asked after. */
export function Answers({ who, may, isComing = false }: Asked) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <div class={may.length === 2 ? "two" : "three"}>
        {may.map((each) => (
          <Button
            key={each}
            size="tall"
            label={
              each === "coming" && isComing
                ? t("call-out-later-of", { who: whoOf(who) })
                : t("call-out-said", { who: whoOf(who), answer: each })
            }
            onPress={() => (each === "coming" ? setAsking(true) : recordAnswer(who, each))}
          >
            {each === "coming" && isComing ? t("call-out-later") : t("call-out-answer", { answer: each })}
          </Button>
        ))}
      </div>
      {asking && <WhenSheet who={who} onClose={() => setAsking(false)} />}
    </>
  );
}
