import { CallOutcome } from "../../app/calls/call-outcome";
import { pendingCall } from "../../app/calls/pending-call";
import { situation } from "../../app/incident/situation";
import { currentIncident, edition, thisMinute } from "../../app/record/store";
import { Screen } from "../../app/shell/screen";
import { t } from "../../app/words/i18n";
import { levelWords } from "../../app/words/words";
import { isCalled } from "../../core/readings/response/call-out";
import { Empty } from "../../ui/empty";
import { FoldOut } from "../../ui/fold-out";
import { Notice } from "../../ui/notice";
import { CalledRow } from "./called-row";
import { Myself, OnSite } from "./on-site";
import { amAsked, callOutNow, nextInOrder } from "./order";

function Order() {
  const open = callOutNow.value.filter((each) => !isCalled(each, thisMinute.value));
  const done = callOutNow.value.filter((each) => isCalled(each, thisMinute.value));
  // While it is asked how a call went, that comes first.
  const next = pendingCall.value === null ? nextInOrder.value : null;
  const { level } = situation.value;
  return (
    <>
      {level === null && <Notice>{t("call-out-no-level")}</Notice>}
      <section class="card" aria-label={t("call-out-order")}>
        <h2>{level === null ? t("call-out-order") : t("call-out-order-of", { level: levelWords(level) })}</h2>
        {open.length === 0 && <p class="ok">{t("call-out-all")}</p>}
        <ol class="list">
          {open.map((each) => (
            <CalledRow key={each.id} called={each} next={each === next} />
          ))}
        </ol>
      </section>
      {done.length > 0 && (
        <FoldOut title={t("call-out-done", { n: done.length })} open={open.length === 0}>
          <ul class="list">
            {done.map((each) => (
              <CalledRow key={each.id} called={each} next={false} />
            ))}
          </ul>
        </FoldOut>
      )}
    </>
  );
}

/** Calls people out by the plan's order at the level that stands, network or none; and who is on site. */
export function CallOutScreen() {
  if (!(currentIncident.value && edition.value)) {
    return (
      <Screen title={t("call-out-title")} back="/">
        <Empty icon="people" title={t(edition.value ? "level-no-incident" : "lists-no-plan")}>
          <p>{t("call-out-none-quiet")}</p>
        </Empty>
      </Screen>
    );
  }
  return (
    <Screen title={t("call-out-title")} back="/">
      {/* What follows a call that was noted waits while somebody is still to be called. */}
      <CallOutcome quiet={pendingCall.value === null && nextInOrder.value !== null} />
      {amAsked.value && <Myself />}
      {callOutNow.value.length === 0 ? <p class="label">{t("call-out-none")}</p> : <Order />}
      <OnSite />
      {!amAsked.value && <Myself />}
    </Screen>
  );
}
