import { round } from "../../app/customers/round";
import { covering } from "../../app/duties/staffing";
import { facts, myDuties, scene, situation, stage } from "../../app/incident/situation";
import { edition, mode, readsOnly, supervises, thisMinute } from "../../app/record/store";
import { saidWords } from "../../app/several/said-of";
import { Countdown } from "../../app/words/countdown";
import { t } from "../../app/words/i18n";
import { areaNames, levelWords, name, when } from "../../app/words/words";
import type { StatedFact } from "../../core/folds/facts";
import { lateStages, nextStageLimit, stageLimits } from "../../core/readings/levels/stage-limits";
import { LeadRow } from "../../ui/lead-row";

function Facts() {
  const { cause, expectedBack, nextWordAt } = facts.value;
  const back = expectedBack?.value ?? null;
  const word = nextWordAt?.value ?? null;
  const said = (fact: StatedFact<unknown>, words: string) => saidWords(edition.value, facts.value, fact, words);
  const lines = [
    cause && said(cause, name("causes", cause.value)),
    back === null ? t("now-back-unknown") : said(expectedBack, t("strip-back", { time: when(back) })),
    word !== null && t("now-word", { time: when(word) }),
  ];
  return lines.filter(Boolean).join(" · ");
}

const named = (duties: typeof myDuties.value) => duties.map((duty) => name("duties", duty)).join(t("shell-joiner"));

/** What is mine, and what I cover because nobody has taken it: no alarm, but to be known. */
function DutyWords() {
  if (myDuties.value.length === 0) return t("now-take-duty");
  return (
    <>
      {t("now-my-duties", { duties: named(myDuties.value) })}
      {covering.value.length > 0 && (
        <span class="label under">{t("now-covering", { duties: named(covering.value) })}</span>
      )}
    </>
  );
}

/** The stage in hand and how long it still has, and which others ran out. */
function StageLead() {
  const [from, of] = [edition.value, scene.value];
  const limits = from && of ? stageLimits(from, of) : [];
  const limit = nextStageLimit(limits);
  const late = lateStages(limits, thisMinute.value).filter(({ leads }) => !leads);
  const stages = late.map((each) => name("stages", each.stage)).join(t("shell-joiner"));
  return (
    <LeadRow href="/stages" icon="clock" end={limit && <Countdown at={limit.at} />}>
      {t("now-stage", { stage: name("stages", stage.value) })}
      {stages && <span class="label under warn">{t("now-stages-late", { stages })}</span>}
    </LeadRow>
  );
}

/** Who comes, what comes, and who was hurt. */
const MORE = [
  { href: "/call-out", icon: "speaker", title: "call-out-title" },
  { href: "/help", icon: "hand", title: "help-title" },
  { href: "/accidents", icon: "alert", title: "accident-title" },
] as const;

/** Special customers, and how long the next of them may wait; nothing where there are none. */
function RoundLead() {
  const [next] = round.value;
  if (!next) return null;
  const { due, settled } = next.matter;
  return (
    <LeadRow href="/customers" icon="hand" end={settled === null && due !== null && <Countdown at={due} />}>
      {t("round-title")}
    </LeadRow>
  );
}

/** How it stands, each line leading to where it is changed. */
export function SituationFacts() {
  const { level } = situation.value;
  return (
    <nav class="card list" aria-label={t("now-standing")}>
      <LeadRow href="/facts" icon="pen">
        {areaNames(facts.value.areas?.value ?? [])}
        <span class="label under">
          <Facts />
        </span>
      </LeadRow>
      {!(readsOnly.value || mode.value.drill) && (
        <LeadRow href="/report" icon="place">
          {t("now-another")}
        </LeadRow>
      )}
      <LeadRow href="/level" icon="up">
        {t("now-level", { level: levelWords(level) })}
      </LeadRow>
      <StageLead />
      <LeadRow href="/duties" icon="people">
        <DutyWords />
      </LeadRow>
      {!readsOnly.value && myDuties.value.length > 0 && (
        <LeadRow href="/hand-over" icon="people">
          {t("now-hand-over")}
        </LeadRow>
      )}
      <LeadRow href="/requests" icon="call">
        {t("request-title")}
      </LeadRow>
      <RoundLead />
      {MORE.map(({ href, icon, title }) => (
        <LeadRow key={href} href={href} icon={icon}>
          {t(title)}
        </LeadRow>
      ))}
      <LeadRow href="/tally" icon="say">
        {t("now-tally")}
      </LeadRow>
      <LeadRow href="/reports" icon="sending">
        {t("reports-title")}
      </LeadRow>
      <LeadRow href="/close" icon="check">
        {t(mode.value.drill ? "close-title-drill" : "close-title")}
        {!supervises.value && <span class="label under">{t("close-by-supervisor")}</span>}
      </LeadRow>
    </nav>
  );
}
