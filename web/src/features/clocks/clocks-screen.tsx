import { contactWords } from "../../app/calls/callees";
import { listHref } from "../../app/checklists/placed-lists";
import { clockWords, useLimit } from "../../app/incident/clock-row";
import { clocks } from "../../app/incident/deadlines";
import { currentIncident, readsOnly } from "../../app/record/store";
import { Screen } from "../../app/shell/screen";
import { Countdown } from "../../app/words/countdown";
import { t } from "../../app/words/i18n";
import { lasting, say, when } from "../../app/words/words";
import type { ClockAct } from "../../core/commands/clocks";
import { milliseconds, type Place } from "../../core/plan/plan-lookups";
import { type LimitAt, type Running, runningKey } from "../../core/readings/clocks";
import { Button } from "../../ui/button";
import { Empty } from "../../ui/empty";
import { LeadRow } from "../../ui/lead-row";
import { recordClockAct } from "./record-clock-act";
import { StartByHand } from "./start-by-hand";

function Limit({ found, place }: { found: LimitAt; place: Place }) {
  const { limit } = found;
  const words = (
    <>
      {say(limit.name)}
      <span class="label under">
        {[
          when(found.at),
          limit.repeats && t("clock-repeats", { span: lasting(milliseconds(limit.after) ?? 0) }),
          limit.after.decided === false && t("clock-example"),
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
    </>
  );
  const end = <Countdown at={found.at} />;
  const href = limit.list ? listHref(limit.list, place) : null;
  return (
    <>
      {href ? (
        <LeadRow href={href} end={end}>
          {words}
        </LeadRow>
      ) : (
        <div class="row">
          <span class="grow">{words}</span>
          {end}
        </div>
      )}
      {limit.contacts.map((id) => (
        <LeadRow key={id} href={`/contacts/${id}`} icon="call">
          {contactWords(id)}
        </LeadRow>
      ))}
    </>
  );
}

/** What has long been passed is told in one line; what must be done now and next has its ways. */
function ClockCard({ running }: { running: Running }) {
  const { clock, place, accident, limits } = running;
  const words = clockWords(running);
  const now = useLimit(running);
  const act = (type: ClockAct) => recordClockAct(type, { clock: clock.id, place, accident }, words);
  const over = limits.filter(({ limit, at }) => now !== null && at < now.at && !limit.repeats);
  return (
    <section class="card stack" aria-label={words}>
      <h2>{words}</h2>
      <p class="label">{t("clock-since", { time: when(running.startedAt), stops: say(clock.stops_when) })}</p>
      {over.map(({ limit, at }) => (
        <p key={limit.id} class="label">
          {when(at)} {say(limit.name)}
        </p>
      ))}
      <div class="list">
        {limits
          .filter((found) => !over.includes(found))
          .map((found) => (
            <Limit key={found.limit.id} found={found} place={place} />
          ))}
      </div>
      {!readsOnly.value && (
        <div class="two">
          <Button size="tall" icon="undo" onPress={() => act("clock.reset")}>
            {t(limits.some(({ limit }) => limit.repeats) ? "clock-again" : "clock-reset")}
          </Button>
          <Button size="tall" icon="cross" onPress={() => act("clock.stopped")}>
            {t("clock-stop")}
          </Button>
        </div>
      )}
    </section>
  );
}

/** All that runs out, the most pressing first: what to do at each limit, begin anew, stop, and start by hand. */
export function ClocksScreen() {
  if (!currentIncident.value) {
    return (
      <Screen title={t("now-clocks")} back="/">
        <Empty icon="clock" title={t("level-no-incident")}>
          <p>{t("clock-none-quiet")}</p>
        </Empty>
      </Screen>
    );
  }
  return (
    <Screen title={t("now-clocks")} back="/">
      {clocks.value.length === 0 && <p class="label">{t("clock-none")}</p>}
      {clocks.value.map((running) => (
        <ClockCard key={runningKey(running)} running={running} />
      ))}
      {!readsOnly.value && <StartByHand />}
    </Screen>
  );
}
