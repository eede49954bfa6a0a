import { CallButton } from "../../app/calls/call-button";
import type { Callee } from "../../app/calls/callees";
import { tries } from "../../app/calls/communications";
import { ambulanceOf, plannedFor, ToTell, Unseen } from "../../app/calls/danger-contacts";
import { TriedLine } from "../../app/calls/tried-line";
import { listHref } from "../../app/checklists/placed-lists";
import { Care } from "../../app/danger/care";
import { asksAgain } from "../../app/danger/danger-report";
import { dangerHead, hasStopped, needsAmbulance } from "../../app/danger/equipment";
import { useSettled } from "../../app/danger/settled";
import { WhoGoes } from "../../app/danger/who-goes";
import { ClockRow } from "../../app/incident/clock-row";
import { type HeldDanger, heldDangers, settle } from "../../app/incident/danger-safe";
import { dangerPlace, peopleWords } from "../../app/incident/danger-words";
import { clocks } from "../../app/incident/deadlines";
import { situation } from "../../app/incident/situation";
import { connected } from "../../app/record/connection";
import { edition, readsOnly } from "../../app/record/store";
import { whomToCall } from "../../app/response/unheard";
import { Boundary } from "../../app/shell/boundary";
import { Since } from "../../app/words/countdown";
import { t } from "../../app/words/i18n";
import { when } from "../../app/words/words";
import { type Danger, whereOf } from "../../core/folds/dangers";
import { byId } from "../../core/plan/plan-lookups";
import { calleesInTurn } from "../../core/readings/response/call-turns";
import { displayTime } from "../../core/record/entries";
import { Button, LinkButton } from "../../ui/button";
import { amberChoice, isNowhere, toAmbulance } from "./amber-choice";
import { chosenDanger, DangerInLine, SaidSafe, useKeptRoom } from "./danger-in-line";

/** The clock that runs for these people, if the plan has one. */
const clockOf = ({ kind, asset }: Danger) => {
  const id = byId(edition.value?.dangers ?? [], kind ?? "")?.clock;
  return id ? clocks.value.find((each) => each.clock.id === id && each.place.asset === asset) : undefined;
};

/** Of whom the ambulance must hear. */
const UNWELL = ["hurt", "ill"];

/** Nobody else sees it yet. */
const isUnseenHere = ({ entry }: Danger): boolean => entry.state !== "received" && !connected.value;

/**
 * Whom to call: the plan's in turn; somebody of the site's own where nobody else sees it yet; and the ambulance too where
 * somebody is unwell or their equipment has stopped.
 */
function calleesOf(danger: Danger): readonly Callee[] {
  const planned = plannedFor(byId(edition.value?.dangers ?? [], danger.kind ?? ""), edition.value);
  const callable = planned.filter(({ numbers }) => numbers.length > 0);
  const next = [...calleesInTurn(callable, tries.value, displayTime(danger.entry))];
  const ambulance = ambulanceOf(edition.value);
  const inside = isUnseenHere(danger) ? (callable.find(({ owners }) => owners) ?? whomToCall(null)[0]) : undefined;
  if (inside && !next.some(({ id }) => id === inside.id)) next.push(inside);
  const asks = UNWELL.includes(danger.condition ?? "") || needsAmbulance(danger);
  return asks && !next.some(({ id }) => id === ambulance.id) ? [ambulance, ...next] : next;
}

interface CardProps {
  readonly danger: Danger;
  /** Its place is asked for by the amber button. */
  readonly leads: boolean;
  /** The ambulance is called by the amber button. */
  readonly urgent: boolean;
}

