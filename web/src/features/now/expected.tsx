import { useState } from "preact/hooks";
import { t } from "../../app/i18n";
import { ListRow } from "../../app/list-rows";
import { show } from "../../app/notify";
import { openOutage } from "../../app/opening";
import { edition, readsOnly, record, serverNow, supervises, tended } from "../../app/store";
import { areaNames, dayAndTime } from "../../app/words";
import { momentField, textsField } from "../../core/fields";
import type { IncidentView } from "../../core/incident-views";
import { byId } from "../../core/plan-lookups";
import { Button } from "../../ui/button";
import { LeadRow } from "../../ui/row";
import { Sheet } from "../../ui/sheet";

/** What the plan has for it: the lists, which can be worked on already, and what to tell customers. */
function Prepare() {
  const from = edition.value;
  const lists = (from?.announced?.lists ?? []).flatMap((id) => byId(from?.lists ?? [], id) ?? []);
  if (lists.length === 0) return null;
  return (
    <div class="list">
      {lists.map((list) => (
        <ListRow key={list.id} list={list} />
      ))}
      <LeadRow href="/scripts" icon="say">
        {t("now-expected-tell")}
      </LeadRow>
    </div>
  );
}

/** µs. So long before its time it may be a slip of the thumb. */
const EARLY = 30 * 60_000_000;

/** An announced outage: what to prepare; one confirmation starts it, or it is called off. */
export function Expected({ view }: { view: IncidentView }) {
  const [early, setEarly] = useState(false);
  const action = view.leading.action;
  if (!action) return null;
  const areas = textsField(action, "areas") ?? [];
  const [from, to] = [momentField(action, "from"), momentField(action, "to")];
  const cause = String(action.body["cause"] ?? "maintenance");
  const start = async () => {
    setEarly(false);
    if (await openOutage({ cause, areas, minutesAgo: 0 }, view.ref)) show({ text: t("now-begun") });
  };
  const cancel = async () => {
    const body = { reason: t("now-called-off-reason") };
    if (await record({ type: "incident.cancelled", incident: view.ref, body })) show({ text: t("now-called-off") });
  };
  const begin = () => (typeof from === "number" && from - serverNow.peek() > EARLY ? setEarly(true) : void start());
  return (
    <section class="card stack" aria-label={t("now-expected", { areas: areaNames(areas) })}>
      <h2>{t("now-expected", { areas: areaNames(areas) })}</h2>
      <p>
        {typeof from === "number" && dayAndTime(from)} –{" "}
        {typeof to === "number" ? dayAndTime(to) : t("now-back-unknown")}
      </p>
      {tended.value?.ref === view.ref && <Prepare />}
      {!readsOnly.value && (
        <div class="two">
          <Button size="tall" onPress={begin}>
            {t("now-it-began")}
          </Button>
          {supervises.value && (
            <Button size="tall" onPress={() => void cancel()}>
              {t("now-call-off")}
            </Button>
          )}
        </div>
      )}
      {early && typeof from === "number" && (
        <Sheet title={t("now-early", { time: dayAndTime(from) })} onClose={() => setEarly(false)}>
          <Button kind="go" size="press" onPress={() => void start()}>
            {t("now-early-yes")}
          </Button>
          <Button onPress={() => setEarly(false)}>{t("answer-never-mind")}</Button>
        </Sheet>
      )}
    </section>
  );
}
