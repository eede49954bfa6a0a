import { CallOutcome } from "../../app/call-outcome";
import { deadlines } from "../../app/deadlines";
import { EntryLine } from "../../app/entry-line";
import { t } from "../../app/i18n";
import { nextStep } from "../../app/places";
import { facts, here, myDuties, situation } from "../../app/situation";
import { current, nameOf, supervises } from "../../app/store";
import { areaNames, levelWords, name, when, whenMs } from "../../app/words";
import { displayTime } from "../../core/entries";
import { LeadRow, Notice } from "../../ui/row";
import { Followed, NextStep, NothingNext } from "./next-step";
import { Hints } from "./quiet";

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
  const deadline = deadlines.value[0];
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
      {deadline && (
        <LeadRow href="/phone" icon="clock">
          {t("now-remind", { what: deadline.title, time: whenMs(deadline.at) })}
        </LeadRow>
      )}
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
