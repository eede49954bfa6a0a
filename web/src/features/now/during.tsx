import { FollowOn, StepAnswers } from "../../app/answers";
import { CallButton, CallOutcome, contactCallee } from "../../app/calls";
import { EntryLine } from "../../app/entry-line";
import { t } from "../../app/i18n";
import { type Next, nextStep, placeWords, roundHref } from "../../app/places";
import { facts, here, myDuties, situation, steps } from "../../app/situation";
import { current, edition, me, nameOf, readsOnly, supervises } from "../../app/store";
import { areaNames, levelWords, name, say, when } from "../../app/words";
import { whereWas } from "../../core/checklist-reading";
import { displayTime } from "../../core/entries";
import { byId } from "../../core/plan-lookups";
import { LeadRow, Notice } from "../../ui/row";
import { Hints } from "./quiet";

/** Whom this step asks to call, if anyone: the first contact with a number. */
function callFor(next: Next) {
  for (const id of next.item.contacts) {
    const contact = byId(edition.value?.contacts ?? [], id);
    const callee = contact && contactCallee(contact);
    const number = callee?.numbers[0];
    if (callee && number) return { callee, number };
  }
  return null;
}

/** The one next step with its answers; the amber button is here and nowhere else on the screen. */
function NextStep({ next }: { next: Next }) {
  const { round, item, index, total, resumed } = next;
  const call = callFor(next);
  const where = [name("lists", round.list.id), placeWords(round.place)].filter(Boolean).join(" · ");
  return (
    <section class="card next stack" aria-label={t("now-next")}>
      <a class="label leads tight" href={roundHref(round, item.id)}>
        <span class="grow">
          {where} · {t("list-step-of", { n: index + 1, total })}
          {resumed && <span class="under">{t("list-you-were-here")}</span>}
        </span>
      </a>
      <h1 class="huge step" tabIndex={-1}>
        {say(item.text)}
      </h1>
      {item.warning && <Notice tone="warn">{say(item.warning)}</Notice>}
      {call && (
        <CallButton
          callee={call.callee}
          number={call.number}
          kind="go"
          size="press"
          words={t("now-call", { name: call.callee.name })}
        />
      )}
      {!readsOnly.value && <StepAnswers round={round} item={item} plain={call !== null} />}
    </section>
  );
}

function NothingNext() {
  return (
    <section class="card stack">
      <h1 class="title" tabIndex={-1}>
        {t(myDuties.value.length > 0 ? "now-all-answered" : "now-no-duty")}
      </h1>
      <p>{t(myDuties.value.length > 0 ? "now-all-answered-hint" : "now-no-duty-hint")}</p>
      <a class="btn tall" href={myDuties.value.length > 0 ? "/lists" : "/duties"}>
        {t(myDuties.value.length > 0 ? "now-see-lists" : "now-take-duty")}
      </a>
    </section>
  );
}

/** What my last "could not" leads to, until another list has been taken up. */
function Followed() {
  const last = me.value && whereWas(steps.value, me.value.person);
  const list = last && byId(edition.value?.lists ?? [], last.list);
  const item = list?.pages.flatMap((page) => page.items).find((each) => each.id === last?.item);
  const mine = here.value.findLast((each) => each.action?.actor === me.value?.person);
  if (mine?.action?.type !== "step.could_not" || !item?.could_not) return null;
  return <FollowOn list={item.could_not} />;
}

function Danger() {
  const found = situation.value.danger;
  return (
    <>
      {found.map((danger) => (
        <a key={danger.entry.ref} class="card alarm leads" href={`/entries/${danger.entry.ref}`}>
          <span class="grow">
            <span class="bad title">{t("now-in-danger", { place: danger.place })}</span>
            <span class="label under">
              {[
                danger.count !== null && t("danger-people", { n: danger.count }),
                danger.condition,
                when(displayTime(danger.entry)),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </span>
        </a>
      ))}
    </>
  );
}

/** "Two phones reported this": one view, and the way to see both. */
function Joined() {
  const view = current.value;
  if (!view || view.openings.length < 2) return null;
  const who = [...new Set(view.openings.map((each) => nameOf(each.action?.actor ?? null)))].join(t("shell-joiner"));
  return <Notice icon="people">{t("now-joined", { n: view.openings.length, who })}</Notice>;
}

function Facts() {
  const { cause, expectedBack, nextWordAt } = facts.value;
  const back = expectedBack?.value ?? null;
  const word = nextWordAt?.value ?? null;
  const lines = [
    cause && name("causes", cause.value),
    back === null ? t("now-back-unknown") : t("now-back", { time: when(back) }),
    word !== null && t("now-word", { time: when(word) }),
  ];
  return lines.filter(Boolean).join(" · ");
}

/** How it stands, each line leading to where it is changed. */
function Standing() {
  const { level } = situation.value;
  const mine = myDuties.value.map((duty) => name("duties", duty)).join(t("shell-joiner"));
  return (
    <nav class="card list" aria-label={t("now-standing")}>
      <LeadRow href="/facts" icon="say">
        {areaNames(facts.value.areas?.value ?? [])}
        <span class="label under">
          <Facts />
        </span>
      </LeadRow>
      <LeadRow href="/level" icon="up">
        {t("now-level", { level: levelWords(level) })}
      </LeadRow>
      <LeadRow href="/duties" icon="people">
        {mine ? t("now-my-duties", { duties: mine }) : t("now-take-duty")}
      </LeadRow>
      {supervises.value && (
        <LeadRow href="/close" icon="check">
          {t("now-close")}
        </LeadRow>
      )}
    </nav>
  );
}

const RECENT = 5;

function Recent() {
  const last = here.value.slice(-RECENT).reverse();
  return (
    <section class="card" aria-label={t("now-recent")}>
      <h2>{t("now-recent")}</h2>
      <div class="list">
        {last.map((entry) => (
          <EntryLine key={entry.ref} entry={entry} />
        ))}
        <LeadRow href="/entries">{t("now-all-entries")}</LeadRow>
      </div>
    </section>
  );
}

export function During() {
  const next = nextStep();
  return (
    <>
      <CallOutcome />
      <Hints />
      <Danger />
      <Followed />
      {next ? <NextStep next={next} /> : <NothingNext />}
      <Joined />
      <Standing />
      <Recent />
    </>
  );
}
