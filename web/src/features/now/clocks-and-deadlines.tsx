import { ClockRow } from "../../app/incident/clock-row";
import { deadlineWords } from "../../app/incident/deadline-words";
import { clocks, deadlines } from "../../app/incident/deadlines";
import { situation } from "../../app/incident/situation";
import { Countdown } from "../../app/words/countdown";
import { t } from "../../app/words/i18n";
import { when } from "../../app/words/words";
import { runningKey } from "../../core/readings/clocks";
import type { Deadline } from "../../core/readings/deadlines";
import { LeadRow } from "../../ui/lead-row";

/** Few enough to be read at a glance; the rest is one tap away. */
const SHOWN = 3;

/** What runs out next, each with what to do then. People in danger have their clock in their own card. */
export function ClocksCard() {
  const inCards = new Set(situation.value.danger.map((each) => each.asset));
  const others = clocks.value.filter(({ place }) => place.asset === null || !inCards.has(place.asset));
  if (clocks.value.length === 0) return null;
  return (
    <section class="card" aria-label={t("now-clocks")}>
      <h2>{t("now-clocks")}</h2>
      <div class="list">
        {others.slice(0, SHOWN).map((running) => (
          <ClockRow key={runningKey(running)} running={running} />
        ))}
        <LeadRow href="/clocks" icon="clock">
          {t("now-all-clocks", { n: clocks.value.length })}
        </LeadRow>
      </div>
    </section>
  );
}

const HREFS = {
  report: "/reports",
  next_word: "/facts",
  expected_back: "/facts",
  expected: "/entries",
  promise: "/contacts",
  try_again: "/contacts",
  notice: "/scripts",
} as const;

/** What somebody must do stands among what is to be done; the rest is told to everybody. */
const TOLD: readonly Deadline["kind"][] = ["next_word", "expected_back", "expected"];

/** What was said to customers, and what is announced: when each falls due. */
export function DeadlinesCard() {
  const mine = deadlines.value.filter(({ kind }) => TOLD.includes(kind));
  if (mine.length === 0) return null;
  return (
    <section class="card" aria-label={t("now-deadlines")}>
      <h2>{t("now-deadlines")}</h2>
      <div class="list">
        {mine.slice(0, SHOWN).map((each) => (
          <LeadRow key={`${each.kind} ${each.id}`} href={HREFS[each.kind]} end={<Countdown at={each.at} />}>
            {deadlineWords(each)}
            <span class="label under">{when(each.at)}</span>
          </LeadRow>
        ))}
        <LeadRow href="/phone" icon="clock">
          {t("now-remind")}
        </LeadRow>
      </div>
    </section>
  );
}
