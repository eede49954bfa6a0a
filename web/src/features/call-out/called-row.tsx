import { useState } from "preact/hooks";
import { CallButton } from "../../app/calls/call-button";
import { MessageButton } from "../../app/calls/message-button";
import { nameOf, readsOnly, thisMinute } from "../../app/record/store";
import { Countdown } from "../../app/words/countdown";
import { names } from "../../app/words/entry-line";
import { t } from "../../app/words/i18n";
import { when } from "../../app/words/words";
import type { CallOutAnswer } from "../../core/catalogue/words";
import type { Called } from "../../core/commands/call-out";
import { type CalledOut, isCalled } from "../../core/readings/response/call-out";
import { displayTime } from "../../core/record/entries";
import { Button } from "../../ui/button";
import { Icon } from "../../ui/icons";
import { Answers } from "./answers";
import { callNow, isAwaited, othersFor, type ToCall } from "./order";

/** What may be said next of somebody of whom this was said last. */
const NEXT = {
  open: [],
  vain: [],
  told: ["coming", "arrived", "cannot"],
  coming: ["arrived", "coming", "cannot"],
  arrived: [],
  cannot: [],
  left: [],
} as const satisfies Record<CalledOut["state"], readonly CallOutAnswer[]>;

/** For whom the plan asks: a duty, or a contact. */
export const calledWords = ({ duty, contact }: CalledOut): string =>
  duty ? names.value.duty(duty) : names.value.contact(contact ?? "");

/** Who it was that was called last. */
function lastCalled({ people, contact }: CalledOut): Called | null {
  const person = people.at(-1);
  return person === undefined ? (contact === null ? null : { contact }) : { person };
}

/** How it stands: who, since when, until when. */
function stateWords(called: CalledOut): string {
  const { state, has, at, entries, turnAt } = called;
  if (has !== null) return t("call-out-has", { who: nameOf(has) });
  const last = entries.at(-1);
  const time = last ? when(displayTime(last)) : "";
  const person = called.people.at(-1);
  const who = person === undefined ? "" : nameOf(person);
  const waiting = turnAt !== null && thisMinute.value < turnAt && (state === "told" || state === "vain");
  const said = state === "coming" && at !== null ? t("call-out-at", { time: when(at) }) : time;
  const next = waiting ? t("call-out-next-at", { time: when(turnAt) }) : "";
  return [who, t("call-out-state", { state }), said, next].filter(Boolean).join(" · ");
}

/** When they said, or the plan says, that the time is over. */
function isLate({ state, at, turnAt }: CalledOut): boolean {
  if (state === "cannot") return true;
  const until = state === "coming" ? at : state === "told" || state === "vain" ? turnAt : null;
  return until !== null && until <= thisMinute.value;
}

function CallThem({ of: { callee, callsOut }, next }: { of: ToCall; next: boolean }) {
  const [number] = callee.numbers;
  if (number === undefined) return <span class="label">{t("contacts-no-number")}</span>;
  const dial = { callee, number, callsOut };
  return (
    <>
      <CallButton {...dial} size="square" kind={next ? "go" : undefined} />
      <MessageButton {...dial} size="square" />
    </>
  );
}

function Person({ of, next }: { of: ToCall; next: boolean }) {
  const { callee } = of;
  return (
    <div class="row">
      <a class="leads grow" href={`/contacts/${callee.id}`}>
        <span class="grow">
          {callee.name}
          {callee.about && <span class="label under">{callee.about}</span>}
        </span>
      </a>
      {!readsOnly.value && <CallThem of={of} next={next} />}
    </div>
  );
}

/** Who else may be turned to: under one press, so that the order stays short. */
function Others({ all }: { all: readonly ToCall[] }) {
  const [open, setOpen] = useState(false);
  if (!open) return <Button onPress={() => setOpen(true)}>{t("call-out-others", { n: all.length })}</Button>;
  return (
    <>
      {all.map((each) => (
        <Person key={each.callee.id} of={each} next={false} />
      ))}
    </>
  );
}

/** One place of the plan's order: how it stands, whom to call, what they answered. `next`: where to go on. */
export function CalledRow({ called, next }: { called: CalledOut; next: boolean }) {
  const words = calledWords(called);
  const who = lastCalled(called);
  const [now, others] = [callNow(called), othersFor(called)];
  const may = NEXT[called.state];
  const done = isCalled(called);
  return (
    <li class="stack">
      <div class="row">
        <span class="grow">
          <b>{words}</b>
          <span class={isLate(called) ? "bad under" : "label under"}>{stateWords(called)}</span>
        </span>
        {called.state === "coming" && called.at !== null && called.has === null && <Countdown at={called.at} />}
        {done && <Icon name="check" size="small" />}
      </div>
      {!done && now && <Person of={now} next={next} />}
      {!(done || now) && <p class="warn">{t("call-out-nobody")}</p>}
      {!readsOnly.value && called.has === null && who && may.length > 0 && <Answers who={who} may={may} />}
      {!done && others.length > 0 && !isAwaited(called) && <Others all={others} />}
    </li>
  );
}
