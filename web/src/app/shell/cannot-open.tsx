import { Button } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { EmergencyNumbers } from "../calls/emergency-numbers";
import { t } from "../words/i18n";

/** The record does not open: what that means, what to do, and the numbers that help without it. */
export function CannotOpen() {
  return (
    <main class="page">
      <h1 tabIndex={-1}>{t("cannot-open-title")}</h1>
      <div class="card alarm">
        <Notice tone="bad">
          {t("cannot-open-why")}
          <span class="label under">{t("cannot-open-what")}</span>
        </Notice>
      </div>
      <Button kind="go" size="press" onPress={() => location.reload()}>
        {t("shell-reload")}
      </Button>
      <p class="push label">{t("now-new-danger")}</p>
      <EmergencyNumbers />
    </main>
  );
}
