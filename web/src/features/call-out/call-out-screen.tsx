import { CallOutcome } from "../../app/calls/call-outcome";
import { pendingCall } from "../../app/calls/pending-call";
import { situation } from "../../app/incident/situation";
import { currentIncident, edition, me, nameOf, readsOnly } from "../../app/record/store";
import { Screen } from "../../app/shell/screen";
import { names } from "../../app/words/entry-line";
import { t } from "../../app/words/i18n";
import { levelWords, when } from "../../app/words/words";
import { isCalled } from "../../core/readings/response/call-out";
import { displayTime, type Entry } from "../../core/record/entries";
import { textField } from "../../core/record/fields";
import { Button } from "../../ui/button";
import { Empty } from "../../ui/empty";
import { FoldOut } from "../../ui/fold-out";
import { Notice } from "../../ui/notice";
import { recordAnswer } from "./answering";
import { Answers } from "./answers";
import { CalledRow } from "./called-row";
import { callOutNow, nextInOrder, onSiteNow } from "./order";

/** Somebody who is here: where, since when; one tap when they leave. */
function HereRow({ id, entry }: { id: string; entry: Entry }) {
  const { action } = entry;
  const isContact = action !== null && textField(action, "contact") === id;
  const who = isContact ? { contact: id } : { person: id };
  const area = action && textField(action, "area");
  const words = isContact ? names.value.contact(id) : nameOf(id);
  return (
    <li class="row">
      <span class="grow">
        {words}
        <span class="label under">
          {[area && names.value.area(area), t("call-out-since", { time: when(displayTime(entry)) })]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </span>
      {!readsOnly.value && (
        <Button label={t("call-out-said", { who: words, answer: "left" })} onPress={() => recordAnswer(who, "left")}>
          {t("call-out-answer", { answer: "left" })}
        </Button>
      )}
    </li>
  );
}

/** Who is on site, and how many. */
function OnSite() {
  const title = t("call-out-here", { n: onSiteNow.value.length });
  return (
    <section class="card" aria-label={title}>
      <h2>{title}</h2>
      {onSiteNow.value.length === 0 && <p class="label">{t("call-out-here-nobody")}</p>}
      <ul class="list">
        {onSiteNow.value.map(([id, entry]) => (
          <HereRow key={id} id={id} entry={entry} />
        ))}
      </ul>
    </section>
  );
}

/** Whoever was called out says by themselves that they come, or are here. */
function Myself() {
  const person = me.value?.person;
  if (person === undefined || readsOnly.value || onSiteNow.value.some(([id]) => id === person)) return null;
  return (
    <section class="card stack" aria-label={t("call-out-me")}>
      <h2>{t("call-out-me")}</h2>
      <Answers who={{ person }} may={["coming", "arrived", "cannot"]} />
    </section>
  );
}

function Order() {
  const open = callOutNow.value.filter((each) => !isCalled(each));
  const done = callOutNow.value.filter(isCalled);
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
      <CallOutcome />
      {callOutNow.value.length === 0 ? <p class="label">{t("call-out-none")}</p> : <Order />}
      <OnSite />
      <Myself />
    </Screen>
  );
}
