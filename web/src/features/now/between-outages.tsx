import { effect } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { lazy } from "preact-iso";
import { myDuties, quietWords } from "../../app/incident/situation";
import { beginWithEdition, unseenEdition } from "../../app/plan-news/seen-edition";
import { connected, connecting } from "../../app/record/connection";
import { ProblemCard } from "../../app/record/problem";
import { ReadinessCard } from "../../app/record/readiness";
import { drills, me, readsOnly, recorded, saidOfStandBy, status, views } from "../../app/record/store";
import { Boundary } from "../../app/shell/boundary";
import { updateReady } from "../../app/shell/update";
import { speakAll, t } from "../../app/words/i18n";
import { whenMs } from "../../app/words/words";
import { LinkButton } from "../../ui/button";
import { Icon } from "../../ui/icons";
import { Notice } from "../../ui/notice";

const ToSettings = ({ children }: { children: ComponentChildren }) => (
  <div class="card row">
    <span class="grow">{children}</span>
    <LinkButton href="/settings">{t("now-look")}</LinkButton>
  </div>
);

/** A bar above every screen says these. */
const SAID_ABOVE = ["storage_newer", "storage_blocked"];

/** What must be known whether an outage is on or not. */
export function Hints() {
  const { problem, signedOut } = status.value;
  return (
    <>
      {readsOnly.value && problem !== "wiped" && <Notice tone="warn">{t("shell-reads-only")}</Notice>}
      {problem && !SAID_ABOVE.includes(problem) && <ProblemCard code={problem} />}
      {signedOut && (
        <ToSettings>
          <Notice tone="warn">{t("now-signed-out")}</Notice>
        </ToSettings>
      )}
      {updateReady.value && (
        <ToSettings>
          <Notice icon="lamp">{t("now-update")}</Notice>
        </ToSettings>
      )}
    </>
  );
}

/** What others gave, what has ended and what is announced is folded from their whole course, which no first screen waits for. */
const Happened = lazy(async () => (await Promise.all([import("./ended-outages"), speakAll()]))[0].Happened);

/** News of the plan are few, and the edition before is to be read for them. */
const PlanNews = lazy(
  async () => (await Promise.all([import("../../app/plan-news/plan-news"), speakAll()]))[0].PlanNews,
);

/** Without a network an outage may have been reported since: it is said of when that was known. */
function quiet(): string {
  const at = status.value.lastSyncedAt;
  if (connected.value || connecting.value) return t("now-quiet");
  return at === null ? t("now-quiet-unknown") : t("now-quiet-at", { time: whenMs(at) });
}

export function BetweenOutages() {
  useEffect(() => effect(beginWithEdition), []);
  const duties = myDuties.value.map((duty) => t(`duty-${duty}`)).join(t("shell-joiner"));
  return (
    <>
      <div class="row wide hello">
        <span class="lamp">
          <Icon name="lamp" size="big" />
        </span>
        <div>
          <h1 class="huge" tabIndex={-1}>
            {quietWords.value || quiet()}
          </h1>
          <p class="mute">{[me.value?.name, duties].filter(Boolean).join(" · ")}</p>
        </div>
      </div>
      <Boundary what={() => t("failed-hints")} mends={recorded} href="/phone" card>
        <Hints />
      </Boundary>
      {views.value.length + drills.value.length + saidOfStandBy.value.length > 0 && <Happened />}
      {unseenEdition() && (
        <Boundary what={() => t("ready-title")} mends={recorded} href="/phone" card>
          <PlanNews />
        </Boundary>
      )}
      <Boundary what={() => t("ready-title")} mends={recorded} href="/phone" card>
        <ReadinessCard />
      </Boundary>
    </>
  );
}
