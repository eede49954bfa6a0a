import type { ComponentChildren } from "preact";
import { CallOutcome } from "../../app/calls/call-outcome";
import { nextStep } from "../../app/checklists/next-step";
import { HurtCards } from "../../app/danger/hurt-cards";
import { StoppedPhones } from "../../app/danger/stopped-phones";
import { ProposedLevel } from "../../app/incident/level-proposal";
import { here, scene, situation } from "../../app/incident/situation";
import { GivenMatters } from "../../app/matters/given-matters";
import { LeftFaults } from "../../app/matters/left-faults";
import { LeftUrgent } from "../../app/matters/left-urgent";
import { isUnseen } from "../../app/matters/matters";
import { FirstSteps, MattersCard } from "../../app/matters/matters-card";
import { connected } from "../../app/record/connection";
import { currentIncident, edition, me, recorded, supervises } from "../../app/record/store";
import { RecoveryLead } from "../../app/recovery/recovery-lead";
import { SecondCard } from "../../app/recovery/second-card";
import { Unheard } from "../../app/response/unheard";
import { JoinedReports } from "../../app/several/joined-reports";
import { Boundary } from "../../app/shell/boundary";
import { EntryLine } from "../../app/words/entry-line";
import { t } from "../../app/words/i18n";
import type { Entry } from "../../core/record/entries";
import { LeadRow } from "../../ui/lead-row";
import { amberChoice } from "./amber-choice";
import { Hints } from "./between-outages";
import { ClocksCard, DeadlinesCard } from "./clocks-and-deadlines";
import { DangerCards } from "./danger-cards";
import { EndedOutages } from "./ended-outages";
import { FirstTenMinutes, MySeat } from "./first-ten";
import { CalledMe, HandedDuties } from "./handed-duties";
import { LeftOpen } from "./next/left-open";
import { Followed, NextStep, NothingNext } from "./next/next-step";
import { PowerBack } from "./power-back";
import { SituationFacts } from "./situation-facts";

const Joined = () => currentIncident.value && <JoinedReports view={currentIncident.value} />;

const RECENT = 5;

/** What everybody asks is counted, and would push out what happened. */
const tells = ({ action }: Entry) => !action?.type.startsWith("enquiry.");

function Recent() {
  // By when it was recorded: what somebody says was an hour ago is the newest all the same.
  const told = here.value.filter(tells).toSorted((a, b) => a.happenedAt - b.happenedAt);
  const last = told.slice(-RECENT).reverse();
  return (
    <section class="card" aria-label={t("now-recent")}>
      <h2>{t("now-recent")}</h2>
      <div class="list">
        {last.map((entry) => (
          <EntryLine key={entry.ref} entry={entry} brief />
        ))}
        <LeadRow href="/entries?which=all">{t("now-all-entries")}</LeadRow>
      </div>
    </section>
  );
}

const Level = () => scene.value && <ProposedLevel edition={edition.value} scene={scene.value} />;

const Recovery = () => <RecoveryLead />;

/** This phone reported it, and nobody knows. Where people are in danger their cards say so. */
function ReportUnheard() {
  const opening = currentIncident.value?.leading;
  const isOwn = opening !== undefined && opening.action?.actor === me.value?.person && isUnseen(opening);
  if (!isOwn || connected.value || situation.value.danger.length > 0) return null;
  return (
    <section class="card stack" aria-label={t("now-report")}>
      <Unheard words={t("report-unheard")} />
    </section>
  );
}

const Called = () => <CallOutcome of={null} quiet={amberChoice() !== "call"} />;

/** The one next step, and until there is one the seats. */
function Steps() {
  const next = nextStep();
  return (
    <>
      {!next && <FirstTenMinutes />}
      <Followed />
      {next ? <NextStep next={next} /> : <NothingNext />}
      <LeftFaults />
      {next && <FirstTenMinutes />}
    </>
  );
}

/** In order: each fails by itself, with what it is called and where else that is told. */
const CARDS: readonly (readonly [title: string, href: string, Card: () => ComponentChildren])[] = [
  ["now-danger", "/danger", DangerCards],
  ["after-urgent-title", "/entries?which=all", LeftUrgent],
  ["now-report", "/contacts", ReportUnheard],
  ["accident-title", "/accidents", HurtCards],
  ["recovery-failed", "/recovery", FirstSteps],
  ["duties-title", "/duties", HandedDuties],
  ["matter-mine", "/matters", GivenMatters],
  ["second-asked", "/lists", SecondCard],
  ["call-out-title", "/call-out", CalledMe],
  ["place-contacts", "/contacts", Called],
  ["failed-hints", "/phone", Hints],
  ["level-why-back", "/facts", PowerBack],
  ["recovery-title", "/recovery", Recovery],
  ["now-next", "/lists", Steps],
  ["level-title", "/level", Level],
  ["ten-title", "/lists", MySeat],
  ["left-open", "/lists", LeftOpen],
  ["matter-title", "/matters", MattersCard],
  ["after-title", "/entries?which=all", EndedOutages],
  ["now-clocks", "/clocks", ClocksCard],
  ["now-deadlines", "/reports", DeadlinesCard],
  ["entries-title", "/entries?which=all", Joined],
  ["now-standing", "/facts", SituationFacts],
  ["now-recent", "/entries?which=all", Recent],
];

/** An outage is on: who is in danger, the one next step, what runs out and falls due, and the way to all else. */
export const DuringOutage = () =>
  CARDS.map(([title, href, Card]) => (
    <Boundary key={title} what={() => t(title)} mends={recorded} href={href} card>
      <Card />
    </Boundary>
  ));

/** What a stopped phone says stands nowhere else yet: supervisors see it before all else, whether an outage is on or not. */
export const Above = () =>
  supervises.value && (
    <Boundary what={() => t("now-danger")} mends={recorded} href="/desk/devices" card>
      <StoppedPhones />
    </Boundary>
  );
