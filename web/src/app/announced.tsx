import { useState } from "preact/hooks";
import { momentField, textsField } from "../core/fields";
import type { IncidentView } from "../core/incident-views";
import { Button } from "../ui/button";
import { Sheet } from "../ui/sheet";
import { t } from "./i18n";
import { show } from "./notify";
import { openOutage } from "./opening";
import { record, serverNow, supervises } from "./store";
import { dayAndTime } from "./words";

/** µs. So long before its time it may be a slip of the thumb. */
const EARLY = 30 * 60_000_000;

async function callOff(view: IncidentView): Promise<void> {
  const body = { reason: t("now-called-off-reason") };
  if (await record({ type: "incident.cancelled", incident: view.ref, body })) show({ text: t("now-called-off") });
}

/** An announced outage begins by one confirmation, or is called off by a supervisor. `size`: of the buttons. */
export function AnnouncedActs({ view, size }: { view: IncidentView; size?: "tall" }) {
  const [early, setEarly] = useState(false);
  const action = view.leading.action;
  if (!action) return null;
  const from = momentField(action, "from");
  const start = async () => {
    setEarly(false);
    const cause = String(action.body["cause"] ?? "maintenance");
    const areas = textsField(action, "areas") ?? [];
    if (await openOutage({ cause, areas, minutesAgo: 0 }, view.ref)) show({ text: t("now-begun") });
  };
  const begin = () => (typeof from === "number" && from - serverNow.peek() > EARLY ? setEarly(true) : void start());
  return (
    <>
      <Button size={size} onPress={begin}>
        {t("now-it-began")}
      </Button>
      {supervises.value && (
        <Button size={size} onPress={() => void callOff(view)}>
          {t("now-call-off")}
        </Button>
      )}
      {early && typeof from === "number" && (
        <Sheet title={t("now-early", { time: dayAndTime(from) })} onClose={() => setEarly(false)}>
          <Button kind="go" size="press" onPress={() => void start()}>
            {t("now-early-yes")}
          </Button>
          <Button onPress={() => setEarly(false)}>{t("answer-never-mind")}</Button>
        </Sheet>
      )}
    </>
  );
}
