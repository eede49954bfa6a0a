import { useState } from "preact/hooks";
import { useRoute } from "preact-iso/router";
import { CallOutcome } from "../../app/calls/call-outcome";
import { CalleeRow } from "../../app/calls/callee-row";
import { calleeOf } from "../../app/calls/callees";
import { knownCustomer } from "../../app/customers/proposals";
import { placeOf } from "../../app/customers/round";
import { inEnded } from "../../app/incident/ended-incident";
import { recordCounting } from "../../app/record/counted-acts";
import { counting, edition, readsOnly, shownIncident, workIncident } from "../../app/record/store";
import { helpNow } from "../../app/response/help-now";
import { helpState, helpTitle } from "../../app/response/help-words";
import { Unheard } from "../../app/response/unheard";
import { WhenSheet } from "../../app/response/when-sheet";
import { OfEnded } from "../../app/several/of-ended";
import { Screen } from "../../app/shell/screen";
import { ChooseArea } from "../../app/words/area-choice";
import { Countdown } from "../../app/words/countdown";
import { EntryLine, names } from "../../app/words/entry-line";
import { t } from "../../app/words/i18n";
import { TimePick } from "../../app/words/time-pick";
import { rfc3339 } from "../../app/words/times";
import { inLine } from "../../app/words/user-text";
import type { Drafts } from "../../core/commands/decision";
import { placeHelp, promiseHelp, receiveHelp, releaseHelp } from "../../core/commands/help";
import { type Help, helpIn } from "../../core/readings/response/help";
import { own } from "../../core/record/json";
import { Button } from "../../ui/button";
import { Empty } from "../../ui/empty";
import { FoldOut } from "../../ui/fold-out";
import { LeadRow } from "../../ui/lead-row";
import { CountPick } from "./count-pick";
import { HelpFrom } from "./help-from";

const save = (drafts: Drafts, said: string) => void recordCounting(drafts, said);

const promise = (of: Help, until: number, more: Partial<Pick<Help, "count" | "promisedBy">> = {}) => {
  const { promisedBy: by, count } = { ...of, promisedBy: of.promisedBy ?? of.from, ...more };
  const promised = { help: of.entry.ref, by, count, until };
  save(promiseHelp(workIncident.value, promised, rfc3339), t("help-said-promised", { what: of.what }));
};

/** They will send it, said to the minute, or by another, or not all of it. */
function Promised({ of }: { of: Help }) {
  const [until, setUntil] = useState<number | null>(null);
  const [count, setCount] = useState(of.count);
  const [by, setBy] = useState(of.promisedBy ?? of.from);
  const say = () => {
    if (until === null) return;
    promise(of, until, { promisedBy: by, count });
    setUntil(null);
  };
  return (
    <FoldOut title={t("help-promise-more")}>
      <div class="stack wide">
        <TimePick legend={t("help-by-when")} value={until} onPick={setUntil} />
        {of.from === null && <HelpFrom legend={t("help-who")} wanted={of} value={by} onPick={setBy} />}
        <CountPick legend={t("help-count")} value={count} of={of.of} onPick={setCount} />
        <Button size="tall" disabled={until === null} onPress={say}>
          {t("help-promise-save")}
        </Button>
      </div>
    </FoldOut>
  );
}

/** It came: how much of it, and where it was sent. Where nobody says more, all that was missing. */
function Arrived({ of, part, put }: { of: Help; part: Came; put: (part: Partial<Came>) => void }) {
  return (
    <FoldOut title={t("help-came-part")}>
      <div class="stack wide">
        <CountPick legend={t("help-count")} value={part.count} of={of.of} onPick={(count) => put({ count })} />
        <ChooseArea
          legend={t("help-sent-to")}
          areas={edition.value?.areas ?? []}
          value={part.area ?? of.area}
          onChoose={(area) => put({ area })}
        />
      </div>
    </FoldOut>
  );
}

interface Came {
  readonly count: number;
  readonly area: string | null;
}

const missing = ({ count, arrived }: Help): number => Math.max(0, count - arrived);

