import { useEffect, useState } from "preact/hooks";
import { PROMISE_KINDS, type PromiseKind } from "../../core/catalogue/words";
import { noteSaid } from "../../core/commands/calls";
import { isVain } from "../../core/folds/call-tries";
import { rescuedAt } from "../../core/folds/dangers";
import { againAt, alsoTrying, nextRoute } from "../../core/readings/calling-again";
import { Button } from "../../ui/button";
import { ChooseOne } from "../../ui/choices";
import { Notice } from "../../ui/notice";
import { OwnWords } from "../../ui/own-words";
import { here, situation } from "../incident/situation";
import { record } from "../record/record";
import { edition, me, nameOf, thisMinute, workIncident } from "../record/store";
import { show } from "../shell/notify";
import { t } from "../words/i18n";
import { TimePick } from "../words/time-pick";
import { rfc3339 } from "../words/times";
import { when, whenMs } from "../words/words";
import { CallButton } from "./call-button";
import { calledName, calleeOf, calleeWords, nextAfter, waysOf } from "./callees";
import { tries, waits } from "./communications";
import { type NotedCall, notedCall, setNotedCall } from "./pending-call";

/** Nothing more of this call; of one that was noted meanwhile there may be. */
const done = (call: NotedCall) => {
  if (call === notedCall.value) setNotedCall(null);
};

interface After {
  readonly call: NotedCall;
  /** True where something else is the screen's one amber action. */
  readonly quiet?: boolean | undefined;
}

/** Nobody was reached: when to try again, who else is on it, the next number, the next contact. */
function InVain({ call, quiet }: After) {
  const callee = calleeOf(call.contact);
  const tried = tries.value.get(call.contact);
  const route = tried && callee ? nextRoute(tried, waysOf(callee)) : null;
  const number = route === null ? undefined : callee?.numbers[route];
  const label = route === null ? "" : callee?.labels[route];
  const next = nextAfter(call.contact);
  const again = tried && againAt(tried, waits.value);
  const others = tried ? alsoTrying(tried, me.value?.person ?? null, thisMinute.value).map(nameOf) : [];
  return (
    <>
      {again && <Notice icon="clock">{t("call-again-at", { time: when(again) })}</Notice>}
      {others.length > 0 && <Notice icon="people">{t("call-also", { who: others.join(t("shell-joiner")) })}</Notice>}
      {callee && number && (
        <CallButton
          callee={callee}
          number={number}
          kind={quiet ? undefined : "go"}
          words={t("call-other", { what: label || number })}
        />
      )}
      {next?.numbers[0] && (
        <CallButton callee={next} number={next.numbers[0]} words={t("call-next", { name: calleeWords(next) })} />
      )}
      <Button onPress={() => done(call)}>{t("shell-close")}</Button>
    </>
  );
}

/** Somebody was reached: what did they say? All of it may be left out. */
function TheySaid({ call, quiet }: After) {
  const [what, setWhat] = useState<PromiseKind | null>(null);
  const [until, setUntil] = useState<number | null>(null);
  const [note, setNote] = useState("");
  const ready = what === null ? note.trim() !== "" : until !== null;
  const save = async () => {
    const promise = what === null || until === null ? null : { what, until };
    const said = { call: call.ref, contact: call.contact, name: calledName(call), promise, words: note.trim() };
    if (!(await record(noteSaid(workIncident.value, said, rfc3339)))) return;
    show({
      text: promise ? t(`promise-noted-${promise.what}`, { time: whenMs(promise.until) }) : t("call-words-noted"),
    });
    done(call);
  };
  return (
    <>
      <ChooseOne
        legend={t("call-what-said")}
        options={PROMISE_KINDS.map((value) => ({ value, label: t(`promise-${value}`) }))}
        value={what}
        onChoose={setWhat}
      />
      {what && <TimePick legend={t("call-by-when")} value={until} onPick={setUntil} />}
      <OwnWords words={t("call-note")} value={note} onWords={setNote} />
      <div class="two">
        <Button size="tall" onPress={() => done(call)}>
          {t("call-nothing-said")}
        </Button>
        <Button kind={quiet ? undefined : "go"} size="tall" disabled={!ready} onPress={() => void save()}>
          {t("answer-record")}
        </Button>
      </div>
    </>
  );
}

/** It was noted by mistake. */
const isTakenBack = (ref: string): boolean =>
  here.value.some((entry) => entry.ref === ref && entry.action?.type === "entry.undone");

/**
 * Nothing follows any more: another outage began, it was taken back, those are safe for whom it was, somebody else got
 * through, or it is time to call again, which stands among the matters.
 */
function isOver({ contact, outcome, incident, ref }: NotedCall): boolean {
  if (incident !== null && !workIncident.value?.members.includes(incident)) return true;
  if (isTakenBack(ref)) return true;
  const tried = tries.value.get(contact);
  if (!(tried && isVain(outcome))) return false;
  const theirs = (edition.value?.dangers ?? []).filter(({ contacts }) => contacts.includes(contact));
  const kinds = theirs.map(({ id }) => id);
  const rescued = rescuedAt(situation.value, kinds);
  const again = againAt(tried, waits.value);
  return again === null || again <= thisMinute.value || rescued >= tried.last.entry.happenedAt;
}

/** What follows the outcome of a call. */
export function AfterCall({ call, quiet }: After) {
  const over = isOver(call);
  useEffect(() => {
    if (over) done(call);
  }, [over, call]);
  if (over) return null;
  const title = t("call-noted", { name: calledName(call), outcome: t(`outcome-${call.outcome}`) });
  return (
    <section class={quiet ? "card stack" : "card next stack"} aria-label={title}>
      <h2>{title}</h2>
      {isVain(call.outcome) ? <InVain call={call} quiet={quiet} /> : <TheySaid call={call} quiet={quiet} />}
    </section>
  );
}
