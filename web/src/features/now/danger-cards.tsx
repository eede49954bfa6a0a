import { CallButton } from "../../app/calls/call-button";
import { publicNumber } from "../../app/calls/callees";
import { plannedFor, Unseen } from "../../app/calls/danger-contacts";
import { listHref } from "../../app/checklists/placed-lists";
import { Care } from "../../app/danger/care";
import { asksAgain } from "../../app/danger/danger-report";
import { ClockRow } from "../../app/incident/clock-row";
import { settle } from "../../app/incident/danger-safe";
import { dangerPlace, peopleWords } from "../../app/incident/danger-words";
import { clocks } from "../../app/incident/deadlines";
import { situation } from "../../app/incident/situation";
import { connected } from "../../app/record/connection";
import { edition, readsOnly } from "../../app/record/store";
import { Boundary } from "../../app/shell/boundary";
import { Since } from "../../app/words/countdown";
import { t } from "../../app/words/i18n";
import { when } from "../../app/words/words";
import type { Danger } from "../../core/folds/dangers";
import { byId } from "../../core/plan/plan-lookups";
import { displayTime } from "../../core/record/entries";
import { Button, LinkButton } from "../../ui/button";
import { isNowhere } from "./amber-choice";

/** The clock that runs for these people, if the plan has one. */
const clockOf = ({ kind, asset }: Danger) => {
  const id = byId(edition.value?.dangers ?? [], kind ?? "")?.clock;
  return id ? clocks.value.find((each) => each.clock.id === id && each.place.asset === asset) : undefined;
};

/** Of whom the ambulance must hear. */
const UNWELL = ["hurt", "ill"];

function DangerCard({ danger, leads }: { danger: Danger; leads: boolean }) {
  const running = clockOf(danger);
  const planned = byId(edition.value?.dangers ?? [], danger.kind ?? "");
  const list = planned?.list;
  const [first] = plannedFor(planned, edition.value);
  const number = first?.numbers[0];
  const title = t("now-in-danger", { place: dangerPlace(danger) });
  const nowhere = isNowhere(danger);
  return (
    <section class="card alarm stack" aria-label={title}>
      <div class="row">
        <div class="grow">
          <h2 class="bad title">{title}</h2>
          <p class="label">{[peopleWords(danger), when(displayTime(danger.entry))].filter(Boolean).join(" · ")}</p>
        </div>
        <Since at={displayTime(danger.entry)} beside={running !== undefined} />
      </div>
      {running && <ClockRow running={running} />}
      {planned && asksAgain(planned) && <Care danger={danger} />}
      {danger.entry.state !== "received" && !connected.value && <Unseen danger={planned} />}
      {first && number && <CallButton callee={first} number={number} words={first.name} />}
      {UNWELL.includes(danger.condition ?? "") && number !== "120" && (
        <CallButton callee={publicNumber("120", t("contacts-120"))} number="120" words={`${t("contacts-120")} 120`} />
      )}
      <div class="two">
        {list && (
          <LinkButton size="tall" icon="lists" href={listHref(list, danger)}>
            {t("now-danger-list")}
          </LinkButton>
        )}
        {!readsOnly.value && (
          <Button size="tall" icon="check" onPress={() => void settle(danger)}>
            {t("now-danger-safe")}
          </Button>
        )}
      </div>
      {!readsOnly.value && (
        <LinkButton
          kind={leads ? "go" : undefined}
          size="tall"
          icon="pen"
          href={`/danger?of=${encodeURIComponent(danger.entry.ref)}`}
        >
          {t(nowhere ? "now-danger-where" : "now-danger-news")}
        </LinkButton>
      )}
    </section>
  );
}

/** People in danger stand above all else, each with what to do now. */
export function DangerCards() {
  const lost = situation.value.danger.find(isNowhere);
  return situation.value.danger.map((danger) => (
    <Boundary
      key={danger.entry.ref}
      what={() => t("now-in-danger", { place: dangerPlace(danger) })}
      of={danger}
      href={`/entries/${danger.entry.ref}`}
      card
    >
      <DangerCard danger={danger} leads={danger === lost} />
    </Boundary>
  ));
}