function DangerCard({ danger, leads, urgent }: CardProps) {
  const running = clockOf(danger);
  const planned = byId(edition.value?.dangers ?? [], danger.kind ?? "");
  const list = planned?.list;
  const [stopped, calledFirst] = [hasStopped(danger), needsAmbulance(danger)];
  const calls = calleesOf(danger).map((callee) => {
    const [number] = callee.numbers;
    const isPublic = callee.id === number;
    const kind = urgent && callee.id === ambulanceOf(edition.value).id ? "go" : undefined;
    const words = isPublic ? `${callee.name} ${number}` : callee.name;
    return (
      number && (
        <div key={callee.id} class="stack">
          <CallButton {...{ callee, number, kind, words }} />
          <TriedLine id={callee.id} />
        </div>
      )
    );
  });
  const title = t("now-in-danger", { place: dangerHead(danger) });
  const nowhere = isNowhere(danger);
  const safe = () => {
    // Its place is kept, whatever would lead now.
    chosenDanger.value = danger.entry.ref;
    void settle(danger);
  };
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
      <WhoGoes danger={danger} asks={!(planned && asksAgain(planned))} />
      {planned && asksAgain(planned) && <Care danger={danger}>{calledFirst && calls}</Care>}
      {isUnseenHere(danger) ? <Unseen danger={planned} /> : <ToTell callees={plannedFor(planned, edition.value)} />}
      {!calledFirst && calls}
      <div class="two">
        {list && (
          <LinkButton size="tall" icon="lists" href={listHref(list, whereOf(danger))}>
            {t("now-danger-list")}
          </LinkButton>
        )}
        {!readsOnly.value && (
          <Button size="tall" icon="check" onPress={safe}>
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
          {t(nowhere ? "now-danger-where" : stopped ? "now-danger-supply" : "now-danger-news")}
        </LinkButton>
      )}
    </section>
  );
}

/** Whose card stands whole: whoever was chosen; else whose button is the amber one; else the first. */
const wholeOf = (all: readonly HeldDanger[], leading: Danger | undefined): HeldDanger | undefined =>
  all.find(({ danger }) => danger.entry.ref === chosenDanger.value) ??
  all.find(({ danger }) => danger.entry.ref === leading?.entry.ref) ??
  all[0];

const shapeOf = ({ danger, isSafe }: HeldDanger): string => `${danger.entry.ref}${isSafe ? " safe" : ""}`;

/** People in danger stand above all else: how many, one of them whole with what to do now, each other in a line. */
export function DangerCards() {
  const all = heldDangers.value;
  const choice = amberChoice();
  const lost = choice === "danger" ? situation.value.danger.find(isNowhere) : undefined;
  const stopped = choice === "ambulance" ? toAmbulance() : undefined;
  const whole = wholeOf(all, stopped ?? lost);
  const others = all.filter((each) => each !== whole);
  const settled = useSettled([...others.map(shapeOf), ...(whole ? [`whole ${shapeOf(whole)}`] : [])].join("\n"));
  const room = useKeptRoom(whole?.isSafe ?? false);
  if (!whole) return null;
  const { danger, isSafe } = whole;
  const many = situation.value.danger.length;
  return (
    <div class="stack" onClickCapture={settled}>
      {others.length > 0 && (
        <nav class={many > 0 ? "card alarm stack" : "card stack"} aria-label={t("now-dangers", { n: many })}>
          {many > 0 && <h2 class="bad title">{t("now-dangers", { n: many })}</h2>}
          <div class="list slim">
            {others.map((held) => (
              <DangerInLine key={held.danger.entry.ref} held={held} />
            ))}
          </div>
        </nav>
      )}
      <div class="stack" ref={room}>
        <Boundary
          key={danger.entry.ref}
          what={() => t("now-in-danger", { place: dangerPlace(danger) })}
          of={danger}
          href={`/entries/${danger.entry.ref}`}
          card
        >
          {isSafe ? (
            <div class="card stack">
              <SaidSafe danger={danger} />
            </div>
          ) : (
            <DangerCard danger={danger} leads={danger === lost} urgent={danger === stopped} />
          )}
        </Boundary>
      </div>
    </div>
  );
}
