import { useLayoutEffect, useRef } from "preact/hooks";
import { CallButton } from "../../../app/calls/call-button";
import { calleeWords } from "../../../app/calls/callees";
import { AskingStep } from "../../../app/checklists/asking-step";
import { ExpectLine, HazardSigns, HazardStop, HazardWho, ItemWarning } from "../../../app/checklists/hazard";
import { ItemTime } from "../../../app/checklists/item-time";
import { type Next, nextStep } from "../../../app/checklists/next-step";
import { leadsToList, placedListHref, placeWords } from "../../../app/checklists/placed-lists";
import { StepAnswers } from "../../../app/checklists/step-answers";
import { givenAway, hasNothingLeft } from "../../../app/duties/passed-on";
import { doers } from "../../../app/duties/staffing";
import { duties, here, myDuties, steps, told } from "../../../app/incident/situation";
import { edition, me, nameOf, readsOnly } from "../../../app/record/store";
import { FailedBeforeNotice, isToBeExplained } from "../../../app/recovery/failed-before";
import { FollowOn } from "../../../app/recovery/follow-on";
import { HeldNotice } from "../../../app/recovery/recovery-lead";
import { interrupted } from "../../../app/shell/resume";
import { t } from "../../../app/words/i18n";
import { name, say } from "../../../app/words/words";
import { DUTIES } from "../../../core/catalogue/words";
import { targetKey } from "../../../core/folds/checklists";
import { byId } from "../../../core/plan/plan-lookups";
import { stepOf, whereWas } from "../../../core/readings/checklist-reading";
import { isAtGate, targetIn } from "../../../core/readings/placed-lists";
import { LinkButton } from "../../../ui/button";
import { amberChoice } from "../amber-choice";
import { seatAsked } from "../first-ten";
import { callFor } from "./call-for-step";
import * as styles from "./next-step.module.css";

/** Brings a step's words back under the eye when another step has taken its place: the answers stand far below. */
function useSeen(step: string) {
  const head = useRef<HTMLAnchorElement>(null);
  const first = useRef(step);
  useLayoutEffect(() => {
    if (first.current === step) return;
    first.current = step;
    head.current?.scrollIntoView({ block: "nearest" });
  }, [step]);
  return head;
}

interface AnswersProps {
  readonly next: Next;
  readonly gated: boolean;
  readonly leads: boolean;
  readonly calls: boolean;
}

/** A step at a gate is answered in its list alone. */
function Answers({ next: { placed, item, overtaken, waits }, gated, leads, calls }: AnswersProps) {
  if (readsOnly.value) return null;
  if (waits) {
    return (
      <LinkButton size="tall" href={placedListHref(placed, item.id)}>
        {t("lists-look", { list: name("lists", placed.list.id) })}
      </LinkButton>
    );
  }
  if (!gated) return <StepAnswers placed={placed} item={item} plain={calls || overtaken} quiet={!leads} />;
  return (
    <LinkButton kind={leads && !calls ? "go" : undefined} size="press" href={placedListHref(placed, item.id)}>
      {leadsToList(placed)}
    </LinkButton>
  );
}

