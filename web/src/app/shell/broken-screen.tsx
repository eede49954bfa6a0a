import { useLocation } from "preact-iso/router";
import { Button, LinkButton } from "../../ui/button";
import { LeadRow } from "../../ui/lead-row";
import { exportRecord } from "../record/export";
import { me, readsOnly } from "../record/store";
import { t } from "../words/i18n";
import type { Failed } from "./boundary";
import { Screen } from "./screen";

/** In a screen's place where it cannot be drawn: what was meant, and every way on that an emergency needs. */
export function BrokenScreen({ what, error, again }: Failed) {
  const { path } = useLocation();
  const main = (
    <Button kind="go" size="press" onPress={again}>
      {t("shell-reload")}
    </Button>
  );
  const more = me.value && !readsOnly.value && path !== "/danger" && (
    <LinkButton kind="danger" size="press" href="/danger">
      {t("now-danger")}
    </LinkButton>
  );
  return (
    <Screen title={t("shell-broken")} main={main} more={more}>
      <p>{t("failed-page", { page: what })}</p>
      <p>{t("shell-broken-hint")}</p>
      <div class="card list">
        {path !== "/" && (
          <LeadRow href="/" icon="lamp">
            {t("shell-to-now")}
          </LeadRow>
        )}
        <LeadRow href="/entries?which=all" icon="lists">
          {t("now-all-entries")}
        </LeadRow>
      </div>
      <Button size="tall" icon="download" onPress={() => void exportRecord()}>
        {t("settings-export")}
      </Button>
      <p class="label brief">{String(error)}</p>
    </Screen>
  );
}
