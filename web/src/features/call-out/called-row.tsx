import { useState } from "preact/hooks";
import { CallButton } from "../../app/calls/call-button";
import { MessageButton } from "../../app/calls/message-button";
import { nameOf, readsOnly, thisMinute } from "../../app/record/store";
import { calledState, calledWords } from "../../app/response/called-words";
import { Countdown } from "../../app/words/countdown";
import { names } from "../../app/words/entry-line";
import { t } from "../../app/words/i18n";
import type { CallOutAnswer } from "../../core/catalogue/words";
import type { Called } from "../../core/commands/call-out";
import { type CalledOut, isCalled, isCalledLate } from "../../core/readings/response/call-out";
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

/** Of whom the state is. */
const whose = ({ by, contact }: CalledOut): Called | null =>
  by === null ? (contact === null ? null : { contact }) : { person: by };

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

/** Who else may be turned to, and why it is their turn. */
const Person = ({ of }: { of: ToCall }) => (
  <div class="row">
    <a class="leads grow" href={`/contacts/${of.callee.id}`}>
      <span class="grow">
        {of.callee.name}
        {of.callee.numbers[0] && <span class="under where-wide">{of.callee.numbers[0]}</span>}
        {of.callee.about && <span class="label under">{of.callee.about}</span>}
      </span>
    </a>
    {!readsOnly.value && <CallThem of={of} next={false} />}
  </div>
);

/** Under one press, so that the order stays short. */
function Others({ all }: { all: readonly ToCall[] }) {
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <Button kind="bare" onPress={() => setOpen(true)}>
        {t("call-out-others", { n: all.length })}
      </Button>
    );
  }
  return (
    <>
      {all.map((each) => (
        <Person key={each.callee.id} of={each} />
      ))}
    </>
  );
}

interface Place {
  readonly called: CalledOut;
  /** Whom to call for it. */
  readonly now: ToCall | null;
}

/** For whom the plan asks, who that is, and how it stands. A contact is its own name. */
function Asked({ called, now }: Place) {
  const known = { ...names.value, person: nameOf };
  const person = called.duty && now ? now.callee : null;
  // Of who was called last the state says more than why they can hardly be had.
  const why = person?.id === called.by ? "" : person?.about;
  const who = person && [person.name, why].filter(Boolean).join(" · ");
  const state = calledState(called, { names: known, now: thisMinute.value, named: person?.id });
  const words = (
    <span class="grow">
      <b>{calledWords(called, known)}</b>
      {who && <span class="under">{who}</span>}
      {now?.callee.numbers[0] && <span class="under where-wide">{now.callee.numbers[0]}</span>}
      <span class={isCalledLate(called, thisMinute.value) ? "bad under" : "label under"}>{state}</span>
    </span>
  );
  return now ? (
    <a class="leads grow" href={`/contacts/${now.callee.id}`}>
      {words}
    </a>
  ) : (
    words
  );
}

/**
 * Where nobody was called yet, it is the first one's turn. A night shift of three has all duties, and yet calls those
 * whose they are.
 */
function mayCallOthers(called: CalledOut, { done, next }: { readonly done: boolean; readonly next: boolean }): boolean {
  const { has, people, state } = called;
  if (has !== null) return state === "open" || state === "vain" || state === "cannot";
  return !(done || isAwaited(called)) && (next || people.length > 0);
}

/** One place of the plan's order: how it stands, whom to call, what they answered. `next`: where to go on. */
export function CalledRow({ called, next }: { called: CalledOut; next: boolean }) {
  const who = whose(called);
  const may = NEXT[called.state];
  const done = isCalled(called, thisMinute.value);
  const now = done ? null : callNow(called);
  const others = mayCallOthers(called, { done, next }) ? othersFor(called) : [];
  return (
    <li class="stack">
      <div class="row">
        <Asked called={called} now={now} />
        {called.state === "coming" && called.at !== null && called.has === null && <Countdown at={called.at} />}
        {done && <Icon name="check" size="small" />}
        {now && !readsOnly.value && <CallThem of={now} next={next} />}
      </div>
      {!(done || now) && <p class="warn">{t("call-out-nobody")}</p>}
      {!readsOnly.value && who && may.length > 0 && (
        <Answers who={who} may={may} isComing={called.state === "coming"} />
      )}
      {others.length > 0 && <Others all={others} />}
    </li>
  );
}
