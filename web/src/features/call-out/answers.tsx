import { useState } from "preact/hooks";
import { WhenSheet } from "../../app/response/when-sheet";
import { t } from "../../app/words/i18n";
import type { CallOutAnswer } from "../../core/catalogue/words";
import type { Called } from "../../core/commands/call-out";
import { Button } from "../../ui/button";
import { recordAnswer, whoOf } from "./answering";

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
      {asking && (
        <WhenSheet
          title={t("call-out-when", { who: whoOf(who) })}
          unsaid={t("call-out-when-unsaid")}
          onWhen={(at) => recordAnswer(who, "coming", { at })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
