import { useState } from "preact/hooks";
import { CallOutcome } from "../../../app/calls/call-outcome";
import { CalleeRow } from "../../../app/calls/callee-row";
import { customersFor } from "../../../app/calls/callees";
import { AskingStep } from "../../../app/checklists/asking-step";
import { gatedItem, gateFor } from "../../../app/checklists/gates";
import { listHref } from "../../../app/checklists/placed-lists";
import { WhyNot } from "../../../app/checklists/reason-sheet";
import { answer, undo } from "../../../app/checklists/step-answers";
import { mayTakeBack } from "../../../app/corrections/may-take-back";
import { TakeBackButton } from "../../../app/corrections/take-back-button";
import { Endangered, endangered } from "../../../app/customers/endangered";
import { ListUnseen, seesCustomers } from "../../../app/customers/list-unseen";
import { proposals } from "../../../app/customers/proposals";
import { LeaseNotice } from "../../../app/device/lease-notice";
import { steps } from "../../../app/incident/situation";
import { edition, me, nameOf, readsOnly } from "../../../app/record/store";
import { EntryState } from "../../../app/words/entry-line";
import { t } from "../../../app/words/i18n";
import { name, say, when } from "../../../app/words/words";
import { type Step, targetKey, verdictOf } from "../../../core/folds/checklists";
import type { Item } from "../../../core/plan/plan";
import { byId } from "../../../core/plan/plan-lookups";
import { stepOf } from "../../../core/readings/checklist-reading";
import { type PlacedList, targetIn } from "../../../core/readings/placed-lists";
import { secondIn } from "../../../core/readings/recovery/anew/confirmed";
import { displayTime, type Entry } from "../../../core/record/entries";
import { doerOf } from "../../../core/record/fields";
import { Button } from "../../../ui/button";
import { LeadRow } from "../../../ui/lead-row";
import { Notice } from "../../../ui/notice";
import { AccidentLead } from "../accident-lead";
import { CallContact, contactsToCall } from "../call-contact";
import { Tripped } from "../gate-notice";
import { SaidBy } from "../power-up/said-by";
import { StepPhoto } from "./step-photo";

/** One answer of one person, with its reason and where it is on its way. */
function Answered({ entry }: { entry: Entry }) {
  const verdict = verdictOf(entry) ?? "open";
  const reason = entry.action?.body["reason"];
  const who = t("list-answered", {
    who: nameOf(doerOf(entry)),
    verdict: t(`verdict-${verdict}`),
    time: when(displayTime(entry)),
  });
  return (
    <div class="row wrap">
      <span class={verdict === "could_not" ? "bad grow" : "grow"}>
        {who}
        {typeof reason === "string" && <span class="label under">{reason}</span>}
        <SaidBy entry={entry} />
      </span>
      <EntryState entry={entry} />
    </div>
  );
}

/** What could not be done may be left out all the same, with the reason: both are said. */
function SkipAfterAll({ placed, item, failed }: { placed: PlacedList; item: Item; failed: Entry }) {
  const [asking, setAsking] = useState(false);
  const skip = (reason: string) => {
    setAsking(false);
    void answer(placed, item, "skipped", { reason, since: [failed] });
  };
  return (
    <>
      <Button icon="skip" onPress={() => setAsking(true)}>
        {t("answer-skipped")}
      </Button>
      {asking && <WhyNot verdict="skipped" onReason={skip} onClose={() => setAsking(false)} />}
    </>
  );
}

/** Who confirmed it and when, and on whose phone where that was not their own. */
function confirmedWords(confirmed: Entry): string {
  const [second, actor] = [confirmed.action && secondIn(confirmed.action), confirmed.action?.actor ?? null];
  const said = { who: nameOf(second), time: when(displayTime(confirmed)) };
  return second === actor ? t("gate-confirmed", said) : t("gate-confirmed-beside", { ...said, phone: nameOf(actor) });
}

