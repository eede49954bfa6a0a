import { useState } from "preact/hooks";
import type { Of } from "../../../app/incident/situation";
import { MatterActs } from "../../../app/matters/matter-buttons";
import { keeperWords } from "../../../app/matters/matter-row";
import { CloseRequest } from "../../../app/requests/close-request";
import { EarlierRequests, earlierRequests } from "../../../app/requests/earlier-requests";
import { requestPlace, requestWords } from "../../../app/requests/request-words";
import { Countdown } from "../../../app/words/countdown";
import { t } from "../../../app/words/i18n";
import { when } from "../../../app/words/words";
import { callersInOrder, type WaitingCaller } from "../../../core/readings/matters/callers-in-order";
import type { Matter } from "../../../core/readings/matters/matter";
import { requestsIn } from "../../../core/readings/response/requests";
import { Button } from "../../../ui/button";
import { Icon } from "../../../ui/icons";
import { deskMatters, deskOf } from "../matters/desk-matters";
import { openEntry } from "../shell/address";
import { useFocusOnNext } from "../ui/focus-on-next";
import { Panel } from "../ui/panel";

interface Row {
  readonly of: Of;
  readonly caller: WaitingCaller;
  readonly matter: Matter;
}

/** One request: its entry beside it on a tap, to take, to give, to close. */
function RequestLine({ of, caller: { calls }, matter }: Row) {
  const [closing, setClosing] = useState(false);
  const request = calls.find(({ entry }) => entry.ref === matter.id);
  if (!request) return null;
  const again = calls.length > 1 ? t("request-times", { n: calls.length }) : "";
  const under = [
    requestPlace(request),
    t("request-taken", { time: when(matter.since) }),
    keeperWords(of, matter),
    again,
  ];
  return (
    <li class="stack">
      <button type="button" class="leads" onClick={() => openEntry(matter.id)}>
        {matter.urgency === 0 && <Icon name="alert" size="small" />}
        <span class={matter.urgency === 0 ? "grow bad" : "grow"}>
          {requestWords(request)}
          <span class="label under">{under.filter(Boolean).join(" · ")}</span>
        </span>
        {matter.due !== null && <Countdown at={matter.due} />}
      </button>
      <MatterActs of={of} matter={matter}>
        <Button onPress={() => setClosing(true)}>{t("request-close")}</Button>
      </MatterActs>
      {closing && <CloseRequest view={of.view} of={request} onClose={() => setClosing(false)} />}
    </li>
  );
}

/** Who waits in the outage on the desk, whoever presses most first; and how many of earlier ones do; nothing where nobody does. */
export function TriagePanel() {
  const focus = useFocusOnNext<HTMLUListElement>();
  const of = deskOf.value;
  if (!of) return null;
  const waiting = callersInOrder(requestsIn(of.scene.requests), deskMatters.value);
  const rows = waiting.flatMap((caller) => caller.open.map((matter) => ({ of, caller, matter })));
  const earlier = earlierRequests(of.view.ref);
  if (rows.length + earlier.length === 0) return null;
  return (
    <Panel title={rows.length === 0 ? t("request-title") : t("desk-requests-waiting", { n: rows.length })}>
      <EarlierRequests all={earlier} />
      <ul class="list" {...focus}>
        {rows.map((row) => (
          <RequestLine key={row.matter.key} {...row} />
        ))}
      </ul>
    </Panel>
  );
}
