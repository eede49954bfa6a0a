import { useState } from "preact/hooks";
import { CAUSES } from "../../core/catalogue/words";
import { callOff } from "../../core/commands/incidents";
import type { IncidentView } from "../../core/folds/incident-views";
import { momentField, textsField, wordField } from "../../core/record/fields";
import { Button, LinkButton } from "../../ui/button";
import { Sheet } from "../../ui/sheet";
import { record } from "../record/record";
import { serverNow, supervises } from "../record/store";
import { show } from "../shell/notify";
import { toTop } from "../shell/screen";
import { t } from "../words/i18n";
import { dayAndTime } from "../words/words";
import { openAnnounced } from "./opening";

/** µs. So long before its time it may be a slip of the thumb. */
const EARLY = 30 * 60_000_000;

async function cancel(view: IncidentView): Promise<void> {
  const ending = { reason: t("now-called-off-reason"), supervises: supervises.value };
  if (await record(callOff(view, ending))) show({ text: t("now-called-off") });
}

interface Question {
  readonly title: string;
  readonly yes: string;
  readonly act: () => Promise<void>;
}

/** An announced outage begins by one confirmation, or is called off by a supervisor. `size`: of the buttons. */
export function AnnouncedActs({ view, size }: { view: IncidentView; size?: "tall" }) {
  const [asked, ask] = useState<Question | null>(null);
  const action = view.leading.action;
  if (!action) return null;
  const from = momentField(action, "from");
  const start = async () => {
    const cause = wordField(action, "cause", CAUSES) ?? "maintenance";
    const areas = textsField(action, "areas") ?? [];
    if (!(await openAnnounced({ cause, areas, minutesAgo: 0 }, view))) return;
    show({ text: t("now-begun") });
    toTop();
  };
  const begin = () => {
    if (typeof from !== "number" || from - serverNow.peek() <= EARLY) void start();
    else ask({ title: t("now-early", { time: dayAndTime(from) }), yes: t("now-early-yes"), act: start });
  };
  // There is no way back, and what was prepared goes with it.
  const drop = () => ask({ title: t("now-call-off-sure"), yes: t("now-call-off-yes"), act: () => cancel(view) });
  return (
    <>
      <Button size={size} onPress={begin}>
        {t("now-it-began")}
      </Button>
      <LinkButton size={size} href={`/expected?move=${encodeURIComponent(view.ref)}${size ? "" : "&at=desk"}`}>
        {t("expected-move")}
      </LinkButton>
      {supervises.value && (
        <Button size={size} onPress={drop}>
          {t("now-call-off")}
        </Button>
      )}
      {asked && (
        <Sheet title={asked.title} onClose={() => ask(null)}>
          <Button
            kind="go"
            size="press"
            onPress={() => {
              ask(null);
              void asked.act();
            }}
          >
            {asked.yes}
          </Button>
          <Button onPress={() => ask(null)}>{t("answer-never-mind")}</Button>
        </Sheet>
      )}
    </>
  );
}
