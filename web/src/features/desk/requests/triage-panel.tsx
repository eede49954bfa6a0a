import { useState } from "preact/hooks";
import type { Of } from "../../../app/incident/situation";
import { MatterActs } from "../../../app/matters/matter-buttons";
import { keeperWords } from "../../../app/matters/matter-row";
import { me, phoneOf, supervises } from "../../../app/record/store";
import { CloseRequest } from "../../../app/requests/close-request";
import { EarlierRequests, earlierRequests } from "../../../app/requests/earlier-requests";
import { requestPlace, requestWords } from "../../../app/requests/request-words";
import { Countdown } from "../../../app/words/countdown";
import { t } from "../../../app/words/i18n";
import { when } from "../../../app/words/words";
import { groupedBy } from "../../../core/grouping";
import { callersInOrder, type WaitingCaller } from "../../../core/readings/matters/callers-in-order";
import type { Matter } from "../../../core/readings/matters/matter";
import { requestsIn } from "../../../core/readings/response/requests";
import { Button } from "../../../ui/button";
import { FoldOut } from "../../../ui/fold-out";
import { Icon } from "../../../ui/icons";
import { AsideSheet } from "../devices/aside/aside-sheet";
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

/** More than whoever takes calls keeps open: they hide what others recorded. */
const VERY_MANY = 30;

/** The device that recorded what nobody has and no life hangs on; "": it stands by itself. */
const flooding = ({ matter: { id, urgency, keepers } }: Row): string =>
  urgency === 0 || keepers.some(({ person }) => person !== null) ? "" : id.slice(0, id.lastIndexOf("."));

/** Very many from one phone, as one row that opens. */
function Flood({ device, rows }: { device: string; rows: readonly Row[] }) {
  const [aside, setAside] = useState(false);
  return (
    <FoldOut title={t("desk-requests-of", { n: rows.length, whose: phoneOf(device) })} keep={device} snug>
      {supervises.value && device !== me.value?.device && (
        <Button onPress={() => setAside(true)}>{t("desk-aside")}</Button>
      )}
      <ul class="list">
        {rows.map((row) => (
          <RequestLine key={row.matter.key} {...row} />
        ))}
      </ul>
      {aside && <AsideSheet device={device} onClose={() => setAside(false)} />}
    </FoldOut>
  );
}

/** Who waits in the outage on the desk, whoever presses most first; and how many of earlier ones do; nothing where nobody does. */
export function TriagePanel() {
  const focus = useFocusOnNext<HTMLUListElement>();
  const of = deskOf.value;
  if (!of) return null;
  const waiting = callersInOrder(requestsIn(of.scene.requests), deskMatters.value);
  const rows = waiting.flatMap((caller) => caller.open.map((matter) => ({ of, caller, matter })));
  const floods = [...groupedBy(rows, flooding)].filter(([device, all]) => device !== "" && all.length > VERY_MANY);
  const flooded = new Set(floods.flatMap(([, all]) => all));
  const earlier = earlierRequests(of.view.ref);
  if (rows.length + earlier.length === 0) return null;
  return (
    <Panel title={rows.length === 0 ? t("request-title") : t("desk-requests-waiting", { n: rows.length })}>
      <EarlierRequests all={earlier} />
      <ul class="list" {...focus}>
        {rows
          .filter((row) => !flooded.has(row))
          .map((row) => (
            <RequestLine key={row.matter.key} {...row} />
          ))}
      </ul>
      {floods.map(([device, all]) => (
        <Flood key={device} device={device} rows={all} />
      ))}
    </Panel>
  );
}
