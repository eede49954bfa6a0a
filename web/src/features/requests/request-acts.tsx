import { useState } from "preact/hooks";
import { recordCounting } from "../../app/record/counted-acts";
import { workIncident } from "../../app/record/store";
import { t } from "../../app/words/i18n";
import { TimePick } from "../../app/words/time-pick";
import { rfc3339 } from "../../app/words/times";
import { whenMs } from "../../app/words/words";
import { isRefusal } from "../../core/commands/decision";
import { actOnRequest, type Done } from "../../core/commands/requests";
import type { Request } from "../../core/readings/response/requests";
import { Button } from "../../ui/button";
import { FoldOut } from "../../ui/fold-out";
import { OwnWords } from "../../ui/own-words";

const ACTS = ["sent", "called", "asked", "waiting"] as const;

export function act(of: Request, done: Done, said: string): void {
  const view = workIncident.value;
  const drafts = actOnRequest(view, of.entry.ref, done, rfc3339);
  if (!isRefusal(drafts)) void recordCounting(drafts, said, view);
}

/** What was done, one tap each; other words may be typed. */
function WhatWasDone({ of }: { of: Request }) {
  const [words, setWords] = useState("");
  const done = (what: string, more: Done = {}) => act(of, { what, ...more }, what);
  return (
    <section class="card stack" aria-label={t("request-done")}>
      <h2>{t("request-done")}</h2>
      <div class="chips">
        {ACTS.map((each) => (
          <Button
            key={each}
            onPress={() => done(t(`request-act-${each}`), each === "called" ? { callBack: null } : {})}
          >
            {t(`request-act-${each}`)}
          </Button>
        ))}
      </div>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (words.trim() === "") return;
          done(words.trim());
          setWords("");
        }}
      >
        <span class="grow">
          <OwnWords words={t("request-done-other")} value={words} onWords={setWords} />
        </span>
        <Button submit disabled={words.trim() === ""}>
          {t("answer-record")}
        </Button>
      </form>
    </section>
  );
}

/** What was done, and by when the caller is called. */
export function RequestActs({ of }: { of: Request }) {
  const [at, setAt] = useState<number | null>(null);
  return (
    <>
      <WhatWasDone of={of} />
      <FoldOut title={t("request-call-back-set")}>
        <div class="stack wide">
          <TimePick legend={t("request-call-back-when")} value={at} onPick={setAt} />
          {at !== null && (
            <Button size="tall" onPress={() => act(of, { callBack: at }, t("request-say-back", { time: whenMs(at) }))}>
              {t("answer-record")}
            </Button>
          )}
        </div>
      </FoldOut>
    </>
  );
}
