import { EmergencyNumbers } from "../../app/calls/emergency-numbers";
import { ProblemCard } from "../../app/record/problem";
import { status } from "../../app/record/store";
import { Screen } from "../../app/shell/screen";
import { t } from "../../app/words/i18n";
import { LinkButton } from "../../ui/button";
import { Icon } from "../../ui/icons";
import { Notice } from "../../ui/notice";

/** A phone that nobody has enrolled: what to do, in three steps. */
export function NotEnrolled() {
  return (
    <Screen title={t("now-new-title")} ownHead places={false}>
      <div class="row wide hello">
        <span class="lamp">
          <Icon name="lamp" size="big" />
        </span>
        <h1 class="huge" tabIndex={-1}>
          {t("now-new-title")}
        </h1>
      </div>
      {status.value.problem === "wiped" && <ProblemCard code="wiped" />}
      {status.value.server === "unheard" && <Notice tone="warn">{t("now-new-offline")}</Notice>}
      <ol class="card list numbered">
        <li>{t("now-new-1")}</li>
        <li>{t("now-new-2")}</li>
        <li>{t("now-new-3")}</li>
      </ol>
      <p class="mute">{t("now-new-desk")}</p>
      <LinkButton href="/sign-in">{t("now-new-sign-in")}</LinkButton>
      <p class="push label">{t("now-new-danger")}</p>
      <EmergencyNumbers />
    </Screen>
  );
}