/** The way back of an answer; of what is not this person's to take back, whose it is. */
const TakeBackAnswer = ({ entry }: { entry: Entry }) =>
  mayTakeBack(entry) ? (
    <TakeBackButton entry={entry} words={t("list-take-back")} onBack={(reason) => void undo(entry, reason)} />
  ) : (
    <p class="label">{t("list-take-back-by", { who: nameOf(entry.action?.actor ?? null) })}</p>
  );

/** One's own answer is taken back first: somebody else's only where one gave none. */
const ownFirst = ({ leading, others }: Step): Entry | null =>
  [leading, ...others].find((each) => each?.action?.actor === me.value?.person) ?? leading;

/** All answers to a step: the one that counts, the second person's, and that they contradict each other if so. */
export function StepAnswersShown({ placed, item }: { placed: PlacedList; item: Item }) {
  const step = stepOf(steps.value, targetIn(placed, item));
  const { leading } = step;
  const confirmed = gatedItem(gateFor(placed), item)?.confirmed;
  const back = ownFirst(step);
  if (!(leading && back)) return null;
  return (
    <div class="stack">
      {step.contradiction && <Notice tone="bad">{t("list-contradiction")}</Notice>}
      {[leading, ...step.others].map((entry) => (
        <Answered key={entry.ref} entry={entry} />
      ))}
      {confirmed && (
        <div class="row wrap">
          <span class="grow ok">{confirmedWords(confirmed)}</span>
          <EntryState entry={confirmed} />
        </div>
      )}
      <Tripped placed={placed} item={item} />
      {!readsOnly.value && <TakeBackAnswer key={back.ref} entry={back} />}
      {!readsOnly.value && step.status === "could_not" && <SkipAfterAll placed={placed} item={item} failed={leading} />}
    </div>
  );
}

/** What a step needs around it: how, what to beware of, whom to call, what to say. */
export function StepHelp({ placed, item }: { placed: PlacedList; item: Item }) {
  const customers = customersFor(item);
  const step = targetKey(targetIn(placed, item));
  const callsOut = item.scripts.some((id) => byId(edition.value?.scripts ?? [], id)?.purpose === "call_out");
  return (
    <AskingStep.Provider value={step}>
      {item.two_persons && <Notice icon="people">{t("list-two-persons")}</Notice>}
      {item.detail && <p class="read">{say(item.detail)}</p>}
      {item.photo && !readsOnly.value && <StepPhoto key={item.id} {...{ placed, item }} />}
      <CallOutcome step={step} />
      {contactsToCall(item.contacts).map((contact) => (
        <CallContact key={contact.id} contact={contact} called />
      ))}
      {item.customers && <LeaseNotice of="customers" />}
      {item.customers && <Endangered />}
      {item.customers && <ListUnseen />}
      {item.customers &&
        customers.length + endangered().length + proposals.value.length === 0 &&
        seesCustomers.value && <Notice>{t(`list-no-customers-${item.customers}`)}</Notice>}
      {customers.length > 0 && (
        <ul class="card list" aria-label={t("contacts-customers")}>
          {customers.map((each) => (
            <CalleeRow key={each.id} callee={each} />
          ))}
        </ul>
      )}
      {!readsOnly.value && <AccidentLead item={item} place={placed.place} />}
      {(item.scripts.length > 0 || item.list) && (
        <div class="card list">
          {callsOut && (
            <LeadRow href="/call-out" icon="call">
              {t("call-out-title")}
            </LeadRow>
          )}
          {item.list && (
            <LeadRow href={listHref(item.list, placed.place)} icon="lists">
              {name("lists", item.list)}
            </LeadRow>
          )}
          {item.scripts.map((id) => (
            <LeadRow key={id} href={`/scripts/${id}`} icon="say">
              {name("scripts", id)}
            </LeadRow>
          ))}
        </div>
      )}
    </AskingStep.Provider>
  );
}
