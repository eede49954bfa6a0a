import { useRoute } from "preact-iso/router";
import { CallOutcome } from "../../app/calls/call-outcome";
import { CalleeRow } from "../../app/calls/callee-row";
import { calleeOf } from "../../app/calls/callees";
import { situation } from "../../app/incident/situation";
import { StoredPhoto } from "../../app/photos/stored-photo";
import { recordCounting } from "../../app/record/counted-acts";
import { counting, readsOnly, workIncident } from "../../app/record/store";
import { OfEnded } from "../../app/several/of-ended";
import { Screen } from "../../app/shell/screen";
import { Countdown } from "../../app/words/countdown";
import { EntryLine, sentence } from "../../app/words/entry-line";
import { t } from "../../app/words/i18n";
import { rfc3339 } from "../../app/words/times";
import { inLine } from "../../app/words/user-text";
import { say } from "../../app/words/words";
import { startAuthorityClock, tellAuthority } from "../../core/commands/accidents";
import { type Accident, accidentsIn, isAccount } from "../../core/readings/response/accidents";
import { knownAt } from "../../core/readings/response/hurt";
import type { Entry } from "../../core/record/entries";
import { own } from "../../core/record/json";
import { Button } from "../../ui/button";
import { Empty } from "../../ui/empty";
import { Notice } from "../../ui/notice";
import { AccidentParts } from "./accident-parts";
import { accidentsNow, authorityClock, authorityReport, isTold } from "./accidents-now";
import { accidentWords } from "./accidents-screen";
import { Ambulance } from "./ambulance";

/** The authority's hour: how long is left, whom to call, and that they were told. */
function Authority({ of }: { of: Accident }) {
  const [due, running] = [authorityReport.value, authorityClock(of)];
  if (isTold(of)) return <Notice tone="ok">{t("accident-told")}</Notice>;
  if (!due || readsOnly.value) return null;
  const { ref } = of.entry;
  const tell = () =>
    void recordCounting(tellAuthority(workIncident.value, ref, due), t("accident-said-part", { part: "authority" }));
  const start = () =>
    void recordCounting(
      startAuthorityClock(workIncident.value, due, ref, rfc3339(knownAt(situation.value, of) / 1000)),
      t("desk-say-clock-started", { clock: say(due.clock.name) }),
    );
  if (!running) {
    return (
      <section class="card stack" aria-label={say(due.rule.name)}>
        <p class="label">{say(due.clock.about)}</p>
        <Button size="tall" icon="clock" onPress={start}>
          {t("accident-start")}
        </Button>
      </section>
    );
  }
  const callee = calleeOf(due.rule.to);
  const [last] = running.limits.toReversed();
  return (
    <section class="card stack" aria-label={say(due.rule.name)}>
      <div class="row">
        <h2 class="grow">{say(due.rule.name)}</h2>
        {last && <Countdown at={last.at} />}
      </div>
      {callee && (
        <ul class="list">
          <CalleeRow callee={callee} />
        </ul>
      )}
      <Button size="press" icon="check" onPress={tell}>
        {t("accident-tell")}
      </Button>
    </section>
  );
}

/** Who it was and what they said, where this reader may know. */
function Privately({ entry, of }: { entry: Entry; of: Accident }) {
  // What a witness says of themselves nobody has said again.
  const stands = entry === of.entry || isAccount(entry) ? { what: of.text, ...of.hurt } : null;
  return (
    <>
      {(["what", "name", "number", "words"] as const).map((key) => {
        const said = entry.private && own(entry.private, key);
        if (typeof said !== "string" || said.trim() === "") return null;
        const words = key === "what" ? said : inLine(said);
        return (
          <p key={key} class="lines">
            {stands === null || stands[key] === said ? words : <s>{words}</s>}
          </p>
        );
      })}
    </>
  );
}

function PartLine({ entry, of }: { entry: Entry; of: Accident }) {
  return (
    <li class="stack">
      <EntryLine entry={entry} />
      <Privately entry={entry} of={of} />
      {entry.action?.files.map(({ sha256 }) => (
        <StoredPhoto key={sha256} sha256={sha256} words={sentence(entry).text} />
      ))}
    </li>
  );
}

/** One accident: what is known, whom to tell by when, what was kept, who saw it, what was found. */
export function AccidentScreen() {
  const ref = counting(useRoute().params["ref"] ?? "");
  const isThis = ({ entry }: Accident) => entry.ref === ref;
  const accident = accidentsNow.value.find(isThis);
  if (!accident) {
    return (
      <OfEnded has={(scene) => accidentsIn(scene.accidents).some(isThis)}>
        <Screen title={t("accident-title")} back="/accidents">
          <Empty icon="find" title={t("accident-unknown")}>
            <p>{t("accident-readers")}</p>
          </Empty>
        </Screen>
      </OfEnded>
    );
  }
  return (
    <Screen title={accidentWords(accident)} tab={t("accident-title")} back="/accidents">
      <CallOutcome />
      {accident.kind === "injury" && !(accident.found || readsOnly.value) && <Ambulance />}
      {accident.people !== null && <p>{t("accident-hurt-count", { n: accident.people })}</p>}
      <Authority of={accident} />
      <section class="card" aria-label={t("accident-known")}>
        <h2>{t("accident-known")}</h2>
        <ul class="list">
          {[accident.entry, ...accident.parts].map((entry) => (
            <PartLine key={entry.ref} entry={entry} of={accident} />
          ))}
        </ul>
      </section>
      {!readsOnly.value && <AccidentParts of={accident} />}
      <p class="label">{t("accident-until-found")}</p>
    </Screen>
  );
}
