import type { ComponentType } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { OUTCOMES, type Outcome } from "../../core/catalogue/words";
import { callOut } from "../../core/commands/call-out";
import { noteCall, noteCallBack } from "../../core/commands/calls";
import type { Drafts } from "../../core/commands/decision";
import { Button } from "../../ui/button";
import { record } from "../record/record";
import { workIncident } from "../record/store";
import { announce } from "../shell/notify";
import { speakAll, t } from "../words/i18n";
import { calledName } from "./callees";
import {
  isCallPending,
  type NotedCall,
  notedCall,
  type PendingCall,
  pendingCall,
  setNotedCall,
  setPendingCall,
} from "./pending-call";

/** A message is sent and answered later, if at all: nobody is busy. */
const outcomesOf = ({ channel }: PendingCall): readonly Outcome[] =>
  channel === "sms" ? ["left_word", "reached"] : OUTCOMES;

const said = ({ channel }: PendingCall, outcome: Outcome) =>
  t(channel === "sms" ? `sent-${outcome}` : `outcome-${outcome}`);

function drafts({ contact, channel, route, person, callsOut, back }: PendingCall, outcome: Outcome): Drafts {
  const about = workIncident.value;
  if (back)
    return noteCallBack(about, back.request, `${back.words} · ${t(`outcome-${outcome}`)}`, outcome === "reached");
  if (callsOut) return callOut(about, { ...callsOut, channel, outcome });
  const whom = { ...(person === undefined ? {} : { person }), ...(route === undefined ? {} : { route }) };
  return noteCall(about, { contact, channel, outcome, ...whom });
}

/** Whose outcome is on its way to the disk: a second tap says nothing more of it. */
let saving: PendingCall | null = null;

/** Ref of the entry that says it; null where it is not to be followed up here. */
async function give(call: PendingCall, outcome: Outcome): Promise<string | null> {
  if (call === saving) return null;
  saving = call;
  const { contact, step, callsOut, back } = call;
  const name = calledName(call);
  const [entry] = (await record(drafts(call, outcome))) ?? [];
  if (saving === call) saving = null;
  // Who has called again meanwhile is asked of that call.
  if (!entry || call !== pendingCall.value) return null;
  setPendingCall(null);
  // Whether they come is asked for where people are called out; what a caller was told stands with what they asked for.
  const incident = workIncident.value?.ref ?? null;
  if (!(callsOut || back)) setNotedCall({ contact, name, outcome, ref: entry.ref, incident, at: Date.now(), step });
  announce(t("call-noted", { name, outcome: said(call, outcome) }));
  return entry.ref;
}

/** What follows a call waits behind the first screen, and its words with it. */
function After({ call, quiet }: { call: NotedCall; quiet: boolean }) {
  const [card, setCard] = useState<{ readonly Card: ComponentType<Parameters<typeof After>[0]> } | null>(null);
  useEffect(() => {
    const read = Promise.all([import("./after-call"), speakAll()]);
    // Where it cannot be had, the outcome is noted all the same.
    read.then(([{ AfterCall: Card }]) => setCard({ Card })).catch(() => undefined);
  }, []);
  return card && <card.Card call={call} quiet={quiet} />;
}

interface Asked {
  /** The step that shows it: only what became of its own call is asked there. */
  readonly step?: string;
  /** Whose screen it is: what follows a call of theirs stands there, too. Null on Now, where any call's does. */
  readonly of?: string | null;
  /** True where something else is the screen's one amber action. */
  readonly quiet?: boolean;
}

/**
 * On return from a call: how did it go? One tap; then what they said, or whom to try next. That follows where it was
 * tapped, and elsewhere stands in nobody's way.
 */
export function CallOutcome({ step, of, quiet = false }: Asked) {
  const [given, setGiven] = useState<string | null>(null);
  const call = pendingCall.value;
  const asked = useRef<HTMLElement>(null);
  // The button that called may stand far down: whoever comes back sees the question.
  const whom = call?.contact;
  useEffect(() => {
    if (whom !== undefined) asked.current?.scrollIntoView({ block: "center" });
  }, [whom]);
  if (!call) {
    const noted = notedCall.value;
    const here = noted && (of === null || noted.contact === of || noted.ref === given || noted.step === (step ?? ""));
    return here && <After key={noted.ref} call={noted} quiet={quiet} />;
  }
  if (!isCallPending(step)) return null;
  const how = t(call.channel === "sms" ? "call-sent" : "call-how", { name: calledName(call) });
  return (
    <section ref={asked} class={quiet ? "card stack" : "card next stack"} aria-label={how}>
      <h2>{how}</h2>
      <div class="two">
        {outcomesOf(call).map((outcome) => (
          <Button key={outcome} size="tall" onPress={() => void give(call, outcome).then(setGiven)}>
            {said(call, outcome)}
          </Button>
        ))}
      </div>
      <Button kind="bare" onPress={() => setPendingCall(null)}>
        {t(call.channel === "sms" ? "call-not-sent" : "call-not-made")}
      </Button>
    </section>
  );
}
