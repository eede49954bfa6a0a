import { t } from "../../app/i18n";
import { show } from "../../app/notify";
import { openOutage } from "../../app/opening";
import { ProblemCard } from "../../app/problem";
import { ReadinessCard } from "../../app/readiness";
import { myDuties } from "../../app/situation";
import { me, readsOnly, record, status, supervises, views } from "../../app/store";
import { updateReady } from "../../app/update";
import { areaNames, when } from "../../app/words";
import { momentField, textsField } from "../../core/fields";
import type { IncidentView } from "../../core/incident-views";
import { Button, LinkButton } from "../../ui/button";
import { Icon } from "../../ui/icons";
import { Notice } from "../../ui/row";

/** An announced outage: one confirmation starts it, or it is called off. */
function Expected({ view }: { view: IncidentView }) {
  const action = view.leading.action;
  if (!action) return null;
  const areas = textsField(action, "areas") ?? [];
  const [from, to] = [momentField(action, "from"), momentField(action, "to")];
  const cause = String(action.body["cause"] ?? "maintenance");
  const start = async () => {
    if (await openOutage({ cause, areas, minutesAgo: 0 }, view.ref)) show({ text: t("now-begun") });
  };
  const cancel = async () => {
    const body = { reason: t("now-called-off-reason") };
    if (await record({ type: "incident.cancelled", incident: view.ref, body })) show({ text: t("now-called-off") });
  };
  return (
    <section class="card stack">
      <h2>{t("now-expected", { areas: areaNames(areas) })}</h2>
      <p>
        {typeof from === "number" && when(from)} – {typeof to === "number" && when(to)}
      </p>
      <div class="two">
        <Button size="tall" onPress={() => void start()}>
          {t("now-it-began")}
        </Button>
        {supervises.value && (
          <Button size="tall" onPress={() => void cancel()}>
            {t("now-call-off")}
          </Button>
        )}
      </div>
    </section>
  );
}

function SignedOut() {
  return (
    <div class="card row">
      <span class="grow">
        <Notice tone="warn">{t("now-signed-out")}</Notice>
      </span>
      <LinkButton href="/settings">{t("now-look")}</LinkButton>
    </div>
  );
}

/** Nobody is reloaded: the person takes it when there is time. */
function UpdateWaits() {
  return (
    <div class="card row">
      <span class="grow">
        <Notice icon="lamp">{t("now-update")}</Notice>
      </span>
      <LinkButton href="/settings">{t("now-look")}</LinkButton>
    </div>
  );
}

/** A bar above every screen says these. */
const SAID_ABOVE = ["storage_newer", "storage_blocked"];

/** What must be known whether an outage is on or not. */
export function Hints() {
  const { problem, signedOut } = status.value;
  return (
    <>
      {readsOnly.value && problem !== "wiped" && <Notice tone="warn">{t("shell-reads-only")}</Notice>}
      {problem && !SAID_ABOVE.includes(problem) && <ProblemCard code={problem} />}
      {signedOut && <SignedOut />}
      {updateReady.value && <UpdateWaits />}
    </>
  );
}

export function Quiet() {
  const duties = myDuties.value.map((duty) => t(`duty-${duty}`)).join(t("shell-joiner"));
  const expected = views.value.filter((view) => view.status === "expected");
  return (
    <>
      <div class="row wide hello">
        <span class="lamp">
          <Icon name="lamp" size="big" />
        </span>
        <div>
          <h1 class="huge" tabIndex={-1}>
            {t("now-quiet")}
          </h1>
          <p class="mute">{[me.value?.name, duties].filter(Boolean).join(" · ")}</p>
        </div>
      </div>
      <Hints />
      {expected.map((view) => (
        <Expected key={view.ref} view={view} />
      ))}
      <ReadinessCard />
    </>
  );
}
