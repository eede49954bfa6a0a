import { effect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { OwnImprovements } from "../../app/improvements/own-improvements";
import { afterHref } from "../../app/incident/ended-incident";
import { quietWords } from "../../app/incident/situation";
import { type Aftermath, aftermaths, leftBy } from "../../app/matters/afterwards";
import { LeftFaults, leftFaultWords } from "../../app/matters/left-faults";
import { FirstLeft, firstLeft, LeftUrgent, leftUrgentWords } from "../../app/matters/left-urgent";
import { leftDarkWords, StillDark } from "../../app/matters/still-dark";
import {
  calledOff,
  currentIncident,
  drills,
  LATELY,
  nameOf,
  recorded,
  saidOfStandBy,
  sceneOf,
  serverNow,
  views,
} from "../../app/record/store";
import { Boundary } from "../../app/shell/boundary";
import { Countdown } from "../../app/words/countdown";
import { t } from "../../app/words/i18n";
import { areaNames, when } from "../../app/words/words";
import { type IncidentView, isAnnounced } from "../../core/folds/incident-views";
import { displayTime } from "../../core/record/entries";
import { doerOf } from "../../core/record/fields";
import { LeadRow } from "../../ui/lead-row";
import { AnnouncedOutage } from "./announced-outage";
import { HandedBetween } from "./handed-duties";

function OpenRow({ of }: { of: Aftermath }) {
  const { view } = of;
  const next = firstLeft(of);
  return (
    <LeadRow href={afterHref(view.ref)} icon="lists" end={next?.due && <Countdown at={next.due} />}>
      {leftBy(of, ({ scene }) => areaNames(scene.facts.areas?.value ?? []))}
      <FirstLeft of={of} />
    </LeadRow>
  );
}

/** Outages and drills that ended and have left something to do; before that, emergencies, where it is still dark and what tripped. */
export function EndedOutages() {
  useEffect(
    () =>
      effect(() => {
        quietWords.value = leftUrgentWords.value || leftDarkWords.value || leftFaultWords.value;
      }),
    [],
  );
  const open = aftermaths.value.filter((each) => each.open.length > 0);
  return (
    <>
      {!currentIncident.value && <LeftUrgent />}
      <StillDark />
      {!currentIncident.value && <LeftFaults />}
      <OwnImprovements />
      {open.length > 0 && (
        <nav class="card list" aria-label={t("after-title")}>
          {open.map((each) => (
            <OpenRow key={each.view.ref} of={each} />
          ))}
        </nav>
      )}
    </>
  );
}

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

const meant = ({ leading }: IncidentView): string => t("failed-expected", { who: nameOf(doerOf(leading)) });

/** Between outages, in order: duties that others gave, what has just ended, what that left to do, what is announced. */
export function Happened() {
  const expected = views.value.filter((view) => view.status === "expected");
  const over = [...views.value, ...drills.value].some((view) => view.status === "closed");
  return (
    <>
      {(saidOfStandBy.value.length > 0 || expected.length > 0) && (
        <Boundary what={() => t("now-given-part")} mends={recorded} href="/duties" card>
          <HandedBetween />
        </Boundary>
      )}
      <Boundary what={() => t("now-ended-title")} mends={recorded} href="/entries?which=all" card>
        <LastEnded />
      </Boundary>
      {over && (
        <Boundary what={() => t("now-after")} mends={recorded} href="/entries?which=all" card>
          <EndedOutages />
        </Boundary>
      )}
      {expected.map((view) => (
        <Boundary key={view.ref} what={() => meant(view)} mends={recorded} href={`/entries/${view.leading.ref}`} card>
          <AnnouncedOutage view={view} />
        </Boundary>
      ))}
    </>
  );
}