/** The one next step with its answers. Its button is the amber one, unless something else comes first. */
export function NextStep({ next }: { next: Next }) {
  const { placed, item, index, total, resumed } = next;
  const call = callFor(item);
  // How it failed is said there.
  const failed = stepOf(steps.value, targetIn(placed, item)).status === "could_not";
  const gated = failed || (edition.value !== null && isAtGate(edition.value, told.value, placed, item));
  const isFirst = amberChoice() === "step" && !(next.overtaken || next.waits);
  const explains = isToBeExplained(placed, item);
  const leads = isFirst && !explains;
  const step = targetKey(targetIn(placed, item));
  const head = useSeen(step);
  const where = [name("lists", placed.list.id), placeWords(placed.place)].filter(Boolean).join(" · ");
  return (
    <section class={isFirst ? `card next stack ${styles.leading}` : "card stack"} aria-label={t("now-next")}>
      <a class={`label leads ${styles.head}`} href={placedListHref(placed, item.id)} ref={head}>
        <span class="grow">
          {where} · {t("list-step-of", { n: index + 1, total })}
          {resumed && interrupted.value && <span class="under">{t("list-you-were-here")}</span>}
        </span>
        <ItemTime placed={placed} item={item} />
      </a>
      {next.overtaken && <p class="mute">{t("now-overtaken")}</p>}
      <h1 class={next.overtaken ? `title mute ${styles.step}` : `huge ${styles.step}`} tabIndex={-1}>
        {say(item.text)}
      </h1>
      {failed && <p class="bad">{t("verdict-could_not")}</p>}
      <FailedBeforeNotice placed={placed} item={item} go={isFirst && explains} />
      <ExpectLine item={item} asked={placed.list.call_and_response} />
      <HazardSigns hazard={placed.list.hazard} />
      <ItemWarning item={item} />
      <HazardStop list={placed.list} />
      <HazardWho list={placed.list} begins={index === 0} />
      {gated && <HeldNotice placed={placed} />}
      {call && (
        <AskingStep.Provider value={step}>
          <CallButton
            callee={call.callee}
            number={call.number}
            kind={leads ? "go" : undefined}
            size="press"
            words={t("now-call", { name: calleeWords(call.callee) })}
          />
        </AskingStep.Provider>
      )}
      <Answers next={next} gated={gated} leads={leads} calls={call !== null} />
    </section>
  );
}

/** A roster's duty that somebody else has taken up: said, so that nobody wonders where it went. */
function heldByOthers(): string {
  const mine = DUTIES.filter((duty) => me.value?.duties.includes(duty) && !myDuties.value.includes(duty));
  return mine
    .map((duty) => {
      const [by, held] = [doers.value.get(duty) ?? [], duties.value.get(duty) ?? []];
      const who = (by.length > 0 ? by : held.map(({ person }) => person)).map(nameOf).join(t("shell-joiner"));
      return t("now-held-by", { duty: name("duties", duty), who });
    })
    .join(" ");
}

/** To whom this person has given all that they had, and whether that one has it. */
export function NothingNext() {
  const given = givenAway.value;
  if (given === null || !hasNothingLeft.value) return <NoStep />;
  const who = nameOf(given.to);
  return (
    <section class="card stack">
      <h1 class="title" tabIndex={-1}>
        {t("now-given", { who })}
      </h1>
      <p>{t(given.received ? "now-given-received" : "now-given-hint", { who })}</p>
    </section>
  );
}

function NoStep() {
  const held = heldByOthers();
  return (
    <section class="card stack">
      <h1 class="title" tabIndex={-1}>
        {t(myDuties.value.length > 0 ? "now-all-answered" : "now-no-duty")}
      </h1>
      {held && <p>{held}</p>}
      <p>{t(myDuties.value.length > 0 ? "now-all-answered-hint" : "now-no-duty-hint")}</p>
      <LinkButton
        kind={myDuties.value.length > 0 || seatAsked() || amberChoice() !== "step" ? undefined : "go"}
        size="tall"
        href={myDuties.value.length > 0 ? "/lists" : "/duties"}
      >
        {t(myDuties.value.length > 0 ? "now-see-lists" : "now-take-duty")}
      </LinkButton>
    </section>
  );
}

/** What my last "could not" leads to, until another list has been taken up. */
export function Followed() {
  const last = me.value && whereWas(steps.value, me.value.person);
  const list = last && byId(edition.value?.lists ?? [], last.list);
  const item = list?.pages.flatMap((page) => page.items).find((each) => each.id === last?.item);
  const mine = here.value.findLast((each) => each.action?.actor === me.value?.person);
  if (mine?.action?.type !== "step.could_not" || !(last && item?.could_not)) return null;
  if (stepOf(steps.value, last).status !== "could_not") return null;
  if (nextStep()?.placed.list.id === item.could_not) return null;
  return <FollowOn list={item.could_not} near={last} />;
}
