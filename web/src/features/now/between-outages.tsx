import { effect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { lazy } from "preact-iso";
import { myDuties, quietWords } from "../../app/incident/situation";
import { beginWithEdition, unseenEdition } from "../../app/plan-news/seen-edition";
import { connected, connecting } from "../../app/record/connection";
import { ProblemCard } from "../../app/record/problem";
import { ReadinessCard } from "../../app/record/readiness";
import {
  calledOff,
  drills,
  LATELY,
  me,
  nameOf,
  readsOnly,
  recorded,
  sceneOf,
  scenes,
  serverNow,
  status,
  views,
} from "../../app/record/store";
import { Boundary } from "../../app/shell/boundary";
import { updateReady } from "../../app/shell/update";
import { speakAll, t } from "../../app/words/i18n";
import { areaNames, when, whenMs } from "../../app/words/words";
import { type IncidentView, isAnnounced } from "../../core/folds/incident-views";
import { displayTime } from "../../core/record/entries";
import { doerOf } from "../../core/record/fields";
import { LinkButton } from "../../ui/button";
import { Icon } from "../../ui/icons";
import { LeadRow } from "../../ui/lead-row";
import { Notice } from "../../ui/notice";

function SignedOut() {
  return (
    <div class="card row">
      <span class="grow">
        <Notice tone="warn">{t("now-signed-out")}</Notice>
      </span>
      <LinkButton href="/settings">{t("now-look")}</LinkButton>
    </div>
  );
}

/** Nobody is reloaded: the person takes it when there is time. */
function UpdateWaits() {
  return (
    <div class="card row">
      <span class="grow">
        <Notice icon="lamp">{t("now-update")}</Notice>
      </span>
      <LinkButton href="/settings">{t("now-look")}</LinkButton>
    </div>
  );
}

/** A bar above every screen says these. */
const SAID_ABOVE = ["storage_newer", "storage_blocked"];

/** What must be known whether an outage is on or not. */
export function Hints() {
  const { problem, signedOut } = status.value;
  return (
    <>
      {readsOnly.value && problem !== "wiped" && <Notice tone="warn">{t("shell-reads-only")}</Notice>}
      {problem && !SAID_ABOVE.includes(problem) && <ProblemCard code={problem} />}
      {signedOut && <SignedOut />}
      {updateReady.value && <UpdateWaits />}
    </>
  );
}

/** Few have one to wait for, and its lists need what no first screen does, words too. */
const AnnouncedOutage = lazy(
  async () => (await Promise.all([import("./announced-outage"), speakAll()]))[0].AnnouncedOutage,
);

/** What ended outages have left is folded from their whole course, which no first screen waits for. */
const EndedOutages = lazy(async () => (await Promise.all([import("./ended-outages"), speakAll()]))[0].EndedOutages);

/** Nobody is given a duty but by what is recorded, and few are. */
const HandedBetween = lazy(async () => (await Promise.all([import("./handed-duties"), speakAll()]))[0].HandedBetween);

/** News of the plan are few, and the edition before is to be read for them. */
const PlanNews = lazy(
  async () => (await Promise.all([import("../../app/plan-news/plan-news"), speakAll()]))[0].PlanNews,
);

/** Who ended the last outage, and when: on a phone in the stairwell it is gone from one second to the next. */
function LastEnded() {
  const endedAt = ({ ended }: IncidentView): number => (ended ? displayTime(ended) : 0);
  const [view] = views.value.filter(({ ended }) => ended).toSorted((a, b) => endedAt(b) - endedAt(a));
  const last = view?.ended;
  if (!last || serverNow.value - displayTime(last) > LATELY) return null;
  return (
    <nav class="card list" aria-label={t("now-ended-title")}>
      <LeadRow href={`/entries/${last.ref}`} icon="check">
        {t(isAnnounced(view) ? "now-ended-announced" : "now-ended", {
          time: when(displayTime(last)),
          who: nameOf(last.action?.actor ?? null),
          areas: areaNames(sceneOf(view).facts.areas?.value ?? []),
        })}
      </LeadRow>
      {view.ref === calledOff.value?.ref && (
        <LeadRow href="/scripts" icon="say">
          {t("now-expected-tell")}
        </LeadRow>
      )}
    </nav>
  );
}

/** Without a network an outage may have been reported since: it is said of when that was known. */
function quiet(): string {
  const at = status.value.lastSyncedAt;
  if (connected.value || connecting.value) return t("now-quiet");
  return at === null ? t("now-quiet-unknown") : t("now-quiet-at", { time: whenMs(at) });
}

const meant = ({ leading }: IncidentView): string => t("failed-expected", { who: nameOf(doerOf(leading)) });

export function BetweenOutages() {
  useEffect(() => effect(beginWithEdition), []);
  const of = recorded.value;
  const duties = myDuties.value.map((duty) => t(`duty-${duty}`)).join(t("shell-joiner"));
  const expected = views.value.filter((view) => view.status === "expected");
  const over = [...views.value, ...drills.value].some((view) => view.status === "closed");
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
      <Boundary what={() => t("failed-hints")} of={of} href="/phone" card>
        <Hints />
      </Boundary>
      {(scenes.value.standing.length > 0 || expected.length > 0) && (
        <Boundary what={() => t("now-given-part")} of={of} href="/duties" card>
          <HandedBetween />
        </Boundary>
      )}
      <Boundary what={() => t("now-ended-title")} of={of} href="/entries?which=all" card>
        <LastEnded />
      </Boundary>
      {over && (
        <Boundary what={() => t("now-after")} of={of} href="/entries?which=all" card>
          <EndedOutages />
        </Boundary>
      )}
      {expected.map((view) => (
        <Boundary key={view.ref} what={() => meant(view)} of={of} href={`/entries/${view.leading.ref}`} card>
          <AnnouncedOutage view={view} />
        </Boundary>
      ))}
      {unseenEdition() && (
        <Boundary what={() => t("ready-title")} of={of} href="/phone" card>
          <PlanNews />
        </Boundary>
      )}
      <Boundary what={() => t("ready-title")} of={of} href="/phone" card>
        <ReadinessCard />
      </Boundary>
    </>
  );
}
