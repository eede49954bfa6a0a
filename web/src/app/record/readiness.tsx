import { effect, signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";

import { cardReading } from "../../core/plan/guides";
import type { Edition } from "../../core/plan/plan";
import { displayTime } from "../../core/record/entries";
import { isAtLeast } from "../../core/rights";
import type { Readiness } from "../../sync/local-record";
import { LinkButton } from "../../ui/button";
import { LeadRow } from "../../ui/lead-row";
import { Notice } from "../../ui/notice";
import { t } from "../words/i18n";
import { minute } from "../words/times";
import { dateOf, name, span } from "../words/words";
import { entries, localRecord, me, plan, status } from "./store";

/** As it was found when the card was last drawn. */
export const readiness = signal<Readiness | null>(null);

/** Ask for practice again after a month. */
const REHEARSE_AFTER_MS = 30 * 86_400_000;

function lastRehearsal(): number | null {
  // Who practised with the network on has not seen what it is for; former builds did not say.
  const mine = entries.value.filter(
    ({ action, device }) =>
      action?.type === "rehearsal.done" && action.body["offline"] !== false && device === me.value?.device,
  );
  const last = mine.at(-1);
  return last ? displayTime(last) / 1000 : null;
}

function Rehearsal() {
  const last = lastRehearsal();
  const age = last === null ? null : minute.value - last;
  const fresh = age !== null && age < REHEARSE_AFTER_MS;
  const words = age === null ? t("ready-rehearsal-never") : t("ready-rehearsal", { ago: span(age) });
  return (
    <li class="row">
      <span class="grow">
        <Notice tone={fresh ? "ok" : "warn"}>{words}</Notice>
      </span>
      {!fresh && <LinkButton href="/rehearsal">{t("ready-practise")}</LinkButton>}
    </li>
  );
}

/** The first card of this person's duties that was not read as it stands in the edition held here. */
function Cards({ held }: { held: Edition }) {
  const { person = null, duties = [] } = me.value ?? {};
  const stateOf = (duty: string) => {
    const card = held.duties.find(({ id }) => id === duty);
    return card && cardReading(entries.value, person, card, held.number).state;
  };
  const first = duties.find((duty) => ["changed", "unread"].includes(stateOf(duty) ?? ""));
  if (duties.length === 0) return null;
  if (first === undefined) {
    return (
      <li>
        <Notice tone="ok">{t("ready-cards")}</Notice>
      </li>
    );
  }
  const again = stateOf(first) === "changed";
  return (
    <li class="row">
      <span class="grow">
        <Notice tone="warn">
          {t(again ? "ready-card-again" : "ready-card-unread", { duty: name("duties", first) })}
        </Notice>
      </span>
      <LinkButton href={`/cards/${first}`}>{t("ready-read")}</LinkButton>
    </li>
  );
}

const CLOCK_OFF_MS = 5000;

function Clock() {
  const offset = status.value.clockOffsetMs;
  if (offset === null) return <Notice icon="clock">{t("ready-clock-unknown")}</Notice>;
  const size = span(Math.abs(offset));
  if (Math.abs(offset) < CLOCK_OFF_MS) return <Notice tone="ok">{t("ready-clock-right")}</Notice>;
  const seconds = Math.abs(offset) < 60_000 ? t("ready-seconds", { n: Math.round(Math.abs(offset) / 1000) }) : size;
  return <Notice tone="warn">{t(offset > 0 ? "ready-clock-slow" : "ready-clock-fast", { by: seconds })}</Notice>;
}

/** Nothing in an example is this site's: who may, begins; the others know whom to ask. */
function ExamplePlan() {
  const mine = me.value !== null && isAtLeast(me.value.role, "plan_keeper");
  return (
    <>
      <Notice tone="bad">
        {t("ready-example")}
        {!mine && <span class="label under">{t("ready-example-ask")}</span>}
      </Notice>
      {mine && <LinkButton href="/desk/setup">{t("ready-example-begin")}</LinkButton>}
    </>
  );
}

/** `unreadable`: the number of a newer edition that this phone could not take. */
function Plan({ checkedAt, unreadable }: { checkedAt: number | null; unreadable: number | null }) {
  const held = plan.value;
  if (!held)
    return (
      <Notice tone="bad">
        {unreadable === null ? t("ready-no-plan") : t("ready-plan-unreadable-none", { number: unreadable })}
      </Notice>
    );
  if (held.site.example) return <ExamplePlan />;
  if (unreadable !== null)
    return (
      <Notice tone="warn">
        {t("ready-plan-unreadable", { number: unreadable, held: held.number })}
        <span class="label under">{t("ready-plan-unreadable-told")}</span>
      </Notice>
    );
  return (
    <Notice tone="ok">
      {t("ready-plan", { number: held.number })}
      <span class="label under">
        {t("ready-plan-date", { date: dateOf(held.published_at) })}
        {checkedAt !== null && " · "}
        {checkedAt !== null && t("ready-plan-checked", { ago: span(minute.value - checkedAt) })}
      </span>
    </Notice>
  );
}

const persistedWords = (persisted: boolean | null): string =>
  persisted ? "ready-persisted" : persisted === null ? "ready-persist-unknown" : "ready-not-persisted";

function lookAfterRound(): void {
  void status.value.lastSyncedAt;
  void localRecord()
    .readiness()
    .then((answer) => {
      readiness.value = answer;
    });
}

/** What this phone holds for a day without a network, each line a fact that was asked for just now; `children` are more of them. */
export function ReadinessCard({ children }: { children?: ComponentChildren }) {
  // Anew after each round: it may have brought another plan, or one that cannot be read.
  useEffect(() => effect(lookAfterRound), []);
  const found = readiness.value;
  return (
    <section class="card stack" aria-label={t("ready-title")} aria-busy={found === null}>
      <h2>{t("ready-title")}</h2>
      <ul class="list">
        <li>
          <Plan checkedAt={found?.planCheckedAt ?? null} unreadable={found?.unreadable?.number ?? null} />
        </li>
        {found && (
          <>
            <li>
              <Notice tone={found.shellReady ? "ok" : "warn"}>
                {t(found.shellReady ? "ready-offline" : "ready-not-offline")}
              </Notice>
            </li>
            <li>
              <Notice tone={found.persisted ? "ok" : "warn"}>{t(persistedWords(found.persisted))}</Notice>
            </li>
            {children}
          </>
        )}
        <li>
          <Clock />
        </li>
        {plan.value && <Cards held={plan.value} />}
        <Rehearsal />
      </ul>
      {!children && (
        <nav>
          <LeadRow href="/phone">{t("ready-more")}</LeadRow>
        </nav>
      )}
    </section>
  );
}