/** What is here goes where it is needed next. */
function SentOn({ of }: { of: Help }) {
  const send = (area: string) =>
    save(placeHelp(workIncident.value, { help: of.entry.ref, area }), t("help-said-placed", { what: of.what }));
  return (
    <FoldOut title={t("help-sent-on")}>
      <ChooseArea legend={t("help-sent-to")} areas={edition.value?.areas ?? []} value={of.where} onChoose={send} />
    </FoldOut>
  );
}

/** Nobody needs it any more: all that is here goes. */
function Released({ of }: { of: Help }) {
  const left = of.arrived - of.released;
  const release = () =>
    save(
      releaseHelp(workIncident.value, { help: of.entry.ref, count: left }),
      t("help-said-released", { what: of.what }),
    );
  return (
    <Button size="tall" onPress={release}>
      {t(of.arrived > 0 ? "help-release" : "help-needless")}
    </Button>
  );
}

/** One thing that was asked for: promised, here, gone again; whom to call about it. */
export function OneHelpScreen() {
  const ref = counting(useRoute().params["ref"] ?? "");
  const isThis = ({ entry }: Help) => entry.ref === ref;
  const help = helpNow.value.find(isThis);
  if (help) return <Whole of={help} />;
  return (
    <OfEnded has={(scene) => helpIn(scene).some(isThis)}>
      <Screen title={t("help-title")} back="/help">
        <Empty icon="find" title={t("help-unknown")} />
      </Screen>
    </OfEnded>
  );
}

function Whole({ of }: { of: Help }) {
  const [said, setSaid] = useState<Partial<Came>>({});
  const [asking, setAsking] = useState(false);
  const part: Came = { count: missing(of), area: null, ...said };
  const awaited = !(of.here || of.over || readsOnly.value);
  const present = of.arrived > of.released && !readsOnly.value;
  const sender = of.promisedBy ?? of.from;
  const callee = sender === null ? null : calleeOf(sender);
  const customer = of.customer === null ? null : knownCustomer(of.customer);
  const who = of.entry.private && own(of.entry.private, "name");
  const arrive = () => {
    setSaid({});
    save(receiveHelp(workIncident.value, { help: of.entry.ref, ...part }), t("help-said-arrived", { what: of.what }));
  };
  // Somebody agrees before anything comes; what comes unannounced is here all the same.
  const agreed = of.until !== null || of.arrived > 0;
  const came = (
    <Button size={agreed ? "press" : "tall"} kind={agreed ? "go" : undefined} icon="check" onPress={arrive}>
      {t("help-came")}
    </Button>
  );
  const main = agreed ? (
    came
  ) : (
    <Button kind="go" size="press" onPress={() => setAsking(true)}>
      {t("help-promise")}
    </Button>
  );
  return (
    <Screen title={helpTitle(of)} back="/help" main={awaited && main}>
      <CallOutcome quiet={awaited} />
      <div class="row">
        <p class="grow">{helpState(of, names.value)}</p>
        {of.until !== null && !(of.here || of.over) && <Countdown at={of.until} />}
      </div>
      {awaited && of.entry.state !== "received" && <Unheard from={sender} />}
      {customer && (
        <div class="card list">
          <LeadRow href={inEnded(shownIncident.value, `/contacts/${customer.id}`)}>{placeOf(customer)}</LeadRow>
        </div>
      )}
      {typeof who === "string" && <p class="lines">{inLine(who)}</p>}
      {callee && (
        <ul class="card list">
          <CalleeRow callee={callee} />
        </ul>
      )}
      {awaited && !agreed && came}
      {awaited && <Promised key={of.acts.length} of={of} />}
      {awaited && <Arrived of={of} part={part} put={(more) => setSaid({ ...said, ...more })} />}
      {present && <SentOn key={of.acts.length} of={of} />}
      {(present || awaited) && <Released of={of} />}
      <section class="card list" aria-label={t("help-so-far")}>
        {[of.entry, ...of.acts].map((entry) => (
          <EntryLine key={entry.ref} entry={entry} />
        ))}
      </section>
      {asking && (
        <WhenSheet
          title={t("help-by-when")}
          onWhen={(at) => at !== null && promise(of, at)}
          onClose={() => setAsking(false)}
        />
      )}
    </Screen>
  );
}
