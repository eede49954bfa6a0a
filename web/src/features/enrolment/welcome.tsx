import { useEffect, useState } from "preact/hooks";
import { system } from "../../app/device/platform";
import { atDesk } from "../../app/device/preferences";
import { ProblemCard } from "../../app/record/problem";
import { localRecord, me, plan, status, supervises } from "../../app/record/store";
import { Screen } from "../../app/shell/screen";
import { offlineReady } from "../../app/shell/update";
import { t } from "../../app/words/i18n";
import { dutyWords } from "../../app/words/words";
import type { Me, Readiness } from "../../sync/local-record";
import { Button, LinkButton } from "../../ui/button";
import { Icon } from "../../ui/icons";
import { Notice } from "../../ui/notice";

/** What came in, as it comes in: each line turns green when it is true. */
function Arriving({ readiness }: { readiness: Readiness | null }) {
  const held = plan.value;
  const { problem } = status.value;
  // It would be "coming" for ever.
  if (problem !== null && !held) return <ProblemCard code={problem} />;
  return (
    <ul class="card list" aria-live="polite">
      <li>
        {held ? (
          <Notice tone="ok">{t("ready-plan", { number: held.number })}</Notice>
        ) : (
          <Notice icon="clock">{t("welcome-plan-coming")}</Notice>
        )}
      </li>
      <li>
        {offlineReady.value ? (
          <Notice tone="ok">{t("ready-offline")}</Notice>
        ) : (
          <Notice icon="clock">{t("ready-not-offline")}</Notice>
        )}
      </li>
      {readiness && (
        <li>
          <Notice tone={readiness.persisted ? "ok" : "warn"}>
            {t(
              readiness.persisted
                ? "ready-persisted"
                : readiness.persisted === null
                  ? "ready-persist-unknown"
                  : "ready-not-persisted",
            )}
          </Notice>
        </li>
      )}
    </ul>
  );
}

/** Who this phone is now, confirmed by one tap; what it holds; then the rehearsal. */
export function Welcome({ me: enrolled, onNotMe }: { me: Me; onNotMe: () => void }) {
  const [confirmed, setConfirmed] = useState(false);
  const [readiness, setReadiness] = useState<Readiness | null>(null);
  useEffect(() => {
    void localRecord().readiness().then(setReadiness);
  }, []);
  const who = me.value ?? enrolled;
  const duties = dutyWords(who.duties);
  const main = confirmed ? (
    <LinkButton kind="go" size="press" icon="plane" href="/rehearsal">
      {t("welcome-rehearse")}
    </LinkButton>
  ) : (
    <Button kind="go" size="press" onPress={() => setConfirmed(true)}>
      {t("welcome-me")}
    </Button>
  );
  // Whoever watches the whole from a wide screen wants the desk; a staff member or a phone does not.
  const big = supervises.value && atDesk();
  const more = confirmed ? (
    <LinkButton size="tall" href="/">
      {t("welcome-later")}
    </LinkButton>
  ) : (
    <Button size="tall" onPress={onNotMe}>
      {t("welcome-not-me")}
    </Button>
  );
  const ios = system(navigator.userAgent, navigator.maxTouchPoints) === "ios";
  return (
    <Screen title={t("welcome-title")} ownHead places={false} main={main} more={more}>
      <div class="row wide hello">
        <span class="lamp">
          <Icon name="lamp" size="big" />
        </span>
        <div>
          <p class="label">{t("welcome-you-are")}</p>
          <h1 class="huge" tabIndex={-1}>
            {who.name}
          </h1>
          <p class="mute">{[t(`role-${who.role}`), duties].filter(Boolean).join(" · ")}</p>
        </div>
      </div>
      <Arriving readiness={readiness} />
      {ios && <Notice icon="phone">{t("welcome-ios")}</Notice>}
      {confirmed && <p>{t("welcome-rehearse-why")}</p>}
      {confirmed && big && (
        <LinkButton size="tall" icon="screen" href="/desk">
          {t("welcome-desk")}
        </LinkButton>
      )}
    </Screen>
  );
}
