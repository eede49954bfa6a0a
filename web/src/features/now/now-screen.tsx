import { signal } from "@preact/signals";
import type { ComponentType } from "preact";
import { lazy } from "preact-iso";
import { situation } from "../../app/incident/situation";
import { currentIncident, me, readsOnly } from "../../app/record/store";
import { Screen } from "../../app/shell/screen";
import { speakAll, t } from "../../app/words/i18n";
import { isSupplyLost } from "../../core/folds/situation";
import { LinkButton } from "../../ui/button";
import { BetweenOutages } from "./between-outages";
import { NotEnrolled } from "./not-enrolled";

/**
 * A first visit shows no incident and need not wait for it; asked for at once, so that no outage waits either. Clocks
 * and reports speak words that the first screen alone does not bring.
 */
const behind = Promise.all([import("./during-outage"), speakAll()]);
const DuringOutage = lazy(async () => (await behind)[0].DuringOutage);
DuringOutage.preload().catch(() => undefined);

/** What stands above all else, an outage or not; nothing waits for it. */
const above = signal<ComponentType | null>(null);
// Where it cannot be had, the screen says so when it is drawn.
behind.then(
  ([{ Above }]) => {
    above.value = Above;
  },
  () => undefined,
);

const danger = () => (
  <LinkButton kind="danger" size="press" href="/danger">
    {t("now-danger")}
  </LinkButton>
);

const report = () => (
  <LinkButton kind="go" size="press" href="/report">
    {t("now-report")}
  </LinkButton>
);

/** The first place: what is going on and what to do next. */
export function NowScreen() {
  if (!me.value) return <NotEnrolled />;
  const open = currentIncident.value !== null;
  const acts = readsOnly.value ? {} : open ? { main: danger() } : { main: report(), more: danger() };
  // What everybody waits for is recorded where the eye is, however much stands below.
  const where = open && !readsOnly.value && (
    <LinkButton href="/facts">
      {t(isSupplyLost(situation.value) === false ? "strip-lost-again" : "strip-is-back")}
    </LinkButton>
  );
  return (
    <Screen title={t("place-now")} ownHead where={where} {...acts}>
      {above.value && <above.value />}
      {open ? <DuringOutage /> : <BetweenOutages />}
    </Screen>
  );
}
