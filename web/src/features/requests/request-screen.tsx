import { useState } from "preact/hooks";
import { useRoute } from "preact-iso/router";
import { backTo } from "../../app/incident/ended-incident";
import { matterHere, type Of } from "../../app/incident/situation";
import { MatterActs } from "../../app/matters/matter-buttons";
import { ownOrKeeperWords } from "../../app/matters/matter-row";
import { isMineUntaken, matters } from "../../app/matters/matters";
import { counting, readsOnly } from "../../app/record/store";
import { CloseRequest } from "../../app/requests/close-request";
import { EquipmentLead } from "../../app/requests/equipment-lead";
import { requestPlace, requestWords } from "../../app/requests/request-words";
import { requests } from "../../app/requests/requests";
import { mayBeHurt, RequestsUnheard } from "../../app/requests/requests-unheard";
import { OfEnded } from "../../app/several/of-ended";
import { Screen } from "../../app/shell/screen";
import { EntryLine } from "../../app/words/entry-line";
import { t } from "../../app/words/i18n";
import { when } from "../../app/words/words";
import { type Matter, matterKey } from "../../core/readings/matters/matter";
import { byCaller, callerField } from "../../core/readings/response/callers";
import { type Request, requestsIn } from "../../core/readings/response/requests";
import { displayTime } from "../../core/record/entries";
import { textField } from "../../core/record/fields";
import { Button } from "../../ui/button";
import { Empty } from "../../ui/empty";
import { Fact } from "../../ui/fact";
import { LeadRow } from "../../ui/lead-row";
import { CallerCard } from "./caller-card";
import { askedBefore } from "./calls-before";
import { FillIn } from "./fill-in";
import { act, RequestActs } from "./request-acts";
import { RequestRow } from "./request-row";

/** A duty of the plan is to have it, and nobody does. */
const isUntaken = (matter: Matter): boolean =>
  matter.keepers.length === 0 && matter.by !== null && !isMineUntaken(matter);

/** What is known of it, and who has it. */
function Facts({ of, here }: { of: Request; here: Of }) {
  const matter = matters.value.find(({ key }) => key === matterKey("request", of.entry.ref));
  const place = requestPlace(of);
  const approved = of.entry.action && textField(of.entry.action, "approved");
  return (
    <section class="card stack">
      <dl class="stack">
        {place && <Fact name={t("request-where")}>{place}</Fact>}
        <Fact name={t("request-since")}>{when(displayTime(of.entry))}</Fact>
        {of.callBack !== null && !of.closed && <Fact name={t("request-call-back")}>{when(of.callBack)}</Fact>}
        {approved && <Fact name={t("request-approved-fact")}>{approved}</Fact>}
        {matter && (
          <Fact name={t(isUntaken(matter) ? "request-untaken" : "request-keeper")}>
            {ownOrKeeperWords(here, matter)}
          </Fact>
        )}
      </dl>
      {matter && <MatterActs of={here} matter={matter} />}
    </section>
  );
}

/** Who has the same number, as far as this reader knows, and is not said to be somebody: two phones may have taken one caller's calls. */
function Perhaps({ of, known }: { of: Request; known: readonly Request[] }) {
  const others = askedBefore(callerField(of, "number"), of).filter((each) => !known.includes(each));
  if (others.length === 0) return null;
  const same = others.map(({ entry }) => entry.ref);
  return (
    <section class="card stack" aria-label={t("request-perhaps")}>
      <h2>{t("request-perhaps")}</h2>
      <div class="list">
        {others.map((each) => (
          <RequestRow key={each.entry.ref} of={each} />
        ))}
      </div>
      {!readsOnly.value && (
        <Button onPress={() => act(of, { same }, t("request-same-said"))}>{t("request-same")}</Button>
      )}
    </section>
  );
}

/** What else the same caller asked for. */
function Others({ of }: { of: Request }) {
  const calls = byCaller(requests.value).find((each) => each.includes(of)) ?? [];
  if (calls.length < 2) return <Perhaps of={of} known={calls} />;
  return (
    <>
      <section class="card" aria-label={t("request-times", { n: calls.length })}>
        <h2>{t("request-times", { n: calls.length })}</h2>
        <div class="list">{calls.map((each) => each !== of && <RequestRow key={each.entry.ref} of={each} />)}</div>
      </section>
      <Perhaps of={of} known={calls} />
    </>
  );
}

/** One request: who asks, what was done, and how it ends. */
export function RequestScreen() {
  const { params, query } = useRoute();
  const ref = counting(params["ref"] ?? "");
  const [filling, changing] = ["fill" in query, "change" in query];
  const [closing, setClosing] = useState(false);
  const isThis = ({ entry }: Request) => entry.ref === ref;
  const [here, of] = [matterHere.value, requests.value.find(isThis)];
  if (!(of && here)) {
    return (
      <OfEnded has={(scene) => requestsIn(scene.requests).some(isThis)}>
        <Screen title={t("request-title")} back="/requests">
          <Empty icon="call" title={t("request-none-here")} />
        </Screen>
      </OfEnded>
    );
  }
  const acts = !(readsOnly.value || of.closed);
  const main =
    acts && !filling ? (
      <Button kind="go" size="press" onPress={() => setClosing(true)}>
        {t("request-close")}
      </Button>
    ) : undefined;
  return (
    <Screen title={requestWords(of)} tab={t("request-title")} back={backTo("/requests")} main={main}>
      <RequestsUnheard all={[of]} />
      {acts && <EquipmentLead kind={of.kind} words={of.what} area={of.place.area} />}
      <Facts of={of} here={here} />
      <CallerCard of={of} />
      {!readsOnly.value && (of.unfilled || acts || changing) && (
        <FillIn key={`fill ${ref} ${of.acts.length}`} of={of} queued={filling} open={changing} />
      )}
      {acts && <RequestActs key={ref} of={of} />}
      {acts && mayBeHurt(of) && (
        <nav class="card list" aria-label={t("accident-title")}>
          <LeadRow icon="alert" href={`/accidents?area=${encodeURIComponent(of.place.area ?? "")}`}>
            {t("accident-ask")}
          </LeadRow>
        </nav>
      )}
      <Others of={of} />
      <section class="card list" aria-label={t("request-course")}>
        {[of.entry, ...of.acts].map((entry) => (
          <EntryLine key={entry.ref} entry={entry} />
        ))}
      </section>
      {closing && <CloseRequest view={here.view} of={of} onClose={() => setClosing(false)} />}
    </Screen>
  );
}
