import { useEffect, useState } from "preact/hooks";
import { EmergencyNumbers } from "../../app/calls/emergency-numbers";
import { ProblemCard } from "../../app/record/problem";
import { localRecord, status } from "../../app/record/store";
import { Screen } from "../../app/shell/screen";
import { t } from "../../app/words/i18n";
import { LinkButton } from "../../ui/button";
import { Icon } from "../../ui/icons";
import { Notice } from "../../ui/notice";

/** How the first person comes to a server where nobody is yet. */
const firstSteps = () => (
  <>
    <li>{t("now-first-1")}</li>
    <li>
      {t("now-first-2")}
      <code class="under">stormlamp code --role admin</code>
    </li>
    <li>{t("now-first-3")}</li>
  </>
);

const usualSteps = () => (
  <>
    <li>{t("now-new-1")}</li>
    <li>{t("now-new-2")}</li>
    <li>{t("now-new-3")}</li>
  </>
);

/** A phone that nobody has enrolled: what to do, in three steps. */
export function NotEnrolled() {
  const [nobody, setNobody] = useState(false);
  useEffect(() => {
    const ask = async () => setNobody(await (await localRecord().api()).isNobodyHere());
    // Without an answer stands what holds almost everywhere.
    ask().catch(() => undefined);
  }, []);
  const title = t(nobody ? "now-first-title" : "now-new-title");
  return (
    <Screen title={title} ownHead places={false}>
      <div class="row wide hello">
        <span class="lamp">
          <Icon name="lamp" size="big" />
        </span>
        <h1 class="huge" tabIndex={-1}>
          {title}
        </h1>
      </div>
      {status.value.problem === "wiped" && <ProblemCard code="wiped" />}
      {status.value.server === "unheard" && <Notice tone="warn">{t("now-new-offline")}</Notice>}
      <ol class="card list numbered">{nobody ? firstSteps() : usualSteps()}</ol>
      {!nobody && (
        <>
          <p class="mute">{t("now-new-desk")}</p>
          <LinkButton href="/sign-in">{t("now-new-sign-in")}</LinkButton>
        </>
      )}
      <p class="push label">{t("now-new-danger")}</p>
      <EmergencyNumbers />
    </Screen>
  );
}
